import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../host/files";
import { isGraded } from "./nbgrader";
import type { Prediction, Predictions } from "./prediction";

/** Where predictions are kept between calls. */
export interface PredictionStore {
  read(): Predictions;
  write(predictions: Predictions): void;
}

/**
 * Keeps predictions in the learner's folder, so that they last from the first notebook to the last. In any other
 * folder, under nbgrader and where the course's own outputs are made, they last as long as the process.
 *
 * @param folder - where the notebook runs; the learner's edition has a `.nabla` in it
 */
export function openPredictions(folder: string, environment: NodeJS.ProcessEnv = process.env): PredictionStore {
  const own = join(folder, ".nabla");
  if (environment.NABLA_CANONICAL === "1" || isGraded(environment) || !existsSync(own)) return inMemory();
  const file = join(own, "predictions.json");
  return {
    read: () => (existsSync(file) ? parse(readFileSync(file, "utf8")) : {}),
    write: (predictions) => replaceFile(file, `${JSON.stringify({ version: 1, predictions }, null, 1)}\n`, own),
  };
}

function inMemory(): PredictionStore {
  let kept: Predictions = {};
  return {
    read: () => kept,
    write: (predictions) => {
      kept = predictions;
    },
  };
}

/** A file that somebody edited may hold anything: what is no prediction is left out. */
function parse(text: string): Predictions {
  try {
    const parsed = JSON.parse(text) as { predictions?: unknown } | null;
    const entries = Object.entries(parsed?.predictions ?? {}) as [string, unknown][];
    return Object.fromEntries(entries.filter((entry): entry is [string, Prediction] => isPrediction(entry[1])));
  } catch {
    return {};
  }
}

function isPrediction(value: unknown): value is Prediction {
  if (typeof value !== "object" || value === null) return false;
  const { answer, confidence, right, seen } = value as Partial<Prediction>;
  const sure = typeof confidence === "number" && confidence >= 0 && confidence <= 1;
  return (
    sure &&
    (seen === undefined || seen === true) &&
    ["number", "string", "boolean"].includes(typeof answer) &&
    ["boolean", "undefined"].includes(typeof right)
  );
}

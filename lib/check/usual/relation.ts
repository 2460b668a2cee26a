import type { Exercise } from "../../exercise/specification";
import type { AnyObservation } from "../further";
import type { Diagnosed } from "../verdict";

/** One input, what was expected and what came, of an answer that came back each time. */
export interface Seen {
  readonly args: readonly unknown[];
  readonly expected: unknown;
  readonly got: unknown;
}

/** Looks for one kind of usual mistake; gives each that explains everything that was seen. */
export type Relation = (seen: readonly Seen[], specification: Exercise) => readonly Diagnosed[];

/** Everything that was seen, where nothing was thrown. */
export function seenIn(observations: readonly AnyObservation[]): Seen[] | undefined {
  if (observations.length === 0 || observations.some(({ thrown, got }) => thrown !== undefined || got === undefined))
    return undefined;
  return observations.map(({ args, expected, got }) => ({ args, expected, got }));
}

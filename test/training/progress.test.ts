import assert from "node:assert/strict";
import { test } from "node:test";
import { trainingFigure } from "../../lib/plot/training";
import type { EpochRecord, History } from "../../lib/training/history";
import { liveProgress } from "../../lib/training/live";
import { isWatched, textProgress } from "../../lib/training/progress";

const epoch = (k: number): EpochRecord => ({
  epoch: k,
  loss: 1 / k,
  accuracy: 0.5,
  validationLoss: 2 / k,
  validationAccuracy: 0.25,
  updateRatios: {},
  deadUnits: {},
  gradientNorm: 1,
});
const history: History = { steps: [2, 1, 0.5, 0.25], epochs: [epoch(1), epoch(2)], loss: "hinge", classes: 2 };

test("the line of progress updates in place, covers what stood there, and ends with why", () => {
  const written: string[] = [];
  const progress = textProgress(true, (text) => void written.push(text));
  progress.step(history, 1.5, 2);
  progress.step(history, 1.6, 2);
  progress.end(history, "finished");
  assert.equal(written.length, 2, "steps that follow at once are not written");
  assert.match(written[0], /^\r█{15}░{5} 1\.5 of 2 epochs, loss 0\.5000, accuracy 50\.0 %, validation loss 1\.0000/);
  assert.match(written[1], /^\r2 epochs, loss 0\.5000.* · finished +\n$|^\r2 epochs, loss 0\.5000.* · finished\n$/);
  assert.ok(written[1].length >= written[0].length, "what stood there is covered");
});

test("where nobody watches nothing is written: in a pipe, and where the course's own outputs are made", () => {
  const before = process.env.NABLA_CANONICAL;
  process.env.NABLA_CANONICAL = "1";
  try {
    assert.equal(isWatched(), false);
    liveProgress().step(history, 1, 2);
    liveProgress().end(history, "finished");
  } finally {
    if (before === undefined) delete process.env.NABLA_CANONICAL;
    else process.env.NABLA_CANONICAL = before;
  }
});

test("in a notebook one live figure grows in its place, at most once a second; nothing is printed", (t) => {
  const kernel = "/somewhere/tslab/dist/jupyter.js";
  const sent: { forms: string[]; words: string; id: unknown; update: boolean }[] = [];
  const write = (content: { data: object; transient: { display_id?: string } }, update: boolean): void => {
    const words = String((content.data as { "text/plain": string })["text/plain"]);
    sent.push({ forms: Object.keys(content.data), words, id: content.transient.display_id, update });
  };
  const printed = t.mock.method(process.stdout, "write");
  require.cache[kernel] = { exports: { lastWriteDisplayData: write } } as NodeModule;
  try {
    const progress = liveProgress();
    progress.step(history, 0.5, 4);
    progress.step(history, 0.6, 4);
    t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 1500 });
    progress.step(history, 1, 4);
    progress.end(history, "finished");
    const shown = printed.mock.calls
      .map(({ arguments: [text] }) => String(text))
      .filter((text) => /of 4 epochs/.test(text));
    assert.deepEqual(shown, []);
  } finally {
    delete require.cache[kernel];
    printed.mock.restore();
  }
  assert.deepEqual(
    sent.map(({ forms, update }) => [forms, update]),
    [
      [["application/vnd.plotly.v1+json", "text/plain"], false],
      [["application/vnd.plotly.v1+json", "text/plain"], true],
      [["application/vnd.plotly.v1+json", "text/plain"], true],
    ],
  );
  assert.match(sent[0].words, /^0\.5 of 4 epochs, loss 0\.5000/);
  assert.match(sent[2].words, /^2 epochs, loss 0\.5000.* · finished\. Loss against epoch/);
  assert.equal(new Set(sent.map(({ id }) => id)).size, 1);
});

test("the training figure has every step of training and every epoch of validation, in epochs", () => {
  const { data, description } = trainingFigure(history);
  const [training, validation] = data as unknown as { name: string; x: number[]; y: number[] }[];
  assert.deepEqual(
    [training.x, training.y],
    [
      [0.5, 1, 1.5, 2],
      [2, 1, 0.5, 0.25],
    ],
  );
  assert.deepEqual(
    [validation.x, validation.y],
    [
      [1, 2],
      [2, 1],
    ],
  );
  assert.match(description, /^Loss against epoch/);
});

test("a long run is drawn as means of neighbouring steps", () => {
  const steps = Array.from({ length: 1000 }, (_, i) => 1 + 1 / (i + 1));
  const [training] = trainingFigure({ ...history, steps, epochs: [] }).data as unknown as {
    x: number[];
    y: number[];
  }[];
  assert.equal(training.x.length, 250);
  assert.equal(training.x[249], 1);
});

test("a run without a step has no figure", () => {
  assert.throws(
    () => trainingFigure({ ...history, steps: [] }),
    new RangeError("trainingFigure: there was no step yet"),
  );
});

/** A slip at the door is told in one line, in the caller's words: never in those of the engine that stumbled over it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as nabla from "../lib/index";

/** What wakes files, networks or the screen, or takes long. */
const apart =
  /^(load|has|save|show|live|text|interruptible|Interrupted|volatile|draw|train|generate|capstone|conditioned|digitSearch|climb|ladder|faceEncoder|randomSearch|watched|characterBits|lenet5|resnet|gradientAlongLine|signalByDepth)/;

/** What takes records of its own making, whose inside nobody checks twice. */
const inside: readonly string[] = [
  "bySegment", "classWeights", "csvText", "diagnose", "findCycle", "foldBatchNorm", "gradientRows", "gruStep", "imageExamples",
  "imageSet", "imageTensor", "localModel", "lstmStep", "margin", "nearestNeighbours", "nodeTable", "novikoffBound", "operate",
  "overSegments", "pairedWins", "pick", "scope", "settingsGrid", "simpleRnnStep", "summedSquares", "surprises", "tableText",
  "widestMargin",
  "withStatistics", "mapTree",
]; // biome-ignore format: a list

const stumbled =
  /Cannot read|Cannot set|Cannot destructure|Cannot convert|is not a function|not iterable|not a constructor|Invalid array length|^mapTree/;

test("no public function answers undefined, null, NaN, texts, empty records or other shapes with an error of the engine", async () => {
  const { tensor, seeded } = nabla;
  const odd: readonly unknown[] = [undefined, null, Number.NaN, "", {}, [], -1, tensor(3), tensor([1, 2]), tensor([[1, 2], [3, 4]])]; // biome-ignore format: a list
  const first: readonly unknown[] = [tensor([[1, 2], [3, 4]]), seeded(1), [1, 2, 3], () => tensor(1)]; // biome-ignore format: a list
  const wrong = new Map<string, string>();
  let asked = 0;
  for (const [name, f] of Object.entries(nabla)) {
    if (typeof f !== "function" || apart.test(name) || inside.includes(name) || /^class /.test(String(f))) continue;
    const call = f as (...args: unknown[]) => unknown;
    const ways = [[], ...odd.map((each) => [each]), ...odd.map((each) => new Array(call.length || 1).fill(each))];
    for (const args of [...ways, ...odd.flatMap((each) => first.map((one) => [one, each]))]) {
      asked++;
      try {
        await call(...args);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        if (!stumbled.test(said)) continue;
        const shown = args.map((arg) => (arg instanceof nabla.Tensor ? "a tensor" : String(arg)));
        wrong.set(name, `${name}(${shown.join(", ")}): ${said}`);
      }
    }
  }
  assert.deepEqual([...wrong.values()], []);
  assert.ok(asked > 5000, `${asked} calls`);
});

/** A slip at the door is told in one line, in the caller's words: never in those of the engine that stumbled over it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as nabla from "../lib/index";
import * as there from "../lib/tf/index";
import { changedArguments, goodCalls } from "./good-calls";
import { temporaryFolder } from "./temporary";

/** What wakes files, networks or the screen. */
const effects = /^(load|has|save|show|live|text|interruptible|Interrupted|volatile)/;
/** What draws or trains for long, by its name anywhere in an example. */
const long =
  /\b(load[A-Z]|save|hasSet|show|live|interruptible|Interrupted|taggedObjects|trainEncoder|drawPeople|digitSearch|climb|ladder|faceEncoder|randomSearch|watched|trainCharacters|trainNote|gradientAlongLine|capstoneDigits)/;

/** Whose own way of stumbling is meant, and why. */
const spared: { readonly [why: string]: readonly string[] } = {
  "the parameters go to a function of the caller's, which stumbles": ["gradientCheck", "numericGradient"],
  "asks for as many tensors as its rule has: learners call the functions of lib/operations": ["operate"],
};

const stumbled =
  /Cannot read|Cannot set|Cannot destructure|Cannot convert|Cannot use|is not a function$|not iterable|not a constructor|Invalid array length|Invalid typed array|Reduce of empty|Function\.prototype|a undefined|^mapTree|^undefined/;

type Library = Readonly<Record<string, unknown>>;
type Call = (...args: unknown[]) => unknown;

/** What a function answers to these arguments, when that is an error of the engine. */
async function stumble(library: Library, name: string, args: readonly unknown[]): Promise<string | undefined> {
  try {
    await (library[name] as Call)(...args);
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (!stumbled.test(said) || said.startsWith(`${name}: `)) return undefined;
    const shown = args.map((arg) => (arg instanceof nabla.Tensor ? "a tensor" : String(arg)));
    return `${name}(${shown.join(", ")}): ${said}`;
  }
}

const { tensor, seeded } = nabla;
const odd: readonly unknown[] = [undefined, null, Number.NaN, "", {}, [], -1, tensor(3), tensor([1, 2]), tensor([[1, 2], [3, 4]])]; // biome-ignore format: a list

const home = process.cwd();
before(async () => {
  process.env.NABLA_TF = "wasm";
  await there.loadBackend();
  process.chdir(temporaryFolder("nabla surface ")); // examples that write a file write it there
});
after(() => process.chdir(home));

const doors = { "index.ts": nabla, "tf/index.ts": there } as const;

for (const [door, library] of Object.entries(doors) as [keyof typeof doors, Library][]) {
  const isAsked = (name: string): boolean =>
    typeof library[name] === "function" &&
    !effects.test(name) &&
    !long.test(name) &&
    !Object.values(spared).flat().includes(name) &&
    !/^class /.test(String(library[name]));

  test(`${door}: no function answers undefined, null, NaN, texts, empty records or other shapes with an error of the engine`, async () => {
    const first: readonly unknown[] = [tensor([[1, 2], [3, 4]]), seeded(1), [1, 2, 3], () => tensor(1)]; // biome-ignore format: a list
    const wrong = new Map<string, string>();
    let asked = 0;
    for (const name of Object.keys(library).filter(isAsked)) {
      const { length } = library[name] as Call;
      const ways = [[], ...odd.map((each) => [each]), ...odd.map((each) => new Array(length || 1).fill(each))];
      for (const args of [...ways, ...odd.flatMap((each) => first.map((one) => [one, each]))]) {
        asked++;
        const said = await stumble(library, name, args);
        if (said !== undefined) wrong.set(name, said);
      }
    }
    assert.deepEqual([...wrong.values()], []);
    assert.ok(asked > 5000, `${asked} calls`);
  });

  test(`${door}: nor does it when one argument of a call that is right, one option or one entry is odd`, async () => {
    const wrong = new Map<string, string>();
    const seen = new Map<string, number>();
    let asked = 0;
    for (const { name, args } of await goodCalls(door, long)) {
      seen.set(name, (seen.get(name) ?? 0) + 1);
      if (!isAsked(name) || (seen.get(name) ?? 0) > 2) continue;
      for (const changed of changedArguments(args, odd)) {
        asked++;
        const said = await stumble(library, name, changed);
        if (said !== undefined) wrong.set(name, said);
      }
    }
    assert.deepEqual([...wrong.values()], []);
    assert.ok(asked > 1500 && seen.size > 50, `${asked} calls of ${seen.size} functions`);
  });
}

import type { Data } from "../../exercise/data";
import type { Exercise } from "../../exercise/specification";
import type { AnyObservation, Ask } from "../further";
import type { Diagnosed } from "../verdict";
import { type Move, movesOf } from "./moves";
import { alike, numbersIn, replaceNumbers } from "./values";

/** How a result changed; the words complete "it should …". */
interface Law {
  readonly words: string;
  of(before: unknown): unknown;
}

const times =
  (factor: number) =>
  (before: unknown): unknown =>
    replaceNumbers(before, (v) => factor * v);

const laws: readonly Law[] = [
  { words: "leave the result as it is", of: (before) => before },
  { words: "double the result", of: times(2) },
  { words: "make the result 4 times as large", of: times(4) },
  { words: "make the result 8 times as large", of: times(8) },
  { words: "halve the result", of: times(1 / 2) },
  { words: "divide the result by 4", of: times(1 / 4) },
  { words: "turn the sign of the result", of: times(-1) },
  { words: "add 1 to the result", of: (before) => replaceNumbers(before, (v) => v + 1) },
  { words: "give 1 minus the result", of: (before) => replaceNumbers(before, (v) => 1 - v) },
  { words: "give ½ + half of the result", of: (before) => replaceNumbers(before, (v) => 0.5 + v / 2) },
  {
    words: "give the result twice, one behind the other",
    of: (before) => (Array.isArray(before) ? [...before, ...before] : undefined),
  },
  {
    words: "turn the order of the result round",
    of: (before) => (Array.isArray(before) ? [...before].reverse() : undefined),
  },
];

/** Inputs that are tried for each move, spread over all that were seen; of them, so many must be possible. */
const [TRIED, FEWEST] = [16, 6];
/** Inputs whose right answer must change where the learner's does not. */
const FELT = 10;

interface Pair {
  readonly before: AnyObservation;
  readonly after: AnyObservation;
}

/**
 * Laws of the right answer that the learner's breaks: doubling an input doubles it, shifting leaves it as it is, the
 * order of the examples makes no difference. Or an argument on which the right answer depends and the learner's does
 * not. Laws are found by asking the reference, for each part of a record; they are not written down. Those that are
 * broken most often come first. One that seems to hold on some of the inputs has to hold on all that were seen.
 */
export async function lawsBroken(
  specification: Exercise,
  seen: readonly AnyObservation[],
  ask: Ask,
): Promise<Diagnosed[]> {
  const plain = seen.filter(({ thrown }) => thrown === undefined);
  const candidates: Broken[] = [];
  for (const move of plain.length < FEWEST ? [] : movesOf(specification, seen))
    candidates.push(...(await brokenBy(move, spread(plain, TRIED), ask)));
  candidates.sort((a, b) => b.share - a.share);
  for (const { move, diagnosed } of candidates) {
    const onAll = await brokenBy(move, plain, ask);
    if (onAll.some((broken) => broken.diagnosed.sentence === diagnosed.sentence)) return [diagnosed];
  }
  return [];
}

/** Whether a law that was said to be broken is one: it holds on inputs that were not seen, and is broken here or there. */
export async function isBroken(
  { name, sentence }: Diagnosed,
  specification: Exercise,
  seen: readonly AnyObservation[],
  ask: Ask,
): Promise<boolean> {
  const moves = movesOf(specification, seen).filter(({ words }) => sentence.startsWith(words));
  const broken = await Promise.all(moves.map((move) => brokenBy(move, seen, ask)));
  return broken.flat().some(({ diagnosed }) => diagnosed.name === name);
}

interface Broken {
  readonly move: Move;
  /** Of the inputs, this share shows it. */
  readonly share: number;
  readonly diagnosed: Diagnosed;
}

/** The laws of one move that are broken, for the whole result or for each part of it. */
async function brokenBy(move: Move, samples: readonly AnyObservation[], ask: Ask): Promise<Broken[]> {
  const pairs = await movedPairs(samples, move, ask);
  const telling = pairs.filter(({ before }) => numbersIn(before.expected).some((v) => v !== 0));
  if (telling.length < FEWEST) return []; // where the right result is 0, most laws hold
  return keysOf(pairs).flatMap((key) =>
    key === undefined ? brokenIn(pairs, move, "the result") : brokenIn(pairs.map(partOf(key)), move, `\`${key}\``),
  );
}

function brokenIn(pairs: readonly Pair[], move: Move, called: string): Broken[] {
  const { name, words } = move;
  const should = laws.find(({ of }) => pairs.every(({ before, after }) => alike(of(before.expected), after.expected)));
  const does = laws.find(({ of }) => pairs.every(({ before, after }) => alike(of(before.got), after.got)));
  if (should) {
    const broken = pairs.filter(({ before, after }) => !alike(should.of(before.got), after.got)).length;
    const here = does ? `would ${does.words}` : "does not";
    const sentence = `${words} should ${should.words}. In this function it ${here}.`.replaceAll("the result", called);
    const diagnosed = { name: `${name}-law-broken`, sentence };
    return broken > 0 ? [{ move, share: broken / pairs.length, diagnosed }] : [];
  }
  const felt = pairs.filter(({ before, after }) => !alike(before.expected, after.expected)).length;
  const diagnosed = {
    name: `${name}-without-effect`,
    sentence: `${words} should change ${called}. Here it changes nothing.`,
  };
  return does === laws[0] && felt >= FELT ? [{ move, share: 0, diagnosed }] : [];
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("handle" in value);

/** The parts of a record, or the result as a whole. */
function keysOf(pairs: readonly Pair[]): (string | undefined)[] {
  const results = pairs.flatMap(({ before, after }) => [before.expected, before.got, after.expected, after.got]);
  return results.every(isParts) ? Object.keys(pairs[0].before.expected as object) : [undefined];
}

function partOf(key: string): (pair: Pair) => Pair {
  const of = ({ args, expected, got }: AnyObservation): AnyObservation => ({
    args,
    expected: (expected as Readonly<Record<string, Data>>)[key],
    got: (got as Readonly<Record<string, Data>>)[key],
  });
  return ({ before, after }) => ({ before: of(before), after: of(after) });
}

/** Some of a list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
}

async function movedPairs(samples: readonly AnyObservation[], { move }: Move, ask: Ask): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const before of samples) {
    const moved = move(before.args);
    if (alike(moved, before.args)) continue;
    const after = await ask(moved);
    if (after && after.thrown === undefined && numbersIn(after.expected).every(Number.isFinite))
      pairs.push({ before, after });
  }
  return pairs;
}

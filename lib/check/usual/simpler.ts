import type { Exercise } from "../../exercise/specification";
import type { AnyObservation, Ask } from "../further";
import type { Diagnosed } from "../verdict";
import { cut } from "./cut";
import { axesOf, placesOf, withNumbers } from "./places";
import { alike, numbersIn } from "./values";

/** Inputs made simpler in one respect. */
interface Simpler {
  readonly name: string;
  /** Completes "Right wherever …". */
  readonly where: string;
  /** Completes "The mistake lies in …". */
  readonly what: string;
  simplify(args: readonly unknown[]): readonly unknown[];
}

/** How much has to be seen before a way counts. */
export interface Enough {
  /** Of the inputs that were answered wrongly, so many must be answered rightly when they are simpler … */
  readonly fewest: number;
  /** … giving so many different results: where everything is the same, everything is right … */
  readonly different: number;
  /** … and so many that chance would do it no more often than this. */
  readonly chance: number;
}

const enough: Enough = { fewest: 12, different: 3, chance: 0.001 };
/** More are not tried. */
const MOST = 24;

/** Every way to make the inputs of an exercise simpler, the mildest first. */
function waysOf(specification: Exercise, first: readonly unknown[]): Simpler[] {
  const { takes } = specification;
  const shorter = axesOf(specification).map(
    (axis): Simpler => ({
      name: "right-for-one",
      where: `${axis} is 1`,
      what: `how several of the ${axis} are put together, or in their order`,
      simplify: (args) => args.map((value, i) => cut(takes[i]?.shape ?? "", axis, value, (list) => list.slice(0, 1))),
    }),
  );
  const places = placesOf(specification, first);
  if (places.length < 2) return shorter; // of the only argument it says nothing that the mistake lies in what it does
  const each = (name: string, words: (it: string) => [where: string, what: string], by: (v: number) => number) =>
    places.map((place): Simpler => {
      const [where, what] = words(place.called);
      return { name, where, what, simplify: (args) => withNumbers(place, args, by) };
    });
  return [
    ...shorter,
    ...each(
      "right-where-one",
      (it) => [`${it} is 1`, `what ${it} does`],
      () => 1,
    ),
    ...each(
      "right-where-zero",
      (it) => [`${it} is 0`, `what ${it} does`],
      () => 0,
    ),
  ];
}

const isWrong = ({ expected, got, thrown }: AnyObservation): boolean => thrown !== undefined || !alike(expected, got);

/**
 * Where a wrong answer becomes right: the inputs that it gets wrong are made simpler in one respect after the other,
 * and the answer is asked again. Right without an argument, or for one row: there the mistake lies.
 */
export async function rightWhereSimpler(
  specification: Exercise,
  seen: readonly AnyObservation[],
  ask: Ask,
  { fewest, different, chance }: Enough = enough,
): Promise<Diagnosed[]> {
  const wrong = seen.filter(isWrong);
  const share = Math.min(wrong.length / seen.length, 0.99);
  const needed = Math.max(fewest, Math.ceil(Math.log(chance) / Math.log(1 - share)));
  if (wrong.length < needed || needed > MOST) return [];
  const samples = wrong.slice(-MOST);
  const found: Diagnosed[] = [];
  for (const way of waysOf(specification, samples[0].args)) {
    const right = await rightAfter(way, samples, ask);
    if (!right || right.length < needed || new Set(right).size < different) continue;
    const rest = `otherwise wrong on ${wrong.length} of ${seen.length} inputs`;
    found.push({ name: way.name, sentence: `Right wherever ${way.where}; ${rest}. The mistake lies in ${way.what}.` });
  }
  return found;
}

/** The right results to simpler inputs, as texts; nothing where one is answered wrongly. */
async function rightAfter(
  { simplify }: Simpler,
  samples: readonly AnyObservation[],
  ask: Ask,
): Promise<string[] | undefined> {
  const right: string[] = [];
  for (const { args } of samples) {
    const simpler = simplify(args);
    if (alike(simpler, args)) continue;
    const seen = await ask(simpler);
    if (!seen || !numbersIn(seen.expected).every(Number.isFinite)) continue;
    if (isWrong(seen)) return undefined;
    right.push(JSON.stringify(seen.expected));
  }
  return right;
}

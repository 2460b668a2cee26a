import type { Exercise } from "../../exercise/specification";
import type { AnyObservation } from "../further";
import { cut } from "./cut";
import { axesOf, type Place, placesOf, withNumbers } from "./places";
import { numbersIn } from "./values";

/** Something done to the input after which a right answer may change in a known way, or not at all. */
export interface Move {
  readonly name: string;
  /** Begins a sentence: "Doubling `x`". */
  readonly words: string;
  move(args: readonly unknown[]): readonly unknown[];
}

type Change = readonly [name: string, words: (it: string) => string, of: (value: number) => number];

/** For numbers of both signs: weights, signals. */
const signed: readonly Change[] = [
  ["scale", (it) => `Doubling ${it}`, (v) => 2 * v],
  ["shift", (it) => `Adding 1 to ${it}`, (v) => v + 1],
  ["sign", (it) => `Turning the sign of ${it}`, (v) => -v],
];
/** For numbers above 0: distances, sizes. */
const positive: readonly Change[] = signed.slice(0, 2);
/** For numbers from 0 to 1: grey values, shares. */
const bounded: readonly Change[] = [
  ["scale", (it) => `Halving ${it}`, (v) => v / 2],
  ["shift", (it) => `Putting ½ + half of it in place of ${it}`, (v) => 0.5 + v / 2],
  ["sign", (it) => `Putting 1 minus it in place of ${it}`, (v) => 1 - v],
];

/** What may be done to the numbers of a place without leaving where they lie; nothing to labels, counts and shares. */
function changesOf(place: Place, seen: readonly AnyObservation[]): readonly Change[] {
  const lists = seen.map(({ args }) => place.numbers(args)).filter((list) => list.length > 0);
  const numbers = lists.flat();
  const [lowest, highest] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  const areShares = lists.every((list) => Math.abs(list.reduce((a, b) => a + b, 0) - 1) < 1e-9);
  if (areShares) return [];
  if (lowest < 0) return highest > 0 && Math.max(highest, -lowest) > 1 ? signed : [];
  if (numbers.every(Number.isInteger)) return [];
  return highest <= 1 ? bounded : positive;
}

/** Everything that can be done to the inputs of an exercise, to one argument or to all. */
export function movesOf(specification: Exercise, seen: readonly AnyObservation[]): Move[] {
  const places = placesOf(specification, seen[0].args);
  const own = places.map((place) => ({ place, changes: changesOf(place, seen) }));
  const one = own.flatMap(({ place, changes }) =>
    changes.map(
      ([name, words, of]): Move => ({ name, words: words(place.called), move: (args) => withNumbers(place, args, of) }),
    ),
  );
  const free = own.filter(({ changes }) => changes.length > 0);
  const common = free.length > 1 && free.every(({ changes }) => changes === free[0].changes) ? free[0].changes : [];
  const all = common.map(([name, words, of]): Move => {
    const called = free.map(({ place }) => place.called).join(" and ");
    return {
      name,
      words: words(`${called} together`),
      move: (args) => free.reduce((now, { place }) => withNumbers(place, now, of), args),
    };
  });
  return [...one, ...all, ...alongAxes(specification), ...exchanged(specification, seen[0].args)];
}

/** The entries of one axis in reverse order, and all of them twice. */
function alongAxes(specification: Exercise): Move[] {
  const along = (axis: string, of: (list: unknown[]) => unknown[]) => (args: readonly unknown[]) =>
    args.map((value, i) => cut(specification.takes[i]?.shape ?? "", axis, value, of));
  return axesOf(specification).flatMap((axis): Move[] => [
    {
      name: "order",
      words: `Turning the order of the ${axis} entries round`,
      move: along(axis, (list) => [...list].reverse()),
    },
    { name: "twice", words: `Giving the ${axis} entries twice`, move: along(axis, (list) => [...list, ...list]) },
  ]);
}

/** Two arguments of one shape in each other's place. */
function exchanged({ takes }: Exercise, first: readonly unknown[]): Move[] {
  const ranks = first.map((value) => (Array.isArray(value) ? (Array.isArray(value[0]) ? 2 : 1) : 0));
  return takes.flatMap((one, k) =>
    takes.slice(k + 1).flatMap((other, further): Move[] => {
      const j = k + 1 + further;
      if (ranks[k] !== ranks[j] || numbersIn(first[k]).length === 0 || numbersIn(first[j]).length === 0) return [];
      const move = (args: readonly unknown[]): readonly unknown[] =>
        args.map((value, i) => (i === k ? args[j] : i === j ? args[k] : value));
      return [{ name: "exchange", words: `Exchanging \`${one.name}\` and \`${other.name}\``, move }];
    }),
  );
}

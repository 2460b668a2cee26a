import type { Diagnosed } from "../verdict";
import type { Relation, Seen } from "./relation";
import { alike, numbersIn } from "./values";

/** Entry by entry, where both have the same form. */
function combine(one: unknown, other: unknown, how: (a: number, b: number) => number): unknown {
  if (typeof one === "number" && typeof other === "number") return how(one, other);
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return allOf(one.map((part, i) => combine(part, other[i], how)));
  return undefined;
}

const allOf = (parts: readonly unknown[]): unknown => (parts.includes(undefined) ? undefined : parts);

/** An argument given back, added to the result, or moved by it. */
export const fromArguments: Relation = (seen, { takes }) =>
  takes.flatMap(({ name }, k): Diagnosed[] => {
    const all = (made: (one: Seen) => unknown): boolean =>
      seen.every((one) => {
        const value = made(one);
        return value !== undefined && alike(value, one.got);
      });
    if (seen.every(({ args }) => numbersIn(args[k]).length === 0)) return [];
    if (all(({ args }) => args[k]))
      return [{ name: "argument-returned", sentence: `This is \`${name}\` as it was handed in.` }];
    if (all(({ args, expected }) => combine(args[k], expected, (a, e) => a + e)))
      return [
        { name: "argument-added", sentence: `\`${name}\` is added to the result. Asked for is the result alone.` },
      ];
    if (all(({ args, expected }) => combine(args[k], expected, (a, e) => e - a)))
      return [
        {
          name: "argument-taken-away",
          sentence: `\`${name}\` is missing from the sum: the result is short by exactly that.`,
        },
      ];
    if (all(({ args, expected }) => combine(args[k], expected, (a, e) => a - e)))
      return [{ name: "result-taken-from-argument", sentence: `This is \`${name}\` minus what is expected.` }];
    return movedBy(seen, name, k);
  });

/** w - rate · gradient where the gradient is asked for. */
function movedBy(seen: readonly Seen[], name: string, k: number): Diagnosed[] {
  const rates = seen.flatMap(({ args, expected, got }) => {
    const sameForm = [args[k], got].every((value) => combine(value, expected, (a) => a) !== undefined);
    if (!sameForm) return [Number.NaN];
    const [before, slope, after] = [args[k], expected, got].map(numbersIn);
    return slope.flatMap((s, i) =>
      Math.abs(s) > 1e-9 ? [(before[i] - after[i]) / s] : before[i] === after[i] ? [] : [Number.NaN],
    );
  });
  const moved = rates.length > 1 && Math.abs(rates[0]) > 1e-9 && rates.every((rate) => alike(rate, rates[0]));
  return moved
    ? [
        {
          name: "updated-for-gradient",
          sentence: `This is \`${name}\` after a step of size ${Number(rates[0].toPrecision(4))}. Asked for is what the step is made of.`,
        },
      ]
    : [];
}

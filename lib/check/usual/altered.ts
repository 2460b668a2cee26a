import type { AnyFunction } from "../../exercise/data";
import type { Exercise } from "../../exercise/specification";
import { localSubject } from "../local-subject";
import { observe } from "../observe";
import type { Diagnosed } from "../verdict";
import { cut } from "./cut";
import { axesOf } from "./places";
import type { Seen } from "./relation";
import { alike, numbersIn, replaceNumbers, transposed } from "./values";

/** The right function on other arguments than those that were handed in. */
interface Alteration extends Diagnosed {
  alter(args: readonly unknown[]): readonly unknown[];
}

const isNumeric = (value: unknown): boolean => numbersIn(value).length > 0;
const kindOf = (value: unknown): string => (Array.isArray(value) ? `list of ${kindOf(value[0])}` : typeof value);

/** Every alteration that the description of the arguments offers. */
function alterationsOf(specification: Exercise, first: readonly unknown[]): Alteration[] {
  const { takes } = specification;
  const found: Alteration[] = [];
  const one = (k: number, name: string, sentence: string, of: (value: unknown) => unknown): void => {
    found.push({ name, sentence, alter: (args) => args.map((value, i) => (i === k ? of(value) : value)) });
  };
  takes.forEach(({ name }, k) => {
    if (!isNumeric(first[k])) return;
    one(
      k,
      "sign-of-an-argument",
      `The sign of \`${name}\` is turned somewhere: this is the result for -\`${name}\`.`,
      (value) => replaceNumbers(value, (v) => -v),
    );
    one(k, "argument-unused", `\`${name}\` makes no difference: this is the result where it is 0.`, (value) =>
      replaceNumbers(value, () => 0),
    );
    one(k, "argument-unused", `\`${name}\` makes no difference: this is the result where it is 1.`, (value) =>
      replaceNumbers(value, () => 1),
    );
    one(k, "argument-transposed", `This is the result for \`${name}\` with rows and columns exchanged.`, transposed);
    if (/label|target|truth|^y$/i.test(name))
      one(k, "labels-of-both-signs", `This is the result for labels of -1 and 1; here they are 0 and 1.`, (value) =>
        replaceNumbers(value, (v) => 2 * v - 1),
      );
    takes.slice(k + 1).forEach((other, further) => {
      const j = k + 1 + further;
      if (kindOf(first[k]) !== kindOf(first[j])) return;
      found.push({
        name: "arguments-exchanged",
        sentence: `\`${name}\` and \`${other.name}\` are taken for each other.`,
        alter: (args) => args.map((value, i) => (i === k ? args[j] : i === j ? args[k] : value)),
      });
    });
  });
  for (const axis of axesOf(specification)) {
    const without = (of: (list: unknown[]) => unknown[]) => (args: readonly unknown[]) =>
      args.map((value, i) => cut(takes[i]?.shape ?? "", axis, value, of));
    found.push(
      {
        name: "last-left-out",
        sentence: `The last of the ${axis} is left out: does a loop end one too early?`,
        alter: without((list) => list.slice(0, -1)),
      },
      {
        name: "first-left-out",
        sentence: `The first of the ${axis} is left out: does a loop begin one too late?`,
        alter: without((list) => list.slice(1)),
      },
      {
        name: "only-the-first",
        sentence: `Only the first of the ${axis} is looked at: does a \`return\` stand inside the loop?`,
        alter: without((list) => list.slice(0, 1)),
      },
      {
        name: "only-the-last",
        sentence: `Only the last of the ${axis} is looked at.`,
        alter: without((list) => list.slice(-1)),
      },
    );
  }
  return found;
}

/** What the right function gave for altered arguments, by its reference: the same inputs are judged again and again. */
const known = new WeakMap<object, Map<string, unknown>>();

/** What the right function gives for these arguments; nothing where it fails on them. */
async function rightFor(specification: Exercise, args: readonly unknown[]): Promise<unknown> {
  const { reference } = specification;
  const answers = known.get(reference) ?? new Map<string, unknown>();
  known.set(reference, answers);
  const key = JSON.stringify(args);
  if (!answers.has(key)) {
    const subject = localSubject(reference as AnyFunction, { timeout: 1000, mayChangeArguments: true });
    const seen = await observe(specification, subject, args);
    answers.set(key, seen.fault ? undefined : seen.value);
  }
  return answers.get(key);
}

/** Where the right function, asked something else, gives what the learner's gave. */
export async function asIfAltered(seen: readonly Seen[], specification: Exercise): Promise<Diagnosed[]> {
  const found: Diagnosed[] = [];
  // those that fail first: most alterations are ruled out by one of them
  const order = [...seen].sort((a, b) => Number(alike(a.expected, a.got)) - Number(alike(b.expected, b.got)));
  for (const { name, sentence, alter } of alterationsOf(specification, seen[0].args)) {
    let matches = true;
    for (const { args, got } of order) {
      const other = await rightFor(specification, alter(args));
      matches = other !== undefined && alike(other, got);
      if (!matches) break;
    }
    if (matches) found.push({ name, sentence });
  }
  return found;
}

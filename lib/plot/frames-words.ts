/** What is said about a figure with a slider or a button to play. */
import { plainText } from "./markup";
import type { Figure } from "./types";
import { at, joined, sentence, sentences } from "./words";

/** More names than these are not told one by one. */
const FEW = 4;
/** Letters that names told one by one may have together. */
const SHORT = 48;

/**
 * What the reader can do with a figure whose positions have names.
 *
 * @example
 * invitation("slider", "learning rate η", [0.1, 1]) // → "Move the slider to change the learning rate η, from 0.1 to 1"
 * @example
 * invitation("slider", "last point (points)", [64, -80]) // → "Move the slider to change the last point, from 64 to -80 points"
 * @example
 * invitation("slider", "gate", ["AND", "OR"]) // → "Move the slider to see each gate: AND and OR"
 * @example
 * invitation("animation", "step", [0, 5, 10]) // → "Press Play to go from step 0 to step 10"
 */
export function invitation(where: string, label: string, values: readonly (number | string)[]): string {
  const start = where === "slider" ? "Move the slider to" : "Press Play to";
  const [, name, unit = ""] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(plainText(label)) ?? ["", label];
  const [first, last] = [values[0], values[values.length - 1]].map((value) =>
    typeof value === "number" ? String(Number(value.toPrecision(6))) : plainText(value),
  );
  if (values.some((value) => typeof value === "string")) {
    const names = values.map((value) => plainText(String(value)));
    const told = names.length <= FEW && names.join("").length <= SHORT && !names.some((each) => each.includes(","));
    return told
      ? `${start} see each ${name}: ${joined(names)}`
      : `${start} see each ${name}, from ${quoted(first)} to ${quoted(last)}`;
  }
  if (unit === "" && isCount(name) && values.every(Number.isInteger))
    return `${start} go from ${at(name, first)} to ${at(name, last)}`;
  const the = /^(?!(?:the|a|an)\s)\p{Ll}{2}/u.test(name) ? `the ${name}` : name;
  const reach = `from ${first} to ${last}${unit === "" ? "" : ` ${unit}`}`;
  return where === "slider" ? `${start} change ${the}, ${reach}` : `${start} see ${the} go ${reach}`;
}

/** A name that holds a comma needs marks around it. */
function quoted(name: string): string {
  return name.includes(",") ? `“${name}”` : name;
}

/** One word that is counted: "step", "epoch"; not "steps", "bias". */
function isCount(name: string): boolean {
  return /^\p{Ll}{3,}$/u.test(name) && !name.endsWith("s");
}

/** All positions in words: what is the same at each, what the slider does, and what is told of the first, the last and the one in print. */
export function positionsInWords(
  where: string,
  label: string,
  names: readonly string[],
  still: number,
  figures: readonly Figure[],
): string {
  const last = names.length - 1;
  const what = where === "slider" ? "A slider changes" : "The figure can be played over";
  const told = [...new Set([0, still, last])].map((index) => ({
    name: names[index],
    said: sentences(plainText(figures[index].description)),
  }));
  const common = told[0].said.filter((each) => told.every(({ said }) => said.includes(each)));
  const own = told.flatMap(({ name, said }) => {
    const rest = said.filter((each) => !common.includes(each)).join(" ");
    return rest === "" ? [] : [`At ${plainText(label)} ${name}: ${rest}`];
  });
  const positions = `from ${names[0]} to ${names[last]} in ${names.length} positions; in print it stands at ${names[still]}`;
  return [...common, sentence(`${what} ${plainText(label)} ${positions}`), ...own].join(" ");
}

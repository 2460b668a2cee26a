/** Tells how the outputs of two runs of a notebook differ, for a person to read. */
import type { Bundle, Cell, Notebook, Output } from "../notebook/notebook";

/** One difference. */
export interface Difference {
  /** The cell's id. */
  readonly cell: string;
  /** What differs, in lines. */
  readonly text: string;
  /** Both pictures, in base 64, where a picture differs. */
  readonly pictures?: { readonly before: string; readonly after: string };
}

/** Numbers in figures' data may differ by this share: another processor's last digits are no other figure. */
const figureTolerance = 1e-9;
const shownLines = 12;

/**
 * Compares outputs, texts and pictures, cell by cell.
 *
 * @returns nothing where both are the same
 */
export function compareOutputs(before: Notebook, after: Notebook): Difference[] {
  const old = new Map(before.cells.map((cell) => [cell.id, cell]));
  return after.cells.flatMap((cell) => compareCell(old.get(cell.id), cell));
}

function compareCell(before: Cell | undefined, after: Cell): Difference[] {
  if (after.cell_type !== "code") return [];
  const was = before?.outputs ?? [];
  const is = after.outputs ?? [];
  const differences: Difference[] = [];
  const say = (text: string, pictures?: Difference["pictures"]): void => {
    differences.push({ cell: after.id, text, ...(pictures ? { pictures } : {}) });
  };
  if (was.length !== is.length) say(`${was.length} outputs became ${is.length}: ${kinds(was)} became ${kinds(is)}`);
  for (const [index, output] of is.entries()) {
    const old = was[index];
    if (!old) say(`new ${kind(output)}:\n${marked("+", textOf(output))}`);
    else if (old.output_type !== output.output_type) say(`output ${index + 1}: ${kind(old)} became ${kind(output)}`);
    else compareOutput(old, output, say);
  }
  for (const output of was.slice(is.length)) say(`gone ${kind(output)}:\n${marked("-", textOf(output))}`);
  return differences;
}

function compareOutput(
  before: Output,
  after: Output,
  say: (text: string, pictures?: Difference["pictures"]) => void,
): void {
  const [was, is] = [textOf(before), textOf(after)];
  if ("data" in before && "data" in after) compareBundles(before.data, after.data, say);
  else if (was !== is) say(`${kind(after)}:\n${lineDifference(was, is)}`);
}

function compareBundles(
  before: Bundle,
  after: Bundle,
  say: (text: string, pictures?: Difference["pictures"]) => void,
): void {
  for (const type of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[type], after[type]];
    if (was === undefined) say(`${type} is new`);
    else if (is === undefined) say(`${type} is gone`);
    else if (typeof was === "string" && typeof is === "string") {
      if (was.trimEnd() === is.trimEnd()) continue;
      if (type.startsWith("image/") && !type.includes("svg"))
        say(`${type}: the picture is another one`, { before: was, after: is });
      else say(`${type}:\n${lineDifference(was, is)}`);
    } else {
      const where = firstDifference(was, is, "");
      if (where !== undefined) say(`${type}: ${where}`);
    }
  }
}

/** Where two JSON values first differ, and how; nothing where they do not. */
function firstDifference(was: unknown, is: unknown, path: string): string | undefined {
  if (typeof was === "number" && typeof is === "number") {
    const close = Math.abs(was - is) <= figureTolerance * Math.max(Math.abs(was), Math.abs(is), 1e-12);
    return close ? undefined : `${path || "value"} was ${was}, is ${is}`;
  }
  if (was === null || is === null || typeof was !== "object" || typeof is !== "object") {
    return was === is ? undefined : `${path || "value"} was ${brief(was)}, is ${brief(is)}`;
  }
  const [old, now] = [was as Record<string, unknown>, is as Record<string, unknown>];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const at = Array.isArray(is) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    if (!(key in old)) return `${at} is new`;
    if (!(key in now)) return `${at} is gone`;
    const found = firstDifference(old[key], now[key], at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function kind(output: Output): string {
  if (output.output_type === "stream") return output.name;
  return output.output_type === "execute_result" ? "last value" : output.output_type.replace("_data", "");
}

function kinds(outputs: readonly Output[]): string {
  return outputs.length === 0 ? "nothing" : outputs.map(kind).join(", ");
}

function textOf(output: Output): string {
  if (output.output_type === "stream") return output.text;
  if (output.output_type === "error") return output.traceback.join("\n");
  return typeof output.data["text/plain"] === "string"
    ? output.data["text/plain"]
    : Object.keys(output.data).join(", ");
}

function marked(mark: string, text: string): string {
  const lines = text.trimEnd().split("\n");
  const more = lines.length > shownLines ? [`  … ${lines.length - shownLines} more lines`] : [];
  return [...lines.slice(0, shownLines).map((line) => `${mark} ${line}`), ...more].join("\n");
}

/** What stands between the lines that both texts begin and end with. */
function lineDifference(before: string, after: string): string {
  const [was, is] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  const most = Math.min(was.length, is.length) - head;
  while (tail < most && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const [gone, come] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)];
  const where = head > 0 ? [`  (line ${head + 1})`] : [];
  return [
    ...where,
    ...(gone.length ? [marked("-", gone.join("\n"))] : []),
    ...(come.length ? [marked("+", come.join("\n"))] : []),
  ].join("\n");
}

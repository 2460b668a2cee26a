/** What went wrong in a cell, in the three fields of a Jupyter `error` message, told in the cell's own lines. */
import { inspect } from "node:util";
import { Interrupted } from "nabla/host";
import type { Diagnostic } from "./converter";
import { cut } from "./output";
import { cellName } from "./positions";
import { remedy } from "./remedy";
import { cellOnStack, type FindCell, plainMessage, readStack } from "./stacks";

/** The fields of a Jupyter `error` message. */
export interface Failure {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

const shownDiagnostics = 10;
/** Characters of a message that are shown: beyond it nobody reads, and pages stall. */
const messageAtMost = 100_000;
const shownFrames = 15;

/**
 * A cell that the compiler refused: each complaint with line, column, its TypeScript number and the line itself. Where
 * the form is wrong (a bracket, a comma) nothing else is said: the rest often only follows from it.
 *
 * @param missing - names that a failed cell did not reach, with the number of that cell
 */
export function compileFailure(
  count: number,
  source: string,
  diagnostics: readonly Diagnostic[],
  missing: ReadonlyMap<string, number> = new Map(),
): Failure {
  const lines = source.split("\n");
  const magic = /^\s*(%%?[a-z]\w*|!\s*[a-z][\w.-]*(?=(?:\s+[\w./~*'"-]+)*\s*$))/m.exec(source)?.[1];
  if (magic !== undefined && source.trimStart().startsWith(magic)) {
    const evalue = `${magic}: this kernel has no magics; ${insteadOf(magic)}`;
    return { ename: "CompileError", evalue, traceback: [`CompileError: ${evalue}`] };
  }
  const aboutForm = diagnostics.filter(({ code }) => code < 2000);
  const said = new Set<string>();
  const complaints = gather(aboutForm.length > 0 ? aboutForm : diagnostics).map((chain) => {
    const [first] = chain;
    const line = Math.min(first.start.line, lines.length - 1);
    const column = first.start.line > line ? lines[line].length : first.start.character;
    const width = first.end.line === first.start.line ? first.end.character - first.start.character : 1;
    const where = first.fileName
      ? `${first.fileName}, line ${first.start.line + 1}, column ${first.start.character + 1}`
      : `line ${line + 1}, column ${column + 1}`;
    const text = chain.map((part, depth) => "  ".repeat(depth) + part.messageText).join("\n");
    const words = remedy(first.messageText, (first.fileName ? "" : lines[line]).slice(0, column), missing);
    const isNew = words !== "" && !said.has(words);
    said.add(words);
    const excerpt = first.fileName ? [] : showLine(lines, line, column, width);
    return {
      summary: `${where}: ${first.messageText} (TS${first.code})${words && `. ${words}`}`,
      text: `${where}: TS${first.code}: ${text}${isNew ? `\n  → ${words}` : ""}`,
      excerpt,
    };
  });
  const more = complaints.length > 1 ? ` (and ${complaints.length - 1} more)` : "";
  const traceback = [`CompileError: ${cellName(count)} was not run`];
  for (const { text, excerpt } of complaints.slice(0, shownDiagnostics)) traceback.push(text, ...excerpt);
  if (complaints.length > shownDiagnostics) traceback.push(`… and ${complaints.length - shownDiagnostics} more`);
  return { ename: "CompileError", evalue: (complaints[0]?.summary ?? "the cell does not compile") + more, traceback };
}

/** What does here what a magic does in IPython. */
function insteadOf(magic: string): string {
  if (magic.startsWith("!")) return 'run a command with execSync from "node:child_process"';
  if (magic === "%%html") return 'show HTML with display.html(…), where display is imported from "tslab"';
  return "write the cell in TypeScript (for time, performance.now())";
}

/** Whatever a cell threw. Never throws itself, however strange the thrown value is. */
export function thrownFailure(thrown: unknown, find: FindCell): Failure {
  try {
    if (isInterruption(thrown)) return interrupted(thrown, find);
    if (isError(thrown)) return shortened(errorFailure(thrown, find));
    const evalue = cut(inspect(thrown, { depth: 2 }), messageAtMost);
    return {
      ename: "Uncaught",
      evalue,
      traceback: [`Uncaught: ${evalue}`, "(thrown without an Error: no line is known)"],
    };
  } catch {
    return {
      ename: "Uncaught",
      evalue: "a value that cannot be shown",
      traceback: ["Uncaught: a value that cannot be shown"],
    };
  }
}

function shortened({ ename, evalue, traceback }: Failure): Failure {
  const short = (text: string): string => cut(text, messageAtMost);
  return { ename: short(ename), evalue: short(evalue), traceback: traceback.map(short) };
}

/** True for what V8 throws when a signal ends a script, and for the library's own {@link Interrupted}. */
export function isInterruption(thrown: unknown): boolean {
  if (thrown instanceof Interrupted) return true;
  if (!isError(thrown)) return false;
  const { code, name } = thrown as Error & { code?: string };
  return code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || name === "Interrupted";
}

/** The number of the cell that a value was thrown in, by its stack. */
export function cellOf(thrown: unknown): number | undefined {
  try {
    return isError(thrown) ? cellOnStack(String(thrown.stack)) : undefined;
  } catch {
    return undefined;
  }
}

function isError(value: unknown): value is Error {
  // An error may come from another realm (vm, jsdom), where instanceof says no.
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}

function interrupted(thrown: unknown, find: FindCell): Failure {
  const frames = thrown instanceof Interrupted ? readStack(thrown, find) : [];
  const evalue = "the cell was stopped";
  return { ename: "Interrupted", evalue, traceback: [`Interrupted: ${evalue}`, ...frames.map((frame) => frame.text)] };
}

function errorFailure(error: Error, find: FindCell): Failure {
  const ename = String(error.name || "Error");
  const evalue = plainMessage(String(error.message ?? ""));
  const traceback = [evalue ? `${ename}: ${evalue}` : ename, ...describeStack(error, find)];
  let cause: unknown = error.cause;
  for (let depth = 0; isError(cause) && depth < 5; depth += 1) {
    traceback.push(`caused by ${cause.name}: ${plainMessage(cause.message)}`, ...describeStack(cause, find));
    cause = cause.cause;
  }
  if (error instanceof AggregateError) {
    for (const inner of error.errors.slice(0, 5))
      traceback.push(`one of them: ${isError(inner) ? `${inner.name}: ${inner.message}` : inspect(inner)}`);
  }
  return { ename, evalue, traceback };
}

function describeStack(error: Error, find: FindCell): string[] {
  const frames = readStack(error, find);
  const shown = frames.slice(0, shownFrames);
  const first = shown.findIndex(({ cell }) => cell !== undefined);
  const lines = shown.flatMap(({ text, cell, place }, index) =>
    index === first && cell && place ? [text, ...showLine(cell.lines, place.line, place.character, 1)] : [text],
  );
  return frames.length > shown.length ? [...lines, `    … ${frames.length - shown.length} more`] : lines;
}

/** The line, its number, and a caret under the place; the line before it too, for orientation. */
function showLine(lines: readonly string[], line: number, column: number, width: number): string[] {
  const shown: string[] = [];
  const number = (n: number): string => `${String(n + 1).padStart(6)} | `;
  if (line > 0 && lines[line - 1].trim() !== "") shown.push(number(line - 1) + lines[line - 1]);
  const text = lines[line] ?? "";
  const carets = "^".repeat(Math.max(1, Math.min(width, text.length - column)));
  shown.push(number(line) + text, `       | ${text.slice(0, column).replace(/[^\t]/g, " ")}${carets}`);
  return shown;
}

/** A chain (an error, its reasons) arrives as neighbours with one position. */
function gather(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const chains: Diagnostic[][] = [];
  for (const diagnostic of diagnostics) {
    const chain = chains.at(-1);
    const head = chain?.[0];
    const same =
      head?.start.line === diagnostic.start.line &&
      head.start.character === diagnostic.start.character &&
      head.end.line === diagnostic.end.line &&
      head.end.character === diagnostic.end.character;
    if (chain && same) chain.push(diagnostic);
    else chains.push([diagnostic]);
  }
  return chains;
}

/** The command line of the runner: `npm run notebooks -- [01 …] [--check | --accept | --no-write | --html OUT]`. */
import fs from "node:fs";
import path from "node:path";
import { formatNotebook, type Notebook, readNotebook, writeNotebook } from "../notebook/notebook";
import { type Ahead, compileAhead } from "./ahead";
import { type ParsedArguments, parseArguments, threadsEach, usage } from "./arguments";
import { compareOutputs, type Difference } from "./compare";
import { canonicalEnvironment, type Execution, executeNotebook } from "./execute";
import { terminal } from "./terminal";

/** One notebook's file may be so large, in bytes … */
export const fileLimit: number = 1.5 * 1024 * 1024;
/** … and all in the folder together. */
export const folderLimit: number = 12 * 1024 * 1024;

const root = path.resolve(__dirname, "..", "..", "..");

/** The notebooks that are meant: numbers are looked up in the folder, anything with `.ipynb` is a file. */
function select({ names, folder }: ParsedArguments): string[] {
  const all = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => name.endsWith(".ipynb") && !name.startsWith("."))
    : [];
  const chosen = names.flatMap((name) => {
    if (name.endsWith(".ipynb")) {
      if (!fs.existsSync(name)) throw new Error(`no file ${name}`);
      return [name];
    }
    const found = all.filter((file) => file.startsWith(name)).map((file) => path.join(folder, file));
    if (found.length === 0)
      throw new Error(`no notebook ${name}… in ${folder} (there are ${all.join(", ") || "none"})`);
    return found;
  });
  const files = names.length > 0 ? chosen : all.map((name) => path.join(folder, name));
  if (files.length === 0) throw new Error(`no notebooks in ${folder}`);
  return files.sort();
}

/** What is said of one notebook when it is done; true where all is well. */
function judge(
  file: string,
  before: Notebook,
  run: Execution,
  wanted: ParsedArguments,
): { ok: boolean; lines: string[] } {
  const name = path.basename(file, ".ipynb");
  const cost = `${run.seconds.toFixed(1)} s, ${Math.round(run.peakMegabytes)} MB`;
  if (run.problem) {
    const { cell, text } = run.problem;
    return { ok: false, lines: [`✗ ${name}${cell ? `, cell ${cell}` : ""}: ${indented(text)}`] };
  }
  const bytes = Buffer.byteLength(formatNotebook(run.notebook));
  if (bytes > fileLimit) {
    return {
      ok: false,
      lines: [`✗ ${name}: the file would be ${megabytes(bytes)}, more than ${megabytes(fileLimit)}`],
    };
  }
  const differences = compareOutputs(before, run.notebook);
  if (wanted.mode === "check") {
    if (differences.length === 0) return { ok: true, lines: [`✓ ${name}: as committed (${cost})`] };
    const lines = differences.map((difference) => told(name, difference));
    return { ok: false, lines: [`✗ ${name}: ${differences.length} differences to what is committed`, ...lines] };
  }
  if (wanted.mode === "no-write") return { ok: true, lines: [`✓ ${name}: executed, not written (${cost})`] };
  const text = formatNotebook(run.notebook);
  const changed = text !== fs.readFileSync(file, "utf8");
  if (changed) writeNotebook(file, run.notebook);
  const what = differences.length > 0 ? `${differences.length} outputs changed` : changed ? "written" : "unchanged";
  const details = wanted.mode === "accept" ? differences.map((difference) => told(name, difference)) : [];
  return { ok: true, lines: [`✓ ${name}: ${what} (${cost})`, ...details] };
}

/** A difference for the terminal; pictures are put beside each other in `out/notebooks`. */
function told(name: string, { cell, text, pictures }: Difference): string {
  const lines = [`  cell ${cell}: ${indented(text)}`];
  if (pictures) {
    const folder = path.join(root, "out", "notebooks", name);
    fs.mkdirSync(folder, { recursive: true });
    for (const [when, data] of Object.entries(pictures)) {
      const file = path.join(folder, `${cell}.${when}.png`);
      fs.writeFileSync(file, Buffer.from(data, "base64"));
      lines.push(`    ${when}: ${path.relative(process.cwd(), file)}`);
    }
  }
  return lines.join("\n");
}

/** One compiler for several notebooks of one folder. */
function aheadOf(files: readonly string[]): Ahead | undefined {
  const [folder, ...others] = new Set(files.map((file) => path.dirname(path.resolve(file))));
  return files.length > 1 && others.length === 0 ? compileAhead(folder, canonicalEnvironment()) : undefined;
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n    ");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * Runs the command.
 *
 * @returns the exit code: 0 when all is well, 1 when a notebook failed or differs, 2 when the command was not understood
 */
export async function main(args: readonly string[]): Promise<number> {
  let wanted: ParsedArguments;
  let files: string[];
  try {
    wanted = parseArguments(args, path.join(root, "notebooks"));
    if (wanted.help) {
      console.log(usage);
      return 0;
    }
    files = select(wanted);
    if (wanted.html !== undefined) {
      const { writeSite } = await import("../pages/site"); // executing needs none of what writes pages
      console.log(`${files.length} notebooks as pages: ${writeSite(files, wanted.html)}`);
      return 0;
    }
  } catch (error) {
    console.error(`notebooks: ${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  const abort = new AbortController();
  process.on("SIGINT", () => abort.abort());
  process.on("SIGTERM", () => abort.abort());
  const screen = terminal();
  const ahead = aheadOf(files);
  const threads = threadsEach(Math.min(wanted.jobs, files.length));
  let failed = 0;

  async function one(file: string): Promise<void> {
    const name = path.basename(file, ".ipynb");
    try {
      const before = readNotebook(file);
      const began = Date.now();
      const run = await executeNotebook(before, file, {
        limits: wanted.budgets,
        signal: abort.signal,
        ahead,
        threads,
        progress: (cell, number, of) => {
          screen.status(`${name} ${number}/${of} ${cell.id} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
        },
      });
      if (abort.signal.aborted) return;
      const { ok, lines } = judge(file, before, run, wanted);
      if (!ok) failed += 1;
      for (const line of lines) screen.line(line);
      if (wanted.times)
        for (const [cell, seconds] of run.cellSeconds) screen.line(`    ${seconds.toFixed(2)} s  ${cell}`);
    } catch (error) {
      failed += 1;
      screen.line(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  const waiting = [...files].reverse(); // later lessons take longer: begun first, the last to end are short ones
  async function inTurn(): Promise<void> {
    for (let file = waiting.shift(); file && !abort.signal.aborted; file = waiting.shift()) await one(file);
  }
  await Promise.all(Array.from({ length: wanted.jobs }, inTurn));
  ahead?.close();
  screen.status("");
  if (abort.signal.aborted) {
    screen.line("stopped; nothing more was written");
    return 130;
  }
  const together = files.reduce((sum, file) => sum + (fs.existsSync(file) ? fs.statSync(file).size : 0), 0);
  if (together > folderLimit) {
    failed += 1;
    screen.line(`✗ all notebooks: ${megabytes(together)} together, more than ${megabytes(folderLimit)}`);
  }
  screen.line(`${files.length} notebooks, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => process.exit(code));
}

/** The door to tslab 1.0.22: the parts of it that are used here, with the types of what is used. */
import path from "node:path";
import { useBytecode } from "nabla/host";
import type * as TS from "typescript";
import type { Converted, Converter, Diagnostic, Place } from "./converter";
import { keptDeclarations } from "./declarations";
import { collectOften } from "./engine-flags";
import { lenient } from "./lenient";
import { type Declared, declaredNames, isOpen, isWhole, preparedTypeScript, usedNames } from "./typescript";

export type { Converted, Converter, Diagnostic, Place };

/** tslab's runner of cells. */
export interface Executor {
  /** Converts a cell, and runs what the converter gives as its output. Its first step is over when it returns. */
  execute(source: string): Promise<boolean>;
  close(): void;
}

/** A message of type `display_data`. */
export interface DisplayData {
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
  readonly transient?: { readonly display_id?: string };
}

/** The converters that an executor chooses from, by the cell's `@node` or `@browser`. */
export interface ConverterSet {
  readonly node: Converter;
  readonly browser: Converter;
  close(): void;
}

/** tslab's answers to the questions of an editor. */
export interface EditorAnswers {
  handleIsComplete(request: { readonly code: string }): { readonly status: string };
  handleInspect(request: object): { readonly found: boolean; readonly data: Readonly<Record<string, string>> };
  handleComplete(request: object): {
    readonly cursor_start: number;
    readonly cursor_end: number;
    readonly matches: string[];
  };
}

/** tslab, opened. */
export interface Tslab {
  createConverter(isBrowser: boolean): Converter;
  createExecutor(folder: string, converters: ConverterSet, console: TslabConsole): Executor;
  createEditorAnswers(executor: Executor): EditorAnswers;
  /** Sends what `display` and figures show to this function, until the next call. */
  onDisplay(write: (message: DisplayData, update?: boolean) => void): void;
  /** Asks this function what a hover over a variable of a cell says of its present value. */
  onHover(say: (name: string) => string | undefined): void;
  /** Names that a cell declares at its top level. */
  declaredNames(source: string): Declared;
  /** Names that a cell uses, be they its own or those of other cells. */
  usedNames(source: string): readonly string[];
  /** Whether a cell is whole as far as its form goes. */
  isWhole(source: string): boolean;
  /** See {@link "./declarations".keptDeclarations}. */
  keptDeclarations(before: string, after: string, missed: readonly string[]): string;
}

/** Where tslab's executor reports what was thrown or did not compile. */
export interface TslabConsole {
  log(...args: unknown[]): void;
  error(...args: unknown[]): void;
}

/** Where the machinery was built. */
const dist = path.join(__dirname, "..", path.extname(__filename) === ".ts" ? "dist" : ".");

/**
 * Opens tslab for notebooks in `folder`.
 *
 * @param packages - compiler option `paths` for packages that `folder` does not have itself
 * @param stoppable - whether the cells' JavaScript looks at each await whether its cell was stopped; it then needs
 * {@link "./owners".Questions}
 */
export function openTslab(packages: Record<string, readonly string[]> | undefined, stoppable = false): Tslab {
  collectOften();
  useBytecode(dist, "compiler");
  const root = path.dirname(require.resolve("tslab/package.json"));
  const typescriptFile = require.resolve("@tslab/typescript-for-tslab", { paths: [root] });
  const typescript: typeof TS = require(typescriptFile);
  const expected = { isFirst: false };
  let valueOfName: (name: string) => string | undefined = () => undefined;
  const cached = require.cache[typescriptFile];
  if (cached)
    cached.exports = preparedTypeScript(typescript, packages, stoppable, expected, (name) => valueOfName(name));
  const { createConverter } = require("tslab/dist/converter");
  const { createExecutor } = require("tslab/dist/executor");
  const jupyter = require("tslab/dist/jupyter");
  return {
    createConverter: (isBrowser) => lenient(typescript, createConverter({ isJS: false, isBrowser }), expected),
    createExecutor,
    createEditorAnswers(executor) {
      const answers: EditorAnswers = new jupyter.JupyterHandlerImpl(executor, false);
      return {
        handleInspect: (request) => answers.handleInspect(request),
        handleComplete: (request) => answers.handleComplete(request),
        handleIsComplete(request) {
          const answer = answers.handleIsComplete(request);
          if (answer.status !== "complete" || isWhole(typescript, request.code)) return answer;
          return isOpen(typescript, request.code) ? { status: "incomplete", indent: "" } : { status: "invalid" };
        },
      };
    },
    onDisplay(write) {
      jupyter.lastWriteDisplayData = write;
    },
    onHover(say) {
      valueOfName = say;
    },
    declaredNames: (source) => declaredNames(typescript, source),
    isWhole: (source) => isWhole(typescript, source),
    usedNames: (source) => usedNames(typescript, source),
    keptDeclarations: (before, after, missed) => keptDeclarations(typescript, before, after, missed),
  };
}

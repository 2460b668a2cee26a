/** The door to tslab 1.0.22: the parts of it that are used here, with the types of what is used. */
import path from "node:path";
import { startupSnapshot } from "node:v8";
import type * as TS from "typescript";
import type { Converter, Declared } from "./converter";
import { keptDeclarations } from "./declarations";
import { collectOften } from "./engine-flags";
import { lenient } from "./lenient";
import { declaredNames, isOpen, isWhole, preparedTypeScript, usedNames } from "./typescript";

/** What tslab finds in the comments at the beginning of a cell. */
export interface Metadata {
  /** `@module name`: the cell is a module. */
  readonly module?: string;
  readonly mode?: "node" | "browser";
}

/** What tslab asks about a cell to answer an editor. */
export interface Editing {
  inspect(source: string, position: number): unknown;
  complete(source: string, position: number): unknown;
}

/** tslab's answers to the questions of an editor. */
export interface EditorAnswers {
  isComplete(request: { readonly code: string }): object;
  inspect(request: object): object;
  complete(request: object): object;
}

/** tslab, opened. */
export interface Tslab {
  createConverter(isBrowser: boolean): Converter;
  createEditorAnswers(editing: Editing): EditorAnswers;
  metadata(source: string): Metadata;
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

/**
 * Opens tslab for notebooks in `folder`.
 *
 * @param packages - compiler option `paths` for packages that `folder` does not have itself
 * @param stoppable - whether the cells' JavaScript looks at each await whether its cell was stopped; it then needs
 * {@link "./owners".Questions}
 */
export function openTslab(packages: Record<string, readonly string[]> | undefined, stoppable = false): Tslab {
  if (!startupSnapshot.isBuildingSnapshot()) collectOften();
  const root = path.dirname(require.resolve("tslab/package.json"));
  const typescriptFile = require.resolve("@tslab/typescript-for-tslab", { paths: [root] });
  const typescript: typeof TS = require(typescriptFile);
  typescript.sys.getCurrentDirectory = () => process.cwd(); // which it would remember, also where a snapshot is used
  const expected = { isFirst: false };
  let valueOfName: (name: string) => string | undefined = () => undefined;
  const cached = require.cache[typescriptFile];
  if (cached)
    cached.exports = preparedTypeScript(typescript, packages, stoppable, expected, (name) => valueOfName(name));
  const { createConverter } = require("tslab/dist/converter");
  const { getCodeMetadata } = require("tslab/dist/metadata");
  const { JupyterHandlerImpl } = require("tslab/dist/jupyter");
  if (cached) cached.exports = typescript; // others may open it
  return {
    createConverter: (isBrowser) => lenient(typescript, createConverter({ isJS: false, isBrowser }), expected),
    createEditorAnswers(editing) {
      const answers = new JupyterHandlerImpl(editing, false);
      return {
        inspect: (request) => answers.handleInspect(request),
        complete: (request) => answers.handleComplete(request),
        isComplete(request) {
          const answer = answers.handleIsComplete(request);
          if (answer.status !== "complete" || isWhole(typescript, request.code)) return answer;
          return isOpen(typescript, request.code) ? { status: "incomplete", indent: "" } : { status: "invalid" };
        },
      };
    },
    metadata: getCodeMetadata,
    onHover(say) {
      valueOfName = say;
    },
    declaredNames: (source) => declaredNames(typescript, source),
    isWhole: (source) => isWhole(typescript, source),
    usedNames: (source) => usedNames(typescript, source),
    keptDeclarations: (before, after, missed) => keptDeclarations(typescript, before, after, missed),
  };
}

/**
 * The door to tslab 1.0.22: the parts of it that are used here, with the types of what is used. tslab keeps its
 * converter's compiler options to itself; since a traceback needs source maps and a notebook outside of the project
 * needs to find this library's types, tslab is handed a TypeScript whose two entry points add them.
 */

import type { SourceMapPayload } from "node:module";
import path from "node:path";

/** A position in a cell, from zero. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** One complaint of the compiler. */
export interface Diagnostic {
  readonly start: Place;
  readonly end: Place;
  readonly messageText: string;
  readonly code: number;
  /** Absent when it is about the cell itself. */
  readonly fileName?: string;
}

/** What a cell becomes. */
export interface Converted {
  readonly output?: string;
  readonly declOutput?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly lastExpressionVar?: string;
  readonly hasToplevelAwait?: boolean;
}

/** tslab's translator of cells. */
export interface Converter {
  convert(previousDeclarations: string, source: string): Converted;
  inspect(previousDeclarations: string, source: string, position: number): unknown;
  complete(previousDeclarations: string, source: string, position: number): unknown;
  addModule(name: string, content: string, meta: object): readonly Diagnostic[];
  close(): void;
}

/** tslab's runner of cells. */
export interface Executor {
  execute(source: string): Promise<boolean>;
  interrupt(): void;
  readonly locals: Record<string, unknown>;
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
  handleKernel(): object;
  handleIsComplete(request: object): object;
  handleInspect(request: object): object;
  handleComplete(request: object): object;
}

/** tslab, opened. */
export interface Tslab {
  createConverter(isBrowser: boolean): Converter;
  createExecutor(folder: string, converters: ConverterSet, console: TslabConsole): Executor;
  createEditorAnswers(executor: Executor): EditorAnswers;
  /** Sends what `display` and figures show to this function, until the next call. */
  onDisplay(write: (message: DisplayData, update?: boolean) => void): void;
  /** Names that a cell declares at its top level (values only). */
  declaredNames(source: string): string[];
}

/** Where tslab's executor reports: `log` gets a cell's last value, `error` what was thrown or did not compile. */
export interface TslabConsole {
  log(...args: unknown[]): void;
  error(...args: unknown[]): void;
}

type Options = Record<string, unknown>;
interface Transpiled {
  readonly outputText: string;
  readonly sourceMapText?: string;
}
interface Node {
  readonly name?: { readonly text?: string; readonly elements?: readonly Node[] };
}
interface Statement extends Node {
  readonly declarationList?: { readonly declarations: readonly Node[] };
  readonly importClause?: Node & {
    readonly namedBindings?: Node & { readonly elements?: readonly Node[] };
  };
  readonly kind: number;
}
interface Watcher {
  close(): void;
}
/** The part of TypeScript's door to the machine that is narrowed here. */
interface System {
  getCurrentDirectory(): string;
  watchFile(file: string, ...rest: unknown[]): Watcher;
  watchDirectory(folder: string, ...rest: unknown[]): Watcher;
}
interface TypeScript {
  createWatchCompilerHost(files: string[], options: Options, system: System, ...rest: unknown[]): unknown;
  transpileModule(source: string, options: { compilerOptions: Options; fileName?: string }): Transpiled;
  createSourceFile(name: string, text: string, target: number): { readonly statements: readonly Statement[] };
  readonly SyntaxKind: Record<string, number>;
}

/** Marks, at the end of a cell's JavaScript, the two maps that lead back to its TypeScript. */
export const mapsMark = "//# nabla-maps=";
const inlineMap = /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([A-Za-z0-9+/=]+)\s*$/;

/**
 * Opens tslab for notebooks in `folder`.
 *
 * @param packages - compiler option `paths` for packages that `folder` does not have itself
 */
export function openTslab(packages: Record<string, readonly string[]> | undefined): Tslab {
  const root = path.dirname(require.resolve("tslab/package.json"));
  const typescriptFile = require.resolve("@tslab/typescript-for-tslab", { paths: [root] });
  const typescript: TypeScript = require(typescriptFile);
  const cached = require.cache[typescriptFile];
  if (cached) cached.exports = withMaps(typescript, packages);
  const { createConverter } = require("tslab/dist/converter");
  const { createExecutor } = require("tslab/dist/executor");
  const jupyter = require("tslab/dist/jupyter");
  return {
    createConverter: (isBrowser) => createConverter({ isJS: false, isBrowser }),
    createExecutor,
    createEditorAnswers: (executor) => new jupyter.JupyterHandlerImpl(executor, false),
    onDisplay(write) {
      jupyter.lastWriteDisplayData = write;
    },
    declaredNames: (source) => declaredNames(typescript, source),
  };
}

/** TypeScript as tslab sees it: everything inherited, two functions replaced. */
function withMaps(typescript: TypeScript, packages: Record<string, readonly string[]> | undefined): TypeScript {
  const extra: Options = { inlineSourceMap: true, types: ["node"], ...(packages ? { paths: packages } : {}) };
  return Object.create(typescript, {
    // With this mark, tslab's import takes the object as it is, with what it inherits.
    __esModule: { value: true },
    createWatchCompilerHost: {
      value: (files: string[], options: Options, system: System, ...rest: unknown[]) =>
        typescript.createWatchCompilerHost(files, { ...options, ...extra }, watchingLess(system), ...rest),
    },
    transpileModule: {
      value(source: string, options: { compilerOptions: Options; fileName?: string }): Transpiled {
        const found = inlineMap.exec(source);
        if (!found) return typescript.transpileModule(source, options);
        const compilerOptions = { ...options.compilerOptions, sourceMap: true };
        const result = typescript.transpileModule(source.slice(0, found.index), { ...options, compilerOptions });
        const text = result.outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
        const first: SourceMapPayload = JSON.parse(Buffer.from(found[1], "base64").toString());
        const second: SourceMapPayload = JSON.parse(result.sourceMapText ?? "{}");
        const maps = Buffer.from(JSON.stringify([first, second])).toString("base64");
        return { outputText: `${text}\n${mapsMark}${maps}` };
      },
    },
  });
}

/**
 * Watches what lies beside the notebook and nothing else: installed packages do not change under a running kernel,
 * and eight hundred watchers cost a second of each start.
 */
function watchingLess(system: System): System {
  const folder = `${system.getCurrentDirectory()}/`;
  const near = (path: string): boolean => `${path}/`.startsWith(folder) && !path.includes("/node_modules");
  const nobody: Watcher = { close() {} };
  return Object.create(system, {
    watchFile: {
      value: (file: string, ...rest: unknown[]) => (near(file) ? system.watchFile(file, ...rest) : nobody),
    },
    watchDirectory: {
      value: (at: string, ...rest: unknown[]) => (near(at) ? system.watchDirectory(at, ...rest) : nobody),
    },
  });
}

function declaredNames(typescript: TypeScript, source: string): string[] {
  const names: string[] = [];
  const { SyntaxKind } = typescript;
  const typesOnly = new Set([SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration]);
  const take = (node: Node | undefined): void => {
    if (node?.name?.text !== undefined) names.push(node.name.text);
    for (const element of node?.name?.elements ?? []) take(element);
  };
  for (const statement of typescript.createSourceFile("cell.ts", source, 99).statements) {
    if (typesOnly.has(statement.kind)) continue;
    take(statement);
    for (const declaration of statement.declarationList?.declarations ?? []) take(declaration);
    take(statement.importClause);
    take(statement.importClause?.namedBindings);
    for (const element of statement.importClause?.namedBindings?.elements ?? []) take(element);
  }
  return names;
}

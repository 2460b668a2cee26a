/**
 * The TypeScript that tslab works with, with what tslab does not ask of it: source maps, so that a traceback finds the
 * cell's lines; packages from the project; `{ name }` for a name of an earlier cell, which tslab leaves undefined; and
 * fewer watched files.
 */
import fs from "node:fs";
import Module, { type SourceMapPayload } from "node:module";
import path from "node:path";
import type * as TS from "typescript";
import { keep, keptFile } from "../compiler/kept-files";
import { stoppableAwaits } from "./awaits";
import { type QuickInfoQuestion, quickInfo } from "./calls";
import type { Declared } from "./converter";
import { documentedWhenAsked } from "./documentation";
import { type Expected, type Glance, glance } from "./glance";
import { onceEach } from "./imports";
import { preparedSystem } from "./system";
import { libraryOf, yearFile } from "./year";

type TypeScript = typeof TS;
type WatchHost = TS.WatchCompilerHostOfFilesAndCompilerOptions<TS.EmitAndSemanticDiagnosticsBuilderProgram>;
type ReadFile = (name: string, ...asked: unknown[]) => TS.SourceFile | undefined;
/** How a program gets its files: its first one by name, those that follow by path. */
type FilesOfHost = Record<"getSourceFile" | "getSourceFileByPath", ReadFile>;

/** Marks, at the end of a cell's JavaScript, the two maps that lead back to its TypeScript. */
export const mapsMark = "//# nabla-maps=";
const inlineMap = /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([A-Za-z0-9+/=]+)\s*$/;
/** The file in which tslab declares the names of earlier cells. */
const earlierCells = /(^|[/\\])__prev__\.d\.ts$/;

/** The file that tslab makes of a cell. */
const cellFiles = /(^|[/\\])__tslab__\.ts$/;

/** Where the declarations of Node lie that notebooks in any folder see. */
const nodeTypes = Module.createRequire(__filename)
  .resolve.paths("@types")
  ?.map((folder) => path.join(folder, "@types"))
  .find((folder) => fs.existsSync(path.join(folder, "node")));

/**
 * A view of TypeScript that inherits everything and replaces five functions.
 *
 * @param typescript - the module `@tslab/typescript-for-tslab`
 * @param packages - compiler option `paths` for packages that the notebook's folder does not have itself
 * @param stoppable - whether awaits look at the stop
 * @param expected - says of which kind the next program is
 * @param valueOfName - what a hover says of the present value of a variable
 */
export function preparedTypeScript(
  typescript: object,
  packages: Readonly<Record<string, readonly string[]>> | undefined,
  stoppable: boolean,
  expected: Expected,
  valueOfName: (name: string) => string | undefined,
): object {
  const ts = typescript as TypeScript;
  documentedWhenAsked(ts);
  const glances = new WeakMap<WatchHost, Glance>();
  const programs = new WeakMap<TS.TypeChecker, TS.Program>();
  const extra = { inlineSourceMap: true, types: ["node"], ...(packages ? { paths: packages } : {}) };
  return Object.create(ts, {
    // With this mark, tslab's import takes the object as it is, with what it inherits.
    __esModule: { value: true },
    createWatchCompilerHost: {
      // tslab names no builder, and the default one describes every file's shape after each cell, for nobody to read:
      // half of a plain cell's time.
      value(files: string[], given: TS.CompilerOptions, system: TS.System, _builder: undefined, ...rest: []) {
        const options = { ...given, ...extra, lib: libraryOf(given.lib) } as TS.CompilerOptions;
        if (nodeTypes) options.typeRoots = [nodeTypes];
        const names = glance(ts, expected, files.find((file) => cellFiles.test(file)) ?? "", options);
        const host = ts.createWatchCompilerHost(
          [...files, yearFile],
          options,
          preparedSystem(system, names),
          builderOf(ts) as never,
          ...rest,
        ) as WatchHost;
        glances.set(host, names);
        return host;
      },
    },
    createWatchProgram: {
      value: (host: WatchHost) => ts.createWatchProgram(transforming(ts, host, stoppable, programs, glances.get(host))),
    },
    getQuickInfoAtPosition: {
      value: (...asked: QuickInfoQuestion) => quickInfo(ts, (checker) => programs.get(checker), valueOfName, ...asked),
    },
    transpileModule: {
      value: (source: string, options: TS.TranspileOptions) => transpileWithMaps(ts, source, options),
    },
  });
}

/** Makes programs of files that were kept, see {@link keptFile}, and of cells that name each import once, see {@link onceEach}. */
function builderOf(ts: TypeScript): typeof ts.createAbstractBuilder {
  const seen = new WeakSet<object>();
  const reading =
    (read: ReadFile): ReadFile =>
    (name, ...asked) => {
      const known = keptFile(name);
      if (known) return known;
      const file = read(name, ...asked);
      if (file && (cellFiles.test(name) || earlierCells.test(name))) onceEach(file);
      else if (file) keep(name, file);
      return file;
    };
  const make = (...given: Parameters<typeof ts.createAbstractBuilder>): TS.BuilderProgram => {
    const host = given[2] as unknown as FilesOfHost | undefined;
    if (host && !seen.has(host)) {
      seen.add(host);
      host.getSourceFile = reading(host.getSourceFile);
      host.getSourceFileByPath = reading(host.getSourceFileByPath);
    }
    return ts.createAbstractBuilder(...given);
  };
  return make as typeof ts.createAbstractBuilder;
}

/** tslab's second step, from ES modules to CommonJS: appends the maps of both steps. */
function transpileWithMaps(ts: TypeScript, source: string, options: TS.TranspileOptions): { outputText: string } {
  const found = inlineMap.exec(source);
  if (!found) return ts.transpileModule(source, options);
  const made = toCommonJs(ts, source.slice(0, found.index), { ...options.compilerOptions, sourceMap: true });
  const text = made.script.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  const first: SourceMapPayload = JSON.parse(Buffer.from(found[1], "base64").toString());
  const second: SourceMapPayload = JSON.parse(made.map);
  const maps = Buffer.from(JSON.stringify([first, second])).toString("base64");
  return { outputText: `${text}\n${mapsMark}${maps}` };
}

/**
 * What `transpileModule` does, without its check of types: the cell's TypeScript was checked before, and its JavaScript
 * has none. The compiler leaves a file unchecked that says it is a library of its own.
 */
function toCommonJs(
  ts: TypeScript,
  source: string,
  given: TS.CompilerOptions | undefined,
): { readonly script: string; readonly map: string } {
  const name = "custom.js"; // as tslab calls it
  const options = { ...given, allowJs: true, isolatedModules: true, noLib: true, noResolve: true, types: [] };
  const file = ts.createSourceFile(name, source, given?.target ?? ts.ScriptTarget.ES2022);
  file.hasNoDefaultLib = true;
  let [script, map] = ["", "{}"];
  const host: TS.CompilerHost = {
    getSourceFile: (asked) => (asked === name ? file : undefined),
    writeFile(written, text) {
      if (written.endsWith(".map")) map = text;
      else script = text;
    },
    getDefaultLibFileName: () => "lib.d.ts",
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (asked) => asked,
    getCurrentDirectory: () => "",
    getNewLine: () => "\n",
    fileExists: (asked) => asked === name,
    readFile: () => "",
  };
  const all = { ...options, allowNonTsExtensions: true, suppressOutputPathCheck: true, skipDefaultLibCheck: true };
  ts.createProgram([name], all, host).emit();
  return { script, map };
}

/** Gives every program that the host makes two transformations more. */
function transforming(
  ts: TypeScript,
  host: WatchHost,
  stoppable: boolean,
  programs: WeakMap<TS.TypeChecker, TS.Program>,
  names: Glance | undefined,
): WatchHost {
  const { afterProgramCreate } = host;
  const tell = (program: object): void => afterProgramCreate?.(program as never);
  const made = names?.tellBy(tell) ?? tell;
  host.afterProgramCreate = (program) => {
    const checker = program.getProgram().getTypeChecker();
    programs.set(checker, program.getProgram());
    const emit: typeof program.emit = (file, write, token, declarations, { before = [], ...others } = {}) => {
      const more = [shorthandExpander(ts, checker)];
      if (stoppable) more.push(stoppableAwaits(ts, ({ fileName }) => cellFiles.test(fileName)));
      const transformers = { before: [...before, ...more], ...others };
      return program.emit(file, write, token, declarations, transformers);
    };
    // What the plain builder cannot tell: the files that may be emitted, which tslab then chooses the cell from.
    const sources = (): string[] =>
      program
        .getProgram()
        .getSourceFiles()
        .filter((file) => !file.isDeclarationFile)
        .map((file) => file.fileName);
    made(Object.create(program, { emit: { value: emit }, getAllDependencies: { value: sources } }));
  };
  return host;
}

/** `{ rate }` becomes `{ rate: exports.rate }` where `rate` is a name of an earlier cell. */
function shorthandExpander(ts: TypeScript, checker: TS.TypeChecker): TS.TransformerFactory<TS.SourceFile> {
  return (context) => {
    const { factory } = context;
    const isEarlier = (node: TS.ShorthandPropertyAssignment): boolean =>
      checker
        .getShorthandAssignmentValueSymbol(node)
        ?.declarations?.some((declaration) => earlierCells.test(declaration.getSourceFile().fileName)) ?? false;
    const visit = (node: TS.Node): TS.Node => {
      if (!ts.isShorthandPropertyAssignment(node) || !isEarlier(node)) return ts.visitEachChild(node, visit, context);
      const value = factory.createPropertyAccessExpression(factory.createIdentifier("exports"), node.name.text);
      const otherwise = node.objectAssignmentInitializer && ts.visitNode(node.objectAssignmentInitializer, visit);
      const given = otherwise ? factory.createAssignment(value, otherwise as TS.Expression) : value;
      return ts.setTextRange(factory.createPropertyAssignment(node.name.text, given), node);
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
}

/** The names that a cell declares; a cell that does not parse declares what can be made out. */
export function declaredNames(typescript: object, source: string): Declared {
  const ts = typescript as TypeScript;
  const names: string[] = [];
  const assignable: string[] = [];
  const types: string[] = [];
  const take = (name: TS.Node | undefined, into: string[]): void => {
    if (!name) return;
    if (ts.isIdentifier(name)) into.push(name.text);
    else if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name))
      for (const element of name.elements) if (ts.isBindingElement(element)) take(element.name, into);
  };
  for (const statement of ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest).statements) {
    if (ts.isVariableStatement(statement)) {
      const { declarationList, modifiers } = statement;
      const isFixed = (declarationList.flags & ts.NodeFlags.Const) !== 0;
      const isForeign = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
      for (const { name } of declarationList.declarations) {
        take(name, names);
        if (!isFixed && !isForeign) take(name, assignable);
      }
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) take(statement.name, names);
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) take(statement.name, types);
    else if (ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement)) take(statement.name, names);
    else if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {};
      take(name, names);
      if (namedBindings && ts.isNamespaceImport(namedBindings)) take(namedBindings.name, names);
      else for (const element of namedBindings?.elements ?? []) take(element.name, names);
    }
  }
  return { names, types, assignable };
}

/** Whether a cell is whole: not the half of one, and without a slip of the pen. */
export function isWhole(typescript: object, source: string): boolean {
  return formErrors(typescript, `export {};\n${source}`).length === 0;
}

/** Whether a cell ends inside of a text or a comment, which the next line may go on with. */
export function isOpen(typescript: object, source: string): boolean {
  const openText = 1160;
  const openComment = 1010;
  return formErrors(typescript, source).some(({ code }) => code === openText || code === openComment);
}

function formErrors(typescript: object, source: string): readonly TS.Diagnostic[] {
  const ts = typescript as TypeScript;
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest);
  return (file as unknown as { parseDiagnostics: readonly TS.Diagnostic[] }).parseDiagnostics;
}

/** Names that a cell uses, be they its own, of its functions or of other cells; names of members aside. */
export function usedNames(typescript: object, source: string): string[] {
  const ts = typescript as TypeScript;
  const used = new Set<string>();
  const visit = (node: TS.Node): void => {
    if (ts.isIdentifier(node)) {
      const { name, propertyName } = node.parent as { name?: TS.Node; propertyName?: TS.Node };
      const isNamed = propertyName === node || (name === node && !ts.isShorthandPropertyAssignment(node.parent));
      if (!isNamed) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true));
  return [...used];
}

/** Legal TypeScript that tslab refuses, because it makes a module with declarations of each cell. */
import type * as TS from "typescript";
import { awaitsItself } from "./awaits";
import type { Converted, Converter, Insertion } from "./converter";
import type { Expected } from "./glance";
import { packagesInReach } from "./reach";
import { declaredNames } from "./typescript";

interface Text {
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

/** A type that no declaration can name is called `any` in so many places of a cell at most. */
const tries = 8;

/**
 * A converter that takes more: `export` in front of a declaration is left out, an object in braces is a value, and a
 * name whose type no declaration can say (of a class inside of a function) is `any` for later cells.
 *
 * @param expected - told of each cell before its first program
 */
export function lenient(ts: typeof TS, converter: Converter, expected: Expected): Converter {
  function compile(previous: string, text: string): Converted {
    expected.isFirst = true;
    // Behind half a cell, an import would be one complaint more.
    const { parseDiagnostics } = parse(ts, text) as TS.SourceFile & { parseDiagnostics?: readonly unknown[] };
    const more = parseDiagnostics?.length ? "" : packagesInReach(ts, previous);
    try {
      return converter.convert(previous, text + more);
    } finally {
      expected.isFirst = false;
    }
  }
  function convert(previous: string, source: string): Converted {
    return { ...converted(previous, source), declared: declaredNames(ts, source) };
  }
  function converted(previous: string, source: string): Converted {
    let cell = objectAsValue(ts, { text: withoutExports(ts, source), insertions: [] });
    const first = compile(previous, cell.text);
    let made = first;
    for (let i = 0; i < tries && made.diagnostics.length > 0; i += 1) {
      if (!made.diagnostics.every(({ code, fileName }) => fileName === undefined && isAboutDeclarations(code)))
        return first;
      const [at] = made.diagnostics.flatMap(({ start }) => untyped(ts, cell.text, start) ?? []);
      if (at === undefined) return first;
      cell = insert(cell, at, ": any");
      made = compile(previous, cell.text);
    }
    if (made.diagnostics.length > 0) return first;
    // tslab asks the compiler, which takes `for await` anywhere in a module.
    const hasToplevelAwait = made.hasToplevelAwait || awaitsItself(ts, parse(ts, cell.text));
    return { ...made, hasToplevelAwait, insertions: cell.insertions };
  }
  return { ...converter, convert };
}

/** The place in the cell as it was written, of one in the cell as it was compiled. */
export function withoutInsertions<P extends { readonly line: number; readonly character: number }>(
  place: P,
  insertions: readonly Insertion[] = [],
): P {
  let { character } = place;
  for (const { line, character: at, length } of [...insertions].reverse()) {
    if (line === place.line && character > at) character = Math.max(at, character - length);
  }
  return { ...place, character };
}

/** Complaints that only concern declarations: private names, types that cannot be named, types that are too long. */
function isAboutDeclarations(code: number): boolean {
  return (code >= 4000 && code < 4200) || [2527, 2742, 7056, 9005, 9006].includes(code);
}

function insert({ text, insertions }: Text, at: number, more: string): Text {
  const before = text.slice(0, at).split("\n");
  const place = { line: before.length - 1, character: before[before.length - 1].length, length: more.length };
  return { text: text.slice(0, at) + more + text.slice(at), insertions: [...insertions, place] };
}

function parse(ts: typeof TS, text: string): TS.SourceFile {
  return ts.createSourceFile("cell.ts", text, ts.ScriptTarget.Latest, true);
}

/** The same length, with spaces where `export` stood. */
function withoutExports(ts: typeof TS, source: string): string {
  if (!/\bexport\b/.test(source)) return source;
  const file = parse(ts, source);
  let text = source;
  const blank = (from: number, to: number): void => {
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + text.slice(to);
  };
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier) blank(statement.getStart(), statement.end);
    else if (ts.isExportAssignment(statement) && !statement.isExportEquals)
      blank(statement.getStart(), statement.expression.getStart());
    else if (ts.canHaveModifiers(statement)) {
      for (const modifier of ts.getModifiers(statement) ?? []) {
        const { kind } = modifier;
        if (kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword)
          blank(modifier.getStart(), modifier.end);
      }
    }
  }
  return text;
}

/** `{a: 1, b: 2}` is a block with labels, or nonsense; whoever writes it as a cell means the object, as in Node. */
function objectAsValue(ts: typeof TS, cell: Text): Text {
  const { text } = cell;
  if (!/^\s*\{[\s\S]*\}\s*$/.test(text)) return cell;
  const file = parse(ts, `(${text})`) as TS.SourceFile & { parseDiagnostics?: readonly unknown[] };
  const [only, ...more] = file.statements;
  if (file.parseDiagnostics?.length || more.length > 0 || !only || !ts.isExpressionStatement(only)) return cell;
  const { expression } = only;
  if (!ts.isParenthesizedExpression(expression) || !ts.isObjectLiteralExpression(expression.expression)) return cell;
  return insert({ ...insert(cell, text.length, ")") }, 0, "(");
}

/** Where `: any` has to be written so that the declaration at `start` can be emitted. */
function untyped(
  ts: typeof TS,
  text: string,
  start: { readonly line: number; readonly character: number },
): number | undefined {
  const file = parse(ts, text);
  const at = file.getPositionOfLineAndCharacter(start.line, start.character);
  const isThere = (node: TS.Node): boolean => node.getFullStart() <= at && at < node.end;
  const statement = file.statements.find(isThere);
  if (!statement) return undefined;
  const declaration = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.find(isThere)
    : ts.isClassDeclaration(statement)
      ? statement.members.find(isThere)
      : statement;
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration))
    return declaration.type ? undefined : declaration.name.end;
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration) || ts.isGetAccessor(declaration))
    return declaration.type ? undefined : declaration.body?.pos;
  return undefined;
}

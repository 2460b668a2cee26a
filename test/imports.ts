/** Who imports whom in the library. */
import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./source-files";

/** One import of another file of the library. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Gone after compiling: `import type`, or only types in the braces. */
  readonly typeOnly: boolean;
}

/** All imports between the files. */
export function importsBetween(files: readonly SourceFile[]): Import[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, text }) => {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
    return statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
      if (!statement.moduleSpecifier.text.startsWith(".")) return [];
      const target = posix.join(posix.dirname(path), statement.moduleSpecifier.text);
      const to = [`${target}.ts`, `${target}/index.ts`].find((candidate) => known.has(candidate));
      return to === undefined ? [] : [{ from: path, to, typeOnly: isTypeOnly(statement) }];
    });
  });
}

/** The words behind every `from`, and inside of every `require(…)` and `import(…)`, of each file. */
export function specifiersOf(files: readonly SourceFile[]): { from: string; specifier: string }[] {
  return files.flatMap(({ path, text }) => {
    const found: { from: string; specifier: string }[] = [];
    const visit = (node: ts.Node): void => {
      const named =
        ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
          ? node.moduleSpecifier
          : ts.isCallExpression(node) && /^(require|import)$/.test(node.expression.getText())
            ? node.arguments[0]
            : undefined;
      if (named && ts.isStringLiteral(named)) found.push({ from: path, specifier: named.text });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
    return found;
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    const named =
      statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause : undefined;
    return statement.isTypeOnly || (named?.elements.every(({ isTypeOnly }) => isTypeOnly) ?? false);
  }
  const clause = statement.importClause;
  if (!clause) return false;
  const named = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings : undefined;
  return clause.isTypeOnly || (!clause.name && (named?.elements.every(({ isTypeOnly }) => isTypeOnly) ?? false));
}

/** Groups of files that reach each other, as paths that end where they began. */
export function cyclesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}

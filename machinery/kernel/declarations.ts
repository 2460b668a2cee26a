import type * as TS from "typescript";

/**
 * What later cells may use after a cell that failed: declarations of the names it made, and the earlier ones of the
 * names that it did not reach. Types need no run and are kept.
 *
 * @param before - declarations before the cell
 * @param after - declarations that the cell would have left had it ended well
 * @param missed - names that it did not reach
 */
export function keptDeclarations(ts: typeof TS, before: string, after: string, missed: readonly string[]): string {
  if (missed.length === 0) return after;
  const gone = new Set(missed);
  return select(ts, after, (name) => !gone.has(name), true) + select(ts, before, (name) => gone.has(name), false);
}

/** The declarations whose names `wanted` wants, and, with `types`, those that declare no value. */
function select(ts: typeof TS, text: string, wanted: (name: string) => boolean, types: boolean): string {
  const file = ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.Latest, true);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const print = (node: TS.Node): string => `${printer.printNode(ts.EmitHint.Unspecified, node, file)}\n`;
  const { factory } = ts;
  return file.statements
    .map((statement) => {
      if (ts.isVariableStatement(statement)) {
        const { declarationList: list, modifiers } = statement;
        const kept = list.declarations.filter(({ name }) => wanted(name.getText(file)));
        if (kept.length === 0) return "";
        const shorter = factory.updateVariableDeclarationList(list, kept);
        return print(factory.updateVariableStatement(statement, modifiers, shorter));
      }
      if (ts.isImportDeclaration(statement) && statement.importClause) {
        const { importClause: clause, modifiers, moduleSpecifier } = statement;
        const name = clause.name && wanted(clause.name.text) ? clause.name : undefined;
        const bindings = clause.namedBindings && selectBindings(ts, clause.namedBindings, wanted);
        if (!name && !bindings) return "";
        const shorter = factory.updateImportClause(clause, clause.isTypeOnly, name, bindings);
        return print(factory.updateImportDeclaration(statement, modifiers, shorter, moduleSpecifier, undefined));
      }
      if (
        ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isEnumDeclaration(statement) ||
        ts.isModuleDeclaration(statement)
      )
        return statement.name && wanted(statement.name.text) ? print(statement) : "";
      return types ? print(statement) : "";
    })
    .join("");
}

function selectBindings(
  ts: typeof TS,
  bindings: TS.NamedImportBindings,
  wanted: (name: string) => boolean,
): TS.NamedImportBindings | undefined {
  if (ts.isNamespaceImport(bindings)) return wanted(bindings.name.text) ? bindings : undefined;
  const kept = bindings.elements.filter(({ name }) => wanted(name.text));
  return kept.length > 0 ? ts.factory.updateNamedImports(bindings, kept) : undefined;
}

/** What of a notebook can notice how its exercises were answered. */
import ts from "typescript";
import { partOf } from "../../../machinery/edition/grade-cells";
import type { Cell, Notebook } from "../../../machinery/notebook/notebook";

interface Names {
  /** Declared at the top of the cell, or assigned. */
  readonly made: Set<string>;
  /** Named in the cell and not declared inside of one of its functions or blocks. */
  readonly mentioned: Set<string>;
}

/** The names of each source, which may refer to those before it. */
function namesIn(sources: readonly string[]): Names[] {
  const files = sources.map((source, index) =>
    ts.createSourceFile(`${index}.ts`, `${source}\nexport {};`, ts.ScriptTarget.ES2022, true),
  );
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => files[Number.parseInt(name, 10)],
    fileExists: () => false,
  };
  const names = files.map(({ fileName }) => fileName);
  const checker = ts.createProgram(names, { noLib: true, noResolve: true, types: [] }, host).getTypeChecker();
  return files.map((file) => {
    const found: Names = { made: new Set(), mentioned: new Set() };
    const isOuter = (symbol: ts.Symbol | undefined): boolean =>
      (symbol?.declarations ?? []).every((declaration) => {
        let scope: ts.Node = declaration.parent;
        while (!ts.isSourceFile(scope) && !ts.isBlock(scope) && !ts.isFunctionLike(scope)) scope = scope.parent;
        return ts.isSourceFile(scope);
      });
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (!ts.isIdentifier(node)) return;
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
      if (ts.isPropertyAssignment(parent) && parent.name === node) return;
      const symbol = ts.isShorthandPropertyAssignment(parent)
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node);
      if (!isOuter(symbol)) return;
      found.mentioned.add(node.text);
      const isDeclared = symbol?.declarations?.some((each) => ts.getNameOfDeclaration(each) === node) ?? false;
      const isAssigned =
        ts.isBinaryExpression(parent) && parent.left === node && /=$/.test(parent.operatorToken.getText());
      if (isDeclared || isAssigned) found.made.add(node.text);
    };
    visit(file);
    return found;
  });
}

/**
 * The notebook without the code cells that neither belong to an exercise, nor use, directly or through others, what a
 * learner wrote in one, nor make what these need. Those left out do the same whatever the learner wrote: executing the
 * source has shown what.
 */
export function aroundExercises(notebook: Notebook): Notebook {
  const code = notebook.cells.filter(({ cell_type }) => cell_type === "code");
  const found = namesIn(code.map(({ source }) => source));
  const names = new Map(code.map((cell, index) => [cell, found[index]]));
  const made = (cell: Cell): ReadonlySet<string> => names.get(cell)?.made ?? new Set();
  const mentions = (cell: Cell, wanted: ReadonlySet<string>): boolean =>
    [...(names.get(cell)?.mentioned ?? [])].some((name) => wanted.has(name));

  const kept = new Set(code.filter((cell) => partOf(cell.metadata.nbgrader?.grade_id) !== undefined));
  const touched = new Set([...kept].flatMap((cell) => [...made(cell)]));
  for (const cell of code) {
    if (!mentions(cell, touched)) continue;
    kept.add(cell);
    for (const name of made(cell)) touched.add(name);
  }
  for (const cell of [...code].reverse()) {
    const needed = new Set([...kept].flatMap((each) => [...(names.get(each)?.mentioned ?? [])]));
    if ([...made(cell)].some((name) => needed.has(name))) kept.add(cell);
  }
  return { ...notebook, cells: notebook.cells.filter((cell) => cell.cell_type !== "code" || kept.has(cell)) };
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { readNotebook } from "../../../machinery/notebook/notebook";
import { root } from "../../source-files";

/** A right answer as text: a module that exports it as `answer`, and the part of it that the learner writes. */
export interface Source {
  /** `"solution"`, or the variant's own words. */
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** Where the answer lies in the text. */
  readonly start: number;
  readonly end: number;
  readonly parameters: readonly string[];
}

interface CodeCell {
  readonly grade?: string;
  readonly source: string;
}

/** Code cells by notebook: it is asked for each of its exercises. */
const known = new Map<string, readonly CodeCell[]>();

function codeCells(file: string): readonly CodeCell[] {
  const cells =
    known.get(file) ??
    readNotebook(file)
      .cells.filter((cell) => cell.cell_type === "code")
      .map(({ source, metadata }) => ({ grade: metadata.nbgrader?.grade_id, source }));
  known.set(file, cells);
  return cells;
}

/** Texts that were parsed before: the cells of a notebook are searched for each of its exercises. */
const parsed = new Map<string, ts.SourceFile>();

function parse(text: string): ts.SourceFile {
  const file = parsed.get(text) ?? ts.createSourceFile("answer.ts", text, ts.ScriptTarget.ES2022, true);
  parsed.set(text, file);
  return file;
}

function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundBy(element.name)));
}

/** The names that a statement gives a meaning. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement.name?.text ?? ""];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  if (ts.isImportDeclaration(statement)) {
    const names = statement.importClause?.namedBindings;
    return names && ts.isNamedImports(names) ? names.elements.map(({ name }) => name.text) : [];
  }
  return [];
}

/** Names that are used below a node and not made there. */
function freeNames(root: ts.Node): Set<string> {
  const [used, made] = [new Set<string>(), new Set<string>()];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) for (const name of boundBy(node.name)) made.add(name);
    if (ts.isFunctionDeclaration(node) && node.name) made.add(node.name.text);
    const { parent } = node;
    const isKey =
      parent && (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
    if (ts.isIdentifier(node) && !isKey) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return new Set([...used].filter((name) => !made.has(name)));
}

/** The statements of earlier cells that a text needs, and those that these need. */
function neededBy(text: string, cells: readonly CodeCell[]): string {
  const makers = new Map<string, ts.Statement>();
  for (const { source } of cells)
    for (const statement of parse(source).statements)
      for (const name of namesOf(statement)) makers.set(name, statement);
  const [seen, needed] = [new Set<ts.Statement>(), [] as string[]];
  const search = (root: ts.Node): void => {
    for (const name of freeNames(root)) {
      const maker = makers.get(name);
      if (maker === undefined || seen.has(maker)) continue;
      seen.add(maker);
      search(maker);
      needed.push(maker.getText());
    }
  };
  search(parse(text));
  return needed.join("\n");
}

const parametersOf = (made: ts.FunctionLikeDeclaration): string[] => made.parameters.map(({ name }) => name.getText());

/** The solution of an exercise, from its notebook; nothing where there is none yet. */
function solutionOf(id: string, name: string): Source | undefined {
  const [notebook, number] = id.split(".");
  const folder = join(root, "notebooks");
  const found = readdirSync(folder).find((path) => path.startsWith(`${notebook}-`) && path.endsWith(".ipynb"));
  if (!found) return undefined;
  const file = join(folder, found);
  const cells = codeCells(file);
  const at = cells.findIndex(({ grade }) => grade === `${notebook}-${number}-solution`);
  if (at < 0) return undefined;
  const own = cells[at].source;
  const text = `${neededBy(own, cells.slice(0, at))}\n${own}\nexport const answer = ${name};\n`;
  const made = parse(text).statements.find((part) => ts.isFunctionDeclaration(part) && part.name?.text === name);
  if (!made || !ts.isFunctionDeclaration(made) || !made.body) return undefined;
  return {
    title: "solution",
    file,
    text,
    start: made.body.getStart(),
    end: made.body.getEnd(),
    parameters: parametersOf(made),
  };
}

/** Where the variants of an exercise are written down. */
export function variantsFile(id: string): string | undefined {
  const lessons = join(__dirname, "..");
  const own = readdirSync(lessons).find((name) => name.startsWith(`${id.split(".")[0]}-`));
  const folder = join(lessons, own ?? id);
  return readdirSync(folder)
    .filter((path) => path.endsWith(".variants.ts"))
    .map((path) => join(folder, path))
    .find((path) => readFileSync(path, "utf8").includes(`exercise: "${id}"`));
}

/** The right variants of an exercise. */
function variantsOf(id: string): Source[] {
  const file = variantsFile(id);
  return file ? arrowsIn(file) : [];
}

function arrowsIn(file: string): Source[] {
  const parsed = parse(readFileSync(file, "utf8"));
  const table = parsed.statements.find((part) => ts.isVariableStatement(part) && namesOf(part)[0] === "variants");
  const before = parsed.statements
    .filter((part) => part !== table)
    .map((part) => part.getText())
    .join("\n");
  const found: Source[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === "right" &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      for (const entry of node.initializer.properties) {
        if (!ts.isPropertyAssignment(entry)) continue;
        const made = entry.initializer;
        if (!ts.isArrowFunction(made) && !ts.isFunctionExpression(made)) continue;
        const head = `${before}\nexport const answer = (`;
        const text = `${head}${made.getText()});\n`;
        const title = entry.name.getText().replace(/^"|"$/g, "");
        found.push({ title, file, text, start: head.length, end: text.length - 3, parameters: parametersOf(made) });
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  if (table) visit(table);
  return found;
}

/** Every right answer that is written down for an exercise: the notebook's solution, then the right variants. */
export function sourcesOf(id: string, name: string): Source[] {
  const solution = solutionOf(id, name);
  return [...(solution ? [solution] : []), ...variantsOf(id)];
}

/** The part of a parsed text in which changes are made. */
export function answerNode({ text, start, end }: Source): ts.Node {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (found) return;
    if (node.getStart() === start && node.getEnd() === end) found = node;
    else ts.forEachChild(node, visit);
  };
  visit(parse(text));
  if (!found) throw new Error("internal: the answer is not where it was");
  return found;
}

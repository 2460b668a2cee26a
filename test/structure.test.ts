/** The shape of the code: sizes, directions, and what style rules out. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import ts from "typescript";
import { cyclesIn, importsBetween } from "./imports";
import { filesBelow, librarySources, root } from "./source-files";

const sources = librarySources();
const imports = importsBetween(sources);

/** Files with more than 300 lines, and why. */
const longWithReason: { readonly [path: string]: string } = {};

/** The library from the ground up. A folder imports from its own row and from those before it. */
const floors: readonly (readonly string[])[] = [
  ["(top)"],
  ["elementary"],
  ["random", "statistics"],
  ["kernels", "simd"],
  ["tensor"],
  ["autodiff"],
  ["operations"],
  ["functions", "schedules"],
  ["optimizers"],
  ["layers"],
  ["models"],
  ["training"],
];
/** Folders that look at plain data: nothing of the floors from the tensor up is theirs. */
const dataOnly = ["plot", "check", "display", "edition", "pages", "kernel", "runner", "grade"];

const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "(top)");
const floorOf = (path: string): number => floors.findIndex((floor) => floor.includes(folderOf(path)));
const entries = new Set(["index.ts", "plot/index.ts", "check/index.ts", "tf/index.ts"]);

test("no file has more than 300 lines without a reason", () => {
  const files = ["lib", "test", "scripts", "bench"].filter((folder) => existsSync(join(root, folder)));
  const long = files
    .flatMap((folder) => filesBelow(folder, [".ts", ".js"]))
    .filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 301 && !(path in longWithReason));
  assert.deepEqual(long, []);
});

test("half of the library's files have at most 130 lines", () => {
  const lines = sources.map(({ text }) => text.split("\n").length).sort((a, b) => a - b);
  assert.ok(lines[Math.floor(lines.length / 2)] <= 130, `the median is ${lines[Math.floor(lines.length / 2)]}`);
});

test("no file imports itself through others", () => {
  assert.ok(imports.length > 100, "imports are found");
  const cycles = cyclesIn(imports.filter(({ typeOnly }) => !typeOnly));
  assert.deepEqual(
    cycles.map((cycle) => cycle.join(" → ")),
    [],
  );
});

test("imports go down: tensor ← autodiff ← operations ← layers ← models ← training", () => {
  const upward = imports.filter(
    ({ from, to, typeOnly }) => !typeOnly && !entries.has(from) && floorOf(from) >= 0 && floorOf(to) > floorOf(from),
  );
  assert.deepEqual(
    upward.map(({ from, to }) => `${from} → ${to}`),
    [],
  );
});

test("plots, checks and grading look at data only", () => {
  const wrong = imports.filter(
    ({ from, to, typeOnly }) => !typeOnly && dataOnly.includes(folderOf(from)) && floorOf(to) >= floorOf("tensor/"),
  );
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} → ${to}`),
    [],
  );
});

/** Style's refusals, by the syntax that shows them. */
function refusals(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isExportDeclaration(node) && !node.exportClause) say(node, "export *");
    if (ts.isExportAssignment(node)) say(node, "default export");
    if (ts.isEnumDeclaration(node)) say(node, "enum");
    if (ts.isModuleDeclaration(node) && node.name.kind === ts.SyntaxKind.Identifier) say(node, "namespace");
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) say(statement, "default export");
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Let) {
      if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) say(statement, "exported let");
    }
  }
  visit(file);
  return found;
}

test("no export *, default export, enum, namespace or exported let", () => {
  assert.deepEqual(
    sources.flatMap(({ path, text }) => refusals(path, text)),
    [],
  );
});

/** Exported declarations of a file without a comment. */
function undocumented(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : [(statement as ts.DeclarationStatement).name?.getText() ?? "?"];
    // an overload is documented once, at its first signature
    return names
      .filter((name) => !text.match(new RegExp(`\\*/\\s*export function ${name}\\b`)))
      .map((name) => `${path}: ${name}`);
  });
}

test("every export has a comment", () => {
  assert.deepEqual(
    sources.flatMap(({ path, text }) => undocumented(path, text)),
    [],
  );
});

/** Links of a text to files of the project that are not there. */
function brokenLinks(path: string, text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
  const links = [...prose.matchAll(/\]\(<?([^)>\s]+)>?(?: "[^"]*")?\)/g), ...prose.matchAll(/(?:src|href)="([^"]+)"/g)];
  return links
    .map((match) => match[1].split("#")[0])
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link))
    .filter((link) => !existsSync(join(root, dirname(path), decodeURI(link))))
    .map((link) => `${path} → ${link}`);
}

test("every link in the project's pages leads to a file", () => {
  const pages = filesBelow("", [".md"]).flatMap((path) => brokenLinks(path, readFileSync(join(root, path), "utf8")));
  assert.deepEqual(pages, []);
});

/** Links of notebooks that lead nowhere. */
function linksOfNotebooks(): string[] {
  return filesBelow("notebooks", [".ipynb"]).flatMap((path) => {
    const { cells }: { cells: { cell_type: string; source: string | string[] }[] } = JSON.parse(
      readFileSync(join(root, path), "utf8"),
    );
    const prose = cells
      .filter(({ cell_type }) => cell_type === "markdown")
      .map(({ source }) => [source].flat().join(""));
    return prose.flatMap((text) => brokenLinks(path, text));
  });
}

/** A link to a notebook whose number nobody has yet: a chapter to come, not a mistake. */
function isToCome(link: string): boolean {
  const number = /→ (\d\d)-[\w-]+\.ipynb$/.exec(link)?.[1];
  return (
    number !== undefined && !filesBelow("notebooks", [".ipynb"]).some((path) => path.startsWith(`notebooks/${number}-`))
  );
}

test("every link in the notebooks leads to a file", () => {
  assert.deepEqual(
    linksOfNotebooks().filter((link) => !isToCome(link)),
    [],
  );
});

test("every notebook that others link to is written", (t) => {
  const toCome = [
    ...new Set(
      linksOfNotebooks()
        .filter(isToCome)
        .map((link) => link.replace(/.*→ /, "")),
    ),
  ];
  if (toCome.length > 0) t.skip(`notebooks to come: ${toCome.join(", ")}`);
});

/** The shape of the code: sizes, directions, and what style rules out. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import ts from "typescript";
import { readNotebook } from "../machinery/notebook/notebook";
import { beyondData, homeless, pastTheDoors, upward } from "./floors";
import { cyclesIn, importsBetween, specifiersOf } from "./imports";
import { filesBelow, root, sourcesOf } from "./source-files";

const sources = sourcesOf("lib");
const machinery = sourcesOf("machinery");
const imports = importsBetween(sources);

/** Files with more than 300 lines, and why. */
const longWithReason: { readonly [path: string]: string } = { "lib/index.ts": "the list of all public names" };

test("no file has more than 300 lines without a reason", () => {
  const files = ["lib", "machinery", "test", "scripts", "bench"].filter((folder) => existsSync(join(root, folder)));
  const long = files
    .flatMap((folder) => filesBelow(folder, [".ts", ".js"]))
    .filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 301 && !(path in longWithReason));
  assert.deepEqual(long, []);
});

test("half of the library's files have at most 130 lines", () => {
  const lines = sources.map(({ text }) => text.split("\n").length).sort((a, b) => a - b);
  assert.ok(lines[Math.floor(lines.length / 2)] <= 130, `the median is ${lines[Math.floor(lines.length / 2)]}`);
});

test("no file imports itself through others, types included", () => {
  assert.ok(imports.length > 100, "imports are found");
  assert.deepEqual(
    cyclesIn([...imports, ...importsBetween(machinery)]).map((cycle) => cycle.join(" → ")),
    [],
  );
});

test("every file of the library lies in a room that has a floor", () => {
  assert.deepEqual(homeless(sources.map(({ path }) => path)), []);
});

test("imports go down: tensor ← autodiff ← operations ← layers ← models ← training", () => {
  assert.deepEqual(upward(imports), []);
});

test("plots, checks and the form of exercises look at data only", () => {
  assert.deepEqual(beyondData(imports), []);
});

test("the library imports nothing of the machinery, which enters the library by three doors", () => {
  assert.ok(specifiersOf(machinery).length > 50, "imports are found");
  assert.deepEqual(
    [...pastTheDoors("lib", specifiersOf(sources)), ...pastTheDoors("machinery", specifiersOf(machinery))],
    [],
  );
});

test("every property takes its seed from test/properties", () => {
  const tests = filesBelow("test", [".ts"]).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const own = specifiersOf(tests).filter(({ specifier }) => specifier === "fast-check");
  assert.deepEqual(
    own.map(({ from }) => from),
    ["test/properties.ts"],
  );
});

test("each rule is seen to fail", () => {
  const [up, type] = importsBetween([
    { path: "tensor/tensor.ts", text: 'import { add } from "../operations/add";' },
    { path: "operations/add.ts", text: "" },
    { path: "plot/training.ts", text: 'import type { History } from "../training/history";' },
    { path: "training/history.ts", text: 'import type { Figure } from "../plot/training";' },
  ]);
  assert.deepEqual(upward([up]), ["tensor/tensor.ts → operations/add.ts"]);
  assert.deepEqual(upward([type]), ["plot/training.ts → training/history.ts"]);
  assert.deepEqual(beyondData([type]), ["plot/training.ts → training/history.ts"]);
  assert.deepEqual(homeless(["attic/box.ts", "tensor/tensor.ts"]), ["attic/box.ts"]);
  assert.deepEqual(pastTheDoors("machinery", [{ from: "kernel/a.ts", specifier: "nabla/check" }]), [
    "machinery/kernel/a.ts → nabla/check",
  ]);
  assert.deepEqual(pastTheDoors("lib", [{ from: "a.ts", specifier: "../machinery/notebook" }]), [
    "lib/a.ts → ../machinery/notebook",
  ]);
  assert.equal(cyclesIn([type, { from: type.to, to: type.from, typeOnly: true }]).length, 1);
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
    [...sources, ...machinery].flatMap(({ path, text }) => refusals(path, text)),
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
    [...sources, ...machinery].flatMap(({ path, text }) => undocumented(path, text)),
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
    const prose = readNotebook(join(root, path)).cells.filter(({ cell_type }) => cell_type === "markdown");
    return prose.flatMap(({ source }) => brokenLinks(path, source));
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

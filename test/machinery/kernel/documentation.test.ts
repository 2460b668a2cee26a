import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { documentedWhenAsked, masked } from "../../../machinery/kernel/documentation";
import { root } from "./client";

/** Declarations that cells are compiled with: TypeScript's own, Node's, and the library's. */
const folders = {
  "node_modules/@tslab/typescript-for-tslab/lib": /^lib\..*\.d\.ts$/,
  "node_modules/@types/node": /\.d\.ts$/,
  "lib/dist": /\.d\.ts$/,
};

function filesBelow(folder: string, kind: RegExp): string[] {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => kind.test(name)).map((name) => path.join(root, folder, name));
}

/** What the compiler reads of a text: the kinds of all nodes, the words of the last, and comments that speak to it. */
function read(text: string): string[] {
  const file = ts.createSourceFile("a.d.ts", text, {
    languageVersion: ts.ScriptTarget.ES2022,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const words: string[] = [...(text.match(/^\/\/\/.*/gm) ?? [])];
  const visit = (node: ts.Node): void => {
    const before = words.push(`${node.kind}`);
    ts.forEachChild(node, visit);
    if (words.length === before) words.push(node.getText(file));
  };
  visit(file);
  return words;
}

for (const [folder, kind] of Object.entries(folders)) {
  test(`with their documentation masked the declarations of ${folder} say the same`, () => {
    let [all, seen] = [0, 0];
    for (const file of filesBelow(folder, kind)) {
      const text = fs.readFileSync(file, "utf8");
      const bare = masked(text);
      assert.equal(bare.length, text.length, file);
      assert.deepEqual(read(bare), read(text), file);
      all += text.split("/**").length - 1;
      seen += bare.split("/**").length - 1;
    }
    assert.ok(seen < 0.1 * all, `${seen} of ${all} comments are still seen`);
  });
}

test("comments that are no documentation stay, and texts that look like it", () => {
  const text = 'type A = "/** a */";\n/* why */\nlet b: 1; /** beside */\n/**/ let c: 1;';
  assert.equal(masked(text), text);
});

const declared = `/** A base. */
export interface Base {
  /** Is inherited. */
  inherited(): void;
}
/** A point. See {@link Base}. */
export interface Point extends Base {
  /**
   * How far it is.
   *
   * @param from - where one stands
   * @returns a length
   * @deprecated
   */
  far(from: number): number;
  inherited(): void;
  bare: 1;
}
/** The origin. */
export declare const origin: Point;
/** Moves one. */
export declare function move(one: Point): void;
export declare function still(): void;
`;

/** What the compiler says of each name of `declared`, seen with its documentation or masked. */
function documentation(text: string): string[] {
  const compiler: typeof ts = require("@tslab/typescript-for-tslab");
  documentedWhenAsked(compiler);
  const options = { noLib: true };
  const host = compiler.createCompilerHost(options);
  const source = compiler.createSourceFile("a.d.ts", text, compiler.ScriptTarget.ES2022);
  const program = compiler.createProgram(["a.d.ts"], options, { ...host, getSourceFile: () => source });
  const checker = program.getTypeChecker();
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    const symbol = compiler.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (symbol) {
      const words = compiler.displayPartsToString(symbol.getDocumentationComment(checker));
      const tags = symbol
        .getJsDocTags(checker)
        .map(({ name, text: part }) => `@${name} ${compiler.displayPartsToString(part)}`);
      said.push([symbol.name, words, ...tags].join(" | "));
    }
    if (compiler.isMethodSignature(node) || compiler.isFunctionDeclaration(node)) {
      const words = checker.getSignatureFromDeclaration(node)?.getDocumentationComment(checker);
      said.push(`${node.name?.getText()}(): ${compiler.displayPartsToString(words)}`);
    }
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

test("masked documentation is read when it is asked for, word for word", () => {
  const said = documentation(masked(declared));
  assert.deepEqual(said, documentation(declared));
  assert.ok(said.includes("origin | The origin."), said.join("\n"));
  assert.ok(said.includes("inherited | Is inherited."), said.join("\n"));
  assert.ok(said.includes("from | - where one stands | @param from - where one stands"), said.join("\n"));
});

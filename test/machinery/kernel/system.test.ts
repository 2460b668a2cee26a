import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { withoutDocumentation } from "../../../machinery/kernel/system";
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
  test(`without their documentation the declarations of ${folder} say the same`, () => {
    let [before, after] = [0, 0];
    for (const file of filesBelow(folder, kind)) {
      const text = fs.readFileSync(file, "utf8");
      const bare = withoutDocumentation(text);
      assert.deepEqual(read(bare), read(text), file);
      before += text.length;
      after += bare.length;
    }
    assert.ok(after < 0.75 * before, `${after} of ${before} characters are left`);
  });
}

test("comments that are no documentation stay, and texts that look like it", () => {
  const text = 'type A = "/** a */";\n/* why */\nlet b: 1; /** beside */';
  assert.equal(withoutDocumentation(text), text);
});

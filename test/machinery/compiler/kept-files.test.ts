import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { gather, keep, keptFile } from "../../../machinery/compiler/kept-files";
import { temporaryFolder } from "../../temporary";

const folder = temporaryFolder("nabla-kept-files-");

function written(name: string, text: string): { name: string; file: ts.SourceFile } {
  const place = path.join(folder, name);
  fs.writeFileSync(place, text);
  return { name: place, file: ts.createSourceFile(place, text, ts.ScriptTarget.ES2022) };
}

test("declarations are kept where they are gathered, as long as their file is as it was", () => {
  const { name, file } = written("one.d.ts", "declare const one: 1;");
  const code = written("code.ts", "const one = 1;");
  keep(name, file as never);
  assert.equal(keptFile(name), undefined, "nobody gathers");
  const names = gather(() => {
    keep(name, file as never);
    keep(code.name, code.file as never);
    keep(path.join(folder, "virtual.d.ts"), file as never);
  });
  assert.deepEqual(names, [name]);
  assert.equal(keptFile(name), file);
  fs.writeFileSync(name, "declare const one: 1 | 2;");
  assert.equal(keptFile(name), undefined, "it has changed");
  fs.rmSync(name);
  assert.equal(keptFile(name), undefined, "it is gone");
});

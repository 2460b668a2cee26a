import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { onceEach } from "../../../machinery/kernel/imports";

/** How much of its structure a program takes from the last one: 2 is all of it, without a visit to any other file. */
type Reusing = ts.Program & { readonly structureIsReused: 0 | 1 | 2 };

/** The files of a program with this text of `/a.d.ts`, made after another one. */
function programOf(text: string, last: ts.Program | undefined, prepare: (file: ts.SourceFile) => void): Reusing {
  const options = { noLib: true, types: [], moduleResolution: ts.ModuleResolutionKind.Node10 };
  const file = ts.createSourceFile("/a.d.ts", text, ts.ScriptTarget.ES2022, true);
  prepare(file);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === "/a.d.ts" ? file : undefined),
    writeFile() {},
    getDefaultLibFileName: () => "lib.d.ts",
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "/",
    getNewLine: () => "\n",
    fileExists: (name) => name === "/a.d.ts",
    readFile: () => text,
  };
  return ts.createProgram(["/a.d.ts"], options, host, last) as Reusing;
}

const one = 'import { relu } from "nabla";\ndeclare const a: import("nabla").Tensor;\nexport { a, relu };';
const more =
  'declare const b: import("nabla").Tensor;\nimport "nabla/check";\ndeclare const c: import("nabla").Tensor;\n';

test("one more tensor among the declarations is no new module: the next program has the structure of the last", () => {
  const first = programOf(`${more}${one}`, undefined, onceEach);
  const second = programOf(`import "nabla/check";\n${more}${more}${one}`, first, onceEach);
  assert.equal(second.structureIsReused, 2);
  const asParsed = (): void => {};
  const before = programOf(`${more}${one}`, undefined, asParsed);
  const next = programOf(`${more}${more}${one}`, before, asParsed);
  assert.equal(next.structureIsReused, 1, "left alone, the compiler visits every file");
});

test("a new module is found", () => {
  const first = programOf(one, undefined, onceEach);
  const second = programOf(`${more}${one}`, first, onceEach);
  assert.equal(second.structureIsReused, 1);
  const { imports } = second.getSourceFile("/a.d.ts") as ts.SourceFile & { imports: ts.StringLiteral[] };
  assert.deepEqual(
    imports.map(({ text }) => text),
    ["nabla", "nabla/check"],
  );
});

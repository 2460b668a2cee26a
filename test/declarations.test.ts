/** The declarations of the build under the compiler that notebooks use, TypeScript 5.0.4. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import test, { before } from "node:test";
import { filesBelow, root } from "./source-files";

const ts = require("@tslab/typescript-for-tslab") as typeof import("typescript");

const sources = filesBelow("lib", [".ts"]).map((path) =>
  join(root, path.replace(/^lib\//, "lib/dist/").replace(/\.ts$/, ".d.ts")),
);

/** What a notebook may import. */
const imports = join(root, "test", "fixtures", "notebook-imports.ts");
const files = [...sources, imports];

/** What 5.0.4 says of these files with every library checked, by file. */
const complaints = new Map<string, string[]>();
before(() => {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: ["node"],
    esModuleInterop: true,
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  });
  const ours = program.getSourceFiles().filter(({ fileName }) => /\/lib\/dist\/|\/test\//.test(fileName));
  assert.ok(ours.length >= files.length, "the files were read");
  for (const file of ours) {
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const said = found.map(({ messageText, start = 0 }) => {
      const line = file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    complaints.set(normalize(file.fileName), said);
  }
});

test("notebooks are compiled by TypeScript 5.0.4", () => assert.equal(ts.version, "5.0.4"));

test("every declaration of the library compiles there", () => {
  assert.ok(sources.every((file) => complaints.has(file)));
  assert.deepEqual(
    [...complaints].flatMap(([file, said]) => (file === imports ? [] : said)),
    [],
  );
});

test("no declaration uses a type that is silently any there", () => {
  const generic = sources.filter((file) =>
    /\b(Float|Int|Uint|BigInt|BigUint)\w*Array</.test(readFileSync(file, "utf8")),
  );
  assert.deepEqual(generic, []);
});

test("a notebook's imports have types there", () => {
  assert.deepEqual(complaints.get(imports), []);
});

/** What is compiled before a snapshot is made: every declaration that most notebooks need is read, and code is warm. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findPackages } from "../kernel/packages";
import { openTslab } from "../kernel/tslab";
import { gather } from "./kept-files";

const cells = [
  'import { tensor } from "nabla";\nimport * as plot from "nabla/plot";\nimport * as check from "nabla/check";\nimport * as nablaTf from "nabla/tf";\nimport * as tf from "@tensorflow/tfjs";\ntensor([1, 2]).size',
  "1 + 1",
  "const f = (x: number): number => x * 2;\nclass A { b = f(1); }\nlet { b } = new A();\nconsole.log({ b });",
  "for (const x of [1, 2]) await Promise.resolve(x);",
  "const wrong: string = b;",
];

/**
 * Compiles some cells, in an empty folder: what lies beside a notebook is watched.
 *
 * @returns the declarations that were read
 */
export function rehearse(): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-compiler-"));
  const before = process.cwd();
  process.chdir(folder);
  const read = gather(() => {
    const tslab = openTslab(findPackages(folder), true);
    const converter = tslab.createConverter(false);
    let declarations = "";
    for (const source of cells) declarations = converter.convert(declarations, source).declOutput ?? declarations;
    converter.close();
  });
  process.chdir(before);
  fs.rmSync(folder, { recursive: true });
  return read;
}

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { packagesOf } from "../../../machinery/kernel/warm";
import { temporaryFolder } from "../../temporary";
import { root, startKernel } from "./client";

function notebook(...sources: (string | string[])[]): string {
  const file = path.join(temporaryFolder("nabla-warm-"), "a.ipynb");
  const cells = sources.map((source) => ({ cell_type: "code", source }));
  fs.writeFileSync(file, JSON.stringify({ cells }));
  return file;
}

test("the packages of a notebook are what its cells import, once each", () => {
  const file = notebook(
    'import { a } from "nabla";\nimport * as tf from "@tensorflow/tfjs"\nimport {\n  b,\n} from "nabla/plot";',
    ['import fs from "node:fs";\n', 'import { c } from "nabla";\n', 'const x = "import y from z";'],
    'import { own } from "./own";',
  );
  assert.deepEqual(packagesOf(file), ["nabla", "@tensorflow/tfjs", "nabla/plot", "node:fs"]);
});

test("no notebook, or one that cannot be read, has no packages", () => {
  assert.deepEqual(packagesOf(undefined), []);
  assert.deepEqual(packagesOf("/nowhere/a.ipynb"), []);
  assert.deepEqual(packagesOf(__filename), []);
});

test("a kernel that has read ahead runs the notebook's cells as any other, also where a package is missing", async () => {
  const file = notebook('import { tensor } from "nabla";\nimport { no } from "no-such-package";');
  const kernel = await startKernel(root, { env: { JPY_SESSION_NAME: file } });
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { reply, messages } = await kernel.execute('import { tensor } from "nabla";\ntensor([1, 2]).size');
  assert.equal(reply.status, "ok", reply.evalue);
  assert.equal(messages.at(-1)?.content.data["text/plain"], "2");
  assert.equal(await kernel.shutdown(), 0);
  assert.equal(kernel.noise(), "");
});

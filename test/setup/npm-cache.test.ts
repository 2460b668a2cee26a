/** A home that cannot be written does not stop npm. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { temporaryFolder } from "../temporary";

const { cacheFlags }: { cacheFlags(folder: string): string[] } = require("../../scripts/setup/npm-cache");

test("npm's own cache is used where it can be written, or made", () => {
  const home = temporaryFolder("nabla-home-");
  assert.deepEqual([cacheFlags(home), cacheFlags(join(home, ".npm", "deeper"))], [[], []]);
});

test("where it can neither be written nor made, npm keeps its files in the project", {
  skip: (process.platform === "win32" || process.getuid?.() === 0) && "this user may write everywhere",
}, () => {
  const home = join(temporaryFolder("nabla-home-"), "home");
  mkdirSync(home);
  chmodSync(home, 0o555);
  for (const folder of [home, join(home, ".npm")])
    assert.match(cacheFlags(folder).join(" "), /^--cache=.*\.nabla[\\/]npm-cache$/);
});

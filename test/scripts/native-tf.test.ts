import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

const script = join(__dirname, "..", "..", "scripts", "native-tf.js");
const card = spawnSync("nvidia-smi", ["-L"]).status === 0;

test("native-tf --gpu without a graphics card installs nothing and says so in one sentence", {
  skip: card && "there is a graphics card",
}, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--gpu"], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    "native-tf: there is no NVIDIA graphics card here that its driver knows (nvidia-smi -L); nothing was installed\n",
  );
});

/** The flags of `npm start`. */
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { root } from "../source-files";

const { readOptions }: { readOptions(words: string[]): { browser: boolean; port: number; folder: string } } =
  require("../../scripts/setup/options");

test("without flags the notebooks are in my/, from port 8888 on, with a browser", () => {
  assert.deepEqual(readOptions([]), { browser: true, port: 8888, folder: join(root, "my"), help: false });
});

test("flags are taken with a space or with =", () => {
  const expected = { browser: false, port: 9000, folder: "/tmp/한 글", help: false };
  assert.deepEqual(readOptions(["--no-browser", "--port", "9000", "--dir", "/tmp/한 글"]), expected);
  assert.deepEqual(readOptions(["--no-browser", "--port=9000", "--dir=/tmp/한 글"]), expected);
});

test("a flag that is not known, a port that is none and a missing folder are said", () => {
  assert.throws(
    () => readOptions(["--prot", "1"]),
    /^Error: npm start does not know --prot; it knows --no-browser, --port, --dir, --help\./,
  );
  assert.throws(() => readOptions(["--port", "lots"]), /^Error: --port needs a number from 1 to 65535 and got lots\.$/);
  assert.throws(() => readOptions(["--port", "70000"]), /got 70000/);
  assert.throws(() => readOptions(["--dir"]), /^Error: npm start needs a value behind --dir\./);
});

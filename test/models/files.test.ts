import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Tree } from "../../lib/autodiff/tree";
import { csvText, parseCsv } from "../../lib/datasets/csv";
import { loadNpy, saveNpy } from "../../lib/models/npy";
import { loadSafetensors, saveSafetensors } from "../../lib/models/safetensors";
import { seeded } from "../../lib/random/random";
import { randomNormal, scalar, tensor, zeros } from "../../lib/tensor/creation";
import { temporaryFolder } from "../temporary";

const folder = temporaryFolder("nabla files ");
const fixture = (name: string): string => join(__dirname, "../fixtures/files", name);

test("NumPy's files are read, and ours are the same byte by byte", () => {
  const expected = tensor([
    [0, 0.125, 0.25],
    [0.375, 0.5, 0.625],
  ]);
  assert.deepEqual(loadNpy(fixture("float64.npy")).toArray(), expected.toArray());
  const small = loadNpy(fixture("float32.npy"));
  assert.deepEqual([small.dtype, small.toArray()], ["float32", [0.5, -2]]);
  assert.deepEqual(loadNpy(fixture("int64.npy")).toArray(), [[1], [-3]]);
  assert.equal(loadNpy(fixture("scalar.npy")).item(), 2.5);
  for (const [name, x] of Object.entries({ float64: expected, float32: small, scalar: scalar(2.5) })) {
    saveNpy(join(folder, name), x);
    assert.deepEqual(readFileSync(join(folder, name)), readFileSync(fixture(`${name}.npy`)), name);
  }
});

test("a file of safetensors is read, and what we write comes back bit by bit, with its paths as names", () => {
  const { W, b } = loadSafetensors(fixture("weights.safetensors"));
  assert.deepEqual([W.dtype, W.shape, W.at(1, 2)], ["float32", [2, 3], 1.25]);
  assert.deepEqual([b.dtype, b.toArray()], ["float64", [0.25]]);
  const [first, second] = [randomNormal(seeded(1), [3, 2]), randomNormal(seeded(2), [2], { dtype: "float32" })];
  const params: Tree = [{ W: first }, { b: second, none: zeros([0]) }];
  saveSafetensors(join(folder, "params"), params);
  const back = loadSafetensors(join(folder, "params"));
  assert.deepEqual(back["[0].W"].data, first.data);
  assert.deepEqual(back["[1].b"].data, second.data);
  assert.deepEqual(back["[1].none"].shape, [0]);
});

test("files that are damaged or of another kind are refused in one line", () => {
  const refused = (f: () => unknown, message: RegExp): void => void assert.throws(f, message);
  const cut = join(folder, "cut");
  refused(() => loadNpy(fixture("fortran.npy")), /^RangeError: loadNpy: .* is in Fortran's order: save/);
  refused(() => loadNpy(fixture("files.py")), /is no \.npy file$/);
  writeFileSync(cut, readFileSync(fixture("float64.npy")).subarray(0, 150));
  refused(() => loadNpy(cut), /is damaged: 48 bytes of numbers expected, 22 found$/);
  refused(
    () => loadSafetensors(fixture("whole.safetensors")),
    /^RangeError: loadSafetensors: n in .* is I64: only F32 and F64/,
  );
  writeFileSync(cut, readFileSync(fixture("weights.safetensors")).subarray(0, -3));
  refused(() => loadSafetensors(cut), /is damaged: \w+ is not where its header says$/);
  refused(() => loadSafetensors(fixture("files.py")), /is damaged: its header/);
});

test("a table goes into text and comes back; what is no number is named by line and column", () => {
  const table = {
    columns: ["x", "a, b"],
    rows: [
      [0.1, -1e300],
      [Number.NaN, Number.POSITIVE_INFINITY],
    ],
  };
  assert.deepEqual(parseCsv(csvText(table)), table);
  assert.deepEqual(parseCsv('x,"y"\r\n 1 ,"2"\r\n\r\n'), { columns: ["x", "y"], rows: [[1, 2]] });
  const refused = (text: string, message: string): void =>
    void assert.throws(() => parseCsv(text), new RangeError(message));
  refused("x,y\n1", "parseCsv: line 2 has 1 cells but the heading 2");
  refused("x,y\n1,", 'parseCsv: line 2, column y is "", not a number');
  refused("x,y\n1,2\n3,red", 'parseCsv: line 3, column y is "red", not a number');
  refused("", "parseCsv: line 1 must name the columns, but is empty");
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { vjp } from "../../lib/autodiff/gradient";
import { operate, rules } from "../../lib/autodiff/rules";
import type { Op, Signatures } from "../../lib/autodiff/signatures";
import type { DType } from "../../lib/kernels/storage";
import { tensor, zeros } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

interface Packed {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

interface Outcome {
  readonly output: Packed;
  readonly gradients: readonly Packed[];
}

interface Case {
  readonly op: Op;
  readonly inputs: readonly Packed[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly upstream: Packed;
  readonly float64: Outcome;
  readonly float32: Outcome;
}

const file = join(__dirname, "../fixtures/torch/rules.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: readonly Case[] };

/** Two correct programs differ by the order of their sums; a wrong rule differs in the first digits. */
const RELATIVE: { readonly [D in DType]: number } = { float64: 1e-12, float32: 1e-5 };

const unpack = ({ shape, data }: Packed, dtype: DType): Tensor => tensor(Float64Array.from(data), { shape, dtype });

function isPacked(value: unknown): value is Packed {
  return typeof value === "object" && value !== null && "shape" in value && "data" in value;
}

/** Attributes as the operation wants them: tensors (of the precision in use), integer labels, room for statistics. */
function attributesOf({ op, attributes, inputs }: Case, dtype: DType): Record<string, unknown> {
  const room = () => zeros(inputs[1].shape, { dtype }).data;
  if (op === "batchNorm") return { ...attributes, statistics: { mean: room(), variance: room(), inverse: room() } };
  const converted = Object.entries(attributes).map(([name, value]) => {
    if (isPacked(value)) return [name, unpack(value, dtype)];
    return [name, name === "labels" ? Int32Array.from(value as number[]) : value];
  });
  return Object.fromEntries(converted);
}

function near(actual: Tensor, expected: Packed, dtype: DType, what: string): void {
  assert.deepEqual(actual.shape, expected.shape, what);
  const scale = expected.data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  expected.data.forEach((value, i) => {
    const allowed = RELATIVE[dtype] * (Math.abs(value) + scale);
    assert.ok(Math.abs(actual.data[i] - value) <= allowed, `${what}[${i}] is ${actual.data[i]}, PyTorch says ${value}`);
  });
}

test("PyTorch has a case for every operation of the table", () => {
  assert.deepEqual([...new Set(cases.map(({ op }) => op))].sort(), Object.keys(rules).sort());
});

for (const dtype of ["float64", "float32"] as const) {
  test(`values and gradients of every operation equal PyTorch's in ${dtype}, to ${RELATIVE[dtype]}`, () => {
    cases.forEach((each, n) => {
      const { op, inputs, upstream, ...outcomes } = each;
      const f = (x: readonly Tensor[]): Tensor =>
        operate(op, x as unknown as Signatures[Op]["inputs"], attributesOf(each, dtype) as never);
      const { value, pullback } = vjp(f, inputs.map((x) => unpack(x, dtype)) as readonly Tensor[]);
      near(value, outcomes[dtype].output, dtype, `case ${n}, ${op}`);
      pullback(unpack(upstream, value.dtype)).forEach((gradient, k) => {
        near(gradient, outcomes[dtype].gradients[k], dtype, `case ${n}, gradient of ${op} by input ${k}`);
      });
    });
  });
}

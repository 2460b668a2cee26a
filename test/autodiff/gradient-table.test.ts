import assert from "node:assert/strict";
import { test } from "node:test";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { gradientRows } from "../../lib/autodiff/gradient-table";

const product = ([a, b]: number[]): number => a * b;

test("gradientRows has analytic, numeric, relative error and verdict, under the name of the method", () => {
  const [row] = gradientRows(gradientCheck(product, [3, 4], { analytic: [4, 3] }), { analytic: "by hand" });
  assert.deepEqual(Object.keys(row), ["parameter", "by hand", "numeric", "relative error", "verdict"]);
  assert.equal(row["by hand"], 4);
  assert.ok((row["relative error"] as number) < 1e-8);
});

test("a wrong entry says so, and is among the rows that are shown", () => {
  const check = gradientCheck(product, [3, 4], { analytic: [4, -3] });
  const rows = gradientRows(check, { rows: 1 });
  assert.equal(rows.length, 1);
  assert.match(String(rows[0].verdict), /WRONG/);
});

test("the relative error is left out where the numeric gradient is 0", () => {
  const check = gradientCheck(([a]: number[]) => 0 * a, [3], { analytic: [0] });
  assert.equal(gradientRows(check)[0]["relative error"], undefined);
});

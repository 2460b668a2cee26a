import assert from "node:assert/strict";
import { test } from "node:test";
import { ComputationalGraph } from "../../lib/autodiff/scalar/graph";
import { nodeTable } from "../../lib/autodiff/scalar/node-table";

test("every node's numeric gradient agrees with the backward pass, inner nodes included", () => {
  const graph = new ComputationalGraph();
  const [a, b] = [graph.input(0.7, "a"), graph.input(-1.3, "b")];
  const f = graph.mul(graph.sigmoid(graph.add(graph.mul(a, b, "p"), a, "q"), "s"), graph.max(a, b, "m"), "f");
  const rows = nodeTable(graph, f);
  assert.equal(rows.length, 7);
  for (const { name, gradient, numeric } of rows) assert.ok(Math.abs(gradient - numeric) < 1e-9, name);
  assert.equal(rows[0].operation, undefined);
  assert.deepEqual(rows[2], { ...rows[2], operation: "×", inputs: ["a", "b"], local: [-1.3, 0.7] });
});

test("two nodes of one name are refused", () => {
  const graph = new ComputationalGraph();
  const f = graph.add(graph.input(1, "x"), graph.input(2, "x"), "f");
  assert.throws(
    () => nodeTable(graph, f),
    /^RangeError: nodeTable: two nodes are called "x": give each a name of its own$/,
  );
});

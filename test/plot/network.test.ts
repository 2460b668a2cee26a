import assert from "node:assert/strict";
import { test } from "node:test";
import { networkDiagram } from "../../lib/plot/network";

test("networkDiagram draws a mark for every value and a line for every weight", () => {
  const { data, description } = networkDiagram({ title: "t", layers: [2, 3, 1] });
  const [wires, ...marks] = data;
  assert.equal((wires.x as unknown[]).length, 3 * (2 * 3 + 3 * 1));
  assert.deepEqual(
    marks.slice(0, 3).map((trace) => (trace.x as unknown[]).length),
    [2, 3, 1],
  );
  assert.equal(description, "A network of 2 inputs, 3 hidden neurons and 1 output: 9 weights and 4 biases.");
});

test("networkDiagram refuses a network without outputs, and layers that cannot be drawn", () => {
  assert.throws(() => networkDiagram({ title: "t", layers: [2] }), {
    message: "networkDiagram: layers is [2] but needs inputs and outputs",
  });
  assert.throws(() => networkDiagram({ title: "t", layers: [2, 100] }), {
    message: "networkDiagram: a layer of 100 cannot be drawn; 1 to 12 can",
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { computationGraph, computationSteps } from "../../lib/plot/graph";
import type { GraphNode } from "../../lib/plot/graph-node";
import { arranged } from "../../lib/plot/layers";
import type { Figure } from "../../lib/plot/types";
import { fc } from "../properties";

/** The lecture's f = (x + y) z at x = -2, y = 5, z = -4. */
const lecture: readonly GraphNode[] = [
  { name: "x", value: -2, gradient: -4 },
  { name: "y", value: 5, gradient: -4 },
  { name: "z", value: -4, gradient: 3 },
  { name: "q", operation: "+", inputs: ["x", "y"], value: 3, gradient: -4 },
  { name: "f", operation: "×", inputs: ["q", "z"], value: -12, gradient: 1 },
];
const texts = (figure: Figure): string[] => figure.data.flatMap((trace) => (trace.text as string[] | undefined) ?? []);

test("the description gives every value with its formula and every gradient", () => {
  assert.equal(
    computationGraph({ title: "f = (x + y) z", nodes: lecture }).description,
    "Graph of 3 inputs and 2 gates. Values: x = -2, y = 5, z = -4, q = x + y = 3 and f = q × z = -12. " +
      "Gradients of f: 1 with respect to f, -4 with respect to q, 3 with respect to z, -4 with respect to y and -4 with respect to x.",
  );
});

test("every number stands on its edge", () => {
  const shown = texts(computationGraph({ title: "T", nodes: lecture }));
  for (const number of ["-2", "5", "3", "-4", "-12", "1"]) assert.ok(shown.includes(number), number);
});

test("the passes can be shown in part", () => {
  const { description } = computationGraph({ title: "T", nodes: lecture, forward: 3, backward: 0 });
  assert.equal(description, "Graph of 3 inputs and 2 gates. Values: x = -2, y = 5 and z = -4.");
});

test("steps go forward through the gates and backward through all nodes", () => {
  const { frames } = computationSteps({ title: "T", nodes: lecture });
  assert.deepEqual(
    frames?.map((frame) => frame.name),
    ["inputs", "q", "f", "∂f/∂f", "∂f/∂q", "∂f/∂z", "∂f/∂y", "∂f/∂x"],
  );
});

test("a node of several uses shows what flows back on each edge, and the sum", () => {
  const nodes: GraphNode[] = [
    { name: "x", value: 3, gradient: 6 },
    { name: "f", operation: "×", inputs: ["x", "x"], value: 9, gradient: 1, downstream: [2, 4] },
  ];
  const shown = texts(computationGraph({ title: "T", nodes }));
  assert.ok(["2", "4", "Σ 6"].every((text) => shown.includes(text)));
});

test("formulas put inputs where the dots are", () => {
  const nodes: GraphNode[] = [
    { name: "h", value: 2 },
    { name: "f", operation: "1/·", inputs: ["h"], value: 0.5 },
  ];
  assert.match(computationGraph({ title: "T", nodes }).description, /f = 1\/h = 0\.5/);
});

const anyGraph = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 14 })
  .map((all) => all.map((inputs, at) => ({ inputs: at === 0 ? [] : inputs.map((input) => input % at) })));

test("in any graph edges lead to the right, and nothing in a layer is closer than a row", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const { nodes, bends } = arranged(graph);
      const all = [...nodes, ...bends.flat(2)];
      for (const [at, { inputs }] of graph.entries())
        for (const input of inputs) assert.ok(nodes[input].x < nodes[at].x);
      for (const [index, a] of all.entries()) {
        for (const b of all.slice(index + 1)) assert.ok(a.x !== b.x || Math.abs(a.y - b.y) > 0.999);
      }
    }),
  );
});

/** A sigmoid neuron: two products, their sum, a bias that comes in at its side, and gates in a row. */
const neuron = [[], [], [], [], [], [0, 1], [2, 3], [5, 6], [7, 4], [8], [9], [10], [11]].map((inputs) => ({ inputs }));

test("gates in a row stand at one height", () => {
  const row = arranged(neuron).nodes.slice(8);
  for (const { y } of row) assert.ok(Math.abs(y - row[0].y) < 1e-3, `${y} beside ${row[0].y}`);
});

test("no edge ends its level stretch right before an input that it does not lead to", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      for (const each of [graph, neuron]) {
        const { nodes, bends } = arranged(each);
        for (const [at, { inputs }] of each.entries())
          for (const [slot, input] of inputs.entries()) {
            const way = [nodes[input], ...bends[at][slot], nodes[at]];
            for (const [step, { x, y }] of way.slice(0, -1).entries())
              for (const [other, place] of nodes.entries())
                if (each[other].inputs.length === 0 && place !== way[step + 1] && place.x === x + 1)
                  assert.ok(Math.abs(place.y - y) > 0.499, `node ${other} at ${place.y}, the edge at ${y}`);
          }
      }
    }),
  );
});

test("a graph for narrow places has the same texts", () => {
  const { data, narrow } = computationGraph({ title: "T", nodes: lecture });
  assert.equal(narrow?.data.length, data.length);
  for (const change of narrow?.data ?? []) assert.ok(!("text" in change));
});

const wrong: [string, readonly GraphNode[], RegExp][] = [
  ["no nodes", [], /^computationGraph: nodes is empty$/],
  ["a name twice", [{ name: "x" }, { name: "x" }], /^computationGraph: two nodes are named "x"$/],
  [
    "an unknown input",
    [{ name: "f", inputs: ["x"] }],
    /^computationGraph: "f" takes "x", which is not a node before it$/,
  ],
  ["a value that is not finite", [{ name: "x", value: Number.NaN }], /^computationGraph: "x" holds NaN$/],
  ["too few flows", [{ name: "x" }, { name: "f", inputs: ["x"], downstream: [] }], /"f" has 1 input but 0 downstream$/],
];
for (const [name, nodes, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => computationGraph({ title: "T", nodes }),
      (error: Error) => message.test(error.message),
    );
  });
}

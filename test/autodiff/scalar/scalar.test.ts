import assert from "node:assert/strict";
import { test } from "node:test";
import { type GateName, gates } from "../../../lib/autodiff/scalar/gates";
import { ComputationalGraph } from "../../../lib/autodiff/scalar/graph";
import { Value } from "../../../lib/autodiff/scalar/value";
import { judge } from "../../../lib/autodiff/verdict";
import { seeded } from "../../../lib/random/random";

/** The lecture's sigmoid circuit from single gates: σ(w0·x0 + w1·x1 + w2). */
function circuit() {
  const graph = new ComputationalGraph();
  const [w0, x0, w1, x1, w2] = [2, -1, -3, -2, -3].map((v, i) => graph.input(v, ["w0", "x0", "w1", "x1", "w2"][i]));
  const dot = graph.add(graph.add(graph.mul(w0, x0), graph.mul(w1, x1)), w2);
  const f = graph.reciprocal(graph.add(graph.exp(graph.mul(dot, -1)), 1), "f");
  return { graph, inputs: [w0, x0, w1, x1, w2], dot, f };
}

test("f = (x + y)·z at -2, 5, -4: f = -12, ∂f/∂q = -4, ∂f/∂z = 3, ∂f/∂x = ∂f/∂y = -4", () => {
  const graph = new ComputationalGraph();
  const [x, y, z] = [graph.input(-2, "x"), graph.input(5, "y"), graph.input(-4, "z")];
  const q = graph.add(x, y, "q");
  const f = graph.mul(q, z, "f");
  graph.backward(f);
  assert.deepEqual([f.value, q.gradient, z.gradient, x.gradient, y.gradient, f.gradient], [-12, -4, 3, -4, -4, 1]);
  assert.deepEqual(
    [f.locals, f.downstream],
    [
      [-4, 3],
      [-4, 3],
    ],
  );
});

test("the sigmoid circuit: 0.73, and every gradient of the lecture", () => {
  const { graph, inputs, dot, f } = circuit();
  graph.backward(f);
  assert.equal(f.value.toFixed(2), "0.73");
  assert.equal(dot.gradient.toFixed(4), "0.1966");
  // lecture, rounded to 0.20 on the way: w0 -0.2, x0 0.4 (0.39), w1 -0.4 (-0.39), x1 -0.6 (-0.59), w2 0.2
  assert.deepEqual(
    inputs.map((node) => node.gradient.toFixed(2)),
    ["-0.20", "0.39", "-0.39", "-0.59", "0.20"],
  );
});

test("one sigmoid gate gives the same as the four gates it stands for", () => {
  const { graph, dot, f } = circuit();
  const sigma = graph.sigmoid(dot);
  graph.backward(f);
  const fromFour = dot.gradient;
  graph.backward(sigma);
  assert.ok(Math.abs(sigma.value - f.value) < 1e-15 && Math.abs(dot.gradient - fromFour) < 1e-15);
});

test("every gate's local gradients are its slopes", () => {
  for (const name of Object.keys(gates) as GateName[]) {
    const gate = gates[name];
    for (const [x, y] of [
      [0.7, 1.3],
      [1.9, -0.4],
      [0.2, 0.5],
    ]) {
      gate.local.forEach((local, k) => {
        const f = (t: number): number => gate.forward(k === 0 ? x + t : x, k === 1 ? y + t : y);
        const slope = local(x, y, gate.forward(x, y));
        assert.notEqual(judge(f, slope, 1e-16, 1e-5).kind, "wrong", `${name} at ${x}, ${y}, input ${k}`);
      });
    }
  }
});

test("the steps of the backward pass say upstream × local = downstream, and add up what arrives twice", () => {
  const graph = new ComputationalGraph();
  const x = graph.input(3, "x");
  const f = graph.add(graph.mul(x, x), x, "f"); // x² + x, slope 7
  const steps = [...graph.backwardSteps(f)];
  assert.deepEqual(
    steps.map(({ node, upstream, inputs }) => [
      node.name,
      upstream,
      ...inputs.map((i) => [i.node.name, i.local, i.downstream, i.total]),
    ]),
    [
      ["f", 1, ["(x × x)", 1, 1, 1], ["x", 1, 1, 1]],
      ["(x × x)", 1, ["x", 3, 3, 7], ["x", 3, 3, 7]],
    ],
  );
  assert.equal(x.gradient, 7);
});

test("forward computes anew for other inputs, gate by gate if wanted", () => {
  const { graph, inputs, f } = circuit();
  graph.set(inputs[4], 0);
  assert.throws(() => graph.backward(f), {
    message: "backward: an input was set since the values were computed: call forward() first",
  });
  const values = [...graph.forwardSteps()].map((step) => step.value);
  assert.deepEqual(values.slice(0, 4), [-2, 6, 4, 4]);
  graph.set(inputs[4], -3);
  graph.forward();
  assert.equal(f.value.toFixed(2), "0.73");
});

test("backward run twice gives the same gradients, in both forms", () => {
  const { graph, inputs, f } = circuit();
  graph.backward(f);
  const once = inputs.map((node) => node.gradient);
  graph.backward(f);
  assert.deepEqual(
    inputs.map((node) => node.gradient),
    once,
  );
  const x = new Value(3);
  const y = x.mul(x);
  y.backward();
  y.backward();
  assert.equal(x.gradient, 6);
});

test("a chain of 100,000 gates is no problem in either form", () => {
  const graph = new ComputationalGraph();
  const x = graph.input(1);
  let end = x;
  let value = new Value(1);
  const start = value;
  for (let i = 0; i < 100000; i++) {
    end = graph.mul(end, 1.00001);
    value = value.mul(1.00001);
  }
  graph.backward(end);
  value.backward();
  assert.ok(Math.abs(x.gradient - end.value) < 1e-9);
  assert.equal(start.gradient, x.gradient);
});

test("random graphs: both forms agree, however often a node is used", () => {
  const random = seeded(12);
  const names: GateName[] = ["add", "sub", "mul", "max"];
  for (let round = 0; round < 20; round++) {
    const graph = new ComputationalGraph();
    const nodes = [1, 2, 3].map(() => graph.input(random.uniform(-1, 1)));
    const values = nodes.map((node) => new Value(node.value));
    for (let i = 0; i < 30; i++) {
      const [gate, a, b] = [random.choice(names), random.integer(nodes.length), random.integer(nodes.length)];
      nodes.push(graph.gate(gate, nodes[a], nodes[b]));
      values.push(values[a][gate as "add"](values[b]));
    }
    graph.backward(nodes[32]);
    values[32].backward();
    values.slice(0, 3).forEach((value, i) => {
      assert.ok(Math.abs(value.gradient - nodes[i].gradient) <= 1e-12 * (1 + Math.abs(value.gradient)));
    });
  }
});

test("wrong wiring is refused with one line", () => {
  const graph = new ComputationalGraph();
  const x = graph.input(1, "x");
  const other = new ComputationalGraph().input(2);
  const cases: [() => unknown, string][] = [
    [() => graph.add(x, other), "add: the node belongs to another graph, or is none"],
    [() => graph.gate("add", x), "add: has 2 input(s), got 1"],
    [() => graph.gate("exp", x, x), "exp: has 1 input(s), got 2"],
    [() => graph.set(graph.neg(x, "n"), 1), "set: n is a gate, not an input"],
    [() => graph.input("1" as unknown as number), "input: value must be a number, got string"],
  ];
  for (const [call, message] of cases) assert.throws(call, { message });
});

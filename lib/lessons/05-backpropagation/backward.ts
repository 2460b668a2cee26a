import { type Exercise, exercise } from "../../exercise/specification";
import type { Random } from "../../random/random";
import { inconsistencies, local, type PlainNode } from "./inconsistent";

const forward: { readonly [gate: string]: (a: number, b: number) => number } = {
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
  max: (a, b) => Math.max(a, b),
};

type Rule = (gradients: number[], at: number, downstream: number) => void;

const accumulate: Rule = (gradients, at, downstream) => {
  gradients[at] += downstream;
};

/** Backpropagation with a rule for what arrives, an order, and a rule for the local gradient. */
function backwardWith(
  nodes: readonly PlainNode[],
  rule: Rule = accumulate,
  order: readonly number[] = nodes.map((_, i) => nodes.length - 1 - i),
  localOf: typeof local = local,
  start = 1,
): number[] {
  const gradients = nodes.map(() => 0);
  gradients[nodes.length - 1] = start;
  for (const i of order)
    nodes[i].inputs.forEach((at, k) => {
      rule(gradients, at, gradients[i] * localOf(nodes, nodes[i], k));
    });
  return gradients;
}

/** Ways to overwrite: both inputs or, at a max, only the larger one; the first input first or the second. */
const overwritingForms = [false, true].flatMap((onlyLarger) =>
  [false, true].map((secondFirst) => (nodes: readonly PlainNode[]): number[] => {
    const gradients: number[] = nodes.map((_, i) => (i === nodes.length - 1 ? 1 : 0));
    for (let i = nodes.length - 1; i >= 0; i--)
      for (const k of nodes[i].inputs.length === 0 ? [] : secondFirst ? [1, 0] : [0, 1]) {
        const slope = local(nodes, nodes[i], k);
        if (!(onlyLarger && nodes[i].gate === "max" && slope === 0))
          gradients[nodes[i].inputs[k]] = gradients[i] * slope;
      }
    return gradients;
  }),
);

/** Which of the things that gates hand on are meant: those of one gate, to one input, or all. */
const someOrAll = [undefined, "add", "mul", "max"].flatMap((gate) =>
  [undefined, 0, 1].map((place) => (node: PlainNode, k: number): boolean => {
    return (gate === undefined || node.gate === gate) && (place === undefined || k === place);
  }),
);

/** Backpropagation that takes from, or hands to, the node beside the right one. */
const beside = (part: "upstream" | "downstream") =>
  [1, -1].flatMap((by) =>
    someOrAll.map((meant) => (nodes: readonly PlainNode[]): number[] => {
      const gradients: number[] = nodes.map((_, i) => (i === nodes.length - 1 ? 1 : 0));
      for (let i = nodes.length - 1; i >= 0; i--)
        nodes[i].inputs.forEach((at, k) => {
          const slope = local(nodes, nodes[i], k);
          const off = meant(nodes[i], k) ? by : 0;
          const [from, to] = part === "upstream" ? [i + off, at] : [i, at + off];
          if (slope !== 0 || part === "upstream") gradients[to] += gradients[from] * slope;
        });
      return nodes.map((_, i) => gradients[i]);
    }),
  );

/** The graph of f = (x + y)·z. */
const lecture: PlainNode[] = [
  { gate: "input", inputs: [], value: -2 },
  { gate: "input", inputs: [], value: 5 },
  { gate: "input", inputs: [], value: -4 },
  { gate: "add", inputs: [0, 1], value: 3 },
  { gate: "mul", inputs: [3, 2], value: -12 },
];

/** A graph whose gates take any earlier nodes, so that nodes are used again; whole numbers, so that sums are exact. */
function drawGraph(random: Random): PlainNode[] {
  const gates = random.choice([
    ["add", "mul", "max"],
    ["add", "mul", "max"],
    ["add", "mul"],
    ["add", "max"],
    ["mul", "max"],
  ]);
  const nodes: PlainNode[] = Array.from({ length: 3 }, () => ({
    gate: "input",
    inputs: [],
    value: random.integer(9) - 4 || 5,
  }));
  for (let i = 3; i < 9; i++) {
    const gate = gates[random.integer(gates.length)];
    const inputs = random.shuffle([i === 3 ? 0 : i - 1, random.integer(i)]);
    nodes.push({ gate, inputs, value: forward[gate](nodes[inputs[0]].value, nodes[inputs[1]].value) });
  }
  return nodes;
}

/** 05.3: the engine itself. */
export const myBackward: Exercise = exercise<(nodes: PlainNode[]) => number[]>({
  id: "05.3",
  title: "The engine: backpropagation through any graph",
  points: 4,
  function: "myBackward",
  takes: [
    {
      name: "nodes",
      shape: "[n]",
      what: 'records { gate, inputs, value }; gate is "input", "add", "mul" or "max", inputs are places of earlier nodes, the last node is f',
    },
  ],
  returns: { shape: "[n]", what: "∂f/∂node for every node; the last is 1" },
  reference: (nodes) => backwardWith(nodes),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "f = (x + y)·z at (-2, 5, -4): -4, -4, 3, -4, 1", inputs: [[lecture]] },
    {
      title: "x·x has the slope 2x: both uses count",
      inputs: [
        [
          [
            { gate: "input", inputs: [], value: 3 },
            { gate: "mul", inputs: [0, 0], value: 9 },
          ],
        ],
      ],
    },
    {
      title: "a max gate routes the gradient to the larger input",
      inputs: [
        [
          [
            { gate: "input", inputs: [], value: 2 },
            { gate: "input", inputs: [], value: 7 },
            { gate: "max", inputs: [0, 1], value: 7 },
          ],
        ],
      ],
    },
    {
      title: "x feeds two gates: what comes back is added up",
      inputs: [
        [
          [
            { gate: "input", inputs: [], value: 2 },
            { gate: "input", inputs: [], value: 5 },
            { gate: "mul", inputs: [0, 1], value: 10 },
            { gate: "add", inputs: [2, 0], value: 12 },
          ],
        ],
      ],
    },
    {
      title: "x·(x + y) and (y + x)·x: it does not matter which use comes first",
      inputs: [
        [
          [
            { gate: "input", inputs: [], value: 2 },
            { gate: "input", inputs: [], value: 5 },
            { gate: "add", inputs: [0, 1], value: 7 },
            { gate: "mul", inputs: [0, 2], value: 14 },
          ],
        ],
        [
          [
            { gate: "input", inputs: [], value: 2 },
            { gate: "input", inputs: [], value: 5 },
            { gate: "add", inputs: [1, 0], value: 7 },
            { gate: "mul", inputs: [2, 0], value: 14 },
          ],
        ],
      ],
    },
    { title: "any graph", draw: (random) => [drawGraph(random)], count: 30 },
  ],
  diagnoses: [
    {
      name: "overwritten",
      sentence:
        "A node that is used twice keeps only what came last. Gradients that come back are added up: +=, not =.",
      recognises: (seen) =>
        overwritingForms.some((form) =>
          seen.every(({ args: [nodes], got }) => {
            const mistaken = form(nodes as PlainNode[]);
            return Array.isArray(got) && mistaken.every((g, i) => g === got[i]);
          }),
        ),
    },
    {
      name: "tie",
      sentence: "Right but where the inputs of a max are equal: then the first gets the gradient, and only the first.",
      recognises: (seen) =>
        [(a: number, b: number) => [a > b, a <= b], (a: number, b: number) => [a >= b, a <= b]].some((shares) =>
          seen.every(({ args: [nodes], got }) => {
            const mistaken = backwardWith(nodes as PlainNode[], accumulate, undefined, (all, node, k) => {
              const [a, b] = node.inputs.map((i) => all[i].value);
              return node.gate === "max" ? Number(shares(a, b)[k]) : local(all, node, k);
            });
            return Array.isArray(got) && mistaken.every((g, i) => g === got[i]);
          }),
        ),
    },
    {
      name: "forward-order",
      sentence:
        "The nodes are visited from first to last. A gate can hand on only what has already arrived: go from the last to the first.",
      wrong: (nodes) =>
        backwardWith(
          nodes,
          accumulate,
          nodes.map((_, i) => i),
        ),
    },
    {
      name: "not-swapped",
      sentence: "The mul gate hands on its own input instead of the other one: ∂(x·y)/∂x is y.",
      wrong: (nodes) =>
        backwardWith(nodes, accumulate, undefined, (all, node, k) =>
          node.gate === "mul" ? all[node.inputs[k]].value : local(all, node, k),
        ),
    },
    {
      name: "max-to-both",
      sentence:
        "The max gate hands the gradient to both inputs. Only the larger one decides, so only it gets the gradient.",
      wrong: (nodes) =>
        backwardWith(nodes, accumulate, undefined, (all, node, k) => (node.gate === "max" ? 1 : local(all, node, k))),
    },
    {
      name: "upstream-forgotten",
      sentence: "Only local gradients are handed on. Downstream is upstream times local: the chain rule.",
      wrong: (nodes) => {
        const gradients = nodes.map(() => 0);
        gradients[nodes.length - 1] = 1;
        for (let i = nodes.length - 1; i >= 0; i--)
          nodes[i].inputs.forEach((at, k) => {
            gradients[at] += local(nodes, nodes[i], k);
          });
        return gradients;
      },
    },
    {
      name: "start-is-zero",
      sentence: "Everything is 0: the last node begins with ∂f/∂f = 1, and all the rest follows from it.",
      recognises: (seen) => seen.every(({ got }) => (got as number[]).every((g) => g === 0)),
    },
    {
      name: "start-is-the-value",
      sentence: "It begins with the value of f instead of ∂f/∂f = 1, so every gradient is f times too large.",
      wrong: (nodes) => backwardWith(nodes, accumulate, undefined, local, nodes[nodes.length - 1].value),
    },
    {
      name: "to-the-node-beside",
      sentence:
        "What a gate hands on arrives at the node beside the right one. Each node's `inputs` say where its gradients go.",
      wrong: beside("downstream"),
    },
    {
      name: "upstream-of-the-node-beside",
      sentence: "A gate hands on the gradient of the node beside it. Upstream of a gate is its own gradient.",
      wrong: beside("upstream"),
    },
    ...inconsistencies,
  ],
  hints: [
    "Start with 1 at the last node. Walk backwards; every gate hands upstream × local to each of its inputs.",
    "add: local 1 and 1. mul: the other input's value. max: 1 for the larger input, 0 for the other. A node adds up what arrives.",
    "const gradient: number[] = nodes.map(() => 0); … for (let i = nodes.length - 1; i >= 0; i--) { const { gate, inputs } = nodes[i]; const [a, b] = inputs.map((j) => nodes[j].value); … gradient[inputs[0]] += gradient[i] * …; … }",
  ],
  withholds: ["ComputationalGraph"],
});

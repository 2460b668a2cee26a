import type { Variants } from "../variants";

type Node = { gate: string; inputs: number[]; value: number };

/** Backpropagation with some of its parts replaced. */
function engine(
  nodes: Node[],
  parts: { order?: number[]; add?: boolean; mul?: "own"; max?: "both"; upstream?: boolean; start?: number } = {},
) {
  const { order = nodes.map((_, i) => nodes.length - 1 - i), add = true, upstream = true, start = 1 } = parts;
  const gradient: number[] = new Array(nodes.length).fill(0);
  gradient[nodes.length - 1] = start;
  for (const i of order) {
    const { gate, inputs } = nodes[i];
    const values = inputs.map((j) => nodes[j].value);
    inputs.forEach((j, k) => {
      let local = 1;
      if (gate === "mul") local = parts.mul === "own" ? values[k] : values[1 - k];
      if (gate === "max" && parts.max !== "both")
        local = Number(k === 0 ? values[0] >= values[1] : values[0] < values[1]);
      const down = (upstream ? gradient[i] : 1) * local;
      gradient[j] = add ? gradient[j] + down : down;
    });
  }
  return gradient;
}

/** Backpropagation that hands on something else, or to another node, for what is meant. */
function odd(
  meant: (gate: string, k: number) => boolean,
  change: {
    local?: (local: number) => number;
    to?: number;
    from?: number;
    start?: number;
    rest?: number;
    first?: number;
  },
) {
  const { local: edit = (local) => local, to = 0, from = 0, start = 1, rest = 0, first = 1 } = change;
  return (nodes: Node[]): number[] => {
    const gradient: number[] = nodes.map(() => rest);
    gradient[nodes.length - first] = start;
    for (let i = nodes.length - 1; i >= 0; i--) {
      const { gate, inputs } = nodes[i];
      const [a, b] = inputs.map((j) => nodes[j].value);
      const locals = gate === "add" ? [1, 1] : gate === "mul" ? [b, a] : a >= b ? [1, 0] : [0, 1];
      inputs.forEach((j, k) => {
        const is = meant(gate, k);
        gradient[is ? j + to : j] += gradient[is ? i + from : i] * (is ? edit(locals[k]) : locals[k]);
      });
    }
    return nodes.map((_, i) => gradient[i]);
  };
}

const gates = ["add", "mul", "max"];
const places = ["first", "second"];
const twice = { local: (local: number) => 2 * local };

export const variants: Variants = {
  exercise: "05.3",
  right: {
    "a table of rules": (nodes: Node[]) => {
      const local: Record<string, (a: number, b: number) => number[]> = {
        input: () => [],
        add: () => [1, 1],
        mul: (a, b) => [b, a],
        max: (a, b) => (a >= b ? [1, 0] : [0, 1]),
      };
      const gradient = nodes.map(() => 0);
      gradient[nodes.length - 1] = 1;
      for (let i = nodes.length - 1; i >= 0; i--) {
        const [a, b] = nodes[i].inputs.map((j) => nodes[j].value);
        local[nodes[i].gate](a, b).forEach((l, k) => {
          gradient[nodes[i].inputs[k]] += gradient[i] * l;
        });
      }
      return gradient;
    },
    "a switch": (nodes: Node[]) => {
      const g: number[] = Array(nodes.length).fill(0);
      g[g.length - 1] = 1;
      for (let i = nodes.length - 1; i >= 0; i--) {
        const n = nodes[i];
        if (n.gate === "input") continue;
        const [p, q] = n.inputs;
        switch (n.gate) {
          case "add":
            g[p] += g[i];
            g[q] += g[i];
            break;
          case "mul":
            g[p] += g[i] * nodes[q].value;
            g[q] += g[i] * nodes[p].value;
            break;
          default:
            if (nodes[p].value >= nodes[q].value) g[p] += g[i];
            else g[q] += g[i];
        }
      }
      return g;
    },
    "pulled from above": (nodes: Node[]) => {
      const gradient = (at: number): number => {
        let total = at === nodes.length - 1 ? 1 : 0;
        for (let i = at + 1; i < nodes.length; i++) {
          const { gate, inputs } = nodes[i];
          inputs.forEach((j, k) => {
            if (j !== at) return;
            const [a, b] = inputs.map((m) => nodes[m].value);
            const local = gate === "add" ? 1 : gate === "mul" ? (k === 0 ? b : a) : Number(k === 0 ? a >= b : a < b);
            if (local !== 0) total += gradient(i) * local;
          });
        }
        return total;
      };
      return nodes.map((_, at) => gradient(at));
    },
  },
  wrong: {
    overwrites: { answer: (nodes: Node[]) => engine(nodes, { add: false }), diagnosis: "overwritten" },
    "overwrites in a switch": {
      answer: (nodes: Node[]) => {
        const g: number[] = Array(nodes.length).fill(0);
        g[g.length - 1] = 1;
        for (let i = nodes.length - 1; i >= 0; i--) {
          const { gate, inputs } = nodes[i];
          const [p, q] = inputs;
          if (gate === "add") g[p] = g[q] = g[i];
          if (gate === "mul") {
            g[p] = g[i] * nodes[q].value;
            g[q] = g[i] * nodes[p].value;
          }
          if (gate === "max") g[nodes[p].value >= nodes[q].value ? p : q] = g[i];
        }
        return g;
      },
      diagnosis: "overwritten",
    },
    "gives the second what is equal": {
      answer: (nodes: Node[]) => {
        const g = nodes.map((_, i) => Number(i === nodes.length - 1));
        [...nodes.keys()].reverse().forEach((i) => {
          const [p, q] = nodes[i].inputs;
          if (nodes[i].gate === "input") return;
          const [a, b] = [nodes[p].value, nodes[q].value];
          if (nodes[i].gate === "max") g[a > b ? p : q] += g[i];
          else {
            g[p] += g[i] * (nodes[i].gate === "mul" ? b : 1);
            g[q] += g[i] * (nodes[i].gate === "mul" ? a : 1);
          }
        });
        return g;
      },
      diagnosis: "tie",
    },
    "goes forwards": {
      answer: (nodes: Node[]) => engine(nodes, { order: nodes.map((_, i) => i) }),
      diagnosis: "forward-order",
    },
    "does not swap": { answer: (nodes: Node[]) => engine(nodes, { mul: "own" }), diagnosis: "not-swapped" },
    "routes to both": { answer: (nodes: Node[]) => engine(nodes, { max: "both" }), diagnosis: "max-to-both" },
    "forgets upstream": {
      answer: (nodes: Node[]) => engine(nodes, { upstream: false }),
      diagnosis: "upstream-forgotten",
    },
    "starts with nothing": { answer: (nodes: Node[]) => engine(nodes, { start: 0 }), diagnosis: "start-is-zero" },
    "hands to the node before": { answer: odd(() => true, { to: -1 }), diagnosis: "to-the-node-beside" },
    "mul hands to the node after": {
      answer: odd((gate) => gate === "mul", { to: 1 }),
      diagnosis: "to-the-node-beside",
    },
    "takes the gradient of the node before": {
      answer: odd(() => true, { from: -1 }),
      diagnosis: "upstream-of-the-node-beside",
    },
    "starts with 2": { answer: odd(() => false, { start: 2 }), diagnosis: "start-is-not-one" },
    "starts at the last but one": { answer: odd(() => false, { first: 2 }), diagnosis: "start-elsewhere" },
    "starts with 1 everywhere": { answer: odd(() => false, { rest: 1 }), diagnosis: "all-start-alike" },
    ...Object.fromEntries([
      ...gates.flatMap((gate) => [
        [`${gate} hands on twice as much`, { answer: odd((is) => is === gate, twice), diagnosis: `rule-of-${gate}` }],
        [
          `all but ${gate} hand on twice as much`,
          { answer: odd((is) => is !== gate, twice), diagnosis: `all-but-${gate}` },
        ],
        ...places.map((place, k) => [
          `${gate} hands its ${place} input twice as much`,
          { answer: odd((is, at) => is === gate && at === k, twice), diagnosis: `${place}-input-of-${gate}` },
        ]),
      ]),
      ...places.map((place, k) => [
        `${place} inputs get twice as much`,
        { answer: odd((_, at) => at === k, twice), diagnosis: `${place}-input` },
      ]),
    ]),
    "starts with f": {
      answer: (nodes: Node[]) => engine(nodes, { start: nodes[nodes.length - 1].value }),
      diagnosis: "start-is-the-value",
    },
  },
};

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
    "starts with f": {
      answer: (nodes: Node[]) => engine(nodes, { start: nodes[nodes.length - 1].value }),
      diagnosis: "start-is-the-value",
    },
  },
};

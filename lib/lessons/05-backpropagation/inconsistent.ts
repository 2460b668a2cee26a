import type { Diagnosis } from "../../exercise/specification";

/** A node of the graph: its gate, the places of its inputs, and its value from the forward pass. */
export type PlainNode = { gate: string; inputs: number[]; value: number };

/** ∂value/∂input k of a node. */
export function local(nodes: readonly PlainNode[], node: PlainNode, k: number): number {
  const [a, b] = node.inputs.map((i) => nodes[i].value);
  if (node.gate === "add") return 1;
  if (node.gate === "mul") return k === 0 ? b : a;
  return (k === 0 ? a >= b : a < b) ? 1 : 0;
}

/** A gate that takes from a node, as its first input (0) or its second (1). */
interface Use {
  readonly gate: string;
  readonly k: number;
}

/** A node whose gradient is not the sum of what its gates should hand it, by how much, and those gates. */
interface Gap {
  readonly by: number;
  readonly isLast: boolean;
  readonly uses: readonly Use[];
}

/** More digits than this are rounding: the numbers are whole, but may be long. */
const SMALL = 1e-9;

/**
 * Where gradients contradict each other: each has to be upstream times local, summed over the gates that take from its
 * node. A mistake in one rule leaves gaps only at the inputs of its gates, whatever follows from it further on.
 */
function gapsIn(nodes: readonly PlainNode[], got: readonly number[]): Gap[] {
  return nodes.flatMap((_, n): Gap[] => {
    const isLast = n === nodes.length - 1;
    let [sum, size] = [isLast ? 1 : 0, 1];
    const uses: Use[] = [];
    nodes.forEach((node, i) => {
      node.inputs.forEach((at, k) => {
        if (at !== n) return;
        const arrives = got[i] * local(nodes, node, k);
        [sum, size] = [sum + arrives, size + Math.abs(arrives)];
        uses.push({ gate: node.gate, k });
      });
    });
    return Math.abs(got[n] - sum) > SMALL * size ? [{ by: got[n] - sum, isLast, uses }] : [];
  });
}

type Kind = Diagnosis<[nodes: PlainNode[]], number[]>;
type Graph = readonly [nodes: readonly PlainNode[], gaps: readonly Gap[]];

/** Gaps that are needed: a few fit anything. */
const FEWEST = 8;

const gapsOf = (seen: Parameters<NonNullable<Kind["recognises"]>>[0]): Graph[] | undefined => {
  const graphs = seen.map(({ args: [nodes], got }): Graph | undefined => {
    const plain = nodes as PlainNode[];
    const fits = Array.isArray(got) && got.length === plain.length && got.every(Number.isFinite);
    return fits ? [plain, gapsIn(plain, got as number[])] : undefined;
  });
  return graphs.every((graph) => graph !== undefined) ? graphs : undefined;
};

const recognisedBy =
  (holds: (graphs: readonly Graph[], gaps: readonly Gap[]) => boolean): Kind["recognises"] =>
  (seen) => {
    const graphs = gapsOf(seen);
    const gaps = graphs?.flatMap(([, part]) => part) ?? [];
    return graphs !== undefined && gaps.length >= FEWEST && holds(graphs, gaps);
  };

/** All gaps lie where one of these gates takes from a node. */
const only = (isIt: (use: Use) => boolean): Kind["recognises"] =>
  recognisedBy((_, gaps) => gaps.every(({ uses }) => uses.some(isIt)));

const places = ["first", "second"];
const gates = ["add", "mul", "max"];
const others = (gate: string): string[] => gates.filter((other) => other !== gate);

/** What each node begins with, apart from what arrives there. */
const starts: readonly Kind[] = [
  {
    name: "start-is-not-one",
    sentence: "What gates hand on is right, but the last node does not begin with ∂f/∂f = 1.",
    recognises: recognisedBy((_, gaps) => gaps.every(({ isLast }) => isLast)),
  },
  {
    name: "start-elsewhere",
    sentence: "The walk begins at another node. The 1 belongs to the last node, which is f itself.",
    recognises: recognisedBy((graphs) =>
      graphs.every(([, gaps]) => {
        const [last, ...more] = [...gaps].sort((a, b) => Number(b.isLast) - Number(a.isLast));
        return gaps.length === 0 || (last.isLast && last.by === -1 && (more.length === 0 || onlyOne(more)));
      }),
    ),
  },
  {
    name: "all-start-alike",
    sentence:
      "Nodes begin with another number than 0. The last begins with 1, all others with 0: nothing has arrived yet.",
    recognises: recognisedBy((graphs, gaps) =>
      graphs.every(([nodes, part]) => {
        const rest = part.filter(({ isLast }) => !isLast);
        return rest.length === nodes.length - 1 && rest.every(({ by }) => Math.abs(by - gaps[0].by) < SMALL);
      }),
    ),
  },
];

const onlyOne = (gaps: readonly Gap[]): boolean => gaps.length === 1 && gaps[0].by === 1;

/** Mistakes that leave every gradient but those of one kind in agreement with the chain rule, the narrowest first. */
export const inconsistencies: readonly Kind[] = [
  ...starts,
  ...gates.flatMap((gate) =>
    places.map(
      (place, k): Kind => ({
        name: `${place}-input-of-${gate}`,
        sentence: `What a ${gate} gate hands to its ${place} input is wrong; all else follows the chain rule.`,
        recognises: only((use) => use.gate === gate && use.k === k),
      }),
    ),
  ),
  ...gates.map(
    (gate): Kind => ({
      name: `rule-of-${gate}`,
      sentence: `What a ${gate} gate hands on is wrong; ${others(gate).join(" and ")} are right.`,
      recognises: only((use) => use.gate === gate),
    }),
  ),
  ...places.map(
    (place, k): Kind => ({
      name: `${place}-input`,
      sentence: `What gates hand to their ${place} input is wrong; the other input is right.`,
      recognises: only((use) => use.k === k),
    }),
  ),
  ...gates.map(
    (gate): Kind => ({
      name: `all-but-${gate}`,
      sentence: `What ${others(gate).join(" and ")} gates hand on is wrong; ${gate} is right.`,
      recognises: only((use) => use.gate !== gate),
    }),
  ),
];

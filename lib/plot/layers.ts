/** Where something of a graph is drawn: x counts layers to the right, y rows upwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A node that is to be placed; its inputs are earlier nodes, by position. */
interface Placed {
  readonly inputs: readonly number[];
}

/** Places of nodes, and of the bends of the edges between them. */
export interface Arrangement {
  readonly nodes: readonly Place[];
  /** By node and by input: where the edge passes the layers between. An edge from a node with several uses has at least one. */
  readonly bends: readonly (readonly (readonly Place[])[])[];
}

/**
 * Places for a graph whose edges point to later nodes: in layers by the longest way from an input, an input directly
 * before its first use; edges over several layers have a place in each; within a layer everything stands at the mean
 * height of what it is joined to, at least one row apart. An input stands beside an edge that leads elsewhere, not at its
 * bend.
 *
 * Source: the layered drawing of K. Sugiyama, S. Tagawa and M. Toda (1981), with means for the order within layers.
 */
export function arranged(nodes: readonly Placed[]): Arrangement {
  const layer = layersOf(nodes);
  const items: { layer: number; near: number[] }[] = nodes.map((_, at) => ({ layer: layer[at], near: [] }));
  const join = (a: number, b: number): void => {
    items[a].near.push(b);
    items[b].near.push(a);
  };
  const bends = nodes.map(({ inputs }, at) =>
    inputs.map((input) => {
      const between: number[] = [];
      for (let depth = layer[input] + 1; depth < layer[at]; depth++) {
        between.push(items.length);
        items.push({ layer: depth, near: [] });
      }
      for (const [index, item] of [...between, at].entries()) join(index === 0 ? input : between[index - 1], item);
      return between;
    }),
  );
  const layers = Array.from({ length: Math.max(...layer) + 1 }, (_, depth) =>
    [...items.keys()].filter((item) => items[item].layer === depth),
  );
  const y = new Array<number>(items.length).fill(0);
  for (const members of layers) {
    for (const [row, item] of members.entries()) y[item] = (members.length - 1) / 2 - row;
  }
  for (let sweep = 0; sweep < 100; sweep++) {
    for (const members of sweep % 2 === 0 ? layers : [...layers].reverse()) settle(members, y, items);
  }
  const isInput = (item: number): boolean => nodes[item]?.inputs.length === 0;
  for (const [depth, members] of layers.entries())
    for (const input of members.filter(isInput)) stepAside(input, layers[depth - 1] ?? [], members, y, items);
  const place = (item: number): Place => ({ x: items[item].layer, y: y[item] });
  return {
    nodes: nodes.map((_, at) => place(at)),
    bends: bends.map((each) => each.map((between) => between.map(place))),
  };
}

function layersOf(nodes: readonly Placed[]): number[] {
  const uses = nodes.map((_, at) => nodes.flatMap((node) => node.inputs).filter((input) => input === at).length);
  const layer = new Array<number>(nodes.length).fill(0);
  const length = (input: number): number => (uses[input] > 1 ? 2 : 1);
  for (const [at, { inputs }] of nodes.entries()) {
    layer[at] = Math.max(0, ...inputs.map((input) => layer[input] + length(input)));
  }
  for (const [at, { inputs }] of nodes.entries()) {
    const next = nodes.flatMap((node, other) => (node.inputs.includes(at) ? [layer[other]] : []));
    if (inputs.length === 0 && next.length > 0) layer[at] = Math.min(...next) - length(at);
  }
  return layer;
}

/** Moves the members of a layer to the mean height of what they are joined to, keeping them a row apart. */
function settle(members: readonly number[], y: number[], items: readonly { readonly near: readonly number[] }[]): void {
  const wanted = new Map(
    members.map((item) => {
      const { near } = items[item];
      return [item, near.length === 0 ? y[item] : near.reduce((sum, each) => sum + y[each], 0) / near.length];
    }),
  );
  const want = (item: number): number => wanted.get(item) ?? 0;
  const ordered = [...members].sort((a, b) => want(b) - want(a) || y[b] - y[a]);
  const rows: number[] = [];
  for (const item of ordered) {
    rows.push(Math.min(want(item), rows.length > 0 ? rows[rows.length - 1] - 1 : Number.POSITIVE_INFINITY));
  }
  // each weighs as much as it has edges: what is least then is the sum of their squared heights, and nothing drifts
  const weight = (item: number): number => Math.max(1, items[item].near.length);
  const weights = ordered.reduce((sum, item) => sum + weight(item), 0);
  const shift = ordered.reduce((sum, item, order) => sum + weight(item) * (want(item) - rows[order]), 0) / weights;
  for (const [order, item] of ordered.entries()) y[item] = rows[order] + shift;
}

/** Rows from an input to the level stretch of an edge that leads elsewhere. */
const ASIDE = 0.5;

/**
 * Moves an input away from edges of the layer before, which all lead to others, and with it what stands beyond it: it
 * would look as if they led to it.
 */
function stepAside(
  input: number,
  before: readonly number[],
  members: readonly number[],
  y: number[],
  items: readonly { readonly layer: number; readonly near: readonly number[] }[],
): void {
  for (let moves = 0; moves < before.length; moves++) {
    const edge = before.find((item) => Math.abs(y[item] - y[input]) < ASIDE - 1e-9);
    if (edge === undefined) return;
    const target = items[edge].near.find((item) => items[item].layer === items[input].layer);
    if (target === undefined) return;
    const up = y[input] > y[target];
    const way = y[edge] - y[input] + (up ? ASIDE : -ASIDE);
    const from = y[input];
    for (const item of members) if (up ? y[item] >= from : y[item] <= from) y[item] += way;
  }
}

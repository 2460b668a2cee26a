/** A code for symbols: its bits, turned round for a stream that is filled from the lowest bit, and their number. */
export interface Code {
  readonly bits: readonly number[];
  readonly lengths: readonly number[];
}

/**
 * The shortest prefix code for symbols that occur so often, with no code longer than `limit` bits. A symbol that does not
 * occur has length 0; where a single one occurs, it has length 1.
 *
 * Source: L. Larmore and D. Hirschberg, "A fast algorithm for optimal length-limited Huffman codes" (1990), the plain
 * form of package-merge.
 *
 * @example
 * codeLengths([5, 2, 1, 1], 15) // → [1, 2, 3, 3]
 */
export function codeLengths(counts: readonly number[], limit: number): number[] {
  const leaves = counts
    .flatMap((weight, symbol) => (weight > 0 ? [{ weight, symbols: [symbol] }] : []))
    .sort((a, b) => a.weight - b.weight || a.symbols[0] - b.symbols[0]);
  const lengths = new Array<number>(counts.length).fill(0);
  if (leaves.length === 1) lengths[leaves[0].symbols[0]] = 1;
  if (leaves.length < 2) return lengths;
  let row = leaves;
  for (let level = 1; level < limit; level++) {
    const pairs = [];
    for (let at = 0; at + 1 < row.length; at += 2) {
      const [a, b] = [row[at], row[at + 1]];
      pairs.push({ weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] });
    }
    row = merged(leaves, pairs);
  }
  for (const { symbols } of row.slice(0, 2 * leaves.length - 2)) for (const symbol of symbols) lengths[symbol]++;
  return lengths;
}

function merged<Item extends { readonly weight: number }>(a: readonly Item[], b: readonly Item[]): Item[] {
  const all: Item[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    all.push(j >= b.length || (i < a.length && a[i].weight <= b[j].weight) ? a[i++] : b[j++]);
  }
  return all;
}

/** The code that lengths stand for: shorter codes first, equal ones in the order of their symbols. */
export function codeOf(lengths: readonly number[]): Code {
  const bits = new Array<number>(lengths.length).fill(0);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    for (const [symbol, each] of lengths.entries()) {
      if (each !== length) continue;
      for (let bit = 0; bit < length; bit++) bits[symbol] |= ((code >>> bit) & 1) << (length - 1 - bit);
      code++;
    }
    code <<= 1;
  }
  return { bits, lengths };
}

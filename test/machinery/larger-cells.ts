import type { Cell } from "../../machinery/notebook/notebook";

/** A cell that holds several, and these. */
export interface LargerCell {
  readonly cell: Cell;
  readonly of: readonly Cell[];
}

/**
 * The same code in fewer cells: to compile one takes most of a second, whatever it holds.
 *
 * @param most - so many become one
 * @param standsAlone - cells that stay as they are
 */
export function inLargerCells(
  cells: readonly Cell[],
  most: number,
  standsAlone: (cell: Cell) => boolean = () => false,
): LargerCell[] {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    if (last && last.length < most && !standsAlone(cell) && !standsAlone(last[0])) last.push(cell);
    else groups.push([cell]);
  }
  return groups.map((of) => ({ cell: { ...of[0], source: of.map(({ source }) => source).join("\n") }, of }));
}

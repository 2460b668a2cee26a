/** In a process that executes: the cells that another one compiles, as they come. */
import type { Known } from "../kernel/compiler";
import type { Order, Prepared } from "./talk";

/** Cells that come compiled. */
export interface PreparedCells {
  /** Waits until a cell is there, or will not come; says so first where it has to wait. */
  reach(count: number, waits: () => void): Promise<void>;
  /** The cell that was reached, where it holds: the same text after the same declarations. */
  readonly known: Known;
}

/** Hears of cells that are compiled ahead until there are no more. */
export function preparedCells(): PreparedCells {
  const cells = new Map<number, Prepared>();
  let all = false;
  let reached = 0;
  let wake = (): void => {};
  const hear = (order: Order): void => {
    if (order.kind === "prepared") cells.set(order.cell.count, order.cell);
    else if (order.kind === "no more") {
      all = true;
      process.off("message", hear); // so that a cell that waits for nothing ends the process
    }
    wake();
  };
  process.on("message", hear);
  return {
    async reach(count, waits) {
      reached = count;
      if (!all && !cells.has(count)) waits();
      while (!all && !cells.has(count))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
    known(previous, source) {
      const cell = cells.get(reached);
      return cell?.previous === previous && cell.source === source ? cell.converted : undefined;
    },
  };
}

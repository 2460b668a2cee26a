/** What the runner, the processes that execute notebooks and the one that compiles for them tell each other. */
import type { Converted } from "../kernel/converter";
import type { Failure } from "../kernel/failure";
import type { Output } from "../notebook/notebook";

/** One cell to execute. */
export interface Task {
  /** Its place in the notebook. */
  readonly index: number;
  readonly count: number;
  readonly source: string;
  /** True where the cell is there to fail (tag `raises-exception`). */
  readonly mayFail: boolean;
}

/** A cell that was compiled before its turn. It holds after the declarations that it was compiled after. */
export interface Prepared {
  readonly count: number;
  readonly source: string;
  readonly previous: string;
  readonly converted: Converted;
}

/** To a process that executes: first the tasks, then, where they are compiled ahead, each cell as it is ready. */
export type Order =
  | { readonly kind: "tasks"; readonly tasks: readonly Task[]; readonly ahead: boolean }
  | { readonly kind: "prepared"; readonly cell: Prepared }
  | { readonly kind: "no more" };

/** From it. */
export type Report =
  | { readonly kind: "waiting" } // for the one that compiles: no cell of its own is quiet
  | { readonly kind: "started"; readonly index: number }
  | { readonly kind: "progress"; readonly index: number }
  | { readonly kind: "ended"; readonly index: number; readonly milliseconds: number; readonly failure?: Failure }
  | { readonly kind: "late"; readonly count?: number; readonly failure: Failure }
  | { readonly kind: "finished"; readonly outputs: readonly Output[][]; readonly peakMegabytes: number };

/** To the process that compiles. */
export interface Wish {
  readonly notebook: number;
  readonly tasks: readonly Task[];
}

/** From it; without a cell: the cells that follow are left to whoever executes them. */
export interface Readied {
  readonly notebook: number;
  readonly cell?: Prepared;
}

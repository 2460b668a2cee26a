/** What the runner and the process that executes a notebook tell each other. */
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

/** To the process that executes. */
export interface Order {
  readonly tasks: readonly Task[];
}

/** From it. */
export type Report =
  | { readonly kind: "started"; readonly index: number }
  | { readonly kind: "progress"; readonly index: number }
  | { readonly kind: "ended"; readonly index: number; readonly milliseconds: number; readonly failure?: Failure }
  | { readonly kind: "late"; readonly count?: number; readonly failure: Failure }
  | { readonly kind: "finished"; readonly outputs: readonly Output[][]; readonly peakMegabytes: number };

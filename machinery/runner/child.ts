/** Executes the cells of one notebook in this process, through the kernel's own session, and reports. */
import { host } from "nabla/host";
import { optimizeLater } from "../kernel/engine-flags";
import { type LateFailure, openSession } from "../kernel/session";
import type { Output } from "../notebook/notebook";
import { collector } from "./collect";
import { preparedCells } from "./prepared";
import type { Order, Report, Task } from "./talk";

optimizeLater();
const exit = process.exit.bind(process);
/** Progress is told at most this often, in milliseconds. */
const tellEvery = 250;

function tell(report: Report): void {
  process.send?.(report);
}

async function executeAll(tasks: readonly Task[], ahead: boolean): Promise<void> {
  const late = ({ count, failure }: LateFailure): void => tell({ kind: "late", count, failure });
  const prepared = ahead ? preparedCells() : undefined;
  const session = openSession(new Int32Array(1), late, prepared?.known);
  const collected = collector();
  const outputs: Output[][] = [];
  for (const { index, count, source, mayFail } of tasks) {
    await prepared?.reach(count, () => tell({ kind: "waiting" }));
    tell({ kind: "started", index });
    const cell = collected.cell(count);
    outputs.push(cell.outputs);
    let told = Date.now();
    const progress = (): void => {
      if (Date.now() - told < tellEvery) return;
      told = Date.now();
      tell({ kind: "progress", index });
    };
    host().onProgress = progress;
    const began = performance.now();
    const failure = await session.execute(source, count, {
      stream: (name, text) => {
        cell.stream(name, text);
        progress();
      },
      display: (message, update) => {
        cell.display(message, update);
        progress();
      },
      result: (data) => cell.result(data),
    });
    if (failure) cell.outputs.push({ output_type: "error", ...failure, traceback: [...failure.traceback] });
    tell({ kind: "ended", index, milliseconds: performance.now() - began, failure });
    if (failure && !mayFail) break;
  }
  // What a timer or a forgotten promise of the last cells throws still counts.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.send?.({ kind: "finished", outputs, peakMegabytes } satisfies Report, () => exit(0));
}

process.once("message", (order: Order) => {
  if (order.kind === "tasks") void executeAll(order.tasks, order.ahead);
});
process.once("disconnect", () => exit(1));

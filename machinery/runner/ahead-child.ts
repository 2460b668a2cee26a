/** The process that {@link "./ahead".compileAhead} starts: one notebook after the other, cell by cell. */
import { setImmediate } from "node:timers/promises";
import { optimizeLater } from "../kernel/engine-flags";
import { findPackages } from "../kernel/packages";
import { openTslab } from "../kernel/tslab";
import type { Prepared, Readied, Wish } from "./talk";

optimizeLater();
const tslab = openTslab(findPackages(process.cwd()), true);
const converter = tslab.createConverter(false);

async function compileAll({ notebook, tasks }: Wish): Promise<void> {
  const tell = (cell?: Prepared): void => void process.send?.({ notebook, cell } satisfies Readied);
  let previous = "";
  for (const { count, source } of tasks) {
    try {
      const converted = converter.convert(previous, source);
      if (converted.diagnostics.length > 0) break;
      tell({ count, source, previous, converted });
      previous = converted.declOutput ?? previous;
    } catch {
      break; // whoever executes the cell stumbles too, and says so
    }
    await setImmediate(); // what is ready is sent
  }
  tell();
}

let last = Promise.resolve();
process.on("message", (wish: Wish) => {
  last = last.then(() => compileAll(wish));
});
process.once("disconnect", () => process.exit());

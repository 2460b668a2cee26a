import type * as TS from "typescript";
import { masked } from "./documentation";
import type { Glance } from "./glance";
import { yearFile, yearLibrary } from "./year";

/** The function that TypeScript calls after a while to make the next program. */
const programTimer = "updateProgramWithWatchStatus";

/**
 * The system as the compiler sees it: it knows what Node has beyond the compiler's library, see {@link yearLibrary}.
 * It watches what lies beside the notebook and nothing else: installed packages do not change under a running kernel,
 * and eight hundred watchers cost a second of each start.
 *
 * @param names - asked before each program whether it must be made
 */
export function preparedSystem(system: TS.System, names: Pick<Glance, "suffices" | "settle">): TS.System {
  const folder = `${system.getCurrentDirectory()}/`;
  const near = (path: string): boolean => `${path}/`.startsWith(folder) && !path.includes("/node_modules");
  const nobody: TS.FileWatcher = { close() {} };
  const { readFile, fileExists, watchFile, watchDirectory, setTimeout, clearTimeout } = system;
  /** Timers of programs that were not made: the compiler believes them to be on their way. */
  const spared = new WeakSet<object>();
  const narrowed: Partial<TS.System> = {
    readFile(file, ...rest) {
      if (file === yearFile) return yearLibrary();
      const text = readFile(file, ...rest);
      return text !== undefined && file.endsWith(".d.ts") ? masked(text) : text;
    },
    fileExists: (file) => file === yearFile || fileExists(file),
    watchFile: (file, ...rest) => (near(file) && watchFile ? watchFile(file, ...rest) : nobody),
    // tslab knows one timer, that of the next program. The other says that a file has come which was not found before:
    // it need not wait.
    setTimeout(callback, ...rest) {
      if (callback.name !== programTimer) return callback(...rest.slice(1));
      const timer = setTimeout?.(
        () => {
          if (names.suffices(prepared)) return void spared.add(timer);
          callback(...rest.slice(1));
          names.settle();
        },
        ...rest,
      );
      return timer;
    },
    clearTimeout(timer) {
      if (timer && !spared.has(timer)) clearTimeout?.(timer);
    },
    watchDirectory: (at, ...rest) => (near(at) && watchDirectory ? watchDirectory(at, ...rest) : nobody),
  };
  const prepared: TS.System = Object.assign(Object.create(system), narrowed);
  return prepared;
}

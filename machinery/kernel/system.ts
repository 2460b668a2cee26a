import type * as TS from "typescript";
import type { Glance } from "./glance";
import { yearFile, yearLibrary } from "./year";

/**
 * Declarations without the comments that hovers show, which are three quarters of Node's: where nobody hovers, a fifth
 * of a kernel's start.
 *
 * @example
 * withoutDocumentation("/** One. *\u002f\ndeclare const one: 1;") // → "\ndeclare const one: 1;"
 */
export function withoutDocumentation(text: string): string {
  return text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\//gm, "");
}

/** The function that TypeScript calls after a while to make the next program. */
const programTimer = "updateProgramWithWatchStatus";

/**
 * The system as the compiler sees it: it knows what Node has beyond the compiler's library, see {@link yearLibrary}.
 * It watches what lies beside the notebook and nothing else: installed packages do not change under a running kernel,
 * and eight hundred watchers cost a second of each start.
 *
 * @param names - asked before each program whether it must be made
 * @param bare - without the comments of installed declarations, see {@link withoutDocumentation}
 */
export function preparedSystem(system: TS.System, names: Pick<Glance, "suffices" | "settle">, bare = false): TS.System {
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
      return bare && file.endsWith(".d.ts") && !near(file) ? text && withoutDocumentation(text) : text;
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

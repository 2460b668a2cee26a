/** Compiles the cells of several notebooks in one process, which reads the library's types once for all of them. */
import path from "node:path";
import { startCompiler } from "../compiler/snapshot";
import type { Prepared, Readied, Task, Wish } from "./talk";

/** What compiles cells before their turn. */
export interface Ahead {
  /**
   * Compiles a notebook's cells, each as if those before it had ended well.
   *
   * @param ready - told of each cell in its turn, at last of none: what follows is left to whoever executes it
   */
  prepare(tasks: readonly Task[], ready: (cell: Prepared | undefined) => void): void;
  close(): void;
}

/**
 * Starts the process that compiles for notebooks in `folder`. If it dies, notebooks compile their cells themselves.
 *
 * @param env - the environment that the notebooks get
 */
export function compileAhead(folder: string, env: NodeJS.ProcessEnv): Ahead {
  const child = startCompiler(path.join(__dirname, "ahead-child.js"), { cwd: folder, env });
  const waiting = new Map<number, (cell: Prepared | undefined) => void>();
  let notebooks = 0;
  let gone = false;
  child.on("message", ({ notebook, cell }: Readied) => {
    const ready = waiting.get(notebook);
    if (cell === undefined) waiting.delete(notebook);
    ready?.(cell);
  });
  const end = (): void => {
    gone = true;
    for (const ready of waiting.values()) ready(undefined);
    waiting.clear();
  };
  child.on("error", end);
  child.on("exit", end);
  return {
    prepare(tasks, ready) {
      if (gone || !areAlone(tasks)) return ready(undefined);
      notebooks += 1;
      waiting.set(notebooks, ready);
      child.send({ notebook: notebooks, tasks } satisfies Wish, (error) => error && end());
    },
    close: () => void child.kill(),
  };
}

/**
 * Whether cells depend on nothing but packages and each other: what a converter has made of a file beside the notebook
 * it does not make a second time.
 */
function areAlone(tasks: readonly Task[]): boolean {
  return !tasks.some(({ source }) => /@(module|browser)\b|["'`]\.{1,2}\//.test(source));
}

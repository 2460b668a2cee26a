/** What cells import: packages as their folder sees them, tslab, and modules that became JavaScript with a cell. */
import Module from "node:module";
import path from "node:path";
import type { ModuleOutput } from "./converter";

/** Modules of one session. */
export interface CellModules {
  /** What cells know as `require`. */
  readonly require: NodeJS.Require;
  /** A cell brought modules: those that it names are run anew when they are imported next. */
  take(outputs: readonly ModuleOutput[]): void;
}

/** A module that Node runs, as its loader knows it. */
interface Loading extends NodeModule {
  paths: string[];
  _compile(code: string, file: string): void;
}
const { _nodeModulePaths: pathsOf } = Module as unknown as { _nodeModulePaths(folder: string): string[] };

/** Imports for cells in `folder`. */
export function cellModules(folder: string, tslab: object): CellModules {
  const written = new Map<string, string>();
  const loaded = new Map<string, Loading>();

  function find(id: string, from: string): Loading | undefined {
    const joined = path.join(from, id).split(path.sep).join("/");
    const file = path.extname(joined) === "" ? `${joined}.js` : joined;
    const known = loaded.get(file);
    const code = written.get(file);
    if (known || code === undefined) return known;
    const made = new Module(file, module) as Loading;
    made.filename = file;
    made.paths = pathsOf(path.dirname(file));
    made.require = seen(made.require.bind(made) as NodeJS.Require, path.dirname(file));
    made._compile(code, file);
    loaded.set(file, made);
    return made;
  }
  const seen = (original: NodeJS.Require, from: string): NodeJS.Require =>
    new Proxy(original, {
      apply(_, that, [id, ...rest]: [string, ...unknown[]]) {
        if (id === "tslab") return tslab;
        const own = typeof id === "string" ? find(id, from) : undefined;
        return own ? own.exports : Reflect.apply(original, that, [id, ...rest]);
      },
    });

  return {
    require: seen(Module.createRequire(path.join(folder, "src.js")), folder),
    take(outputs) {
      for (const { path: file, data } of outputs) {
        loaded.delete(file);
        written.set(file, data);
      }
    },
  };
}

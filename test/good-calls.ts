/** Calls that are right, taken from the examples in the comments: what tests of wrong calls change one thing of. */
import { join } from "node:path";
import { examplesIn, programOf } from "./examples";
import { importsBetween } from "./imports";
import { root, sourcesOf } from "./source-files";

/** One call of a public function, as an example has it. */
export interface GoodCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * Runs the examples of the library's files and keeps every call of a function of `library` that they make themselves. What an example
 * of `apart` does is left out.
 *
 * @param door the library, as a file of lib/: "index.ts" or "tf/index.ts"
 */
export async function goodCalls(door: string, apart: RegExp): Promise<GoodCall[]> {
  const load = (path: string): Record<string, unknown> => require(join(root, "lib", path));
  const library = load(door);
  const calls: GoodCall[] = [];
  let depth = 0; // functions of the library under way: a loss that `train` calls is no call of the example
  const watched = (names: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(names).map(([name, value]) => {
        if (typeof value !== "function" || !(name in library) || /^class /.test(String(value))) return [name, value];
        const apply = (f: (...args: unknown[]) => unknown, self: unknown, args: unknown[]): unknown => {
          if (depth === 0) calls.push({ name, args });
          depth++;
          const leave = (): void => void depth--;
          let result: unknown;
          try {
            result = Reflect.apply(f, self, args);
          } finally {
            if (!(result instanceof Promise)) leave();
          }
          if (result instanceof Promise) result.then(leave, leave);
          return result;
        };
        return [name, new Proxy(value as (...args: unknown[]) => unknown, { apply })];
      }),
    );
  const sources = sourcesOf("lib").filter(({ path }) => door.startsWith("tf/") || !path.startsWith("tf/"));
  const imports = importsBetween(sources);
  const public_ = new Set(imports.filter(({ from, typeOnly }) => from === door && !typeOnly).map(({ to }) => to));
  for (const source of sources) {
    if (!public_.has(source.path)) continue;
    const near = imports.filter(({ from, typeOnly }) => from === source.path && !typeOnly).map(({ to }) => load(to));
    const names = watched(Object.assign({}, ...near, load("index.ts"), library, load(source.path)));
    for (const example of examplesIn(source)) {
      if (apart.test(example.lines.join("\n"))) continue;
      const body = `return (async () => {{\n${programOf(example)}\n}})()`;
      const is = async (compute: () => Promise<unknown>): Promise<void> => void (await compute().catch(() => {}));
      await new Function("__is", "require", ...Object.keys(names), body)(is, require, ...Object.values(names)).catch(
        () => {},
      );
    }
  }
  return calls.filter(({ name }) => name in library);
}

/** Copies of the arguments in which one thing is another: an argument, an entry of a record among them, the first of a list. */
export function changedArguments(args: readonly unknown[], odd: readonly unknown[]): unknown[][] {
  const copies = (value: unknown, depth: number): unknown[] => {
    if (depth === 0 || typeof value !== "object" || value === null) return [];
    if (Array.isArray(value)) {
      const inner = [...odd, ...copies(value[0], depth - 1)];
      return value.length === 0 ? [] : inner.map((each) => [each, ...value.slice(1)]);
    }
    if (Object.getPrototypeOf(value) !== Object.prototype || "outputShape" in value) return []; // a layer is made by the library
    return Object.entries(value).flatMap(([key, inner]) =>
      [...odd, ...copies(inner, depth - 1)].map((each) => ({ ...value, [key]: each })),
    );
  };
  return args.flatMap((arg, k) =>
    [...odd, ...copies(arg, 2)].map((each) => args.map((same, i) => (i === k ? each : same))),
  );
}

import type * as TS from "typescript";

/** What the compiler gathers of a file: the names of modules that it imports, and those in `import("…")`. */
type Importing = TS.SourceFile & { imports?: readonly TS.StringLiteralLike[] };

/**
 * Lets the compiler see each module once in a file's imports, in the order of their names. It compares the imports of a
 * changed file, one by one, with those that the file had: where they are the same, it takes the structure of the last
 * program as it is, and visits none of a thousand files. The declarations of earlier cells say `import("nabla").Tensor`
 * once more with each tensor that a cell makes, which is no new module.
 *
 * @param file - as it was parsed, before its imports are gathered
 */
export function onceEach(file: Importing): void {
  if (file.imports) return;
  Object.defineProperty(file, "imports", {
    configurable: true,
    enumerable: true,
    get: () => undefined,
    set(all: readonly TS.StringLiteralLike[]) {
      const byName = new Map(all.map((name) => [name.text, name]));
      const value = [...byName.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
      Object.defineProperty(file, "imports", { value, configurable: true, enumerable: true, writable: true });
    },
  });
}

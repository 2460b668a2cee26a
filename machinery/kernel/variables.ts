/**
 * The variables that cells share. A cell is run as a function, its variables are that function's own, and tslab copies
 * their values into one object; a later cell that assigns `w` changes the copy, while functions of the earlier cell go
 * on with the old value. Here the object is tied to the variable of the cell that declared it, both ways.
 */
export interface Variables {
  /** What cells know as `exports`. */
  readonly exports: object;
  /** The value of a name, or undefined. */
  value(name: string): unknown;
  /** Forgets ties of names that a cell is about to declare anew: the old cell's functions keep their own variable. */
  release(names: readonly string[]): void;
}

/** Reads and writes a variable inside of a cell. */
type Tie = readonly [get: () => unknown, set: (value: unknown) => void];

const tieName = "tie";

/** JavaScript that ties variables, to be run at the end of the cell that declares them. */
export function tieVariables(names: readonly string[]): string {
  if (names.length === 0) return "";
  const given = "__given__";
  const ties = names.map((name) => `${JSON.stringify(name)}: [() => ${name}, (${given}) => { ${name} = ${given}; }]`);
  return `__tslab__.${tieName}({ ${ties.join(", ")} });`;
}

/**
 * Takes the place of the object that tslab made for the cells' variables.
 *
 * @throws Error where tslab is not the one that is known here
 */
export function tiedVariables(): Variables {
  const shared = globalThis as { __tslab__?: { exports: object; require: unknown; [tieName]?: unknown } };
  if (!shared.__tslab__) throw new Error("internal: tslab did not say where its cells' variables are");
  const values: Record<PropertyKey, unknown> = {};
  const ties = new Map<PropertyKey, Tie>();
  const exports = new Proxy(values, {
    get(_, name) {
      const tie = ties.get(name);
      return tie === undefined ? values[name] : tie[0]();
    },
    set(_, name, value) {
      ties.get(name)?.[1](value);
      values[name] = value;
      return true;
    },
    // Compiled imports define a getter; a later cell may give the name another meaning, so the value is taken.
    defineProperty(_, name, { get, value }) {
      if (name !== "__esModule") values[name] = get ? get() : value;
      return true;
    },
  });
  const tie = (given: Record<string, Tie>): void => {
    for (const [name, both] of Object.entries(given)) ties.set(name, both);
  };
  shared.__tslab__ = { ...shared.__tslab__, exports, [tieName]: tie };
  return {
    exports,
    value(name) {
      try {
        return (exports as Record<string, unknown>)[name];
      } catch {
        return undefined;
      }
    },
    release(names) {
      for (const name of names) {
        const old = ties.get(name);
        if (!old) continue;
        values[name] = old[0]();
        ties.delete(name);
      }
    },
  };
}

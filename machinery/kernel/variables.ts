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
  /**
   * A cell that declares `names` is about to run: the old cells' functions keep their own variables, and ties that it
   * asks for wait for its end.
   */
  begin(names: readonly string[]): Declaring;
}

/** A cell's names while it runs. */
export interface Declaring {
  /**
   * The cell is over. After a failure, names that it did not reach mean again what they meant before.
   *
   * @returns the names that it did not reach; none after success
   */
  end(failed: boolean): string[];
}

/** Reads and writes a variable inside of a cell. */
type Tie = readonly [get: () => unknown, set: (value: unknown) => void];

const tieName = "tie";

/** JavaScript that ties variables, to be run in the cell that declares them. */
export function tieVariables(names: readonly string[]): string {
  if (names.length === 0) return "";
  const given = "__given__";
  const ties = names.map((name) => `${JSON.stringify(name)}: [() => ${name}, (${given}) => { ${name} = ${given}; }]`);
  return `__tslab__.${tieName}({ ${ties.join(", ")} });`;
}

/**
 * Variables of a process that runs cells, which reach them by the name `__tslab__`.
 *
 * @param require - what cells know as `require`
 */
export function tiedVariables(require: unknown): Variables {
  const values: Record<PropertyKey, unknown> = {};
  const ties = new Map<PropertyKey, Tie>();
  /** Which cell a name belongs to: an older one that declared it too has its own. */
  const declaredBy = new Map<PropertyKey, object>();
  let waiting: Map<PropertyKey, Tie> | undefined;

  const get = (_: object, name: PropertyKey): unknown => {
    const tie = ties.get(name);
    return tie === undefined ? values[name] : tie[0]();
  };
  const put = (name: PropertyKey, value: unknown): void => {
    ties.get(name)?.[1](value);
    values[name] = value;
  };
  /** The object as one cell sees it: `write` decides what its assignments do. */
  const seen = (write: (name: PropertyKey, value: unknown) => void): object =>
    new Proxy(values, {
      get,
      set(_, name, value) {
        write(name, value);
        return true;
      },
      // Compiled imports define a getter; a later cell may give the name another meaning, so the value is taken.
      defineProperty(_, name, { get, value }) {
        if (name !== "__esModule") write(name, get ? get() : value);
        return true;
      },
    });
  const exports = seen(put);
  const tie = (given: Record<string, Tie>): void => {
    for (const [name, both] of Object.entries(given)) (waiting ?? ties).set(name, both);
  };
  const tslab = { exports, require, [tieName]: tie };
  (globalThis as { __tslab__?: object }).__tslab__ = tslab;

  function begin(names: readonly string[]): Declaring {
    const declared = new Set<PropertyKey>(names);
    const cell = {};
    const mine = new Map<PropertyKey, Tie>();
    const touched = new Set<PropertyKey>();
    const made = new Set<PropertyKey>();
    const before = names.map((name) => ({
      name,
      known: name in values,
      value: valueNow(name),
      tie: ties.get(name),
      by: declaredBy.get(name),
    }));
    for (const { name, value, known } of before) {
      if (known) values[name] = value;
      ties.delete(name);
      declaredBy.set(name, cell);
    }
    let over = false;
    waiting = mine;
    tslab.exports = seen((name, value) => {
      if (!declared.has(name)) return put(name, value);
      // A function of this cell after a newer one has declared the name: its own variable has changed, no other.
      if (declaredBy.get(name) !== cell) return;
      if (!over) {
        // A compiled cell begins with `exports.a = exports.b = void 0`.
        if (value === undefined && !touched.has(name)) return void touched.add(name);
        touched.add(name);
        made.add(name);
      }
      values[name] = value;
    });
    return {
      end(failed) {
        over = true;
        if (waiting === mine) waiting = undefined;
        const missed = failed ? before.filter(({ name }) => !made.has(name)) : [];
        for (const name of touched) if (!made.has(name)) values[name] = undefined;
        for (const { name, known, value, tie: old, by } of missed) {
          if (known) values[name] = value;
          else delete values[name];
          if (old) ties.set(name, old);
          if (by) declaredBy.set(name, by);
          mine.delete(name);
        }
        for (const [name, both] of mine) if (declaredBy.get(name) === cell) ties.set(name, both);
        return missed.map(({ name }) => name);
      },
    };
  }

  function valueNow(name: string): unknown {
    try {
      return get(values, name);
    } catch {
      return undefined;
    }
  }
  return { exports, value: valueNow, begin };
}

/** True where JavaScript gives a value to a name; types, of imports too, have none. */
export function makes(script: string, name: string): boolean {
  return script.includes(`exports.${name} = `) || script.includes(`exports, "${name}"`);
}

import { host } from "nabla/host";

/** What became of a cell's names. */
export interface NamesOfCell {
  readonly count: number;
  readonly names: readonly string[];
  /** What they meant before it. */
  readonly before: ReadonlyMap<string, unknown>;
  readonly failed: boolean;
  /** Those that it did not reach. */
  readonly missed: readonly string[];
  /** False where it was not run at all. */
  readonly ran: boolean;
}

/** Remembers which names have no new definition: `check` must not judge the old one. */
export interface Stale {
  /** Names that a failed cell did not reach and nothing else made: the number of that cell. */
  readonly missing: ReadonlyMap<string, number>;
  remember(cell: NamesOfCell): void;
}

/**
 * After a failure, names that have no new definition are stale; after success none of the cell's names is.
 *
 * @param value - what a name means now
 */
export function staleNames(value: (name: string) => unknown): Stale {
  const { staleNames: stale } = host();
  const missing = new Map<string, number>();
  return {
    missing,
    remember({ count, names, before, failed, missed, ran }) {
      for (const name of missed) if (before.get(name) === undefined) missing.set(name, count);
      for (const name of names) {
        if (!failed || (ran && !missed.includes(name))) missing.delete(name);
        const old = before.get(name);
        const now = value(name);
        if (!failed) stale.delete(name);
        else if (old !== undefined && (now === undefined || Object.is(old, now))) stale.add(name);
        else if (now !== undefined) stale.delete(name);
      }
    },
  };
}

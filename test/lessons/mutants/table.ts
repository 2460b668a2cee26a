import type { Trial, Trials } from "./trial";

/** Heads of the columns. */
export const headline: string = "exercise  mutants  rejected        named       unseen   equal  holes  misnamed";

/** How many mutants came to what. */
export interface Counts {
  readonly mutants: number;
  readonly rejected: number;
  /** Rejected ones that get a name, by their own diagnosis or by the slip that is known to give the same. */
  readonly named: number;
  /** Rejected changes of a text … */
  readonly changes: number;
  /** … that get a name although nothing is known of the changes that were tried. */
  readonly unseen: number;
  readonly equal: number;
  readonly holes: number;
  /** A name that other inputs contradict. */
  readonly misnamed: number;
}

/** Counts trials. */
export function countsOf(trials: readonly Trial[]): Counts {
  const rejected = trials.filter(({ outcome }) => outcome === "rejected");
  const changes = rejected.filter(({ whole }) => !whole);
  return {
    mutants: trials.length,
    rejected: rejected.length,
    named: rejected.filter(({ named, slip }) => named || slip !== undefined).length,
    changes: changes.length,
    unseen: changes.filter(({ named }) => named).length,
    equal: trials.filter(({ outcome }) => outcome === "equal").length,
    holes: trials.filter(({ outcome }) => outcome === "hole").length,
    misnamed: rejected.filter(({ contradicted }) => contradicted !== undefined).length,
  };
}

/** `12 (80 %)`; nothing of nothing. */
export const share = (some: number, all: number): string =>
  all === 0 ? "" : `${some} (${Math.round((100 * some) / all)} %)`;

function line(name: string, trials: readonly Trial[], more: string): string {
  const { mutants, rejected, named, changes, unseen, equal, holes, misnamed } = countsOf(trials);
  const cells = [
    name.padEnd(8),
    `${mutants}`.padStart(7),
    `${rejected}`.padStart(8),
    share(named, rejected).padStart(11),
    share(unseen, changes).padStart(11),
    `${equal}`.padStart(6),
    `${holes}`.padStart(5),
    `${misnamed}`.padStart(8),
  ];
  return `${cells.join("  ")}  ${more}`.trimEnd();
}

/** One exercise's line of the table. */
export function lineOf({ id, trials }: Trials, title: string): string {
  return line(id, trials, title);
}

/** The last line: everything together. */
export function totalOf(all: readonly Trials[]): string {
  return line(
    "together",
    all.flatMap(({ trials }) => trials),
    "",
  );
}

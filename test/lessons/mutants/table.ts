import type { Trial, Trials } from "./trial";

/** Heads of the columns. */
export const headline: string = "exercise  mutants  rejected        named       unseen   equal  holes";

const ofAll = (some: number, all: number): string => (all === 0 ? "" : `${some} (${Math.round((100 * some) / all)} %)`);

/**
 * Whether each rejected change of a right variant would be named if only the changes of the solution were known
 * beforehand: how often a mistake that nobody wrote down gets a name.
 */
function heldOut(trials: readonly Trial[]): boolean[] {
  const taught = new Map<string, Set<string>>();
  const learner: Trial[] = [];
  for (const trial of trials) {
    if (trial.outcome !== "rejected" || trial.whole) continue;
    if (!trial.title.startsWith("solution: ")) learner.push(trial);
    else if (trial.print) taught.set(trial.print, (taught.get(trial.print) ?? new Set()).add(trial.kind));
  }
  const known = (print: string | undefined): boolean => {
    const kinds = taught.get(print ?? "")?.size ?? 0;
    return kinds > 0 && kinds <= 2;
  };
  return learner.map(({ named, diagnosis, print }) => (named && !diagnosis?.startsWith("slip-")) || known(print));
}

function line(name: string, trials: readonly Trial[], more: string): string {
  const count = (outcome: Trial["outcome"]): number => trials.filter((trial) => trial.outcome === outcome).length;
  const rejected = count("rejected");
  const named = trials.filter((trial) => trial.named).length;
  const unseen = heldOut(trials);
  const cells = [
    name.padEnd(8),
    `${trials.length}`.padStart(7),
    `${rejected}`.padStart(8),
    ofAll(named, rejected).padStart(11),
    ofAll(unseen.filter(Boolean).length, unseen.length).padStart(11),
  ];
  return `${[...cells, `${count("equal")}`.padStart(6), `${count("hole")}`.padStart(5)].join("  ")}  ${more}`.trimEnd();
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

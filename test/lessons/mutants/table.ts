import type { Trial, Trials } from "./trial";

/** Heads of the columns. */
export const headline: string = "exercise  mutants  rejected  named        equal  holes";

function line(name: string, trials: readonly Trial[], more: string): string {
  const count = (outcome: Trial["outcome"]): number => trials.filter((trial) => trial.outcome === outcome).length;
  const rejected = count("rejected");
  const named = trials.filter((trial) => trial.named).length;
  const share = rejected === 0 ? "" : ` (${Math.round((100 * named) / rejected)} %)`;
  const cells = [
    name.padEnd(8),
    `${trials.length}`.padStart(7),
    `${rejected}`.padStart(8),
    `${named}${share}`.padStart(11),
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

/** What wrong entries of one parameter have in common: the trace of a usual mistake. */
import type { Kind } from "./verdict";

/** The columns of a gradient check's row that patterns are looked for in. */
interface Compared {
  readonly parameter: string;
  readonly analytic: number;
  readonly numeric: number;
}

/**
 * One sentence for each parameter whose wrong entries show a pattern: all by one factor (a missing or doubled 1/N, a
 * flipped sign), all 0 (no gradient arrives), rows and columns exchanged (a missing transpose).
 *
 * @param owners the parameter that each row belongs to
 * @example
 * const rows = [{ parameter: "w[0]", analytic: 6, numeric: 2 }, { parameter: "w[1]", analytic: -3, numeric: -1 }];
 * patternsOf(rows, ["wrong", "wrong"], ["w", "w"]) // → ["w: all 2 entries are 3 times the slope: is a factor 1/3 missing (a mean taken as a sum)?"]
 */
export function patternsOf(rows: readonly Compared[], kinds: readonly Kind[], owners: readonly string[]): string[] {
  const sentences: string[] = [];
  for (const owner of new Set(owners)) {
    const own = rows.filter((_, i) => owners[i] === owner);
    const seen = rows.filter((row, i) => owners[i] === owner && (kinds[i] === "wrong" || Math.abs(row.numeric) > 1e-6));
    if (!kinds.some((kind, i) => kind === "wrong" && owners[i] === owner) || seen.length < 2) continue;
    const pattern = factor(seen) ?? exchanged(own);
    if (pattern !== undefined) sentences.push(`${owner}: ${pattern}`);
  }
  return sentences;
}

function factor(rows: readonly Compared[]): string | undefined {
  const all = `all ${rows.length} entries are`;
  if (rows.every(({ analytic }) => analytic === 0))
    return `${all} 0, but f changes with them: does the gradient arrive?`;
  const ratio = rows[0].analytic / rows[0].numeric;
  if (!rows.every(({ analytic, numeric }) => Math.abs(analytic - ratio * numeric) <= 1e-4 * Math.abs(analytic))) {
    return undefined;
  }
  if (Math.abs(ratio + 1) < 1e-4) return `${all} the slope with the sign flipped`;
  const [times, parts] = [Math.round(ratio), Math.round(1 / ratio)];
  if (times > 1 && Math.abs(ratio - times) < 1e-3) {
    return `${all} ${times} times the slope: is a factor 1/${times} missing (a mean taken as a sum)?`;
  }
  if (parts > 1 && Math.abs(1 / ratio - parts) < 1e-3) {
    return `${all} 1/${parts} of the slope: is it divided by ${parts} once too often, or a use of the parameter forgotten?`;
  }
  return `${all} ${Number(ratio.toPrecision(4))} times the slope`;
}

/** Is the analytic gradient of a square matrix the transpose of the numeric one? */
function exchanged(rows: readonly Compared[]): string | undefined {
  const numeric = new Map(rows.map((row) => [/\[(\d+),(\d+)\]$/.exec(row.parameter)?.slice(1).join(), row.numeric]));
  const transposed = rows.every(({ parameter, analytic }) => {
    const [, row, column] = /\[(\d+),(\d+)\]$/.exec(parameter) ?? [];
    const other = numeric.get(`${column},${row}`);
    return other !== undefined && Math.abs(analytic - other) <= 1e-4 * Math.abs(other) + 1e-9;
  });
  return transposed ? "rows and columns are exchanged: is a transpose missing?" : undefined;
}

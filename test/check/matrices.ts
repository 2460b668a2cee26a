import type { Random } from "../../lib/random/random";

/** Rows of normal numbers, rounded to hundredths so that they print well. */
export function normalMatrix(random: Random, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.round(100 * random.normal(0, 1)) / 100),
  );
}

/** What processes of the kernel, the runner and the grader tell V8, all their threads included. */
import { setFlagsFromString } from "node:v8";

/**
 * For a process that compiles cells.
 *
 * Compiling a cell leaves some 15 MB of garbage. Left alone, V8 lets it grow to three times what is in use;
 * looked for at each 40 %, it costs 3 to 5 % of the processor time more than at 80 %, for 6 to 30 MB.
 */
export function collectOften(): void {
  setFlagsFromString("--heap-growing-percent=80");
}

/**
 * For a process that works through notebooks or answers while nobody waits for the single cell.
 *
 * Most of what it runs, it runs for seconds: the compiler of cells, figures, forty short lessons of mathematics. The V8
 * of Node 20 spends a third of all processor time on optimizing code at the side, most of it for nothing; here functions
 * have to work seven times as long before they are optimized. Short notebooks take a fifth to a quarter less processor time,
 * one that trains for a minute a tenth, while the thread that runs the cells takes up to a tenth longer: a learner's
 * kernel, which mostly has a second processor to spare, goes without. Later versions of V8 have a tier in between.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=500000");
}

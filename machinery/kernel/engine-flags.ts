/**
 * What a process that compiles cells tells V8, all its threads included.
 *
 * Compiling a cell leaves some 15 MB of garbage. Left alone, V8 lets it grow to three times what is in use;
 * looked for at each 40 %, it costs 3 to 5 % of the processor time more than at 80 %, for 6 to 30 MB.
 *
 * Most of what a notebook's process runs, it runs for seconds: the compiler of cells, figures, forty short lessons of
 * mathematics. The V8 of Node 20 spent a third of all processor time on optimizing code at the side, most of it for
 * nothing; functions now have to work four times as long before they are optimized (seven
 * times saves 3 % more, and the thread that runs the cells takes a tenth longer). A hot loop comes to that within
 * milliseconds. Later versions of V8 have a tier in between.
 */
export const engineFlags: readonly string[] = [
  "--heap-growing-percent=80",
  ...(process.versions.v8.startsWith("11.") ? ["--interrupt-budget=250000"] : []),
];

import { slips as of03 } from "./notebook-03";
import type { Slips } from "./slips";

/** Those of every notebook. Written by `npm run mutants -- answers --write`, as are the files beside this one. */
export const slips: Slips = { ...of03 };

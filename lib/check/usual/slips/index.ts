import { slips as of00 } from "./notebook-00";
import { slips as of01 } from "./notebook-01";
import { slips as of02 } from "./notebook-02";
import { slips as of03 } from "./notebook-03";
import { slips as of04 } from "./notebook-04";
import { slips as of05 } from "./notebook-05";
import { slips as of06 } from "./notebook-06";
import { slips as of07 } from "./notebook-07";
import { slips as of08 } from "./notebook-08";
import { slips as of09 } from "./notebook-09";
import { slips as of10 } from "./notebook-10";
import { slips as of11 } from "./notebook-11";
import { slips as of12 } from "./notebook-12";
import { slips as of13 } from "./notebook-13";
import type { Slips } from "./slips";

/** Those of every notebook. Written by `npm run mutants -- answers --write`, as are the files beside this one. */
export const slips: Slips = {
  ...of00,
  ...of01,
  ...of02,
  ...of03,
  ...of04,
  ...of05,
  ...of06,
  ...of07,
  ...of08,
  ...of09,
  ...of10,
  ...of11,
  ...of12,
  ...of13,
};

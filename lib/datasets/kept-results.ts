import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../host/project";
import { checkKinds } from "../options/kinds";

/** A number measured with several seeds. */
export interface KeptBand {
  /** One for each seed. */
  readonly values: readonly number[];
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/**
 * A number from data/results: what takes too long for a notebook is measured once by `npm run results -- NAME`, with several seeds.
 *
 * @param file the name of the results, such as "depth"
 * @param path names of groups, then the number's
 * @throws RangeError when there is no such number; the message names those that are there. Error when the file is not there
 * @example
 * keptBand("depth", "lesion", "residual", "worst").values.length // → 5
 */
export function keptBand(file: string, ...path: readonly string[]): KeptBand {
  checkKinds("keptBand", { file: [file, "text"], path: [path, "list"] });
  let found: unknown = JSON.parse(readFileSync(join(projectRoot(), "data", "results", `${file}.json`), "utf8"));
  for (const name of path) {
    const group = found as { readonly [name: string]: unknown };
    if (!(typeof group === "object" && Object.hasOwn(group, name)))
      throw new RangeError(`keptBand: ${file} has no "${name}"; there are ${Object.keys(group).join(", ")}`);
    found = group[name];
  }
  const band = found as KeptBand;
  if (!Array.isArray(band.values)) {
    throw new RangeError(`keptBand: "${path.join(", ")}" is a group; it holds ${Object.keys(band).join(", ")}`);
  }
  return band;
}

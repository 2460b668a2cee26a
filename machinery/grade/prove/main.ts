/** `npm run grade -- --prove`: what takes too long for `npm test`. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readWords } from "../../words";
import { proveKilled } from "./killed";
import { proveMany } from "./many";
import { proveQueue } from "./queue";

/** What can be proved, each with how many submissions it takes unless told. */
const proofs: { readonly [name: string]: readonly [submissions: number, prove: typeof proveKilled] } = {
  killed: [200, proveKilled],
  many: [1000, proveMany],
  queue: [200, proveQueue],
};

/**
 * Runs proofs one after the other; says of each what was seen.
 *
 * @param args - `--only killed,many,queue` and `--submissions N`
 * @returns 0 where all hold, 1 where one does not, 2 where the words are not understood
 */
export async function main(args: readonly string[]): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = parseProofs(args);
  } catch (error) {
    console.error(`grade --prove: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
  let failed = 0;
  for (const name of wanted.names) {
    const [usual, prove] = proofs[name];
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `nabla-prove-${name}-`));
    try {
      console.log(`${name}: ${await prove(folder, wanted.submissions ?? usual)}`);
      fs.rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      failed++;
      console.log(`${name}: does not hold: ${error instanceof Error ? error.message : error} (all is in ${folder})`);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** Which proofs, of how many submissions. */
interface Wanted {
  readonly names: readonly string[];
  readonly submissions?: number;
}

function parseProofs(args: readonly string[]): Wanted {
  const { values } = readWords({
    args: [...args],
    options: { prove: { type: "boolean" }, only: { type: "string" }, submissions: { type: "string" } },
  });
  const names = values.only?.split(",") ?? Object.keys(proofs);
  const unknown = names.find((name) => !Object.hasOwn(proofs, name));
  if (unknown !== undefined) throw new Error(`--only knows ${Object.keys(proofs).join(", ")}, not "${unknown}"`);
  if (values.submissions === undefined) return { names };
  const submissions = Number(values.submissions);
  if (!Number.isInteger(submissions) || submissions < 1)
    throw new Error(`--submissions takes a whole number from 1, not "${values.submissions}"`);
  return { names, submissions };
}

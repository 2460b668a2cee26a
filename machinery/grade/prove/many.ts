import fs from "node:fs";
import path from "node:path";
import { countIn, exitOf, layClass, startGrading } from "./class";

/** Megabytes by which the grader may grow after its first fifth. */
const mostGrowth = 60;

/**
 * Grades many submissions and looks at the grader's memory from outside, twenty times.
 *
 * @param folder - an empty one
 * @returns what was seen
 * @throws Error where the grader grows
 */
export async function proveMany(folder: string, submissions: number): Promise<string> {
  const submitted = path.join(folder, "submitted");
  layClass(submitted, submissions);
  const secretFile = path.join(folder, "secret");
  fs.writeFileSync(secretFile, "a secret of this proof\n");
  const out = path.join(folder, "many");
  const began = Date.now();
  const child = startGrading(submitted, out, secretFile);
  const ended = exitOf(child);
  const seen: number[] = [];
  while (child.exitCode === null && child.signalCode === null) {
    const megabytes = residentMegabytes(child.pid ?? 0);
    if (megabytes !== undefined && countIn(out) >= (submissions * (seen.length + 1)) / 20) seen.push(megabytes);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const code = await ended;
  if (code !== 0) throw new Error(`the grader ended with ${code}: see ${out}.log`);
  if (countIn(out) !== submissions) throw new Error(`${countIn(out)} results for ${submissions} submissions`);
  const minutes = (Date.now() - began) / 60_000;
  const settled = Math.max(...seen.slice(0, 4));
  const most = Math.max(...seen);
  const sentence = `${submissions} submissions in ${minutes.toFixed(1)} minutes (${Math.round(submissions / minutes)} a minute); memory of the grader ${settled} MB after a fifth, ${most} MB at most`;
  if (!(most <= settled + mostGrowth)) throw new Error(`the grader grows: ${sentence}`);
  return sentence;
}

/** Memory in use as the system tells it; nothing where it does not, or the process has ended. */
function residentMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

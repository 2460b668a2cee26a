/** The whole course, notebook after notebook without Jupyter, as `npm run notebooks` executes it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

// What is measured is what was built: the runner starts its child beside itself.
const { readNotebook } =
  require("../../machinery/dist/notebook/notebook") as typeof import("../../machinery/notebook/notebook");
const { executeNotebook } =
  require("../../machinery/dist/runner/execute") as typeof import("../../machinery/runner/execute");

const folder = join(__dirname, "..", "..", "notebooks");

/** Milliseconds and number of all notebooks. */
async function course(): Promise<{ milliseconds: number; runs: number; check: number }> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
  let seconds = 0;
  for (const name of files) {
    const file = join(folder, name);
    const limits = { silence: 120, total: 1200 };
    const { problem, seconds: taken } = await executeNotebook(readNotebook(file), file, { limits });
    if (problem !== undefined) throw new Error(`${name}, cell ${problem.cell}: ${problem.text}`);
    seconds += taken;
  }
  return { milliseconds: 1000 * seconds, runs: 1, check: files.length };
}

async function main(): Promise<void> {
  const say = (message: unknown): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
  const { NABLA_KERNELS = "simd", NABLA_THREADS = "as many as there are, at most 4" } = process.env;
  say({ description: `kernels: ${NABLA_KERNELS}, threads: ${NABLA_THREADS}` });
  for await (const _ of createInterface({ input: process.stdin })) {
    try {
      say(await course());
    } catch (error) {
      say({ error: String(error instanceof Error ? error.message : error) });
    }
  }
}

void main();

/**
 * Lives of a Jupyter kernel, measured from outside: `node … kernel.ts nabla` or `stock`. One life is start, first cell,
 * figures, cells and questions beside TensorFlow.js, end; its times answer one request each, so that a round costs one
 * life.
 */
import { createInterface } from "node:readline";
import { median } from "../../lib/statistics/band";
import { type Answer, commands, type Kernel, root, startKernel } from "../../test/machinery/kernel/client";

const figure = `const series = [{ name: "y", x: [0, 1, 2], y: [0, 1, 4] }];
await show(curves({ title: "y = x²", xLabel: "x", yLabel: "y", series }));`;

const which = process.argv[2] === "stock" ? "stock" : "nabla";

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Cells of which the median is taken. */
const several = 7;

/** The median time of a kind of cell; each is another one than those before. */
async function usual(kernel: Kernel, code: (i: number) => string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < several; i += 1) times.push(await timed(() => run(kernel, code(i))));
  return median(times);
}

async function complete(kernel: Kernel, code: string): Promise<void> {
  const { reply } = await soon(code, kernel.send("complete_request", { code, cursor_pos: code.length }).done);
  if (reply.matches.length === 0) throw new Error(`${code}: no completion`);
}

/** Milliseconds after which an answer is not waited for: tslab as it is loses one now and then on a busy machine. */
const patience = 60_000;

/** An answer in time. */
function soon(what: string, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${what}: no answer for ${patience / 1000} s`)), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

async function run(kernel: Kernel, code: string): Promise<Answer> {
  const answer = await soon(code, kernel.execute(code));
  if (answer.reply.status !== "ok") throw new Error(`${code}: ${answer.reply.evalue ?? "failed"}`);
  return answer;
}

/** Milliseconds of each stage of one life; one in which an answer is lost is lived once more. */
async function life(again = true): Promise<Record<string, number>> {
  const began = performance.now();
  const kernel = await startKernel(root, { command: commands[which] });
  try {
    return await stages(kernel, performance.now() - began);
  } catch (error) {
    if (!again) throw error;
    return life(false);
  } finally {
    kernel.process.kill("SIGKILL");
    await kernel.shutdown();
  }
}

async function stages(kernel: Kernel, ready: number): Promise<Record<string, number>> {
  const first = await timed(() => run(kernel, 'import { tensor } from "nabla";\ntensor([1, 2]).size'));
  const plain = await timed(() => run(kernel, "1 + 1"));
  await run(kernel, 'import { curves, show } from "nabla/plot";');
  const firstFigure = await timed(() => run(kernel, figure));
  const secondFigure = await timed(() => run(kernel, figure));
  const tf = await timed(() => run(kernel, 'import * as tf from "@tensorflow/tfjs";\ntf.version'));
  const beside = {
    tf,
    firstCompletion: await timed(() => complete(kernel, "tf.")),
    completion: await timed(() => complete(kernel, "tf.layers.")),
    plainBeside: await usual(kernel, (i) => `${i} + 1`),
    declaring: await usual(kernel, (i) => `const a${i} = [${i}, 1];\na${i}.length`),
    tensors: await usual(kernel, (i) => `const y${i} = tensor([${i}, 1]);\ny${i}.size`),
  };
  return { ready, first, both: ready + first, plain, firstFigure, figure: secondFigure, ...beside };
}

async function main(): Promise<void> {
  const say = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
  say({ description: which === "stock" ? "tslab 1.0.22 as it is" : "tslab 1.0.22 through machinery/kernel" });
  const measured = new Map<string, number>();
  for await (const line of createInterface({ input: process.stdin })) {
    const { task } = JSON.parse(line) as { task: string };
    try {
      if (!measured.has(task)) for (const [name, time] of Object.entries(await life())) measured.set(name, time);
      const milliseconds = measured.get(task);
      measured.delete(task);
      if (milliseconds === undefined) throw new Error(`no task ${task}`);
      say({ milliseconds, runs: 1, check: 0 });
    } catch (error) {
      say({ error: String(error instanceof Error ? error.stack : error) });
    }
  }
}

void main();

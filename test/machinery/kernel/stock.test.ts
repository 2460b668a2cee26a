import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parseNotebook } from "../../../machinery/notebook/notebook";
import { type Answer, commands, type Kernel, printed, root, startKernel } from "./client";

/** Stock tslab sends without waiting: on a busy machine an answer can be lost. A later one that comes shows it. */
class Lost extends Error {}

/** Seconds after which it is asked whether an answer still comes. */
const doubt = 60;

async function executed(kernel: Kernel, code: string): Promise<Answer> {
  const done = kernel.execute(code);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 1000 * doubt).unref());
  const soon = await Promise.race([done, patience]);
  if (soon) return soon;
  const later = kernel.execute("0").then(() => {
    throw new Lost(`no answer to ${code}`);
  });
  return Promise.race([done, later]);
}

/** Does something with a fresh kernel, again where that lost an answer. */
async function withStock(
  folder: string,
  env: Record<string, string>,
  work: (kernel: Kernel) => Promise<void>,
): Promise<void> {
  for (let again = 3; ; again--) {
    const kernel = await startKernel(folder, { command: commands.stock, env });
    try {
      return await work(kernel);
    } catch (error) {
      if (!(error instanceof Lost) || again === 0) throw error;
    } finally {
      kernel.process.kill("SIGKILL");
      await kernel.shutdown();
    }
  }
}

/** Notebooks by number; all with NABLA_STOCK=all, which takes as long as the course does. */
function notebooks(): string[] {
  const folder = path.join(root, "notebooks");
  if (!fs.existsSync(folder)) return [];
  const all = fs.readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
  return process.env.NABLA_STOCK === "all" ? all : all.filter((name) => /^0[01]-/.test(name));
}

for (const name of notebooks()) {
  test(`stock tslab runs ${name} from top to bottom`, async () => {
    const { cells } = parseNotebook(fs.readFileSync(path.join(root, "notebooks", name), "utf8"), name);
    const env = { NABLA_CANONICAL: "1", NABLA_DATA: "generated", NABLA_TF: "wasm" };
    await withStock(path.join(root, "notebooks"), env, async (kernel) => {
      for (const cell of cells) {
        if (cell.cell_type !== "code" || cell.source.trim() === "") continue;
        const answer = await executed(kernel, cell.source);
        const expected = cell.metadata.tags?.includes("raises-exception") ? "error" : "ok";
        assert.equal(answer.reply.status, expected, `cell ${cell.id}: ${printed(answer, "stderr")}`);
      }
    });
  });
}

test("stock tslab runs a cell that imports the library and shows a figure", async () => {
  const code = `import { tensor } from "nabla";
import { curves, show } from "nabla/plot";
const series = [{ name: "y", x: [0, 1], y: [0, 1] }];
await show(curves({ title: "y = x", xLabel: "x", yLabel: "y", series }));
console.log(tensor([1, 2]).size);`;
  await withStock(root, { NABLA_CANONICAL: "1" }, async (kernel) => {
    const answer = await executed(kernel, code);
    assert.equal(answer.reply.status, "ok", printed(answer, "stderr"));
    const [figure] = answer.messages.filter(({ type }) => type === "display_data");
    assert.ok("image/png" in figure.content.data && "application/vnd.plotly.v1+json" in figure.content.data);
    assert.equal(printed(answer, "stdout"), "2\n");
  });
});

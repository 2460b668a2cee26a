import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { type Cell, parseNotebook } from "../../../machinery/notebook/notebook";
import { inLargerCells } from "../larger-cells";
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

/** Stock tslab ends itself where it sends while its last message is still under way. */
const isLost = (error: unknown): boolean => error instanceof Lost || /Socket is busy writing/.test(String(error));

const all = process.env.NABLA_STOCK === "all";
/** One kernel for the few: to start it and to read the packages' types takes as long as a notebook's cells. */
let kernel: Kernel | undefined;

async function end(): Promise<void> {
  kernel?.process.kill("SIGKILL");
  await kernel?.shutdown();
  kernel = undefined;
}
after(end);

/** Does something with the kernel, again with a fresh one where that lost an answer. */
async function withStock(
  folder: string,
  env: Record<string, string>,
  work: (kernel: Kernel) => Promise<void>,
): Promise<void> {
  for (let again = 3; ; again--) {
    try {
      kernel ??= await startKernel(folder, { command: commands.stock, env });
      await work(kernel);
      return all ? await end() : undefined;
    } catch (error) {
      await end();
      if (!isLost(error) || again === 0) throw error;
    }
  }
}

/** Notebooks by number; all with NABLA_STOCK=all, which takes as long as the course does. */
function notebooks(): string[] {
  const folder = path.join(root, "notebooks");
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
  return all ? names : names.filter((name) => /^0[01]-/.test(name));
}

const isErrorExpected = (cell: Cell): boolean => cell.metadata.tags?.includes("raises-exception") === true;

for (const name of notebooks()) {
  test(`stock tslab runs ${name} from top to bottom, with its figures and what it prints`, async () => {
    const { cells } = parseNotebook(fs.readFileSync(path.join(root, "notebooks", name), "utf8"), name);
    const env = { NABLA_CANONICAL: "1", NABLA_DATA: "generated", NABLA_TF: "wasm" };
    await withStock(path.join(root, "notebooks"), env, async (kernel) => {
      let text = "";
      const displays: object[] = [];
      const code = cells.filter(({ cell_type, source }) => cell_type === "code" && source.trim() !== "");
      const most = all || name.startsWith("00") ? 1 : 6; // the first notebook runs cell by cell, with NABLA_STOCK=all each
      for (const { cell } of inLargerCells(code, most, isErrorExpected)) {
        const answer = await executed(kernel, cell.source);
        const expected = isErrorExpected(cell) ? "error" : "ok";
        assert.equal(answer.reply.status, expected, `cell ${cell.id}: ${printed(answer, "stderr")}`);
        text += printed(answer, "stdout");
        for (const { type, content } of answer.messages) if (type === "display_data") displays.push(content.data);
      }
      const figures = displays.filter((data) => "image/png" in data && "application/vnd.plotly.v1+json" in data);
      assert.deepEqual([figures.length > 0, text.includes("\n")], [true, true]);
    });
  });
}

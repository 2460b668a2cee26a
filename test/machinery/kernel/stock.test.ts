import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parseNotebook } from "../../../machinery/notebook/notebook";
import { commands, printed, root, startKernel } from "./client";

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
    const kernel = await startKernel(path.join(root, "notebooks"), { command: commands.stock, env });
    for (const cell of cells) {
      if (cell.cell_type !== "code" || cell.source.trim() === "") continue;
      const answer = await kernel.execute(cell.source);
      const expected = cell.metadata.tags?.includes("raises-exception") ? "error" : "ok";
      assert.equal(answer.reply.status, expected, `cell ${cell.id}: ${printed(answer, "stderr")}`);
    }
    kernel.process.kill("SIGKILL");
    await kernel.shutdown();
  });
}

test("stock tslab runs a cell that imports the library and shows a figure", async () => {
  const kernel = await startKernel(root, { command: commands.stock, env: { NABLA_CANONICAL: "1" } });
  const code = `import { tensor } from "nabla";
import { curves, show } from "nabla/plot";
const series = [{ name: "y", x: [0, 1], y: [0, 1] }];
await show(curves({ title: "y = x", xLabel: "x", yLabel: "y", series }));
console.log(tensor([1, 2]).size);`;
  const answer = await kernel.execute(code);
  assert.equal(answer.reply.status, "ok", printed(answer, "stderr"));
  const [figure] = answer.messages.filter(({ type }) => type === "display_data");
  assert.ok("image/png" in figure.content.data && "application/vnd.plotly.v1+json" in figure.content.data);
  assert.equal(printed(answer, "stdout"), "2\n");
  kernel.process.kill("SIGKILL");
  await kernel.shutdown();
});

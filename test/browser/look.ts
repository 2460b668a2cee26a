/**
 * Looks at a notebook as a learner sees it: `node --require ts-node/register test/browser/look.ts NOTEBOOK FOLDER
 * [--as-is] [--width 1100]`. Opens a copy in JupyterLab, runs all cells (not with `--as-is`), and leaves in FOLDER
 * one picture a screen and `outputs.json`. The notebook itself is not touched.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readWords } from "../../machinery/words";
import { openLab } from "./lab";
import { errorsOf, photograph } from "./notebook-page";

async function look(words: string[]): Promise<number> {
  const options = { "as-is": { type: "boolean" }, width: { type: "string", default: "1100" } } as const;
  const { values, positionals } = readWords({ args: words, allowPositionals: true, options });
  const [asIs, width] = [values["as-is"], Number(values.width)];
  const [notebook, folder] = positionals;
  if (!notebook || !folder) {
    console.error("look: NOTEBOOK FOLDER [--as-is] [--width 1100]");
    return 2;
  }
  const state = join(__dirname, "..", "..", ".nabla");
  mkdirSync(state, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const desk = mkdtempSync(join(state, "look-")); // inside the project, so that imports are found as in my/
  copyFileSync(notebook, join(desk, basename(notebook)));
  const lab = await openLab(desk, { drawAll: true });
  try {
    const open = await lab.open(basename(notebook), { width, height: 1400 });
    const since = Date.now();
    if (!asIs) await open.runAll();
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    const cells = await open.cells();
    const pictures = await photograph(open.page, folder);
    writeFileSync(join(folder, "outputs.json"), `${JSON.stringify(cells, null, 1)}\n`);
    const errors = errorsOf(cells);
    console.log(`${cells.length} cells in ${seconds} s, ${pictures.length} pictures in ${folder}`);
    for (const line of errors) console.log(`error output  ${line}`);
    for (const line of open.foreign) console.log(`asked elsewhere  ${line}`);
    for (const line of open.complaints) console.log(`browser says  ${line}`);
    return errors.length === 0 ? 0 : 1;
  } finally {
    await lab.close();
    rmSync(desk, { recursive: true, force: true });
  }
}

look(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

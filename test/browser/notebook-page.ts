/** What can be done with a notebook that is open in JupyterLab, through the Lab's own commands and model. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** An output as the notebook file would hold it. */
export interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | string[];
  readonly data?: { readonly [mime: string]: unknown };
  readonly ename?: string;
  readonly evalue?: string;
  readonly traceback?: readonly string[];
}

/** A cell as it stands in the Lab. */
export interface CellState {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly executionCount: number | null;
  readonly outputs: readonly Output[];
}

/** The part of the Lab's application that is used here. */
interface LabWindow {
  jupyterapp: {
    commands: { execute(command: string): Promise<unknown> };
    shell: {
      currentWidget: {
        context: { ready: Promise<void> };
        sessionContext: { ready: Promise<void>; session: { kernel: { info: Promise<unknown> } } };
        content: { model: { toJSON(): { cells: readonly FileCell[] } } };
      };
    };
  };
}

interface FileCell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly execution_count?: number | null;
  readonly outputs?: readonly Output[];
}

/** Runs all cells; done when the kernel has answered the last one, or the first that failed. */
export async function runAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { jupyterapp } = globalThis as unknown as LabWindow;
    const { sessionContext } = jupyterapp.shell.currentWidget;
    await sessionContext.ready;
    await sessionContext.session.kernel.info;
    await jupyterapp.commands.execute("notebook:run-all-cells");
  });
}

/** All cells with their outputs, from the Lab's model. */
export async function readCells(page: Page): Promise<CellState[]> {
  const cells = await page.evaluate(async () => {
    const { jupyterapp } = globalThis as unknown as LabWindow;
    await jupyterapp.shell.currentWidget.context.ready; // the file is read
    return jupyterapp.shell.currentWidget.content.model.toJSON().cells;
  });
  return cells.map(({ id, cell_type, source, execution_count, outputs }) => ({
    id,
    type: cell_type,
    source: typeof source === "string" ? source : source.join(""),
    executionCount: execution_count ?? null,
    outputs: outputs ?? [],
  }));
}

/** The notebook's scrolling part. */
const scroller = ".jp-WindowedPanel-outer";

/**
 * Pictures of the whole notebook from top to bottom, one a screen, as `page-01.png`, `page-02.png`, …
 *
 * @returns their paths
 */
export async function photograph(page: Page, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  await page.locator(scroller).evaluate((element) => element.scrollTo(0, 0));
  for (let bottom = false; !bottom && taken.length < 200; ) {
    await page.waitForTimeout(250); // figures and formulas that come into sight are drawn
    const path = join(folder, `page-${String(taken.length + 1).padStart(2, "0")}.png`);
    await page.locator(scroller).screenshot({ path });
    taken.push(path);
    bottom = await page.locator(scroller).evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight - 60);
      return element.scrollTop === before;
    });
  }
  return taken;
}

/** The errors among the outputs, one line each: cell, name, message. */
export function errorsOf(cells: readonly CellState[]): string[] {
  return cells.flatMap(({ id, outputs }) =>
    outputs
      .filter(({ output_type }) => output_type === "error")
      .map(({ ename, evalue }) => `${id}: ${ename}: ${evalue}`),
  );
}

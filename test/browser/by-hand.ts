/** A cell written and run as a person does it: with the keyboard, in JupyterLab's window. */
import type { Page } from "playwright-core";

/** The part of the Lab's application that is used here. */
interface LabWindow {
  jupyterapp: {
    shell: {
      currentWidget: {
        context: { ready: Promise<void> };
        sessionContext: { ready: Promise<void>; session: { kernel: { info: Promise<unknown> } } };
        content: {
          activeCellIndex: number;
          mode: string;
          widgets: { editor?: { hasFocus(): boolean }; model: { executionCount?: number | null } }[];
          activate(): void;
        };
      };
    };
  };
}

/** Makes a cell the active one, by its place in the notebook; waits for the file and its kernel. */
async function goTo(page: Page, place: number): Promise<void> {
  await page.evaluate(async (at) => {
    const { context, sessionContext, content } = (globalThis as unknown as LabWindow).jupyterapp.shell.currentWidget;
    await context.ready;
    await sessionContext.ready;
    await sessionContext.session.kernel.info;
    content.activeCellIndex = at;
    content.mode = "command";
    content.activate();
  }, place);
}

/** Types over what stands in a cell. */
export async function write(page: Page, place: number, text: string): Promise<void> {
  await goTo(page, place);
  await page.keyboard.press("Enter");
  await page.waitForFunction((at) => {
    const { content } = (globalThis as unknown as LabWindow).jupyterapp.shell.currentWidget;
    return content.widgets[at].editor?.hasFocus();
  }, place);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
}

/**
 * Shift + Enter in a cell of code, until it has run and this stands below it.
 *
 * @param expected - some of the text below the cell
 * @throws TimeoutError where something else stands there
 */
export async function run(page: Page, place: number, expected?: RegExp): Promise<void> {
  await goTo(page, place);
  const count = (at: number) =>
    (globalThis as unknown as LabWindow).jupyterapp.shell.currentWidget.content.widgets[at].model.executionCount ?? 0;
  const before = await page.evaluate(count, place);
  await page.keyboard.press("Shift+Enter");
  await page.waitForFunction(
    ([at, old]) => {
      const { content } = (globalThis as unknown as LabWindow).jupyterapp.shell.currentWidget;
      return ![old, 0].includes(content.widgets[at].model.executionCount ?? 0);
    },
    [place, before] as const,
  );
  if (!expected) return;
  const below = page.locator(".jp-Notebook-cell").nth(place).locator(".jp-Cell-outputArea");
  await below.filter({ hasText: expected }).waitFor({ timeout: 60_000 });
}

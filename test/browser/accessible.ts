/** What a person without a mouse, or with a screen reader, meets in a page. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

/** Presses Tab until an element has the focus. */
export async function reach(page: Page, element: Locator, most = 200): Promise<void> {
  for (let press = 0; press < most; press++) {
    if (await element.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${most} times Tab did not lead to ${element}`);
}

/** What axe finds within a selector, a line each. */
export async function violationsIn(page: Page, selector: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis)))
    await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async (within) => {
    interface Found {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<Found> } };
    const { violations } = await axe.run({ include: [...document.querySelectorAll(within)] }, { preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
  }, selector);
}

/** JupyterLab in a real browser: opens a notebook, runs it whole, and hands back what a person would see. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { temporaryFolder } from "../temporary";
import { PATIENCE, startChromium } from "./chromium";
import { type CellState, readCells, runAll } from "./notebook-page";

/** What scripts/setup/lab.js offers. */
interface LabModule {
  freePort(first: number): Promise<number>;
  startLab(options: { folder: string; port: number; own: string; more: readonly string[] }): Promise<{
    readonly url: string;
    readonly token: string;
    readonly pid: number;
    readonly ended: Promise<number | null>;
    stop(now?: boolean): void;
  }>;
}

const { freePort, startLab }: LabModule = require("../../scripts/setup/lab");

/** How the Lab is set up for looking at it. */
export interface LabOptions {
  /** Draws every cell at once, also those out of sight. Default: as JupyterLab does. */
  readonly drawAll?: boolean;
}

/** A notebook open in the browser. */
export interface OpenNotebook {
  readonly page: Page;
  /** Run All, from the menu's command; resolves when the last cell is done or the run stopped at an error. */
  runAll(): Promise<void>;
  cells(): Promise<CellState[]>;
  /** Addresses asked for that are not on this machine. */
  readonly foreign: readonly string[];
  /** Errors on the browser's console. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A running JupyterLab with a browser. */
export interface Lab {
  readonly url: string;
  /** @param notebook - path relative to the Lab's folder */
  open(notebook: string, viewport?: { width: number; height: number }): Promise<OpenNotebook>;
  close(): Promise<void>;
}

/**
 * Starts JupyterLab on a free port, over `folder`, and a browser beside it.
 *
 * @throws Error when there is no Chromium, or the project's Python environment is not set up
 */
export async function openLab(folder: string, { drawAll = false }: LabOptions = {}): Promise<Lab> {
  const own = temporaryFolder("nabla-lab-");
  if (drawAll) putSetting(own, "notebook-extension", "tracker", { windowingMode: "none" });
  const lab = await startLab({
    folder,
    port: await freePort(18888 + (process.pid % 1000) * 10),
    own,
    more: ["--LabApp.expose_app_in_browser=True"],
  });
  const browser = await startChromium().catch((error: unknown) => {
    lab.stop(true);
    throw error;
  });
  return {
    url: lab.url,
    open: (notebook, viewport = { width: 1280, height: 900 }) =>
      openNotebook(browser, `${lab.url}/doc/tree/${encodeURI(notebook)}?token=${lab.token}`, viewport),
    async close() {
      await browser.close();
      lab.stop();
      const timer = setTimeout(() => lab.stop(true), 15_000);
      await lab.ended;
      clearTimeout(timer);
    },
  };
}

async function openNotebook(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<OpenNotebook> {
  const context: BrowserContext = await browser.newContext({ viewport });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).hostname !== "127.0.0.1") {
      foreign.push(request.url());
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  await page.waitForSelector(".jp-Notebook .jp-Cell");
  return {
    page,
    foreign,
    complaints,
    runAll: () => runAll(page),
    cells: () => readCells(page),
    close: () => context.close(),
  };
}

/** A setting as its owner would have made it in JupyterLab's settings editor. */
function putSetting(own: string, extension: string, plugin: string, value: object): void {
  const folder = join(own, "config", "lab", "user-settings", "@jupyterlab", extension);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${plugin}.jupyterlab-settings`), JSON.stringify(value));
}

import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Milliseconds that a page may keep a test waiting: long, for machines busy with other work. */
export const PATIENCE = 300_000;

/** Path of a Chromium on this machine (`CHROMIUM` names one elsewhere), or nothing. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM ?? "", ...usual].find((path) => path !== "" && existsSync(path));
}

/** Starts a browser with an empty profile that asks nobody for anything by itself. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("browser: no Chromium on this machine; set CHROMIUM to its path");
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
    "--metrics-recording-only",
  ];
  return chromium.launch({ executablePath, headless: true, args });
}

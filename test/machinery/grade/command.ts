/** The command `npm run grade`, and what it leaves. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Result } from "../../../machinery/grade/result";
import { root } from "../../source-files";

/** The strongest sandbox that works here, as far as can be told without the grader. */
export function sandbox(): "A" | "none" {
  const words = ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true"];
  return spawnSync("bwrap", words).status === 0 ? "A" : "none";
}

/** Runs the command; resolves to its exit code. What it prints is kept for a test that fails. */
export function grade(...words: string[]): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, "scripts", "grade.js"), ...words], { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? -1)));
}

/** The results in a folder, by student. */
export function readResults(out: string): Map<string, Result> {
  const folder = path.join(out, "results");
  const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const results = files.map((name): Result => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")));
  return new Map(results.map((result) => [result.student, result]));
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../source-files";
import { findChromium } from "./chromium";

/** Why the tests of this folder cannot run here, or false where they can. */
export function cannotRun(): string | false {
  if (process.env.NABLA_WITHOUT_PYTHON) return process.env.NABLA_WITHOUT_PYTHON;
  if (!existsSync(join(root, ".venv"))) return "there is no .venv yet: npm start makes it";
  if (!findChromium()) return "there is no Chromium on this machine: install it, or set CHROMIUM to its path";
  return false;
}

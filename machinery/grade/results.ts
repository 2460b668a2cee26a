/** Where results lie: one file each, whole or not there, so that a run that was killed goes on where it was. */
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Result } from "./result";

/** The file of a result. Names of students may hold anything; the names of files do not. */
export function resultFile(out: string, assignment: string, student: string): string {
  return path.join(out, "results", fileName(assignment), `${fileName(student)}.json`);
}

/**
 * A name of a file that differs where the names differ.
 *
 * @example
 * fileName("../a b") // → "%2E%2E%2Fa%20b"
 */
export function fileName(name: string): string {
  const safe = encodeURIComponent(wellFormed(name)).replace(/[!'()*.~]/g, (c) => `%${hex(c)}`);
  if (safe.length <= 150) return safe || "%";
  return `${safe.slice(0, 100)}-${createHash("sha256").update(name).digest("hex").slice(0, 20)}`;
}

const hex = (c: string): string => c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");

/** The result kept for a submission, where it was made of the same things. */
export function keptResult(file: string, key: string): Result | undefined {
  const found = readResult(file);
  return found && found.key === key && found.status !== "infrastructure" ? found : undefined;
}

function readResult(file: string): Result | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined; // not there, or of a disk that was full
  }
}

/**
 * The secret from which hidden inputs are drawn: of a file that is named, else of the results' folder, made on the
 * first run, readable by its owner alone.
 *
 * @throws Error where the file cannot be read or holds nothing
 */
export function secretOf(out: string, file: string | undefined): string {
  return file === undefined ? ownSecret(path.join(out, "secret")) : secretIn(file);
}

/** The secret of a file, which is made where it is not there. @throws Error */
export function ownSecret(place: string): string {
  if (!fs.existsSync(place)) {
    fs.mkdirSync(path.dirname(place), { recursive: true });
    makeSecret(place);
  }
  return secretIn(place);
}

/** The secret of a file. @throws Error where it cannot be read or holds nothing */
export function secretIn(place: string): string {
  const secret = fs.readFileSync(place, "utf8").trim();
  if (secret.length < 16) throw new Error(`${place}: a secret needs 16 characters or more, and holds ${secret.length}`);
  return secret;
}

/** A secret that is whole or not there: half of one would be another. */
function makeSecret(place: string): void {
  try {
    fs.writeFileSync(place, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") fs.rmSync(place, { force: true });
    throw error;
  }
}

/** Half of a surrogate pair cannot be written down. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

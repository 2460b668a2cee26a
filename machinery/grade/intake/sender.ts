/** Whose a file in an archive is, by the ways in which learning platforms name them. */

/** Who handed in a file. */
export interface Sender {
  readonly name: string;
  /** What the platform calls them, where it says so. */
  readonly number?: string;
  readonly assignment?: string;
  /** A safe name for the file. */
  readonly file: string;
  readonly at?: Date;
  readonly isLate?: boolean;
}

const moodle = /^(.+?)_(\d+)_assignsubmission_(?:file|onlinetext)_?(.*)$/;
const blackboard = /^(?:.+?)_([^_]+)_attempt_(\d{4})-(\d\d)-(\d\d)-(\d\d)-(\d\d)-(\d\d)_(.+)$/;
const canvas = /^([^_]+)_(LATE_)?(\d+)_(\d+)_(.+)$/;

/**
 * Reads a name in an archive: `NAME/[ASSIGNMENT/]FILE`, Moodle's `NAME_ID_assignsubmission_file_/FILE`, Canvas'
 * `name_ID_FILE_file`, Blackboard's `…_name_attempt_TIME_file`, or `NAME.ipynb`.
 *
 * @param assignments - names of folders that are assignments, not people
 * @returns nothing where a name holds nobody
 * @example
 * senderOf("김민수_123_assignsubmission_file_/hw.ipynb", []) // → { name: "김민수", number: "123", file: "hw.ipynb" }
 */
export function senderOf(entry: string, assignments: readonly string[]): Sender | undefined {
  const parts = readable(entry)
    .split(/[/\\]+/)
    .map(safe)
    .filter((part) => part !== "");
  const file = parts.pop();
  if (file === undefined) return undefined;
  const assignment = parts.find((part) => assignments.includes(part));
  const of = assignment === undefined ? {} : { assignment };
  const people = parts.filter((part) => part !== assignment);
  for (const part of people) {
    const match = moodle.exec(part);
    if (match) return { name: match[1], number: match[2], ...of, file };
  }
  return fromFile(file, of) ?? { name: people.at(-1) ?? file.replace(/\.\w+$/, ""), ...of, file };
}

function fromFile(file: string, of: { readonly assignment?: string }): Sender | undefined {
  const inMoodle = moodle.exec(file);
  if (inMoodle?.[3]) return { name: inMoodle[1], number: inMoodle[2], ...of, file: inMoodle[3] };
  const inBlackboard = blackboard.exec(file);
  if (inBlackboard) {
    const [, name, year, month, day, hour, minute, second, rest] = inBlackboard;
    const at = new Date(+year, +month - 1, +day, +hour, +minute, +second);
    return { name, ...of, file: rest, at };
  }
  const inCanvas = canvas.exec(file);
  if (!inCanvas) return undefined;
  const late = inCanvas[2] ? { isLate: true } : {};
  return { name: inCanvas[1], number: inCanvas[3], ...of, file: inCanvas[5], ...late };
}

/** A part of a name that leads nowhere and prints as one line. */
function safe(part: string): string {
  const text = part
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, "_")
    .trim();
  return /^\.*$/.test(text) ? "" : text.slice(0, 120);
}

/**
 * A name as it was meant. Archives that do not say so hold UTF-8 (macOS) or, from a Korean Windows, code page 949; both
 * arrive as single bytes.
 */
function readable(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  const bytes = Buffer.from(name, "latin1");
  for (const [encoding, expected] of [
    ["utf-8", /./],
    ["euc-kr", /[가-힣]/],
  ] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (expected.test(text)) return text;
    } catch {
      // not in this one
    }
  }
  return name;
}

/** Unpacks what a learning platform hands out as one archive. Its names are never used as places. */
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { type Sender, senderOf } from "./sender";
import { handedInTimes, timesIn } from "./times";

/** What an archive may hold: more is refused, before anything is unpacked. */
const most = { archive: 1024 ** 3, entries: 20_000, file: 100 * 1024 ** 2, together: 2 * 1024 ** 3 };

/** Where submissions lie now, and what an instructor should know. */
export interface Unpacked {
  readonly folder: string;
  readonly notes: readonly string[];
}

/** Whether a name says that a file is an archive. */
export const isArchive = (file: string): boolean => /\.zip$/i.test(file);

/** One file of an archive, and when it was changed, where that is said. */
interface File {
  readonly name: string;
  readonly content: Uint8Array;
  readonly at?: Date;
}

/** One notebook in an archive. */
interface Entry {
  readonly sender: Sender;
  readonly bytes: Uint8Array;
}

/**
 * Unpacks notebooks as `NAME/[ASSIGNMENT/]FILE.ipynb`, those in an archive that somebody handed in, too.
 *
 * @param folder - emptied first
 * @param assignments - names of folders that are assignments, not people
 * @throws Error where it is no archive, or holds more than a class hands in
 */
export function unpack(archive: string, folder: string, assignments: readonly string[]): Unpacked {
  const { size } = fs.statSync(archive);
  if (size > most.archive) throw new Error(`${archive} has ${size} bytes, more than ${most.archive}`);
  const notes: string[] = [];
  const entries = notebooksIn(fs.readFileSync(archive), path.basename(archive), assignments, notes);
  if (entries.length === 0) throw new Error(`${archive} holds no notebook`);
  fs.rmSync(folder, { recursive: true, force: true });
  // two people of one name are told apart by the number that the platform gave them
  const numbers = new Map<string, Set<string>>();
  for (const { sender } of entries)
    numbers.set(sender.name, (numbers.get(sender.name) ?? new Set()).add(sender.number ?? ""));
  for (const { sender, bytes } of entries) {
    const { name, number, assignment, file, at } = sender;
    const student = (numbers.get(name)?.size ?? 0) > 1 && number ? `${name} (${number})` : name;
    const place = path.join(folder, student, ...(assignment ? [assignment] : []));
    const target = freeName(place, file);
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(target, bytes, { flag: "wx" });
    if (at) fs.utimesSync(target, at, at);
    if (at) fs.writeFileSync(path.join(place, "timestamp.txt"), `${at.toISOString()}\n`);
    if (sender.isLate) notes.push(`${student}: the platform marks it as late`);
  }
  return { folder, notes };
}

function notebooksIn(bytes: Uint8Array, where: string, assignments: readonly string[], notes: string[]): Entry[] {
  const found: Entry[] = [];
  const files = filesIn(bytes, where, /\.(ipynb|zip)$/i, notes);
  const times = handedInTimes(files.map(({ at }) => at));
  if (times.some((time) => time !== undefined))
    notes.push("when files were handed in is taken from the archive; a time without a zone is read as this machine's");
  for (const [i, { name, content }] of files.entries()) {
    const named = senderOf(name, assignments);
    const sender = named && { ...named, at: named.at ?? times[i] };
    if (!sender) notes.push(`left out: "${printable(name)}" belongs to nobody`);
    else if (!isArchive(name)) found.push({ sender, bytes: content });
    else found.push(...handedInWithin(content, sender, notes));
  }
  return found;
}

/** Notebooks in an archive that somebody handed in: all are theirs. Archives within it stay closed. */
function handedInWithin(bytes: Uint8Array, sender: Sender, notes: string[]): Entry[] {
  try {
    const inner = filesIn(bytes, `${sender.name}, ${sender.file}`, /\.ipynb$/i, notes);
    return inner.map(({ name, content }) => ({
      sender: { ...sender, file: senderOf(`x/${name}`, [])?.file ?? "notebook.ipynb" },
      bytes: content,
    }));
  } catch (error) {
    notes.push(`${sender.name}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

/** Files of an archive with such names. What their sizes claim is all that is ever unpacked. */
function filesIn(bytes: Uint8Array, where: string, wanted: RegExp, notes: string[]): File[] {
  const seen = new Map<string, Date | undefined>();
  const times = timesIn(bytes);
  let entries = 0;
  let together = 0;
  const unpacked = unzip(bytes, where, ({ name, originalSize, compression }) => {
    if (++entries > most.entries) throw new Error(`${where} holds more than ${most.entries} files`);
    const base = name.split(/[/\\]/).at(-1) ?? "";
    if (!wanted.test(base) || /^\._|^\./.test(base) || /(^|[/\\])__MACOSX[/\\]/.test(name)) return false;
    if (originalSize > most.file || (compression !== 0 && compression !== 8)) {
      notes.push(
        `left out: "${printable(name)}" ${compression === 0 || compression === 8 ? `has ${originalSize} bytes` : "is packed in a way that is not known"}`,
      );
      return false;
    }
    together += originalSize;
    if (together > most.together) throw new Error(`${where} unpacks to more than ${most.together} bytes`);
    if (seen.has(name)) notes.push(`${where} holds "${printable(name)}" twice; the last was taken`);
    seen.set(name, times[entries - 1]);
    return true;
  });
  return Object.entries(unpacked).map(([name, content]) => ({ name, content, at: seen.get(name) }));
}

function unzip(
  bytes: Uint8Array,
  where: string,
  filter: NonNullable<Parameters<typeof unzipSync>[1]>["filter"],
): { readonly [name: string]: Uint8Array } {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(where)) throw error;
    throw new Error(`${where} is not an archive, or was cut off (${error instanceof Error ? error.message : error})`);
  }
}

function freeName(folder: string, file: string): string {
  const stem = file.replace(/\.ipynb$/i, "");
  for (let n = 0; ; n++) {
    const at = path.join(folder, n === 0 ? file : `${stem} (${n}).ipynb`);
    if (!fs.existsSync(at)) return at;
  }
}

const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD").slice(0, 200);

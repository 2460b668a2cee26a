/** What was handed in: files in a folder, found without trusting a name or a link. */
import fs from "node:fs";
import path from "node:path";

/** One file that was handed in, or the place where one should be. */
export interface Submission {
  readonly student: string;
  /** As the folder says it; undefined where only the content can tell. */
  readonly assignment: string | undefined;
  /** The file; undefined where nothing that can be graded lies there. */
  readonly file: string | undefined;
  /** Why there is no file, or what is odd about it. */
  readonly note?: string;
}

/** Said of links, pipes, sockets and devices: none is followed or opened. */
const odd = "what lies there is no ordinary file or folder";

/**
 * Finds submissions as nbgrader lays them (`NAME/ASSIGNMENT/…ipynb`), folders by name (`NAME/…ipynb`), and flat files
 * (`NAME.ipynb`, `ASSIGNMENT_NAME.ipynb`).
 *
 * @param assignments - names that folders and files may bear
 * @throws Error where the folder cannot be read
 */
export function findSubmissions(folder: string, assignments: readonly string[]): Submission[] {
  const found: Submission[] = [];
  for (const entry of entriesOf(folder)) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...ofStudent(entry.name, at, assignments));
    else if (/\.ipynb$/i.test(entry.name)) found.push(flat(entry, at, assignments));
    else if (!entry.isFile()) found.push({ student: entry.name, assignment: undefined, file: undefined, note: odd });
  }
  return found;
}

function entriesOf(folder: string): fs.Dirent[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function flat(entry: fs.Dirent, file: string, assignments: readonly string[]): Submission {
  const stem = entry.name.replace(/\.ipynb$/i, "");
  const assignment = assignments.find((name) => stem.startsWith(`${name}_`) || stem.endsWith(`_${name}`));
  const student = assignment ? stem.replace(`${assignment}_`, "").replace(`_${assignment}`, "") : stem;
  if (!entry.isFile()) return { student, assignment, file: undefined, note: odd };
  return { student, assignment, file };
}

function ofStudent(student: string, folder: string, assignments: readonly string[]): Submission[] {
  const entries = entriesOf(folder);
  const inside = entries.filter((entry) => entry.isDirectory() && assignments.includes(entry.name));
  const nested = inside.map((entry) => chooseNotebook(student, entry.name, path.join(folder, entry.name)));
  const here = entries.some(({ name }) => /\.ipynb$/i.test(name));
  const linked = entries.filter((entry) => !entry.isDirectory() && assignments.includes(entry.name));
  const refused = linked.map(({ name }) => ({ student, assignment: name, file: undefined, note: odd }));
  return [...nested, ...refused, ...(here ? [chooseNotebook(student, undefined, folder)] : [])];
}

/** The notebook in a folder: the one with the assignment's name, else one of nearly that name, else the newest. */
export function chooseNotebook(student: string, assignment: string | undefined, folder: string): Submission {
  const all = entriesOf(folder).filter(({ name }) => /\.ipynb$/i.test(name));
  const files = all.filter((entry) => entry.isFile());
  if (files.length === 0) {
    const note = all.length > 0 ? odd : "nothing was handed in";
    return { student, assignment, file: undefined, note };
  }
  const exact = files.find(({ name }) => name === `${assignment}.ipynb`);
  const near = files.filter(({ name }) => assignment !== undefined && name.startsWith(assignment));
  const newest = [...(near.length > 0 ? near : files)].sort((a, b) => changed(folder, b) - changed(folder, a))[0];
  const chosen = exact ?? newest;
  const renamed = assignment !== undefined && !exact ? `the file is called "${chosen.name}"` : undefined;
  const several = files.length > 1 ? `${files.length} notebooks were handed in; taken was "${chosen.name}"` : undefined;
  return { student, assignment, file: path.join(folder, chosen.name), note: several ?? renamed };
}

function changed(folder: string, { name }: fs.Dirent): number {
  return fs.statSync(path.join(folder, name)).mtimeMs;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addFile, fingerprint, replaceFile } from "nabla/host";
import { formatNotebook, type Notebook, parseNotebook } from "../notebook/notebook";
import { carryAnswers } from "./carry-answers";
import { release } from "./release";

/** Where the sources are and where the learner works. */
export interface EditionPlaces {
  /** Folder of the source notebooks. */
  readonly notebooks: string;
  /** The learner's folder. */
  readonly my: string;
}

/** What happened to one notebook of the learner's edition. */
export interface EditionNews {
  readonly notebook: string;
  readonly what: "new" | "kept" | "renewed" | "put beside";
  /** To the learner, one sentence. */
  readonly sentence: string;
}

/** What was handed out, by fingerprint, for each notebook. */
interface HandedOut {
  /** The learner's own file, as it was when it was put there. */
  given?: string;
  /** The newest source known to the learner, in the file or put beside it. */
  known?: string;
  /** Files put beside, by name, as they were put there. */
  beside?: { [name: string]: string };
}

type State = { [notebook: string]: HandedOut };

/**
 * Brings the learner's folder up to date. A notebook that is not there is added. One that the learner never changed is
 * renewed. One that was changed is left as it is, always: where its source was improved since, the improved one is put
 * beside as `NN-topic.new.ipynb`, with the learner's answers carried over.
 *
 * @returns what happened, notebook by notebook
 * @throws Error with one line where a source cannot be cut or the folder cannot be written
 * @example
 * updateEdition({ notebooks: "notebooks", my: "my" })[0].what // → "new"
 */
export function updateEdition({ notebooks, my }: EditionPlaces): EditionNews[] {
  const names = readdirSync(notebooks).filter((name) => /^\d\d-[\w-]+\.ipynb$/.test(name));
  const state = readState(my);
  const news = names.sort().map((name) => {
    const source = parseNotebook(readFileSync(join(notebooks, name), "utf8"), name);
    const handedOut = Object.hasOwn(state, name) ? state[name] : {};
    state[name] = handedOut;
    return updateOne(my, name, release(source), handedOut);
  });
  writeState(my, state);
  return news;
}

function updateOne(my: string, name: string, released: Notebook, handedOut: HandedOut): EditionNews {
  const file = join(my, name);
  const text = formatNotebook(released);
  const newest = fingerprint(text);
  const say = (what: EditionNews["what"], sentence: string): EditionNews => ({ notebook: name, what, sentence });

  if (addFile(file, text, scratchOf(my))) {
    Object.assign(handedOut, { given: newest, known: newest });
    return say("new", `${name} is new.`);
  }
  const own = readFileSync(file, "utf8");
  if (fingerprint(own) === newest) {
    Object.assign(handedOut, { given: newest, known: newest });
    return say("kept", `${name} is up to date.`);
  }
  if (handedOut.given !== undefined && fingerprint(own) === handedOut.given) {
    replaceFile(file, text, scratchOf(my));
    Object.assign(handedOut, { given: newest, known: newest });
    return say("renewed", `${name} was improved; you had not changed yours, so it was renewed.`);
  }
  if (handedOut.known === newest) return say("kept", `${name} is yours and was left as it is.`);
  const { beside, carried } = putBeside(my, name, released, own, handedOut);
  handedOut.known = newest;
  const answers = carried.length ? `, with your answers to ${carried.join(", ")}` : "";
  return say("put beside", `${name} was improved. Yours was left as it is; the improved one is ${beside}${answers}.`);
}

/** Writes `NN-topic.new.ipynb`, or the next free name where the learner has worked in an earlier one. */
function putBeside(
  my: string,
  name: string,
  released: Notebook,
  own: string,
  handedOut: HandedOut,
): { beside: string; carried: string[] } {
  const { notebook, carried } = carryAnswers(own, released, name);
  const text = formatNotebook(notebook);
  handedOut.beside ??= {};
  for (let number = 1; ; number++) {
    const beside = name.replace(/\.ipynb$/, number === 1 ? ".new.ipynb" : `.new-${number}.ipynb`);
    const file = join(my, beside);
    const untouched = existsSync(file) && fingerprint(readFileSync(file, "utf8")) === handedOut.beside[beside];
    if (untouched) replaceFile(file, text, scratchOf(my));
    else if (!addFile(file, text, scratchOf(my))) continue;
    handedOut.beside[beside] = fingerprint(text);
    return { beside, carried };
  }
}

function scratchOf(my: string): string {
  return join(my, ".nabla");
}

function stateFile(my: string): string {
  return join(my, ".nabla", "edition.json");
}

/** A lost or broken record costs nothing: whatever is there then counts as the learner's own work. */
function readState(my: string): State {
  try {
    const parsed: unknown = JSON.parse(readFileSync(stateFile(my), "utf8"));
    const notebooks = (parsed as { notebooks?: unknown }).notebooks;
    return typeof notebooks === "object" && notebooks !== null ? (notebooks as State) : {};
  } catch {
    return {};
  }
}

function writeState(my: string, notebooks: State): void {
  const text = `${JSON.stringify({ version: 1, notebooks }, null, 1)}\n`;
  if (existsSync(stateFile(my)) && readFileSync(stateFile(my), "utf8") === text) return;
  replaceFile(stateFile(my), text, scratchOf(my));
}

// The course as learners get it where no solutions are handed out: a copy of the project without references.
const fs = require("node:fs");
const path = require("node:path");
const { root } = require("../setup/places");

/** What a learner's `npm start` needs. */
const needed = ["lib", "machinery", "scripts", "data", "package.json", "package-lock.json", "tsconfig.json", ".npmrc"];
const told = ["README.md", "LICENSE", "CHANGELOG.md", "requirements.in", "requirements.txt", ".gitignore"];
const left = /(^|\/)(dist|node_modules|\.venv|cache|[^/]*\.tsbuildinfo)$/;
const dist = (...names) => require(path.join(root, ...names));

/** Takes the lists of exercises away, and whatever only they lead to: specifications, and mistakes in files of their own. */
function takeAway(lib) {
  const files = fs.readdirSync(lib, { recursive: true, encoding: "utf8" }).map((name) => path.join(lib, name));
  const imports = new Map(files.filter((file) => file.endsWith(".ts")).map((file) => [file, importsOf(file)]));
  const remove = (file) => {
    const below = imports.get(file) ?? [];
    imports.delete(file);
    fs.rmSync(file, { force: true });
    const others = new Set([...imports.values()].flat());
    for (const part of below) if (part.startsWith(lessonsOf(lib)) && !others.has(part)) remove(part);
  };
  for (const file of files) if (path.basename(file) === "exercises.ts") remove(file);
}

const lessonsOf = (lib) => path.join(lib, "lessons") + path.sep;

function importsOf(file) {
  const given = fs.readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g);
  return [...given].map(([, name]) => `${path.resolve(path.dirname(file), name)}.ts`);
}

/**
 * Writes the copy into an empty folder.
 * @param {string} folder
 * @returns {Promise<{ checked: number, unchecked: string[] }>} how many exercises have published inputs, and which do not
 */
async function makePrivate(folder) {
  for (const name of [...needed, ...told]) {
    const filter = (from) => !left.test(path.relative(root, from).split(path.sep).join("/"));
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true, filter });
  }
  takeAway(path.resolve(folder, "lib"));
  const { seal } = dist("lib", "dist", "check", "sealed.js");
  const sealed = await Promise.all(dist("lib", "dist", "lessons", "index.js").allExercises().map(seal));
  fs.writeFileSync(path.join(folder, "lib", "lessons", "index.ts"), indexOf(sealed));
  fs.mkdirSync(path.join(folder, "notebooks"));
  const { formatNotebook, parseNotebook, release } = dist("machinery", "dist", "edition", "index.js");
  for (const name of fs.readdirSync(path.join(root, "notebooks")).filter((one) => one.endsWith(".ipynb"))) {
    const source = fs.readFileSync(path.join(root, "notebooks", name), "utf8");
    fs.writeFileSync(path.join(folder, "notebooks", name), formatNotebook(release(parseNotebook(source, name))));
  }
  const unchecked = sealed.filter(({ cases }) => cases.length === 0).map(({ id }) => id);
  return { checked: sealed.length - unchecked.length, unchecked };
}

/** The door of the lessons, which gives exercises that were computed beforehand. */
function indexOf(sealed) {
  return `import { type SealedExercise, unseal } from "../check/sealed";
import type { Exercise } from "../exercise/specification";

export type { Measured } from "./measure";

/** Published inputs and what is expected for them, computed when this copy of the course was made. */
const text = ${JSON.stringify(JSON.stringify(sealed))};

let exercises: readonly Exercise[] | undefined;

/** Every exercise of the course, in order. */
export function allExercises(): readonly Exercise[] {
  exercises ??= (JSON.parse(text) as SealedExercise[]).map(unseal);
  return exercises;
}

/**
 * One exercise.
 *
 * @throws RangeError for an id that does not exist
 */
export function findExercise(id: string): Exercise {
  const found = allExercises().find((exercise) => exercise.id === id);
  if (!found) throw new RangeError(\`check: there is no exercise "\${id}"\`);
  return found;
}

/** What measures trained models. */
export function evaluator(): typeof import("./measure") {
  return require("./measure") as typeof import("./measure");
}
`;
}

module.exports = { makePrivate };

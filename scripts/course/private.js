// The course as learners get it where no solutions are handed out: a copy of the project without references.
const fs = require("node:fs");
const path = require("node:path");
const { root } = require("../setup/places");

/** What a learner's `npm start` needs. */
const needed = ["lib", "machinery", "scripts", "data", "package.json", "package-lock.json", "tsconfig.json", ".npmrc"];
const told = ["README.md", "LICENSE", "CHANGELOG.md", "requirements.in", "requirements.txt", ".gitignore"];
const left = /(^|\/)(dist|node_modules|\.venv|cache|[^/]*\.tsbuildinfo)$/;
const dist = (...names) => require(path.join(root, ...names));

/** Specifications: what the list of a lesson's exercises imports. */
function specifications(lesson) {
  const list = path.join(lesson, "exercises.ts");
  const names = [...fs.readFileSync(list, "utf8").matchAll(/from "\.\/([\w-]+)"/g)].map(([, name]) => `${name}.ts`);
  return [list, ...names.map((name) => path.join(lesson, name))];
}

/** Takes a lesson's specifications away, and what only they and their parts import: mistakes have files of their own. */
function takeAway(lesson, lib) {
  const texts = () =>
    fs
      .readdirSync(lib, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => fs.readFileSync(path.join(lib, name), "utf8"));
  const isImported = (file) => {
    const name = path.basename(file, ".ts");
    return texts().some((text) => text.includes(`/${name}"`));
  };
  const parts = (file) =>
    [...fs.readFileSync(file, "utf8").matchAll(/from "\.\/([\w-]+)"/g)].map(([, name]) =>
      path.join(lesson, `${name}.ts`),
    );
  const remove = (file) => {
    if (!fs.existsSync(file)) return;
    const below = parts(file);
    fs.rmSync(file);
    for (const part of below) if (!isImported(part)) remove(part);
  };
  for (const file of specifications(lesson)) remove(file);
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
  const lessons = path.join(folder, "lib", "lessons");
  for (const entry of fs.readdirSync(lessons, { withFileTypes: true }))
    if (entry.isDirectory()) takeAway(path.join(lessons, entry.name), path.join(folder, "lib"));
  const { seal } = dist("lib", "dist", "check", "sealed.js");
  const sealed = await Promise.all(dist("lib", "dist", "lessons", "index.js").allExercises().map(seal));
  fs.writeFileSync(path.join(lessons, "index.ts"), indexOf(sealed));
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

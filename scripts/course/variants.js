// npm run course -- variants DIR ASSIGNMENT STUDENTS: a release for each learner, with their own forms of questions.
const fs = require("node:fs");
const path = require("node:path");
const { root } = require("../setup/places");

const machinery = (...names) => require(path.join(root, "machinery", "dist", ...names));

/** Names of learners, one a line, as their folders in submitted/ are called. */
function namesIn(file) {
  const names = fs.readFileSync(file, "utf8").split(/\r?\n/);
  const given = [...new Set(names.map((name) => name.trim()).filter(Boolean))];
  const wrong = given.find((name) => /[/\\\p{Cc}]/u.test(name) || name.startsWith("."));
  if (wrong !== undefined) throw new Error(`${file}: "${wrong}" cannot be the name of a folder`);
  if (given.length === 0) throw new Error(`${file} names nobody: one learner a line`);
  return given;
}

/**
 * Writes the releases.
 * @param {string} course the course folder, where the secret lies that they are drawn from
 * @param {string} beginning of the assignment's name
 * @param {string} students the file of names
 * @returns {{ folder: string, count: number, exercises: string[] }}
 */
function releaseVariants(course, beginning, students) {
  const { assignmentsIn, forStudent, isWanted } = machinery("grade", "assignment.js");
  const { ownSecret } = machinery("grade", "results.js");
  const { formatNotebook } = machinery("notebook", "notebook.js");
  const assignment = assignmentsIn(path.join(root, "notebooks")).find(({ name }) => isWanted(name, beginning));
  if (!assignment) throw new Error(`no assignment begins with ${beginning}`);
  const exercises = assignment.exercises.filter(({ variants }) => variants).map(({ id }) => id);
  if (exercises.length === 0)
    throw new Error(`${assignment.name} has no question in several forms; 05-backpropagation has one`);
  if (!fs.existsSync(path.join(course, "nbgrader_config.py"))) throw new Error(`${course} is no course folder`);
  const names = namesIn(students);
  const secret = ownSecret(path.join(course, "variants.secret"));
  const folder = path.join(course, "release-by-student");
  for (const name of names) {
    const at = path.join(folder, name, assignment.name);
    fs.mkdirSync(at, { recursive: true });
    const { released } = forStudent(assignment, name, secret);
    fs.writeFileSync(path.join(at, `${assignment.name}.ipynb`), formatNotebook(released));
  }
  return { folder, count: names.length, exercises };
}

module.exports = { releaseVariants };

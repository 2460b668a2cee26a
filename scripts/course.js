// npm run course -- init DIR: makes a course folder in which nbgrader's own commands and its form grader work.
const fs = require("node:fs");
const path = require("node:path");

const { Fault } = require("./setup/fault");
const { calledFrom, root, windows } = require("./setup/places");
const { readWords } = require("./setup/words");

const bin = path.join(root, ".venv", windows ? "Scripts" : "bin");

/** A path as one word of the system's command line. */
const quoted = (text) => (windows ? `'${text.replaceAll("'", "''")}'` : `'${text.replaceAll("'", "'\\''")}'`);

const options = { private: { type: "boolean" } };
const usage = `npm run course -- init DIR   makes a course folder for nbgrader in DIR
  --private                  and in DIR/learners a copy of the course without solutions, to hand out
npm run course -- variants DIR ASSIGNMENT STUDENTS
                             for each learner, named in a file, one a line, their own release in DIR/release-by-student`;

async function main(words) {
  const { values, names: given } = readWords("npm run course", words, options, { usage, names: true });
  const [command, dir, ...more] = given;
  if (command === "variants" && dir && more.length === 2 && !values.private) return variants(dir, ...more);
  if (command !== "init" || !dir || more.length > 0) {
    console.log(usage);
    return words.length === 0 ? 0 : 2;
  }
  if (!fs.existsSync(bin)) throw new Error("the Python side is not set up yet: run `npm start` once, then this again");
  const course = path.resolve(calledFrom, dir);
  if (fs.existsSync(path.join(course, "nbgrader_config.py")))
    throw new Error(`${course} is a course folder already: nothing was changed; name another folder`);
  fs.mkdirSync(path.join(course, "source"), { recursive: true });

  const names = fs
    .readdirSync(path.join(root, "notebooks"))
    .filter((name) => /^\d\d-.*\.ipynb$/.test(name))
    .map((name) => path.basename(name, ".ipynb"));
  for (const name of names) {
    const folder = path.join(course, "source", name);
    if (fs.existsSync(folder)) {
      console.log(`  ${name} is there already and stays as it is`);
      continue;
    }
    fs.mkdirSync(folder);
    fs.copyFileSync(path.join(root, "notebooks", `${name}.ipynb`), path.join(folder, `${name}.ipynb`));
  }
  // cells import "nabla" from wherever they run below this folder
  const modules = path.join(course, "node_modules");
  if (!fs.existsSync(modules)) fs.symlinkSync(path.join(root, "node_modules"), modules, "junction");
  fs.writeFileSync(path.join(course, "README.md"), readme(course, names));
  const settings = fs.readFileSync(path.join(__dirname, "course", "nbgrader_config.py"), "utf8");
  const id = path.basename(course).replace(/[^A-Za-z0-9_-]/g, "-");
  // written last: its presence says that the folder is whole
  fs.writeFileSync(
    path.join(course, "nbgrader_config.py"),
    `${settings}\nc.CourseDirectory.course_id = ${JSON.stringify(id)}\n`,
  );
  if (values.private) {
    const { makePrivate } = require("./course/private");
    const { checked, unchecked } = await makePrivate(path.join(course, "learners"));
    console.log(
      `${path.join(course, "learners")}: hand this out. ${checked} exercises have published inputs with what`,
    );
    console.log(`  is expected; without a check there: ${unchecked.join(", ") || "none"}.`);
  }
  console.log(`${course}: ${names.length} assignments in source/. Read README.md there for what to run.`);
  return 0;
}

function variants(dir, assignment, students) {
  const { releaseVariants } = require("./course/variants");
  const at = (name) => path.resolve(calledFrom, name);
  const { folder, count, exercises } = releaseVariants(at(dir), assignment, at(students));
  console.log(`${folder}: ${count} releases, each with its own ${exercises.join(", ")}. They are drawn from`);
  console.log("  variants.secret: keep it, and let nobody read it. `npm run grade -- --course` finds it there.");
  return 0;
}

function readme(course, names) {
  const first = names[0];
  return `# A Nabla course for nbgrader

Open a terminal in this folder and put the project's Python first in the path, once for each terminal:

\`\`\`${windows ? "powershell" : "sh"}
cd ${quoted(course)}
${windows ? `$env:Path = ${quoted(bin)} + ";" + $env:Path` : `export PATH=${quoted(bin)}:"$PATH"`}
\`\`\`

| to | run |
| --- | --- |
| make what learners get (in \`release/\`) | \`nbgrader generate_assignment ${first}\` |
| test an assignment with its own solutions | \`nbgrader validate source/${first}/${first}.ipynb\` |
| take in what they hand in | copy it to \`submitted/NAME/${first}/${first}.ipynb\` |
| grade the exercises that check themselves | in the project: \`npm run grade -- ${path.join(course, "submitted")} --assignment ${first} --course ${course} --out ${path.join(course, "grades")} --export csv,html,nbgrader\` |
| the same by nbgrader itself, unprotected: its marks can be forged | \`nbgrader autograde ${first}\` |
| mark answers in words, see all submissions | \`jupyter lab\`, menu *Nbgrader*, *Formgrader* |
| write pages for learners (in \`feedback/\`) | \`nbgrader generate_feedback ${first}\` |
| get all marks as a table | \`nbgrader export\` (\`grades.csv\`) |

Assignments: ${names.map((name) => `\`${name}\``).join(", ")}.

**What these marks are worth.** \`npm run grade\` runs every answer in a sandbox and compares outside of it. \`nbgrader autograde\` runs a
learner's code and the checks in one process. That, too, serves a class that wants to learn: failing cells, endless loops and wrong types cost only their own exercise. It is no defence against
someone who means to deceive: code in the same process can forge a mark. Look at surprising ones.

The folder leads to the project by the link \`node_modules\`; when the project moves, make a new course folder.
`;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Fault ? error.message : `course: ${error.message}`);
    process.exitCode = error instanceof Fault ? 2 : 1;
  },
);

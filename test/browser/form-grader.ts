/** A course folder with submissions that mean harm, and nbgrader's form grader over it. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { type Cell, formatNotebook, type Notebook, type Output } from "../../machinery/notebook/notebook";
import { answerCell, handIn, solved, untouched } from "../machinery/grade/handed-in";
import { root } from "../source-files";
import { temporaryFolder } from "../temporary";

/** What an attack does where it runs: it opens a terminal on the server, and says so in the page's title. */
const harm = "document.title='ran';fetch('/api/terminals',{method:'POST'})";
const image = `<img src=x onerror="${harm}">`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${harm}"><script>${harm}</script></svg>`;

/** Ways into a page through markdown. */
const markdownAttacks: readonly string[] = [
  `<script>${harm}</script>`,
  image,
  svg,
  `[link](javascript:${harm.replaceAll("'", "%27")})`,
  `<a class="attack" href="java&#115;cript:${harm}">link</a>`,
  `$\\href{javascript:${harm}}{x}$`,
  `<iframe srcdoc="<script>parent.${harm}</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${harm}&gt;">`,
  `<div data-toggle="tooltip" data-html="true" title="<img src=x onerror=${harm}>">over</div>`,
  `<base href="http://example.invalid/"><meta http-equiv="refresh" content="0;url=http://example.invalid/">`,
  `<form action="/api/terminals" method="post"><button class="full-credit">Full credit</button></form>`,
  `![picture](http://example.invalid/seen.png)`,
];

const bundle = (data: Record<string, unknown>, metadata: Record<string, unknown> = {}): Output => ({
  output_type: "display_data",
  data,
  metadata,
});

const outputAttacks: readonly Output[] = [
  { output_type: "stream", name: "stdout", text: `${image}\u001b[31m${image}` },
  { output_type: "error", ename: image, evalue: image, traceback: [image, `\u001b[31m${svg}`] },
  ...markdownAttacks.map((html) => bundle({ "text/html": html, "text/plain": "plain" })),
  ...markdownAttacks.map((text) => bundle({ "text/markdown": text })),
  bundle({ "image/svg+xml": svg }),
  bundle({ "application/javascript": harm }),
  bundle({ "text/latex": `<script>${harm}</script>` }),
  bundle({ "text/vnd.mermaid": `<script>${harm}</script>` }),
  bundle({ "application/vnd.jupyter.widget-view+json": { model_id: `</script>${image}` } }),
  bundle({ "image/png": `"><script>${harm}</script>` }),
  bundle({ "image/png": "AAAA" }, { "image/png": { width: `1 onload="${harm}"`, alt: `">${image}` } }),
  bundle({ "image/png": "AAAA" }, { filenames: { "image/png": `x" onerror="${harm}` } }),
];

/** A solved notebook, in every place of which somebody tries to run something in the reader's browser. */
export function hostileNotebook(): Notebook {
  const notebook = solved();
  notebook.metadata = { ...notebook.metadata, title: `</title>${image}`, widgets: { state: `</script>${image}` } };
  const place = (source: string): string => source.replace("{", `{\n  // </pre>${image}`);
  const answer = answerCell(notebook, "00.1");
  Object.assign(answer, { source: place(answer.source), outputs: [...outputAttacks] });
  const thrown = answerCell(notebook, "00.2");
  thrown.source = thrown.source.replace("{", `{\n  throw new Error(${JSON.stringify(image)});`);
  const texts = markdownAttacks.map(
    (source, i): Cell => ({ id: `m${i}`, cell_type: "markdown", source, metadata: {} }),
  );
  const raw: Cell = {
    id: `"${image}`,
    cell_type: "raw",
    source: image,
    metadata: { raw_mimetype: "text/html", tags: [image] },
  };
  const unknown = { id: "u", cell_type: image, source: image, metadata: {} } as unknown as Cell;
  const attached: Cell = {
    ...{ id: "a", cell_type: "markdown", source: "![own](attachment:own.png)", metadata: {} },
    attachments: { "own.png": { "image/svg+xml": svg, "image/png": `" onerror="${harm}` } },
  } as Cell;
  notebook.cells.push(...texts, raw, unknown, attached);
  return notebook;
}

const bin = path.join(root, ".venv", "bin");
const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [bin, process.env.PATH].join(path.delimiter),
  JUPYTER_CONFIG_DIR: path.join(folder, "config"),
  JUPYTER_DATA_DIR: path.join(folder, "data"),
  JUPYTER_RUNTIME_DIR: path.join(folder, "runtime"),
});

/** A course with two submissions: one honest, one that means harm. */
export interface Course {
  readonly folder: string;
  /** Runs nbgrader there, or the grader into it. */
  nbgrader(...words: string[]): void;
  grade(): void;
  /** Hands something in, in the place of what was there. */
  handIn(student: string, notebook: Notebook): void;
}

/** A student whose name is an attack as well. */
export const hostileStudent: string = `<img src=x onerror=document.title='ran'>`;

/** Makes the folder with the project's own command. */
export function makeCourse(): Course {
  const above = temporaryFolder("nabla-form-grader-");
  const folder = path.join(above, "course");
  const run = (program: string, words: readonly string[]): void => {
    const { status, stdout, stderr } = spawnSync(program, words, {
      cwd: folder,
      env: environment(above),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${path.basename(program)} ${words.join(" ")}: ${stdout}\n${stderr}`);
  };
  fs.mkdirSync(folder);
  run(process.execPath, [path.join(root, "scripts", "course.js"), "init", folder]);
  const submitted = path.join(folder, "submitted");
  const course: Course = {
    folder,
    nbgrader: (...words) => run(path.join(bin, "nbgrader"), words),
    grade: () => {
      const options = ["--course", folder, "--export", "nbgrader", "--out", path.join(folder, "grades")];
      const words = [path.join(root, "scripts", "grade.js"), submitted, ...options, "--trust-submissions"];
      run(process.execPath, words);
    },
    handIn: (student, notebook) => handIn(submitted, student, formatNotebook(notebook)),
  };
  course.handIn(hostileStudent, hostileNotebook());
  course.handIn("honest", untouched());
  return course;
}

/** The server that `jupyter lab` starts, without the Lab, with the form grader. */
export async function startFormGrader(
  course: string,
  port: number,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const own = temporaryFolder("nabla-form-grader-server-");
  const log = fs.openSync(path.join(own, "log"), "w");
  const words = [
    ...[
      "-m",
      "jupyter_server",
      `--ServerApp.root_dir=${course}`,
      `--ServerApp.port=${port}`,
      "--ServerApp.port_retries=0",
    ],
    ...["--ServerApp.open_browser=False", "--allow-root", "--IdentityProvider.token="],
    "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}",
  ];
  const child = spawn(path.join(bin, "python"), words, {
    cwd: course,
    env: environment(own),
    stdio: ["ignore", log, log],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const isThere = await fetch(`${url}/formgrader/api/assignments`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (isThere) break;
    if (child.exitCode !== null)
      throw new Error(`the form grader did not start: ${fs.readFileSync(path.join(own, "log"), "utf8").slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    stop: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
}

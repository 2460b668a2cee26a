/** The parts of the grader that need no sandbox. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { parseGradeArguments } from "../../../machinery/grade/arguments";
import { assignmentOf } from "../../../machinery/grade/assignment";
import { depthOf, frame, frames } from "../../../machinery/grade/box/frames";
import { boxCommand } from "../../../machinery/grade/box/level";
import { stripLibrary } from "../../../machinery/grade/box/library";
import { packages } from "../../../machinery/grade/box/packages";
import { csvOf } from "../../../machinery/grade/export/csv";
import { escaped } from "../../../machinery/grade/export/html";
import { readCells } from "../../../machinery/grade/read";
import { repair } from "../../../machinery/grade/repair";
import { fileName, secretOf } from "../../../machinery/grade/results";
import { findSubmissions } from "../../../machinery/grade/submissions";
import { formatNotebook } from "../../../machinery/notebook/notebook";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { solved, sourceOf } from "./handed-in";

test("a frame arrives whole, however its bytes are cut", () => {
  const seen: unknown[] = [];
  const read = frames((message) => seen.push(message));
  const bytes = Buffer.concat([frame({ n: 1, text: "ä" }), frame({ n: 2 })]);
  for (const byte of bytes) read(Buffer.from([byte]));
  assert.deepEqual(seen, [{ n: 1, text: "ä" }, { n: 2 }]);
});

test("frames refuse what is too long, too deep, no JSON or no record", () => {
  const send = (text: string): void => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(Buffer.byteLength(text));
    frames(() => {})(Buffer.concat([head, Buffer.from(text)]));
  };
  assert.throws(() => frames(() => {})(Buffer.from([255, 255, 255, 255])), /a message of 2147483647 bytes/);
  assert.throws(() => send(`{"a":${"[".repeat(50)}${"]".repeat(50)}}`), /deeper than 40 levels/);
  assert.throws(() => send("[1]"), /no record/);
  assert.throws(() => send("{"), SyntaxError);
  assert.equal(depthOf('{"a":"[[[\\"[["}'), 1);
});

test("the library in a box holds no specification, no check and no notebook", () => {
  const folder = temporaryFolder("nabla-stripped-");
  const { modules } = stripLibrary(path.join(root, "lib"), path.join(root, "machinery", "dist"), folder);
  const text = fs.readFileSync(path.join(folder, "bundle.js"), "utf8");
  assert.ok(modules.includes("machinery/grade/box/main.js") && modules.includes("nabla/index.js"));
  assert.deepEqual(
    modules.filter((name) => /exercises\.js$|lessons\/(index|course)|check\/(judge|compare|diagnose|index)/.test(name)),
    [],
  );
  assert.ok(text.length > 500_000, "the script is looked at");
  assert.doesNotMatch(text, /withholds: \[|diagnoses: \[|reference: \(/);
});

test("the library answers to a withheld name again when another exercise is called", () => {
  const withheld = { names: ["softmax"] as readonly string[] };
  const load = packages(() => ({ softmax: () => 1, relu: () => 2 }), withheld);
  const nabla = load("nabla") as Record<string, () => number>;
  assert.throws(() => nabla.softmax(), /^Error: withheld: softmax$/);
  assert.equal(nabla.relu(), 2);
  withheld.names = [];
  assert.equal(nabla.softmax(), 1);
});

test("figures and checks do nothing in a box; TensorFlow.js says that it is not there", () => {
  const load = packages(() => ({}), { names: [] });
  assert.equal((load("nabla/plot") as { show(): unknown }).show(), undefined);
  assert.throws(
    () => (load("@tensorflow/tfjs") as { tensor(): unknown }).tensor(),
    /tensor is not there where answers are graded/,
  );
});

test("the command of level A gives a box no network, no file but the library's and no secret", () => {
  const library = { folder: "/tmp/lib", main: "/tmp/lib/boot.js", modules: [] };
  const { command, args, environment } = boxCommand("A", library, "/usr/bin/node", true);
  const words = [command, ...args].join(" ");
  assert.match(
    words,
    /^setpriv --reuid 65534 .* prlimit .*--data=1073741824.* bwrap --unshare-all --unshare-user --disable-userns/,
  );
  assert.deepEqual(
    [...words.matchAll(/--(?:ro-)?bind (\S+)/g)].map(([, from]) => from),
    ["/usr", "/tmp/lib"],
  );
  assert.deepEqual(Object.keys(environment).sort(), ["NABLA_CANONICAL", "NABLA_KERNELS", "PATH"]);
  assert.equal(environment.NABLA_KERNELS, "tiled", "the level that lives within a limit of memory");
});

test("a solved notebook gives its answers, each handed in at its own check", () => {
  const assignment = assignmentOf(sourceOf("00-start"), "00-start.ipynb");
  const read = readCells(Buffer.from(formatNotebook(solved())));
  assert.ok("cells" in read);
  const repaired = repair(read.cells, assignment);
  assert.ok("steps" in repaired);
  assert.deepEqual(repaired.warnings, []);
  const order = repaired.steps.filter(({ kind }) => kind === "answer" || kind === "take").map((step) => step.kind);
  assert.deepEqual(order, Array(4).fill(["answer", "take"]).flat());
});

test("a member called __proto__ is text like any other", () => {
  const cell = { cell_type: "code", source: "1", metadata: { nbgrader: { grade_id: "__proto__" } } };
  const read = readCells(Buffer.from(JSON.stringify({ cells: [cell], nbformat: 4 })));
  assert.deepEqual("cells" in read && read.cells, [{ kind: "code", source: "1", gradeId: "__proto__" }]);
});

test("a file whose members are not what their names say is read or refused, never thrown at", () => {
  const kernelspec = { language: { toString: 1 } };
  const read = readCells(Buffer.from(JSON.stringify({ cells: [7, { source: 1 }], metadata: { kernelspec } })));
  assert.deepEqual("cells" in read && read.cells, [{ kind: "raw", source: "" }]);
});

test("what was not graded has no number in the table, and a formula is inert", () => {
  const result = {
    student: "=1+1",
    assignment: "a",
    status: "not graded",
    reason: "cut\noff",
    warnings: [],
    marks: [],
  };
  const csv = csvOf([
    {
      ...result,
      byHand: [],
      maxPoints: 10,
      level: "A",
      seconds: 0,
      key: "",
      versions: { node: "", nabla: "" },
    } as never,
  ]);
  assert.equal(csv.split("\r\n")[1], `"'=1+1",a,not graded,,10,"cut\noff",`);
});

test("signs of HTML, control characters and turned writing are shown, not obeyed", () => {
  assert.equal(escaped("<a href='x'>\u202E&\u0007"), "&#60;a href=&#39;x&#39;&#62;\uFFFD&#38;\uFFFD");
});

test("names of files hold no slash and no dots, and differ where students differ", () => {
  assert.equal(fileName("../../etc"), "%2E%2E%2F%2E%2E%2Fetc");
  assert.notEqual(fileName("a".repeat(300)), fileName(`${"a".repeat(299)}b`));
  assert.ok(fileName("\uD800".repeat(300)).length <= 150);
});

test("a secret is made once, for its owner alone, and a short one is refused", () => {
  const out = temporaryFolder("nabla-secret-");
  const secret = secretOf(out, undefined);
  assert.equal(secretOf(out, undefined), secret);
  assert.equal(fs.statSync(path.join(out, "secret")).mode & 0o077, 0);
  const short = path.join(out, "short");
  fs.writeFileSync(short, "abc\n");
  assert.throws(() => secretOf(out, short), /a secret needs 16 characters or more, and holds 3$/);
});

test("folders by name and flat files are found, too", () => {
  const folder = temporaryFolder("nabla-found-");
  const names = [
    "00-start_anna.ipynb",
    "ben.ipynb",
    "cleo/00-start.ipynb",
    "dora/00-start/00-start.ipynb",
    ".hidden.ipynb",
  ];
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), "{}");
  }
  const found = findSubmissions(folder, ["00-start"]).map(({ student, assignment }) => [student, assignment]);
  assert.deepEqual(found, [
    ["anna", "00-start"],
    ["ben", undefined],
    ["cleo", undefined],
    ["dora", "00-start"],
  ]);
});

test("the command line is understood or refused with a sentence", () => {
  assert.deepEqual(parseGradeArguments(["x", "--export", "csv"], "/").forms, ["csv"]);
  assert.throws(() => parseGradeArguments([], "/"), /one folder of submissions, got 0/);
  assert.throws(() => parseGradeArguments(["x", "--export", "pdf"], "/"), /not "pdf"/);
  assert.throws(() => parseGradeArguments(["x", "--workers", "0"], "/"), /--workers takes a whole number/);
  assert.throws(() => parseGradeArguments(["x", "--level", "E"], "/"), /--level is A, B, C or D/);
});

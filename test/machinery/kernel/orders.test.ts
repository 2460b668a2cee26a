/** Requests of the two programs that learners use, in the order and with the contents in which these send them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Kernel, root, startKernel } from "./client";

/** A request, and what is heard of it: states and messages on iopub. */
interface Step {
  readonly type: string;
  readonly content: object;
  readonly channel?: "control";
  readonly heard: readonly string[];
  /** Sent without waiting for the end of the step before. */
  readonly atOnce?: true;
}

const asked = ["busy", "idle"];
const ran = (...more: string[]): string[] => ["busy", "execute_input", ...more, "idle"];
const widgets = { comm_id: "40b0f2ec", target_name: "jupyter.widget.control", data: {} };
const half = 'const alphabet = ["😀"];\nalph';

/** A cell as JupyterLab 4.6 sends it. */
const labCell = (code: string): object => ({
  silent: false,
  store_history: true,
  user_expressions: {},
  allow_stdin: true,
  stop_on_error: true,
  code,
});
/** A cell as the Jupyter extension of VS Code sends it: errors do not abort what waits, the extension does. */
const codeCell = (code: string): object => ({
  code,
  silent: false,
  stop_on_error: false,
  allow_stdin: true,
  store_history: true,
});

/** Recorded from the web socket of JupyterLab 4.6: opened, run, completed, inspected, interrupted, opened once more. */
const lab: readonly Step[] = [
  { type: "kernel_info_request", content: {}, heard: asked },
  { type: "history_request", content: { output: false, raw: true, hist_access_type: "tail", n: 10 }, heard: asked },
  { type: "comm_open", content: widgets, heard: ["busy", "comm_close", "idle"], atOnce: true },
  {
    type: "comm_msg",
    content: { comm_id: widgets.comm_id, data: { method: "request_states" } },
    heard: asked,
    atOnce: true,
  },
  { type: "comm_info_request", content: { target_name: "jupyter.widget" }, heard: asked, atOnce: true },
  { type: "execute_request", content: labCell('const alphabet = ["😀"];\nalphabet'), heard: ran("execute_result") },
  { type: "execute_request", content: labCell('console.log("x");'), heard: ran("stream") },
  { type: "complete_request", content: { code: half, cursor_pos: [...half].length }, heard: asked },
  { type: "inspect_request", content: { code: half, cursor_pos: [...half].length, detail_level: 0 }, heard: asked },
  { type: "execute_request", content: labCell("for (;;) {}"), heard: ran("error") },
  { type: "interrupt_request", content: {}, channel: "control", heard: asked },
  { type: "kernel_info_request", content: {}, heard: asked },
  { type: "execute_request", content: labCell("alphabet.length"), heard: ran("execute_result") },
];

/** After the source of the Jupyter extension of VS Code: it talks to the kernel's sockets itself. */
const code: readonly Step[] = [
  { type: "kernel_info_request", content: {}, heard: asked },
  { type: "kernel_info_request", content: {}, heard: asked, atOnce: true },
  { type: "comm_info_request", content: { target_name: "jupyter.widget" }, heard: asked },
  { type: "execute_request", content: codeCell('throw new Error("x");'), heard: ran("error") },
  {
    type: "execute_request",
    content: codeCell("const alphabet = 1;\nalphabet"),
    heard: ran("execute_result"),
    atOnce: true,
  },
  { type: "complete_request", content: { code: half, cursor_pos: [...half].length }, heard: asked },
  { type: "inspect_request", content: { code: half, cursor_pos: [...half].length, detail_level: 0 }, heard: asked },
  { type: "execute_request", content: codeCell("await null; for (;;) {}"), heard: ran("error") },
  { type: "interrupt_request", content: {}, channel: "control", heard: asked },
  { type: "execute_request", content: codeCell("alphabet"), heard: ran("execute_result") },
];

/** What was heard of a request, by state or type; a kernel that goes on with a cell says "busy" once more for that cell. */
function heardOf(kernel: Kernel, id: string): string[] {
  const all = kernel.heard
    .filter(({ parent }) => parent === id)
    .map(({ type, content }): string => content.execution_state ?? type);
  return all.filter((one, index) => one !== "busy" || index === 0);
}

for (const [name, steps] of [
  ["JupyterLab", lab],
  ["VS Code", code],
] as const) {
  test(`every request of ${name}, in its order, is answered between busy and idle`, async () => {
    const kernel = await startKernel(root);
    const sent: string[] = [];
    const isOver = (id: string): Promise<unknown> =>
      kernel.until(({ parent, content }) => parent === id && content.execution_state === "idle");
    const isBegun = (id: string): Promise<unknown> =>
      kernel.until(({ parent, type }) => parent === id && type === "execute_input");
    for (const { type, content, channel, atOnce } of steps) {
      if (type === "interrupt_request") await isBegun(sent[sent.length - 1]);
      else if (!atOnce) await Promise.all(sent.map(isOver));
      sent.push(kernel.send(type, content, channel).id);
    }
    await Promise.all(sent.map(isOver));
    assert.deepEqual(
      sent.map((id, index) => `${steps[index].type}: ${heardOf(kernel, id).join(", ")}`),
      steps.map(({ type, heard }) => `${type}: ${heard.join(", ")}`),
    );
    assert.equal(await kernel.shutdown(), 0);
    assert.equal(kernel.noise(), "");
  });
}

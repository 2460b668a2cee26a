import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

interface Message {
  readonly data: Readonly<Record<string, unknown>>;
}

const root = join(__dirname, "../..");

interface Ran {
  readonly sent: Message[];
  readonly printed: string;
}

/**
 * Runs bodies in a process that takes itself for a kernel (or not), one after the other, and gives what each sent and
 * printed.
 */
async function ranAll<N extends string>(
  bodies: Readonly<Record<N, string>>,
  { kernel = true, canonical = false } = {},
): Promise<Record<N, Ran>> {
  const script = `
    let sent = [];
    if (${kernel}) require("tslab/dist/jupyter").lastWriteDisplayData = (message) => sent.push(message);
    const plot = require("./lib/plot/index");
    const { gallery } = require("./test/plot/gallery");
    const bodies = [${Object.values(bodies).map((body) => `async () => { ${body} }`)}];
    (async () => {
      for (const body of bodies) {
        sent = [];
        await body();
        console.log("\\nSENT" + JSON.stringify(sent));
      }
    })();`;
  const env = { ...process.env, NABLA_CANONICAL: canonical ? "1" : "" };
  const running = promisify(execFile)(process.execPath, [...process.execArgv, "-"], {
    cwd: root,
    env,
    maxBuffer: 1 << 26,
  });
  running.child.stdin?.end(script);
  const { stdout } = await running;
  const parts = stdout.split(/\nSENT(.*)\n/);
  return Object.fromEntries(
    Object.keys(bodies).map((name, i) => [name, { printed: parts[2 * i], sent: JSON.parse(parts[2 * i + 1]) }]),
  ) as Record<N, Ran>;
}

const live = "application/vnd.plotly.v1+json";

/** In a live session. */
const session = ranAll({
  curves: `await plot.show(gallery.curves());`,
  slider: `await plot.show(gallery.slider());`,
  digits: `await plot.show(plot.curves({
    title: "T", xLabel: "x", yLabel: "y", series: [{ name: "a", x: [1/3, 2e9/3], y: [1, 2] }] }));`,
  words: `await plot.show(plot.curves({
    title: "T", xLabel: "x", yLabel: "y", description: "a < b & costs $5, or $6.",
    series: [{ name: "a", x: [1, 2], y: [1, 2] }] }));`,
  three: `await Promise.all([plot.show(gallery.curves()), plot.show(gallery.slider()), plot.show(gallery.bars())]);`,
});
/** Without a notebook. */
const outside = ranAll(
  {
    bars: `await plot.show(gallery.bars()); console.log(Object.keys(require.cache).some((path) => /jsdom|plotly|resvg/.test(path)));`,
    bad: `for (const bad of [undefined, 3, [1], { data: [] }]) await plot.show(bad).catch((error) => console.log(String(error)));`,
  },
  { kernel: false },
);

test("in a notebook a figure is one message in three forms, with its words below", async () => {
  const { sent, printed } = (await session).curves;
  assert.deepEqual(
    sent.map(({ data }) => Object.keys(data)),
    [[live, "image/png", "text/plain"], ["text/html"]],
  );
  const [{ data }, below] = sent;
  assert.match(String(data["text/plain"]), /^Loss against epoch, from 1 to 50: training falls/);
  assert.equal(
    below.data["text/html"],
    '<div class="nabla-caption" style="max-width: 46em"><p>Loss: training falls from 2.13 to 0.0655; ' +
      "validation falls from 2.13 to 0.469, then rises to 1.03.</p><details><summary>The figure in words</summary>" +
      `<p>${data["text/plain"]}</p></details></div>`,
  );
  assert.equal(Buffer.from(String(data["image/png"]), "base64").subarray(1, 4).toString(), "PNG");
  assert.equal(printed, "");
});

test("a slider has no picture in a live session, and one in a canonical run", async () => {
  const { slider } = await session;
  const canonical = await ranAll({ slider: `await plot.show(gallery.slider());` }, { canonical: true });
  assert.deepEqual(Object.keys(slider.sent[0].data), [live, "text/plain"]);
  assert.deepEqual(Object.keys(canonical.slider.sent[0].data), [live, "image/png", "text/plain"]);
  assert.equal((slider.sent[0].data[live] as { frames: unknown[] }).frames.length, 5);
});

test("a live figure takes the width that there is, keeps its height, and has no button that sends it anywhere or selects", async () => {
  const { sent } = (await session).slider;
  const { layout, config } = sent[0].data[live] as { layout: Record<string, unknown>; config: Record<string, unknown> };
  assert.equal(layout.width, undefined);
  assert.equal(layout.autosize, true);
  assert.deepEqual(layout.template, { layout: { height: layout.height } });
  assert.equal(config.showSendToCloud, false);
  assert.equal(config.plotlyServerURL, "");
  assert.deepEqual(config.modeBarButtonsToRemove, ["select2d", "lasso2d", "autoScale2d"]);
});

test("numbers travel with seven significant digits", async () => {
  const { sent } = (await session).digits;
  const { data } = sent[0].data[live] as { data: { x: number[] }[] };
  assert.deepEqual(data[0].x, [0.3333333, 666666700]);
});

test("words are safe in HTML, and dollars are not taken for formulas", async () => {
  const { sent } = (await session).words;
  assert.match(String(sent[1].data["text/html"]), /a &#60; b &#38; costs &#36;5, or &#36;6\./);
});

test("figures that are not awaited arrive in order, and each whole", async () => {
  const { sent } = (await session).three;
  const words = sent.map(({ data }) => String(data["text/plain"] ?? data["text/html"]).slice(0, 14));
  assert.deepEqual(
    words.map((each) => each.slice(0, 4)),
    ["Loss", "<div", "4 po", "<div", "Accu", "<div"],
  );
});

test("without a notebook the words are printed, and nothing is loaded", async () => {
  const { sent, printed } = (await outside).bars;
  assert.deepEqual(sent, []);
  assert.match(printed, /^Accuracy \(%\) by model: training 71 .*\nfalse\n*$/);
});

test("what is not a figure is told in one line", async () => {
  const { printed } = (await outside).bad;
  const lines = printed.trim().split("\n");
  assert.equal(lines.length, 4);
  for (const line of lines) assert.match(line, /^TypeError: show: the argument is not a figure; make one with curves/);
});

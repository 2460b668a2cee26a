import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { stillForm } from "../../lib/plot/forms";
import { type Drawn, drawer } from "../../lib/plot/still/draw";
import { gallery } from "./gallery";
import { type Measured, measured } from "./measured";

const { draw } = drawer();
const pictures = new Map<string, Promise<Drawn>>();
const picture = (name: string): Promise<Drawn> => {
  const known = pictures.get(name) ?? draw(stillForm(gallery[name]()));
  pictures.set(name, known);
  return known;
};
const measures = new Map<string, Measured>();
const measuredPicture = async (name: string): Promise<Measured> => {
  const known = measures.get(name) ?? measured((await picture(name)).svg);
  measures.set(name, known);
  return known;
};

for (const name of Object.keys(gallery)) {
  test(`${name}: the picture is 700 pixels wide, as high as the layout says, and made without a warning`, async () => {
    const { png, warnings } = await picture(name);
    const view = Buffer.from(png);
    assert.deepEqual([view.readUInt32BE(16), view.readUInt32BE(20)], [700, stillForm(gallery[name]()).height]);
    assert.deepEqual(warnings, []);
  });

  test(`${name}: no text is cut off at the edge, and no two texts overlap`, async () => {
    const { texts, width, height } = await measuredPicture(name);
    assert.ok(texts.length > 3);
    for (const { text, left, top, right, bottom } of texts) {
      assert.ok(left >= 0 && top >= 0 && right <= width && bottom <= height, `"${text}" leaves the picture`);
    }
    for (const [index, a] of texts.entries()) {
      for (const b of texts.slice(index + 1)) {
        const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
        assert.ok(apart, `"${a.text}" and "${b.text}" overlap`);
      }
    }
  });

  test(`${name}: the legend lies outside the plot`, async () => {
    const { plot, legend } = await measuredPicture(name);
    assert.ok(
      plot !== undefined && plot.right - plot.left > (/panels/.test(name) ? 130 : 250) && plot.bottom - plot.top > 60,
    );
    if (legend !== undefined) assert.ok(legend.bottom <= plot.top + 1, "the legend covers the plot");
  });
}

test("another process makes the same bytes", async () => {
  const script = `
    const { stillForm } = require("./lib/plot/forms");
    const { drawer } = require("./lib/plot/still/draw");
    const { gallery } = require("./test/plot/gallery");
    const { draw } = drawer();
    (async () => {
      for (const name of ["slider", "picture", "scatter"]) {
        const { png } = await draw(stillForm(gallery[name]()));
        console.log(require("node:crypto").createHash("sha256").update(png).digest("hex"));
      }
      process.exit(0);
    })();`;
  const root = join(__dirname, "../..");
  const run = promisify(execFile);
  const running = run(process.execPath, [...process.execArgv, "-"], { cwd: root });
  running.child.stdin?.end(script);
  const { stdout } = await running;
  const { createHash } = await import("node:crypto");
  const own = ["slider", "picture", "scatter"].map(async (name) =>
    createHash("sha256")
      .update((await picture(name)).png)
      .digest("hex"),
  );
  assert.deepEqual(stdout.trim().split("\n"), await Promise.all(own));
});

test("a picture that Plotly turns over with its axis is turned over in print, too", async () => {
  const { svg } = await picture("thumbnails");
  assert.match(
    svg,
    /<image[^>]* transform="translate\([\d.]+, ?[\d.]+\)scale\(1, ?-1\)translate\(-[\d.]+, ?-[\d.]+\)"/,
  );
  assert.doesNotMatch(svg, /style="[^"]*transform/);
});

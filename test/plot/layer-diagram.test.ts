import assert from "node:assert/strict";
import { test } from "node:test";
import { layerDiagram } from "../../lib/plot/layer-diagram";

const steps = [
  { layer: "image", shape: [8, 8, 1] },
  { layer: "conv 4@3×3", shape: [8, 8, 4], parameters: 40 },
  { layer: "pool", shape: [4, 4, 4] },
  { layer: "dense 10", shape: [10], parameters: 650 },
];
const heightOf = ({ y }: { readonly [key: string]: unknown }): number => {
  const heights = y as number[];
  return Math.max(...heights) - Math.min(...heights);
};

test("layerDiagram draws a block for each step, as tall as the image is high", () => {
  const { data } = layerDiagram({ title: "t", steps });
  const blocks = data.filter(({ fill }) => fill === "toself");
  assert.equal(blocks.length, 4);
  assert.equal(heightOf(blocks[0]), heightOf(blocks[1]));
  assert.ok(heightOf(blocks[2]) < heightOf(blocks[1]));
});

test("layerDiagram writes shapes, parameters and shortcuts, and says them", () => {
  const { data, description } = layerDiagram({
    title: "t",
    steps: steps.slice(0, 2),
    shortcuts: [{ from: 0, to: 1, label: "x itself" }],
  });
  assert.equal(
    description,
    "2 steps: image 8×8×1 and conv 4@3×3 8×8×4 (40 parameters). A shortcut from image to conv 4@3×3: x itself.",
  );
  assert.ok(JSON.stringify(data).includes("8×8×4<br>40<br>parameters"));
});

test("no name of a layer lies on the line of a shortcut", () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ layer: at === 0 ? "x" : "pool 2×2", shape: [8, 8, 16] }));
  const { data } = layerDiagram({ title: "t", steps: many, shortcuts: [{ from: 2, to: 4, label: "x itself" }] });
  const { x, text } = data.find(({ name }) => name === "layers") as unknown as { x: number[]; text: string[] };
  const line = data.find(({ mode, x }) => mode === "lines+markers" && (x as number[]).length === 4);
  assert.ok(line);
  const [start, , end] = line.x as number[];
  for (const [at, where] of [
    [2, start],
    [4, end],
  ]) {
    const half = (text[at].length * 3.1) / (660 / many.length);
    assert.ok(x[at] + half <= where - 0.05, `${text[at]} ends at ${x[at] + half}, the line stands at ${where}`);
  }
});

test("no name above a block lies on a shortcut that begins before it", () => {
  const long = Array.from({ length: 9 }, (_, at) => ({
    layer: at === 3 ? "conv 16@5×5" : "pool 2×2",
    shape: [8, 8, 16],
  }));
  const { data } = layerDiagram({ title: "t", steps: long, shortcuts: [{ from: 2, to: 4, label: "x itself" }] });
  const { x, text } = data.find(({ name }) => name === "layers") as unknown as { x: number[]; text: string[] };
  const line = data.find(({ mode, x }) => mode === "lines+markers" && (x as number[]).length === 4);
  const half = (Math.max(...text[3].split("<br>").map(({ length }) => length)) * 3.1) / (660 / long.length);
  assert.ok(line);
  assert.ok(x[3] - half >= (line.x as number[])[0] + 0.05, text[3]);
});

test("layerDiagram for narrow places keeps a block for each step, below each other, with all that is written", () => {
  const { data, narrow } = layerDiagram({ title: "t", steps, shortcuts: [{ from: 0, to: 2, label: "x itself" }] });
  assert.ok(narrow);
  assert.equal(narrow.data.length, data.length);
  const [first, second] = narrow.data as unknown as { y: number[] }[];
  assert.ok(Math.min(...first.y) > Math.max(...second.y));
  const written = JSON.stringify(narrow.data);
  for (const text of ["<b>conv 4@3×3</b><br>8×8×4<br>40 parameters", "x itself", "<b>pool</b><br>4×4×4"])
    assert.ok(written.includes(text), text);
});

test("layerDiagram refuses what it cannot draw", () => {
  assert.throws(
    () => layerDiagram({ title: "t", steps: steps.slice(0, 1) }),
    new RangeError("layerDiagram: 1 step cannot be drawn; 2 to 14 can"),
  );
  assert.throws(
    () => layerDiagram({ title: "t", steps: [steps[0], { layer: "flat", shape: [2, 3] }] }),
    new RangeError('layerDiagram: the shape of "flat" is [2,3] but must be [H, W, C] or [n]'),
  );
  assert.throws(
    () => layerDiagram({ title: "t", steps, shortcuts: [{ from: 2, to: 1, label: "" }] }),
    new RangeError("layerDiagram: a shortcut from step 2 to 1 does not lead forwards"),
  );
});

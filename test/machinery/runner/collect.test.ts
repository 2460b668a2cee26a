import assert from "node:assert/strict";
import { test } from "node:test";
import { collector } from "../../../machinery/runner/collect";

const text = (value: string): { data: Record<string, unknown>; metadata: object } => ({
  data: { "text/plain": value },
  metadata: {},
});

test("printed text on one stream is one output until another stream or output comes", () => {
  const cell = collector().cell(1);
  cell.stream("stdout", "a");
  cell.stream("stdout", "b\n");
  cell.stream("stderr", "c");
  cell.stream("stdout", "d");
  assert.deepEqual(
    cell.outputs.map((output) => output.output_type === "stream" && [output.name, output.text]),
    [
      ["stdout", "ab\n"],
      ["stderr", "c"],
      ["stdout", "d"],
    ],
  );
});

test("an update changes every showing of its display, in earlier cells too", () => {
  const all = collector();
  const [first, second] = [all.cell(1), all.cell(2)];
  first.display({ ...text("1"), metadata: {}, transient: { display_id: "x" } }, false);
  first.display({ ...text("2"), metadata: {}, transient: { display_id: "x" } }, false);
  second.display({ ...text("3"), metadata: {}, transient: { display_id: "x" } }, true);
  second.display({ ...text("4"), metadata: {}, transient: { display_id: "unknown" } }, true);
  const shown = first.outputs.map((output) => output.output_type === "display_data" && output.data["text/plain"]);
  assert.deepEqual(shown, ["3", "3"]);
  assert.deepEqual(second.outputs, []);
});

test("a last value carries its cell's number", () => {
  const cell = collector().cell(7);
  cell.result({ "text/plain": "1" });
  assert.deepEqual(cell.outputs, [
    { output_type: "execute_result", execution_count: 7, data: { "text/plain": "1" }, metadata: {} },
  ]);
});

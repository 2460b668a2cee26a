import assert from "node:assert/strict";
import { test } from "node:test";
import type { Notebook, Output } from "../../../machinery/notebook/notebook";
import { compareOutputs } from "../../../machinery/runner/compare";

function having(...outputs: Output[]): Notebook {
  const cell = { id: "cell-a", cell_type: "code" as const, source: "", metadata: {}, outputs, execution_count: 1 };
  return { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
}
const said = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const shown = (data: Record<string, unknown>): Output => ({ output_type: "display_data", data, metadata: {} });

function texts(before: Notebook, after: Notebook): string[] {
  return compareOutputs(before, after).map(({ text }) => text);
}

test("the same outputs do not differ", () => {
  const outputs = [said("a\n"), shown({ "text/plain": "b", "image/png": "AAAA" })];
  assert.deepEqual(compareOutputs(having(...outputs), having(...outputs)), []);
});

test("a picture saved with a newline at its end is the same picture", () => {
  assert.deepEqual(texts(having(shown({ "image/png": "AAAA\n" })), having(shown({ "image/png": "AAAA" }))), []);
});

test("a changed text shows the lines that changed, old and new", () => {
  const [difference] = compareOutputs(having(said("a\nb\nc\n")), having(said("a\nB\nc\n")));
  assert.equal(difference.cell, "cell-a");
  assert.equal(difference.text, "stdout:\n  (line 2)\n- b\n+ B");
});

test("a changed picture comes with both pictures", () => {
  const [difference] = compareOutputs(having(shown({ "image/png": "AAAA" })), having(shown({ "image/png": "BBBB" })));
  assert.equal(difference.text, "image/png: the picture is another one");
  assert.deepEqual(difference.pictures, { before: "AAAA", after: "BBBB" });
});

test("a form that is new or gone is named", () => {
  const [before, after] = [
    having(shown({ "text/plain": "a", "image/png": "A" })),
    having(shown({ "text/plain": "a" })),
  ];
  assert.deepEqual(texts(before, after), ["image/png is gone"]);
  assert.deepEqual(texts(after, before), ["image/png is new"]);
});

test("an output that is new, gone or of another kind is named with its text", () => {
  assert.deepEqual(texts(having(), having(said("x\n"))), [
    "0 outputs became 1: nothing became stdout",
    "new stdout:\n+ x",
  ]);
  assert.deepEqual(texts(having(said("x\n")), having()), [
    "1 outputs became 0: stdout became nothing",
    "gone stdout:\n- x",
  ]);
  assert.deepEqual(texts(having(said("x")), having(shown({}))), ["output 1: stdout became display"]);
});

test("numbers in a figure's data may differ in their last digits, not more", () => {
  const figure = (y: number): Notebook =>
    having(shown({ "application/vnd.plotly.v1+json": { data: [{ y: [1, y] }] } }));
  assert.deepEqual(texts(figure(0.1 + 0.2), figure(0.3)), []);
  assert.deepEqual(texts(figure(0.3), figure(0.31)), ["application/vnd.plotly.v1+json: data[0].y[1] was 0.3, is 0.31"]);
});

test("a notebook with new cells differs by their outputs", () => {
  const empty: Notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  assert.equal(texts(empty, having(said("x"))).length, 2);
});

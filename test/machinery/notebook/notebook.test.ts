import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import {
  formatNotebook,
  type Notebook,
  parseNotebook,
  readNotebook,
  writeNotebook,
} from "../../../machinery/notebook/notebook";
import { fc } from "../../properties";
import { temporaryFolder } from "../../temporary";

function one(source: string, outputs: object[] = []): Notebook {
  const cell = { id: "a", cell_type: "code", source, metadata: {}, outputs, execution_count: null };
  return parseNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }), "a.ipynb");
}

test("a file has sorted keys, one space a level, texts as lines, and ends with a newline", () => {
  const data = { "text/plain": "a\nb", "image/png": "AAAA\n", "application/json": { z: [], y: {} } };
  const notebook = one("x\n\ny\n", [{ output_type: "display_data", metadata: {}, data }]);
  assert.equal(
    formatNotebook(notebook),
    `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": null,
   "id": "a",
   "metadata": {},
   "outputs": [
    {
     "data": {
      "application/json": {
       "y": {},
       "z": []
      },
      "image/png": "AAAA\\n",
      "text/plain": [
       "a\\n",
       "b"
      ]
     },
     "metadata": {},
     "output_type": "display_data"
    }
   ],
   "source": [
    "x\\n",
    "\\n",
    "y\\n"
   ]
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}
`,
  );
});

test("numbers are written as Python writes them", () => {
  const written = (value: number): string => {
    const output = { output_type: "display_data", metadata: {}, data: { "application/json": [value] } };
    return formatNotebook(one("", [output])).match(/json": \[\s+(\S+)\s/)?.[1] ?? "";
  };
  assert.equal(written(0.0001), "0.0001");
  assert.equal(written(0.00001), "1e-05");
  assert.equal(written(-1.5e-7), "-1.5e-07");
  assert.equal(written(1e-12), "1e-12");
  assert.equal(written(1e21), "1e+21");
  assert.equal(written(3), "3");
});

test("what is written is read back the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
      const data = { "text/plain": text, "application/x+json": { number } };
      const notebook = one(text, [{ output_type: "display_data", metadata: {}, data }]);
      assert.deepEqual(parseNotebook(formatNotebook(notebook), "a.ipynb"), JSON.parse(JSON.stringify(notebook)));
    }),
  );
});

test("a notebook is there in full or not at all, and no temporary file stays", () => {
  const folder = temporaryFolder("nabla-write-");
  const file = path.join(folder, "a.ipynb");
  writeNotebook(file, one("1"));
  assert.deepEqual(fs.readdirSync(folder), ["a.ipynb"]);
  fs.mkdirSync(path.join(folder, "b.ipynb"));
  assert.throws(() => writeNotebook(path.join(folder, "b.ipynb"), one("2")));
  assert.deepEqual(fs.readdirSync(folder).sort(), ["a.ipynb", "b.ipynb"]);
});

for (const [name, text, says] of [
  ["no JSON", "{", "a.ipynb is not a notebook: it is not JSON, or was cut off"],
  ["no cells", "{}", "a.ipynb is not a notebook: it has no list of cells"],
  ["an older format", '{"nbformat":3}', "a.ipynb has notebook format 3; open it in JupyterLab and save it again"],
] as const) {
  test(`a text with ${name} is refused in one sentence`, () => {
    assert.throws(() => parseNotebook(text, "a.ipynb"), new SyntaxError(says));
  });
}

for (const [name, cells, says] of [
  ["a cell without id", '[{"source":""}]', /: cell 1 has no id/],
  ["two cells with one id", '[{"id":"x"},{"id":"x"}]', /: two cells have the id "x"$/],
] as const) {
  test(`a file of the course with ${name} is refused in one sentence`, () => {
    const file = path.join(temporaryFolder("nabla-read-"), "a.ipynb");
    fs.writeFileSync(file, `{"cells":${cells}}`);
    assert.throws(
      () => readNotebook(file),
      ({ message }: Error) => message.startsWith(file) && says.test(message),
    );
  });
}

test("a cell of format 4.4, which has no id, is written without one", () => {
  const { cells } = parseNotebook('{"cells":[{"cell_type":"raw","source":["a\\n","b"]}]}', "a.ipynb");
  assert.deepEqual(cells, [{ id: "", cell_type: "raw", source: "a\nb", metadata: {} }]);
  const written = formatNotebook({ cells, metadata: {}, nbformat: 4, nbformat_minor: 4 });
  assert.ok(!written.includes('"id"'));
});

test("what is no cell, no output and no text in a file is left out, whatever it is", () => {
  const outputs = '[null,{"output_type":"display_data","data":7},{"output_type":"stream","name":"stdout","text":{}}]';
  const strange = `{"cells":[1,[],{"source":[2,"x",null],"metadata":"y","outputs":${outputs}},{"outputs":"z"}],"nbformat":{"toString":1}}`;
  const notebook = parseNotebook(strange, "a.ipynb");
  assert.deepEqual(
    notebook.cells.map(({ source, metadata }) => [source, metadata]),
    [
      ["x", {}],
      ["", {}],
    ],
  );
  assert.deepEqual(notebook.cells[0].outputs, [
    { output_type: "display_data", data: 7 },
    { output_type: "stream", name: "stdout", text: "" },
  ]);
});

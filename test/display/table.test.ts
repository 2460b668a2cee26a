import assert from "node:assert/strict";
import { test } from "node:test";
import { type Row, tableHtml, tableText } from "../../lib/display/table";

test("tableText aligns numbers to the right and words to the left", () => {
  const text = tableText([
    { gate: "AND", mistakes: 11 },
    { gate: "NOT", mistakes: 5 },
  ]);
  assert.equal(text, "gate  mistakes\n----  --------\nAND         11\nNOT          5");
});

test("tableText writes whole numbers whole, others with four digits, tiny and huge ones with a power of ten", () => {
  const values = [123456, 12345.6, 0.123456, 1.5, 100.04, 1.23456e-9, 1.23456e9 + 0.5, 0, Number.NaN];
  const text = tableText(values.map((x) => ({ x })));
  assert.deepEqual(
    text
      .split("\n")
      .slice(2)
      .map((line) => line.trim()),
    ["123456", "12346", "0.1235", "1.5", "100", "1.23e-9", "1.23e+9", "0", "NaN"],
  );
});

test("a cell that a row does not name is empty, and the caption stands above", () => {
  assert.equal(tableText([{ a: 1 }, { a: 2, b: "x" }], { caption: "Two rows" }), "Two rows\n\na  b\n-  -\n1\n2  x");
});

test("tableText refuses no rows and impossible digits", () => {
  assert.throws(() => tableText([]), { message: "table: there are no rows to show" });
  assert.throws(() => tableText([{ a: 1 }], { digits: 0 }), { message: "table: digits is from 1 to 17, not 0" });
});

test("numbers that are text already are aligned as numbers, and so is a dash where there is none", () => {
  const rows = [
    { network: "flat", "right (%)": "9.5", seen: "12 of 90" },
    { network: "deep", "right (%)": "92.8", seen: "1 of 90" },
    { network: "none", "right (%)": "–", seen: "" },
  ];
  assert.equal(
    tableText(rows),
    [
      "network  right (%)  seen",
      "-------  ---------  --------",
      "flat           9.5  12 of 90",
      "deep          92.8  1 of 90",
      "none             –",
    ].join("\n"),
  );
});

test("on a page the numbers of a column stand with their points below each other", () => {
  const rows = [{ loss: 0.25 }, { loss: 2 }, { loss: -12.3456 }, { loss: 1.5e-9 }, { loss: Number.NaN }, {}];
  const seen = [...tableHtml(rows).source.matchAll(/<td style="text-align:right">(.*?)<\/td>/g)].map(
    ([, cell]) => cell,
  );
  const hidden = (zeros: string): string => `<span style="visibility:hidden">${zeros}</span>`;
  assert.deepEqual(seen, ["0.25", `2${hidden(".00")}`, "-12.35", "1.50e-9", "NaN", ""]);
});

test("zeros that are not seen are added to text that is a number, too, and never to whole columns or words", () => {
  const cells = (rows: readonly Row[]): string => tableHtml(rows).source.replace(/\s|<(?!span|\/span)[^>]*>/g, "");
  assert.match(
    cells([{ "right (%)": "1,209.5" }, { "right (%)": "–" }, { "right (%)": 7 }]),
    /1,209\.5–7<span.*>\.0<\/span>$/,
  );
  assert.equal(cells([{ epoch: 1 }, { epoch: 20 }]), "epoch120");
  assert.equal(cells([{ size: "3 of 4" }, { size: 0.5 }]), "size3of40.5");
});

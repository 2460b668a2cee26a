import assert from "node:assert/strict";
import test from "node:test";
import { compileFailure } from "../../../machinery/kernel/failure";
import { remedy } from "../../../machinery/kernel/remedy";

const none = new Map<string, number>();
const listForNumber = "Argument of type 'number[]' is not assignable to parameter of type 'number'.";

test("a list handed to what takes one number is to be taken apart; only where many are taken do dots help", () => {
  assert.match(remedy(listForNumber, "const m = Math.max(", none), /`\.\.\.` in front of it/);
  for (const before of ["return Math.exp(", "return Math.max(Math.exp(", "f("])
    assert.match(remedy(listForNumber, before, none), /one by one, with a loop or with `\.map`$/);
});

test("a list of lists handed to what takes a list is to be taken row by row", () => {
  const complaint = "Argument of type 'number[][]' is not assignable to parameter of type 'number[]'.";
  assert.match(remedy(complaint, "const p = softmax(", none), /row by row/);
});

test("a letter that is chosen without quotation marks is told to stand in them", () => {
  const unknown = "Cannot find name 'a'.";
  assert.equal(remedy(unknown, 'predict("01.a", ', none), 'A letter is chosen in quotation marks: "a"');
  assert.match(remedy(unknown, "f(", none), /^If a cell above defines it, run that cell first; if none does, /);
  assert.equal(remedy(unknown, "f(", new Map([["a", 7]])), "Cell [7] failed before it made 'a'");
});

test("what Python writes without brackets, and its loop over places, are told in TypeScript", () => {
  for (const before of ["  if ", "  for ", "  } else if ", "while "])
    assert.match(remedy("'(' expected.", before, none), /^A condition needs brackets/);
  assert.equal(remedy("'(' expected.", "const f = function ", none), "");
  const compared =
    "This comparison appears to be unintentional because the types 'string' and 'number' have no overlap.";
  assert.match(remedy(compared, "    if (", none), /`for \(… in …\)` counts in texts/);
});

test("a function of Math is found under its full name", () => {
  assert.equal(remedy("Cannot find name 'ln'.", "", none), "The natural logarithm of a number is `Math.log`");
  assert.equal(remedy("Cannot find name 'sqrt'.", "", none), "For numbers it is `Math.sqrt`");
});

test("a list where a record is needed is named", () => {
  const complaint = "Type 'number[]' is missing the following properties from type '{ w: number; }': w";
  assert.match(remedy(complaint, "  ", none), /^A record is needed here/);
});

test("a remedy follows its complaint: as a sentence in the short form, in a line of its own in the long one", () => {
  const place = { start: { line: 0, character: 2, offset: 2 }, end: { line: 0, character: 6, offset: 6 } };
  const diagnostic = { ...place, messageText: "Cannot find name 'ln'.", code: 2304, category: 1 };
  const { evalue, traceback } = compileFailure(3, "1-ln", [diagnostic]);
  const words = "The natural logarithm of a number is `Math.log`";
  assert.equal(evalue, `line 1, column 3: Cannot find name 'ln'. (TS2304). ${words}`);
  assert.equal(traceback[1], `line 1, column 3: TS2304: Cannot find name 'ln'.\n  → ${words}`);
});

test("where the form is wrong, nothing else is said", () => {
  const at = (line: number) => ({
    start: { line, character: 0, offset: 0 },
    end: { line, character: 1, offset: 1 },
    category: 1,
  });
  const failure = compileFailure(3, "a\nb\nc", [
    { ...at(0), messageText: "Cannot find name 'a'.", code: 2304 },
    { ...at(2), messageText: "'}' expected.", code: 1005 },
  ]);
  assert.equal(failure.evalue, "line 3, column 1: '}' expected. (TS1005)");
  assert.doesNotMatch(failure.traceback.join("\n"), /Cannot find/);
});

test("an array for a tensor, and a list that was made of 0 and 1, are named", () => {
  const forTensor = "Argument of type 'number[][]' is not assignable to parameter of type 'Tensor'.";
  assert.match(remedy(forTensor, "matmul(", none), /`tensor\(…\)` makes one/);
  assert.match(remedy("Type 'number' is not assignable to type '1 | 0'.", "  ", none), /`const list: number\[\] = …`/);
});

test("what was said once is not said again", () => {
  const at = (character: number) => ({
    start: { line: 0, character, offset: character },
    end: { line: 0, character: character + 2, offset: character + 2 },
    category: 1,
  });
  const diagnostic = { messageText: "Cannot find name 'ln'.", code: 2304 };
  const { traceback } = compileFailure(3, "ln+ln", [
    { ...at(0), ...diagnostic },
    { ...at(3), ...diagnostic },
  ]);
  assert.equal(traceback.join("\n").match(/Math\.log/g)?.length, 1);
});

test("a list as a key is to become a text", () => {
  assert.match(remedy("Type 'number[]' cannot be used as an index type.", "if (seen[", none), /JSON\.stringify/);
});

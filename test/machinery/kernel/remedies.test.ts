/** What a beginner reads behind the compiler's own words: each remedy is met by a cell that needs it. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type Kernel, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

interface Row {
  readonly mistake: string;
  readonly cell: string;
  /** How the compiler's complaint begins … */
  readonly complaint: string;
  /** … and what is said behind it. */
  readonly remedy: string;
}

const rows: readonly Row[] = [
  {
    mistake: "a condition without brackets",
    cell: "let positive = 0;\nif positive > 0 { positive = 1; }",
    complaint: "'(' expected.",
    remedy: "A condition needs brackets: `if (…) { … }`, `for (const x of list) { … }`",
  },
  {
    mistake: "a loop over places in texts",
    cell: "let found = 0;\nfor (const j in [3, 4]) if (j === 0) found = 1;",
    complaint: "This comparison appears to be unintentional because the types 'string' and 'number' have no overlap.",
    remedy: "A text never equals a number.",
  },
  {
    mistake: "a function without return",
    cell: "function twice(x: number): number {\n  2 * x;\n}",
    complaint: "A function whose declared type is neither 'void' nor 'any' must return a value.",
    remedy: "Is a `return` missing?",
  },
  {
    mistake: "a list times a number",
    cell: "const doubled = [1, 2] * 2;",
    complaint: "The left-hand side of an arithmetic operation must be of type",
    remedy: "A single number is needed here, not a list, a text or nothing",
  },
  {
    mistake: "a number minus a list",
    cell: "const rest = 1 - [1, 2];",
    complaint: "The right-hand side of an arithmetic operation must be of type",
    remedy: "A single number is needed here, not a list, a text or nothing",
  },
  {
    mistake: "a list plus a number",
    cell: "const shifted = [1, 2] + 1;",
    complaint: "Operator '+' cannot be applied to types 'number[]' and 'number'.",
    remedy: "A list is not a number: take its entries one by one",
  },
  {
    mistake: "true for 1",
    cell: "const fires: number = 0.5 > 0;",
    complaint: "Type 'boolean' is not assignable to type 'number'.",
    remedy: "For a number, write `? 1 : 0` behind the condition",
  },
  {
    mistake: "a list for a record",
    cell: "const line: { w: number; b: number } = [1, 2];",
    complaint: "Type 'number[]' is missing the following properties from type '{ w: number; b: number; }': w, b",
    remedy: "A record is needed here, not a list: `{ name: value, … }`",
  },
  {
    mistake: "a list for one number",
    cell: "const powers = Math.exp([1, 2]);",
    complaint: "Argument of type 'number[]' is not assignable to parameter of type 'number'.",
    remedy: "A single number is asked for here, not a list: take its entries one by one",
  },
  {
    mistake: "a list of lists for one list",
    cell: "const batch = [[1, 2]];\nconst total = (x: number[]) => x.length;\ntotal(batch);",
    complaint: "Argument of type 'number[][]' is not assignable to parameter of type 'number[]'.",
    remedy: "A list of lists stands where one list is asked for: take it row by row",
  },
  {
    mistake: "a list for a key",
    cell: "const visits: Record<string, number> = {};\nconst key = [1];\nvisits[key] = 1;",
    complaint: "Type 'number[]' cannot be used as an index type.",
    remedy: "A list cannot be a key: make a text of it first, with `JSON.stringify(…)`",
  },
  {
    mistake: "an array for a tensor",
    cell: 'import { type Tensor } from "nabla";\nconst first = (x: Tensor) => x;\nconst plain = [1, 2];\nfirst(plain);',
    complaint: "Argument of type 'number[]' is not assignable to parameter of type 'Tensor'.",
    remedy: "An array is not a tensor yet: `tensor(…)` makes one of it",
  },
  {
    mistake: "another number in a list made of 0 and 1",
    cell: "const bits = [1, 2].map((v) => (v > 1 ? 1 : 0));\nconst half = 1 / 2;\nbits[0] = half;",
    complaint: "Type 'number' is not assignable to type",
    remedy: "It was made of 0 and 1 alone. Say that any number may stand there",
  },
  {
    mistake: "a letter without quotation marks",
    cell: 'import { predict } from "nabla/check";\npredict("01.a", b);',
    complaint: "Cannot find name 'b'.",
    remedy: 'A letter is chosen in quotation marks: "b"',
  },
  {
    mistake: "ln for the logarithm",
    cell: "const bitsOfTwo = ln(2);",
    complaint: "Cannot find name 'ln'.",
    remedy: "The natural logarithm of a number is `Math.log`",
  },
  {
    mistake: "a function of Math by its short name",
    cell: "const root = sqrt(2);",
    complaint: "Cannot find name 'sqrt'.",
    remedy: "For numbers it is `Math.sqrt`",
  },
  {
    mistake: "a list for several numbers",
    cell: "const largest = Math.max([1, 2]);",
    complaint: "Argument of type 'number[]' is not assignable to parameter of type 'number'.",
    remedy: "A list stands where single numbers are asked for: `...` in front of it hands in its entries",
  },
  {
    mistake: "a name of a cell that was not run",
    cell: "console.log(weightsOfCell7);",
    complaint: "Cannot find name 'weightsOfCell7'.",
    remedy: "If a cell above defines it, run that cell first; if none does, define it with `const`",
  },
  {
    mistake: "a magic of IPython",
    cell: "%time 1 + 1",
    complaint: "%time: this kernel has no magics;",
    remedy: "write the cell in TypeScript (for time, performance.now())",
  },
  {
    mistake: "a command of the shell",
    cell: "!ls",
    complaint: "!ls: this kernel has no magics;",
    remedy: 'run a command with execSync from "node:child_process"',
  },
  {
    mistake: "a cell of HTML",
    cell: "%%html\n<b>1</b>",
    complaint: "%%html: this kernel has no magics;",
    remedy: 'show HTML with display.html(…), where display is imported from "tslab"',
  },
];

describe("a mistake of a beginner gets a remedy behind the compiler's words", () => {
  for (const { mistake, cell, complaint, remedy } of rows)
    test(mistake, async () => {
      const { evalue, ename } = (await kernel.execute(cell)).reply;
      assert.equal(ename, "CompileError");
      const [said, after] = [String(evalue).indexOf(complaint), String(evalue).indexOf(remedy)];
      assert.ok(said >= 0 && after >= said + complaint.length, String(evalue));
    });
});

test("a complaint that has no remedy stands alone", async () => {
  const { evalue } = (await kernel.execute("const text: string = 1;")).reply;
  assert.match(String(evalue), /Type 'number' is not assignable to type 'string'\. \(TS2322\)$/);
});

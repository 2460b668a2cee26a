import type { Cell, GradeMetadata, Notebook, Output } from "../../../machinery/notebook/notebook";

function graded(part: Partial<GradeMetadata>): Cell["metadata"] {
  return { nbgrader: { schema_version: 3, grade: false, solution: false, locked: false, task: false, ...part } };
}

function code(id: string, source: string, metadata: Cell["metadata"] = {}): Cell {
  const outputs: Output[] = [{ output_type: "stream", name: "stdout", text: "ran\n" }];
  return { id, cell_type: "code", source, metadata, outputs, execution_count: 1 };
}

/** A small source notebook with one cell of each kind, and the corners of the cut. */
export function sourceNotebook(): Notebook {
  return {
    cells: [
      { id: "title", cell_type: "markdown", source: "# Tensors ∇\n\nA *first* notebook.", metadata: {} },
      code("imports", 'import { tensor } from "nabla";\nimport { check } from "nabla/check";', { scrolled: true }),
      code(
        "size",
        `/** Numbers that a tensor of this shape holds. */
function size(shape: number[]): number {
  // BEGIN SOLUTION
  let product = 1;
  for (const length of shape) product *= length;
  return product;
  // END SOLUTION
}`,
        graded({ solution: true, grade_id: "00-1-solution" }),
      ),
      code(
        "size-check",
        `// ten more shapes
// BEGIN HIDDEN TESTS
await check("00.1", size, { seed: 20 });
// END HIDDEN TESTS
await check("00.1", size)`,
        graded({ grade: true, locked: true, grade_id: "00-1-check", points: 2 }),
      ),
      code("whole", "const everything = 42;", graded({ solution: true, grade_id: "00-2-solution" })),
      code(
        "tabs",
        "const f = () => {\n\t// BEGIN SOLUTION\n\treturn 1;\n\t// END SOLUTION\n};\nfunction g(): number {\n    // BEGIN SOLUTION\n    return 2;\n    // END SOLUTION\n}\n",
        graded({ solution: true, grade_id: "00-3-solution" }),
      ),
      {
        id: "words",
        cell_type: "markdown",
        source: "Why is a scalar's size 1?\n\n<!-- BEGIN SOLUTION -->\nA product of nothing.\n<!-- END SOLUTION -->\n",
        metadata: graded({ grade: true, solution: true, grade_id: "00-4-answer", points: 2.5 }),
      },
      {
        id: "rule",
        cell_type: "markdown",
        source: "Do not change this.",
        metadata: graded({ locked: true, grade_id: "00-5-rule" }),
      },
      code("empty", ""),
    ],
    metadata: {
      kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
      language_info: { name: "typescript", file_extension: ".ts" },
      celltoolbar: "Create Assignment",
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

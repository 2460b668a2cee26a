import { leaves } from "../autodiff/tree";
import { learnt } from "../optimizers/learnt";
import { checkKinds } from "../options/kinds";
import { seeded } from "../random/random";
import { type Shape, sizeOf } from "../tensor/shape";
import type { Layer, Window } from "./layer";
import { plainWindow } from "./plain-window";
import { chained, wider } from "./sequential";

/** One layer of a summary. */
export interface SummaryRow {
  /** The layer's name. */
  readonly layer: string;
  /** Where its parameters are, such as "[0]" or "[2].main[1]". */
  readonly path: string;
  /** How deep it stands inside other layers; 0 for the model's own. */
  readonly depth: number;
  /** What comes out for one example. */
  readonly outputShape: Shape;
  /** How many numbers come out: the size of the activation. */
  readonly activations: number;
  /** How many numbers it learns. */
  readonly parameters: number;
  /** Multiplications-with-addition for one example. */
  readonly multiplyAdds: number;
  /** Height and width, in pixels of the model's input, of what one output pixel sees; null: all of it. */
  readonly receptiveField: readonly [number, number] | null;
}

/** What {@link summary} finds. */
export interface Summary {
  /** The model's name. */
  readonly model: string;
  readonly inputShape: Shape;
  readonly rows: readonly SummaryRow[];
  /** All numbers that are learnt. */
  readonly parameters: number;
  /** All multiplications-with-addition for one example. */
  readonly multiplyAdds: number;
  /** The table as text. */
  toString(): string;
}

/**
 * A model layer by layer: what comes out, what is learnt, what it costs, and how much of the image it sees.
 *
 * Layers inside blocks are listed with their path. Counted is what `init` makes, not a formula beside it.
 *
 * @param model any layer
 * @param inputShape the shape of one example
 * @throws RangeError when a layer does not fit the one before it
 * @example
 * summary(sequential([dense(10)]), [84]).parameters // → 850
 * summary(sequential([convolution(6, 5), maxPooling(2)]), [32, 32, 1]).rows[1].receptiveField // → [6, 6]
 */
export function summary(model: Layer, inputShape: Shape): Summary {
  checkKinds("summary", { model: [model, "layer"], inputShape: [inputShape, "list"] });
  model.outputShape(inputShape);
  const rows: SummaryRow[] = [];
  walk(model, inputShape, "", -1, { size: [1, 1], stride: [1, 1] }, rows);
  const total = (column: "parameters" | "multiplyAdds"): number => rows.reduce((sum, row) => sum + row[column], 0);
  const result = {
    model: model.name,
    inputShape,
    rows,
    parameters: total("parameters"),
    multiplyAdds: total("multiplyAdds"),
  };
  return { ...result, toString: () => text(result) };
}

/** Lists a layer or, when it holds others, those; returns what one of its output pixels sees of the model's input. */
function walk(
  layer: Layer,
  input: Shape,
  path: string,
  depth: number,
  seen: Window | null,
  rows: SummaryRow[],
): Window | null {
  if (layer.parts) {
    // layers in a row hand on what they see; ways beside each other start from the same, and meet before an activation
    let met: Window | null | undefined = seen;
    for (const part of layer.parts(input)) {
      const inRow = part.path.startsWith("[");
      const start: Window | null = inRow || part.path === "activation" ? (met ?? null) : seen;
      const dot = path === "" || inRow ? "" : ".";
      const after = walk(part.layer, part.input, `${path}${dot}${part.path}`, depth + 1, start, rows);
      met = start === seen && !inRow ? wider(after, met) : after;
    }
    return met ?? null;
  }
  const window = layer.plain ? plainWindow((x) => layer.apply({}, x), input) : layer.window;
  const after = seen === null ? null : chained([{ window: seen }, { window }]);
  const outputShape = layer.outputShape(input);
  rows.push({
    layer: layer.name,
    path,
    depth: Math.max(depth, 0),
    outputShape,
    activations: sizeOf(outputShape),
    parameters: leaves(learnt(layer.init(seeded(0), input))).reduce((sum, { tensor }) => sum + tensor.size, 0),
    multiplyAdds: layer.multiplyAdds?.(input) ?? 0,
    receptiveField: after && [after.size[0], after.size[1]],
  });
  return after;
}

function text({ model, inputShape, rows, parameters, multiplyAdds }: Omit<Summary, "toString">): string {
  const count = (n: number): string => n.toLocaleString("en-US");
  const table = [
    ["layer", "output", "parameters", "multiply-adds", "sees"],
    ["input", inputShape.join("×"), "", "", ""],
    ...rows.map((row) => [
      `${"  ".repeat(row.depth)}${row.layer}`,
      row.outputShape.join("×"),
      count(row.parameters),
      count(row.multiplyAdds),
      row.receptiveField === null ? "all" : row.receptiveField.map((n) => Number(n.toFixed(1))).join("×"),
    ]),
    ["in all", "", count(parameters), count(multiplyAdds), ""],
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  "),
  );
  return [model, ...lines.map((line) => line.trimEnd())].join("\n");
}

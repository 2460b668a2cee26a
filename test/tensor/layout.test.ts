/** Rearranging is right number by number, whatever lies in one piece: the definition is written out here. */
import assert from "node:assert/strict";
import test from "node:test";
import { broadcastTo, scatter, slice, transpose } from "../../lib/tensor/layout";
import { sizeOf, stridesOf } from "../../lib/tensor/shape";
import { Tensor } from "../../lib/tensor/tensor";

/** Shapes in which trailing axes are short and long, single and empty. */
const shapes = [
  [],
  [0],
  [1],
  [37],
  [3, 40],
  [40, 3],
  [2, 1, 33],
  [1, 1],
  [4, 0, 2],
  [2, 3, 4, 5],
  [3, 2, 1, 1],
  [5, 1, 64],
];

const counted = (shape: number[], kind: "float32" | "float64"): Tensor => {
  const numbers = Array.from({ length: sizeOf(shape) }, (_, i) => i + 1);
  return new Tensor(kind === "float32" ? Float32Array.from(numbers) : Float64Array.from(numbers), shape);
};

/** The number at each index of a shape. */
function built(shape: readonly number[], at: (index: number[]) => number): number[] {
  const strides = stridesOf(shape);
  return Array.from({ length: sizeOf(shape) }, (_, i) =>
    at(strides.map((stride, axis) => Math.floor(i / stride) % shape[axis])),
  );
}

const numberAt = (x: Tensor, index: readonly number[]): number =>
  x.data[stridesOf(x.shape).reduce((sum, stride, axis) => sum + stride * index[axis], 0)];

for (const shape of shapes)
  for (const kind of ["float32", "float64"] as const) {
    const x = counted(shape, kind);
    test(`[${shape}] ${kind}: each block, each repetition, each order of axes`, () => {
      for (const from of [0, 1])
        for (const less of [0, 1]) {
          const starts = shape.map((n) => Math.min(from, n));
          const block = shape.map((n, axis) => Math.max(0, n - starts[axis] - less));
          const expected = built(block, (index) =>
            numberAt(
              x,
              index.map((i, axis) => i + starts[axis]),
            ),
          );
          assert.deepEqual([...slice(x, starts, block).data], expected);
        }
      for (const front of [[], [2], [1, 3]])
        for (const times of [1, 2, 35]) {
          const wide = [...front, ...shape.map((n) => (n === 1 ? times : n))];
          const narrow = (index: number[]): number[] =>
            index.slice(front.length).map((i, axis) => (shape[axis] === 1 ? 0 : i));
          assert.deepEqual(
            [...broadcastTo(x, wide).data],
            built(wide, (index) => numberAt(x, narrow(index))),
          );
        }
      for (const order of [shape.map((_, axis) => axis), shape.map((_, axis) => shape.length - 1 - axis)]) {
        const moved = order.map((axis) => shape[axis]);
        const back = (index: number[]): number[] => shape.map((_, axis) => index[order.indexOf(axis)]);
        assert.deepEqual(
          [...transpose(x, order).data],
          built(moved, (index) => numberAt(x, back(index))),
        );
      }
    });

    test(`[${shape}] ${kind}: what is scattered is added where it belongs`, () => {
      for (const axis of shape.keys()) {
        const places = Array.from({ length: shape[axis] }, (_, k) => (k * 2) % 3);
        const wide = shape.map((n, at) => (at === axis ? 3 : n));
        const expected = built(wide, (index) =>
          places.reduce(
            (sum, place, k) =>
              place === index[axis]
                ? sum +
                  numberAt(
                    x,
                    index.map((i, at) => (at === axis ? k : i)),
                  )
                : sum,
            0,
          ),
        );
        assert.deepEqual([...scatter(x, places, axis, 3).data], expected);
      }
    });
  }

/** How far a plain function of images looks: found by trying, since a function does not say. */
import { seeded } from "../random/random";
import { randomUniform } from "../tensor/creation";
import type { Shape } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import type { Window } from "./layer";

/**
 * What one output pixel of a plain function sees. Each row of an image, then each column, becomes NaN; the outputs that
 * change with it depend on it.
 *
 * @param f a function of a batch, such as `(x) => maxPool2d(x, { size: 2 })`
 * @param input the shape of one example; what is no image [H, W, C] has no window
 * @returns undefined for one pixel (and where nothing can be told), null for the whole input
 * @example
 * plainWindow((x) => averagePool2d(x, { size: 3, stride: 2 }), [9, 9, 1]) // → { size: [3, 3], stride: [2, 2] }
 * plainWindow(relu, [9, 9, 1]) // → undefined
 */
export function plainWindow(f: (x: Tensor) => Tensor, input: Shape): Window | null | undefined {
  if (input.length !== 3 || input.some((n) => n === 0)) return undefined;
  try {
    const x = randomUniform(seeded(1), [1, ...input], { low: 0.5, high: 1.5 });
    const still = f(x);
    if (still.rank !== 4) return changed(f, x, 1, 0, still).every((row) => row) ? null : undefined;
    const [down, right] = [1, 2].map((axis) => reach(f, x, axis, still));
    if (down.size === 1 && right.size === 1 && down.stride === 1 && right.stride === 1) return undefined;
    return { size: [down.size, right.size], stride: [down.stride, right.stride] };
  } catch {
    return undefined; // it has no use for such numbers
  }
}

/** How many places of an axis one output place sees at most, and how far they move from one to the next. */
function reach(f: (x: Tensor) => Tensor, x: Tensor, axis: number, still: Tensor): { size: number; stride: number } {
  const [first, last] = [0, 0].map(() => new Array<number>(still.shape[axis]).fill(-1));
  for (let place = 0; place < x.shape[axis]; place++) {
    changed(f, x, axis, place, still).forEach((moved, out) => {
      if (!moved) return;
      if (first[out] < 0) first[out] = place;
      last[out] = place;
    });
  }
  const sizes = first.map((from, out) => (from < 0 ? 0 : last[out] - from + 1));
  const size = Math.max(1, ...sizes);
  const whole = first.filter((_, out) => sizes[out] === size); // not cut by an edge of the image
  const apart = whole.length > 1 ? (whole[whole.length - 1] - whole[0]) / (whole.length - 1) : size;
  return { size, stride: apart };
}

/** Which places of the output's axis change when this row (axis 1) or column (axis 2) of the input becomes NaN. */
function changed(f: (x: Tensor) => Tensor, x: Tensor, axis: number, place: number, still: Tensor): boolean[] {
  const [, H, W, C] = x.shape;
  const data = x.data.map((value, i) => {
    const at = axis === 1 ? Math.floor(i / (W * C)) % H : Math.floor(i / C) % W;
    return at === place ? Number.NaN : value;
  });
  const moved = f(new Tensor(data, x.shape));
  const along = still.rank === 4 ? axis : 1;
  const inner = still.shape.slice(along + 1).reduce((size, n) => size * n, 1);
  const places = new Array<boolean>(still.shape[along]).fill(false);
  moved.data.forEach((value, i) => {
    if (!Object.is(value, still.data[i])) places[Math.floor(i / inner) % places.length] = true;
  });
  return places;
}

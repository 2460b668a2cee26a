import type { Variants } from "../variants";

type M = number[][];
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const places = (length: number, size: number, stride: number) => Math.floor((length - size) / stride) + 1;

/** Four loops; what meets what is given. */
function loops(
  image: M,
  filter: M,
  stride: number,
  meet: (u: number, v: number, y: number, x: number) => number,
  step = stride,
): M {
  const rows = places(image.length, filter.length, stride);
  const columns = places(image[0].length, filter[0].length, stride);
  return range(rows).map((i) =>
    range(columns).map((j) => {
      let sum = 0;
      for (const u of range(filter.length))
        for (const v of range(filter[0].length)) sum += meet(u, v, i * step + u, j * step + v);
      return sum;
    }),
  );
}
const right = (image: M, filter: M, stride: number) =>
  loops(image, filter, stride, (u, v, y, x) => filter[u][v] * image[y][x]);

export const variants: Variants = {
  exercise: "09.2",
  right: {
    "four loops": right,
    "tap by tap": (image: M, filter: M, stride: number) => {
      const y = range(places(image.length, filter.length, stride)).map(() =>
        range(places(image[0].length, filter[0].length, stride)).map(() => 0),
      );
      filter.forEach((row, u) => {
        row.forEach((weight, v) => {
          for (const i of y.keys())
            for (const j of y[i].keys()) y[i][j] += weight * image[i * stride + u][j * stride + v];
        });
      });
      return y;
    },
    "patches and dot products": (image: M, filter: M, stride: number) => {
      const weights = filter.flat();
      const [KH, KW] = [filter.length, filter[0].length];
      return range(places(image.length, KH, stride)).map((i) =>
        range(places(image[0].length, KW, stride)).map((j) => {
          const patch = image
            .slice(i * stride, i * stride + KH)
            .flatMap((row) => row.slice(j * stride, j * stride + KW));
          return patch.reduce((sum, pixel, k) => sum + pixel * weights[k], 0);
        }),
      );
    },
    "every position, then every stride-th": (image: M, filter: M, stride: number) =>
      right(image, filter, 1)
        .filter((_, i) => i % stride === 0)
        .map((row) => row.filter((_, j) => j % stride === 0)),
  },
  wrong: {
    "turns the filter over": {
      answer: (image: M, filter: M, stride: number) =>
        right(
          image,
          [...filter].reverse().map((row) => [...row].reverse()),
          stride,
        ),
      diagnosis: "filter-turned-over",
    },
    "turns it by index": {
      answer: (image: M, filter: M, stride: number) =>
        loops(
          image,
          filter,
          stride,
          (u, v, y, x) => filter[filter.length - 1 - u][filter[0].length - 1 - v] * image[y][x],
        ),
      diagnosis: "filter-turned-over",
    },
    "exchanges u and v": {
      answer: (image: M, filter: M, stride: number) =>
        loops(image, filter, stride, (u, v, y, x) => (filter[v]?.[u] ?? 0) * image[y][x]),
      diagnosis: "filter-transposed",
    },
    "does not stride": { answer: (image: M, filter: M) => right(image, filter, 1), diagnosis: "stride-ignored" },
    "strides in size only": {
      answer: (image: M, filter: M, stride: number) =>
        loops(image, filter, stride, (u, v, y, x) => filter[u][v] * image[y][x], 1),
      diagnosis: "stride-ignored",
    },
    "misses the last position": {
      answer: (image: M, filter: M, stride: number) =>
        right(image, filter, stride)
          .slice(0, -1)
          .map((row) => row.slice(0, -1)),
      diagnosis: "last-position-missing",
    },
    pads: {
      answer: (image: M, filter: M, stride: number) => {
        const [a, b] = [Math.floor((filter.length - 1) / 2), Math.floor((filter[0].length - 1) / 2)];
        const at = (y: number, x: number) => image[y - a]?.[x - b] ?? 0;
        const wide = range(image.length + 2 * a).map((y) => range(image[0].length + 2 * b).map((x) => at(y, x)));
        return right(wide, filter, stride);
      },
      diagnosis: "padded",
    },
    averages: {
      answer: (image: M, filter: M, stride: number) =>
        right(image, filter, stride).map((row) => row.map((each) => each / filter.flat().length)),
      diagnosis: "averaged",
    },
    "adds pixels": {
      answer: (image: M, filter: M, stride: number) => loops(image, filter, stride, (_u, _v, y, x) => image[y][x]),
      diagnosis: "weights-not-used",
    },
    "gives one long list": {
      answer: (image: M, filter: M, stride: number) => right(image, filter, stride).flat(),
      diagnosis: "flattened",
    },
    "reads beyond the edge": {
      answer: (image: M, filter: M, stride: number) =>
        loops(image, filter, stride, (u, v, y, x) => filter[u][v] * (image[y] ?? [])[x + 9]),
      diagnosis: "not-a-number",
    },
    "gives nothing": { answer: () => undefined, diagnosis: "nothing" },
    "writes into the image": {
      answer: (image: M, filter: M, stride: number) => {
        const y = right(image, filter, stride);
        image[0][0] = y[0][0] + 1;
        return y;
      },
      diagnosis: "changed-argument",
    },
  },
};

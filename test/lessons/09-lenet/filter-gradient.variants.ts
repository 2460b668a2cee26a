import type { Variants } from "../variants";

type M = number[][];
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const over = (m: M): M => [...m].reverse().map((row) => [...row].reverse());

function gather(image: M, dy: M, local: (pixel: number, g: number) => number = (pixel, g) => pixel * g): M {
  return range(image.length - dy.length + 1).map((u) =>
    range(image[0].length - dy[0].length + 1).map((v) =>
      dy.reduce((all, row, i) => all + row.reduce((sum, g, j) => sum + local(image[i + u][j + v], g), 0), 0),
    ),
  );
}

export const variants: Variants = {
  exercise: "09.4",
  right: {
    "weight by weight": (image: M, dy: M) => gather(image, dy),
    "position by position": (image: M, dy: M) => {
      const dW = range(image.length - dy.length + 1).map(() => range(image[0].length - dy[0].length + 1).map(() => 0));
      dy.forEach((row, i) => {
        row.forEach((g, j) => {
          for (const u of dW.keys()) for (const v of dW[u].keys()) dW[u][v] += g * image[i + u][j + v];
        });
      });
      return dW;
    },
    "patches of the image": (image: M, dy: M) => {
      const flat = dy.flat();
      const [OH, OW] = [dy.length, dy[0].length];
      return range(image.length - OH + 1).map((u) =>
        range(image[0].length - OW + 1).map((v) => {
          const patch = image.slice(u, u + OH).flatMap((row) => row.slice(v, v + OW));
          return patch.reduce((sum, pixel, k) => sum + pixel * flat[k], 0);
        }),
      );
    },
    "by differences, exact because it is linear": (image: M, dy: M) => {
      const [KH, KW] = [image.length - dy.length + 1, image[0].length - dy[0].length + 1];
      const loss = (W: M) =>
        dy.reduce(
          (all, row, i) =>
            all +
            row.reduce(
              (sum, g, j) =>
                sum + g * W.flatMap((r, u) => r.map((w, v) => w * image[i + u][j + v])).reduce((a, b) => a + b),
              0,
            ),
          0,
        );
      const one = (a: number, b: number) => range(KH).map((u) => range(KW).map((v) => (u === a && v === b ? 1 : 0)));
      return range(KH).map((u) => range(KW).map((v) => loss(one(u, v))));
    },
  },
  wrong: {
    "turns the result over": { answer: (image: M, dy: M) => over(gather(image, dy)), diagnosis: "turned-over" },
    "counts weights from the end": {
      answer: (image: M, dy: M) => {
        const dW = gather(image, dy);
        return dW.map((row, u) => row.map((_, v) => dW[dW.length - 1 - u][row.length - 1 - v]));
      },
      diagnosis: "turned-over",
    },
    "turns upstream over": { answer: (image: M, dy: M) => gather(image, over(dy)), diagnosis: "upstream-turned-over" },
    averages: {
      answer: (image: M, dy: M) => gather(image, dy).map((row) => row.map((each) => each / dy.flat().length)),
      diagnosis: "averaged",
    },
    "exchanges rows and columns": {
      answer: (image: M, dy: M) => {
        const dW = gather(image, dy);
        return dW[0].map((_, v) => dW.map((row) => row[v]));
      },
      diagnosis: "transposed",
    },
    "looks at the first position": {
      answer: (image: M, dy: M) => gather(image, dy).map((row, u) => row.map((_, v) => dy[0][0] * image[u][v])),
      diagnosis: "one-position-only",
    },
    "overwrites instead of adding": {
      answer: (image: M, dy: M) => {
        const [h, w] = [dy.length - 1, dy[0].length - 1];
        return gather(image, dy).map((row, u) => row.map((_, v) => dy[h][w] * image[h + u][w + v]));
      },
      diagnosis: "one-position-only",
    },
    "adds pixels without upstream": {
      answer: (image: M, dy: M) => gather(image, dy, (pixel) => pixel),
      diagnosis: "without-upstream",
    },
    "treats the filter as a bias": {
      answer: (image: M, dy: M) => gather(image, dy, (_, g) => g),
      diagnosis: "without-the-image",
    },
    "steps downhill": {
      answer: (image: M, dy: M) => gather(image, dy, (pixel, g) => -pixel * g || 0),
      diagnosis: "wrong-sign",
    },
    "gives a gradient of the image's shape": {
      answer: (image: M) => image.map((row) => row.map(() => 0)),
      diagnosis: "as-large-as-the-image",
    },
    "gives one list": { answer: (image: M, dy: M) => gather(image, dy).flat(), diagnosis: "flattened" },
    "does not return": {
      answer: (image: M, dy: M) => {
        gather(image, dy);
      },
      diagnosis: "nothing",
    },
  },
};

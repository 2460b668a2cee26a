import type { Variants } from "../variants";

type Rows = number[][];
const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const T = (a: Rows): Rows => a[0].map((_, j) => a.map((row) => row[j]));
const mm = (a: Rows, b: Rows): Rows => a.map((row) => T(b).map((col) => row.reduce((s, v, k) => s + v * col[k], 0)));
const zip = (a: Rows, b: Rows, f: (p: number, q: number) => number): Rows =>
  a.map((row, i) => row.map((v, j) => f(v, b[i][j])));
const map = (a: Rows, f: (v: number) => number): Rows => a.map((row) => row.map(f));

function forward(x: Rows, y: Rows, W1: Rows, W2: Rows) {
  const z = mm(x, W1);
  const h = map(z, sigma);
  const out = mm(h, W2);
  const e = zip(out, y, (p, q) => p - q);
  const loss = e.flat().reduce((s, v) => s + v * v, 0);
  return { z, h, out, e, loss };
}

/** The right way back from G, with the slope of the sigmoid given. */
function back(x: Rows, W2: Rows, h: Rows, G: Rows, slope: Rows) {
  return {
    dW1: mm(
      T(x),
      zip(mm(G, T(W2)), slope, (a, b) => a * b),
    ),
    dW2: mm(T(h), G),
  };
}
const slopeOf = (h: Rows) => map(h, (v) => v * (1 - v));

export const variants: Variants = {
  exercise: "13.1",
  right: {
    "by matrices": (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
      const { h, e, loss } = forward(x, y, W1, W2);
      return {
        loss,
        ...back(
          x,
          W2,
          h,
          map(e, (v) => 2 * v),
          slopeOf(h),
        ),
      };
    },
    "by loops, example by example": (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
      const dW1 = map(W1, () => 0);
      const dW2 = map(W2, () => 0);
      let loss = 0;
      for (let n = 0; n < x.length; n++) {
        const h = W2.map((_, k) => sigma(x[n].reduce((s, v, d) => s + v * W1[d][k], 0)));
        for (let o = 0; o < y[n].length; o++) {
          const e = h.reduce((s, v, k) => s + v * W2[k][o], 0) - y[n][o];
          loss += e * e;
          for (let k = 0; k < h.length; k++) {
            dW2[k][o] += 2 * e * h[k];
            for (let d = 0; d < x[n].length; d++) dW1[d][k] += 2 * e * W2[k][o] * h[k] * (1 - h[k]) * x[n][d];
          }
        }
      }
      return { loss, dW1, dW2 };
    },
    "by h - h²": (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
      const { h, e, loss } = forward(x, y, W1, W2);
      const dz = zip(mm(e, T(W2)), h, (a, v) => 2 * a * (v - v * v));
      return { dW2: map(mm(T(h), e), (v) => 2 * v), dW1: mm(T(x), dz), loss };
    },
    "by σ(z)·σ(-z)": (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
      const { z, h, e, loss } = forward(x, y, W1, W2);
      const G = zip(e, e, (a, b) => a + b);
      return {
        loss,
        ...back(
          x,
          W2,
          h,
          G,
          map(z, (v) => sigma(v) * sigma(-v)),
        ),
      };
    },
  },
  wrong: {
    "forgets the 2": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        return { loss, ...back(x, W2, h, e, slopeOf(h)) };
      },
      diagnosis: "factor-two",
    },
    "takes the mean over examples": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const G = map(e, (v) => (2 / x.length) * v);
        return { loss: loss / x.length, ...back(x, W2, h, G, slopeOf(h)) };
      },
      diagnosis: "mean-of-rows",
    },
    "takes the mean of all errors": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const n = e.flat().length;
        const G = map(e, (v) => (2 / n) * v);
        return { loss: loss / n, ...back(x, W2, h, G, slopeOf(h)) };
      },
      diagnosis: "mean-of-all",
    },
    "puts a half before the loss": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        return { loss: loss / 2, ...back(x, W2, h, e, slopeOf(h)) };
      },
      diagnosis: "half-loss",
    },
    "forgets the sigmoid": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const G = map(e, (v) => 2 * v);
        return { loss, dW2: mm(T(h), G), dW1: mm(T(x), mm(G, T(W2))) };
      },
      diagnosis: "slope-forgotten",
    },
    "takes z(1 - z)": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { z, h, e, loss } = forward(x, y, W1, W2);
        return {
          loss,
          ...back(
            x,
            W2,
            h,
            map(e, (v) => 2 * v),
            slopeOf(z),
          ),
        };
      },
      diagnosis: "slope-of-the-sum",
    },
    "takes the sigmoid twice": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const again = map(h, sigma);
        return {
          loss,
          ...back(
            x,
            W2,
            h,
            map(e, (v) => 2 * v),
            slopeOf(again),
          ),
        };
      },
      diagnosis: "sigmoid-twice",
    },
    "takes the slope of tanh": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const tanhSlope = map(h, (v) => 1 - v * v);
        return {
          loss,
          ...back(
            x,
            W2,
            h,
            map(e, (v) => 2 * v),
            tanhSlope,
          ),
        };
      },
      diagnosis: "slope-of-tanh",
    },
    "takes half of the slope": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const only = map(h, (v) => 1 - v);
        return {
          loss,
          ...back(
            x,
            W2,
            h,
            map(e, (v) => 2 * v),
            only,
          ),
        };
      },
      diagnosis: "slope-half",
    },
    "turns the sign": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        return {
          loss,
          ...back(
            x,
            W2,
            h,
            map(e, (v) => -2 * v),
            slopeOf(h),
          ),
        };
      },
      diagnosis: "sign-reversed",
    },
    "starts from the prediction": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, out, loss } = forward(x, y, W1, W2);
        return {
          loss,
          ...back(
            x,
            W2,
            h,
            map(out, (v) => 2 * v),
            slopeOf(h),
          ),
        };
      },
      diagnosis: "prediction-for-error",
    },
    "moves W2 before dW1": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const G = map(e, (v) => 2 * v);
        const dW2 = mm(T(h), G);
        const moved = zip(W2, dW2, (w, d) => w - 1e-4 * d);
        return { loss, dW2, dW1: back(x, moved, h, G, slopeOf(h)).dW1 };
      },
      diagnosis: "already-updated",
    },
    "returns new weights": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const G = map(e, (v) => 2 * v);
        const { dW1, dW2 } = back(x, W2, h, G, slopeOf(h));
        return { loss, dW1: zip(W1, dW1, (w, d) => w - 1e-4 * d), dW2: zip(W2, dW2, (w, d) => w - 1e-4 * d) };
      },
      diagnosis: "weights-after-a-step",
    },
    "swaps the two": {
      answer: (x: Rows, y: Rows, W1: Rows, W2: Rows) => {
        const { h, e, loss } = forward(x, y, W1, W2);
        const G = map(e, (v) => 2 * v);
        const { dW1, dW2 } = back(x, W2, h, G, slopeOf(h));
        return { loss, dW1: dW2, dW2: dW1 };
      },
      diagnosis: "gradients-swapped",
    },
  },
};

import type { Variants } from "../variants";

function forward(w: number, u: number, x: number[]) {
  const h = [0];
  for (const value of x) h.push(Math.tanh(w * h[h.length - 1] + u * value));
  return h;
}
const half = (h: number, y: number) => ((h - y) * (h - y)) / 2;

/** A way back written once, with the parts that learners get wrong. */
function back(
  w: number,
  u: number,
  x: number[],
  y: number,
  part: { slope?: (h: number) => number; through?: number; until?: number; before?: number; x?: number } = {},
) {
  const h = forward(w, u, x);
  const { slope = (v) => 1 - v * v, through = w, until = 1, before = 1 } = part;
  let [dw, du, dh] = [0, 0, h[x.length] - y];
  for (let t = x.length; t >= until; t--) {
    const dz = dh * slope(h[t]);
    dw += dz * h[t - before];
    du += dz * (x[t - 1 + (part.x ?? 0)] ?? 0);
    dh = dz * through;
  }
  return { loss: half(h[x.length], y), dw, du };
}

export const variants: Variants = {
  exercise: "12.5",
  right: {
    "backwards, keeping h": (w: number, u: number, x: number[], y: number) => back(w, u, x, y),
    "forwards, with slopes carried along": (w: number, u: number, x: number[], y: number) => {
      let [h, hw, hu] = [0, 0, 0];
      for (const value of x) {
        const next = Math.tanh(w * h + u * value);
        const s = 1 - next * next;
        [hw, hu] = [s * (h + w * hw), s * (value + w * hu)];
        h = next;
      }
      return { loss: half(h, y), dw: (h - y) * hw, du: (h - y) * hu };
    },
    recursive: (w: number, u: number, x: number[], y: number) => {
      const h = forward(w, u, x);
      const go = (t: number, dh: number): { dw: number; du: number } => {
        if (t === 0) return { dw: 0, du: 0 };
        const dz = dh * (1 - h[t] ** 2);
        const rest = go(t - 1, dz * w);
        return { dw: rest.dw + dz * h[t - 1], du: rest.du + dz * x[t - 1] };
      };
      return { loss: half(h[x.length], y), ...go(x.length, h[x.length] - y) };
    },
    "by products of slopes": (w: number, u: number, x: number[], y: number) => {
      const h = forward(w, u, x);
      const T = x.length;
      let [dw, du] = [0, 0];
      for (let t = 1; t <= T; t++) {
        let path = h[T] - y;
        for (let k = T; k >= t; k--) path *= (1 - h[k] * h[k]) * (k > t ? w : 1);
        dw += path * h[t - 1];
        du += path * x[t - 1];
      }
      return { loss: half(h[T], y), dw, du };
    },
  },
  wrong: {
    "differentiates the last step": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { until: x.length }),
      diagnosis: "last-step-only",
    },
    "stops before the first": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { until: 2 }),
      diagnosis: "first-step-missing",
    },
    overwrites: {
      answer: (w: number, u: number, x: number[], y: number) => {
        const h = forward(w, u, x);
        let [dw, du, dh] = [0, 0, h[x.length] - y];
        for (let t = x.length; t >= 1; t--) {
          const dz = dh * (1 - h[t] * h[t]);
          dw = dz * h[t - 1];
          du = dz * x[t - 1];
          dh = dz * w;
        }
        return { loss: half(h[x.length], y), dw, du };
      },
      diagnosis: "overwritten",
    },
    "forgets the tanh": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { slope: () => 1 }),
      diagnosis: "slope-forgotten",
    },
    "takes the slope of the sum": {
      answer: (w: number, u: number, x: number[], y: number) =>
        back(w, u, x, y, { slope: (v) => 1 - Math.atanh(v) ** 2 }),
      diagnosis: "slope-of-the-sum",
    },
    "takes the slope of a sigmoid": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { slope: (v) => v * (1 - v) }),
      diagnosis: "slope-of-sigmoid",
    },
    "hands on without w": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { through: 1 }),
      diagnosis: "memory-weight-missing",
    },
    "hands on through u": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { through: u }),
      diagnosis: "handed-through-u",
    },
    "takes h of this step": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { before: 0 }),
      diagnosis: "h-of-this-step",
    },
    "is one x too early": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { x: -1 }),
      diagnosis: "x-off-by-one",
    },
    "is one x too late": {
      answer: (w: number, u: number, x: number[], y: number) => back(w, u, x, y, { x: 1 }),
      diagnosis: "x-off-by-one",
    },
    "turns the sign": {
      answer: (w: number, u: number, x: number[], y: number) => {
        const { loss, dw, du } = back(w, u, x, y);
        return { loss, dw: -dw, du: -du };
      },
      diagnosis: "sign-reversed",
    },
    "forgets the half": {
      answer: (w: number, u: number, x: number[], y: number) => {
        const { loss, dw, du } = back(w, u, x, y);
        return { loss: 2 * loss, dw: 2 * dw, du: 2 * du };
      },
      diagnosis: "factor-two",
    },
    "doubles the slopes": {
      answer: (w: number, u: number, x: number[], y: number) => {
        const { loss, dw, du } = back(w, u, x, y);
        return { loss, dw: 2 * dw, du: 2 * du };
      },
      diagnosis: "factor-two",
    },
    "starts from h": {
      answer: (w: number, u: number, x: number[], y: number) => {
        const { dw, du } = back(w, u, x, 0);
        return { loss: half(forward(w, u, x)[x.length], y), dw, du };
      },
      diagnosis: "output-for-error",
    },
  },
};

import type { Variants } from "../variants";

type V = number[];
const total = (w: V, f: (v: number) => number) => w.reduce((all, v) => all + f(v), 0);
const l2 = (w: V) => total(w, (v) => v * v);
const l1 = (w: V) => total(w, (v) => (v < 0 ? -v : v));
const wrong = (answer: (w: V, l: number, b: number) => number, diagnosis: string) => ({ answer, diagnosis });

export const variants: Variants = {
  exercise: "07.1",
  right: {
    "by a loop": (w: V, l: number, b: number) => {
      let price = 0;
      for (const v of w) price += b * v * v + Math.abs(v);
      return l * price;
    },
    "two sums": (w: V, l: number, b: number) => l * b * l2(w) + l * l1(w),
    "weight by weight": (w: V, l: number, b: number) => total(w, (v) => l * Math.abs(v) * (b * Math.abs(v) + 1)),
    "with hypot": (w: V, l: number, b: number) => l * (b * Math.hypot(...w) ** 2 + l1(w)),
  },
  wrong: {
    "adds signed weights": wrong((w, l, b) => l * (b * l2(w) + total(w, (v) => v)), "sizes-forgotten"),
    "forgets λ": wrong((w, _, b) => b * l2(w) + l1(w), "strength-forgotten"),
    "forgets β": wrong((w, l) => l * l2(w) + l * l1(w), "mixture-forgotten"),
    "swaps β": wrong((w, l, b) => l * (l2(w) + b * l1(w)), "mixture-swapped"),
    "shares β": wrong((w, l, b) => l * (b * l2(w) + l1(w) - b * l1(w)), "mixture-shared"),
    "takes L2": wrong((w, l, b) => l * b * l2(w), "only-squares"),
    "takes L1": wrong((w, l) => l * l1(w), "only-sizes"),
    "has λ on the squares": wrong((w, l, b) => l * b * l2(w) + l1(w), "strength-on-one"),
    "has λ on the sizes": wrong((w, l, b) => b * l2(w) + l * l1(w), "strength-on-one"),
    averages: wrong((w, l, b) => (l * (b * l2(w) + l1(w))) / w.length, "averaged"),
    "takes a root": wrong((w, l, b) => l * (b * Math.hypot(...w) + l1(w)), "root-taken"),
    "takes half": wrong((w, l, b) => l * (0.5 * b * l2(w) + l1(w)), "half-squares"),
    multiplies: wrong((w, l, b) => l * b * l2(w) * l1(w), "parts-multiplied"),
  },
};

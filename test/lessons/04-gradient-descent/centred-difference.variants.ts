import type { Variants } from "../variants";

type F = (x: number) => number;

export const variants: Variants = {
  exercise: "04.2",
  right: {
    "by the formula": (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h),
    "rise over run": (f: F, x: number, h: number) => {
      const [right, left] = [x + h, x - h];
      return (f(right) - f(left)) / (right - left);
    },
    "mean of both sides": (f: F, x: number, h: number) => {
      const forward = (f(x + h) - f(x)) / h;
      const backward = (f(x) - f(x - h)) / h;
      return (forward + backward) / 2;
    },
  },
  wrong: {
    "to the right only": {
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x)) / h,
      diagnosis: "one-sided",
    },
    "to the left only": { answer: (f: F, x: number, h: number) => (f(x) - f(x - h)) / h, diagnosis: "one-sided" },
    "divides by h": { answer: (f: F, x: number, h: number) => f(x + h) / h - f(x - h) / h, diagnosis: "divided-by-h" },
    "goes half as far": {
      answer: (f: F, x: number, h: number) => {
        const [left, right] = [x - 0.5 * h, x + 0.5 * h];
        return (f(right) - f(left)) / (right - left);
      },
      diagnosis: "half-steps",
    },
    "forgets brackets": {
      answer: (f: F, x: number, h: number) => 0.5 * h * (f(x + h) - f(x - h)),
      diagnosis: "brackets-missing",
    },
    "does not divide": {
      answer: (f: F, x: number, h: number) => {
        const rise = f(x + h) - f(x - h);
        return rise;
      },
      diagnosis: "not-divided",
    },
    "turns the sign": {
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / (-2 * h),
      diagnosis: "sign-reversed",
    },
    adds: { answer: (f: F, x: number, h: number) => (f(x + h) + f(x - h)) / 2 / h, diagnosis: "values-added" },
    "leaves out the left value": {
      answer: (f: F, x: number, h: number) => f(x + h) / (2 * h),
      diagnosis: "values-do-not-cancel",
    },
    "takes the slopes from each other": {
      answer: (f: F, x: number, h: number) => ((f(x + h) - f(x)) / h - (f(x) - f(x - h)) / h) / 2,
      diagnosis: "difference-of-slopes",
    },
    "forgets one of the slopes": {
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x)) / h / 2,
      diagnosis: "half-of-one-side",
    },
    "takes x times h": {
      answer: (f: F, x: number, h: number) => (f(x * h) - f(x - h)) / (2 * h),
      diagnosis: "taken-elsewhere",
    },
    "divides by 2 + h": {
      answer: (f: F, x: number, h: number) => (f(x + h) - f(x - h)) / (2 + h),
      diagnosis: "divided-by-another",
    },
    "averages with h": {
      answer: (f: F, x: number, h: number) => ((f(x + h) - f(x)) / h + h) / 2,
      diagnosis: "one-side-right",
    },
    "multiplies the slopes": {
      answer: (f: F, x: number, h: number) => (((f(x + h) - f(x)) / h) * (f(x) - f(x - h))) / h / 2,
      diagnosis: "slopes-multiplied",
    },
    "takes its own step": {
      answer: (f: F, x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5,
      diagnosis: "own-step",
    },
  },
};

import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "13.4",
  right: {
    "by the ratio": (low: number, high: number, u: number) => low * (high / low) ** u,
    "by natural logarithms": (low: number, high: number, u: number) =>
      Math.exp(Math.log(low) + u * (Math.log(high) - Math.log(low))),
    "by decades": (low: number, high: number, u: number) => {
      const [from, to] = [Math.log10(low), Math.log10(high)];
      return 10 ** (from + u * (to - from));
    },
    "as a weighted product": (low: number, high: number, u: number) => low ** (1 - u) * high ** u,
  },
  wrong: {
    "begins at high": {
      answer: (low: number, high: number, u: number) => high * (high / low) ** u,
      diagnosis: "begins-elsewhere",
    },
    "adds the power": { answer: (low: number, high: number, u: number) => low + (high / low) ** u, diagnosis: "added" },
    "takes u to a power": {
      answer: (low: number, high: number, u: number) => low * u ** (high / low),
      diagnosis: "power-turned",
    },
    "multiplies logarithms": {
      answer: (low: number, high: number, u: number) => Math.exp(Math.log(low) * u * Math.log(high / low)),
      diagnosis: "logarithms-multiplied",
    },
    "takes 11 to the decimal logarithm": {
      answer: (low: number, high: number, u: number) => 11 ** (Math.log10(low) + u * Math.log10(high / low)),
      diagnosis: "bases-mixed",
    },
    "draws uniformly": {
      answer: (low: number, high: number, u: number) => (1 - u) * low + u * high,
      diagnosis: "uniform",
    },
    "returns the exponent": {
      answer: (low: number, high: number, u: number) => {
        const [from, to] = [Math.log10(low), Math.log10(high)];
        return from + u * (to - from);
      },
      diagnosis: "logarithm-returned",
    },
    "returns the natural exponent": {
      answer: (low: number, high: number, u: number) => (1 - u) * Math.log(low) + u * Math.log(high),
      diagnosis: "logarithm-returned",
    },
    "takes exp of a log10": {
      answer: (low: number, high: number, u: number) =>
        Math.exp(Math.log10(low) + u * (Math.log10(high) - Math.log10(low))),
      diagnosis: "bases-mixed",
    },
    "takes 10 to a natural log": {
      answer: (low: number, high: number, u: number) => 10 ** (Math.log(low) + u * Math.log(high / low)),
      diagnosis: "bases-mixed",
    },
    "swaps the ends": {
      answer: (low: number, high: number, u: number) => low ** u * high ** (1 - u),
      diagnosis: "turned-round",
    },
    "takes the difference": {
      answer: (low: number, high: number, u: number) => low * (high - low) ** u,
      diagnosis: "difference-for-ratio",
    },
    "forgets low": { answer: (low: number, high: number, u: number) => (high / low) ** u, diagnosis: "low-forgotten" },
    "takes a power of high": { answer: (_: number, high: number, u: number) => high ** u, diagnosis: "from-one" },
    "takes low times a power of high": {
      answer: (low: number, high: number, u: number) => low * high ** u,
      diagnosis: "from-one",
    },
    "always takes the middle": {
      answer: (low: number, high: number) => Math.sqrt(low) * Math.sqrt(high),
      diagnosis: "middle-only",
    },
    "squares u": { answer: (low: number, high: number, u: number) => low + u * u * (high - low), diagnosis: "squared" },
    "multiplies by u": {
      answer: (low: number, high: number, u: number) => low + u * high,
      diagnosis: "multiplied",
    },
  },
};

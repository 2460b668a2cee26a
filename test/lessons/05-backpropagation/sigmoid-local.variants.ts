import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "05.1",
  right: {
    "the rule": (s: number) => (1 - s) * s,
    "multiplied out": (s: number) => s - s * s,
    "around one half": (s: number) => 0.25 - (s - 0.5) * (s - 0.5),
  },
  wrong: {
    "takes the sigmoid again": {
      answer: (s: number) => {
        const t = 1 / (1 + Math.exp(-s));
        return t * (1 - t);
      },
      diagnosis: "sigmoid-again",
    },
    "gives the output": { answer: (s: number) => s, diagnosis: "output-returned" },
    "forgets a factor": { answer: (s: number) => 1 - s, diagnosis: "one-minus-output" },
    "takes the rule of tanh": { answer: (s: number) => 1 - s * s, diagnosis: "tanh-rule" },
    "turns the sign": { answer: (s: number) => s * (s - 1), diagnosis: "sign-reversed" },
    "takes the rule of ReLU": { answer: (s: number) => Number(s > 0), diagnosis: "relu-rule" },
  },
};

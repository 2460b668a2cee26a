import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "01.1",
  right: {
    "a condition": (z: number) => (z >= 0 ? 1 : 0),
    "an if": (z: number) => {
      if (z < 0) return 0;
      return 1;
    },
    "a number made of a comparison": (z: number) => Number(z >= 0),
    "the sign, shifted": (z: number) => Math.min(1, Math.sign(z) + 1),
  },
  wrong: {
    "does not fire at zero": { answer: (z: number) => (z > 0 ? 1 : 0), diagnosis: "zero-does-not-fire" },
    "compares the wrong way": { answer: (z: number) => (z < 0 ? 1 : 0), diagnosis: "upside-down" },
    "says -1 for no": { answer: (z: number) => (z >= 0 ? 1 : -1), diagnosis: "sign-for-step" },
    "takes the sign of the language": { answer: Math.sign, diagnosis: "sign-for-step" },
    "is smooth": { answer: (z: number) => 1 / (1 + Math.exp(-z)), diagnosis: "sigmoid-for-step" },
    "passes z on": { answer: (z: number) => (z > 0 ? z : 0), diagnosis: "rectifier-for-step" },
    "waits for a half": { answer: (z: number) => (z >= 0.5 ? 1 : 0), diagnosis: "threshold-at-one-half" },
    "says true and false": { answer: (z: number) => z >= 0, diagnosis: "boolean-for-number" },
    "returns nothing below the threshold": {
      answer: (z: number) => {
        if (z >= 0) return 1;
      },
      diagnosis: "nothing",
    },
    "is asynchronous": { answer: async (z: number) => (z >= 0 ? 1 : 0), diagnosis: "promise" },
  },
};

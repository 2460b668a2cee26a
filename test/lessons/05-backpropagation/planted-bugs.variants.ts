import type { Variants } from "../variants";

const A = "run twice";
const B = "missing transpose";
const C = "overwritten";
const D = "missing 1/N";
const E = "missing broadcast sum";
const F = "changed in place";

export const variants: Variants = {
  exercise: "05.5",
  right: {
    "a record": () => ({ A, B, C, D, E, F }),
    "from a list": () => Object.fromEntries([A, B, C, D, E, F].map((name, i) => ["ABCDEF"[i], name])),
    "one by one": () => {
      const found: Record<string, string> = {};
      found.F = F;
      found.E = E;
      found.D = D;
      found.C = C;
      found.B = B;
      found.A = A;
      return found;
    },
  },
  wrong: {
    "takes A for D": { answer: () => ({ A: D, B, C, D: A, E, F }), diagnosis: "twice-and-mean-exchanged" },
    "takes B for F": { answer: () => ({ A, B: F, C, D, E, F: B }), diagnosis: "transpose-and-place-exchanged" },
    "takes C for E": { answer: () => ({ A, B, C: E, D, E: C, F }), diagnosis: "overwritten-and-broadcast-exchanged" },
    "takes D for E": { answer: () => ({ A, B, C, D: E, E: D, F }), diagnosis: "mean-and-broadcast-exchanged" },
    "takes three for each other": {
      answer: () => ({ A: B, B: F, C, D, E, F: A }),
      diagnosis: "not-all-right",
    },
    "invents a name": { answer: () => ({ A, B, C, D, E, F: "wrong sign" }), diagnosis: "unknown-name" },
    "writes small letters": {
      answer: () => ({ a: A, b: B, c: C, d: D, e: E, f: F }),
      diagnosis: "letters-missing",
    },
    "names one of them": { answer: () => ({ A }), diagnosis: "letters-missing" },
    "names one twice": { answer: () => ({ A, B, C, D, E: C, F }), diagnosis: "one-name-twice" },
  },
};

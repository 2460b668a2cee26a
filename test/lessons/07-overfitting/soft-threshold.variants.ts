import type { Variants } from "../variants";

const each = (f: (v: number, d: number) => number) => (w: number[], d: number) => w.map((v) => f(v, d));
const wrong = (f: (v: number, d: number) => number, diagnosis: string) => ({ answer: each(f), diagnosis });

export const variants: Variants = {
  exercise: "07.2",
  right: {
    "sign and size": each((v, d) => Math.sign(v) * Math.max(Math.abs(v) - d, 0)),
    "three cases": each((v, d) => (v > d ? v - d : v < -d ? v + d : 0)),
    "what is beyond": each((v, d) => v - Math.max(-d, Math.min(d, v))),
    "two halves": each((v, d) => Math.max(0, v - d) - Math.max(0, -v - d)),
  },
  wrong: {
    "leaves large ones": wrong((v, d) => (v > d || v < -d ? v : 0), "hard"),
    "jumps over 0": wrong((v, d) => (v > 0 ? v - d : v < 0 ? v + d : 0), "jumps-over"),
    subtracts: wrong((v, d) => v - d, "subtracted"),
    "cuts off negative ones": wrong((v, d) => (v > d ? v - d : 0), "negatives-lost"),
    "loses the sign": wrong((v, d) => (Math.abs(v) > d ? Math.abs(v) - d : 0), "sign-lost"),
    "moves outwards": wrong((v, d) => (v > 0 ? v + d : v < 0 ? v - d : 0), "outwards"),
    "shrinks by 1 - d": wrong((v, d) => v - v * d, "shrunk"),
    "divides by 1 + d": wrong((v, d) => v / (1 + d), "shrunk"),
    clips: wrong((v, d) => (v > d ? d : v < -d ? -d : v), "clipped"),
    "forgets small negative ones": wrong((v, d) => (v > d ? v - d : v < 0 ? v + d : 0), "zeros-only-positive"),
    "does nothing": wrong((v) => v + 0, "unchanged"),
    "goes half way": wrong((v, d) => (v > d / 2 ? v - d / 2 : v < -d / 2 ? v + d / 2 : 0), "half-way"),
    "keeps small ones": wrong((v, d) => (v > d ? v - d : v < -d ? v + d : v), "small-kept"),
  },
};

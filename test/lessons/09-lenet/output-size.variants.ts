import type { Variants } from "../variants";

type Sizes = [size: number, window: number, stride: number, padding: number];

/** Positions at which the window fits, one after the other. */
const counted = (
  [size, window, stride, padding]: Sizes,
  from = 0,
  until = (end: number, room: number) => end <= room,
) => {
  let count = 0;
  for (let start = from; until(start + window, size + 2 * padding); start += stride) count++;
  return count;
};

export const variants: Variants = {
  exercise: "09.1",
  right: {
    "by the formula": (...[n, k, s, p]: Sizes) => Math.floor((n + 2 * p - k) / s) + 1,
    "by counting positions": (...sizes: Sizes) => counted(sizes),
    "by what is left over": (...[n, k, s, p]: Sizes) => {
      const room = n + 2 * p - k;
      return (room - (room % s)) / s + 1;
    },
    "by rounding up the starts": (...[n, k, s, p]: Sizes) => Math.ceil((n + 2 * p - k + 1) / s),
  },
  wrong: {
    "forgets the first position": {
      answer: (...[n, k, s, p]: Sizes) => Math.floor((n + 2 * p - k) / s),
      diagnosis: "one-too-few",
    },
    "counts from the first step": { answer: (...sizes: Sizes) => counted(sizes, sizes[2]), diagnosis: "one-too-few" },
    "pads on one side": {
      answer: (...[n, k, s, p]: Sizes) => Math.floor((n + p - k) / s) + 1,
      diagnosis: "padding-on-one-side",
    },
    "does not pad": { answer: (...[n, k, s]: Sizes) => Math.floor((n - k) / s) + 1, diagnosis: "padding-ignored" },
    "does not stride": { answer: (...[n, k, , p]: Sizes) => n + 2 * p - k + 1, diagnosis: "stride-ignored" },
    "rounds up": { answer: (...[n, k, s, p]: Sizes) => Math.ceil((n + 2 * p - k) / s + 1), diagnosis: "rounded-up" },
    "lets the window stick out": {
      answer: (...sizes: Sizes) => counted(sizes, 0, (end, room) => end - sizes[2] < room),
      diagnosis: "rounded-up",
    },
    "rounds to the nearest": {
      answer: (...[n, k, s, p]: Sizes) => Math.round((n + 2 * p - k) / s) + 1,
      diagnosis: "rounded-to-the-nearest",
    },
    "does not round": { answer: (...[n, k, s, p]: Sizes) => (n + 2 * p - k) / s + 1, diagnosis: "not-rounded" },
    "forgets the window": {
      answer: (...[n, , s, p]: Sizes) => Math.floor((n + 2 * p) / s),
      diagnosis: "window-forgotten",
    },
    "adds the one too early": {
      answer: (...[n, k, s, p]: Sizes) => Math.floor((n + 2 * p - k + 1) / s),
      diagnosis: "one-inside-the-quotient",
    },
    "prints instead of returning": { answer: () => undefined, diagnosis: "nothing" },
    "is async": { answer: async (...sizes: Sizes) => counted(sizes), diagnosis: "promise" },
  },
};

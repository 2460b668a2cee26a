import { type Exercise, exercise } from "../../exercise/specification";

const places = (size: number, window: number, stride: number, padding: number): number =>
  Math.floor((size + 2 * padding - window) / stride) + 1;

/** 09.1: how large the output of a convolution is. */
export const myOutputSize: Exercise = exercise<
  (size: number, window: number, stride: number, padding: number) => number
>({
  id: "09.1",
  title: "How large is the output?",
  points: 1,
  function: "myOutputSize",
  takes: [
    { name: "size", shape: "scalar", what: "height of the image in pixels, at least `window - 2·padding`" },
    { name: "window", shape: "scalar", what: "height of the filter in pixels, from 1" },
    { name: "stride", shape: "scalar", what: "pixels from one position to the next, from 1" },
    { name: "padding", shape: "scalar", what: "rows of zeros above, and as many below, from 0" },
  ],
  returns: { shape: "scalar", what: "height of the output in pixels: a whole number" },
  reference: places,
  tolerance: { reason: "a number of positions is exact" },
  cases: [
    { title: "LeNet's first convolution: 32 pixels, window 5 → 28", inputs: [[32, 5, 1, 0]] },
    { title: "LeNet's pooling: 28 pixels, window 2, stride 2 → 14", inputs: [[28, 2, 2, 0]] },
    { title: "a window as large as the image has one position", inputs: [[5, 5, 3, 0]] },
    { title: "padding of (window - 1) / 2 keeps the size", inputs: [[32, 3, 1, 1]] },
    {
      title: "where the stride does not divide, the last pixels are not seen",
      inputs: [
        [8, 3, 2, 0],
        [7, 2, 4, 0],
      ],
    },
    { title: "padding and stride together: 32 pixels, window 3, stride 2, padding 1 → 16", inputs: [[32, 3, 2, 1]] },
    {
      title: "any image and any window",
      draw: (random) => {
        const window = 1 + random.integer(7);
        return [window + random.integer(40), window, 1 + random.integer(4), random.integer(4)];
      },
      count: 10,
    },
  ],
  diagnoses: [
    {
      name: "one-too-few",
      sentence: "There is one position more: the window also stands where it began, before the first step.",
      wrong: (size, window, stride, padding) => places(size, window, stride, padding) - 1,
    },
    {
      name: "padding-on-one-side",
      sentence: "The padding is counted once. There are zeros above and below.",
      wrong: (size, window, stride, padding) => Math.floor((size + padding - window) / stride) + 1,
    },
    {
      name: "padding-ignored",
      sentence: "The padding has no effect here. It makes the image larger before the window slides over it.",
      wrong: (size, window, stride) => places(size, window, stride, 0),
    },
    {
      name: "stride-ignored",
      sentence: "The stride has no effect here. With a stride of 2 the window takes half as many steps.",
      wrong: (size, window, _stride, padding) => places(size, window, 1, padding),
    },
    {
      name: "rounded-up",
      sentence: "A position at which the window would stick out of the image is counted. It has to fit: round down.",
      wrong: (size, window, stride, padding) => Math.ceil((size + 2 * padding - window) / stride) + 1,
    },
    {
      name: "rounded-to-the-nearest",
      sentence: "Half a step is no step: round down, not to the nearest whole number.",
      wrong: (size, window, stride, padding) => Math.round((size + 2 * padding - window) / stride) + 1,
    },
    {
      name: "not-rounded",
      sentence: "A number of pixels is whole. What happens to the rest when the stride does not divide?",
      wrong: (size, window, stride, padding) => (size + 2 * padding - window) / stride + 1,
    },
    {
      name: "window-forgotten",
      sentence: "The window's own size is missing: it cannot begin at the last pixels.",
      wrong: (size, _window, stride, padding) => Math.floor((size + 2 * padding) / stride),
    },
    {
      name: "one-inside-the-quotient",
      sentence: "The 1 is added before dividing by the stride. It stands for the first position: add it after.",
      wrong: (size, window, stride, padding) => Math.floor((size + 2 * padding - window + 1) / stride),
    },
  ],
  hints: [
    "Put the window at the top. How many steps of `stride` pixels can it take before it would stick out at the bottom?",
    "⌊(size + 2·padding - window) / stride⌋ steps, and the position before the first step.",
    "return Math.floor((… + 2 * … - …) / …) + …;",
  ],
  withholds: [],
});

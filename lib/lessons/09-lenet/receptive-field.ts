import { type Exercise, exercise } from "../../exercise/specification";

type Step = { readonly size: number; readonly stride: number };

/** r ← r + (size - 1)·jump, jump ← jump·stride */
function field(layers: readonly Step[]): number {
  let [seen, jump] = [1, 1];
  for (const { size, stride } of layers) {
    seen += (size - 1) * jump;
    jump *= stride;
  }
  return seen;
}

/** The same with a sum that grows otherwise: `grow` gives what is seen after a layer. */
const growing =
  (grow: (seen: number, layer: Step, jump: number) => number) =>
  (layers: readonly Step[]): number => {
    let [seen, jump] = [1, 1];
    for (const layer of layers) {
      seen = grow(seen, layer, jump);
      jump *= layer.stride;
    }
    return seen;
  };

/** 09.3: how many pixels one output pixel sees. */
export const myReceptiveField: Exercise = exercise<(layers: Step[]) => number>({
  id: "09.3",
  title: "How far does a pixel see?",
  points: 3,
  function: "myReceptiveField",
  takes: [
    {
      name: "layers",
      shape: "[L] of { size, stride }",
      what: "convolutions and poolings from the input on: height of the window, and pixels from one position to the next",
    },
  ],
  returns: {
    shape: "scalar",
    what: "height, in pixels of the input, of what one pixel behind the last layer depends on",
  },
  reference: field,
  tolerance: { reason: "a number of pixels is exact" },
  cases: [
    { title: "no layer: a pixel sees itself", inputs: [[[]]] },
    { title: "one convolution sees its window", inputs: [[[{ size: 5, stride: 1 }]]] },
    {
      title: "two 3×3 convolutions see 5 pixels, three see 7",
      inputs: [
        [
          [
            { size: 3, stride: 1 },
            { size: 3, stride: 1 },
          ],
        ],
        [
          [
            { size: 3, stride: 1 },
            { size: 3, stride: 1 },
            { size: 3, stride: 1 },
          ],
        ],
      ],
    },
    {
      title: "behind a stride of 2, each further pixel is two pixels of the input",
      inputs: [
        [
          [
            { size: 2, stride: 2 },
            { size: 3, stride: 1 },
          ],
        ],
      ],
    },
    { title: "the stride of the last layer does not matter", inputs: [[[{ size: 3, stride: 4 }]]] },
    {
      title: "LeNet: conv 5, pool 2, conv 5, pool 2 see 16 pixels",
      inputs: [
        [
          [
            { size: 5, stride: 1 },
            { size: 2, stride: 2 },
            { size: 5, stride: 1 },
            { size: 2, stride: 2 },
          ],
        ],
      ],
    },
    {
      title: "any network",
      draw: (random) => [
        Array.from({ length: 2 + random.integer(4) }, () => ({
          size: 2 + random.integer(5),
          stride: 1 + random.integer(3),
        })),
      ],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "strides-ignored",
      sentence: "The strides have no effect here. Behind a stride of 2 neighbouring pixels lie two input pixels apart.",
      wrong: (layers) => 1 + layers.reduce((sum, { size }) => sum + size - 1, 0),
    },
    {
      name: "own-stride-counted",
      sentence: "A layer's own stride widens its own window here. It matters for the layers behind it only.",
      wrong: (layers) => {
        let [seen, jump] = [1, 1];
        for (const { size, stride } of layers) {
          jump *= stride;
          seen += (size - 1) * jump;
        }
        return seen;
      },
    },
    {
      name: "windows-added",
      sentence: "The whole windows are added up. Windows of neighbours overlap: each layer adds size - 1 steps.",
      wrong: (layers) => {
        let [seen, jump] = [0, 1];
        for (const { size, stride } of layers) {
          seen += size * jump;
          jump *= stride;
        }
        return seen;
      },
    },
    {
      name: "without-the-pixel-itself",
      sentence: "It is one pixel too few: begin at 1, a pixel that sees itself.",
      wrong: (layers) => field(layers) - 1,
    },
    {
      name: "strides-added",
      sentence: "The strides are added up. Two strides of 2 make steps of 4: multiply them.",
      wrong: (layers) => {
        let [seen, jump] = [1, 0];
        for (const { size, stride } of layers) {
          seen += (size - 1) * Math.max(1, jump);
          jump += stride;
        }
        return seen;
      },
    },
    {
      name: "only-the-stride-before",
      sentence: "Only the stride of the layer directly before counts here. All earlier ones count, multiplied.",
      wrong: (layers) =>
        layers.reduce((seen, { size }, i) => seen + (size - 1) * (i === 0 ? 1 : layers[i - 1].stride), 1),
    },
    {
      name: "windows-multiplied",
      sentence: "The windows are multiplied. Two windows of 3 see 5 pixels together, not 9: they overlap.",
      wrong: (layers) => layers.reduce((seen, { size }) => seen * size, 1),
    },
    {
      name: "from-the-wrong-end",
      sentence: "The strides behind a layer widen it here. It is those before it, on the side of the input.",
      wrong: (layers) => field([...layers].reverse()),
    },
    {
      name: "whole-windows-from-one",
      sentence: "A whole window is added for each layer. From its first pixel to its last there is one step less.",
      wrong: growing((seen, { size }, jump) => seen + size * jump),
    },
    {
      name: "other-steps",
      sentence:
        "The number of steps in a window is off. From the first pixel of `size` to the last there are size - 1 steps.",
      wrong: [1, -2, 2].map((more) => growing((seen, { size }, jump) => seen + (size + more) * jump)),
    },
    {
      name: "windows-ignored",
      sentence: "`size` makes no difference: a step is added for each layer, however large its window is.",
      wrong: growing((seen, _, jump) => seen + jump),
    },
    {
      name: "overwritten",
      sentence: "Each layer overwrites what the layers before it added. Add to it: +=, not =.",
      wrong: growing((_, { size }, jump) => (size - 1) * jump),
    },
    {
      name: "steps-and-jump-added",
      sentence: "The steps of a window and the jump are added. Each step is a jump long: multiply them.",
      wrong: growing((seen, { size }, jump) => seen + size - 1 + jump),
    },
    {
      name: "steps-taken-away",
      sentence: "What each layer adds is taken away from the 1. A sign is turned.",
      wrong: (layers) => 2 - field(layers),
    },
    {
      name: "first-jump-is-two",
      sentence:
        "Every step is twice as long as it is. Does jump begin at 2? At the input, neighbours are 1 pixel apart.",
      wrong: (layers) => 2 * field(layers) - 1,
    },
    {
      name: "last-layer-alone",
      sentence: "This is the window of one layer. What does a pixel inside that window see in its turn?",
      recognises: (seen) =>
        [0, -1].some((place) =>
          seen
            .filter(({ args: [layers] }) => (layers as Step[]).length > 0)
            .every(({ args: [layers], got }) => (layers as Step[]).at(place)?.size === got),
        ),
    },
  ],
  hints: [
    "Walk from the input. Keep two numbers: how much one pixel sees so far, and how many input pixels lie between neighbours.",
    "seen ← seen + (size - 1)·jump, then jump ← jump·stride; both begin at 1.",
    "let seen = 1; let jump = 1; for (const { size, stride } of layers) { seen += …; jump *= …; } return seen;",
  ],
  withholds: [],
});

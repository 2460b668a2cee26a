import { type Exercise, exercise } from "../../exercise/specification";

/**
 * How many numbers a tensor of a given shape holds: the first exercise, and the model of how one is specified.
 */
export const size: Exercise = exercise<(shape: number[]) => number>({
  id: "00.1",
  title: "How many numbers does a tensor hold?",
  points: 2,
  function: "size",
  takes: [{ name: "shape", shape: "[rank]", what: "the tensor's size along each axis: whole numbers, 0 or more" }],
  returns: { shape: "scalar", what: "how many numbers a tensor of that shape holds" },
  reference: (shape) => shape.reduce((product, length) => product * length, 1),
  tolerance: { reason: "a count is a whole number: it is right or it is not" },
  cases: [
    { title: "a 28×28 grey picture holds 784 numbers", inputs: [[[28, 28]]] },
    { title: "a batch of 4 colour pictures, 32×32×3, holds 12,288", inputs: [[[4, 32, 32, 3]]] },
    { title: "a scalar has shape [] and holds one number", inputs: [[[]]] },
    {
      title: "any shape holds the product of its axes",
      draw: (random) => [Array.from({ length: 1 + random.integer(5) }, () => 1 + random.integer(6))],
      count: 6,
    },
  ],
  properties: [
    {
      title: "an axis of length 1 more changes nothing",
      async holds(subject, random) {
        const shape = [2 + random.integer(5), 2 + random.integer(5)];
        const before = await subject.call(shape);
        const after = await subject.call([...shape, 1]);
        return after === before ? undefined : { input: [[...shape, 1]], expected: before, got: after };
      },
    },
  ],
  diagnoses: [
    {
      name: "sum-for-product",
      sentence: "This is the sum of the axes. Two rows of three numbers are 2 × 3 numbers, not 2 + 3.",
      wrong: (shape) => shape.reduce((sum, length) => sum + length, 0),
    },
    {
      name: "rank-for-size",
      sentence: "This is how many axes there are: the rank. The exercise asks how many numbers lie in the tensor.",
      wrong: (shape) => shape.length,
    },
    {
      name: "first-two-axes",
      sentence: "Only the first two axes are counted. A shape may have more of them, or fewer.",
      wrong: (shape) => (shape[0] ?? 1) * (shape[1] ?? 1),
    },
    {
      name: "product-from-zero",
      sentence: "Everything comes out as 0: does the product begin at 0? Zero times anything stays zero.",
      recognises: (observations) => observations.every(({ got }) => got === 0),
    },
    {
      name: "scalar-forgotten",
      sentence: "Right, except for the shape []: a scalar has no axis, and yet it holds one number.",
      wrong: (shape) => (shape.length === 0 ? 0 : shape.reduce((product, length) => product * length, 1)),
    },
  ],
  hints: [
    "Picture a table of 2 rows and 3 columns. How did you count its cells? Now stack 4 such tables.",
    "size = shape[0] · shape[1] · … · shape[rank - 1], and a product of nothing is 1.",
    "let product = 1; for (const length of shape) { … } return product;",
  ],
  withholds: [],
});

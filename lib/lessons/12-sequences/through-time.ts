import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Gradients = { loss: number; dw: number; du: number };
type ThroughTime = (w: number, u: number, x: number[], y: number) => Gradients;

/** Where a wrong way leaves the right one. */
interface Ways {
  /** The slope of tanh from its output h and its input z. */
  readonly slope?: (h: number, z: number) => number;
  /** How far back the gradient is followed, given T steps. */
  readonly steps?: (T: number) => number;
  /** What a step hands to the one before. */
  readonly hand?: (w: number, u: number) => number;
  /** What w multiplies at step t, from the h before and after it. */
  readonly memory?: (before: number, after: number) => number;
  /** What u multiplies, from x at this step and all of x. */
  readonly input?: (x: number, all: readonly number[], t: number) => number;
  /** What comes back from the loss. */
  readonly error?: (h: number, y: number) => number;
  readonly lossFactor?: number;
  /** Whether later steps overwrite the gradient instead of adding to it. */
  readonly overwrites?: boolean;
}

/** h_t = tanh(w·h_{t-1} + u·x_t) from h_0 = 0, L = ½(h_T - y)²; gradients by the chain rule, with one way changed. */
function throughTime(w: number, u: number, x: readonly number[], y: number, ways: Ways = {}): Gradients {
  const { slope = (h) => 1 - h * h, steps = (T) => T, hand = () => w, memory = (before) => before } = ways;
  const { input = (now) => now, error = (h, target) => h - target, lossFactor = 0.5, overwrites = false } = ways;
  const h = [0];
  const z = [0];
  for (let t = 1; t <= x.length; t++) {
    z[t] = w * h[t - 1] + u * x[t - 1];
    h[t] = Math.tanh(z[t]);
  }
  const T = x.length;
  let dh = error(h[T], y);
  let [dw, du] = [0, 0];
  for (let t = T; t > T - steps(T) && t > 0; t--) {
    const dz = dh * slope(h[t], z[t]);
    const [forW, forU] = [dz * memory(h[t - 1], h[t]), dz * input(x[t - 1], x, t)];
    [dw, du] = overwrites ? [forW, forU] : [dw + forW, du + forU];
    dh = dz * hand(w, u);
  }
  return { loss: lossFactor * (h[T] - y) * (h[T] - y), dw, du };
}

const withWays =
  (ways: Ways): ThroughTime =>
  (w, u, x, y) =>
    throughTime(w, u, x, y, ways);

function drawSequence(random: Random): [w: number, u: number, x: number[], y: number] {
  const x = Array.from({ length: 3 + random.integer(5) }, () => random.normal(0.3, 0.8));
  return [random.uniform(0.4, 1.4), random.uniform(0.3, 1), x, random.normal(0, 1)];
}

/** 12.5: back-propagation through time, derived for one unit. */
export const myThroughTime: Exercise = exercise<ThroughTime>({
  id: "12.5",
  title: "Back through time, derived",
  points: 4,
  function: "myThroughTime",
  takes: [
    { name: "w", shape: "scalar", what: "the weight of what is remembered" },
    { name: "u", shape: "scalar", what: "the weight of what is seen" },
    { name: "x", shape: "[T]", what: "what is seen, step by step; one number at least" },
    { name: "y", shape: "scalar", what: "what h should be after the last step" },
  ],
  returns: {
    shape: "record",
    what: "{ loss, dw, du }: ½(h_T - y)² and its slopes, h_t = tanh(w·h_{t-1} + u·x_t), h_0 = 0",
  },
  reference: (w, u, x, y) => throughTime(w, u, x, y),
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "one step: w has nothing to multiply, its slope is 0", inputs: [[0.5, 1, [0.5], 1]] },
    { title: "no error: every slope is 0", inputs: [[0.7, 0.4, [0, 0, 0], 0]] },
    { title: "two steps", inputs: [[0.8, 0.5, [1, -0.5], 0.3]] },
    {
      title: "an impulse, then silence: what comes back has been through every step",
      inputs: [[1.1, 0.9, [1, 0, 0, 0, 0], 0]],
    },
    { title: "a memory of weight 0: only the last step counts for u", inputs: [[0, 0.6, [0.4, 0.8, -0.2], 1]] },
    { title: "any sequence", draw: drawSequence, count: 8 },
  ],
  diagnoses: [
    {
      name: "last-step-only",
      sentence: "Only the last step is differentiated. w and u were used at every step: follow h back to the first.",
      wrong: withWays({ steps: () => 1 }),
    },
    {
      name: "first-step-missing",
      sentence: "The way back stops one step too early: the first x is seen through u, too.",
      wrong: withWays({ steps: (T) => T - 1 }),
    },
    {
      name: "overwritten",
      sentence: "Each step overwrites the slopes of the one after it. A weight used T times gets T contributions: +=.",
      wrong: withWays({ overwrites: true }),
    },
    {
      name: "slope-forgotten",
      sentence: "The tanh is passed as if it were not there: multiply by 1 - h² at every step.",
      wrong: withWays({ slope: () => 1 }),
    },
    {
      name: "slope-of-the-sum",
      sentence: "The slope of tanh is 1 - h² of what comes out; this takes what goes in, 1 - z².",
      wrong: withWays({ slope: (_, z) => 1 - z * z }),
    },
    {
      name: "slope-of-sigmoid",
      sentence: "h·(1 - h) is the slope of a sigmoid. This cell is a tanh.",
      wrong: withWays({ slope: (h) => h * (1 - h) }),
    },
    {
      name: "memory-weight-missing",
      sentence: "From one step to the one before, the gradient passes w: multiply by it.",
      wrong: withWays({ hand: () => 1 }),
    },
    {
      name: "handed-through-u",
      sentence: "From one step to the one before, the gradient passes w, not u.",
      wrong: withWays({ hand: (_, u) => u }),
    },
    {
      name: "h-of-this-step",
      sentence: "At step t, w multiplies h of the step *before*. This takes h of the step itself.",
      wrong: withWays({ memory: (_, after) => after }),
    },
    {
      name: "x-off-by-one",
      sentence: "x and h are out of step: at step t, u multiplies x of that step.",
      recognises: (seen) =>
        [1, -1].some((off) =>
          seen.every(({ args: [w, u, x, y], got }) =>
            same(throughTime(w, u, x, y, { input: (_, all, t) => all[t - 1 + off] ?? 0 }), got),
          ),
        ),
    },
    {
      name: "sign-reversed",
      sentence: "The slopes have the wrong sign: the error is h - y.",
      wrong: withWays({ error: (h, y) => y - h }),
    },
    {
      name: "factor-two",
      sentence: "A factor of 2: the ½ of the loss takes the 2 of the square away.",
      recognises: (seen) =>
        [
          { error: (h: number, y: number) => 2 * (h - y) },
          { error: (h: number, y: number) => 2 * (h - y), lossFactor: 1 },
          { lossFactor: 1 },
          { error: (h: number, y: number) => (h - y) / 2 },
        ].some((ways) => seen.every(({ args: [w, u, x, y], got }) => same(throughTime(w, u, x, y, ways), got))),
    },
    {
      name: "output-for-error",
      sentence: "The way back starts from h. It starts from the error, h - y.",
      wrong: withWays({ error: (h) => h }),
    },
  ],
  hints: [
    "Forward, keep every h. Backward, carry one number, ∂L/∂h, from the last step to the first; at each step it gives a share to w and one to u.",
    "dz_t = dh_t·(1 - h_t²); dw += dz_t·h_{t-1}; du += dz_t·x_t; dh_{t-1} = dz_t·w; start with dh_T = h_T - y.",
    "const h = [0]; for (const value of x) h.push(Math.tanh(…)); let dh = …; for (let t = x.length; t >= 1; t--) { const dz = …; dw += …; du += dz * x[t - 1]; dh = …; }",
  ],
  withholds: [],
});

function same(mistaken: Gradients, got: unknown): boolean {
  const came = (got ?? {}) as Partial<Gradients>;
  return (["loss", "dw", "du"] as const).every((part) => {
    const value = came[part];
    return typeof value === "number" && Math.abs(value - mistaken[part]) <= 1e-9 * (1 + Math.abs(mistaken[part]));
  });
}

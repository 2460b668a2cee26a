import { type Exercise, exercise } from "../../exercise/specification";

/** Weights and velocity. */
type Rolling = { w: number[]; v: number[] };

/** A step of the form v ← a·v + b·g, w ← w - c·v. */
const rolled = (w: number[], v: number[], g: number[], [a, b, c]: readonly [number, number, number]): Rolling => {
  const next = v.map((value, i) => a * value + b * g[i]);
  return { w: w.map((value, i) => value - c * next[i]), v: next };
};

/** 06.3: a step with momentum. */
export const myMomentum: Exercise = exercise<
  (w: number[], v: number[], g: number[], rate: number, mu: number) => Rolling
>({
  id: "06.3",
  title: "A step with momentum",
  points: 2,
  function: "myMomentum",
  takes: [
    { name: "w", shape: "[D]", what: "the weights" },
    { name: "v", shape: "[D]", what: "the velocity before this step" },
    { name: "g", shape: "[D]", what: "the gradient at w" },
    { name: "rate", shape: "scalar", what: "the learning rate η" },
    { name: "mu", shape: "scalar", what: "μ, the share of the velocity that is kept" },
  ],
  returns: { shape: "{ w: [D], v: [D] }", what: "weights and velocity after the step, in new arrays" },
  reference: (w, v, g, rate, mu) => rolled(w, v, g, [mu, 1, rate]),
  tolerance: { absolute: 1e-12, relative: 1e-12, reason: "products taken in another order differ in the last digit" },
  cases: [
    { title: "from rest it is plain descent", inputs: [[[3], [0], [2], 0.5, 0.9]] },
    { title: "v = 0.5·4 + 2 = 4, and w = 1 - 0.25·4 = 0", inputs: [[[1], [4], [2], 0.25, 0.5]] },
    { title: "on flat ground it rolls on", inputs: [[[1, -1], [2, -4], [0, 0], 0.25, 0.5]] },
    { title: "with μ = 0 nothing is kept", inputs: [[[1, 2], [5, -3], [2, 4], 0.125, 0]] },
    {
      title: "any weights, any velocity",
      draw: (random) => {
        const numbers = () => [1, 2, 3].map(() => (1 + random.integer(9)) * (random.integer(2) === 0 ? 1 : -1));
        return [numbers(), numbers(), numbers(), (1 + random.integer(7)) / 16, (1 + random.integer(6)) / 8];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "uphill",
      sentence: "The step goes uphill: v holds gradients, and these are subtracted, w - η·v.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [mu, 1, -rate]),
    },
    {
      name: "gradient-subtracted",
      sentence: "The gradient is subtracted twice, once in v and once from w: the step points uphill.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [mu, -1, rate]),
    },
    {
      name: "old-velocity",
      sentence: "The weights move by the velocity of the step before. First make the new v, then move by that.",
      wrong: (w, v, g, rate, mu) => ({
        w: w.map((value, i) => value - rate * v[i]),
        v: rolled(w, v, g, [mu, 1, rate]).v,
      }),
    },
    {
      name: "plain-step",
      sentence: "The weights move by the gradient alone: the velocity is computed, but not used.",
      wrong: (w, v, g, rate, mu) => ({
        w: w.map((value, i) => value - rate * g[i]),
        v: rolled(w, v, g, [mu, 1, rate]).v,
      }),
    },
    {
      name: "average",
      sentence:
        "v is an average here: the gradient is multiplied by 1 - μ. In this form of momentum it is added whole.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [mu, 1 - mu, rate]),
    },
    {
      name: "rate-in-velocity",
      sentence:
        "The learning rate is inside the velocity. Weights may come out right, but v was asked without it: v ← μ·v + g.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [mu, rate, 1]),
    },
    {
      name: "rate-twice",
      sentence: "The learning rate counts twice: in the velocity and in the step.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [mu, rate, rate]),
    },
    {
      name: "rate-forgotten",
      sentence: "The learning rate makes no difference to the step. It multiplies the velocity.",
      wrong: (w, v, g, _, mu) => rolled(w, v, g, [mu, 1, 1]),
    },
    {
      name: "mu-on-gradient",
      sentence: "μ multiplies the gradient, and the old velocity is kept whole. It is the velocity that fades.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [1, mu, rate]),
    },
    {
      name: "all-faded",
      sentence: "Old velocity and gradient are both multiplied by μ. Only the old velocity fades.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [mu, mu, rate]),
    },
    {
      name: "never-fades",
      sentence: "The old velocity is kept whole: μ makes no difference. μ is the share of it that stays.",
      wrong: (w, v, g, rate) => rolled(w, v, g, [1, 1, rate]),
    },
    {
      name: "kept-and-lost",
      sentence: "The old velocity is multiplied by 1 - μ. μ is the share that stays, not the one that is lost.",
      wrong: (w, v, g, rate, mu) => rolled(w, v, g, [1 - mu, 1, rate]),
    },
    {
      name: "nesterov",
      sentence: "This is Nesterov's step, which looks one step ahead. Plain momentum moves by v alone.",
      wrong: (w, v, g, rate, mu) => {
        const next = v.map((value, i) => mu * value + g[i]);
        return { w: w.map((value, i) => value - rate * (g[i] + mu * next[i])), v: next };
      },
    },
    {
      name: "velocity-not-kept",
      sentence: "The weights are right, but v comes back as it was: the next step would have no memory of this one.",
      wrong: (w, v, g, rate, mu) => ({ w: rolled(w, v, g, [mu, 1, rate]).w, v: [...v] }),
    },
  ],
  hints: [
    "First the velocity: a share of the old one and the new gradient. Then the weights, by the new velocity.",
    "v ← μ·v + g, then w ← w - η·v.",
    "const next = v.map((value, i) => … + g[i]); return { w: w.map((value, i) => value - …), v: next };",
  ],
  withholds: [],
});

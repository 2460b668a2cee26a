import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { drawExtremeScores, drawScores, largest, plainSoftmax, softmaxOf } from "./plain";

const alike = (one: unknown, other: unknown): boolean =>
  (one as number[]).every((p, i) => Math.abs(p - (other as number[])[i]) < 1e-9);

/** 03.1: the softmax that does not overflow. */
export const mySoftmax: Exercise = exercise<(scores: number[]) => number[]>({
  id: "03.1",
  title: "A softmax that survives",
  points: 2,
  function: "mySoftmax",
  takes: [{ name: "scores", shape: "[C]", what: "one score per class, of any size" }],
  returns: { shape: "[C]", what: "probabilities: each from 0 to 1, together 1" },
  reference: softmaxOf,
  tolerance: { absolute: 1e-12, reason: "powers and sums taken in another order differ in the last digits" },
  cases: [
    { title: "equal scores give equal probabilities", inputs: [[[2, 2, 2, 2]]] },
    { title: "a lead of ln 3 makes a class three times as likely", inputs: [[[Math.log(3), 0]]] },
    { title: "scores of a thousand are no problem", inputs: [[[1000, 1001, 999]]] },
    { title: "nor are scores of minus a thousand", inputs: [[[-1000, -1001, -1000]]] },
    {
      title: "nor are scores a thousand apart",
      inputs: [[[1000, 0, -1000]], [[-1000, 0, 1000]], [[0, 1000, 0]], [[0, -1000, 1]]],
      draw: (random) => [drawExtremeScores(random, 2 + random.integer(4))],
      count: 6,
    },
    { title: "any scores", draw: (random) => [drawScores(random, 2 + random.integer(5))], count: 6 },
  ],
  properties: [
    {
      title: "the probabilities sum to 1",
      async holds(subject, random) {
        const scores = drawScores(random, 5);
        const sum = total((await subject.call(scores)) as number[]);
        return Math.abs(sum - 1) < 1e-9 ? undefined : { input: [scores], expected: "a sum of 1", got: sum };
      },
    },
    {
      title: "adding the same number to every score changes nothing",
      async holds(subject, random) {
        const scores = drawScores(random, 4);
        const shift = random.normal(0, 5);
        const before = (await subject.call(scores)) as number[];
        const shifted = scores.map((score) => score + shift);
        const after = (await subject.call(shifted)) as number[];
        return before.every((p, i) => Math.abs(p - after[i]) < 1e-9)
          ? undefined
          : { input: [shifted], expected: before, got: after };
      },
    },
  ],
  diagnoses: [
    {
      name: "another-shift",
      sentence:
        "Something is subtracted that is not the largest score: where scores are far apart, a power still overflows or all of them become 0. Which shift makes the largest exponent 0, always?",
      recognises: (seen) =>
        seen.some(({ expected, got }) => !alike(expected, got)) &&
        seen.every(({ expected, got }) => alike(expected, got) || (got as number[]).some((p) => !Number.isFinite(p))) &&
        // all scores near a thousand: right, although plain powers overflow
        seen.some(({ args: [scores], expected, got }) => {
          const plain = plainSoftmax(scores as number[]);
          return plain.every(Number.isNaN) && alike(expected, got);
        }),
    },
    {
      name: "overflow",
      sentence:
        "Right for small scores, but exp(1000) is Infinity and Infinity divided by Infinity is NaN. Subtract the largest score first: it changes nothing else.",
      recognises: (seen) =>
        seen.every(({ args: [scores], got }) => {
          const plain = plainSoftmax(scores as number[]);
          return (
            Array.isArray(got) &&
            (plain.some(Number.isNaN)
              ? (got as number[]).some((p) => !Number.isFinite(p) || p === 0)
              : plain.every((p, i) => Math.abs(p - (got as number[])[i]) < 1e-9))
          );
        }),
    },
    {
      name: "sum-unshifted",
      sentence: "The largest score is subtracted above the line but not below: the sum needs the same shift.",
      wrong: (scores) => scores.map((score) => Math.exp(score - largest(scores)) / total(scores.map(Math.exp))),
    },
    {
      name: "not-normalised",
      sentence: "These are the powers alone; they do not sum to 1. Divide each by their sum.",
      wrong: (scores) => scores.map((score) => Math.exp(score - largest(scores))),
    },
    {
      name: "divided-by-their-number",
      sentence: "The powers are divided by how many there are, so they do not sum to 1. Divide by their sum.",
      wrong: (scores) => scores.map((score) => Math.exp(score - largest(scores)) / scores.length),
    },
    {
      name: "divided-by-the-largest",
      sentence: "The powers are divided by the largest of them, so they do not sum to 1. Divide by their sum.",
      recognises: (seen) =>
        seen.every(({ args: [scores], got }) => {
          const powers = (scores as number[]).map(Math.exp);
          const divided = powers.map((power) => power / largest(powers));
          return divided.every((p, i) => Number.isNaN(p) || Math.abs(p - (got as number[])[i]) < 1e-9);
        }) && seen.some(({ got }) => (got as number[]).some(Number.isNaN)),
    },
    {
      name: "divided-without-powers",
      sentence:
        "The scores are divided by their sum. Negative scores would give negative probabilities: take powers of e first.",
      wrong: (scores) => scores.map((score) => score / total(scores)),
    },
    {
      name: "sigmoid-of-each",
      sentence: "This is the sigmoid of each score by itself. Here the classes compete: a softmax sums to 1.",
      wrong: (scores) => scores.map((score) => 1 / (1 + Math.exp(-score))),
    },
    {
      name: "minus-sign",
      sentence: "The smallest score gets the largest probability: there is a minus too many in the exponent.",
      wrong: (scores) => softmaxOf(scores.map((score) => -score)),
    },
    {
      name: "one-hot-of-the-largest",
      sentence: "This puts 1 at the largest score and 0 elsewhere. The softmax is soft: the others keep a share.",
      wrong: (scores) => scores.map((_, i) => (i === scores.indexOf(largest(scores)) ? 1 : 0)),
    },
  ],
  hints: [
    "Shifting all scores by the same number leaves the softmax as it is. Which shift makes every exponent harmless?",
    "pᵢ = exp(sᵢ - m) / Σⱼ exp(sⱼ - m), with m the largest score.",
    "const m = Math.max(...scores); const powers = scores.map((s) => Math.exp(…)); const sum = …; return powers.map((p) => …);",
  ],
  withholds: ["softmax"],
});

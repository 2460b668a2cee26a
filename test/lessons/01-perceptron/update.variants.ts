import type { Variants } from "../variants";

type Line = { weights: number[]; bias: number };
type Rule = (weights: number[], bias: number, x: number[], label: number, rate: number) => Line;

const sum = (weights: number[], bias: number, x: number[]): number => weights.reduce((z, w, i) => z + w * x[i], bias);
const says = (weights: number[], bias: number, x: number[]): number => (sum(weights, bias, x) >= 0 ? 1 : 0);
const moved = (weights: number[], bias: number, x: number[], by: number): Line => ({
  weights: weights.map((w, i) => w + by * x[i]),
  bias: bias + by,
});

const rules: { readonly [name: string]: Rule } = {
  formula: (weights, bias, x, label, rate) => moved(weights, bias, x, rate * (label - says(weights, bias, x))),
  cases: (weights, bias, x, label, rate) => {
    const answer = says(weights, bias, x);
    if (answer === label) return { weights, bias };
    return moved(weights, bias, x, label === 1 ? rate : -rate);
  },
  loop: (weights, bias, x, label, rate) => {
    const learnt = [...weights];
    const error = label - says(weights, bias, x);
    for (let i = 0; i < learnt.length; i++) learnt[i] += rate * error * x[i];
    return { weights: learnt, bias: bias + rate * error };
  },
  biasAsWeight: (weights, bias, x, label, rate) => {
    const all = [...weights, bias];
    const inputs = [...x, 1];
    const error = label - (all.reduce((z, w, i) => z + w * inputs[i], 0) < 0 ? 0 : 1);
    const after = all.map((w, i) => w + rate * error * inputs[i]);
    return { weights: after.slice(0, -1), bias: after[after.length - 1] };
  },
  noBias: (weights, bias, x, label, rate) => ({
    weights: moved(weights, bias, x, rate * (label - says(weights, bias, x))).weights,
    bias,
  }),
  wrongWay: (weights, bias, x, label, rate) => moved(weights, bias, x, rate * (says(weights, bias, x) - label)),
  always: (weights, bias, x, label, rate) => moved(weights, bias, x, rate * label),
  alwaysSigned: (weights, bias, x, label, rate) => moved(weights, bias, x, label === 1 ? rate : -rate),
  noRate: (weights, bias, x, label) => moved(weights, bias, x, label - says(weights, bias, x)),
  noRateForBias: (weights, bias, x, label, rate) => {
    const error = label - says(weights, bias, x);
    return { weights: moved(weights, bias, x, rate * error).weights, bias: bias + error };
  },
  noStep: (weights, bias, x, label, rate) => moved(weights, bias, x, rate * (label - sum(weights, bias, x))),
  noBiasInAnswer: (weights, bias, x, label, rate) => moved(weights, bias, x, rate * (label - says(weights, 0, x))),
  onlyMissed: (weights, bias, x, label, rate) =>
    label === 1 && says(weights, bias, x) === 0 ? moved(weights, bias, x, rate) : { weights, bias },
  changeAlone: (weights, bias, x, label, rate) =>
    moved(
      weights.map(() => 0),
      0,
      x,
      rate * (label - says(weights, bias, x)),
    ),
  noInput: (weights, bias, x, label, rate) => {
    const change = rate * (label - says(weights, bias, x));
    return { weights: weights.map((w) => w + change), bias: bias + change };
  },
  inPlace: (weights, bias, x, label, rate) => {
    const error = label - says(weights, bias, x);
    for (let i = 0; i < weights.length; i++) weights[i] += rate * error * x[i];
    return { weights, bias: bias + rate * error };
  },
};

export const variants: Variants = {
  exercise: "01.3",
  right: {
    "the formula": rules.formula,
    "case by case": rules.cases,
    "a loop over a copy": rules.loop,
    "the bias as one more weight": rules.biasAsWeight,
  },
  wrong: {
    "leaves the bias": { answer: rules.noBias, diagnosis: "bias-not-learnt" },
    "moves the wrong way": { answer: rules.wrongWay, diagnosis: "wrong-way" },
    "adds every 1": { answer: rules.always, diagnosis: "learns-without-a-mistake" },
    "adds every 1 and takes every 0 away": { answer: rules.alwaysSigned, diagnosis: "learns-without-a-mistake" },
    "gives the change alone": { answer: rules.changeAlone, diagnosis: "change-for-result" },
    "forgets the input": { answer: rules.noInput, diagnosis: "input-forgotten" },
    "forgets the rate": { answer: rules.noRate, diagnosis: "rate-forgotten" },
    "forgets the rate for the bias": { answer: rules.noRateForBias, diagnosis: "rate-not-for-bias" },
    "forgets the step": { answer: rules.noStep, diagnosis: "step-forgotten" },
    "answers without the bias": { answer: rules.noBiasInAnswer, diagnosis: "bias-ignored-in-answer" },
    "is silent at 0": {
      answer: (weights: number[], bias: number, x: number[], label: number, rate: number) => {
        const z = weights.reduce((sum, w, i) => sum + w * x[i], bias);
        const error = label - (z > 0 ? 1 : 0);
        return { weights: weights.map((w, i) => w + rate * error * x[i]), bias: bias + rate * error };
      },
      diagnosis: "silent-at-zero",
    },
    "learns from missed ones alone": { answer: rules.onlyMissed, diagnosis: "only-missed-ones" },
    "changes the list it was given": { answer: rules.inPlace, diagnosis: "changed-argument" },
    "gives the weights alone": {
      answer: (...input: Parameters<Rule>) => rules.formula(...input).weights,
      diagnosis: "wrong-type",
    },
  },
};

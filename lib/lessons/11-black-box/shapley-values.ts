import { type Exercise, exercise, type Observation, type Random } from "../../exercise/specification";
import { total } from "../../exercise/total";

type MyShapley = (parts: number, answers: number[]) => number[];

const sizeOf = (set: number): number => [...set.toString(2)].filter((bit) => bit === "1").length;
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Σ over sets without j of weight · (answer with j - answer without j), with one thing changed. */
const summed =
  (
    weight: (size: number, parts: number) => number,
    gain: (answers: number[], set: number, bit: number) => number = (answers, set, bit) =>
      answers[set | bit] - answers[set],
    bitOf: (j: number, parts: number) => number = (j) => 1 << j,
  ): MyShapley =>
  (parts, answers) =>
    Array.from({ length: parts }, (_, j) => {
      const bit = bitOf(j, parts);
      const sets = Array.from(answers.keys()).filter((set) => (set & bit) === 0);
      return total(sets.map((set) => weight(sizeOf(set), parts) * gain(answers, set, bit)));
    });

const rightWeight = (size: number, parts: number): number =>
  (factorial(size) * factorial(parts - size - 1)) / factorial(parts);
const shapleyOf = summed(rightWeight);
const first: MyShapley = (parts, answers) => Array.from({ length: parts }, (_, j) => answers[1 << j] - answers[0]);
const last: MyShapley = (parts, answers) =>
  Array.from({ length: parts }, (_, j) => answers[answers.length - 1] - answers[answers.length - 1 - (1 << j)]);

/** How much part j adds to all sets of each size together. */
function gainsBySize(parts: number, answers: readonly number[], j: number): number[] {
  const gains: number[] = new Array(parts).fill(0);
  answers.forEach((answer, set) => {
    if (((set >> j) & 1) === 0) gains[sizeOf(set)] += answers[set | (1 << j)] - answer;
  });
  return gains;
}

/** Whether some weight for each size of set, the same for every part and all answers, makes these values of the gains. */
function isWeighted(seen: readonly Observation<Parameters<MyShapley>, number[]>[], parts: number): boolean {
  const rows = seen
    .filter(({ args: [p] }) => p === parts)
    .flatMap(({ args: [, answers], got }) =>
      (got as number[]).map((value, j) => [...gainsBySize(parts, answers, j), value]),
    );
  // eliminate one weight after the other: where they exist, nothing is left of the values
  let rest = rows;
  for (let k = 0; k < parts; k++) {
    const pivot = rest.reduce((a, b) => (Math.abs(b[k]) > Math.abs(a[k]) ? b : a), rest[0]);
    if (!pivot || Math.abs(pivot[k]) < 1e-9) continue;
    rest = rest.filter((row) => row !== pivot).map((row) => row.map((v, i) => v - (row[k] / pivot[k]) * pivot[i]));
  }
  return rows.length > 2 * parts && rest.every((row) => Math.abs(row[parts]) < 1e-7);
}

function drawGame(random: Random): [parts: number, answers: number[]] {
  const parts = 3 + random.integer(2);
  return [parts, Array.from({ length: 1 << parts }, () => Math.round(1000 * random.uniform(0, 1)) / 1000)];
}

/** 11.4: exact Shapley values from the answers of all sets. */
export const myShapley: Exercise = exercise<MyShapley>({
  id: "11.4",
  title: "What is each part's fair share?",
  points: 4,
  function: "myShapley",
  takes: [
    { name: "parts", shape: "scalar", what: "P, how many parts there are" },
    {
      name: "answers",
      shape: "[2^P]",
      what: "the model's answer for each set of parts: part j is in set s when bit j of s is 1, (s >> j) & 1",
    },
  ],
  returns: {
    shape: "[P]",
    what: "φⱼ = Σ over sets s without j of |s|!·(P - |s| - 1)!/P! · (answers[s with j] - answers[s])",
  },
  reference: shapleyOf,
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "one part has it all", inputs: [[1, [0.2, 0.9]]] },
    { title: "two parts that add up: each its own", inputs: [[2, [0, 2, 3, 5]]] },
    { title: "two parts that are needed both: half each", inputs: [[2, [0, 0, 0, 1]]] },
    { title: "a part that changes nothing gets 0", inputs: [[3, [0, 1, 0, 1, 2, 4, 2, 4]]] },
    { title: "one part in vain, whatever the others: 0 and not its neighbour's", inputs: [[2, [1, 1, 4, 4]]] },
    { title: "all three are needed: a third each", inputs: [[3, [0, 0, 0, 0, 0, 0, 0, 1]]] },
    { title: "any answers", draw: drawGame, count: 8 },
  ],
  properties: [
    {
      title: "together they are what all parts add to none",
      count: 3,
      async holds(subject, random) {
        const [parts, answers] = drawGame(random);
        const got = total((await subject.call(parts, answers)) as number[]);
        const expected = answers[answers.length - 1] - answers[0];
        return Math.abs(got - expected) < 1e-9 ? undefined : { input: [parts, answers], expected, got };
      },
    },
  ],
  diagnoses: [
    {
      name: "occlusion",
      sentence: "This is occlusion: what is lost when a part leaves last. Average over all sets that it can join.",
      wrong: last,
    },
    {
      name: "alone",
      sentence: "This is what each part adds to nothing at all. Average over all sets that it can join.",
      wrong: first,
    },
    {
      name: "first-and-last",
      sentence: "This is the mean of coming first and coming last. The sets between count, too.",
      wrong: (parts, answers) => {
        const [a, b] = [first(parts, answers), last(parts, answers)];
        return a.map((value, j) => (value + b[j]) / 2);
      },
    },
    {
      name: "all-sets-alike",
      sentence:
        "All sets count alike here (the Banzhaf value). Every *order* counts alike, so a set of size |s| gets |s|!·(P - |s| - 1)!/P!.",
      wrong: summed((_, parts) => 1 / 2 ** (parts - 1)),
    },
    {
      name: "not-weighted",
      sentence: "The gains are added up without weights. The weights of all sets that a part can join add up to 1.",
      wrong: summed(() => 1),
    },
    {
      name: "not-divided",
      sentence: "P! is missing below the line.",
      wrong: summed((size, parts) => factorial(size) * factorial(parts - size - 1)),
    },
    {
      name: "one-factorial-too-large",
      sentence: "(P - |s|)! counts part j among those still to come. It is (P - |s| - 1)!.",
      wrong: summed((size, parts) => (factorial(size) * factorial(parts - size)) / factorial(parts)),
    },
    {
      name: "before-missing",
      sentence: "|s|! is missing: the parts that are in can have come in any order.",
      wrong: summed((size, parts) => factorial(parts - size - 1) / factorial(parts)),
    },
    {
      name: "after-missing",
      sentence: "(P - |s| - 1)! is missing: the parts still to come can come in any order.",
      wrong: summed((size, parts) => factorial(size) / factorial(parts)),
    },
    {
      name: "sign-reversed",
      sentence: "Every sign is turned: the answer with the part, minus the answer without it.",
      wrong: (parts, answers) => shapleyOf(parts, answers).map((value) => -value),
    },
    {
      name: "bits-from-the-left",
      sentence: "The parts are read from the wrong end: part 0 is the lowest bit, s & 1.",
      wrong: (parts, answers) => shapleyOf(parts, answers).reverse(),
    },
    {
      name: "gains-as-sizes",
      sentence: "Gains below 0 count as gains here. A part can also speak against the answer.",
      wrong: summed(rightWeight, (answers, set, bit) => Math.abs(answers[set | bit] - answers[set])),
    },
    {
      name: "answers-for-gains",
      sentence: "The answers with part j are averaged. What counts is the difference to the answer without it.",
      wrong: summed(rightWeight, (answers, set, bit) => answers[set | bit]),
    },
    {
      name: "sizes-alike-unshared",
      sentence:
        "Each size counts alike, but sets of one size have to share: divide by how many sets of that size there are.",
      wrong: summed((_, parts) => 1 / parts),
    },
    {
      name: "other-weights",
      sentence:
        "The gains count, and those of one size of set alike, but not by |s|!·(P - |s| - 1)!/P!: look at the weights.",
      recognises: (seen) =>
        seen.every(({ got }) => Array.isArray(got) && got.every(Number.isFinite)) &&
        [3, 4].every((parts) => isWeighted(seen, parts)),
    },
  ],
  hints: [
    "For part j, go through all sets s from 0 to 2ᴾ - 1 and skip those that have j. What does j add to s, and how many of the P! orders begin with exactly s and then j?",
    "s with j is s | (1 << j); the weight is |s|!·(P - |s| - 1)!/P!, |s| the number of ones in s.",
    "const values = Array(parts).fill(0); for (let s = 0; s < answers.length; s++) { let size = …; for (let j = 0; j < parts; j++) if (((s >> j) & 1) === 0) values[j] += … * (answers[s | (1 << j)] - answers[s]); } return values;",
  ],
  withholds: ["shapleyValues"],
});

import type { Variants } from "../variants";

type Found = { start: number; length: number } | null;
type Cycle = (points: number[][], labels: number[]) => Found;

/** Shows one example; says whether it was a mistake. The first entry of the line is the bias. */
function show(line: number[], x: number[], label: number): boolean {
  const z = x.reduce((sum, value, i) => sum + line[i + 1] * value, line[0]);
  const error = label - (z >= 0 ? 1 : 0);
  line[0] += error;
  for (let i = 0; i < x.length; i++) line[i + 1] += error * x[i];
  return error !== 0;
}

const blank = (points: number[][]): number[] => new Array<number>(points[0].length + 1).fill(0);

/** A map from states to when they were seen. */
const withMap =
  (
    state: (line: number[], place: number, shown: number) => string,
    count: (shown: number, mistakes: number, n: number) => number,
    restful = true,
  ): Cycle =>
  (points, labels) => {
    const line = blank(points);
    const seen = new Map<string, number>();
    let quiet = 0;
    let mistakes = 0;
    for (let shown = 0; shown < 3000; shown++) {
      if (restful && quiet >= points.length) return null;
      const place = shown % points.length;
      const now = state(line, place, shown);
      const first = seen.get(now);
      if (first !== undefined) return { start: first, length: count(shown, mistakes, points.length) - first };
      seen.set(now, count(shown, mistakes, points.length));
      const wrong = show(line, points[place], labels[place]);
      quiet = wrong ? 0 : quiet + 1;
      if (wrong) mistakes++;
    }
    return null;
  };

/** Looks rightly in a training that differs: the line before the first example, its step, its labels, its rest. */
const inTraining =
  (parts: {
    begin?: number;
    step?: (z: number) => number;
    rate?: number;
    label?: (labels: number[], place: number) => number;
    more?: number;
    own?: (w: number, change: number) => number;
  }): Cycle =>
  (points, labels) => {
    const { begin = 0, step = (z) => Number(z >= 0), rate = 1, more = 0 } = parts;
    const { label = (list, place) => list[place], own = (w, change) => w + change } = parts;
    let line = blank(points).map(() => begin);
    const states: string[] = [];
    for (let quiet = 0, place = 0; quiet < points.length + more; place = (place + 1) % points.length) {
      const state = full(line, place);
      const first = states.indexOf(state);
      if (first >= 0) return { start: first, length: states.length - first };
      states.push(state);
      const x = [1, ...points[place]];
      const error = label(labels, place) - step(x.reduce((z, v, i) => z + line[i] * v, 0));
      line = line.map((w, i) => own(w, rate * error * x[i]));
      quiet = error === 0 ? quiet + 1 : 0;
    }
    return null;
  };

const shownOnly = (shown: number): number => shown;
const full = (line: number[], place: number): string => `${place}:${line.join()}`;

const right: { readonly [how: string]: Cycle } = {
  "a map of states": withMap(full, shownOnly),
  "the whole history, searched": (points, labels) => {
    const line = blank(points);
    const history: string[] = [];
    for (let shown = 0; ; shown++) {
      const state = full(line, shown % points.length);
      const start = history.indexOf(state);
      if (start >= 0) {
        const still = new Set(history.slice(start).map((text) => text.split(":")[1])).size === 1;
        return still ? null : { start, length: shown - start };
      }
      history.push(state);
      show(line, points[shown % points.length], labels[shown % points.length]);
    }
  },
  "settle first, then look for the cycle": (points, labels) => {
    const line = blank(points);
    for (let epoch = 0; epoch < 500; epoch++) {
      const mistakes = points.filter((x, i) => show(line, x, labels[i])).length;
      if (mistakes === 0) return null;
    }
    return withMap(full, shownOnly, false)(points, labels);
  },
  "a tortoise and a hare": (points, labels) => {
    const n = points.length;
    const start = { line: blank(points), shown: 0 };
    const next = ({ line, shown }: typeof start): typeof start => {
      const after = [...line];
      show(after, points[shown % n], labels[shown % n]);
      return { line: after, shown: shown + 1 };
    };
    const same = (a: typeof start, b: typeof start): boolean =>
      (b.shown - a.shown) % n === 0 && a.line.every((value, i) => value === b.line[i]);
    let slow = next(start);
    let fast = next(next(start));
    while (!same(slow, fast)) [slow, fast] = [next(slow), next(next(fast))];
    let [a, b] = [start, { line: fast.line, shown: fast.shown - slow.shown + slow.shown }];
    while (!same(a, b)) [a, b] = [next(a), next(b)];
    let c = next(a);
    let moved = !a.line.every((value, i) => value === c.line[i]);
    while (!same(a, c)) {
      c = next(c);
      moved ||= !a.line.every((value, i) => value === c.line[i]);
    }
    return moved ? { start: a.shown, length: c.shown - a.shown } : null;
  },
};

const edited =
  (edit: (found: { start: number; length: number }) => Found): Cycle =>
  (points, labels) => {
    const found = right["a map of states"](points, labels);
    return found && edit(found);
  };

export const variants: Variants = {
  exercise: "01.5",
  right,
  wrong: {
    "looks at the weights alone": {
      answer: withMap((line) => line.join(), shownOnly),
      diagnosis: "place-not-in-state",
    },
    "takes rest for a return": {
      answer: withMap((line) => line.join(), shownOnly, false),
      diagnosis: "place-not-in-state",
    },
    "never says null": { answer: withMap(full, shownOnly, false), diagnosis: "settled-called-a-cycle" },
    "counts mistakes": { answer: withMap(full, (_, mistakes) => mistakes), diagnosis: "mistakes-counted" },
    "looks once an epoch, and counts epochs": {
      answer: withMap(
        (line, place, shown) => (place === 0 ? line.join() : String(-shown)),
        (shown, _, n) => Math.floor(shown / n),
      ),
      diagnosis: "epochs-counted",
    },
    "gives the time of the return": {
      answer: edited(({ start, length }) => ({ start, length: start + length })),
      diagnosis: "end-for-length",
    },
    "counts from one": {
      answer: edited(({ start, length }) => ({ start: start + 1, length })),
      diagnosis: "counted-from-one",
    },
    "compares lists with ===": {
      answer: ((points, labels) => {
        const line = blank(points);
        const history: number[][] = [];
        for (let shown = 0; shown < 50; shown++) {
          const start = history.indexOf(line);
          if (start >= 0) return { start, length: shown - start };
          history.push([...line]);
          show(line, points[shown % points.length], labels[shown % points.length]);
        }
        return null;
      }) as Cycle,
      diagnosis: "never-a-cycle",
    },
    "begins with ones": { answer: inTraining({ begin: 1 }), diagnosis: "begins-elsewhere" },
    "steps above 0 only": { answer: inTraining({ step: (z) => Number(z > 0) }), diagnosis: "other-threshold" },
    "steps from -1 to 1": { answer: inTraining({ step: (z) => (z >= 0 ? 1 : -1) }), diagnosis: "other-step" },
    "forgets the old weights": { answer: inTraining({ own: (_, change) => change }), diagnosis: "other-change" },
    "does not learn": { answer: inTraining({ rate: 0 }), diagnosis: "nothing-learnt" },
    "takes the next label": { answer: inTraining({ label: (list, i) => list[i + 1] }), diagnosis: "other-label" },
    "rests one example too early": { answer: inTraining({ more: -1 }), diagnosis: "other-round" },
    "waits until training settles": {
      answer: ((points, labels) => {
        const line = blank(points);
        while (points.filter((x, i) => show(line, x, labels[i])).length > 0);
        return null;
      }) as Cycle,
      diagnosis: "endless",
    },
  },
};

import { type Exercise, exercise } from "../../exercise/specification";
import { modulo } from "./plain";

/** The vote shared by two bins; `place` is where it lies, in bins. */
function shared(place: number, size: number, bins: number, wrap: (bin: number) => number): number[] {
  const out = new Array<number>(bins).fill(0);
  const low = Math.floor(place);
  const share = place - low;
  for (const [bin, part] of [
    [wrap(low), 1 - share],
    [wrap(low + 1), share],
  ])
    if (bin >= 0 && bin < bins) out[bin] += size * part;
  return out;
}

/** 08.3: a pixel's vote, shared by the two nearest directions. */
export const myVote: Exercise = exercise<(direction: number, size: number, bins: number) => number[]>({
  id: "08.3",
  title: "A vote shared by two bins",
  points: 3,
  function: "myVote",
  takes: [
    { name: "direction", shape: "scalar", what: "of the gradient, in degrees, 0 ≤ direction < 180" },
    { name: "size", shape: "scalar", what: "of the gradient: what is given out in all" },
    { name: "bins", shape: "scalar", what: "2 or more; bin k has its centre at k · 180/bins degrees" },
  ],
  returns: { shape: "[bins]", what: "what each bin gets: the nearer of the two neighbouring centres gets more" },
  reference: (direction, size, bins) => shared((direction * bins) / 180, size, bins, (bin) => modulo(bin, bins)),
  tolerance: { absolute: 1e-9, reason: "products taken in another order differ in the last digits" },
  cases: [
    { title: "on a centre all goes to that bin", inputs: [[40, 2, 9]] },
    { title: "half-way between two centres each gets half", inputs: [[10, 3, 9]] },
    { title: "a quarter of the way, the nearer gets three quarters", inputs: [[25, 4, 9]] },
    { title: "behind the last centre, the first bin is next: 175° lies between 160° and 180°", inputs: [[175, 1, 9]] },
    { title: "hardly turned: nearly all goes to bin 0, the rest to bin 1", inputs: [[0.5, 2, 9]] },
    {
      title: "eight bins: the centres are 22.5° apart",
      inputs: [
        [90, 1, 8],
        [30, 2, 8],
      ],
    },
    {
      title: "any direction, any number of bins",
      draw: (random) => [random.uniform(0, 180), random.uniform(0.1, 5), 2 + random.integer(17)],
      count: 8,
    },
    {
      title: "close below half a turn",
      draw: (random) => [random.uniform(175, 180), random.uniform(0.1, 5), 3 + random.integer(6)],
      count: 3,
    },
  ],
  properties: [
    {
      title: "nothing is lost: the bins together get the size",
      count: 5,
      async holds(subject, random) {
        const input: [number, number, number] = [random.uniform(0, 180), random.uniform(1, 9), 2 + random.integer(12)];
        const sum = ((await subject.call(...input)) as number[]).reduce((a, b) => a + b, 0);
        return Math.abs(sum - input[1]) < 1e-9
          ? undefined
          : { input: [...input], expected: `a sum of ${input[1]}`, got: sum };
      },
    },
  ],
  diagnoses: [
    {
      name: "nearest-takes-all",
      sentence: "The nearest bin gets everything. Then a turn of one degree can move the whole vote: share it.",
      wrong: (direction, size, bins) =>
        shared(Math.round((direction * bins) / 180), size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "lower-takes-all",
      sentence: "The bin whose centre lies below gets everything. Share the vote with the one above.",
      wrong: (direction, size, bins) =>
        shared(Math.floor((direction * bins) / 180), size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "shares-exchanged",
      sentence: "The two shares are exchanged: the further bin gets more. The nearer one should.",
      wrong: (direction, size, bins) => {
        const place = (direction * bins) / 180;
        const low = Math.floor(place);
        return shared(2 * low + 1 - place, size, bins, (bin) => modulo(bin, bins));
      },
    },
    {
      name: "half-and-half",
      sentence: "Both neighbours get half, wherever the direction lies. The share depends on how near each is.",
      wrong: (direction, size, bins) =>
        shared(Math.floor((direction * bins) / 180) + 0.5, size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "no-way-round",
      sentence: "Behind the last centre a part of the vote is lost. 180° is 0° again: the bin after the last is bin 0.",
      wrong: (direction, size, bins) => shared((direction * bins) / 180, size, bins, (bin) => bin),
    },
    {
      name: "last-bin-keeps",
      sentence: "Behind the last centre the last bin keeps everything. 180° is 0° again: bin 0 gets its share.",
      wrong: (direction, size, bins) => shared((direction * bins) / 180, size, bins, (bin) => Math.min(bin, bins - 1)),
    },
    {
      name: "whole-circle",
      sentence: "The bins are spread over 360° here. Directions of edges end at 180.",
      wrong: (direction, size, bins) => shared((direction * bins) / 360, size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "centres-in-the-middle",
      sentence:
        "Here bin k has its centre at (k + ½) · 180/bins. That is a convention, too, but not this one: bin 0 is centred at 0°.",
      wrong: (direction, size, bins) => shared((direction * bins) / 180 - 0.5, size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "centres-further-apart",
      sentence:
        "The centres are 180/(bins - 1)° apart here, so that the last lies at 180°, where the first is already.",
      wrong: (direction, size, bins) => shared((direction * (bins - 1)) / 180, size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "size-forgotten",
      sentence: "The shares add up to 1 whatever the size. A strong edge votes for more than a weak one.",
      wrong: (direction, _, bins) => shared((direction * bins) / 180, 1, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "radians",
      sentence: "The direction is taken for radians. It comes in degrees, 0 to 180.",
      wrong: (direction, size, bins) => shared((direction * bins) / Math.PI, size, bins, (bin) => modulo(bin, bins)),
    },
    {
      name: "upper-loses",
      sentence: "The lower bin gets its share, the upper one nothing: part of the vote is lost.",
      wrong: (direction, size, bins) => {
        const place = (direction * bins) / 180;
        const out = new Array<number>(bins).fill(0);
        out[Math.floor(place)] = size * (1 - (place - Math.floor(place)));
        return out;
      },
    },
  ],
  hints: [
    "Where does the direction lie, measured in bins? The whole part names one bin, what is left is the share of the next.",
    "p = direction · bins/180, k = ⌊p⌋, f = p - k: bin k gets (1 - f) · size, bin (k + 1) mod bins gets f · size.",
    "const votes = new Array(bins).fill(0); const p = …; const k = Math.floor(p); votes[k] += …; votes[(k + 1) % bins] += …; return votes;",
  ],
  withholds: [],
});

import type { Variants } from "../variants";

const zeros = (n: number): number[] => new Array(n).fill(0);
const shared = (p: number, size: number, bins: number) => {
  const votes = zeros(bins);
  const k = Math.floor(p);
  votes[k % bins] += size * (1 - (p - k));
  votes[(k + 1) % bins] += size * (p - k);
  return votes;
};

export const variants: Variants = {
  exercise: "08.3",
  right: {
    "as in the skeleton": (direction: number, size: number, bins: number) => {
      const votes = new Array(bins).fill(0);
      const p = (direction * bins) / 180;
      const k = Math.floor(p);
      votes[k] += (1 - (p - k)) * size;
      votes[(k + 1) % bins] += (p - k) * size;
      return votes;
    },
    "every bin by its distance": (direction: number, size: number, bins: number) =>
      zeros(bins).map((_, k) => {
        const width = 180 / bins;
        const away = Math.abs(direction - k * width);
        return size * Math.max(0, 1 - Math.min(away, 180 - away) / width);
      }),
    "with the remainder of a division": (direction: number, size: number, bins: number) => {
      const width = 180 / bins;
      const rest = direction % width;
      const low = Math.round((direction - rest) / width);
      const votes = zeros(bins);
      votes[low % bins] += size - (size * rest) / width;
      votes[low + 1 === bins ? 0 : (low + 1) % bins] += (size * rest) / width;
      return votes;
    },
    "one bin more, then folded": (direction: number, size: number, bins: number) => {
      const long = zeros(bins + 1);
      const p = (direction / 180) * bins;
      long[Math.floor(p)] = size * (1 - (p % 1));
      long[Math.floor(p) + 1] += size * (p % 1);
      const votes = long.slice(0, bins);
      votes[0] += long[bins];
      return votes;
    },
  },
  wrong: {
    "gives all to the nearest": {
      answer: (direction: number, size: number, bins: number) => {
        const votes = zeros(bins);
        votes[Math.round((direction * bins) / 180) % bins] = size;
        return votes;
      },
      diagnosis: "nearest-takes-all",
    },
    "gives all to the lower": {
      answer: (direction: number, size: number, bins: number) => {
        const votes = zeros(bins);
        votes[Math.floor((direction * bins) / 180)] = size;
        return votes;
      },
      diagnosis: "lower-takes-all",
    },
    "exchanges the shares": {
      answer: (direction: number, size: number, bins: number) => {
        const p = (direction * bins) / 180;
        const k = Math.floor(p);
        const votes = zeros(bins);
        votes[k] += size * (p - k);
        votes[(k + 1) % bins] += size * (1 - p + k);
        return votes;
      },
      diagnosis: "shares-exchanged",
    },
    "halves always": {
      answer: (direction: number, size: number, bins: number) =>
        shared(Math.floor((direction * bins) / 180) + 0.5, size, bins),
      diagnosis: "half-and-half",
    },
    "does not go round": {
      answer: (direction: number, size: number, bins: number) => {
        const p = (direction * bins) / 180;
        const k = Math.floor(p);
        const votes = zeros(bins);
        votes[k] += size * (1 - p + k);
        if (k + 1 < bins) votes[k + 1] += size * (p - k);
        return votes;
      },
      diagnosis: "no-way-round",
    },
    "keeps it in the last bin": {
      answer: (direction: number, size: number, bins: number) => {
        const p = (direction * bins) / 180;
        const k = Math.floor(p);
        const votes = zeros(bins);
        votes[k] += size * (1 - p + k);
        votes[Math.min(bins - 1, k + 1)] += size * (p - k);
        return votes;
      },
      diagnosis: "last-bin-keeps",
    },
    "takes 360 degrees": {
      answer: (direction: number, size: number, bins: number) => shared((direction * bins) / 360, size, bins),
      diagnosis: "whole-circle",
    },
    "centres bins in their middle": {
      answer: (direction: number, size: number, bins: number) =>
        shared((direction * bins) / 180 - 0.5 + bins, size, bins),
      diagnosis: "centres-in-the-middle",
    },
    "puts the last centre at 180": {
      answer: (direction: number, size: number, bins: number) => shared((direction * (bins - 1)) / 180, size, bins),
      diagnosis: "centres-further-apart",
    },
    "forgets the size": {
      answer: (direction: number, _: number, bins: number) => shared((direction * bins) / 180, 1, bins),
      diagnosis: "size-forgotten",
    },
    "divides by pi": {
      answer: (direction: number, size: number, bins: number) => shared((direction * bins) / Math.PI, size, bins),
      diagnosis: "radians",
    },
    "forgets the upper one": {
      answer: (direction: number, size: number, bins: number) => {
        const p = (direction * bins) / 180;
        const votes = zeros(bins);
        votes[Math.floor(p)] = size * (1 - p + Math.floor(p));
        return votes;
      },
      diagnosis: "upper-loses",
    },
  },
};

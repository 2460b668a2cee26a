import type { Variants } from "../variants";

type P = number[][];
const dxOf = (p: P, r: number, c: number) => p[r][c + 1] - p[r][c - 1];
const dyOf = (p: P, r: number, c: number) => p[r + 1][c] - p[r - 1][c];
const degrees = (dx: number, dy: number) => (Math.atan2(dy, dx) * 180) / Math.PI;
const folded = (d: number) => ((d % 180) + 180) % 180;
const right = (dx: number, dy: number) => ({ size: Math.hypot(dx, dy), direction: folded(degrees(dx, dy)) });

export const variants: Variants = {
  exercise: "08.2",
  right: {
    "by hand": (picture: P, row: number, column: number) => {
      const dx = picture[row][column + 1] - picture[row][column - 1];
      const dy = picture[row + 1][column] - picture[row - 1][column];
      let direction = (Math.atan2(dy, dx) * 180) / Math.PI;
      if (direction < 0) direction += 180;
      return { size: Math.sqrt(dx * dx + dy * dy), direction: direction % 180 };
    },
    "with a modulus": (p: P, r: number, c: number) => right(dxOf(p, r, c), dyOf(p, r, c)),
    "the arrow turned round first": (p: P, r: number, c: number) => {
      let [dx, dy] = [dxOf(p, r, c), dyOf(p, r, c)];
      if (dy < 0 || (dy === 0 && dx < 0)) [dx, dy] = [-dx, -dy];
      return { size: (dx ** 2 + dy ** 2) ** 0.5, direction: Math.atan2(dy, dx) / (Math.PI / 180) };
    },
    "by an arc cosine": (p: P, r: number, c: number) => {
      const [dx, dy] = [dxOf(p, r, c), dyOf(p, r, c)];
      const size = Math.hypot(dx, dy);
      if (size === 0) return { size, direction: 0 };
      const angle = (Math.acos(dx / size) * 180) / Math.PI;
      return { size, direction: dy >= 0 ? angle % 180 : 180 - angle };
    },
  },
  wrong: {
    "looks to one side across": {
      answer: (p: P, r: number, c: number) => right(p[r][c + 1] - p[r][c], dyOf(p, r, c)),
      diagnosis: "across-wrong",
    },
    "looks to one side downwards": {
      answer: (p: P, r: number, c: number) => right(dxOf(p, r, c), p[r + 1][c] - p[r][c]),
      diagnosis: "down-wrong",
    },
    "stays in radians": {
      answer: (p: P, r: number, c: number) => {
        const { size, direction } = right(dxOf(p, r, c), dyOf(p, r, c));
        return { size, direction: (direction / 180) * Math.PI };
      },
      diagnosis: "radians",
    },
    "does not fold": {
      answer: (p: P, r: number, c: number) => ({
        size: Math.hypot(dxOf(p, r, c), dyOf(p, r, c)),
        direction: degrees(dxOf(p, r, c), dyOf(p, r, c)),
      }),
      diagnosis: "not-folded",
    },
    "goes round the whole circle": {
      answer: (p: P, r: number, c: number) => ({
        size: Math.hypot(dxOf(p, r, c), dyOf(p, r, c)),
        direction: (degrees(dxOf(p, r, c), dyOf(p, r, c)) + 360) % 360,
      }),
      diagnosis: "whole-circle",
    },
    "drops the sign": {
      answer: (p: P, r: number, c: number) => ({
        size: Math.hypot(dxOf(p, r, c), dyOf(p, r, c)),
        direction: Math.abs(degrees(dxOf(p, r, c), dyOf(p, r, c))) % 180,
      }),
      diagnosis: "absolute-value",
    },
    "exchanges the axes": {
      answer: (p: P, r: number, c: number) => right(dyOf(p, r, c), dxOf(p, r, c)),
      diagnosis: "axes-exchanged",
    },
    "looks to one side": {
      answer: (p: P, r: number, c: number) => right(p[r][c + 1] - p[r][c], p[r + 1][c] - p[r][c]),
      diagnosis: "forward-differences",
    },
    "divides by two": {
      answer: (p: P, r: number, c: number) => right(dxOf(p, r, c) / 2, dyOf(p, r, c) / 2),
      diagnosis: "half-the-size",
    },
    "forgets the root": {
      answer: (p: P, r: number, c: number) => {
        const { size, direction } = right(dxOf(p, r, c), dyOf(p, r, c));
        return { size: size ** 2, direction };
      },
      diagnosis: "size-not-rooted",
    },
    "adds sizes": {
      answer: (p: P, r: number, c: number) => ({
        size: Math.abs(dxOf(p, r, c)) + Math.abs(dyOf(p, r, c)),
        direction: right(dxOf(p, r, c), dyOf(p, r, c)).direction,
      }),
      diagnosis: "sum-of-sizes",
    },
    "takes the plain arc tangent": {
      answer: (p: P, r: number, c: number) => ({
        size: Math.hypot(dxOf(p, r, c), dyOf(p, r, c)),
        direction: (Math.atan(dyOf(p, r, c) / dxOf(p, r, c)) * 180) / Math.PI,
      }),
      diagnosis: "atan-of-a-quotient",
    },
    "gives the edge": {
      answer: (p: P, r: number, c: number) => {
        const { size, direction } = right(dxOf(p, r, c), dyOf(p, r, c));
        return { size, direction: (direction + 90) % 180 };
      },
      diagnosis: "edge-instead-of-gradient",
    },
    "counts upwards": {
      answer: (p: P, r: number, c: number) => right(dxOf(p, r, c), -dyOf(p, r, c)),
      diagnosis: "up-is-positive",
    },
  },
};

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { atan, atan2 } from "../../lib/elementary/atan";
import { exp } from "../../lib/elementary/exp";
import { expm1 } from "../../lib/elementary/expm1";
import { log } from "../../lib/elementary/log";
import { log1p } from "../../lib/elementary/log1p";
import { log10 } from "../../lib/elementary/log10";
import { cos, sin } from "../../lib/elementary/sine";
import { tanh } from "../../lib/elementary/tanh";
import { importsBetween } from "../imports";
import { type SourceFile, sourcesOf } from "../source-files";

type Name = "exp" | "expm1" | "log" | "log10" | "log1p" | "tanh" | "sin" | "cos" | "atan";
const functions: { readonly [N in Name]: (x: number) => number } = {
  ...{ exp, expm1, log, log10, log1p, tanh, sin, cos, atan },
};
const names = Object.keys(functions) as Name[];

/** The number that Python writes as a hexadecimal float. */
function fromHex(text: string): number {
  const parts = /^(-?)0x(\d)\.?([0-9a-f]*)p([+-]\d+)$/.exec(text);
  assert.ok(parts, text);
  const digits = Number.parseInt(parts[2] + parts[3].padEnd(13, "0"), 16); // 53 bits
  let value = digits / 2 ** 52;
  for (let e = Number(parts[4]); e !== 0; e -= Math.sign(e)) value = e > 0 ? value * 2 : value / 2;
  return parts[1] === "-" ? -value : value;
}

/** Distance of neighbouring numbers at x: one unit in the last place. */
function unitAt(x: number): number {
  const size = Math.max(Math.abs(x), 2 ** -1022);
  return 2 ** (Math.floor(Math.log2(size)) - 52) || 2 ** -1074;
}

test("every function is within one unit in the last place of what 400 digits give, log10 within two", () => {
  const cases: { [name in Name]: [string, string][] } = JSON.parse(
    readFileSync(join(__dirname, "..", "fixtures", "mpmath", "elementary.json"), "utf8"),
  );
  for (const name of names) {
    assert.ok(cases[name].length > 100);
    for (const [input, output] of cases[name]) {
      const [x, expected] = [fromHex(input), fromHex(output)];
      const allowed = (name === "log10" ? 2 : 1) * unitAt(expected);
      const got = functions[name](x);
      assert.ok(Math.abs(got - expected) <= allowed, `${name}(${x}) is ${got}, not ${expected}`);
    }
  }
});

/** Arguments of every size, sign and exponent: the bits of a counter, mixed. */
function argument(i: number): number {
  const words = Uint32Array.of(Math.imul(i, 0x9e3779b1), Math.imul(i ^ 0x5bd1e995, 0x85ebca6b));
  const any = new Float64Array(words.buffer)[0];
  return i % 2 === 0 ? any : (words[0] / 2 ** 32 - 0.5) * 2 ** (words[1] % 12);
}

/** A number that changes with any bit of any result (FNV-1a). */
function fingerprint(f: (x: number) => number): number {
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  let hash = 0x811c9dc5;
  for (let i = 0; i < 40_000; i++) {
    const y = f(argument(i));
    float[0] = Number.isNaN(y) ? 7 : y;
    for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  }
  return hash >>> 0;
}

test("every function gives the bits that were given when this was written, on whatever engine", () => {
  const found = Object.fromEntries(names.map((name) => [name, fingerprint(functions[name])]));
  assert.deepEqual(found, {
    exp: 4146809289,
    expm1: 2463831265,
    log: 235637210,
    log10: 805748935,
    log1p: 3678305753,
    tanh: 1507754555,
    sin: 3290667869,
    cos: 4075674471,
    atan: 399134211,
  });
});

test("infinities, NaN and zeros come out as from JavaScript's own functions", () => {
  const special = [0, -0, Infinity, -Infinity, NaN, -1, 1, -2, 5e-324, 1e300, -1e300];
  for (const name of names) {
    for (const x of special) {
      const [got, expected] = [functions[name](x), Math[name](x)];
      if (Number.isFinite(expected) && expected !== 0) continue; // compared with 400 digits above
      assert.ok(Object.is(got, expected), `${name}(${x}) is ${got}, not ${expected}`);
    }
  }
  for (const y of special) {
    for (const x of special) {
      const [got, expected] = [atan2(y, x), Math.atan2(y, x)];
      assert.ok(Object.is(got, expected), `atan2(${y}, ${x}) is ${got}, not ${expected}`);
    }
  }
});

test("atan2 turns through the four quadrants", () => {
  const degrees = [30, 60, 120, 150, 210, 240, 300, 330].map((d) => (d * Math.PI) / 180);
  for (const angle of degrees) {
    const turned = atan2(sin(angle), cos(angle));
    const near = turned < 0 ? turned + 2 * Math.PI : turned;
    assert.ok(Math.abs(near - angle) < 4e-15, `${angle} comes back as ${near}`);
  }
});

test("powers of ten have whole logarithms", () => {
  for (let k = -307; k <= 308; k++) assert.equal(log10(Number(`1e${k}`)), k);
});

/** Files of the lessons that the files of a pattern import, directly or through others, and these themselves. */
function reachedFrom(sources: readonly SourceFile[], first: RegExp): string[] {
  const imports = importsBetween(sources).filter(({ to }) => to.startsWith("lessons/"));
  const found = sources.map(({ path }) => path).filter((path) => first.test(path));
  for (const path of found)
    for (const { from, to } of imports) if (from === path && !found.includes(to)) found.push(to);
  return found;
}

test("what the library computes never asks the engine for a function whose last bit is its own", () => {
  const own = /Math\.(exp|expm1|log|log1p|log2|log10|tanh|sinh?|cosh?|tan|atan2?|asinh?|acosh?|atanh|pow|cbrt|hypot)\b/;
  const sources = sourcesOf("lib");
  // Specifications, and what they are made of, say what a learner's function gives or would wrongly give. Learners have
  // JavaScript's own functions, and their numbers are compared within a tolerance that is far above the last bit.
  const learners = new Set(reachedFrom(sources, /^lessons\/[^/]+\/exercises\.ts$/));
  const isLearners = (path: string): boolean => learners.has(path) || /^(exercise|check\/usual)\//.test(path);
  assert.ok(isLearners("lessons/03-losses/softmax.ts") && !isLearners("lessons/12-sequences/n-gram.ts"));
  const computing = sources.filter(({ path }) => !isLearners(path));
  const code = computing.flatMap(({ path, text }) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
      .split("\n")
      .map((line, i) => ({ where: `${path}:${i + 1}`, line: line.replace(/\/\/.*/, "") })),
  );
  assert.deepEqual(
    code.filter(({ line }) => own.test(line)).map(({ where, line }) => `${where} ${line.trim()}`),
    [],
  );
});

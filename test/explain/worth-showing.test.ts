import assert from "node:assert/strict";
import { test } from "node:test";
import { classScore } from "../../lib/explain/class-score";
import { type LocalModel, lime } from "../../lib/explain/lime";
import { answersTo, gridSegments, type Score } from "../../lib/explain/segments";
import { shapley } from "../../lib/explain/shapley";
import { worthShowing } from "../../lib/explain/worth-showing";
import { dense } from "../../lib/layers/dense";
import { seeded } from "../../lib/random/random";
import { tensor } from "../../lib/tensor/creation";
import { picture } from "../features/pictures";

const local = (r2: number, spread: number): LocalModel => ({ weights: [spread, 0], intercept: 0, r2, spread });
const image = picture(3, [6, 8, 1], 0.8);
const parts = gridSegments(6, 8, 3, 4);
const first = (images: Parameters<Score>[0], n: number): number => images.at(n, 0, 0, 0);
const last = (images: Parameters<Score>[0], n: number): number => images.at(n, 5, 7, 0);
const each = (f: (images: Parameters<Score>[0], n: number) => number): Score => {
  return (images) => Array.from({ length: images.shape[0] }, (_, n) => f(images, n));
};

test("a good fit with weights that differ is shown, with both numbers", () => {
  assert.deepEqual(worthShowing(local(0.9, 0.4)), { shown: true, why: "R² 0.90, weights 0.40 apart" });
});

test("a high R² alone is not enough, and neither is a wide spread", () => {
  assert.match(worthShowing(local(0.99, 0.001)).why, /weights are 0\.0010 apart at most \(0\.1 is asked for\)/);
  assert.match(worthShowing(local(0.69, 0.4)).why, /explains 69 % of the answers only \(70 % are asked for\)/);
  assert.equal(worthShowing(local(0.69, 0.4), { r2: 0.6 }).shown, true);
  assert.match(worthShowing({ ...local(Number.NaN, 0.4) }).why, /the answer never changes/);
  assert.equal(worthShowing(local(0.99, Number.NaN)).shown, false);
  assert.throws(() => worthShowing(local(1, 1), { r2: 0 }), /r2 must be greater than 0 but is 0/);
});

test("LIME of an exclusive or is refused: no weighted sum fits it", () => {
  const [a, b] = [image.at(0, 0, 0), image.at(5, 7, 0)];
  const xor = each((images, n) => ((first(images, n) === a) !== (last(images, n) === b) ? 1 : 0));
  const { shown } = worthShowing(lime(xor, image, parts, { random: seeded(1), width: 5 }));
  assert.equal(shown, false);
});

test("LIME of a box that never changes its mind is refused, LIME of one part is shown", () => {
  assert.equal(
    worthShowing(
      lime(
        each(() => 0.5),
        image,
        parts,
        { random: seeded(1) },
      ),
    ).shown,
    false,
  );
  const a = image.at(0, 0, 0);
  const one = each((images, n) => (first(images, n) === a ? 1 : 0));
  assert.equal(worthShowing(lime(one, image, parts, { random: seeded(1) })).shown, true);
});

test("a class's score is its probability, and a class that does not exist is refused", () => {
  const params = { W: tensor([[0, Math.log(3)]]), b: tensor([0, 0]) };
  assert.ok(Math.abs(classScore(dense(2), params, 1)(tensor([[1]]))[0] - 0.75) < 1e-12);
  assert.throws(
    () => classScore(dense(2), params, 2)(tensor([[1]])),
    /label must be a whole number from 0 to 1 but is 2/,
  );
});

test("who watches is told after each batch how many pictures have been asked", () => {
  const told: [number, number][] = [];
  const watch = (done: number, all: number): void => void told.push([done, all]);
  const masks = Array.from({ length: 300 }, () => new Array<number>(12).fill(1));
  answersTo(each(first), image, parts, masks, watch);
  lime(each(first), image, parts, { random: seeded(1), samples: 20, watch });
  shapley(each(first), image, gridSegments(6, 8, 1, 2), watch);
  assert.deepEqual(told, [
    [256, 300],
    [300, 300],
    [20, 20],
    [4, 4],
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { grad, jvp } from "../../lib/autodiff/gradient";
import * as losses from "../../lib/functions/losses";
import { add, mul } from "../../lib/operations/arithmetic";
import { sum } from "../../lib/operations/reductions";
import { slice } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { oneHot, randomNormal, tensor, zeros } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { agree } from "../agree";
import fixture from "../fixtures/torch/functions.json";
import { fc } from "../properties";

const { meanSquaredError, meanAbsoluteError, softmaxCrossEntropy, binaryCrossEntropy, hinge } = losses;

/** Every loss with what the fixture's script gives it. */
const cases: Record<string, { loss: losses.Loss; target: losses.Target }> = {
  meanSquaredError: { loss: meanSquaredError, target: tensor(fixture.targets) },
  meanAbsoluteError: { loss: meanAbsoluteError, target: tensor(fixture.targets) },
  softmaxCrossEntropy: { loss: softmaxCrossEntropy, target: fixture.labels },
  binaryCrossEntropy: { loss: binaryCrossEntropy, target: tensor(fixture.binary) },
  hinge: { loss: hinge, target: fixture.labels },
  huber: { loss: (output, target) => losses.huber(output, target, 0.5), target: tensor(fixture.targets) },
  klDivergence: { loss: losses.klDivergence, target: tensor(fixture.chances) },
};

for (const [name, { loss, target }] of Object.entries(cases)) {
  test(`${name} and its gradient are PyTorch's, with logits of ±1000 too`, () => {
    for (const [dtype, relative] of [
      ["float64", 1e-12],
      ["float32", 1e-5],
    ] as const) {
      const reference = fixture.losses[dtype][name as keyof typeof fixture.losses.float64];
      const z = tensor(fixture.logits, { dtype });
      agree(loss(z, target).data, reference.value, relative, `${name} ${dtype}`);
      agree(grad((v: Tensor) => loss(v, target))(z).data, reference.gradient, relative, `gradient of ${name} ${dtype}`);
    }
  });

  test(`${name}: forward mode agrees with reverse mode to 1e-12`, () => {
    const z = tensor(fixture.logits);
    const direction = randomNormal(seeded(5), z.shape);
    const gradient = grad((v: Tensor) => loss(v, target))(z);
    const along = sum(mul(gradient, direction)).item();
    agree(jvp((v: Tensor) => loss(v, target), z, direction).tangent.data, along, 1e-12);
  });

  test(`${name} refuses outputs and targets that do not fit`, () => {
    assert.throws(() => loss(zeros([2, 3]), zeros([2, 4])), RangeError);
    assert.throws(() => loss(zeros([2, 3]), [0, 1, 2, 0, 1]), new RegExp(`^RangeError: ${name}: `));
  });
}

test("every loss of the library has a case", () => {
  assert.deepEqual(
    Object.keys(losses).filter((name) => !(name in cases)),
    [],
  );
});

test("the lecture's scores of a cat, a car and a frog lose 2.9, 0 and 12.9 by the hinge, 5.27 on average", () => {
  const scores = [
    [3.2, 5.1, -1.7],
    [1.3, 4.9, 2.0],
    [2.2, 2.5, -3.1],
  ];
  const each = scores.map((row, label) => hinge(tensor([row]), [label]).item());
  assert.deepEqual(
    each.map((loss) => loss.toFixed(1)),
    ["2.9", "0.0", "12.9"],
  );
  assert.equal(hinge(tensor(scores), [0, 1, 2]).item().toFixed(2), "5.27");
});

test("doubled scores keep a hinge loss of exactly 0", () => {
  const scores = tensor([[1.3, 4.9, 2.0]]);
  assert.equal(hinge(scores, [1]).item(), 0);
  assert.equal(hinge(mul(scores, 2), [1]).item(), 0);
});

test("with all scores equal, softmax loses ln C and the hinge C - 1", () => {
  for (const C of [2, 3, 10, 1000]) {
    const z = zeros([4, C]);
    assert.ok(Math.abs(softmaxCrossEntropy(z, [0, 1, 1, 0]).item() - Math.log(C)) < 1e-12);
    assert.equal(hinge(z, [0, 1, 1, 0]).item(), C - 1);
  }
});

const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3, maxLength: 3 });

test("softmax's loss does not change when all scores move together, and labels are one-hot rows", () => {
  fc.assert(
    fc.property(logits, fc.double({ min: -100, max: 100, noNaN: true }), fc.nat(2), (row, shift, label) => {
      const z = tensor([row]);
      const loss = softmaxCrossEntropy(z, [label]).item();
      assert.ok(Math.abs(softmaxCrossEntropy(add(z, shift), [label]).item() - loss) < 1e-12 * (200 + loss));
      const byRows = softmaxCrossEntropy(z, oneHot([label], 3)).item();
      assert.ok(Math.abs(byRows - loss) < 1e-12 * (100 + loss));
      assert.ok(loss >= 0);
    }),
  );
});

test("rows of probabilities give the mean over examples of each row's own loss", () => {
  const z = tensor([
    [1, 2, 0.5],
    [-1, 0, 3],
  ]);
  const rows = [
    [0.2, 0.7, 0.1],
    [0.5, 0, 0.5],
  ];
  const each = rows.map((row, n) => {
    const scores = slice(z, n, n + 1, 0);
    return row.reduce((total, p, c) => total + p * softmaxCrossEntropy(scores, [c]).item(), 0);
  });
  agree(softmaxCrossEntropy(z, tensor(rows)).data, (each[0] + each[1]) / 2, 1e-12);
});

test("labels may be a tensor of one axis", () => {
  const z = tensor(fixture.logits);
  assert.equal(softmaxCrossEntropy(z, tensor(fixture.labels)).item(), softmaxCrossEntropy(z, fixture.labels).item());
  assert.equal(hinge(z, tensor(fixture.labels)).item(), hinge(z, fixture.labels).item());
});

test("binary cross-entropy is softmax with the second score at 0", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), fc.nat(1), (z, y) => {
      const binary = binaryCrossEntropy(tensor([z]), [y]).item();
      assert.ok(Math.abs(softmaxCrossEntropy(tensor([[0, z]]), [y]).item() - binary) <= 1e-12 * (1 + Math.abs(z)));
    }),
  );
});

test("outputs [N, 1] take targets [N]; nothing is broadcast to [N, N]", () => {
  assert.equal(meanSquaredError(tensor([[1], [2]]), [1, 5]).item(), 4.5);
  assert.throws(
    () => meanSquaredError(tensor([[1], [2]]), [1, 2, 3]),
    new RangeError("meanSquaredError: the target is [3] but the output [2,1]"),
  );
});

test("targets and labels that mean nothing are refused in one line", () => {
  assert.throws(
    () => binaryCrossEntropy(tensor([0, 0]), [0, 2]),
    new RangeError("binaryCrossEntropy: targets must be in [0, 1] but number 1 is 2"),
  );
  assert.throws(
    () => binaryCrossEntropy(tensor([0, 0]), [Number.NaN, 1]),
    new RangeError("binaryCrossEntropy: targets must be in [0, 1] but number 0 is NaN"),
  );
  assert.throws(
    () => softmaxCrossEntropy(tensor([[1, 2]]), tensor([[1.5, -0.5]])),
    new RangeError("softmaxCrossEntropy: targets must be in [0, 1] but number 0 is 1.5"),
  );
  assert.throws(
    () => hinge(tensor([[1, 2]]), [2]),
    new RangeError("hinge: label 2 at 0 is not a whole number of 0 to 1"),
  );
  assert.throws(
    () => softmaxCrossEntropy(tensor([[1, 2]]), [0.5]),
    new RangeError("softmaxCrossEntropy: label 0.5 at 0 is not a whole number of 0 to 1"),
  );
  assert.throws(
    () => softmaxCrossEntropy(tensor([1, 2]), [0, 1]),
    new RangeError("softmaxCrossEntropy: needs scores [N, C] and N labels but gets [2] and 2 labels"),
  );
});

test("a class that cannot be, and is not wanted, costs nothing; an empty batch is refused with rows too", () => {
  const logits = tensor([[0, Number.NEGATIVE_INFINITY]]);
  for (const loss of [losses.softmaxCrossEntropy, losses.klDivergence]) {
    assert.equal(loss(logits, tensor([[1, 0]])).item() + 0, 0); // -0 + 0 is 0
    assert.equal(loss(logits, tensor([[0, 1]])).item(), Number.POSITIVE_INFINITY);
    assert.deepEqual(grad((z: Tensor) => loss(z, tensor([[1, 0]])))(logits).toArray(), [[0, 0]]);
    assert.throws(() => loss(zeros([0, 3]), zeros([0, 3])), {
      name: "RangeError",
      message: `${loss.name}: logits must be [N, C] with one example or more but are [0,3]`,
    });
  }
});

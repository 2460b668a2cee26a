/** Deep networks of several seeds one after the other: one `scope` a seed, and memory for one of them is enough. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { valueAndGrad } from "../../lib/autodiff/gradient";
import { generateDigits } from "../../lib/datasets/digits";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { scope } from "../../lib/kernels/scope";
import { kernels } from "../../lib/kernels/use";
import { resnet } from "../../lib/models/resnet";
import { seeded } from "../../lib/random/random";
import { imageExamples } from "../../lib/training/image-examples";

const MEGABYTES = 64;
kernels.use("simd", { threads: 1, megabytes: MEGABYTES });
after(() => kernels.use("reference"));

/** Bytes in use now. */
const used = (): number => kernels.memory()?.used ?? Number.NaN;

test("with a scope a seed five tapes of 56 layers fit in memory that does not hold two", () => {
  const { x, y } = imageExamples(generateDigits(16, 1, { side: 16 }));
  const model = resnet(56, { width: 8 });
  const before = used();
  for (const seed of [1, 2, 3, 4, 5]) {
    const { loss, tape } = scope(() => {
      const params = model.init(seeded(seed), [16, 16, 1], "float32");
      const { value } = valueAndGrad((p: typeof params) =>
        softmaxCrossEntropy(model.apply(p, x, { train: true, keep: () => {} }), y),
      )(params);
      return { loss: value.item(), tape: used() - before };
    });
    assert.ok(Number.isFinite(loss));
    assert.ok(2 * tape > 1e6 * MEGABYTES, `one tape has ${tape} bytes`);
    assert.ok(used() - before < tape / 100, "the memory of a seed is given back before the next");
  }
});

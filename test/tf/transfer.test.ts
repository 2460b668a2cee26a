import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import * as tf from "@tensorflow/tfjs-core";
import * as nabla from "../../lib/index";
import * as there from "../../lib/tf/index";

const bits = (tree: nabla.Tree): [string, readonly number[], Float32Array][] =>
  nabla.leaves(tree).map(({ path, tensor: w }) => [path, w.shape, Float32Array.from(w.data)]);

test("before a back-end is loaded, one line says how to load it", () => {
  const message = "nabla/tf: no back-end of TensorFlow.js is loaded: await loadBackend() first";
  assert.throws(() => there.toTensorFlow(nabla.tensor([1])), new Error(message));
  assert.throws(() => there.relu(nabla.tensor([1])), new Error(message));
});

test("shapes, summaries and first weights need no back-end", () => {
  const model = there.sequential([there.convolution(2, 3), there.relu, there.flatten, there.dense(3)]);
  assert.equal(there.summary(model as nabla.Layer, [5, 5, 1]).parameters, 20 + 57);
  assert.deepEqual(model.outputShape([5, 5, 1]), [3]);
  const plain = nabla.sequential([nabla.convolution(2, 3), nabla.relu, nabla.flatten, nabla.dense(3)]);
  assert.deepEqual(model.init(nabla.seeded(1), [5, 5, 1]), plain.init(nabla.seeded(1), [5, 5, 1]));
});

test("train loads a back-end when there is none", async () => {
  process.env.NABLA_TF = "wasm";
  const data = { x: nabla.tensor([[1], [2]]), y: [1, 2] };
  const options = { loss: there.meanSquaredError, optimizer: there.sgd(), epochs: 1, progress: false } as const;
  assert.equal((await there.train(there.dense(1), data, options)).ended, "finished");
  assert.equal(tf.getBackend(), "wasm");
});

for (const backend of ["wasm", "cpu"]) {
  describe(`on ${backend}`, () => {
    before(async () => {
      process.env.NABLA_TF = backend;
      await there.loadBackend();
    });

    test("the weights of a ResNet go there and back with every bit, under the same paths", () => {
      const params = nabla.resnet(8, { width: 4 }).init(nabla.seeded(1), [32, 32, 3], "float32");
      const before = tf.memory().numTensors;
      const theirs = there.toTensorFlow(params);
      const back = there.fromTensorFlow(theirs);
      assert.deepEqual(bits(back), bits(params));
      tf.dispose(theirs);
      assert.equal(tf.memory().numTensors, before);
      assert.deepEqual(bits(back), bits(params), "a copy, which outlives TensorFlow's");
    });

    test("unusual numbers go there and back: -0, infinities, NaN, the smallest and the largest", () => {
      const odd = nabla.tensor([-0, Infinity, -Infinity, Number.NaN, 1e-45, 3.4028234663852886e38], {
        dtype: "float32",
      });
      const theirs = there.toTensorFlow(odd);
      assert.deepEqual(there.fromTensorFlow(theirs).data, odd.data);
      theirs.dispose();
    });

    test("a copy: writing into nabla's array changes nothing there", () => {
      const ours = nabla.tensor([1, 2], { dtype: "float32" });
      const theirs = there.toTensorFlow(ours);
      ours.data[0] = 7;
      assert.deepEqual([...theirs.dataSync()], [1, 2]);
      theirs.dispose();
    });

    test("tensors of TensorFlow.js of whole numbers and truths become float32; text is refused", () => {
      const [whole, truths, text] = [
        tf.tensor([3, -1], [2], "int32"),
        tf.tensor([1, 0], [2], "bool"),
        tf.tensor(["a"]),
      ];
      assert.deepEqual(
        there.fromTensorFlow([whole, truths]).map((x) => x.toArray()),
        [
          [3, -1],
          [1, 0],
        ],
      );
      assert.throws(
        () => there.fromTensorFlow(text),
        new TypeError("fromTensorFlow: a tensor of string [1] holds no real numbers"),
      );
      tf.dispose([whole, truths, text]);
    });
  });
}

test("types follow: a record of tensors becomes a record of TensorFlow's", () => {
  const theirs = there.toTensorFlow({ W: nabla.tensor([1]), rest: [nabla.tensor([2])] });
  const first: tf.Tensor = theirs.rest[0];
  // @ts-expect-error a tensor of TensorFlow.js is none of nabla
  const wrong: nabla.Tensor = theirs.W;
  assert.ok(first && wrong);
  tf.dispose(theirs);
});

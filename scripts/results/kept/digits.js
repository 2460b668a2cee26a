// What the results of notebooks 09 and 11 share: digits, drawn and real, and networks that assume different things about pictures.
const path = require("node:path");
const given = require("./given");
const { nabla } = require("./keep");

const { sequential, flatten, dense, relu, convolution, maxPooling, globalAveragePooling } = nabla;

let real;
/** Real digits from one place in MNIST's 10,000 test images to another. */
function mnist(from, to) {
  real ??= nabla.loadMnist("test", given.from && path.join(given.from, "mnist"));
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  return nabla.imageExamples(nabla.pick(real, rows), { side: 32 });
}

const generated = (count, seed, options) =>
  nabla.imageExamples(nabla.generateDigits(count, seed, options), { side: 32 });

const head = () => dense(10, { weights: nabla.normalInit(0.01) });
const networks = {
  "fully connected": () => sequential([flatten, dense(100), relu, head()]),
  "LeNet-5": () => nabla.lenet5(),
  "global average": () =>
    sequential([
      ...[convolution(8, 5), relu, maxPooling(2), convolution(16, 5), relu, maxPooling(2), convolution(32, 3), relu],
      globalAveragePooling(),
      head(),
    ]),
};

/** The share of examples that a classifier answers rightly. */
const right = (model, params, x, y) => nabla.evaluate(model, params, { x, y }, nabla.softmaxCrossEntropy).accuracy;

module.exports = { generated, head, mnist, networks, right };

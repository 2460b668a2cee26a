/** The library of the Nabla course: deep learning from scratch. Each line below is one idea and one file. */
export { hasSet } from "./datasets/cache";
export { CIFAR10_CLASSES, loadCifar10 } from "./datasets/cifar10";
export { type DigitOptions, generateDigits } from "./datasets/digits";
export { first, type ImageSet, imageSet, pick } from "./datasets/image-set";
export { loadFashionMnist, loadMnist, type Split } from "./datasets/mnist";
export { generateObjects, OBJECT_CLASSES, type SceneKnobs } from "./datasets/objects";
export { generateSignals, type SignalOptions, type SignalSet } from "./datasets/signals";
export { Random, type RandomState, seeded } from "./random/random";
export {
  type CreationOptions,
  full,
  identity,
  linspace,
  oneHot,
  ones,
  onesLike,
  randomNormal,
  randomUniform,
  range,
  scalar,
  tensor,
  zeros,
  zerosLike,
} from "./tensor/creation";
export type { Shape } from "./tensor/shape";
export type { DType, Floats } from "./tensor/storage";
export { type Nested, Tensor } from "./tensor/tensor";

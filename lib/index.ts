/** The library of the Nabla course: deep learning from scratch. Each line below is one idea and one file. */
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

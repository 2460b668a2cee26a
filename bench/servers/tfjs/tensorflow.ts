/** The package, with the back-end set. */
export type TensorFlow = typeof import("@tensorflow/tfjs");

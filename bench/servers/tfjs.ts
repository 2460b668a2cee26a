/** TensorFlow.js as a competitor; NABLA_TF names its back-end. */
import { loadBackend } from "nabla/tf";
import { registerConv2dFilterGradient } from "../../lib/dist/tf/conv2d-filter-gradient";
import { serve } from "./serve";
import { conv } from "./tfjs/conv";
import { gemm } from "./tfjs/gemm";
import { lenet } from "./tfjs/lenet";
import { resnet20 } from "./tfjs/resnet";
import type { TensorFlow } from "./tfjs/tensorflow";

async function main(): Promise<void> {
  const backend = await loadBackend();
  registerConv2dFilterGradient(); // the one kernel that the wasm back-end lacks for training
  const tf = require("@tensorflow/tfjs") as TensorFlow;
  await serve(`TensorFlow.js ${tf.version.tfjs}, back-end ${backend}, Node ${process.version}`, {
    conv: (args) => conv(tf, args),
    gemm: (args) => gemm(tf, args),
    lenet: () => lenet(tf),
    resnet: () => resnet20(tf),
  });
}

void main();

/** The library of this project as a competitor: everything through its public API. */
import { kernels } from "nabla";
import { conv } from "./nabla/conv";
import { histogram, hog } from "./nabla/features";
import { gemm } from "./nabla/gemm";
import { gradcheck } from "./nabla/gradcheck";
import { lenet } from "./nabla/lenet";
import { pass } from "./nabla/pass";
import { resnet20 } from "./nabla/resnet";
import { scalar } from "./nabla/scalar";
import { tape } from "./nabla/tape";
import { serve } from "./serve";

const level = (process.env.NABLA_KERNELS ?? "simd") as "reference" | "tiled" | "simd";
const description = kernels.use(level, {
  threads: Number(process.env.NABLA_THREADS ?? "1"),
  fma: process.env.BENCH_FMA === "1",
});

void serve(`Node ${process.version}, ${description}`, {
  conv,
  gemm,
  gradcheck,
  histogram,
  hog,
  lenet,
  pass,
  resnet: resnet20,
  scalar,
  tape,
});

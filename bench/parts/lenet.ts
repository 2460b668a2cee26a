import type { Comparison } from "../compare";
import { competitors } from "../competitors";
import { pairs, TRAINING } from "./pairs";

/** Training LeNet-5 (62,958 parameters, batch 64), one epoch of 32 steps a run, everything through public APIs. */
export function lenet(): Comparison[] {
  const pair = pairs("lenet", { agreement: 1e-4, warmUp: TRAINING });
  const { nabla1, nabla2, nablaFma2, nablaTiled, tfjsWasm, tfjsNode, torch2 } = competitors;
  const last = { layout: "channels last" };
  return [
    pair("LeNet-5, 32 steps of 64", nabla2, tfjsWasm, { atLeast: 8, target: 12 }),
    pair("LeNet-5, 32 steps of 64", nablaFma2, tfjsWasm, { target: 12 }),
    pair("LeNet-5, 32 steps of 64", nabla2, tfjsNode, { atLeast: 2 }),
    pair("LeNet-5, 32 steps of 64", nabla2, torch2, { atLeast: 1 }),
    pair("LeNet-5, 32 steps of 64, channels last", nabla2, torch2, {}, last),
    pair("LeNet-5, 32 steps of 64, channels last", nablaFma2, torch2, { target: 1 }, last),
    pair("LeNet-5, 32 steps of 64", nabla2, nabla1, {}),
    pair("LeNet-5, 32 steps of 64", nablaTiled, tfjsWasm, { target: 0.8 }),
  ];
}

import type { Comparison } from "../compare";
import { competitors } from "../competitors";
import { pairs } from "./pairs";

/** Training ResNet-20 (272,474 parameters) on 32 × 32 × 3 with batches of 32, through public APIs. */
export function resnet(): Comparison[] {
  const pair = pairs("resnet");
  const { nabla1, nabla2, tfjsWasm, tfjsNode, torch2 } = competitors;
  const work = "ResNet-20, 8 steps of 32";
  return [
    pair(work, nabla2, tfjsWasm, { target: 3 }),
    pair(work, nabla2, nabla1, {}),
    pair(work, nabla2, tfjsNode, {}),
    pair(work, nabla2, torch2, {}),
    pair(`${work}, channels last`, nabla2, torch2, {}, { layout: "channels last" }),
  ];
}

/** How ResNet-20 is trained by all competitors; the first weights are each one's own. */
export const RESNET = { batch: 32, batches: 8, learningRate: 0.1 } as const;

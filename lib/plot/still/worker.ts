import { parentPort } from "node:worker_threads";
import { type Drawn, drawer, type Order } from "./draw";

/** An order with the number that its answer will carry. */
export interface Numbered extends Order {
  readonly id: number;
}

/** What came of an order. */
export type Answer = { readonly id: number; readonly drawn: Drawn } | { readonly id: number; readonly error: string };

const studio = drawer();
let queue: Promise<void> = Promise.resolve();

parentPort?.on("message", (order: Numbered) => {
  queue = queue.then(async () => {
    try {
      parentPort?.postMessage({ id: order.id, drawn: await studio.draw(order) } satisfies Answer);
    } catch (error) {
      parentPort?.postMessage({ id: order.id, error: String(error) } satisfies Answer);
    }
  });
});
studio.open();

/** What the kernel's main thread and the thread that hears the control channel share, and what they tell each other. */

/** Flags in shared memory, readable while the main thread spins. */
export interface SharedFlags {
  /** `host().stops`: raised at each wish to stop. */
  readonly stops: Int32Array;
  /** One number: 1 while a cell's own code may be running, 0 while the compiler or the kernel is at work. */
  readonly inCell: Int32Array;
}

/** From the control thread to the main thread. */
export type ToMain =
  | { readonly kind: "ready" }
  | { readonly kind: "message"; readonly frames: Uint8Array[] }
  | { readonly kind: "ping" }
  | { readonly kind: "terminated" };

/** From the main thread to the control thread. */
export type ToControl =
  | { readonly kind: "send"; readonly frames: (Uint8Array | string)[] }
  | { readonly kind: "pong" }
  | { readonly kind: "close" };

/** What the control thread is started with. */
export interface ControlStart extends SharedFlags {
  readonly key: string;
  readonly control: string;
  readonly heartbeat: string;
}

/**
 * Options of the sockets that send: without a limit, and at once. With the defaults, a loop that sends much without an
 * await is told "busy" after some hundred messages, and the rest is lost.
 */
export const sendAtOnce: { readonly sendHighWaterMark: 0; readonly sendTimeout: 0 } = {
  sendHighWaterMark: 0,
  sendTimeout: 0,
};

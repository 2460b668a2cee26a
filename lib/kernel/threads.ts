/**
 * What the kernel's two threads share and what they tell each other. One runs the cells and answers questions; the
 * other owns the channels that must work while a cell spins: control, heartbeat, and iopub with all output.
 */
import type { Header } from "./message";

/** Flags in shared memory, readable while the main thread spins. */
export interface SharedFlags {
  /** `host().stops`: raised at each wish to stop. */
  readonly stops: Int32Array;
  /** One number: 1 while a cell's own code may be running, 0 while the compiler or the kernel is at work. */
  readonly inCell: Int32Array;
}

/** What the thread of the channels is started with: addresses and the key of the connection. */
export interface ChannelsStart extends SharedFlags {
  readonly key: string;
  readonly control: string;
  readonly heartbeat: string;
  readonly iopub: string;
}

/** To the main thread. */
export type ToMain =
  | { readonly kind: "ready" }
  | { readonly kind: "message"; readonly frames: Uint8Array[] }
  | { readonly kind: "ping" }
  | { readonly kind: "terminated" };

/** To the thread of the channels. */
export type ToChannels =
  /** Text that a cell printed; neighbours become one message. */
  | { readonly kind: "print"; readonly name: "stdout" | "stderr"; readonly text: string; readonly parent: Header }
  /** Any other message for iopub, its content as JSON. */
  | { readonly kind: "publish"; readonly type: string; readonly content: string; readonly parent: Header | undefined }
  /** An answer on the control channel, ready to send. */
  | { readonly kind: "reply"; readonly frames: (Uint8Array | string)[] }
  | { readonly kind: "pong" }
  | { readonly kind: "close" };

/**
 * Options of the sockets that send: without a limit, and at once. With the defaults, a loop that sends much without an
 * await is told "busy" after some hundred messages, and the rest is lost.
 */
export const sendAtOnce: { readonly sendHighWaterMark: 0; readonly sendTimeout: 0 } = {
  sendHighWaterMark: 0,
  sendTimeout: 0,
};

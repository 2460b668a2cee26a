/**
 * What the kernel's two threads share and what they tell each other. One runs the cells; the other owns the sockets,
 * which must work while a cell spins.
 */
import type { Header, Message } from "./message";

/** Flags in shared memory, readable while the main thread spins. */
export interface SharedFlags {
  /** `host().stops`: raised at each wish to stop. */
  readonly stops: Int32Array;
  /**
   * One number: 1 while a cell's own code may be running, 0 while the compiler or the kernel is at work, and
   * {@link waitsForChild}.
   */
  readonly inCell: Int32Array;
}

/** In `inCell`: a cell's code waits for a process that it started, and hears nothing until that has ended. */
export const waitsForChild = 2;

/** What Jupyter writes into a connection file. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly key: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
}

/** What the thread of the sockets is started with. */
export interface ChannelsStart extends SharedFlags {
  readonly connection: Connection;
}

/** Where requests come from. */
export type Channel = "shell" | "control";

/** A request that the main thread has to answer. */
export interface Request {
  readonly channel: Channel;
  readonly message: Message;
  /** `host().stops` when it came in. */
  readonly stops: number;
  /** True where it had to wait for another cell: a stop meanwhile was meant for that one. */
  readonly waited?: boolean;
}

/** A request on its way to the main thread. */
export interface NumberedRequest {
  readonly kind: "request";
  readonly request: Request;
  /** The same where it is sent again, because JavaScript was terminated before it was taken. */
  readonly number: number;
}

/** To the main thread. */
export type ToMain =
  | NumberedRequest
  | { readonly kind: "complaint"; readonly text: string }
  /** There are no sockets: the kernel cannot go on. */
  | { readonly kind: "failed"; readonly text: string }
  /** Are you there? Then see whether you are to stop. */
  | { readonly kind: "ping"; readonly number: number }
  | { readonly kind: "terminated" };

/** To the thread of the channels. */
export type ToChannels =
  /** Text that a cell printed; neighbours become one message. */
  | { readonly kind: "print"; readonly name: "stdout" | "stderr"; readonly text: string; readonly parent: Header }
  /** Any other message for iopub, its content as JSON. */
  | { readonly kind: "publish"; readonly type: string; readonly content: string; readonly parent: Header | undefined }
  /** The answer to a request, its content as JSON. */
  | { readonly kind: "reply"; readonly request: Request; readonly type: string; readonly content: string }
  | { readonly kind: "pong"; readonly number: number }
  /** The request with this number will be answered. */
  | { readonly kind: "taken"; readonly number: number }
  | { readonly kind: "close" };

/**
 * Options of the sockets that send: without a limit, and at once. With the defaults, a loop that sends much without an
 * await is told "busy" after some hundred messages, and the rest is lost.
 */
export const sendAtOnce: { readonly sendHighWaterMark: 0; readonly sendTimeout: 0 } = {
  sendHighWaterMark: 0,
  sendTimeout: 0,
};

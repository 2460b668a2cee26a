/** A small Jupyter client: starts a kernel as Jupyter would and talks to it. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { Dealer, Subscriber } from "zeromq";
import { kernelSpec } from "../../../machinery/kernel/kernelspec";
import { type Header, readMessage, writeMessage } from "../../../machinery/kernel/message";
import { type Connection, sendAtOnce } from "../../../machinery/kernel/threads";
import { temporaryFolder } from "../../temporary";

export const root: string = path.resolve(__dirname, "..", "..", "..");

/** The command lines of the two kernels. */
export const commands = {
  nabla: kernelSpec(path.join(root, "machinery", "dist", "kernel", "main.js")).argv.slice(0, -1),
  stock: [process.execPath, path.join(root, "node_modules", "tslab", "bin", "tslab"), "kernel"],
};

/** A message as tests look at it. */
export interface Seen {
  readonly type: string;
  readonly parent: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a message holds is what the tests are about
  readonly content: any;
}

/** What became of one request. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly reply: any;
  /** Everything on iopub that answers the request, without the two states. */
  readonly messages: readonly Seen[];
  readonly id: string;
}

export interface Kernel {
  readonly process: ChildProcess;
  /** What Jupyter wrote into the connection file. */
  readonly connection: Connection;
  /** Everything heard on iopub. */
  readonly heard: readonly Seen[];
  /** What the kernel wrote to its own stdout and stderr. */
  noise(): string;
  /** Sends a request without waiting; `done` is its answer. */
  send(
    type: string,
    content: object,
    channel?: "shell" | "control",
  ): { readonly id: string; readonly done: Promise<Answer> };
  execute(code: string, options?: object): Promise<Answer>;
  /** Sends frames as they are. */
  raw(frames: (string | Buffer)[]): Promise<void>;
  /** Resolves with the first message on iopub, heard or to come, that fits. */
  until(fits: (message: Seen) => boolean): Promise<Seen>;
  interrupt(): Promise<Answer>;
  /** Asks the kernel to leave and waits until it has; resolves with its exit code. */
  shutdown(): Promise<number | null>;
}

/** Text printed by a cell, both streams. */
export function printed(answer: Answer, name?: string): string {
  return answer.messages
    .filter(({ type, content }) => type === "stream" && (name === undefined || content.name === name))
    .map(({ content }) => content.text)
    .join("");
}

/** The one message of a type. */
export function only(answer: Answer, type: string): Seen {
  const found = answer.messages.filter((message) => message.type === type);
  if (found.length !== 1)
    throw new Error(`${found.length} messages of type ${type}: ${JSON.stringify(answer.messages)}`);
  return found[0];
}

/** Free ports on loopback; all are held until all are known. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = net.createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as net.AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Starts a kernel in a folder and waits until it answers. */
export async function startKernel(
  folder: string,
  { command = commands.nabla, env = {} }: { command?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Kernel> {
  const [shell, iopub, stdin, control, hb] = await freePorts(5);
  const key = "secret";
  const file = path.join(temporaryFolder("nabla-kernel-"), "connection.json");
  const ports = { shell_port: shell, iopub_port: iopub, stdin_port: stdin, control_port: control, hb_port: hb };
  const connection: Connection = { transport: "tcp", ip: "127.0.0.1", key, ...ports };
  fs.writeFileSync(file, JSON.stringify({ ...connection, signature_scheme: "hmac-sha256" }));

  const child = spawn(command[0], [...command.slice(1), `--config-path=${file}`], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let noise = "";
  child.stdout?.on("data", (chunk) => {
    noise += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    noise += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

  const sockets = { shell: new Dealer(sendAtOnce), control: new Dealer(sendAtOnce) };
  const ears = new Subscriber({ receiveHighWaterMark: 0 });
  sockets.shell.connect(`tcp://127.0.0.1:${shell}`);
  sockets.control.connect(`tcp://127.0.0.1:${control}`);
  ears.connect(`tcp://127.0.0.1:${iopub}`);
  ears.subscribe();

  const heard: Seen[] = [];
  const waiting = new Set<() => void>();
  const replies = new Map<string, unknown>();
  const changed = (): void => {
    for (const look of [...waiting]) look();
  };
  async function hear(): Promise<void> {
    for await (const frames of ears) {
      const { header, content, parent } = read(frames);
      heard.push({ type: header.msg_type, parent, content });
      changed();
    }
  }
  async function hearReplies(socket: Dealer): Promise<void> {
    for await (const frames of socket) {
      const { content, parent } = read(frames);
      replies.set(parent, content);
      changed();
    }
  }
  function read(frames: Buffer[]): { header: Header; content: unknown; parent: string } {
    const { header, content } = readMessage(frames, key);
    const parent = JSON.parse(frames[frames.findIndex((frame) => frame.toString() === "<IDS|MSG>") + 3].toString());
    return { header, content, parent: parent.msg_id ?? "" };
  }
  void hear().catch(() => {});
  for (const socket of Object.values(sockets)) void hearReplies(socket).catch(() => {});

  let gone: Error | undefined;
  void exited.then(async (code) => {
    await new Promise((resolve) => setTimeout(resolve, 1000)); // what it said last may still be under way
    gone = new Error(`the kernel ended with ${code ?? child.signalCode}: ${noise}`);
    changed();
  });
  function when<T>(found: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const value = found();
        if (value === undefined && !gone) return;
        waiting.delete(look);
        if (value === undefined) reject(gone);
        else resolve(value);
      };
      waiting.add(look);
      look();
    });
  }
  function isIdle(message: Seen): boolean {
    return message.type === "status" && message.content.execution_state === "idle";
  }

  const kernel: Kernel = {
    process: child,
    connection,
    heard,
    noise: () => noise,
    send(type, content, channel = "shell") {
      const frames = writeMessage(type, content, undefined, key, []);
      const { msg_id: id } = JSON.parse(String(frames[2]));
      const idle = channel === "control" && type === "interrupt_request" ? () => true : isIdle;
      const done = sockets[channel].send(frames).then(() =>
        when(() => {
          const messages = heard.filter(({ parent }) => parent === id);
          if (!replies.has(id) || !(messages.some(idle) || idle !== isIdle)) return undefined;
          return { id, reply: replies.get(id), messages: messages.filter((message) => message.type !== "status") };
        }),
      );
      done.catch(() => {}); // a test that ends the kernel need not wait
      return { id, done };
    },
    execute: (code, options = {}) =>
      kernel.send("execute_request", { code, silent: false, store_history: true, stop_on_error: true, ...options })
        .done,
    raw: (frames) => sockets.shell.send(frames),
    until: (fits) => when(() => heard.find(fits)),
    interrupt: () => kernel.send("interrupt_request", {}, "control").done,
    async shutdown() {
      if (child.exitCode === null && child.signalCode === null) {
        await sockets.control.send(writeMessage("shutdown_request", { restart: false }, undefined, key, []));
      }
      const code = await exited;
      for (const socket of [...Object.values(sockets), ears]) socket.close();
      return code;
    },
  };
  // iopub is heard once the subscription has arrived: asked until an answer is heard there.
  for (let known = false; !known; ) {
    const asked = kernel.send("kernel_info_request", {});
    known = await Promise.race([
      asked.done.then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 50)),
      exited.then((code) => {
        throw new Error(`the kernel ended with ${code}: ${noise}`);
      }),
    ]);
  }
  return kernel;
}

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";
import type { Competitor } from "./competitors";
import type { Answer, Request } from "./servers/serve";

/** A competitor's running process. */
export class Running {
  readonly competitor: Competitor;
  /** What it says about itself: versions, threads. */
  description = "";
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;
  #errors = "";

  private constructor(competitor: Competitor) {
    this.competitor = competitor;
    const [command, ...args] = competitor.command;
    this.#child = spawn(command, args, {
      env: { ...process.env, ...competitor.environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child.stderr?.on("data", (text: Buffer) => {
      this.#errors = (this.#errors + text.toString()).slice(-2000);
    });
    if (this.#child.stdout === null) throw new Error("internal: a competitor without output");
    this.#reader = createInterface({ input: this.#child.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Starts a competitor and waits until it is ready. */
  static async start(competitor: Competitor): Promise<Running> {
    const running = new Running(competitor);
    const { description } = (await running.#next()) as { description: string };
    running.description = description;
    return running;
  }

  /** The median time of one run of a task. */
  async measure(request: Request): Promise<Answer> {
    this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    const answer = (await this.#next()) as Answer & { error?: string };
    if (answer.error !== undefined) throw new Error(`${this.competitor.name}, ${request.task}: ${answer.error}`);
    return answer;
  }

  stop(): void {
    this.#child.stdin?.end();
    this.#child.kill();
    this.#reader.close();
  }

  async #next(): Promise<unknown> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done === true) throw new Error(`${this.competitor.name} ended: ${this.#errors}`);
      if (value.startsWith("{")) return JSON.parse(value);
    }
  }
}

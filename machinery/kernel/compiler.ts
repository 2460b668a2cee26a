/** Cells become JavaScript in a process of their own; here is what asks it, and what is known of declarations. */
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout } from "node:timers";
import { startCompiler } from "../compiler/snapshot";
import type { Answer, Earlier, Numbered, PlaceOfCode, Question } from "../compiler/talk";
import type { Converted } from "./converter";

export type { PlaceOfCode };

/** What an editor is told. */
export interface EditorAnswers {
  isComplete(code: string): Promise<object>;
  inspect(request: PlaceOfCode): Promise<object>;
  complete(request: PlaceOfCode): Promise<Completion>;
}

/** What may be written at a place, in place of what stands between two others. */
export interface Completion {
  readonly cursor_start: number;
  readonly cursor_end: number;
  readonly matches: readonly string[];
}

/** What compiles cells, one after the other. */
export interface Compiler {
  /**
   * Compiles a cell.
   *
   * @param print - takes complaints about modules (`@module`)
   * @returns nothing where there is nothing to run
   * @throws whatever the compiler stumbled over
   */
  compile(source: string, print: (text: string) => void): Promise<Converted | undefined>;
  /**
   * After a cell that ended well, its declarations are those that later cells see; after another, the names that it
   * missed mean what they meant before.
   */
  keep(converted: Converted | undefined, missed: readonly string[]): void;
  /** Reads the types of packages. */
  warm(packages: readonly string[]): void;
  readonly answers: EditorAnswers;
  /** Asks again what was not answered: JavaScript was terminated from outside, maybe that which heard the answer. */
  renew(): void;
  /** Nobody waits for the cell that is being compiled: one with a type that never ends must not keep the next waiting. */
  giveUp(): void;
  close(): void;
}

/** Looks up what a cell becomes, where that is known; `undefined` where it is not. */
export type Known = (previousDeclarations: string, source: string) => Converted | undefined;

interface Asked {
  readonly question: () => Question;
  /** May be called twice. */
  readonly answered: (answer: Answer) => void;
}

const program = path.join(__dirname, "..", "compiler", "child.js");
/** How long the compiler may go on with a cell that was given up, in milliseconds. */
const patience = 3000;
/** A word at the end of what stands before the cursor, and at the beginning of what stands behind it. */
const [wordBefore, wordBehind] = [/[\w$\u0080-\uffff]*$/, /^[\w$\u0080-\uffff]*/];

/**
 * The compiler for cells of notebooks in `folder`.
 *
 * @param sayOf - what a hover over a variable of a cell says of its present value
 * @param known - asked before a cell is compiled; where it is given, the process starts when it is needed
 * @param start - starts the process
 */
export function openCompiler(
  folder: string,
  sayOf: (name: string) => string | undefined = () => undefined,
  known?: Known,
  start: typeof startCompiler = startCompiler,
): Compiler {
  let earlier: Earlier = { declarations: "" };
  let child: ChildProcess | undefined;
  let isProved = false;
  let fromSnapshot = true;
  let number = 0;
  /** Cells that are modules (`@module`), by their text, for a process that takes over. */
  const modules = new Set<string>();
  const waiting = new Map<number, Asked>();

  function begin(): ChildProcess {
    const started = start(program, { cwd: folder, detached: process.platform !== "win32", fromSnapshot });
    started.on("message", ({ number: at, said }: Numbered<Answer>) => {
      isProved = true;
      waiting.get(at)?.answered(said);
      waiting.delete(at);
      rest();
    });
    const lost = (why: string): void => {
      if (child !== started) return;
      child = undefined;
      if (!isProved && fromSnapshot) {
        fromSnapshot = false; // of another machine, or broken: without it, it only takes longer
        renew();
        return;
      }
      const message = `the compiler ended (${why}), perhaps for want of memory: run the cell again`;
      const asked = [...waiting.values()];
      waiting.clear();
      for (const { answered } of asked) answered({ kind: "stumbled", name: "CompilerError", message });
    };
    started.once("error", ({ message }) => lost(message));
    started.once("exit", (code, signal) => lost(signal ?? `exit code ${code}`));
    child = started;
    for (const source of modules) send(started, { kind: "compile", earlier: { declarations: "" }, source });
    rest();
    return started;
  }

  function send(to: ChildProcess, said: Question): number {
    number += 1;
    to.send({ number, said } satisfies Numbered<Question>, () => {}); // to one that ended: its exit tells
    return number;
  }

  /** A process that waits for an answer goes on; one that waits for none may end. */
  function rest(): void {
    for (const held of [child, child?.channel]) waiting.size > 0 ? held?.ref() : held?.unref();
  }

  function ask(question: () => Question, answered: Asked["answered"]): void {
    waiting.set(send(child ?? begin(), question()), { question, answered });
    rest();
  }

  function renew(): void {
    const asked = [...waiting.values()];
    waiting.clear();
    for (const { question, answered } of asked) ask(question, answered);
  }

  function stop(): void {
    const ended = child;
    child = undefined;
    ended?.kill("SIGKILL");
  }

  function told(kind: "isComplete" | "inspect" | "complete", request: PlaceOfCode): Promise<never> {
    const word = wordAt(request);
    const value = word === "" ? undefined : sayOf(word);
    const values = value === undefined ? {} : { [word]: value };
    return new Promise((resolve, reject) => {
      ask(
        () => ({ kind, earlier, request, values }),
        (answer) => (answer.kind === "told" ? resolve(answer.told as never) : reject(errorOf(answer))),
      );
    });
  }

  const atExit = (): void => stop();
  process.once("exit", atExit);
  if (!known) begin();

  return {
    compile(source, print) {
      const made = earlier.missed ? undefined : known?.(earlier.declarations, source);
      if (made) return Promise.resolve(made);
      return new Promise((resolve, reject) => {
        let before = earlier;
        ask(
          () => {
            before = earlier;
            return { kind: "compile", earlier, source };
          },
          (answer) => {
            if (answer.kind !== "compiled") return reject(errorOf(answer));
            const { converted, complaints, declarations } = answer;
            if (earlier === before) earlier = { declarations }; // asked twice, it may be answered after its cell has run
            if (converted === undefined) modules.add(source);
            if (complaints) print(complaints);
            resolve(converted);
          },
        );
      });
    },
    keep(converted, missed) {
      const declarations = converted?.declOutput;
      if (declarations === undefined) return;
      const before = earlier.declarations;
      earlier = { declarations, ...(missed.length > 0 ? { missed: { names: missed, before } } : {}) };
    },
    warm(packages) {
      if (packages.length > 0)
        ask(
          () => ({ kind: "warm", packages }),
          () => {},
        );
    },
    answers: {
      isComplete: (code) => told("isComplete", { code, cursor_pos: 0 }),
      inspect: (request) => told("inspect", request),
      complete: (request) => told("complete", request),
    },
    renew,
    giveUp() {
      const given = [...waiting.keys()];
      setTimeout(() => {
        const late = given.flatMap((at) => waiting.get(at) ?? []);
        if (late.length === 0) return;
        stop();
        for (const at of given) waiting.delete(at);
        begin();
        renew();
        for (const { answered } of late) answered({ kind: "stumbled", name: "CompilerError", message: "given up" });
      }, patience).unref();
    },
    close() {
      process.off("exit", atExit);
      stop();
    },
  };
}

function wordAt({ code, cursor_pos: at }: PlaceOfCode): string {
  return (wordBefore.exec(code.slice(0, at))?.[0] ?? "") + (wordBehind.exec(code.slice(at))?.[0] ?? "");
}

function errorOf(answer: Answer): Error {
  const { name, message, stack } = answer as Answer & { kind: "stumbled" };
  return Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });
}

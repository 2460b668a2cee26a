/** The program of a box: takes questions from the judge and sends answers, one after the other. */
import { Socket } from "node:net";
import { answer } from "./answers";
import { frame, frames, numbersFrame } from "./frames";
import type { Question } from "./questions";

const judge = new Socket({ fd: 3, readable: true, writable: true });
let turn: Promise<unknown> = Promise.resolve();
const read = frames((message) => {
  const question = message as unknown as Question;
  turn = turn.then(async () => {
    const outcome = await answer(question);
    const { numbers } = outcome;
    judge.write(numbers ? numbersFrame(question.n, numbers) : frame({ n: question.n, ...outcome }));
  });
});
judge.on("data", read);
judge.on("close", () => process.kill(process.pid, "SIGKILL"));
judge.on("error", () => process.kill(process.pid, "SIGKILL"));
// what a timer or a forgotten promise throws later costs nothing: the answers are judged by what they return
process.on("uncaughtException", () => {});
process.on("unhandledRejection", () => {});
judge.write(frame({ n: 0 }));

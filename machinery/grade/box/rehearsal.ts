/**
 * What most boxes do, done once before there are any: V8 keeps what it made of the functions that were called, so that
 * no box has to translate them again.
 */
import { encode } from "nabla/receiver";
import { answer } from "./answers";
import { frame, frames } from "./frames";
import type { Asked, Question } from "./questions";

/** A cell like those of the course: it uses the library, and hands in functions that give all kinds of results. */
const cell = `
const nabla = require("nabla"), { check } = require("nabla/check");
class Counter { constructor(by) { this.by = by; } next(x) { return x; } }
exports.twice = (x) => [x, x];
exports.fails = () => { throw new RangeError("no"); };
exports.prints = (x) => { console.log("value", x); return x; };
exports.makes = (by) => new Counter(by);
exports.computes = (rows) => {
  const x = nabla.tensor(rows);
  const y = nabla.relu(nabla.add(nabla.matmul(x, nabla.transpose(x)), 1));
  return { shape: [...y.shape], sum: nabla.sum(y).data[0] };
};
check("none");
`;

const withholds = ["size"];
const mixed = [1, -0, Number.NaN, undefined, null, true, "text", { a: [1], $: { b: "c" } }];
const rows = [1, 2].map((x) => [x, x + 1]);
const names = ["twice", "fails", "prints", "makes", "computes"];
const asked: readonly Asked[] = [
  { do: "cell", script: cell, isAsync: false },
  { do: "cell", script: "throw new Error('no')", isAsync: true },
  ...names.map((name): Asked => ({ do: "take", exercise: name, name, withholds, mayChangeArguments: false })),
  ...names.map((exercise): Asked => ({ do: "call", exercise, args: encode([rows]) })),
  ...mixed.map((one): Asked => ({ do: "call", exercise: "twice", args: encode([one]) })),
  { do: "on", exercise: "makes", handle: encode({ handle: 0, calls: ["next"] }), member: "next", args: encode([2]) },
];
/** Questions of these that are answered by a fault: the second cell, and the function that fails. */
const faulty = 2;

/**
 * Asks what a judge asks, and reads the answers as both sides do.
 *
 * @throws Error where the answers are others than they should be
 */
export async function rehearse(): Promise<void> {
  const answers: { readonly fault?: unknown }[] = [];
  const hear = frames((message) => answers.push(message));
  let turn: Promise<void> = Promise.resolve();
  const listen = frames((message) => {
    const question = message as unknown as Question;
    turn = turn.then(async () => hear(frame({ ...(await answer(question)), n: question.n })));
  });
  for (const [i, question] of asked.entries()) listen(frame({ ...question, n: i + 1 }));
  await turn;
  const faults = answers.filter(({ fault }) => fault !== undefined).length;
  if (answers.length !== asked.length || faults !== faulty)
    throw new Error(`internal: ${answers.length} answers at the rehearsal, ${faults} of them faults`);
}

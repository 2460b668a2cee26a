/** Calls made beforehand, several under one watch: nobody can tell them from calls made one by one. */
import assert from "node:assert/strict";
import test from "node:test";
import { Script } from "node:vm";
import { Fault } from "../../lib/check/faults";
import { judge } from "../../lib/check/judge";
import { patientCalls } from "../../lib/check/limited-call";
import { localSubject } from "../../lib/check/local-subject";
import { size } from "../../lib/lessons/00-start/size";

/** How many watches were set up meanwhile. */
async function watches(work: () => Promise<unknown>): Promise<number> {
  const run = Script.prototype.runInThisContext;
  let count = 0;
  Script.prototype.runInThisContext = function (this: Script, options) {
    count += 1;
    return run.call(this, options);
  };
  try {
    await work();
  } finally {
    Script.prototype.runInThisContext = run;
  }
  return count;
}

const inputs = [[1], [2], [3]];
const faultOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "none",
    (error) => (error instanceof Fault ? `${error.fault}: ${error.detail}` : String(error)),
  );

/** Takes the processor for so many milliseconds. */
function compute(milliseconds: number): void {
  const begun = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(begun);
    if (user + system > 1000 * milliseconds) return;
  }
}

test("calls said beforehand are made under one watch, and each gives its own value and text", async () => {
  const texts: string[] = [];
  const answer = (x: number): number => {
    console.log(`called with ${x}`);
    return x * x;
  };
  const subject = localSubject(answer, { timeout: 1000, onText: (text) => texts.push(text) });
  const values: unknown[] = [];
  const count = await watches(async () => {
    subject.ahead?.(inputs);
    assert.deepEqual(texts, [], "what is said belongs to the call");
    for (const args of inputs) values.push(await subject.call(...args));
  });
  assert.deepEqual([count, values], [1, [1, 4, 9]]);
  assert.deepEqual(texts, ["called with 1\n", "called with 2\n", "called with 3\n"]);
});

test("whoever asks something else, or more, is answered as ever", async () => {
  let calls = 0;
  const subject = localSubject((x: number) => x + 10 * ++calls, { timeout: 1000 });
  subject.ahead?.(inputs);
  assert.equal(await subject.call(1), 11);
  assert.equal(await subject.call(7), 47, "the fourth call");
  assert.equal(await subject.call(2), 52, "what was made for another turn is forgotten");
});

test("an error, a changed argument and a kept state are those of their own calls", async () => {
  let last = 0;
  const answer = (x: number[]): number => {
    if (x[0] === 1) throw new Error("not the 1");
    if (x[0] === 2) x.push(0);
    last += x[0];
    return last;
  };
  const subject = localSubject(answer, { timeout: 1000 });
  const lists = [[[1]], [[2]], [[3]]];
  subject.ahead?.(lists);
  assert.equal(await faultOf(subject.call(...lists[0])), "threw: not the 1");
  assert.equal(await faultOf(subject.call(...lists[1])), "changed-argument: argument 1 is now [2, 0]");
  assert.equal(await subject.call(...lists[2]), 5);
});

test("a call that does not come back is the last, and has its whole time", async () => {
  const begun: number[] = [];
  const answer = (x: number): number => {
    begun.push(x);
    while (x === 2);
    return x;
  };
  const subject = localSubject(answer, { timeout: 50 });
  subject.ahead?.(inputs);
  assert.equal(await subject.call(1), 1);
  assert.match(await faultOf(subject.call(2)), /^endless: no result after [\d.]+ s$/);
  assert.ok(!begun.includes(3), "nothing is called after it");
  assert.equal(await subject.call(3), 3);
});

test("an answer that ends itself as endless is not called on, either", async () => {
  let calls = 0;
  const answer = (): never => {
    calls += 1;
    throw new Fault("endless", "more steps than any right answer takes");
  };
  const { diagnosis } = await judge(size, localSubject(answer, { timeout: Number.POSITIVE_INFINITY }));
  assert.deepEqual([diagnosis?.name, calls], ["endless", 1]);
});

test("slow calls have their whole time each, not one time together", () => {
  const slow = [1, 2, 3, 4].map((value) => () => {
    compute(120); // together more than one limit; a machine that stands still for a fifth of a second must not count
    return value;
  });
  const made = [];
  for (let rest = slow; rest.length > 0; rest = slow.slice(made.length)) made.push(...patientCalls(rest, 400));
  assert.deepEqual(
    made,
    [1, 2, 3, 4].map((value) => ({ value })),
  );
});

test("a stub is called once", async () => {
  let calls = 0;
  const stub = (): never => {
    calls += 1;
    throw new Error("not solved yet: 00.1");
  };
  const { outcome } = await judge(size, localSubject(stub, { timeout: 1000 }));
  assert.deepEqual([outcome, calls], ["not attempted", 1]);
});

test("a right answer is judged under a few watches, not under one for each of its calls", async () => {
  let calls = 0;
  const right = (shape: number[]): number => {
    calls += 1;
    return shape.reduce((product, length) => product * length, 1);
  };
  const count = await watches(() => judge(size, localSubject(right, { timeout: 1000 }), { secret: "a course" }));
  const { properties = [] } = size;
  assert.ok(calls > 30 && count < calls / 1.5 && properties.length > 0, `${count} watches for ${calls} calls`);
});

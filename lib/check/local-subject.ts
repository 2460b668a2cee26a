import type { AnyFunction, Data, Handle } from "../exercise/data";
import { functions } from "../exercise/functions";
import type { Subject } from "../exercise/specification";
import { Fault } from "./faults";
import { type Outcome, patientCalls } from "./limited-call";
import { printData } from "./print-data";
import { quietly } from "./quiet";
import { receive } from "./receive";

/** A subject whose types are no longer known. */
export interface AnySubject extends Subject<readonly unknown[], unknown> {
  /**
   * Makes calls beforehand that will be made one after the other, which takes less time; what came of them is given when
   * they are made. Ends early where one does not come back, calls what is not solved yet, or gives `enough`.
   */
  ahead?(inputs: readonly (readonly unknown[])[], enough?: (outcome: Outcome<Data>, index: number) => boolean): void;
}

/** A call and what came of it, with what it printed. */
interface Made {
  readonly args: readonly unknown[];
  readonly outcome: Outcome<Data>;
  readonly text: string;
}

/** How a local function is called. */
export interface LocalOptions {
  /** Milliseconds of the processor's time for each call. */
  readonly timeout: number;
  readonly mayChangeArguments?: boolean;
  /** Gets what the function printed, call by call. */
  readonly onText?: (text: string) => void;
}

/**
 * A subject that lives in this process. Every call gets its own copy of the arguments, a limited time, and a quiet
 * console; results are copied into plain data.
 *
 * @example
 * await localSubject((x: number) => x + 1, { timeout: 1000 }).call(2) // → 3
 */
export function localSubject(answer: AnyFunction, options: LocalOptions): AnySubject {
  const kept: object[] = [];

  function keep(value: object): Data {
    kept.push(value);
    const kind = kindOf(value);
    return { handle: kept.length - 1, calls: callsOf(value), ...(kind === undefined ? {} : { kind }) };
  }

  type Run = (...args: unknown[]) => unknown;

  /** Calls with one list of arguments after the other. */
  function use(run: Run, inputs: readonly (readonly unknown[])[], enough = (_: Outcome<Data>) => false): Made[] {
    const texts: string[] = [];
    const outcomes = quietly((printed) => {
      const calls = inputs.map((args) => (): Data => {
        const own = args.map(handIn);
        const before = options.mayChangeArguments ? undefined : own.map(snapshot);
        const result = receive(run(...own), keep);
        before?.forEach((was, i) => {
          if (was !== snapshot(own[i]))
            throw new Fault("changed-argument", `argument ${i + 1} is now ${printData(own[i])}`);
        });
        return result;
      });
      const found = patientCalls(calls, options.timeout, (outcome) => {
        texts.push(printed());
        return enough(outcome);
      });
      texts.push(printed()); // of one that did not come back
      return found;
    });
    return outcomes.map((outcome, i) => ({ args: inputs[i], outcome, text: texts[i] }));
  }

  function given({ outcome, text }: Made): Data {
    if (text) options.onText?.(text);
    if ("value" in outcome) return outcome.value;
    throw outcome.error;
  }

  let made: Made[] = [];

  return {
    ahead(inputs, enough = () => false) {
      let index = 0;
      made = use(answer as Run, inputs, (outcome) => isUnsolved(outcome) || enough(outcome, index++));
    },
    async call(...args) {
      const [first, ...rest] = made;
      const foreseen = first !== undefined && sameValues(first.args, args);
      made = foreseen ? rest : [];
      return given(foreseen ? first : use(answer as Run, [args])[0]);
    },
    async on(handle, member, ...args) {
      const target = kept[(handle as Handle).handle] as Record<string, unknown>;
      const method = member === "" ? target : target?.[member];
      if (typeof method !== "function") {
        throw new Fault("missing-part", printData(target), `What came back has no method "${member}".`);
      }
      return given(use((...own) => method.apply(member === "" ? undefined : target, own), [args])[0]);
    },
  };
}

const isUnsolved = ({ error }: Outcome<Data>): boolean => error instanceof Fault && error.fault === "calls-unsolved";

function sameValues(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}

/** A copy of an argument as the function receives it: names resolved, plain data cloned. */
function handIn(argument: unknown): unknown {
  if (typeof argument === "object" && argument !== null && "named" in argument) {
    const name = String(argument.named);
    if (!Object.hasOwn(functions, name))
      throw new RangeError(`named: there is no function "${name}" in lib/exercise/functions.ts`);
    return functions[name];
  }
  if (Array.isArray(argument)) return argument.map(handIn);
  if (typeof argument === "object" && argument !== null) {
    return Object.fromEntries(Object.entries(argument).map(([key, part]) => [key, handIn(part)]));
  }
  return argument;
}

/** A text that changes when plain data changes; NaN, -0, undefined and functions are told apart. */
function snapshot(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === "number" && (!Number.isFinite(part) || Object.is(part, -0)))
      return Object.is(part, -0) ? "-0" : `${part}`;
    return part === undefined || typeof part === "function" || typeof part === "bigint" ? String(part) : part;
  });
}

/** The name of an object's class; plain objects and functions have none. */
function kindOf(value: object): string | undefined {
  const name: unknown = typeof value === "function" ? undefined : value.constructor?.name;
  return typeof name === "string" && name !== "" && name !== "Object" ? name : undefined;
}

function callsOf(value: object): string[] {
  if (typeof value === "function") return [""];
  const names = new Set<string>();
  for (let level: object | null = value; level && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) {
      if (name !== "constructor" && typeof (value as Record<string, unknown>)[name] === "function") names.add(name);
    }
  }
  return [...names].sort();
}

import type { AnyFunction, Data, Handle } from "../exercise/data";
import { functions } from "../exercise/functions";
import type { Subject } from "../exercise/specification";
import { Fault, type FaultName } from "./faults";
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
        const result = receive(run(...own), keep);
        const changed = options.mayChangeArguments ? -1 : args.findIndex((value, i) => !isUnchanged(value, own[i]));
        if (changed >= 0)
          throw new Fault("changed-argument", `argument ${changed + 1} is now ${printData(own[changed])}`);
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
      made =
        inputs.length === 0 ? [] : use(answer as Run, inputs, (outcome) => isLast(outcome) || enough(outcome, index++));
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

/** After these nothing more is asked. */
const last: ReadonlySet<FaultName> = new Set(["calls-unsolved", "endless", "interrupted"]);
const isLast = ({ error }: Outcome<Data>): boolean => error instanceof Fault && last.has(error.fault);

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

/** Whether a copy that {@link handIn} made is still what it was copied from; NaN, -0 and missing places are told apart. */
function isUnchanged(argument: unknown, own: unknown): boolean {
  if (Array.isArray(argument))
    return (
      Array.isArray(own) &&
      own.length === argument.length &&
      argument.every((part, i) => (part !== undefined || i in own) && isUnchanged(part, own[i]))
    );
  if (typeof argument !== "object" || argument === null) return Object.is(argument, own);
  if ("named" in argument) return own === functions[String(argument.named)];
  if (typeof own !== "object" || own === null || Array.isArray(own)) return false;
  const [entries, now] = [Object.entries(argument), Object.entries(own)];
  return (
    entries.length === now.length &&
    entries.every(([key, part], i) => key === now[i][0] && isUnchanged(part, now[i][1]))
  );
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

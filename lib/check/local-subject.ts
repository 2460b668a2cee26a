import type { AnyFunction, Data, Handle } from "../exercise/data";
import { functions } from "../exercise/functions";
import type { Subject } from "../exercise/specification";
import { Fault } from "./faults";
import { patientCall } from "./limited-call";
import { printData } from "./print-data";
import { quietly } from "./quiet";
import { receive } from "./receive";

/** A subject whose types are no longer known. */
export type AnySubject = Subject<readonly unknown[], unknown>;

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

  function use(run: (...args: unknown[]) => unknown, args: readonly unknown[]): Data {
    let own: unknown[] = [];
    const prepare = () => {
      own = args.map(handIn);
      return () => run(...own);
    };
    const before = options.mayChangeArguments ? undefined : args.map(handIn).map(snapshot);
    const value = quietly(() => patientCall(prepare, options.timeout), options.onText ?? (() => {}));
    const result = receive(value, keep);
    before?.forEach((was, i) => {
      if (was !== snapshot(own[i])) {
        throw new Fault("changed-argument", `argument ${i + 1} is now ${printData(own[i])}`);
      }
    });
    return result;
  }

  return {
    async call(...args) {
      return use(answer as (...args: unknown[]) => unknown, args);
    },
    async on(handle, member, ...args) {
      const target = kept[(handle as Handle).handle] as Record<string, unknown>;
      const method = member === "" ? target : target?.[member];
      if (typeof method !== "function") {
        throw new Fault("missing-part", printData(target), `What came back has no method "${member}".`);
      }
      return use((...own) => method.apply(member === "" ? undefined : target, own), args);
    },
  };
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

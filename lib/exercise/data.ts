/**
 * What an exercise's function takes and returns: plain data, so that the same specification can judge a function in
 * this process or, when a class is graded, one in a sandboxed child that only sees messages.
 */
export type Data =
  | number
  | string
  | boolean
  | null
  | undefined
  | readonly Data[]
  | { readonly [key: string]: Data }
  | Named
  | Handle;

/** Any function, as a type: what an argument or a result may be, never what is called by it directly. */
export type AnyFunction = (...args: never[]) => unknown;

/**
 * A function that is handed *in*, by its name: each side looks it up in `lib/exercise/functions.ts`.
 *
 * @example
 * named("square").named // → "square"
 */
export interface Named {
  readonly named: string;
}

/** A function or object that came *back*: it stays where it was made and is used through `subject.on(handle, …)`. */
export interface Handle {
  readonly handle: number;
  /** Names of the callable members; a plain function has the one name `""`. */
  readonly calls: readonly string[];
  /** What its class is called, where it has one; only to name it. */
  readonly kind?: string;
}

/**
 * Whether a result is a handle.
 *
 * @example
 * isHandle({ handle: 0, calls: [""] }) // → true
 */
export function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "handle" in value && "calls" in value;
}

/**
 * Names a function that a case hands to the learner's function.
 *
 * @param name - a key of the table in `lib/exercise/functions.ts`
 * @example
 * named("square") // → { named: "square" }
 */
export function named(name: string): Named {
  return { named: name };
}

/** Arguments as a case writes them down: functions replaced by their names. */
export type Handed<A extends readonly unknown[]> = { [K in keyof A]: A[K] extends AnyFunction ? Named : A[K] };

/** A result as it is seen from outside: functions replaced by handles. */
export type Seen<R> = R extends AnyFunction ? Handle : R;

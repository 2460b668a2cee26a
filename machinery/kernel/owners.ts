/**
 * Which cell a line of code belongs to, after awaits and in timers too. A cell that was stopped is dead: none of its
 * lines runs again. The compiler puts the questions that are answered here into each cell, see `./awaits`.
 *
 * There is one number to look at instead of `AsyncLocalStorage`, which makes each await three times as dear and does
 * not survive JavaScript that is terminated from outside.
 */
import { host, Interrupted } from "nabla/host";
import type { CellOutput } from "./output";

/** A cell as the owner of what it started. */
export interface Owner {
  readonly count: number;
  readonly output: CellOutput;
  /** `host().stops` when it was sent: a higher one is a wish to stop it, as long as it runs. */
  readonly stopsBefore: number;
  /** True once no further line of it may run. */
  dead: boolean;
}

/** Keeps account of owners. */
export interface Owners {
  /** Makes a cell the running one. */
  enter(owner: Owner): void;
  /** No cell runs from here on. */
  leave(): void;
  /** Whose code runs now, as far as it is known; otherwise the last cell. */
  current(): Owner | undefined;
  /** True when somebody asked this cell to stop while it runs. */
  isAskedToStop(owner: Owner): boolean;
  /** The same, and from then on for good: it is dead. */
  isStopped(owner: Owner): boolean;
  /** Puts the timers back that were there before. */
  close(): void;
}

/** What the code of cells is given, as properties of `__tslab__`. */
export interface Questions {
  /** At the start of an async function: whose call this is. */
  own(): Owner | undefined;
  /** After an await: true where the code must not go on. Keeps the value for `given`. */
  gone(owner: Owner | undefined, value?: unknown): boolean;
  given(): unknown;
  /** Awaited by code that must not go on. */
  readonly never: Promise<never>;
  /** A callback that is not called once its cell is dead. */
  guarded<F extends Callback>(callback: F): F;
}

type Callback = (this: unknown, ...args: never[]) => unknown;

const timers = ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"] as const;

/**
 * Begins to keep account.
 *
 * @param stopped - told once of a running cell that saw at an await that it is to stop
 */
export function ownership(stopped: (owner: Owner, where: Interrupted) => void): Owners & { questions: Questions } {
  const { stops } = host();
  let running: Owner | undefined;
  let last: Owner | undefined;
  let current: Owner | undefined;
  let kept: unknown;

  const isAskedToStop = (owner: Owner): boolean =>
    owner.dead || (owner === running && Atomics.load(stops, 0) !== owner.stopsBefore);
  function isStopped(owner: Owner): boolean {
    owner.dead ||= isAskedToStop(owner);
    return owner.dead;
  }
  const atOnce = queueMicrotask;
  /** Code of another cell than the running one has only its own turn. */
  function become(owner: Owner): void {
    current = owner;
    if (owner === running || running === undefined) return;
    atOnce(() => {
      current = running;
    });
  }
  const owner = (): Owner | undefined => (current === undefined || current.dead ? (running ?? last) : current);

  const questions: Questions = {
    own: owner,
    gone(mine, value) {
      if (mine !== undefined) {
        const wasAlive = !mine.dead;
        if (isStopped(mine)) {
          if (wasAlive) stopped(mine, new Interrupted());
          return true;
        }
        if (mine !== current) become(mine);
      }
      kept = value;
      return false;
    },
    given() {
      const value = kept;
      kept = undefined;
      return value;
    },
    never: new Promise<never>(() => {}),
    guarded(callback) {
      const starter = owner();
      if (typeof callback !== "function" || starter === undefined) return callback;
      const guard = function (this: unknown, ...args: never[]): unknown {
        if (starter.dead) {
          // In a timer's callback, `this` is the timer: an interval need not try again.
          clearInterval(this as NodeJS.Timeout);
          return questions.never;
        }
        const before = current;
        current = starter;
        try {
          return callback.apply(this, args);
        } finally {
          current = before;
        }
      };
      return guard as typeof callback;
    },
  };

  const scope = globalThis as unknown as Record<string, Callback>;
  const restore = timers.map((name) => {
    const original = scope[name];
    const started = function (this: unknown, callback: Callback, ...rest: never[]): unknown {
      return original.call(this, questions.guarded(callback) as never, ...rest);
    };
    // `util.promisify(setTimeout)` and the like look at properties of the function.
    scope[name] = Object.defineProperties(started, Object.getOwnPropertyDescriptors(original)) as Callback;
    return () => {
      scope[name] = original;
    };
  });

  return {
    questions,
    isAskedToStop,
    isStopped,
    enter(owner) {
      running = owner;
      last = owner;
      current = owner;
    },
    leave() {
      running = undefined;
      current = undefined;
    },
    current: owner,
    close() {
      for (const put of restore) put();
    },
  };
}

/** What the judge asks and the box answers. Nothing here says what is expected, how much it counts, or who asks. */

/** One question; `n` is its number. */
export type Question =
  | { readonly n: number; readonly do: "cell"; readonly script: string; readonly isAsync: boolean }
  | {
      readonly n: number;
      readonly do: "take";
      readonly exercise: string;
      readonly name: string;
      /** Names that the library must not answer to while this exercise is called. */
      readonly withholds: readonly string[];
      readonly mayChangeArguments: boolean;
    }
  | { readonly n: number; readonly do: "call"; readonly exercise: string; readonly args: string }
  | { readonly n: number; readonly do: "train"; readonly exercise: string; readonly args: string }
  | {
      readonly n: number;
      readonly do: "on";
      readonly exercise: string;
      readonly handle: string;
      readonly member: string;
      readonly args: string;
    };

type Without<Q> = Q extends Question ? Omit<Q, "n"> : never;

/** A question that has no number yet. */
export type Asked = Without<Question>;

/** An answer as an honest box gives it. Whoever reads one trusts none of it. */
export interface Answered {
  readonly n: number;
  /** The value, as `encode` writes it. */
  readonly value?: string;
  /** In place of a value: lists of plain numbers, from a message in binary. */
  readonly numbers?: readonly Float64Array[];
  readonly fault?: string;
  readonly detail?: string;
  readonly sentence?: string;
  /** Where a cell stopped: the line of its script. */
  readonly line?: number;
  /** What the function printed. */
  readonly printed?: string;
}

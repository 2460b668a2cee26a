/** What a kernel and its compiler, a process of its own, ask and answer. */
import type { Converted } from "../kernel/converter";

/** What a cell may use of those before it. */
export interface Earlier {
  /** TypeScript declarations. */
  readonly declarations: string;
  /** Where the last cell failed: the names that it missed mean what they meant in the declarations before it. */
  readonly missed?: { readonly names: readonly string[]; readonly before: string };
}

/** About cells. */
export type Question =
  | { readonly kind: "compile"; readonly earlier: Earlier; readonly source: string }
  /** Reads the types of packages. */
  | { readonly kind: "warm"; readonly packages: readonly string[] }
  | {
      readonly kind: "complete" | "inspect" | "isComplete";
      readonly earlier: Earlier;
      /** What tslab is asked. */
      readonly request: PlaceOfCode;
      /** What there is to say of the present value of variables. */
      readonly values: Readonly<Record<string, string>>;
    };

/** A cell and a place in it, counted as JavaScript does. */
export interface PlaceOfCode {
  readonly code: string;
  readonly cursor_pos: number;
}

/** To a question. */
export type Answer =
  /** With the declarations of earlier cells. */
  | {
      readonly kind: "compiled";
      readonly converted?: Converted;
      readonly complaints: string;
      readonly declarations: string;
    }
  | { readonly kind: "warm" }
  | { readonly kind: "told"; readonly told: object }
  /** What the compiler stumbled over. */
  | { readonly kind: "stumbled"; readonly name: string; readonly message: string; readonly stack?: string };

/** Answers carry the number of their question. */
export interface Numbered<T> {
  readonly number: number;
  readonly said: T;
}

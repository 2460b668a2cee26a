/** What goes between the grader and its compiler. */

/** A cell to translate, after the declarations of those before it. */
export interface CompileOrder {
  readonly previous: string;
  readonly source: string;
  /** A number for V8's name of the cell. */
  readonly count: number;
}

/** Cells to translate as if they were one, which takes a fraction of the time. */
export interface TogetherOrder {
  readonly together: readonly string[];
}

/** One complaint: a TypeScript number, the place from one, and the text. */
export interface Complaint {
  readonly code: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** A cell, translated or refused. */
export interface Compiled {
  /** JavaScript to run; absent where the cell was refused. */
  readonly script?: string;
  /** The line of the cell for each line of the script as it is run, both from one; 0 where there is none. */
  readonly lines?: readonly number[];
  readonly isAsync: boolean;
  /** Declarations for the cells that follow. */
  readonly declarations: string;
  /** Names that the cell declares. */
  readonly names: readonly string[];
  readonly complaints: readonly Complaint[];
}

/** Cells translated as one; or why each has to be translated by itself. */
export interface Together {
  readonly script?: string;
  readonly isAsync: boolean;
  /** Names that later statements may give another value. */
  readonly assignable: readonly string[];
  /** Complaints, each with the cell that it is about. */
  readonly complaints: readonly { readonly cell: number; readonly text: string }[];
  /** True where the cells as one could mean something else than one after the other. */
  readonly differs: boolean;
}

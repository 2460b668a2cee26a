/** What goes between the grader and its compiler. */

/** A cell to translate, after the declarations of those before it. */
export interface CompileOrder {
  readonly previous: string;
  readonly source: string;
  /** A number for V8's name of the cell. */
  readonly count: number;
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
  readonly isAsync: boolean;
  /** Declarations for the cells that follow. */
  readonly declarations: string;
  /** Names that the cell declares. */
  readonly names: readonly string[];
  readonly complaints: readonly Complaint[];
}

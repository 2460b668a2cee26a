/** What tslab's translator of cells takes and gives. */

/** A position in a cell, from zero. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** One complaint of the compiler. */
export interface Diagnostic {
  readonly start: Place;
  readonly end: Place;
  readonly messageText: string;
  readonly code: number;
  /** Absent when it is about the cell itself. */
  readonly fileName?: string;
}

/** Names that a cell declares at its top level. */
export interface Declared {
  /** Those of values. */
  readonly names: readonly string[];
  /** Those of interfaces and of other types. */
  readonly types: readonly string[];
  /** Those of `let` and `var`, which later cells may assign. */
  readonly assignable: readonly string[];
}

/** JavaScript of a module that a cell imports: of a file beside the notebook, or of another cell. */
export interface ModuleOutput {
  readonly path: string;
  readonly data: string;
}

/** What a cell becomes. */
export interface Converted {
  readonly output?: string;
  readonly declOutput?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly lastExpressionVar?: string;
  readonly hasToplevelAwait?: boolean;
  /** What was put into the cell to make it compile. */
  readonly insertions?: readonly Insertion[];
  /** Modules that it imports, where they have changed. */
  readonly sideOutputs?: readonly ModuleOutput[];
  readonly declared: Declared;
}

/** tslab's translator of cells. */
export interface Converter {
  convert(previousDeclarations: string, source: string): Converted;
  inspect(previousDeclarations: string, source: string, position: number): unknown;
  complete(previousDeclarations: string, source: string, position: number): unknown;
  addModule(name: string, content: string, meta: object): readonly Diagnostic[];
  close(): void;
}

/** Text that was put into a cell before it was compiled, at a position counted from zero, with what was put before. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

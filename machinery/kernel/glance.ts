/**
 * One program a cell instead of two. tslab makes a first program only to learn which names a cell declares, and a second
 * one with these exported. The names are known when the cell alone is parsed and bound, which takes no program.
 */
import type * as TS from "typescript";

/** Says of which kind the next program is. */
export interface Expected {
  /** True where it is the first one of a cell, which is asked for names only. */
  isFirst: boolean;
}

/** Decides whether a program that is asked for must be made. */
export interface Glance {
  /** Tells the converter the names of the cell in `system`; false where it needs the program nevertheless. */
  suffices(system: TS.System): boolean;
  /**
   * Says how a converter hears of its programs.
   *
   * @returns the function to tell it of real ones by
   */
  tellBy<P extends object>(tell: (program: P | NamesOnly) => void): (program: P) => void;
  /** After a program was asked for: where nothing had changed since the last one, the converter hears of that again. */
  settle(): void;
}

/** As much of a program as tslab looks at to learn a cell's names. */
export interface NamesOnly {
  getSourceFile(): TS.SourceFile;
}

type Binding = typeof TS & { bindSourceFile(file: TS.SourceFile, options: TS.CompilerOptions): void };

/**
 * A look at the cell of one converter.
 *
 * @param expected - shared by all converters, of which one works at a time
 * @param cellFile - the file that tslab makes of a cell
 */
export function glance(
  typescript: typeof TS,
  expected: Expected,
  cellFile: string,
  options: TS.CompilerOptions,
): Glance {
  const ts = typescript as Binding;
  let tell: ((program: NamesOnly) => void) | undefined;
  /** Tells the converter of its last real program, while it knows names only. */
  let again: (() => void) | undefined;
  let repeat: (() => void) | undefined;
  return {
    suffices(system) {
      if (!expected.isFirst || tell === undefined) return false;
      expected.isFirst = false;
      const file = ts.createSourceFile(
        cellFile,
        system.readFile(cellFile) ?? "",
        options.target ?? ts.ScriptTarget.ES2022,
      );
      ts.bindSourceFile(file, options);
      const { locals } = file as TS.SourceFile & { locals?: ReadonlyMap<string, unknown> };
      // Without names there is no second program.
      if (!locals?.size) return false;
      tell({ getSourceFile: () => file });
      again = repeat;
      return true;
    },
    tellBy(to) {
      tell = to;
      return (program) => {
        repeat = () => to(program);
        again = undefined;
        to(program);
      };
    },
    settle() {
      again?.();
      again = undefined;
    },
  };
}

/** Cells become JavaScript: tslab's converter and the account that its executor keeps of declarations and modules. */
import { setTimeout } from "node:timers/promises";
import { formatWithOptions } from "node:util";
import type { Converted, Converter, Diagnostic, EditorAnswers, Tslab } from "./tslab";

/** What compiles cells, one after the other. */
export interface Compiler {
  /**
   * Compiles a cell in this turn of the event loop; what comes of it is said in a later one.
   *
   * @param print - takes complaints about modules (`@module`)
   * @returns nothing where there is nothing to run
   * @throws whatever the compiler stumbled over
   */
  compile(source: string, print: (text: string) => void): Promise<Converted | undefined>;
  /** What later cells may use, as TypeScript declarations. */
  declarations(): string;
  /**
   * After a cell that ended well, its declarations are those that later cells see; after another, the names that it
   * missed mean what they meant before.
   */
  keep(converted: Converted | undefined, missed: readonly string[]): void;
  /** Reads the types of packages. */
  warm(packages: readonly string[]): void;
  readonly answers: EditorAnswers;
  close(): void;
}

/** How long the news of a new file may take, in milliseconds. */
const whileWatching = 150;

/** "Cannot find module './step'": a file beside the notebook. */
function isAboutFile({ code, messageText }: Diagnostic): boolean {
  return code === 2307 && /'\.{1,2}\//.test(messageText);
}

/** Looks up what a cell becomes, where that is known; `undefined` where it is not. */
export type Known = (previousDeclarations: string, source: string) => Converted | undefined;

/**
 * The compiler for cells of notebooks in `folder`.
 *
 * @param known - asked before a cell is compiled; where it is given, the compiler proper starts when it is needed
 */
export function openCompiler(tslab: Tslab, folder: string, known?: Known): Compiler {
  let node: Converter | undefined = known ? undefined : tslab.createConverter(false);
  let browser: Converter | undefined;
  let declarations = "";
  /** What the converter's last call gave, or threw. */
  let last: { made?: Converted; stumbled?: { readonly error: unknown } } = {};
  /** Says to tslab what later cells may use, which it hears from converters only. */
  let told: string | undefined;
  /** The declarations that tslab was told last. */
  let heard = "";
  /** Still true where the compiler's JavaScript was terminated from outside. */
  let isAtWork = false;
  let complain: (text: string) => void = () => {};

  function compiler(): Converter {
    node ??= tslab.createConverter(false);
    return node;
  }
  const converter: Converter = {
    // tslab is told that there is nothing to run: it keeps the declarations, and modules beside the notebook.
    convert(previous, source): Converted {
      if (told !== undefined) return { declOutput: told, diagnostics: [] };
      try {
        if (isAtWork) node = undefined;
        isAtWork = true;
        const made = known?.(previous, source) ?? compiler().convert(previous, source);
        isAtWork = false;
        last = { made };
        return { ...made, declOutput: previous, output: undefined };
      } catch (error) {
        // A compiler that stumbled, or was terminated, is in no known state: the next cell gets a new one.
        node = undefined;
        isAtWork = false;
        last = { stumbled: { error } };
        return { declOutput: previous, diagnostics: [] };
      }
    },
    inspect: (...args) => node?.inspect(...args),
    complete: (...args) => node?.complete(...args),
    addModule: (...args) => compiler().addModule(...args),
    close: () => node?.close(),
  };
  const converters = {
    node: converter,
    get browser(): Converter {
      browser ??= tslab.createConverter(true);
      return browser;
    },
    close(): void {
      node?.close();
      browser?.close();
    },
  };
  const executor = tslab.createExecutor(folder, converters, {
    log() {},
    error(...args) {
      if (!last.made) complain(`${formatWithOptions({ colors: false }, ...args)}\n`);
    },
  });

  function tellDeclarations(): void {
    told = declarations;
    void executor.execute("");
    told = undefined;
    heard = declarations;
  }

  return {
    async compile(source, print) {
      told = undefined;
      if (heard !== declarations) tellDeclarations(); // a termination came between
      last = {};
      complain = print;
      await executor.execute(source);
      if (last.made?.diagnostics.some(isAboutFile)) {
        // The file may be there since a moment ago: whoever watches the folder has to hear of it first.
        await setTimeout(whileWatching);
        await executor.execute(source);
      }
      if (last.stumbled) throw last.stumbled.error;
      return last.made;
    },
    declarations: () => declarations,
    keep(converted, missed) {
      const after = converted?.declOutput;
      if (after === undefined) return;
      declarations = tslab.keptDeclarations(declarations, after, missed);
      tellDeclarations();
    },
    warm(packages) {
      if (packages.length === 0) return;
      node?.convert("", packages.map((name, index) => `import * as _${index} from "${name}";`).join("\n"));
    },
    answers: tslab.createEditorAnswers(executor),
    close: () => executor.close(),
  };
}

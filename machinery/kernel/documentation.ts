/**
 * Documentation of declarations is read when it is asked for. Three quarters of Node's declarations are comments for
 * hovers, which the compiler takes apart each time that a kernel starts: a quarter of the start, for nobody to read.
 */
import type * as TS from "typescript";

/** Stands where documentation is not to be seen, in place of the second asterisk. */
const mask = "\u0001";

/**
 * Declarations of which the compiler sees no documentation, with each character where it was.
 *
 * @example
 * masked("/** One. *\u002f\ndeclare const one: 1;").length // → 33
 */
export function masked(text: string): string {
  let [seen, from] = ["", 0];
  for (let at = text.indexOf("/**"); at >= 0; at = text.indexOf("/**", at + 3)) {
    if (text[at + 3] === "/" || !beginsLine(text, at)) continue;
    seen += text.slice(from, at + 2) + mask;
    from = at + 3;
  }
  return seen + text.slice(from);
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === " " || text[before] === "\t") before -= 1;
  return before < 0 || text[before] === "\n";
}

/** The parts of TypeScript that its public types leave out. */
type Inner = typeof TS & {
  readonly objectAllocator: Record<"getSymbolConstructor" | "getSignatureConstructor", () => { prototype: Documented }>;
  canHaveJSDoc(node: TS.Node): boolean;
  getJSDocCommentRanges(node: TS.Node, text: string): readonly TS.CommentRange[] | undefined;
  parseIsolatedJSDocComment(content: string, start: number, length: number): { readonly jsDoc: TS.JSDoc } | undefined;
  setParent(node: TS.Node, parent: TS.Node): void;
  setParentRecursive(node: TS.Node, incremental: boolean): void;
};

/** Symbols and signatures of the compiler. */
interface Documented {
  readonly declarations?: readonly TS.Node[];
  readonly declaration?: TS.Node;
}

/** Questions about documentation, by their names in the compiler. */
const questions = [
  "getDocumentationComment",
  "getContextualDocumentationComment",
  "getJsDocTags",
  "getContextualJsDocTags",
] as const;

/** Compilers that read so already. */
const prepared = new WeakSet<object>();

/** From here on the compiler reads masked documentation of what it is asked about. */
export function documentedWhenAsked(typescript: object): void {
  const ts = typescript as Inner;
  if (prepared.has(ts.objectAllocator)) return;
  prepared.add(ts.objectAllocator);
  const texts = new WeakMap<TS.SourceFile, string>();
  const read = new WeakSet<TS.Node>();

  function textOf(file: TS.SourceFile): string {
    const known = texts.get(file) ?? file.text.replaceAll(`/*${mask}`, "/**");
    texts.set(file, known);
    return known;
  }
  /** Reads what stands before a declaration, and before what it is a part of. */
  function readFor(declaration: TS.Node): void {
    const file = declaration.getSourceFile();
    if (!file?.text.includes(mask)) return;
    for (let node = declaration; node !== file && !read.has(node); node = node.parent) {
      read.add(node);
      if (!ts.canHaveJSDoc(node)) continue;
      const text = textOf(file);
      const comments = (ts.getJSDocCommentRanges(node, text) ?? []).flatMap(
        ({ pos, end }) => ts.parseIsolatedJSDocComment(text, pos, end - pos)?.jsDoc ?? [],
      );
      for (const comment of comments) {
        ts.setParent(comment, node);
        ts.setParentRecursive(comment, false);
      }
      // Also where there is none: what was known of the documentation of its parts is to be found anew.
      (node as { jsDoc?: readonly TS.JSDoc[] }).jsDoc = comments.length > 0 ? comments : undefined;
    }
  }

  for (const kind of ["getSymbolConstructor", "getSignatureConstructor"] as const) {
    const prototype = ts.objectAllocator[kind]().prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const name of questions) {
      const answer = prototype[name];
      if (!answer) continue;
      prototype[name] = function (this: Documented, ...args) {
        for (const declaration of this.declarations ?? []) readFor(declaration);
        if (this.declaration) readFor(this.declaration);
        return answer.apply(this, args);
      };
    }
  }
}

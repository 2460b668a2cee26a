import ts from "typescript";

/** Kinds of small change, as the table names them. */
export type Kind =
  | "sign"
  | "operator"
  | "dropped term"
  | "comparison"
  | "branch"
  | "index ± 1"
  | "loop bound"
  | "axis"
  | "constant"
  | "mean or sum"
  | "function"
  | "swapped"
  | "transposed"
  | "wrong name"
  | "in place"
  | "not copied"
  | "dropped statement"
  | "container"
  | "scaled";

/** One small change of a text: what lies between two places is replaced. */
export interface Change {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Looks at one node of the syntax tree and says which changes it could suffer. */
export type Operator = (node: ts.Node, say: (kind: Kind, at: ts.Node, text: string) => void, scope: Scope) => void;

/** What is known around a node. */
export interface Scope {
  /** Names of the answer's parameters. */
  readonly parameters: readonly string[];
}

/**
 * Every small change that the operators see below `root`, in order of place, without two that give the same text.
 * Types are left alone.
 */
export function changesBelow(root: ts.Node, source: string, operators: readonly Operator[], scope: Scope): Change[] {
  const found = new Map<string, Change>();
  const say = (kind: Kind, at: ts.Node, text: string): void => {
    const [start, end] = [at.getStart(), at.getEnd()];
    if (source.slice(start, end) === text) return;
    const key = `${start} ${end} ${text}`;
    if (!found.has(key)) found.set(key, { kind, start, end, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const operator of operators) operator(node, say, scope);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text after the change. */
export function changed(source: string, { start, end, text }: Change): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** A change in one line: `rate * g[i] → rate / g[i]`. */
export function describeChange(source: string, { start, end, text }: Change): string {
  const line = (words: string): string => words.replace(/\s+/g, " ").trim();
  const before = source.lastIndexOf("\n", start) + 1;
  const after = source.indexOf("\n", end) < 0 ? source.length : source.indexOf("\n", end);
  const [was, is] = [line(source.slice(start, end)), line(text)];
  if (was.length > 12 || is.length > 24) return `${was} → ${is || "nothing"}`;
  return `${line(source.slice(before, after))}: ${was} → ${is || "nothing"}`;
}

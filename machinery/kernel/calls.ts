/** What an editor shows at a place of a cell: the name there, or else the call around it. */
import type * as TS from "typescript";

/** The parts of TypeScript that its public types leave out. */
type Inner = typeof TS & {
  getQuickInfoAtPosition(...asked: QuickInfoQuestion): TS.QuickInfo | undefined;
  readonly SignatureHelp: {
    getSignatureHelpItems(
      program: TS.Program,
      file: TS.SourceFile,
      position: number,
      trigger: undefined,
      token: unknown,
    ): TS.SignatureHelpItems | undefined;
  };
};

/** A place, as tslab asks about it. */
export type QuickInfoQuestion = [file: TS.SourceFile, checker: TS.TypeChecker, token: unknown, position: number];

/**
 * The name at a place, with what its type is where the name has no words of its own; between the parentheses of a call
 * the function that is called, with its documentation.
 *
 * @param programOf - the program that a checker belongs to
 * @param valueOfName - what there is to say of the present value of a variable
 */
export function quickInfo(
  typescript: typeof TS,
  programOf: (checker: TS.TypeChecker) => TS.Program | undefined,
  valueOfName: (name: string) => string | undefined,
  ...[file, checker, token, position]: QuickInfoQuestion
): TS.QuickInfo | undefined {
  const ts = typescript as Inner;
  const named = ts.getQuickInfoAtPosition(file, checker, token, position);
  if (named) return { ...named, documentation: described(ts, checker, valueOfName, file, named) };
  const program = programOf(checker);
  const help = program && ts.SignatureHelp.getSignatureHelpItems(program, file, position, undefined, token);
  return help && calledAs(ts, help);
}

/** What a variable of a cell holds now, its own documentation, or else the first paragraph on its type. */
function described(
  ts: Inner,
  checker: TS.TypeChecker,
  valueOfName: (name: string) => string | undefined,
  file: TS.SourceFile,
  named: TS.QuickInfo,
): TS.SymbolDisplayPart[] {
  const own = plain(ts, named.documentation);
  const node = nodeAt(ts, file, named.textSpan.start);
  const declared = node && checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (!node || !declared || !ts.isVariableDeclaration(declared)) return own;
  const statement = declared.parent.parent;
  const isOfCell = ts.isVariableStatement(statement) && ts.isSourceFile(statement.parent);
  const value = isOfCell ? valueOfName((declared.name as TS.Identifier).text) : undefined;
  const symbol = checker.getTypeAtLocation(node).getSymbol();
  const [first] = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).split("\n\n") : [];
  const type = first && own.length === 0 ? [`${symbol?.name}: ${first.replace(/\n/g, " ")}`] : [];
  const texts = [...(value ? [`now: ${value}`] : []), ...own.map(({ text }) => text), ...type];
  return texts.length === 0 ? [] : [{ kind: "text", text: texts.join("\n\n") }];
}

function nodeAt(ts: Inner, node: TS.Node, position: number): TS.Node | undefined {
  if (ts.isIdentifier(node)) return node;
  return ts.forEachChild(node, (child) =>
    child.pos <= position && position < child.end ? nodeAt(ts, child, position) : undefined,
  );
}

function calledAs(ts: Inner, { items, selectedItemIndex, applicableSpan }: TS.SignatureHelpItems): TS.QuickInfo {
  const item = items[selectedItemIndex] ?? items[0];
  const between = (parts: readonly TS.SymbolDisplayPart[][]): TS.SymbolDisplayPart[] =>
    parts.flatMap((part, index) => (index === 0 ? part : [...item.separatorDisplayParts, ...part]));
  const parameters = between(item.parameters.map(({ displayParts }) => displayParts));
  const others = items.length - 1;
  const more = others === 0 ? [] : [{ kind: "text", text: ` (+${others} overload${others === 1 ? "" : "s"})` }];
  return {
    kind: ts.ScriptElementKind.functionElement,
    kindModifiers: "",
    textSpan: applicableSpan,
    displayParts: [...item.prefixDisplayParts, ...parameters, ...item.suffixDisplayParts, ...more],
    documentation: plain(ts, item.documentation),
    tags: item.tags,
  };
}

/** Documentation in one piece, for tslab begins a line with each; of links, the words. */
function plain(ts: Inner, parts: TS.SymbolDisplayPart[] | undefined): TS.SymbolDisplayPart[] {
  const text = ts.displayPartsToString(parts).replace(/\{@link(?:code|plain)?\s+([^}]*?)\s*\}/g, "$1");
  return text === "" ? [] : [{ kind: "text", text }];
}

import ts from "typescript";
import type { Operator } from "./change";

const { SyntaxKind } = ts;

/** Operators that are taken for each other, with the kind of the mistake. */
const taken: {
  readonly [operator: string]: readonly (readonly ["sign" | "operator" | "comparison" | "branch", string])[];
} = {
  "+": [
    ["sign", "-"],
    ["operator", "*"],
  ],
  "-": [["sign", "+"]],
  "*": [
    ["operator", "/"],
    ["operator", "+"],
  ],
  "/": [["operator", "*"]],
  "+=": [
    ["sign", "-="],
    ["operator", "="],
  ],
  "-=": [
    ["sign", "+="],
    ["operator", "="],
  ],
  "*=": [
    ["operator", "/="],
    ["operator", "="],
    ["operator", "+="],
  ],
  "/=": [["operator", "*="]],
  "<": [
    ["comparison", "<="],
    ["comparison", ">"],
  ],
  "<=": [
    ["comparison", "<"],
    ["comparison", ">="],
  ],
  ">": [
    ["comparison", ">="],
    ["comparison", "<"],
  ],
  ">=": [
    ["comparison", ">"],
    ["comparison", "<="],
  ],
  "===": [["comparison", "!=="]],
  "!==": [["comparison", "==="]],
  "&&": [["branch", "||"]],
  "||": [["branch", "&&"]],
};

const arithmetic = new Set<ts.SyntaxKind>([
  SyntaxKind.PlusToken,
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.AsteriskAsteriskToken,
  SyntaxKind.PercentToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
]);

/** Another operator in its place: + for -, / for *, < for <=, = for +=. */
export const otherOperator: Operator = (node, say) => {
  if (!ts.isBinaryExpression(node)) return;
  for (const [kind, text] of taken[node.operatorToken.getText()] ?? []) say(kind, node.operatorToken, text);
};

/** One side of an operation left out: a missing factor, a dropped term, half of a condition. */
export const oneSideOnly: Operator = (node, say) => {
  if (!ts.isBinaryExpression(node) || !arithmetic.has(node.operatorToken.kind)) return;
  say("dropped term", node, `(${node.left.getText()})`);
  say("dropped term", node, `(${node.right.getText()})`);
};

/** The two sides exchanged, where that makes a difference: b - a, b / a. */
export const sidesSwapped: Operator = (node, say) => {
  if (!ts.isBinaryExpression(node)) return;
  const { kind } = node.operatorToken;
  if (kind !== SyntaxKind.MinusToken && kind !== SyntaxKind.SlashToken && kind !== SyntaxKind.AsteriskAsteriskToken)
    return;
  say("swapped", node, `((${node.right.getText()}) ${node.operatorToken.getText()} (${node.left.getText()}))`);
};

/** A minus or a "not" left out. */
export const prefixDropped: Operator = (node, say) => {
  if (!ts.isPrefixUnaryExpression(node)) return;
  if (node.operator === SyntaxKind.MinusToken) say("sign", node, `(${node.operand.getText()})`);
  if (node.operator === SyntaxKind.ExclamationToken) say("branch", node, `(${node.operand.getText()})`);
};

/** A constant that is one too large or too small, of the other sign, half, or zero. */
export const otherConstant: Operator = (node, say) => {
  if (!ts.isNumericLiteral(node)) return;
  const value = Number(node.text);
  const bound = ts.isBinaryExpression(node.parent) && /[<>]/.test(node.parent.operatorToken.getText());
  const index = ts.isElementAccessExpression(node.parent);
  const kind = index ? "index ± 1" : bound ? "loop bound" : "constant";
  say(kind, node, `(${value + 1})`);
  say(kind, node, `(${value - 1})`);
  if (value !== 0 && !index) say(kind, node, `(-${value})`);
  if (value !== 0) say(kind, node, "0");
  if (value > 1) say(kind, node, `(${value / 2})`);
};

/** The other branch: both ways, never, always. */
export const otherBranch: Operator = (node, say) => {
  if (ts.isConditionalExpression(node)) {
    const [condition, yes, no] = [node.condition, node.whenTrue, node.whenFalse].map((part) => part.getText());
    say("branch", node, `(${condition} ? ${no} : ${yes})`);
    say("branch", node, `(${yes})`);
    say("branch", node, `(${no})`);
  }
  if (ts.isIfStatement(node)) {
    say("branch", node.expression, `!(${node.expression.getText()})`);
    if (node.elseStatement) say("dropped statement", node, node.thenStatement.getText());
  }
};

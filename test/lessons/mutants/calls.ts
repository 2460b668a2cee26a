import ts from "typescript";
import type { Operator } from "./change";

/** What is written in place of one of Math's functions. */
const instead: { readonly [name: string]: readonly string[] } = {
  max: ["min"],
  min: ["max"],
  sqrt: ["", "square"],
  exp: ["", "twice"],
  log: ["", "twice", "log2"],
  log1p: ["log", ""],
  expm1: ["exp"],
  tanh: ["", "twice"],
  abs: [""],
  sign: [""],
  floor: ["", "round", "ceil"],
  ceil: ["", "floor"],
  round: ["", "floor"],
};

/** Another function in its place, none, or the same one twice. */
export const otherFunction: Operator = (node, say) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { expression: owner, name } = node.expression;
  if (owner.getText() !== "Math" || node.arguments.length === 0) return;
  const inner = node.arguments.map((argument) => argument.getText()).join(", ");
  for (const other of instead[name.text] ?? []) {
    if (other === "") say("function", node, `(${inner})`);
    else if (other === "square") say("function", node, `((${inner}) * (${inner}))`);
    else if (other === "twice") say("function", node, `Math.${name.text}(Math.${name.text}(${inner}))`);
    else say("function", name, other);
  }
  if (name.text === "exp" || name.text === "tanh") say("sign", node, `Math.${name.text}(-(${inner}))`);
};

/** In place of the largest of a list: the first, the mean, the largest size, the last, the length. */
export const otherSummary: Operator = (node, say, { parameters }) => {
  if (!ts.isCallExpression(node) || !/^Math\.(max|min)$/.test(node.expression.getText())) return;
  const only = node.arguments.length === 1 ? node.arguments[0] : undefined;
  if (!only || !ts.isSpreadElement(only)) {
    for (const argument of node.arguments) say("dropped term", node, `(${argument.getText()})`);
    return;
  }
  const list = `[...${only.expression.getText()}]`;
  say("mean or sum", node, `(${list}.reduce((a, b) => a + b, 0) / ${list}.length)`);
  say("mean or sum", node, `${list}.reduce((a, b) => a + b, 0)`);
  say("function", node, `${list}[0]`);
  say("function", node, `${list}.at(-1)`);
  say("function", node, `Math.max(...${list}.map(Math.abs))`);
  say("dropped term", node, "0");
  for (const name of parameters) say("axis", node, `Math.max(...[${name}].flat(9))`);
};

/** Two arguments of a call exchanged, and one left out. */
export const argumentsSwapped: Operator = (node, say) => {
  if (!ts.isCallExpression(node)) return;
  const given = node.arguments;
  for (let k = 0; k + 1 < given.length; k++) {
    if (given.slice(k, k + 2).some((argument) => ts.isSpreadElement(argument) || ts.isArrowFunction(argument)))
      continue;
    const order = given.map((argument) => argument.getText());
    [order[k], order[k + 1]] = [order[k + 1], order[k]];
    say("swapped", node, `${node.expression.getText()}(${order.join(", ")})`);
  }
};

/** One parameter for another: w for x. */
export const otherName: Operator = (node, say, { parameters }) => {
  if (!ts.isIdentifier(node) || !parameters.includes(node.text)) return;
  const { parent } = node;
  const isName =
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isVariableDeclaration(parent);
  if (isName && parent.name === node) return;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
  if (ts.isShorthandPropertyAssignment(parent)) return;
  const at = parameters.indexOf(node.text);
  for (const step of [1, parameters.length - 1]) say("wrong name", node, parameters[(at + step) % parameters.length]);
};

/** A statement left out. */
export const statementDropped: Operator = (node, say) => {
  const drops =
    ts.isExpressionStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    (ts.isIfStatement(node) && !node.elseStatement);
  if (drops) say("dropped statement", node, ";");
  if (ts.isReturnStatement(node) && ts.isBlock(node.parent) && node.parent.statements.at(-1) !== node)
    say("dropped statement", node, ";");
};

/** A value of a record that is returned with another's: { w: x, x: w }, or left out. */
export const fieldsSwapped: Operator = (node, say) => {
  if (!ts.isObjectLiteralExpression(node)) return;
  const fields = node.properties.filter(ts.isPropertyAssignment);
  for (let k = 0; k + 1 < fields.length; k++) {
    const [one, other] = [fields[k], fields[k + 1]];
    const words = node.properties.map((field) => {
      if (field === one) return `${one.name.getText()}: ${other.initializer.getText()}`;
      return field === other ? `${other.name.getText()}: ${one.initializer.getText()}` : field.getText();
    });
    say("swapped", node, `{ ${words.join(", ")} }`);
  }
};

import ts from "typescript";
import type { Operator } from "./change";

const isLength = (node: ts.Node): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) && node.name.text === "length";

/** The neighbour's place: x[i + 1] or x[i - 1] for x[i]. */
export const neighbour: Operator = (node, say) => {
  if (!ts.isElementAccessExpression(node)) return;
  const index = node.argumentExpression;
  if (ts.isStringLiteral(index) || ts.isNumericLiteral(index)) return;
  say("index ± 1", index, `${index.getText()} + 1`);
  say("index ± 1", index, `${index.getText()} - 1`);
};

/** Rows for columns: x[j][i] for x[i][j]. */
export const indicesSwapped: Operator = (node, say) => {
  if (!ts.isElementAccessExpression(node) || !ts.isElementAccessExpression(node.expression)) return;
  const inner = node.expression;
  const [first, second] = [inner.argumentExpression.getText(), node.argumentExpression.getText()];
  say("transposed", node, `${inner.expression.getText()}[${second}]?.[${first}]`);
};

/** The length of another axis, or one more or less. */
export const otherLength: Operator = (node, say) => {
  if (!isLength(node)) return;
  const list = node.expression;
  if (ts.isElementAccessExpression(list)) say("axis", node, `${list.expression.getText()}.length`);
  else say("axis", node, `${list.getText()}[0]?.length`);
  say("loop bound", node, `(${node.getText()} - 1)`);
  say("loop bound", node, `(${node.getText()} + 1)`);
};

/** A loop over a list that leaves out the first or the last. */
export const shorterLoop: Operator = (node, say) => {
  if (!ts.isForOfStatement(node)) return;
  say("loop bound", node.expression, `[...${node.expression.getText()}].slice(1)`);
  say("loop bound", node.expression, `[...${node.expression.getText()}].slice(0, -1)`);
};

/** A changed argument where a new list is asked, and a copy left out. */
export const inPlace: Operator = (node, say, { parameters }) => {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const list = node.expression.expression;
    const method = node.expression.name.text;
    const name = list.getText();
    if (method === "map" && parameters.includes(name)) {
      say("in place", node, `(${name}.splice(0, ${name}.length, ...${node.getText()}), ${name})`);
    }
    const copies = method === "slice" && node.arguments.length === 0;
    if (copies) say("not copied", node, name);
    if (method === "map" && /^\(?(\w+)\)? => (\[\.\.\.\1\]|\1\.slice\(\))$/.test(node.arguments[0]?.getText() ?? "")) {
      say("not copied", node, name);
    }
  }
  if (ts.isCallExpression(node) && node.expression.getText() === "structuredClone") {
    say("not copied", node, node.arguments[0].getText());
  }
  if (ts.isArrayLiteralExpression(node) && node.elements.length === 1 && ts.isSpreadElement(node.elements[0])) {
    const copied = node.elements[0].expression.getText();
    if (parameters.includes(copied.replace(/\[.*/, ""))) say("not copied", node, copied);
  }
};

/** The mean for the sum: what a reduce gives, divided by how many there were. */
export const meanForSum: Operator = (node, say) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const list = node.expression.expression.getText();
  if (node.expression.name.text === "reduce") say("mean or sum", node, `(${node.getText()} / ${list}.length)`);
};

/** A step of a chain left out: .reverse(), .flat(), .slice(1); a map or a filter that is not applied. */
export const linkDropped: Operator = (node, say) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const link = node.expression.name.text;
  const list = node.expression.expression;
  if (ts.isIdentifier(list) && /^(Math|Array|Object|Number|JSON)$/.test(list.text)) return;
  if (/^(reverse|flat|slice|filter|map|concat|sort|toSorted|toReversed|fill)$/.test(link))
    say("dropped term", node, list.getText());
  if (link === "slice" && node.arguments.length > 0)
    say("loop bound", node.arguments[0], `${node.arguments[0].getText()} + 1`);
};

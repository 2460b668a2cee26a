import type * as TS from "typescript";

/** The name under which an async function keeps whose call it is. */
const ownName = "__own__";
/** Calls whose function literals are called later: they look first whether their cell is still alive. */
const later: ReadonlySet<string> = new Set(["then", "catch", "finally", "on", "once", "addListener", "nextTick"]);

/** JavaScript with which a cell's own awaits begin. */
export const cellOwns = `const ${ownName} = __tslab__.own();`;

/** True where code awaits something outside of functions: it must be run as an async function. */
export function awaitsItself(ts: typeof TS, node: TS.Node): boolean {
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isModuleDeclaration(node)) return false;
  return ts.forEachChild(node, (child) => awaitsItself(ts, child) || undefined) ?? false;
}

/**
 * Makes every await of a cell look whether the cell was stopped: `await x` becomes
 * `(__tslab__.gone(__own__, await x) ? await __tslab__.never : __tslab__.given())`, and `catch`, `finally` and the
 * bodies of `for await` begin with the same question. So a stopped loop is dead, and no handler of it runs.
 *
 * @param isCell - true for the files to change
 */
export function stoppableAwaits(
  ts: typeof TS,
  isCell: (file: TS.SourceFile) => boolean,
): TS.TransformerFactory<TS.SourceFile> {
  return (context) => {
    const { factory } = context;
    const named = (name: string): TS.Identifier => factory.createIdentifier(name);
    const known = (name: string): TS.Expression => factory.createPropertyAccessExpression(named("__tslab__"), name);
    const gone = (value?: TS.Expression): TS.Expression =>
      factory.createCallExpression(known("gone"), undefined, value ? [named(ownName), value] : [named(ownName)]);
    const stay = (): TS.Expression => factory.createAwaitExpression(known("never"));
    const own = (): TS.Statement =>
      factory.createVariableStatement(
        undefined,
        factory.createVariableDeclarationList(
          [
            factory.createVariableDeclaration(
              ownName,
              undefined,
              undefined,
              factory.createCallExpression(known("own"), undefined, []),
            ),
          ],
          ts.NodeFlags.Const,
        ),
      );
    const question = (): TS.Statement => factory.createIfStatement(gone(), factory.createExpressionStatement(stay()));
    const asking = (block: TS.Block, statement: TS.Statement): TS.Block =>
      ts.setTextRange(factory.createBlock([statement, ...block.statements], true), block);

    /** `isAsync`: whether an await may stand here. */
    const visitIn = (isAsync: boolean): ((node: TS.Node) => TS.Node) => {
      const visit = (node: TS.Node): TS.Node => {
        if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node)) return visitFunction(node);
        if (ts.isPropertyDeclaration(node)) return ts.visitEachChild(node, visitIn(false), context);
        const seen = ts.visitEachChild(node, visit, context);
        if (ts.isCallExpression(seen)) return guardLater(seen);
        if (!isAsync) return seen;
        if (ts.isAwaitExpression(seen)) {
          const given = factory.createCallExpression(known("given"), undefined, []);
          const value = factory.createConditionalExpression(gone(seen), undefined, stay(), undefined, given);
          return ts.setTextRange(factory.createParenthesizedExpression(value), node);
        }
        if (ts.isCatchClause(seen))
          return factory.updateCatchClause(seen, seen.variableDeclaration, asking(seen.block, question()));
        if (ts.isTryStatement(seen) && seen.finallyBlock)
          return factory.updateTryStatement(
            seen,
            seen.tryBlock,
            seen.catchClause,
            asking(seen.finallyBlock, question()),
          );
        if (ts.isForOfStatement(seen) && seen.awaitModifier) {
          const body = ts.isBlock(seen.statement) ? seen.statement : factory.createBlock([seen.statement], true);
          const { awaitModifier, initializer, expression } = seen;
          return factory.updateForOfStatement(seen, awaitModifier, initializer, expression, asking(body, question()));
        }
        return seen;
      };
      return visit;
    };

    function visitFunction(node: TS.Node): TS.Node {
      const isAsync =
        ts.canHaveModifiers(node) &&
        (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false);
      const seen = ts.visitEachChild(node, visitIn(isAsync), context);
      if (!isAsync) return seen;
      const body = (seen as { body?: TS.Node }).body;
      if (!body) return seen;
      const begun = ts.isBlock(body)
        ? factory.updateBlock(body, [own(), ...body.statements])
        : factory.createBlock([own(), factory.createReturnStatement(body as TS.Expression)], true);
      return ts.visitEachChild(seen, (child) => (child === body ? begun : child), context);
    }

    /** Function literals that are given to `.then(…)` and the like. */
    function guardLater(call: TS.CallExpression): TS.CallExpression {
      if (!ts.isPropertyAccessExpression(call.expression) || !later.has(call.expression.name.text)) return call;
      const given = call.arguments.map((argument) =>
        ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)
          ? factory.createCallExpression(known("guarded"), undefined, [argument])
          : argument,
      );
      return factory.updateCallExpression(call, call.expression, call.typeArguments, given);
    }

    return (file) => (isCell(file) ? ts.visitEachChild(file, visitIn(awaitsItself(ts, file)), context) : file);
  };
}

import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { Fault } from "../../../lib/check/faults";
import type { AnyFunction } from "../../../lib/exercise/data";
import { root } from "../../source-files";

/** Loops and calls that one question may take: far more than any right answer needs. */
const MOST_STEPS = 3_000_000;
/** Microseconds of computing that one question may take: steps on a text that grows get slower and slower. */
const MOST_WORK = 1_000_000;
/** Steps between two looks at the work done: a look costs as much as many steps. */
const STRIDE = 4096;

/** Puts a call of `__step` into every loop and every function, so that an endless one ends, at the same place each time. */
const countSteps: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const step = (): ts.Expression => factory.createCallExpression(factory.createIdentifier("__step"), undefined, []);
  const counted = (body: ts.Statement): ts.Block =>
    factory.createBlock(
      [factory.createExpressionStatement(step()), ...(ts.isBlock(body) ? body.statements : [body])],
      true,
    );
  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isForStatement(inner))
      return factory.updateForStatement(
        inner,
        inner.initializer,
        inner.condition,
        inner.incrementor,
        counted(inner.statement),
      );
    if (ts.isForOfStatement(inner))
      return factory.updateForOfStatement(
        inner,
        inner.awaitModifier,
        inner.initializer,
        inner.expression,
        counted(inner.statement),
      );
    if (ts.isWhileStatement(inner))
      return factory.updateWhileStatement(inner, inner.expression, counted(inner.statement));
    if (ts.isDoStatement(inner)) return factory.updateDoStatement(inner, counted(inner.statement), inner.expression);
    if (ts.isArrowFunction(inner)) {
      const body = ts.isBlock(inner.body) ? counted(inner.body) : factory.createComma(step(), inner.body);
      return factory.updateArrowFunction(
        inner,
        inner.modifiers,
        inner.typeParameters,
        inner.parameters,
        inner.type,
        inner.equalsGreaterThanToken,
        body,
      );
    }
    if (ts.isFunctionDeclaration(inner) && inner.body)
      return factory.updateFunctionDeclaration(
        inner,
        inner.modifiers,
        inner.asteriskToken,
        inner.name,
        inner.typeParameters,
        inner.parameters,
        inner.type,
        counted(inner.body),
      );
    return inner;
  };
  return ts.visitNode(file, visit) as ts.SourceFile;
};

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
};

/** What became of the texts compiled last: a right answer is asked several times, as another function each time. */
const compiled = new Map<string, string>();
const MOST_KEPT = 20;

function transpiled(text: string): string {
  const known =
    compiled.get(text) ??
    ts.transpileModule(text, { compilerOptions, transformers: { before: [countSteps] } }).outputText;
  compiled.delete(text); // the last again
  compiled.set(text, known);
  for (const old of [...compiled.keys()].slice(0, -MOST_KEPT)) compiled.delete(old);
  return known;
}

/** Microseconds that this process has computed: no clock, which runs on while others compute. */
const workDone = (): number => process.cpuUsage().user;

const library = createRequire(join(root, "test", "lessons", "mutants", "compile.ts"));
const entries: { readonly [name: string]: string } = {
  nabla: "../../../lib/index",
  "nabla/plot": "../../../lib/plot/index",
  "nabla/check": "../../../lib/check/index",
  "nabla/tf": "../../../lib/tf/index",
};

/**
 * The function that a text exports as `answer`, made anew. Its loops and calls are counted, and more than enough of
 * them, or of the work in them, end it as an endless loop would end.
 *
 * @param file - where the text comes from: its imports are looked up from there
 */
export function answerIn(text: string, file: string): AnyFunction {
  let [steps, begun] = [0, 0];
  const step = (): void => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Fault("endless", "more steps than any right answer takes");
    if (steps % STRIDE !== 0) return;
    if (begun === 0) begun = workDone();
    else if (workDone() - begun > MOST_WORK) throw new Fault("endless", "more work than any right answer takes");
  };
  const near = createRequire(file);
  const find = (name: string): unknown => (name in entries ? library(entries[name]) : near(name));
  const exported: { answer?: (...args: unknown[]) => unknown } = {};
  new Function("require", "exports", "__step", transpiled(text))(find, exported, step);
  return ((...args: unknown[]) => {
    [steps, begun] = [0, 0];
    return exported.answer?.(...args);
  }) as AnyFunction;
}

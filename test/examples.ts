/** Examples in the comments of the library, as programs. */

import ts from "typescript";
import type { SourceFile } from "./source-files";

/** One `@example` whose lines carry values. */
export interface Example {
  /** `path:line` of its first line. */
  readonly place: string;
  readonly lines: readonly string[];
}

/** The examples of a file that say a value: a line with `// → …`. */
export function examplesIn({ path, text }: SourceFile): Example[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    if (!/^\s*(\/\*)?\*+ @example\s*$/.test(line)) return [];
    const end = lines.findIndex((next, i) => i > at && /^\s*\*(\/|\s*@)/.test(next));
    const body = lines.slice(at + 1, end).map((next) => next.replace(/^\s*\* ?/, "").replace(/\*\\\//g, "*/"));
    const code = body.filter((next) => !/^```/.test(next));
    return code.some((next) => next.includes("// →")) ? [{ place: `lib/${path}:${at + 2}`, lines: code }] : [];
  });
}

/**
 * The example as the body of an async function: each statement with a value hands it to `__is(value, expected, line)`.
 * What stands after the arrow is kept as text.
 */
export function programOf({ lines }: Example): string {
  const text = lines.join("\n");
  const file = ts.createSourceFile("example.ts", text, ts.ScriptTarget.ES2022, true);
  const parts = file.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const program = parts.map((statement) => {
    const source = statement.getText();
    const { line } = file.getLineAndCharacterOfPosition(statement.getEnd());
    const below = /^\/\/ →/.test(lines[line + 1] ?? "") ? lines[line + 1] : "";
    const expected = /\/\/ → (.*)$/.exec(lines[line] + below)?.[1].trim();
    if (expected === undefined) return source;
    const check = (value: string): string => `__is(async () => (${value}), ${JSON.stringify(expected)}, ${line})`;
    if (ts.isExpressionStatement(statement)) return `await ${check(statement.expression.getText())};`;
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0].name : undefined;
    if (declared && ts.isIdentifier(declared)) return `${source}\nawait ${check(declared.text)};`;
    return `throw new Error("line ${line + 1} of the example says a value, and is no expression");`;
  });
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, alwaysStrict: false };
  return ts.transpileModule(program.join("\n"), { compilerOptions: options }).outputText.replace(/^export \{\};$/m, "");
}

/** A value as an example writes it: tensors as nested arrays, typed arrays as arrays. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("toArray" in value && typeof value.toArray === "function") return value.toArray();
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

/** Half a unit of the last digit that the example shows. */
function allowed(shown: string): number {
  const [, fraction = "", exponent = "0"] = /^-?\d*\.?(\d*)(?:e([+-]?\d+))?$/i.exec(shown) ?? [];
  return 0.5000001 * 10 ** (Number(exponent) - fraction.length);
}

/**
 * Says whether a value is what stands after the arrow: as JavaScript, with numbers to the digits shown, or as text.
 */
export function isAsShown(value: unknown, expected: string): boolean {
  let wanted: unknown;
  try {
    wanted = new Function(`return (${expected.replace(/^\w+Array (?=\[)/, "")})`)();
  } catch {
    return String(value) === expected;
  }
  const shown = [...expected.matchAll(/-?\b\d+\.?\d*(?:e[+-]?\d+)?/gi)].map(([digits]) => allowed(digits));
  const tolerance = shown.length > 0 ? Math.min(...shown.filter((step) => step < 0.5)) : 0;
  return same(plain(value), wanted, Number.isFinite(tolerance) ? tolerance : 1e-12);
}

function same(value: unknown, wanted: unknown, tolerance: number): boolean {
  if (typeof value === "number" && typeof wanted === "number") {
    return Object.is(value, wanted) || value === wanted || Math.abs(value - wanted) <= tolerance;
  }
  if (typeof value !== "object" || typeof wanted !== "object" || value === null || wanted === null)
    return Object.is(value, wanted);
  const [a, b] = [Object.entries(value), Object.entries(wanted)];
  if (Array.isArray(value) !== Array.isArray(wanted) || a.length !== b.length) return false;
  return b.every(([key, entry]) => key in value && same((value as Record<string, unknown>)[key], entry, tolerance));
}

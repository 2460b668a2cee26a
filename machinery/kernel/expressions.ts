import type { Failure } from "./failure";
import type { CellOutput } from "./output";
import type { Session } from "./session";

/** The value of one of `user_expressions`, or what went wrong with it. */
type Told =
  | { readonly status: "ok"; readonly data: Record<string, string>; readonly metadata: object }
  | ({ readonly status: "error" } & Failure);

/**
 * Evaluates `user_expressions` of a request, one after the other, each as a cell that nobody sees.
 *
 * @param number - gives a new number for each
 * @param done - called once, with a value for each name
 */
export function evaluate(
  session: Session,
  expressions: readonly (readonly [name: string, code: unknown])[],
  number: () => number,
  done: (values: Readonly<Record<string, Told>>) => void,
  values: Readonly<Record<string, Told>> = {},
): void {
  const [first, ...rest] = expressions;
  if (first === undefined) {
    done(values);
    return;
  }
  const [name, code] = first;
  let data: Record<string, string> = { "text/plain": "undefined" };
  const output: CellOutput = {
    stream() {},
    display() {},
    result(value) {
      data = value;
    },
  };
  // What is null has no result as a cell, but a value as an expression.
  const asText = `((value: unknown) => value ?? String(value))(${code}\n)`;
  session.start(asText, number(), output, (failure) => {
    const told: Told = failure ? { status: "error", ...failure } : { status: "ok", data, metadata: {} };
    evaluate(session, rest, number, done, { ...values, [name]: told });
  });
}

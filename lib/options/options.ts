/** How options are checked: conditions are written so that NaN fails them, and an error is one line that names its function. */

/**
 * Throws a one-line RangeError unless the condition holds.
 *
 * @param where the name of the function that was called
 * @param what what it wants and what it got
 * @throws RangeError `where: what`
 * @example
 * need(1 < 2, "here", "never said") // → undefined
 */
export function need(condition: boolean, where: string, what: string): asserts condition {
  if (!condition) throw new RangeError(`${where}: ${what.replace(/\s*\n\s*/g, " ")}`);
}

/**
 * Throws unless every given option is a finite number greater than 0.
 *
 * @throws RangeError `where: name must be greater than 0 but is value`
 * @example
 * positive("sgd", { learningRate: 0.1 }) // → undefined
 */
export function positive(where: string, options: Record<string, number>): void {
  for (const [name, value] of Object.entries(options)) {
    need(value > 0 && Number.isFinite(value), where, `${name} must be greater than 0 but is ${value}`);
  }
}

/**
 * Throws unless every given option is a finite number of 0 or more.
 *
 * @throws RangeError `where: name must be 0 or more but is value`
 * @example
 * notNegative("adamW", { weightDecay: 0 }) // → undefined
 */
export function notNegative(where: string, options: Record<string, number>): void {
  for (const [name, value] of Object.entries(options)) {
    need(value >= 0 && Number.isFinite(value), where, `${name} must be 0 or more but is ${value}`);
  }
}

/**
 * Throws unless every given option is a share: 0 ≤ value < 1.
 *
 * @throws RangeError `where: name must be in [0, 1) but is value`
 * @example
 * share("momentum", { momentum: 0.9 }) // → undefined
 */
export function share(where: string, options: Record<string, number>): void {
  for (const [name, value] of Object.entries(options)) {
    need(value >= 0 && value < 1, where, `${name} must be in [0, 1) but is ${value}`);
  }
}

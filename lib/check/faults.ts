/**
 * What can be wrong with any answer to any exercise, with the sentence a learner reads. A specification's own
 * diagnoses come first where they match; these say what is left.
 */
export const faults = {
  threw: "Your function stopped with an error.",
  "calls-unsolved": "Your function calls one that is not solved yet.",
  "recursion-without-end": "Your function calls itself without end: is there a case in which it stops?",
  endless: "Your function did not finish in time: is there a loop whose condition never becomes false?",
  interrupted: "The check was interrupted.",
  exits: "Your function ends the whole program. Leave that to whoever calls it: return a value.",
  promise: "A Promise came back. The function is called without `await`: leave out `async`, return the value itself.",
  nothing: "Nothing came back (undefined): is a `return` missing?",
  "not-a-number":
    "NaN came back where a number is expected. Usual causes: a place beyond the end of an array, a variable without a starting value, 0/0, a root or logarithm of a negative number, or a name misspelt.",
  infinite:
    "Infinity came back where a finite number is expected: is something divided by zero, exponentiated unshifted, or the logarithm of 0 taken?",
  "wrong-type": "What came back is of another kind than asked for.",
  "wrong-length": "What came back has another length than asked for.",
  "wrong-shape": "What came back has another shape than asked for.",
  "missing-part": "A part of the result is missing.",
  "wrong-value": "The value is not the expected one.",
  "negative-zero": "-0 came back where 0 is expected, or the other way round; here the sign of zero counts.",
  "fails-elsewhere":
    "Some values are wrong, and on other inputs the function fails: an error, NaN or nothing comes back. Both may be one mistake, as a place outside of a list is.",
  holes: "The array that came back has holes: places that were never set. Fill every place.",
  circular: "What came back contains itself, so it cannot be compared.",
  "too-large": "What came back is far larger than anything expected here.",
  "changed-argument": "Your function changed its argument. The caller still needs it: make a copy, and change that.",
  "keeps-state":
    "The same input gave another answer the second time. Is something kept between calls, or drawn at random?",
  "property-broken": "This should hold for every right answer.",
  stale: "Your last version did not compile, so an older one is still in place. Repair that cell and run it again.",
  "library-answer": "This is the library's own answer. Write yours: the library's is used by the cells that follow.",
  missing: "The function was not handed in.",
  "not-a-function": "What was handed in is not a function.",
} as const;

/** The name of a general fault. */
export type FaultName = keyof typeof faults;

/** A call that gave nothing to compare, or gave something that cannot be the answer. */
export class Fault extends Error {
  override readonly name: string = "Fault";
  constructor(
    /** Which fault; its sentence is `faults[fault]`. */
    readonly fault: FaultName,
    /** What exactly was seen, in a few words: printed under "got". */
    readonly detail: string,
    /** The sentence, where the general one can be made more exact. */
    readonly sentence: string = faults[fault],
  ) {
    super(`${sentence} (${detail})`);
  }
}

import { type DataSet, type Examples, examplesIn } from "../datasets/data-set";
import { checkKinds } from "../options/kinds";
import { checkExamples } from "./batches";

/** A test set in an envelope. */
export interface Sealed {
  /** Gives the examples; from the second time on, a line says that they are used up. */
  open(): Examples;
  /** How often it was opened. */
  opened(): number;
}

/**
 * Puts a test set into an envelope that counts how often it is opened. A number from a test set is honest once: who
 * looks, changes something and looks again, chooses by the test set.
 *
 * @param set any data set
 * @param say what is done with the line of a second opening; printed unless said
 * @throws RangeError when there are no examples
 * @example
 * const test = sealed({ x: tensor([[1], [2]]), y: [0, 1] });
 * [test.open().y.length, test.opened()] // → [2, 1]
 */
export function sealed(set: DataSet, say: (line: string) => void = (line) => console.log(line)): Sealed {
  checkKinds("sealed", { say: [say, "function"] });
  const examples = examplesIn("sealed", set);
  checkExamples("sealed", examples);
  let opened = 0;
  return {
    open: () => {
      opened++;
      if (opened > 1)
        say(`test set opened ${opened} times: whatever was changed since the first time was chosen with its help`);
      return examples;
    },
    opened: () => opened,
  };
}

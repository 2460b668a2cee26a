import { wordWrap } from "../display/word-wrap";
import { log } from "../elementary/log";
import { checkParts } from "../options/kinds";
import { median } from "../statistics/band";
import type { EpochRecord, History } from "./history";

/** One thing that the doctor looked at. */
export interface Finding {
  /** What was looked at, such as "start loss". */
  readonly check: string;
  /** Whether it is as it should be, deserves a look, or is wrong. */
  readonly state: "good" | "look" | "wrong";
  /** What was found and, where it is not good, what usually helps. */
  readonly says: string;
}

/** What the doctor found. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** True when nothing is wrong and nothing deserves a look. */
  readonly healthy: boolean;
  /** A paragraph for each finding, in lines of 92 characters at most. */
  toString(): string;
}

/** How far a start loss may be from its expected value, as a share of it: small random logits cost a little. */
const START_TOLERANCE = 0.15;
/** Steps of this size against the weights are usual; ten times more or less deserves a look. */
const USUAL_RATIO = 1e-3;
/** A layer with more dead units than this has lost much of its width. */
const DEAD_SHARE = 0.3;
/** Validation loss above the lowest one by this share is rising. */
const RISING = 0.1;
/** Characters of a line that a notebook shows unbroken. */
const COLUMNS = 92;

/**
 * The training doctor: says in words what is wrong with a run, from its history alone.
 *
 * It compares the first loss with what guessing costs (ln C for softmax, ln 2 for binary cross-entropy, C - 1 for the hinge), looks for
 * the first operation that made a NaN, for units that never fire, for steps that are too short or too long for the weights, for a loss
 * that does not fall, and for a gap between training and validation.
 *
 * Source of the start loss and the ratio of 0.001: A. Karpathy, CS231n notes, "Learning and evaluation", 2015.
 *
 * @param history what `train` gives
 * @example
 * const run = { steps: [9.2, 8.1], epochs: [], loss: "softmaxCrossEntropy", classes: 10 };
 * diagnose(run).findings[0].says.slice(0, 53) // → "the first loss is 9.2, but guessing costs ln 10 = 2.3"
 */
export function diagnose(history: History): Diagnosis {
  checkParts("diagnose", "history", history, { steps: "vector", epochs: "list", loss: "text", classes: "number?" });
  history.epochs.forEach((epoch, i) => {
    checkParts("diagnose", `history.epochs[${i}]`, epoch, { updateRatios: "record", deadUnits: "record" });
  });
  const findings = [startLoss, finite, learning, updates, deadUnits, gap].flatMap((check) => check(history));
  return {
    findings,
    healthy: findings.every(({ state }) => state === "good"),
    toString: () => findings.map(({ check, state, says }) => folded(`${MARKS[state]} ${check}: ${says}`)).join("\n"),
  };
}

const MARKS: { readonly [state in Finding["state"]]: string } = { good: "✓", look: "!", wrong: "✗" };

/** Text broken between words where a notebook's output ends, indented from the second line on. */
function folded(text: string): string {
  const indent = "  ";
  const room = (line: number): number => COLUMNS - (line > 0 ? indent.length : 0);
  return wordWrap(text, (words, line) => words.length <= room(line)).join(`\n${indent}`);
}

/** What guessing costs, by the name of the loss. */
function guessing({ loss, classes }: History): { value: number; name: string } | undefined {
  if (loss === "binaryCrossEntropy") return { value: log(2), name: "ln 2" };
  if (classes === undefined) return undefined;
  if (loss === "softmaxCrossEntropy") return { value: log(classes), name: `ln ${classes}` };
  if (loss === "hinge") return { value: classes - 1, name: `${classes} - 1` };
  return undefined;
}

function startLoss(history: History): Finding[] {
  const expected = guessing(history);
  const first = history.steps[0];
  if (expected === undefined || first === undefined) return [];
  const cost = `${expected.name} = ${short(expected.value)}`;
  if (Math.abs(first - expected.value) <= START_TOLERANCE * expected.value) {
    return [good("start loss", `the first loss is ${short(first)}, near ${cost}: what guessing costs`)];
  }
  const says = `the first loss is ${short(first)}, but guessing costs ${cost}`;
  const why =
    first > expected.value
      ? "the network starts out sure and wrong: make the first weights of its last layer smaller, and look at the scale of the inputs"
      : "the labels may leak into the inputs, one class may dominate, or the weights were trained before";
  return [{ check: "start loss", state: "look", says: `${says}; ${why}` }];
}

function finite({ notFinite }: History): Finding[] {
  if (notFinite === undefined) return [];
  const help = "lower the learning rate, look at the inputs, or clip the gradient";
  return [{ check: "numbers", state: "wrong", says: `NaN or infinity: ${notFinite}; ${help}` }];
}

function learning({ epochs }: History): Finding[] {
  if (epochs.length < 2) return [];
  const [first, last] = [epochs[0].loss, epochs[epochs.length - 1].loss];
  const fell = `the loss went from ${short(first)} to ${short(last)} in ${epochs.length} epochs`;
  if (last > first) return [{ check: "learning", state: "wrong", says: `${fell}: it grows; lower the learning rate` }];
  if (last > 0.95 * first) {
    return [
      {
        check: "learning",
        state: "look",
        says: `${fell}: it hardly falls; raise the learning rate, or look at the data`,
      },
    ];
  }
  return [good("learning", fell)];
}

function updates({ epochs }: History): Finding[] {
  const paths = Object.keys(epochs[0]?.updateRatios ?? {});
  const usual = paths.flatMap((path) => {
    const ratios = epochs.map((epoch) => epoch.updateRatios[path]).filter((ratio) => !Number.isNaN(ratio));
    return ratios.length > 0 ? [{ path, ratio: median(ratios) }] : [];
  });
  const odd = usual.filter(({ ratio }) => ratio > 10 * USUAL_RATIO || ratio < USUAL_RATIO / 10);
  if (paths.length === 0) return [];
  if (odd.length === 0) return [good("step length", "each step changes the weights by about a thousandth")];
  return odd.map(({ path, ratio }) => ({
    check: "step length",
    state: "look",
    says: `a step changes ${path} by ${short(ratio)} of its length (about 0.001 is usual): ${
      ratio > USUAL_RATIO ? "lower" : "raise"
    } the learning rate${ratio > USUAL_RATIO ? ", unless these weights started near 0" : ", unless training is over"}`,
  }));
}

function deadUnits({ epochs }: History): Finding[] {
  const last = epochs[epochs.length - 1]?.deadUnits ?? {};
  const dead = Object.entries(last).filter(([, share]) => share > DEAD_SHARE);
  if (Object.keys(last).length === 0) return [];
  if (dead.length === 0) return [good("dead units", "hardly any unit is always 0")];
  return dead.map(([path, share]) => ({
    check: "dead units",
    state: share === 1 ? "wrong" : "look",
    says: `${Math.round(100 * share)} % of the units of layer ${path} are 0 for every example; lower the learning rate, look at the biases, or use leakyRelu or elu`,
  }));
}

function gap({ epochs }: History): Finding[] {
  const last = epochs[epochs.length - 1];
  if (last?.validationLoss === undefined) return [];
  const losses = epochs.map((epoch) => epoch.validationLoss ?? Number.POSITIVE_INFINITY);
  const best = losses.reduce((at, loss, i) => (loss < losses[at] ? i : at), 0);
  const numbers = `training ${short(last.loss)}, validation ${short(last.validationLoss)}${accuracies(last)}`;
  if (last.validationLoss > (1 + RISING) * losses[best]) {
    const says = `${numbers}; the validation loss was lowest (${short(losses[best])}) after epoch ${best + 1} and has risen since: it over-fits; stop there, regularise, or find more data`;
    return [{ check: "gap", state: "look", says }];
  }
  return [good("gap", numbers)];
}

function accuracies({ accuracy, validationAccuracy }: EpochRecord): string {
  if (accuracy === undefined || validationAccuracy === undefined) return "";
  return ` (${(100 * accuracy).toFixed(0)} % and ${(100 * validationAccuracy).toFixed(0)} % right)`;
}

function good(check: string, says: string): Finding {
  return { check, state: "good", says };
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

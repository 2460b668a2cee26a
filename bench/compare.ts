import { median } from "../lib/statistics/band";
import type { Competitor } from "./competitors";
import { Running } from "./process";
import type { Answer, Args } from "./servers/serve";
import { quantile } from "./statistics";

/** One side of a comparison. */
export interface Side {
  readonly competitor: Competitor;
  readonly args: Args;
}

/** A ratio to be measured: how many times faster `of` does the task than `against`. */
export interface Comparison {
  /** The work in words. */
  readonly work: string;
  readonly task: string;
  readonly of: Side;
  readonly against: Side;
  /** The ratio must be at least this; a target is tried for and told as it is; undefined: for information. */
  readonly atLeast?: number;
  readonly target?: number;
  /** The median of `of` must be at most so many milliseconds. */
  readonly atMost?: number;
  /** Multiplications and additions of one run, to show GFLOP/s. */
  readonly operations?: number;
  /** Milliseconds before a process measures this for the first time; 600 unless said. */
  readonly warmUp?: number;
  /** How far the two check values may lie apart, relatively; undefined: not compared. */
  readonly agreement?: number;
}

/** What came out. */
export interface Outcome {
  readonly work: string;
  readonly of: string;
  readonly against: string;
  readonly atLeast?: number;
  readonly target?: number;
  readonly atMost?: number;
  readonly operations?: number;
  /** Ratios of the rounds: median, quartiles, and of the best times of both sides. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly ofBest: number;
  readonly rounds: number;
  /** Median milliseconds of both sides. */
  readonly ofMilliseconds: number;
  readonly againstMilliseconds: number;
}

/** How long and how often. */
export interface Plan {
  readonly rounds: number;
  readonly launches: number;
  readonly milliseconds: number;
}

/** A pause in which threads of the last competitor fall asleep. */
const PAUSE = 30;

/**
 * Measures all comparisons of a part side by side: in every round the two sides of a comparison follow each other
 * directly, the next round goes through everything in the opposite order, and after some rounds all processes are
 * started afresh, because a process keeps its luck with memory for its whole life.
 */
export async function compare(
  comparisons: readonly Comparison[],
  plan: Plan,
  say: (line: string) => void,
): Promise<{ outcomes: Outcome[]; descriptions: Record<string, string> }> {
  const times = comparisons.map(() => ({ of: [] as number[], against: [] as number[] }));
  const descriptions: Record<string, string> = {};
  let round = 0;
  for (let launch = 0; launch < plan.launches; launch++) {
    const running = new Map<Competitor, Running>();
    const ready = async (competitor: Competitor): Promise<Running> => {
      const process = running.get(competitor) ?? (await Running.start(competitor));
      running.set(competitor, process);
      descriptions[competitor.name] = process.description;
      return process;
    };
    try {
      const end = Math.ceil((plan.rounds * (launch + 1)) / plan.launches);
      for (; round < end; round++) {
        const order = comparisons.map((_, i) => i);
        if (round % 2 === 1) order.reverse();
        for (const i of order) {
          const { task, of, against, work, agreement, warmUp = 600 } = comparisons[i];
          const sides = round % 2 === 0 ? (["of", "against"] as const) : (["against", "of"] as const);
          const answers: Partial<Record<"of" | "against", Answer>> = {};
          for (const side of sides) {
            const { competitor, args } = side === "of" ? of : against;
            const process = await ready(competitor);
            await new Promise((resolve) => setTimeout(resolve, PAUSE));
            const answer = await process.measure({ task, args, milliseconds: plan.milliseconds, warmUp });
            answers[side] = answer;
            times[i][side].push(answer.milliseconds);
          }
          const [a, b] = [answers.of?.check ?? NaN, answers.against?.check ?? NaN];
          if (round === 0 && agreement !== undefined && !(Math.abs(a - b) <= agreement * Math.max(1, Math.abs(b)))) {
            throw new Error(`${work}: ${of.competitor.name} computed ${a}, ${against.competitor.name} ${b}`);
          }
        }
        say(`round ${round + 1} of ${plan.rounds}`);
      }
    } finally {
      for (const process of running.values()) process.stop();
    }
  }
  return { outcomes: comparisons.map((comparison, i) => outcome(comparison, times[i])), descriptions };
}

function outcome(comparison: Comparison, times: { of: number[]; against: number[] }): Outcome {
  const { work, of, against, atLeast, target, atMost, operations } = comparison;
  const ratios = times.of.map((milliseconds, round) => times.against[round] / milliseconds);
  return {
    work,
    of: of.competitor.name,
    against: against.competitor.name,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(target === undefined ? {} : { target }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(operations === undefined ? {} : { operations }),
    ratio: median(ratios),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    ofBest: Math.min(...times.against) / Math.min(...times.of),
    rounds: ratios.length,
    ofMilliseconds: median(times.of),
    againstMilliseconds: median(times.against),
  };
}

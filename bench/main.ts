/** Runs parts of the benchmark, prints tables, and writes bench/results.json and bench/RESULTS.md. */
import { readWords } from "../machinery/words";
import { type Comparison, compare, type Plan } from "./compare";
import { autodiff } from "./parts/autodiff";
import { before } from "./parts/before";
import { conv } from "./parts/conv";
import { course } from "./parts/course";
import { features } from "./parts/features";
import { gemm } from "./parts/gemm";
import { gradcheck } from "./parts/gradcheck";
import { grade } from "./parts/grade";
import { kernel } from "./parts/kernel";
import { lenet } from "./parts/lenet";
import { resnet } from "./parts/resnet";
import { save, table } from "./report";

const parts: Readonly<Record<string, () => Comparison[]>> = {
  gemm,
  lenet,
  resnet,
  conv,
  autodiff,
  gradcheck,
  features,
  kernel,
  course,
  grade,
};

/** Compared with another commit, only when asked for. */
const asked: Readonly<Record<string, () => Comparison[]>> = { before };

/** Parts whose single measurement takes minutes. */
const long: Readonly<Record<string, Partial<Plan>>> = {
  course: { rounds: 3, launches: 1 },
  grade: { rounds: 1, launches: 1 },
};

async function main(): Promise<void> {
  const number = { type: "string" } as const;
  const { values, positionals: wanted } = readWords({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { quick: { type: "boolean" }, rounds: number, launches: number, milliseconds: number },
  });
  const { quick } = values;
  const usual: Plan = {
    rounds: Number(values.rounds ?? (quick ? 3 : 9)),
    launches: Number(values.launches ?? (quick ? 1 : 3)),
    milliseconds: Number(values.milliseconds ?? (quick ? 100 : 250)),
  };
  const unknown = wanted.filter((name) => parts[name] === undefined && asked[name] === undefined);
  if (unknown.length > 0)
    throw new RangeError(
      `bench: no part ${unknown.join(", ")}; parts: ${Object.keys({ ...parts, ...asked }).join(", ")}`,
    );
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    const plan: Plan = { ...usual, ...long[name] };
    const all = (parts[name] ?? asked[name])();
    const missing = new Set<string>();
    const able = all.filter(({ of, against }) => {
      for (const { competitor } of [of, against])
        if (competitor.missing) missing.add(`${competitor.name}: ${competitor.missing}`);
      return of.competitor.missing === undefined && against.competitor.missing === undefined;
    });
    console.log(`\n${name}: ${able.length} comparisons, ${plan.rounds} rounds, ${plan.launches} launches`);
    for (const line of missing) console.log(`  left out: ${line}`);
    const { outcomes, descriptions } = await compare(able, plan, (line) => process.stderr.write(`\r  ${line} `));
    process.stderr.write("\n");
    console.log(table(outcomes));
    if (!quick && asked[name] === undefined) save({ name, plan, outcomes, descriptions, missing: [...missing] });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

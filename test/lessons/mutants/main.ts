// npm run mutants -- answers [NN | NN.k …] [--show] [--write]: small changes of every right answer, judged as learners' answers are.
import { printData } from "../../../lib/check/print-data";
import { allExercises } from "../../../lib/lessons/index";
import { readWords } from "../../../machinery/words";
import { writeSlips } from "./slips";
import { headline, lineOf, totalOf } from "./table";
import { type Trials, tryMutants } from "./trial";

function show({ trials }: Trials): void {
  for (const { kind, title, outcome, diagnosis, differsOn, named } of trials) {
    if (outcome === "hole")
      console.log(
        `    accepted, differs (${differsOn?.from}) ${kind}: ${title}\n      on ${printData(differsOn?.args)}`,
      );
    else if (outcome === "equal") console.log(`    accepted, equal    ${kind}: ${title}`);
    else console.log(`    ${named ? "named     " : "not named "} ${kind}: ${title} (${diagnosis})`);
  }
}

async function main(words: readonly string[]): Promise<number> {
  const options = { show: { type: "boolean" }, quiet: { type: "boolean" }, write: { type: "boolean" } } as const;
  const { values, positionals: chosen } = readWords({ args: [...words], allowPositionals: true, options });
  const [all, holes] = [values.show, !values.quiet];
  const exercises = allExercises().filter(
    // what a trained model is worth is measured: there is no reference to differ from
    ({ id, trained }) =>
      !trained && (chosen.length === 0 || chosen.some((word) => id === word || id.startsWith(`${word}.`))),
  );
  if (exercises.length === 0) {
    console.log(`mutants: no exercise is called ${chosen.join(", ")}; names look like 03 and 03.1`);
    return 2;
  }
  console.log(headline);
  const done: Trials[] = [];
  for (const specification of exercises) {
    const tried = await tryMutants(specification);
    done.push(tried);
    console.log(lineOf(tried, specification.title));
    for (const line of tried.broken) console.log(`    a right answer is not accepted here: ${line}`);
    if (all) show(tried);
    else if (holes) show({ ...tried, trials: tried.trials.filter(({ outcome }) => outcome === "hole") });
  }
  console.log(totalOf(done));
  if (values.write) for (const file of writeSlips(done)) console.log(`written: ${file}`);
  return done.some(({ trials, broken }) => broken.length > 0 || trials.some(({ outcome }) => outcome === "hole"))
    ? 1
    : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`mutants: ${error.message}`);
    process.exitCode = 2;
  },
);

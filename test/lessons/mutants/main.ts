// npm run mutants -- answers [NN | NN.k …] [--show] [--write]: small changes of every right answer, judged as learners' answers are.
import { printData } from "../../../lib/check/print-data";
import { allExercises } from "../../../lib/lessons/index";
import { readWords } from "../../../machinery/words";
import { writeRecord } from "./record";
import { writeSlips } from "./slips";
import { headline, lineOf, totalOf } from "./table";
import { type Trial, type Trials, tryMutants } from "./trial";
import { judgeWritten, type Written } from "./written";

function show({ trials }: Trials): void {
  for (const { kind, title, outcome, diagnosis, slip, differsOn, named, contradicted } of trials) {
    if (outcome === "hole")
      console.log(
        `    accepted, differs (${differsOn?.from}) ${kind}: ${title}\n      on ${printData(differsOn?.args)}`,
      );
    else if (outcome === "equal") console.log(`    accepted, equal    ${kind}: ${title}`);
    else if (contradicted !== undefined) console.log(`    misnamed   ${kind}: ${title}\n      ${contradicted}`);
    else
      console.log(
        `    ${named || slip ? "named     " : "not named "} ${kind}: ${title} (${named ? diagnosis : (slip ?? diagnosis)})`,
      );
  }
}

/** Accepted although it is wrong, or called what it is not. */
const isBad = ({ outcome, contradicted }: Trial): boolean => outcome === "hole" || contradicted !== undefined;

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
    else if (holes) show({ ...tried, trials: tried.trials.filter(isBad) });
  }
  console.log(totalOf(done));
  if (values.write) {
    const written: { tried: Trials; written: Written }[] = [];
    for (const [i, tried] of done.entries()) written.push({ tried, written: await judgeWritten(exercises[i]) });
    for (const file of [...writeSlips(done), writeRecord(written)]) console.log(`written: ${file}`);
  }
  return done.some(({ trials, broken }) => broken.length > 0 || trials.some(isBad)) ? 1 : 0;
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

// npm test [-- PART… FILE…]: proves everything, or the parts and test files named. Ends with one line of counts.
const { parts } = require("./testing/parts");
const { Fault } = require("./setup/fault");
const { step } = require("./setup/progress");
const { setUp } = require("./setup/set-up");
const { stopAll } = require("./setup/run");
const { takeLock } = require("./setup/lock");
const { readWords } = require("./setup/words");

/** Parts that run one after the other; lanes run side by side, each as soon as what it needs is there. */
const lanes = [
  { names: ["types", "lint"] },
  { names: ["unit", "notebooks"] }, // as many processes as there are processors
  { names: ["jupyter", "browser"], python: true }, // which wait more than they work
];

function choose(given) {
  const { names: words } = readWords("npm test", given, {}, { names: true });
  const names = words.filter((word) => word in parts);
  const files = words.filter((word) => /\.test\.ts$/.test(word));
  const unknown = words.filter((word) => !names.includes(word) && !files.includes(word));
  if (unknown.length > 0) {
    throw new Fault(
      `npm test knows ${Object.keys(parts).join(", ")} and test files (*.test.ts), not ${unknown.join(", ")}.`,
    );
  }
  if (files.length > 0 && names.length === 0)
    names.push(files.some((file) => /browser/.test(file)) ? "browser" : "unit");
  return { names: names.length > 0 ? names : Object.keys(parts), files };
}

async function main(words) {
  const { names, files } = choose(words);
  const giveBack = await takeLock((pid) => console.log(`Another set-up is at work (process ${pid}): waiting for it.`));
  let built;
  const isBuilt = new Promise((resolve) => {
    built = () => resolve({});
  });
  const isSetUp = setUp(built).finally(giveBack);
  await Promise.race([isBuilt, isSetUp]); // a fault so early ends all
  // Further certificates, where a network asks for them: each of the many processes below would read them, 0.07 s, in vain.
  delete process.env.NODE_EXTRA_CA_CERTS;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (name, result) => {
    report(name, result);
    for (const key of Object.keys(total)) total[key] += result[key];
  };
  const work = async (lane) => {
    const { withoutPython } = await (lane.python ? isSetUp : isBuilt);
    for (const name of lane.names.filter((each) => names.includes(each)))
      add(name, await step(name, (tell) => parts[name]({ tell, files, withoutPython })).catch(asFailure));
  };
  await Promise.all(lanes.map((lane) => work(lane).catch((error) => add("set-up", asFailure(error)))));
  return total;
}

/** A part that could not even be counted is one failure. */
function asFailure(error) {
  return { passed: 0, failed: 1, skipped: 0, details: error instanceof Fault ? error.message : error.stack };
}

function report(name, { passed, failed, skipped, details, why, longest }) {
  console.log(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (details) console.log(details.trimEnd().replace(/^/gm, "    "));
  if (skipped > 0 && why) console.log(`    skipped: ${why}`);
  if (longest) console.log(`    longest: ${longest}`);
}

function end({ passed, failed, skipped }) {
  if (passed + failed === 0) {
    console.log("no test was found, which is a failure");
    failed = 1;
  }
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}

process.on("SIGINT", () => {
  stopAll();
  process.exit(130);
});

main(process.argv.slice(2)).then(end, (error) => {
  console.error(error instanceof Fault ? error.message : error.stack);
  end({ passed: 0, failed: 1, skipped: 0 });
});

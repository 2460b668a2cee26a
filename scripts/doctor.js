// npm run doctor: looks at the whole set-up and says, for each thing that is not right, what to do.
const { examine } = require("./setup/examination");

const marks = { right: "✓", note: "·", wrong: "✗" };

examine((finding) => {
  console.log(`${marks[finding.verdict]} ${finding.what}: ${finding.found}`);
  if (finding.remedy) console.log(`    → ${finding.remedy}`);
}).then((findings) => {
  const wrong = findings.filter(({ verdict }) => verdict === "wrong").length;
  console.log(wrong === 0 ? "\nAll is well: npm start." : `\n${wrong} to put right, each with its remedy above.`);
  process.exitCode = wrong === 0 ? 0 : 1;
});

// A reporter for node:test that says one JSON object a test, on one line. Suites are not counted, only tests.
const { isAbsolute } = require("node:path");
const { inspect } = require("node:util");

function textOf(error) {
  const cause = error?.cause ?? error;
  return (cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)).replace(/^/gm, "    ");
}

module.exports = async function* reporter(source) {
  const complaints = new Map();
  for await (const { type, data } of source) {
    if (type === "test:stderr")
      complaints.set(data.file, ((complaints.get(data.file) ?? "") + data.message).slice(-4000));
    if (type !== "test:pass" && type !== "test:fail") continue;
    const { name, details, skip, todo } = data;
    const isCompany = details.type === "suite" && isAbsolute(name); // a file among several of one process
    const file = isCompany ? name : data.file;
    const seconds = data.nesting === 0 ? details.duration_ms / 1000 : 0; // inner tests are part of an outer one
    const isFile = !isCompany && (name === file || (data.nesting === 0 && /\.test\.ts$/.test(name)));
    const failed = type === "test:fail" && todo === undefined;
    const onlyContains = details.type === "suite" || isFile || details.error?.failureType === "subtestsFailed";
    if (onlyContains && !(failed && details.error?.failureType !== "subtestsFailed")) {
      if (!isFile) yield `${JSON.stringify({ file, seconds })}\n`;
      continue;
    }
    const skipped = skip !== undefined || todo !== undefined;
    const kind = failed ? "failed" : skipped ? "skipped" : "passed";
    const reason = typeof skip === "string" ? skip : undefined;
    const text = isFile ? (complaints.get(file ?? name) ?? textOf(details.error)) : textOf(details.error);
    yield `${JSON.stringify({ kind, title: name, file, seconds, reason, text: failed ? text : undefined })}\n`;
  }
};

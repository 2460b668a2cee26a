// The words behind a command, by Node's own util.parseArgs; what it does not understand becomes one sentence.
const { parseArgs } = require("node:util");
const { Fault } = require("./fault");

/**
 * @param {string} command as it is typed, for the sentence: `"npm start"`
 * @param {readonly string[]} words
 * @param {import("node:util").ParseArgsConfig["options"]} options
 * @param {{ usage?: string, names?: boolean }} [more] `names`: words without dashes are taken, too
 * @returns {{ values: Record<string, any>, names: string[] }}
 */
function readWords(command, words, options, { usage, names = false } = {}) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: names });
    return { values, names: positionals };
  } catch (error) {
    if (!String(error.code).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new Fault(`${command} ${sentenceFor(error, Object.keys(options))}${usage ? `\n${usage}` : ""}`);
  }
}

function sentenceFor({ code, message }, known) {
  const [, word = ""] = /'([^']*)'/.exec(message) ?? [];
  const option = word.replace(/^-\w, | <value>$/g, "");
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return `does not know ${word}; it knows ${known.map((name) => `--${name}`).join(", ") || "no options"}.`;
  return /does not take an argument/.test(message)
    ? `takes nothing behind ${option}.`
    : `needs a value behind ${option}.`;
}

module.exports = { readWords };

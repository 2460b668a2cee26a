import { type ParseArgsConfig, parseArgs } from "node:util";

/**
 * The words behind a command, by Node's own `parseArgs`; what it does not understand becomes one sentence. (Commands that
 * run before anything is built have the like in `scripts/setup/words.js`.)
 *
 * @throws Error that names the word
 * @example
 * readWords({ args: ["--chekc"], options: { check: { type: "boolean" } } }) // → Error: unknown option '--chekc'; known are --check
 */
export function readWords<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))) throw error;
    const [first] = error.message.split(/[.\n]/); // "Unknown option '--x'. To specify a positional argument …"
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const which = error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? `; known are ${known.join(", ")}` : "";
    throw new Error(`${first[0].toLowerCase()}${first.slice(1)}${which}`);
  }
}

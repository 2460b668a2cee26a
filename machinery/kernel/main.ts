/**
 * The kernel's entry: `node machinery/dist/kernel/main.js kernel --config-path=FILE`, as `tslab kernel` is called. What to
 * write into a kernel specification says {@link "./kernelspec".kernelSpec}.
 */
import fs from "node:fs";
import { serve } from "./server";
import type { Connection } from "./threads";

const exit = process.exit.bind(process);
const complain = (text: string): void => {
  fs.writeSync(2, `${text}\n`);
};

function configPath(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--config-path" || arg.startsWith("--config-path="));
  if (at < 0) return undefined;
  return args[at].includes("=") ? args[at].slice("--config-path=".length) : args[at + 1];
}

const file = configPath(process.argv.slice(2));
if (file === undefined) {
  complain("usage: node main.js kernel --config-path=FILE  (FILE: the connection file that Jupyter writes)");
  exit(2);
} else {
  try {
    const connection: Connection = JSON.parse(fs.readFileSync(file, "utf8"));
    serve(connection, exit, complain);
  } catch (error) {
    complain(`kernel: cannot read the connection file ${file}: ${error instanceof Error ? error.message : error}`);
    exit(1);
  }
}

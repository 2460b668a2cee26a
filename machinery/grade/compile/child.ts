/** The kernel's own converter in a process of its own. It reads learners' cells and runs none of them. */
import { findPackages } from "../../kernel/packages";
import { locate } from "../../kernel/positions";
import { openTslab } from "../../kernel/tslab";
import { tieVariables } from "../../kernel/variables";
import type { Compiled, CompileOrder } from "./talk";

const tslab = openTslab(findPackages(process.cwd()));
const converter = tslab.createConverter(false);

function compile({ previous, source, count }: CompileOrder): Compiled {
  const { names, assignable } = tslab.declaredNames(source);
  const { output, declOutput, diagnostics, hasToplevelAwait } = converter.convert(previous, source);
  const complaints = diagnostics.map(({ code, start, messageText, fileName }) => ({
    code,
    line: fileName ? 0 : start.line + 1,
    column: start.character + 1,
    text: fileName ? `${fileName}: ${messageText}` : messageText,
  }));
  const failed = complaints.length > 0;
  return {
    script: failed ? undefined : output === undefined ? "" : located(count, source, output, assignable),
    isAsync: hasToplevelAwait ?? false,
    declarations: failed ? previous : (declOutput ?? ""),
    names,
    complaints,
  };
}

function located(count: number, source: string, output: string, assignable: readonly string[]): string {
  return locate(count, source, output, tieVariables(assignable)).script;
}

process.on("message", (order: CompileOrder) => {
  process.send?.(compile(order));
});
process.once("disconnect", () => process.exit(0));

/** Compiles one cell and ends with 0: whether a snapshot is good for anything. */
import { openTslab } from "../kernel/tslab";

const { diagnostics } = openTslab(undefined).createConverter(false).convert("", "const one: number = 1;");
process.exit(diagnostics.length);

/** The content of a `kernel.json`. */
export interface KernelSpec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly interrupt_mode: "message";
  readonly metadata: { readonly debugger: false };
}

/**
 * What to write into `share/jupyter/kernels/tslab/kernel.json` of the Python environment. The kernel is interrupted
 * by message, because a signal is not heard by a loop that spins after an await.
 *
 * @param main - absolute path of `machinery/dist/kernel/main.js`
 * @param node - absolute path of Node
 * @example
 * kernelSpec("/course/machinery/dist/kernel/main.js", "/usr/bin/node").argv[0] // → "/usr/bin/node"
 */
export function kernelSpec(main: string, node: string = process.execPath): KernelSpec {
  return {
    // Node keeps a stack of what its callbacks belong to, and aborts the process where it is not as it was left. A
    // callback that was terminated leaves it so.
    argv: [node, "--no-force-async-hooks-checks", main, "kernel", "--config-path={connection_file}"],
    display_name: "TypeScript",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { debugger: false },
  };
}

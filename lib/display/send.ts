/** One thing in several forms, by MIME type; `text/plain` is the form that every reader understands. */
export interface Bundle {
  readonly "text/plain": string;
  readonly [mime: string]: unknown;
}

/** Forms by MIME type, where a reader of plain text needs none: a caption below what has one already. */
export interface Forms {
  readonly [mime: string]: unknown;
}

interface KernelModule {
  readonly lastWriteDisplayData?: ((content: DisplayContent, update: boolean) => void) | null;
}

interface DisplayContent {
  readonly data: Forms;
  readonly metadata: { readonly [mime: string]: unknown };
  readonly transient: { readonly display_id?: string };
}

/**
 * Sends one output to the notebook that runs this code. The kernel's own `display` sends one form a message; a reader
 * that knows the second form only would then see two outputs.
 *
 * The kernel is looked for among the modules already loaded: the library never loads it, and finds the running one
 * wherever it was installed.
 *
 * @returns `false` where no notebook listens (a script, a test): print the text form instead
 * @example
 * sendBundle({ "text/plain": "∇" }) // → false
 */
export function sendBundle(bundle: Bundle, metadata: { readonly [mime: string]: unknown } = {}): boolean {
  const send = sender();
  send?.(bundle, metadata);
  return send !== undefined;
}

/**
 * What sends an output to the cell that runs now, also later, when another cell may be running.
 *
 * @returns nothing where no notebook listens
 * @example
 * sender() // → undefined
 */
export function sender(): ((bundle: Forms, metadata?: { readonly [mime: string]: unknown }) => void) | undefined {
  const write = kernelModule()?.lastWriteDisplayData;
  return write ? (data, metadata = {}) => write({ data, metadata, transient: {} }, false) : undefined;
}

/**
 * An output that can be shown again and again in its place, such as a figure that grows while a network trains.
 *
 * @returns a function that shows the newest forms; it gives `false` where no notebook listens
 * @example
 * updatable()({ "text/plain": "∇" }) // → false
 */
export function updatable(): (bundle: Bundle) => boolean {
  const id = globalThis.crypto.randomUUID(); // node:crypto would cost every start some milliseconds
  let shown = false;
  return (bundle) => {
    const write = kernelModule()?.lastWriteDisplayData;
    if (!write) return false;
    write({ data: bundle, metadata: {}, transient: { display_id: id } }, shown);
    shown = true;
    return true;
  };
}

/** Whether this process runs a notebook's cells: tslab's own module is loaded in it. */
export function runsNotebook(): boolean {
  return kernelModule() !== undefined;
}

function kernelModule(): KernelModule | undefined {
  for (const file of Object.keys(require.cache)) {
    if (/[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file)) return require.cache[file]?.exports as KernelModule;
  }
  return undefined;
}

/** What the library uses of WebAssembly; the compiler's description of Node leaves it out. */

/** Linear memory, shared between threads. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
}

/** Compiled code, not yet connected to a memory. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

interface WasmInstance {
  readonly exports: Record<string, (...values: number[]) => number>;
}

interface WebAssemblyObject {
  readonly Memory: new (pages: { initial: number; maximum: number; shared: true }) => WasmMemory;
  readonly Module: new (code: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: Record<string, Record<string, unknown>>) => WasmInstance;
}

/** The WebAssembly object of this process. */
export const webAssembly: WebAssemblyObject = (globalThis as unknown as { WebAssembly: WebAssemblyObject }).WebAssembly;

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type WasmMemory, type WasmModule, webAssembly } from "./webassembly";

/** Functions of the compiled kernels, by name. */
export type Functions = Record<string, (...values: number[]) => number>;

/**
 * Path of a file that the build made. The library may run from `lib/dist/kernels/simd` or, in tests, from its source.
 *
 * @throws Error when the file is missing
 */
export function built(name: string): string {
  const library = join(__dirname, "..", "..");
  const here = basename(library) === "dist" ? __dirname : join(library, "dist", "kernels", "simd");
  const path = join(here, name);
  if (!existsSync(path)) throw new Error(`${name} is not built; run: npm run build`);
  return path;
}

/** Compiles the kernels; `fma` chooses the build with fused multiply-add. */
export function compile(fma: boolean): WasmModule {
  if (!fma) return new webAssembly.Module(readFileSync(built("kernels.wasm")));
  const code = readFileSync(built("kernels-fma.wasm"));
  try {
    return new webAssembly.Module(code);
  } catch {
    // Node 20 knows the fused instructions but keeps them behind a flag.
    setFlagsFromString("--experimental-wasm-relaxed-simd");
    return new webAssembly.Module(code);
  }
}

/** Connects compiled kernels to a memory. */
export function instantiate(module: WasmModule, memory: WasmMemory): Functions {
  const abort = (): void => {
    throw new Error("internal: a kernel stopped");
  };
  return new webAssembly.Instance(module, { env: { memory, abort } }).exports;
}

import { dirname, sep } from "node:path";

type TensorFlow = typeof import("@tensorflow/tfjs");

/** A back-end of TensorFlow.js: how fast its operations run, never what they mean. */
export type BackendName = "node-gpu" | "node" | "wasm" | "cpu";

const order: readonly BackendName[] = ["node-gpu", "node", "wasm", "cpu"];

/** Puts back what Node 24 took out of `util` and the native packages still call, and keeps TensorFlow's notes off stderr. */
function prepareNative(): void {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
  const util = require("node:util") as { isNullOrUndefined?: unknown; isArray?: unknown };
  util.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  util.isArray ??= Array.isArray;
}

/** Loads the packages of one back-end and makes it the active one; throws when that is impossible. */
const load: { readonly [name in BackendName]: (tf: TensorFlow) => Promise<boolean> } = {
  "node-gpu": async (tf) => {
    prepareNative();
    require("@tensorflow/tfjs-node-gpu");
    return tf.setBackend("tensorflow");
  },
  node: async (tf) => {
    prepareNative();
    require("@tensorflow/tfjs-node");
    return tf.setBackend("tensorflow");
  },
  wasm: async (tf) => {
    const { setWasmPaths } = require("@tensorflow/tfjs-backend-wasm") as { setWasmPaths(folder: string): void };
    setWasmPaths(dirname(require.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm")) + sep);
    const { registerConv2dFilterGradient } =
      require("./conv2d-filter-gradient") as typeof import("./conv2d-filter-gradient");
    registerConv2dFilterGradient(); // the one kernel that training a convolution needs and wasm lacks
    const { registerMaxPoolGradient } = require("./max-pool-gradient") as typeof import("./max-pool-gradient");
    registerMaxPoolGradient(); // and one that it has, which errs
    return tf.setBackend("wasm");
  },
  cpu: (tf) => tf.setBackend("cpu"),
};

/**
 * Makes the fastest TensorFlow.js back-end of this machine the active one: the native ones where they are installed,
 * else WebAssembly, else plain JavaScript. The environment's NABLA_TF names one and allows no other.
 *
 * @returns the name of the back-end in use
 * @throws Error when none can be loaded; RangeError when NABLA_TF names one that does not exist
 * @example
 * ["node-gpu", "node", "wasm", "cpu"].includes(await loadBackend()) // → true
 */
export async function loadBackend(): Promise<BackendName> {
  const wanted = process.env.NABLA_TF;
  const candidates = wanted ? order.filter((name) => name === wanted) : order;
  if (candidates.length === 0)
    throw new RangeError(`loadBackend: NABLA_TF is "${wanted}" but the back-ends are ${order.join(", ")}`);
  const tf = require("@tensorflow/tfjs") as TensorFlow;
  tf.env().set("PROD", true); // without this, a banner goes to stderr at the first operation
  const reasons: string[] = [];
  for (const name of candidates) {
    try {
      if (await load[name](tf)) {
        await tf.ready();
        return name;
      }
      reasons.push(`${name}: it did not start`);
    } catch (error) {
      reasons.push(`${name}: ${String(error).split("\n")[0]}`);
    }
  }
  throw new Error(`loadBackend: no back-end of TensorFlow.js can be loaded (${reasons.join("; ")})`);
}

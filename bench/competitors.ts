/** Who takes part: how each competitor's process is started. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const python = join(root, "bench", ".venv", "bin", "python");

/** One competitor: a command that speaks the protocol of servers/serve.ts. */
export interface Competitor {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Why it cannot take part here; undefined when it can. */
  readonly missing?: string;
}

function node(
  name: string,
  script: string,
  environment: Record<string, string> = {},
  flags: string[] = [],
): Competitor {
  const server = join(root, "bench", "servers", script);
  return { name, command: [process.execPath, ...flags, "--require", "ts-node/register", server], environment };
}

function inPython(name: string, script: string, threads: number): Competitor {
  return {
    name,
    command: [python, join(root, "bench", "servers", script)],
    environment: {
      OMP_NUM_THREADS: String(threads),
      OPENBLAS_NUM_THREADS: String(threads),
      MKL_NUM_THREADS: String(threads),
    },
    ...(existsSync(python) ? {} : { missing: "bench/.venv is not installed" }),
  };
}

function nativeTensorFlow(): Competitor {
  const competitor = node("tfjs-node", "tfjs.ts", { NABLA_TF: "node", TF_CPP_MIN_LOG_LEVEL: "2" });
  try {
    require.resolve("@tensorflow/tfjs-node", { paths: [root] });
    return competitor;
  } catch {
    return { ...competitor, missing: "tfjs-node is not built here: npm run native-tf" };
  }
}

/** A Jupyter kernel, of ours or as tslab has it. */
function jupyterKernel(name: string, which: "nabla" | "stock"): Competitor {
  const { command, environment } = node(name, "kernel.ts");
  return { name, command: [...command, which], environment };
}

/** A grader of a class, ours or nbgrader's own. */
function classGrader(name: string, which: "nabla" | "nbgrader"): Competitor {
  const { command, environment } = node(name, "grade.ts");
  const isThere = which === "nabla" || existsSync(join(root, ".venv", "bin", "nbgrader"));
  const missing = isThere ? {} : { missing: "nbgrader is not installed: npm start, once" };
  return { name, command: [...command, which], environment, ...missing };
}

/** The library in the folder NABLA_BEFORE, a checkout of another commit that was built, at the same tasks. */
function ofBefore(threads: number): Competitor {
  const folder = process.env.NABLA_BEFORE;
  const hook = join(root, "bench", "servers", "before.js");
  const competitor = node(
    `before, ${threads} thread${threads > 1 ? "s" : ""}`,
    "nabla.ts",
    { NABLA_THREADS: String(threads) },
    ["--require", hook],
  );
  if (folder === undefined) return { ...competitor, missing: "NABLA_BEFORE names no folder" };
  const isBuilt = existsSync(join(folder, "lib", "dist", "index.js"));
  return isBuilt ? competitor : { ...competitor, missing: `${folder} has no lib/dist/index.js: build it there` };
}

/** All competitors. The number behind a name counts threads. */
export const competitors = {
  grader: classGrader("npm run grade", "nabla"),
  nbgrader: classGrader("nbgrader autograde", "nbgrader"),
  kernel: jupyterKernel("nabla's kernel", "nabla"),
  stockKernel: jupyterKernel("stock tslab", "stock"),
  nabla1: node("nabla, 1 thread", "nabla.ts", { NABLA_THREADS: "1" }),
  nabla2: node("nabla, 2 threads", "nabla.ts", { NABLA_THREADS: "2" }),
  nablaFma1: node("nabla with FMA, 1 thread", "nabla.ts", { NABLA_THREADS: "1", BENCH_FMA: "1" }),
  nablaFma2: node("nabla with FMA, 2 threads", "nabla.ts", { NABLA_THREADS: "2", BENCH_FMA: "1" }),
  nablaTiled: node("nabla, tiled TypeScript", "nabla.ts", { NABLA_KERNELS: "tiled" }),
  nablaReference: node("nabla, plain loops", "nabla.ts", { NABLA_KERNELS: "reference" }),
  before1: ofBefore(1),
  before2: ofBefore(2),
  tfjsWasm: node("TensorFlow.js wasm", "tfjs.ts", { NABLA_TF: "wasm" }),
  tfjsNode: nativeTensorFlow(),
  torch1: inPython("PyTorch, 1 thread", "torch_server.py", 1),
  torch2: inPython("PyTorch, 2 threads", "torch_server.py", 2),
  numpy1: inPython("NumPy, 1 thread", "numpy_server.py", 1),
  numpy2: inPython("NumPy, 2 threads", "numpy_server.py", 2),
  scikitImage: inPython("scikit-image, NumPy", "features_server.py", 1),
  course: node("the course, fast kernels", "course.ts"),
  courseTiled: node("the course, tiled TypeScript", "course.ts", { NABLA_KERNELS: "tiled" }),
  micrograd: inPython("Python, scalar graph of closures", "micrograd_server.py", 1),
} satisfies Record<string, Competitor>;

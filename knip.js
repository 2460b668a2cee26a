// What `npm run lint` calls dead: files that nothing reaches, and exports that no other file imports. It begins with what
// people and processes begin with: doors, commands, tests, and the notebooks themselves.
const code = ({ cell_type, source }) => (cell_type === "code" ? [source].flat().join("") : "");

module.exports = {
  workspaces: {
    ".": {
      entry: [
        "scripts/*.js",
        "scripts/{results,testing,course}/*.js",
        "test/**/*.{test,variants}.ts",
        "test/browser/look.ts",
        "test/fixtures/notebook-imports.ts",
        "test/lessons/mutants/main.ts",
        "bench/main.ts",
        "bench/servers/*.ts",
        "notebooks/*.ipynb",
      ],
      project: ["scripts/**/*.js", "test/**/*.ts", "bench/**/*.ts", "notebooks/*.ipynb"],
    },
    lib: {
      entry: [
        "index.ts",
        "{plot,check,tf,host,exercise,display,lessons}/index.ts",
        "check/{judging,receiver}.ts",
        "lessons/*/exercises.ts", // required when an exercise is asked for
        "**/worker.ts",
        "tf/max-pool-gradient.ts", // required where WebAssembly is chosen
        "datasets/{catalogue,fetch-set}.ts", // npm run data
        "check/{progress,progress-store}.ts", // npm start
        "check/sealed.ts", // npm run course -- init DIR --private
      ],
      project: ["**/*.ts", "!kernels/simd/assembly/**"],
    },
    machinery: {
      entry: [
        "{kernel,runner,grade}/main.ts",
        "runner/{child,ahead-child}.ts",
        "grade/compile/child.ts",
        "compiler/{boot,child,rehearsal,tried}.ts", // in a snapshot, and in processes that start from it
        "compiler/snapshot.ts", // npm run build
        "kernel/channels.ts", // a thread of the kernel
        "grade/{box,inert}/main.ts",
        "grade/queue/worker.ts", // npm run grade-worker
        "grade/prove/main.ts", // npm run grade -- --prove
        "grade/box/boot.ts", // copied into the box
        "grade/box/rehearsal.ts", // loaded there by its name
        "edition/index.ts",
        "pages/site.ts",
        "figures/extension.ts", // npm start
        "kernel/kernelspec.ts", // npm start
      ],
      project: ["**/*.ts"],
    },
  },
  include: ["files", "exports", "types", "duplicates"],
  // a type that an exported function takes or gives may have an exported name
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { ipynb: (text) => JSON.parse(text).cells.map(code).join("\n") },
};

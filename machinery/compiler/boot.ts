/**
 * Where compilers of cells start from: Node makes a snapshot of the process that runs this, when it has read TypeScript and
 * the declarations of JavaScript, Node and the library. A process that starts from it has them, in a quarter of the
 * time, and runs its program in place of Node: `node --snapshot-blob FILE PROGRAM`, with Node's own flags as here.
 *
 * Its arguments: the folder of this module, as it was built, and a file for what it is made of.
 */
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import { startupSnapshot } from "node:v8";
import { runInThisContext } from "node:vm";

type Wrapped = (exports: unknown, require: unknown, module: Loaded, file: string, folder: string) => void;
type Loaded = { exports: unknown };

// Node gives a script that becomes a snapshot no `require` but of what Node brings: this one reads files as Node's does.
const loaded: Record<string, Loaded> = {};

function load(file: string): unknown {
  if (Object.hasOwn(loaded, file)) return loaded[file].exports;
  const module: Loaded = { exports: {} };
  loaded[file] = module;
  const text = fs.readFileSync(file, "utf8");
  if (file.endsWith(".json")) module.exports = JSON.parse(text);
  else {
    const run: Wrapped = runInThisContext(Module.wrap(text), file);
    run(module.exports, requireOf(file), module, file, path.dirname(file));
  }
  return module.exports;
}

function requireOf(file: string): NodeJS.Require {
  const { resolve } = Module.createRequire(file);
  const required = (name: string): unknown => {
    const found = resolve(name);
    return path.isAbsolute(found) ? load(found) : require(name);
  };
  return Object.assign(required, { resolve, cache: loaded }) as unknown as NodeJS.Require;
}

/** Stays in the snapshot: what takes long to read, and is the same for every compiler. */
const kept = /[/\\]typescript-for-tslab[/\\].*\.js$|[/\\]kept-files\.js$/;

const [, , folder, made] = process.argv;
const { rehearse }: typeof import("./rehearsal") = load(path.join(folder, "rehearsal.js")) as never;
const declarations = rehearse();
for (const file of Object.keys(loaded)) if (!kept.test(file)) delete loaded[file];
const { stampOf }: typeof import("./kept-files") = load(path.join(folder, "kept-files.js")) as never;
const files = [...Object.keys(loaded), ...declarations];
fs.writeFileSync(made, JSON.stringify(Object.fromEntries(files.map((file) => [file, stampOf(file)]))));
startupSnapshot.setDeserializeMainFunction(() => {
  load(path.resolve(process.argv[1]));
});

/**
 * Starts what runs in a box: one script that holds the library and the box's program, each module a function, with the
 * code that V8 made of it at a rehearsal. That takes a third of the time of reading them file by file.
 */
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import { Script } from "node:vm";

type Wrapped = (exports: object, require: unknown, module: object, file: string, folder: string) => void;
type Loaded = { exports: object };

const folder = __dirname;
const bundle = path.join(folder, "bundle.js");
const kept = path.join(folder, "bundle.cache");
const cachedData = fs.existsSync(kept) ? fs.readFileSync(kept) : undefined;
const script = new Script(fs.readFileSync(bundle, "latin1"), { filename: bundle, cachedData });
const { modules, names } = script.runInThisContext() as {
  readonly modules: Readonly<Record<string, Wrapped>>;
  /** What packages are called, and which module each begins with. */
  readonly names: Readonly<Record<string, string>>;
};
const outside = Module.createRequire(path.join(folder, "cell.js"));
const loaded = new Map<string, Loaded>();

function load(id: string): object {
  const found = loaded.get(id);
  if (found) return found.exports;
  const module: Loaded = { exports: {} };
  loaded.set(id, module);
  const at = path.posix.dirname(id);
  const required = (name: string): unknown => {
    if (Object.hasOwn(modules, name)) return load(name);
    if (Object.hasOwn(names, name)) return load(names[name]);
    return name.startsWith(".") ? load(resolve(path.posix.join(at, name))) : whenUsed(name);
  };
  // some modules ask for the modules that are loaded, to find a kernel: there is none
  const asked = Object.assign(required, { cache: {}, resolve: outside.resolve });
  modules[id](module.exports, asked, module, `${folder}/${id}`, `${folder}/${at}`);
  return module.exports;
}

/** What Node brings, loaded at its first use: most boxes never use most of it, and it took half of a start. */
function whenUsed(name: string): object {
  let found: Record<PropertyKey, unknown> | undefined;
  const get = (_: object, key: PropertyKey): unknown => {
    if (key === "__esModule") return undefined; // asked by each import
    found ??= outside(name) as Record<PropertyKey, unknown>;
    return found[key];
  };
  return new Proxy({}, { get });
}

function resolve(stem: string): string {
  const found = [stem, `${stem}.js`, `${stem}/index.js`].find((id) => Object.hasOwn(modules, id));
  if (found === undefined) throw new Error(`internal: no module ${stem} in the box`);
  return found;
}

if (process.argv[2] === "keep") {
  const { rehearse } = load(names.rehearsal) as { readonly rehearse: () => Promise<void> };
  void rehearse().then(() => fs.writeFileSync(kept, script.createCachedData()));
} else if (process.argv[2] === "tell")
  console.log(script.cachedDataRejected === false ? "kept code is used" : "it is not");
else load(names.box);

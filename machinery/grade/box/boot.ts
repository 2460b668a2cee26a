/**
 * Starts what runs in a box: one script that holds the library and the box's program, each module a function. Where Node
 * can make one, boxes start from a snapshot of a process that has loaded them; elsewhere V8's code of a rehearsal is
 * kept, which takes a third of the time of reading file by file, and a third more than a snapshot.
 */
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import { startupSnapshot } from "node:v8";
import { runInThisContext, Script } from "node:vm";

type Wrapped = (exports: object, require: unknown, module: object, file: string, folder: string) => void;
type Loaded = { exports: object };

/** What the script gives. */
interface Bundle {
  readonly modules: Readonly<Record<string, Wrapped>>;
  /** What packages are called, and which module each begins with. */
  readonly names: Readonly<Record<string, string>>;
}

const isSnapshot = startupSnapshot.isBuildingSnapshot();
const bundle = path.join(__dirname, "bundle.js");
const kept = path.join(__dirname, "bundle.cache");
const text = fs.readFileSync(bundle, "latin1");
// a script that is held cannot lie in a snapshot
const script = isSnapshot ? undefined : new Script(text, { filename: bundle, cachedData: keptCode() });
const { modules, names }: Bundle = script?.runInThisContext() ?? runInThisContext(text, bundle);
/** Where all this lies, as those in the box see it: whoever makes a snapshot may see it elsewhere. */
const folder = isSnapshot ? process.argv[2] : __dirname;
let outsideOf: NodeJS.Require | undefined;
const loaded = new Map<string, Loaded>();

function keptCode(): Buffer | undefined {
  return fs.existsSync(kept) ? fs.readFileSync(kept) : undefined;
}

function outside(): NodeJS.Require {
  outsideOf ??= Module.createRequire(path.join(folder, "cell.js"));
  return outsideOf;
}

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
  const asked = Object.assign(required, { cache: {}, resolve: (name: string) => outside().resolve(name) });
  modules[id](module.exports, asked, module, `${folder}/${id}`, `${folder}/${at}`);
  return module.exports;
}

/** What Node brings, loaded at its first use: most boxes never use most of it, and it took half of a start. */
function whenUsed(name: string): object {
  let found: Record<PropertyKey, unknown> | undefined;
  const get = (_: object, key: PropertyKey): unknown => {
    if (key === "__esModule") return undefined; // asked by each import
    found ??= outside()(name) as Record<PropertyKey, unknown>;
    return found[key];
  };
  return new Proxy({}, { get });
}

function resolve(stem: string): string {
  const found = [stem, `${stem}.js`, `${stem}/index.js`].find((id) => Object.hasOwn(modules, id));
  if (found === undefined) throw new Error(`internal: no module ${stem} in the box`);
  return found;
}

async function rehearsed(): Promise<void> {
  const { rehearse } = load(names.rehearsal) as { readonly rehearse: () => Promise<void> };
  await rehearse();
}

/** Leaves in the snapshot what every box needs, loaded anew: nothing of the rehearsal but V8's code. */
async function prepare(): Promise<void> {
  await rehearsed();
  loaded.clear();
  outsideOf = undefined;
  load(names.answers);
  startupSnapshot.setDeserializeMainFunction(() => begin("a snapshot is used"));
}

function begin(how: string): void {
  if (process.argv[2] === "tell") console.log(how);
  else load(names.box);
}

if (isSnapshot) void prepare();
else if (process.argv[2] === "keep")
  void rehearsed().then(() => fs.writeFileSync(kept, script?.createCachedData() ?? ""));
else begin(script?.cachedDataRejected === false ? "kept code is used" : "neither is used");

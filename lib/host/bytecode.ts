/**
 * Bytecode: what V8 makes of JavaScript before it runs. Large modules are used by many processes; one of them leaves the
 * bytecode of what was called in it, and the others start in half the time. Node 22 has a part of this.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { replaceFile } from "./files";

/** Bytecode of one file. */
interface Kept {
  /** Of the file that it was made of: when it was written and how large it was. */
  readonly stamp: string;
  readonly bytes: Uint8Array;
}

/** Scripts of this process, to be left to others. */
type Recorded = Map<string, { readonly stamp: string; readonly script: vm.Script }>;

/** The parts of Node's loader that are used here. */
interface Loader {
  readonly prototype: { _compile(this: NodeModule, code: string, file: string, ...rest: unknown[]): unknown };
  _resolveFilename(name: string, parent: NodeModule, isMain: boolean, options?: object): string;
  readonly _cache: object;
  readonly _extensions: object;
}
const loader = Module as unknown as Loader;
/** In a script from bytecode, Node cannot import. */
const importing = /\bimport\s*\(/;

const known = new Map<string, Kept>();
let recorded: Recorded | undefined;
let isRecordable: (file: string, code: string) => boolean = () => false;
let isInstalled = false;

/** Stores lie beside what was built. Other builds of Node have others. */
function storeOf(folder: string, name: string): string {
  const build = createHash("sha1").update(JSON.stringify(process.config)).digest("hex").slice(0, 8);
  return path.join(folder, ".bytecode", `${name}-${process.version}-${process.arch}-${build}`);
}

function stampOf(file: string): string {
  const { mtimeMs, size } = fs.statSync(file);
  return `${mtimeMs} ${size}`;
}

const checksum = (bytes: Uint8Array): Buffer => createHash("sha1").update(bytes).digest();
const checksumLength = 20;

/** What a store holds; nothing where it is not there, broken, or unreadable. */
function readStore(file: string): [file: string, kept: Kept][] {
  try {
    const all = fs.readFileSync(file);
    const content = all.subarray(checksumLength);
    if (!checksum(content).equals(all.subarray(0, checksumLength))) return [];
    return v8.deserialize(content);
  } catch {
    return [];
  }
}

/**
 * Modules that are loaded from here on come from bytecode where there is some, and so do scripts, see
 * {@link preparedScript}.
 *
 * @param folder - the folder that was built
 * @param name - of the store
 * @returns whether each file in the store is as it was, and there is one
 */
export function useBytecode(folder: string, name: string): boolean {
  if (recorded) return false;
  const store = readStore(storeOf(folder, name));
  for (const [file, kept] of store) known.set(file, kept);
  if (store.length > 0) install();
  return store.length > 0 && store.every(([file, kept]) => isAsItWas(file, kept));
}

/**
 * Remembers what this process compiles of packages from here on, except modules that import when they run.
 *
 * @returns leaves it to other processes; whatever fails there, they do without
 */
export function recordBytecode(): (folder: string, name: string) => void {
  // V8 would throw away what was not called for a while.
  v8.setFlagsFromString("--no-flush-bytecode");
  known.clear();
  recorded = new Map();
  isRecordable = (file, code) => /[/\\]node_modules[/\\].*\.js$/.test(file) && !importing.test(code);
  install();
  return (folder, name) => {
    v8.setFlagsFromString("--flush-bytecode");
    const entries = [...(recorded ?? [])].map(([file, { stamp, script }]): [string, Kept] => [
      file,
      { stamp, bytes: script.createCachedData() },
    ]);
    const content = v8.serialize(entries);
    const store = storeOf(folder, name);
    fs.mkdirSync(path.dirname(store), { recursive: true });
    replaceFile(store, Buffer.concat([checksum(content), content]));
  };
}

/**
 * A script that is run in some context.
 *
 * @param file - where it lies
 */
export function preparedScript(file: string): vm.Script {
  return compiled(fs.readFileSync(file, "utf8"), file, {});
}

function isAsItWas(file: string, kept: Kept): boolean {
  try {
    return stampOf(file) === kept.stamp;
  } catch {
    return false;
  }
}

function compiled(code: string, file: string, options: vm.ScriptOptions): vm.Script {
  const kept = known.get(file);
  known.delete(file);
  const cachedData = kept && isAsItWas(file, kept) ? withFlagsOfThisProcess(kept.bytes) : undefined;
  const script = new vm.Script(code, { ...options, filename: file, cachedData });
  recorded?.set(file, { stamp: stampOf(file), script });
  return script;
}

/** Where V8 keeps, in front of bytecode, a hash of its flags, and how long it is, in bytes. */
const flags = { offset: 12, length: 4 };
/** Bytecode of an empty script, which begins as all of this process does, and V8's version and flags then. */
let sample: { readonly tag: number; readonly bytes: Buffer } | undefined;

/**
 * V8 refuses bytecode that was made under other flags, such as one more limit of memory. None of ours changes what it
 * means; so each process puts its own hash there, and one store serves all. V8 still compares its version and the source.
 */
function withFlagsOfThisProcess(bytes: Uint8Array): Buffer {
  const tag = v8.cachedDataVersionTag();
  if (sample?.tag !== tag) sample = { tag, bytes: new vm.Script("").createCachedData() };
  const { offset, length } = flags;
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  sample.bytes.copy(own, offset, offset, offset + length);
  return own;
}

const [before] = Module.wrap("\n").split("\n");

/** Puts bytecode into Node's loader of CommonJS. */
function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  const { prototype } = loader;
  const original = prototype._compile;
  prototype._compile = function (code, file, ...rest) {
    // Node 22 says of what kind a module is.
    const isOurs = recorded ? rest[0] !== "module" && isRecordable(file, code) : known.has(file);
    if (!isOurs) return original.call(this, code, file, ...rest);
    const run = compiled(Module.wrap(code), file, { columnOffset: -before.length }).runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, file, path.dirname(file));
  };
}

/** `require`, as the module sees it. */
function requireOf(module: NodeModule): NodeJS.Require {
  const load = (name: string): unknown => module.require(name);
  const resolve = (name: string, options?: object): string => loader._resolveFilename(name, module, false, options);
  return Object.assign(load, {
    resolve: Object.assign(resolve, {
      paths: (name: string) => Module.createRequire(module.filename).resolve.paths(name),
    }),
    main: process.mainModule,
    cache: loader._cache,
    extensions: loader._extensions,
  }) as unknown as NodeJS.Require;
}

// Lets Node read TypeScript, as ts-node does without looking at types, and remembers what each file became, down to the
// bytecode of what was called in it: tests are many small processes, and most of their time went into that.
const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const v8 = require("node:v8");
const vm = require("node:vm");
const { compiler } = require("../compiler");
const { root, state } = require("../setup/places");

/** What was made of each file: a file by its path, and beside it the map to the TypeScript. */
const kept = path.join(state, "transpiled");

const options = { target: "ES2022", module: "CommonJS", esModuleInterop: true, sourceMap: true };
const compilers = ["typescript", "typescript7"].map((name) => require(`${name}/package.json`).version);
const version = [process.version, ...compilers, JSON.stringify(options)].join("\0");

/** Other flags may mean other bytecode, which would be made anew in turn with that of all others. */
const usualFlags = process.execArgv.every((word) => !word.startsWith("--") || /^--(require|test)/.test(word));

function placeOf(file) {
  return path.join(kept, createHash("sha256").update(`${version}\0${file}`).digest("hex"));
}

function transpile(file) {
  const ts = require("typescript");
  const compilerOptions = { ...options, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return ts.transpileModule(fs.readFileSync(file, "utf8"), { fileName: file, compilerOptions });
}

/** Whole or not at all: other processes read it. */
function write(place, content) {
  fs.mkdirSync(kept, { recursive: true });
  fs.writeFileSync(`${place}.${process.pid}`, content);
  fs.renameSync(`${place}.${process.pid}`, place);
}

/** By which a file is known again. */
function stampOf(file) {
  const { mtimeMs, size } = fs.statSync(file);
  return `${mtimeMs} ${size}`;
}

/** What was kept of a file as it is now. */
function find(file) {
  try {
    const found = v8.deserialize(fs.readFileSync(placeOf(file)));
    return found.stamp === stampOf(file) ? found : undefined;
  } catch {
    return undefined; // nothing is there yet
  }
}

function keep(file, { outputText, sourceMapText }) {
  const made = { stamp: stampOf(file), code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n") };
  write(`${placeOf(file)}.map`, sourceMapText);
  write(placeOf(file), v8.serialize(made));
  return made;
}

/** The JavaScript of a TypeScript file, and its bytecode where a process has left it. */
const read = (file) => find(file) ?? keep(file, transpile(file));

/** Where nearly all files are missing, the native compiler makes them at once, in a fifth of the time. */
const many = 200;

function transpileAll(files) {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-transpiled-"));
  const how = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const all = ["-p", root, "--outDir", out, "--rootDir", root, "--noEmit", "false", "--noCheck", "--isolatedModules"];
  spawnSync(process.execPath, [compiler(), ...all, ...how], { cwd: root });
  for (const file of files) {
    const made = path.join(out, path.relative(root, file).replace(/\.ts$/, ".js"));
    if (!fs.existsSync(made)) continue; // it is made alone, when it is read
    keep(file, { outputText: fs.readFileSync(made, "utf8"), sourceMapText: fs.readFileSync(`${made}.map`, "utf8") });
  }
  fs.rmSync(out, { recursive: true, force: true });
}

/** Makes files ready beforehand, in this process, and forgets those that are gone. */
function makeReady(files) {
  const missing = files.filter((file) => find(file) === undefined);
  if (missing.length >= many) transpileAll(missing);
  for (const file of missing) read(file);
  const needed = new Set(files.flatMap((file) => [placeOf(file), `${placeOf(file)}.map`]));
  for (const name of fs.readdirSync(kept)) {
    const place = path.join(kept, name);
    if (!needed.has(place)) fs.rmSync(place, { force: true });
  }
}

/**
 * Most of what tests call runs for milliseconds: the V8 of Node 20 spends a fifth of the processor's time on optimizing
 * it, so that it waits a little longer. Code that runs for long is optimized all the same. Bytecode stays the same.
 */
if (process.versions.v8.startsWith("11.")) v8.setFlagsFromString("--interrupt-budget=1000000");

const [before] = Module.wrap("\n").split("\n");
const compiled = [];

/** Runs a module as Node would. */
function load(module, file) {
  const made = read(file);
  const script = new vm.Script(Module.wrap(made.code), {
    filename: file,
    columnOffset: -before.length,
    cachedData: usualFlags ? made.bytecode : undefined,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (usualFlags && (!made.bytecode || script.cachedDataRejected)) compiled.push({ file, made, script });
  const request = (name) => module.require(name);
  request.resolve = (name, where) => Module._resolveFilename(name, module, false, where);
  Object.assign(request, { main: process.mainModule, cache: Module._cache, extensions: Module._extensions });
  script.runInThisContext().call(module.exports, module.exports, request, module, file, path.dirname(file));
}

/** At the end, when it is known what was called. */
function keepBytecode() {
  for (const { file, made, script } of compiled) {
    try {
      write(placeOf(file), v8.serialize({ ...made, bytecode: script.createCachedData() }));
    } catch {
      return; // a full disk, or on Windows another reader: a later process keeps it, and no test fails for it
    }
  }
}

const maps = new Map();

/** The place in the TypeScript of one in the JavaScript; read when an error is shown, which is rare. */
function originOf(file, line, column) {
  try {
    if (!maps.has(file))
      maps.set(file, new Module.SourceMap(JSON.parse(fs.readFileSync(`${placeOf(file)}.map`, "utf8"))));
    const { originalLine, originalColumn } = maps.get(file).findEntry(line - 1, column - 1);
    return originalLine === undefined ? undefined : `${file}:${originalLine + 1}:${originalColumn + 1}`;
  } catch {
    return undefined; // a trace without its map is better than none
  }
}

Error.prepareStackTrace = (error, sites) => {
  const lines = sites.map((site) => {
    const [file, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
    const origin = file?.endsWith(".ts") ? originOf(file, line, column) : undefined;
    return `\n    at ${origin ? String(site).replace(`${file}:${line}:${column}`, origin) : site}`;
  });
  return `${Error.prototype.toString.call(error)}${lines.join("")}`;
};

require.extensions[".ts"] = load;
process.on("exit", keepBytecode);

module.exports = { makeReady };

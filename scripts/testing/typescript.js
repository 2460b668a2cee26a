// Lets Node read TypeScript, as ts-node does without looking at types, and remembers what each file became: tests are
// many small processes, and most of them need not load the compiler at all.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { state } = require("../setup/places");

/** What was made of each file, by a fingerprint of all that went in. */
const kept = path.join(state, "transpiled");

const options = { target: "ES2022", module: "CommonJS", esModuleInterop: true, inlineSourceMap: true };
const version = require("typescript/package.json").version;

function placeOf(file, text) {
  const hash = createHash("sha256").update(`${version}\0${JSON.stringify(options)}\0${file}\0${text}`);
  return path.join(kept, `${hash.digest("hex")}.js`);
}

function transpile(file, text) {
  const ts = require("typescript");
  const compilerOptions = { ...options, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  return ts.transpileModule(text, { fileName: file, compilerOptions }).outputText;
}

/** The JavaScript of a TypeScript file. */
function javaScriptOf(file) {
  const text = fs.readFileSync(file, "utf8");
  const place = placeOf(file, text);
  try {
    return fs.readFileSync(place, "utf8");
  } catch {
    const made = transpile(file, text);
    fs.mkdirSync(kept, { recursive: true });
    fs.writeFileSync(`${place}.${process.pid}`, made);
    fs.renameSync(`${place}.${process.pid}`, place); // whole or not at all: other processes read it
    return made;
  }
}

/** Makes files ready beforehand, in this process, and forgets those of earlier sources. */
function makeReady(files) {
  const needed = new Set();
  for (const file of files) {
    javaScriptOf(file);
    needed.add(path.basename(placeOf(file, fs.readFileSync(file, "utf8"))));
  }
  for (const name of fs.readdirSync(kept)) if (!needed.has(name)) fs.rmSync(path.join(kept, name), { force: true });
}

require.extensions[".ts"] = (module, file) => module._compile(javaScriptOf(file), file);
process.setSourceMapsEnabled(true);

module.exports = { makeReady };

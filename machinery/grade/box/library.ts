/** The library as a box gets it: what a learner's cells can reach of `nabla`, and what calls answers. No reference. */
import fs from "node:fs";
import path from "node:path";

/** Where things lie in a stripped library. */
export interface StrippedLibrary {
  /** The folder, and nothing beside it, is what a box sees of this machine's files besides Node's own. */
  readonly folder: string;
  /** The program that runs in the box. */
  readonly main: string;
  /** Modules in it, by their place in the project's build. */
  readonly modules: readonly string[];
  /** A file in it from which boxes start, where there is one. */
  readonly snapshot?: string;
}

/**
 * What V8 is told in a box. Code that was kept, and snapshots, fit only a start with the same words. Most answers run
 * for a few milliseconds: the V8 of Node 20 spent a quarter of a box's time on optimizing them, so that it waits a little
 * longer. Tables are not mixed with secret numbers, which takes a fifth of a bare start and protects those who serve
 * strangers: a box serves one.
 */
export const heapFlags: readonly string[] = [
  "--max-old-space-size=256",
  "--no-rehash-snapshot",
  ...(process.versions.v8.startsWith("11.") ? ["--interrupt-budget=1000000"] : []),
];

const required = /require\("(\.[^"]+)"\)/g;

/**
 * Writes what is needed, module by module along the imports, into a new folder, as one script.
 *
 * @param lib - the library's folder, which holds `dist`
 * @param machinery - the built machinery
 * @param folder - where to; every user can read it
 */
export function stripLibrary(lib: string, machinery: string, folder: string): StrippedLibrary {
  const dist = path.join(lib, "dist");
  const box = path.join(machinery, "grade", "box");
  const library = closure([path.join(dist, "index.js"), path.join(dist, "check", "receiver.js")]);
  const program = closure([path.join(box, "main.js"), path.join(box, "rehearsal.js")]);
  const placed = [
    ...library.map((file) => [file, path.join("nabla", path.relative(dist, file))]),
    ...program.map((file) => [file, path.join("machinery", path.relative(machinery, file))]),
  ].map(([file, at]) => [file, at.split(path.sep).join("/")] as const);
  fs.writeFileSync(path.join(folder, "bundle.js"), bundled(placed));
  // where a snapshot is made, Node gives a script nothing to export to
  const boot = `"use strict";\nvar exports = {};\n${fs.readFileSync(path.join(box, "boot.js"), "utf8")}`;
  fs.writeFileSync(path.join(folder, "boot.js"), boot);
  for (const file of kernels(dist)) copy(file, path.join(folder, "nabla", path.relative(dist, file)));
  const main = path.join(folder, "boot.js");
  openToAll(folder);
  return { folder, main, modules: placed.map(([, at]) => at) };
}

/** The script: each module as a function that gets what Node gives a module. */
function bundled(placed: readonly (readonly [file: string, at: string])[]): string {
  const head = "function (exports, require, module, __filename, __dirname) {";
  const places = new Map(placed);
  // imports are found here, once, and not at each start
  const textOf = (file: string): string =>
    fs.readFileSync(file, "utf8").replace(required, (whole, specifier: string) => {
      const at = places.get(resolve(path.dirname(file), specifier));
      return at === undefined ? whole : `require(${JSON.stringify(at)})`;
    });
  const modules = placed.map(([file, at]) => `${JSON.stringify(at)}: ${head}${textOf(file)}\n}`);
  const names = {
    nabla: "nabla/index.js",
    "nabla/receiver": "nabla/check/receiver.js",
    answers: "machinery/grade/box/answers.js",
    box: "machinery/grade/box/main.js",
    rehearsal: "machinery/grade/box/rehearsal.js",
  };
  return escaped(`({ names: ${JSON.stringify(names)}, modules: {\n${modules.join(",\n")}\n} })\n`);
}

/** The same script in ASCII alone: V8 takes the bytes as they are, where it would have to decode them at each start. */
function escaped(script: string): string {
  const written = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return script.replace(/[^\0-\x7F]/g, written);
}

function copy(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(from, to);
}

/** The files that some files import, and they themselves. */
function closure(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, specifier] of fs.readFileSync(file, "utf8").matchAll(required))
      visit(resolve(path.dirname(file), specifier));
  };
  entries.forEach(visit);
  return [...found].sort();
}

function resolve(folder: string, specifier: string): string {
  const stem = path.resolve(folder, specifier);
  const found = [`${stem}.js`, path.join(stem, "index.js"), stem].find((file) => fs.existsSync(file));
  if (!found) throw new Error(`internal: ${specifier} is not built (imported in ${folder})`);
  return found;
}

/** WebAssembly and what tells about it. */
function kernels(dist: string): string[] {
  const folder = path.join(dist, "kernels", "simd");
  const names = fs.readdirSync(folder).filter((name) => /\.(wasm|json)$/.test(name) || name === "worker.js");
  return names.map((name) => path.join(folder, name));
}

function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(at);
    else fs.chmodSync(at, 0o644);
  }
}

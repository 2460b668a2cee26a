/** The library as a box gets it: what a learner's cells can reach of `nabla`, and what calls answers. No reference. */
import fs from "node:fs";
import path from "node:path";

/** Where things lie in a stripped library. */
export interface StrippedLibrary {
  /** The folder, and nothing beside it, is what a box sees of this machine's files besides Node's own. */
  readonly folder: string;
  /** The program that runs in the box. */
  readonly main: string;
  /** Files in it, from its folder, with slashes. */
  readonly files: readonly string[];
}

const required = /require\("(\.[^"]+)"\)/g;

/**
 * Copies what is needed, file by file along the imports, into a new folder.
 *
 * @param lib - the library's folder, which holds `dist`
 * @param machinery - the built machinery
 * @param folder - to be made; every user can read it
 */
export function stripLibrary(lib: string, machinery: string, folder: string): StrippedLibrary {
  const dist = path.join(lib, "dist");
  const library = closure([path.join(dist, "index.js"), path.join(dist, "check", "receiver.js")]);
  const box = closure([path.join(machinery, "grade", "box", "main.js")]);
  const nabla = path.join("node_modules", "nabla");
  const copies = [
    ...library.map((file) => [file, path.join(nabla, "dist", path.relative(dist, file))]),
    ...kernels(dist).map((file) => [file, path.join(nabla, "dist", path.relative(dist, file))]),
    ...box.map((file) => [file, path.relative(machinery, file)]),
    [path.join(lib, "receiver", "package.json"), path.join(nabla, "receiver", "package.json")],
  ];
  for (const [from, to] of copies) {
    fs.mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
    fs.copyFileSync(from, path.join(folder, to));
  }
  fs.writeFileSync(path.join(folder, nabla, "package.json"), '{ "name": "nabla", "main": "dist/index.js" }\n');
  openToAll(folder);
  const files = copies.map(([, to]) => to.split(path.sep).join("/"));
  return { folder, main: path.join(folder, "grade", "box", "main.js"), files };
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

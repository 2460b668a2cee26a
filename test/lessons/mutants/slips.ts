import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { slips as known } from "../../../lib/check/usual/slips/index";
import { root } from "../../source-files";
import type { Trials } from "./trial";

const folder = join(root, "lib", "check", "usual", "slips");

/** The fingerprints of one exercise's rejected mutants, by kind. */
function slipsOf({ trials }: Trials): { [kind: string]: string } {
  const byKind = new Map<string, Set<string>>();
  for (const { kind, print, outcome, whole } of trials) {
    if (outcome !== "rejected" || whole || print === undefined) continue;
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(print));
  }
  return Object.fromEntries([...byKind].sort().map(([kind, prints]) => [kind, [...prints].sort().join(" ")]));
}

const literal = (key: string): string => (/^[a-z]+$/.test(key) ? key : `"${key}"`);

/** Brings files into the form that `npm run lint` asks for. */
function format(files: readonly string[]): void {
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  const { status, stderr } = spawnSync(process.execPath, [biome, "check", "--write", ...files], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${files.join(", ")} cannot be formatted: ${stderr}`);
}

/** Writes what the tried mutants gave into the library, one file a notebook, and the list of these files. */
export function writeSlips(done: readonly Trials[]): string[] {
  const all: { [exercise: string]: { readonly [kind: string]: string } } = { ...known };
  for (const tried of done) all[tried.id] = slipsOf(tried);
  const notebooks = [...new Set(done.map(({ id }) => id.slice(0, 2)))];
  const files = notebooks.map((notebook) => {
    const file = join(folder, `notebook-${notebook}.ts`);
    const exercises = Object.keys(all)
      .filter((id) => id.startsWith(`${notebook}.`))
      .sort();
    const entries = exercises.map((id) => {
      const kinds = Object.entries(all[id]).map(([kind, prints]) => `    ${literal(kind)}:\n      "${prints}",\n`);
      return `  "${id}": {\n${kinds.join("")}  },\n`;
    });
    const head = `import type { Slips } from "./slips";\n\n/** Written by \`npm run mutants -- answers ${notebook} --write\`. */\n`;
    writeFileSync(file, `${head}export const slips: Slips = {\n${entries.join("")}};\n`);
    return file;
  });
  const notebooksWritten = readdirSync(folder)
    .flatMap((name) => /^notebook-(\d\d)\.ts$/.exec(name)?.[1] ?? [])
    .sort();
  const imports = notebooksWritten
    .map((notebook) => `import { slips as of${notebook} } from "./notebook-${notebook}";\n`)
    .join("");
  const list = notebooksWritten.map((notebook) => `...of${notebook}`).join(", ");
  const words =
    "/** Those of every notebook. Written by `npm run mutants -- answers --write`, as are the files beside this one. */";
  const index = join(folder, "index.ts");
  writeFileSync(
    index,
    `${imports}import type { Slips } from "./slips";\n\n${words}\nexport const slips: Slips = { ${list} };\n`,
  );
  const written = [...files, index].map((file) => relative(root, file));
  format(written);
  return written;
}

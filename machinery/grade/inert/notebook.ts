/** A notebook that somebody else wrote, before an instructor's browser shows it. */
import { type Cell, type GradeMetadata, isRecord, type Notebook, type Output } from "../../notebook/notebook";
import { inertHtml, pictureTypes } from "./html";
import { inertMarkdown } from "./markdown";

type Json = { readonly [key: string]: unknown };

/** Longer texts of outputs are cut. */
const mostText = 100_000;
const mostOutputs = 100;

/**
 * The notebook, built anew from the parts that are known: texts, pictures, the marks of nbgrader. HTML goes through
 * DOMPurify; SVG, LaTeX, scripts, widgets and every kind that is not known are left out, their text/plain stays.
 *
 * @param kept - texts of cells as they were handed out: they are ours, and stay as they are
 */
export function inertNotebook(notebook: unknown, kept: ReadonlySet<string> = new Set()): Notebook {
  const cells = isRecord(notebook) && Array.isArray(notebook.cells) ? notebook.cells.filter(isRecord) : [];
  const ids = new Set<string>();
  return {
    cells: cells.map((cell, i) => inertCell(cell, kept, freshId(cell.id, i, ids))),
    metadata: {
      kernelspec: { name: "tslab", language: "typescript", display_name: "TypeScript" },
      language_info: { name: "typescript", file_extension: ".ts" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function inertCell(cell: Json, kept: ReadonlySet<string>, id: string): Cell {
  const source = textOf(cell.source);
  const metadata = metadataOf(cell.metadata);
  if (cell.cell_type === "code") {
    const outputs = (Array.isArray(cell.outputs) ? cell.outputs : []).filter(isRecord).slice(0, mostOutputs);
    const count = Number.isInteger(cell.execution_count) ? Number(cell.execution_count) : null;
    return { id, cell_type: "code", source, metadata, outputs: outputs.flatMap(inertOutput), execution_count: count };
  }
  const text = kept.has(source.trim()) ? source : inertMarkdown(source);
  if (cell.cell_type !== "markdown") return { id, cell_type: "raw", source: text, metadata };
  const attachments = attachmentsOf(cell.attachments);
  return { id, cell_type: "markdown", source: text, metadata, ...(attachments ? { attachments } : {}) };
}

/** An id that is an anchor on a page, and no other cell's. */
function freshId(id: unknown, i: number, taken: Set<string>): string {
  const usable = typeof id === "string" && /^[\w-]{1,64}$/.test(id) && !taken.has(id) ? id : `cell-${i}`;
  const fresh = taken.has(usable) ? `cell-${i}-again` : usable;
  taken.add(fresh);
  return fresh;
}

/** What nbgrader reads, each of its own kind; two flags of the Lab. */
function metadataOf(metadata: unknown): Cell["metadata"] {
  if (!isRecord(metadata)) return {};
  const flags = pick(metadata, { deletable: "boolean", editable: "boolean" });
  if (!isRecord(metadata.nbgrader)) return flags;
  const nbgrader = pick(metadata.nbgrader, {
    ...{ schema_version: "number", grade: "boolean", solution: "boolean", locked: "boolean", task: "boolean" },
    ...{ points: "number", grade_id: "string", checksum: "string", cell_type: "string" },
  });
  for (const name of ["grade_id", "checksum", "cell_type"])
    if (name in nbgrader && !/^[\w.-]{1,64}$/.test(String(nbgrader[name]))) return flags;
  return { ...flags, nbgrader: nbgrader as unknown as GradeMetadata };
}

function pick(from: Json, kinds: { readonly [name: string]: string }): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).filter(([name, value]) => Object.hasOwn(kinds, name) && typeof value === kinds[name]),
  );
}

function attachmentsOf(attachments: unknown): Json | undefined {
  if (!isRecord(attachments)) return undefined;
  const usable = Object.entries(attachments).flatMap(([name, bundle]) => {
    const pictures = isRecord(bundle) ? picturesIn(bundle) : [];
    return pictures.length > 0 && /^[\w .()-]{1,100}$/.test(name) ? [[name, Object.fromEntries(pictures)]] : [];
  });
  return usable.length > 0 ? Object.fromEntries(usable) : undefined;
}

function picturesIn(bundle: Json): [string, string][] {
  return Object.entries(bundle).flatMap(([type, data]): [string, string][] => {
    const text = textOf(data).replace(/\s/g, "");
    return pictureTypes.includes(type) && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? [[type, text]] : [];
  });
}

function inertOutput(output: Json): Output[] {
  switch (output.output_type) {
    case "stream":
      return [{ output_type: "stream", name: output.name === "stderr" ? "stderr" : "stdout", text: cut(output.text) }];
    case "error": {
      const traceback = Array.isArray(output.traceback) ? output.traceback.map(cut).slice(0, 200) : [];
      return [{ output_type: "error", ename: cut(output.ename), evalue: cut(output.evalue), traceback }];
    }
    case "display_data":
    case "execute_result": {
      const data = inertBundle(isRecord(output.data) ? output.data : {});
      if (Object.keys(data).length === 0) return [];
      if (output.output_type === "display_data") return [{ output_type: "display_data", data, metadata: {} }];
      const count = Number.isInteger(output.execution_count) ? Number(output.execution_count) : 0;
      return [{ output_type: "execute_result", execution_count: count, data, metadata: {} }];
    }
    default:
      return [];
  }
}

function inertBundle(data: Json): Json {
  const html = "text/html" in data ? { "text/html": inertHtml(textOf(data["text/html"]).slice(0, 10 * mostText)) } : {};
  const plain = "text/plain" in data ? { "text/plain": cut(data["text/plain"]) } : {};
  return { ...plain, ...html, ...Object.fromEntries(picturesIn(data)) };
}

function cut(text: unknown): string {
  const whole = textOf(text);
  return whole.length > mostText ? `${whole.slice(0, mostText)}\n… (cut)` : whole;
}

function textOf(value: unknown): string {
  return (Array.isArray(value) ? value : [value]).filter((part) => typeof part === "string").join("");
}

/** Weights in the form that other programs read and write: safetensors, one record of named tensors in one file. */
import { readFileSync } from "node:fs";
import { leaves, type Tree } from "../autodiff/tree";
import { replaceFile } from "../host/files";
import type { DType } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { checkShape, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** The file's names for the precisions that we have, and their bytes. */
const KINDS: { readonly [kind: string]: { readonly dtype: DType; readonly bytes: number } } = {
  F32: { dtype: "float32", bytes: 4 },
  F64: { dtype: "float64", bytes: 8 },
};

/**
 * Writes tensors into a safetensors file: 8 bytes with the length of the header, the header (JSON with the kind, shape and place of each
 * tensor), and the numbers, low byte first. Tensors in lists and records get their paths as names, such as `[0].W`.
 *
 * @param file the path; what is there already is replaced in one go
 * @throws TypeError when something else is among the tensors
 * @example
 * saveSafetensors("weights.safetensors", { W: tensor([[1, 2]]), b: tensor([0.5], { dtype: "float32" }) });
 * loadSafetensors("weights.safetensors").W.toArray() // → [[1, 2]]
 * @see https://github.com/huggingface/safetensors, "Format"
 */
export function saveSafetensors(file: string, tensors: Tree): void {
  let offset = 0;
  const header: Record<string, unknown> = {};
  const parts: Uint8Array[] = [];
  for (const { path, tensor } of leaves(tensors)) {
    const { data, shape, dtype } = tensor;
    header[path || "tensor"] = {
      dtype: dtype === "float32" ? "F32" : "F64",
      shape,
      data_offsets: [offset, offset + data.byteLength],
    };
    parts.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    offset += data.byteLength;
  }
  const text = JSON.stringify(header);
  const padded = Buffer.from(text.padEnd(text.length + ((8 - (Buffer.byteLength(text) % 8)) % 8))); // numbers begin at a multiple of 8
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  replaceFile(file, Buffer.concat([length, padded, ...parts]));
}

/**
 * Reads a safetensors file: its tensors by their names.
 *
 * @throws Error when there is no such file; RangeError when it is damaged, or a tensor in it is neither float32 nor float64
 * @example
 * saveSafetensors("layers.safetensors", [{ W: tensor([1]) }, { W: tensor([2]) }]);
 * Object.keys(loadSafetensors("layers.safetensors")) // → ["[0].W", "[1].W"]
 */
export function loadSafetensors(file: string): { readonly [name: string]: Tensor } {
  const bytes = readFileSync(file);
  const damaged = (what: string): RangeError => new RangeError(`loadSafetensors: ${file} is damaged: ${what}`);
  if (bytes.length < 8) throw damaged(`it has ${bytes.length} bytes`);
  const length = Number(bytes.readBigUInt64LE(0));
  if (length > bytes.length - 8) throw damaged(`its header should have ${length} bytes`);
  let header: Record<string, { dtype?: unknown; shape?: unknown; data_offsets?: unknown }>;
  try {
    header = JSON.parse(bytes.toString("utf8", 8, 8 + length));
  } catch {
    throw damaged("its header is no JSON");
  }
  if (typeof header !== "object" || header === null) throw damaged("its header is no record");
  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__");
  return Object.fromEntries(
    entries.map(([name, { dtype, shape, data_offsets: place }]) => {
      const kind = Object.hasOwn(KINDS, String(dtype)) ? KINDS[String(dtype)] : undefined;
      if (kind === undefined) {
        throw new RangeError(`loadSafetensors: ${name} in ${file} is ${dtype}: only F32 and F64 can be read`);
      }
      const sizes = checkShape("loadSafetensors", shape as number[]);
      const [start, end] = Array.isArray(place) ? place : [];
      if (!(start >= 0 && end === start + sizeOf(sizes) * kind.bytes && 8 + length + end <= bytes.length)) {
        throw damaged(`${name} is not where its header says`);
      }
      const data = allocate(kind.dtype, sizeOf(sizes), false);
      const from = bytes.subarray(8 + length + start, 8 + length + end);
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength).set(from);
      return [name, new Tensor(data, sizes)];
    }),
  );
}

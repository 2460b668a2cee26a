/** Tensors in NumPy's files: one array a file. */
import { readFileSync } from "node:fs";
import { replaceFile } from "../host/files";
import type { DType } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { checkShape, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** What every file begins with. */
const MAGIC = Buffer.from("\x93NUMPY", "latin1");

/** How a kind of number is read; whole numbers become float64. */
const KINDS: { readonly [kind: string]: { dtype: DType; bytes: number; read(bytes: Buffer, at: number): number } } = {
  "<f4": { dtype: "float32", bytes: 4, read: (bytes, at) => bytes.readFloatLE(at) },
  "<f8": { dtype: "float64", bytes: 8, read: (bytes, at) => bytes.readDoubleLE(at) },
  "|u1": { dtype: "float64", bytes: 1, read: (bytes, at) => bytes.readUInt8(at) },
  "<i4": { dtype: "float64", bytes: 4, read: (bytes, at) => bytes.readInt32LE(at) },
  "<i8": { dtype: "float64", bytes: 8, read: (bytes, at) => Number(bytes.readBigInt64LE(at)) },
};

/**
 * Writes a tensor as a .npy file, which `numpy.load` reads.
 *
 * @param file the path; what is there already is replaced in one go
 * @example
 * saveNpy("x.npy", tensor([[1, 2], [3, 4]]));
 * loadNpy("x.npy").toArray() // → [[1, 2], [3, 4]]
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html, version 1.0
 */
export function saveNpy(file: string, { data, shape, dtype }: Tensor): void {
  const sizes = `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;
  const text = `{'descr': '${dtype === "float32" ? "<f4" : "<f8"}', 'fortran_order': False, 'shape': ${sizes}, }`;
  const total = Math.ceil((MAGIC.length + 4 + text.length + 1) / 64) * 64; // numbers begin at a multiple of 64
  const head = Buffer.alloc(4, 0);
  head[0] = 1;
  head.writeUInt16LE(total - MAGIC.length - 4, 2);
  const header = Buffer.from(`${text.padEnd(total - MAGIC.length - 5)}\n`, "latin1");
  const numbers = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  replaceFile(file, Buffer.concat([MAGIC, head, header, numbers]));
}

/**
 * Reads a .npy file of floats (32 or 64 bits) or whole numbers (u1, i4, i8, which become float64).
 *
 * @throws Error when there is no such file; RangeError when it is no .npy file, damaged, of another kind, or in Fortran's order
 * @example
 * saveNpy("row.npy", tensor([1, 2, 3], { dtype: "float32" }));
 * loadNpy("row.npy").dtype // → "float32"
 */
export function loadNpy(file: string): Tensor {
  const bytes = readFileSync(file);
  const refuse = (what: string): RangeError => new RangeError(`loadNpy: ${file} ${what}`);
  if (bytes.length < 12 || !bytes.subarray(0, 6).equals(MAGIC)) throw refuse("is no .npy file");
  const first = bytes[6] === 1 ? 10 : 12;
  const start = first + (bytes[6] === 1 ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8));
  const header = bytes.toString("latin1", first, start);
  const [, descr] = /'descr': '([^']*)'/.exec(header) ?? [];
  const [, sizes] = /'shape': \(([\d, ]*)\)/.exec(header) ?? [];
  if (descr === undefined || sizes === undefined) throw refuse("has a header without kind or shape");
  if (/'fortran_order': True/.test(header)) throw refuse("is in Fortran's order: save numpy.ascontiguousarray(x)");
  const kind = Object.hasOwn(KINDS, descr) ? KINDS[descr] : undefined;
  if (kind === undefined) throw refuse(`holds ${descr}, not one of ${Object.keys(KINDS).join(", ")}`);
  const numbers = sizes.split(",").filter((each) => each.trim() !== "");
  const shape = checkShape("loadNpy", numbers.map(Number));
  const needed = sizeOf(shape) * kind.bytes;
  if (bytes.length - start !== needed)
    throw refuse(`is damaged: ${needed} bytes of numbers expected, ${bytes.length - start} found`);
  const data = allocate(kind.dtype, sizeOf(shape), false);
  for (let i = 0; i < data.length; i++) data[i] = kind.read(bytes, start + i * kind.bytes);
  return new Tensor(data, shape);
}

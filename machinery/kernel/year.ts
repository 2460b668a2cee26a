/**
 * The standard library of the running Node's year. tslab's own TypeScript is 5.0: it knows ES2022, and a part of
 * ES2023. What Node has beyond that is declared here.
 */

/** The name under which the compiler finds {@link yearLibrary}. */
export const yearFile: string = "/__node__.d.ts";

/** The libraries to compile with, where tslab chose `names`. */
export function libraryOf(names: readonly string[] = []): string[] {
  const isNew = "findLast" in Array.prototype;
  return names.map((name) => (isNew && name === "lib.es2022.d.ts" ? "lib.es2023.d.ts" : name));
}

const typed = "Int8 Uint8 Uint8Clamped Int16 Uint16 Int32 Uint32 Float32 Float64".split(" ");
const copies = `toReversed(): T[];
  toSorted(compareFn?: (a: T, b: T) => number): T[];
  toSpliced(start: number, deleteCount?: number, ...items: T[]): T[];
  with(index: number, value: T): T[];`;
const typedCopies = (name: string): string => `interface ${name}Array {
  toReversed(): ${name}Array;
  toSorted(compareFn?: (a: number, b: number) => number): ${name}Array;
  with(index: number, value: number): ${name}Array;
}`;
const setMethods = `union<U>(other: ReadonlySet<U>): Set<T | U>;
  intersection<U>(other: ReadonlySet<U>): Set<T & U>;
  difference<U>(other: ReadonlySet<U>): Set<T>;
  symmetricDifference<U>(other: ReadonlySet<U>): Set<T | U>;
  isSubsetOf(other: ReadonlySet<unknown>): boolean;
  isSupersetOf(other: ReadonlySet<unknown>): boolean;
  isDisjointFrom(other: ReadonlySet<unknown>): boolean;`;

/** Declarations of what this Node has: an owner, a name that it must have, TypeScript. */
const parts: readonly (readonly [owner: object, name: string, text: string])[] = [
  [
    Array.prototype,
    "toSorted",
    `interface Array<T> { ${copies} }\ninterface ReadonlyArray<T> { ${copies} }\n${typed.map(typedCopies).join("\n")}`,
  ],
  [
    Object,
    "groupBy",
    `interface ObjectConstructor {
  groupBy<K extends PropertyKey, T>(items: Iterable<T>, key: (item: T, index: number) => K): Partial<Record<K, T[]>>;
}
interface MapConstructor { groupBy<K, T>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]>; }`,
  ],
  [
    Promise,
    "withResolvers",
    `interface PromiseConstructor {
  withResolvers<T>(): { promise: Promise<T>; resolve(value: T | PromiseLike<T>): void; reject(reason?: any): void };
}`,
  ],
  [Set.prototype, "union", `interface Set<T> { ${setMethods} }`],
];

/** Ambient declarations of what the running Node has and the compiler's library lacks. */
export function yearLibrary(): string {
  return parts
    .filter(([owner, name]) => name in owner)
    .map(([, , text]) => text)
    .join("\n");
}

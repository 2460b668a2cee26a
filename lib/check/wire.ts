import type { Data } from "../exercise/data";

/** What JSON can say. */
type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const unsaid: readonly (readonly [string, Data])[] = [
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
  ["undefined", undefined],
];

/**
 * Plain data as text for a message between two processes. What JSON cannot say (NaN, the infinities, -0, undefined)
 * travels as `{ "$": "NaN" }`; a record that has a `$` of its own travels as a list of its entries.
 *
 * @example
 * encode([1, -0]) // → "[1,{\"$\":\"-0\"}]"
 */
export function encode(data: Data): string {
  return JSON.stringify(toJson(data));
}

/**
 * Reads what {@link encode} wrote. The text is parsed, never evaluated, and a member named `__proto__` is a member.
 *
 * @throws SyntaxError for other text
 * @example
 * Object.is(decode('{"$":"-0"}'), -0) // → true
 */
export function decode(text: string): Data {
  return fromJson(JSON.parse(text) as Json);
}

function toJson(data: Data): Json {
  const special = unsaid.find(([, value]) => Object.is(value, data));
  if (special) return { $: special[0] };
  if (Array.isArray(data)) return data.map(toJson);
  if (typeof data !== "object" || data === null) return data as Json;
  const entries = Object.entries(data).map(([key, part]): [string, Json] => [key, toJson(part as Data)]);
  return Object.hasOwn(data, "$") ? { $: entries } : fromEntries(entries);
}

function fromJson(json: Json): Data {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== "object" || json === null) return json as Data;
  const record = json as { readonly [key: string]: Json };
  if (!Object.hasOwn(record, "$"))
    return fromEntries(Object.entries(record).map(([key, part]) => [key, fromJson(part)]));
  const said = record.$;
  if (Array.isArray(said))
    return fromEntries(said.map((entry) => [String((entry as Json[])[0]), fromJson((entry as Json[])[1])]));
  const special = unsaid.find(([name]) => name === said);
  if (!special) throw new SyntaxError(`decode: nothing is called ${JSON.stringify(said)}`);
  return special[1];
}

function fromEntries<T>(entries: readonly (readonly [string, T])[]): { [key: string]: T } {
  return Object.fromEntries(entries); // defines members: "__proto__" stays an ordinary one
}

/**
 * Messages between the judge and the box: four bytes of length, then JSON; or, where the length has its highest bit set,
 * the number of the question and plain numbers in binary. Both sides read with the same limits.
 */

/** The longest message, in bytes. */
const longestFrame: number = 8 * 1024 * 1024;
/** The longest message of plain numbers, in bytes. */
const longestNumbers = 64 * 1024 * 1024;
const binary = 0x80000000;
/** How deep lists and records may lie in each other. */
const deepest = 40;

/**
 * A message as bytes.
 *
 * @throws RangeError for a message that is too long
 * @example
 * frame({ n: 1 }).length // → 11
 */
export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  if (body.length > longestFrame) throw new RangeError(`frame: ${body.length} bytes, more than ${longestFrame}`);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

/**
 * Lists of numbers as bytes: the answer to question `n`.
 *
 * @throws RangeError for more than is sent in one message
 * @example
 * numbersFrame(1, [Float64Array.of(2, 3)]).length // → 32
 */
export function numbersFrame(n: number, lists: readonly Float64Array[]): Buffer {
  const head = Uint32Array.of(n, lists.length, ...lists.map(({ length }) => length));
  const body = [head, ...lists].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  const length = body.reduce((sum, part) => sum + part.length, 0);
  if (length > longestNumbers) throw new RangeError(`numbersFrame: ${length} bytes, more than ${longestNumbers}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(binary + length);
  return Buffer.concat([size, ...body]);
}

/** The message in the bytes of {@link numbersFrame} behind its length. @throws RangeError */
function numbersIn(bytes: Buffer): Record<string, unknown> {
  const whole = Uint8Array.from(bytes); // begins at a multiple of 8
  const heads = new Uint32Array(whole.buffer, 0, Math.floor(whole.length / 4));
  const [n, count] = heads;
  if (!(count <= 10_000 && 2 + count <= heads.length))
    throw new RangeError("frames: lists of numbers that are cut off");
  let at = 4 * (2 + count);
  const lists: Float64Array[] = [];
  for (const length of heads.subarray(2, 2 + count)) {
    if (at + 8 * length > whole.length) throw new RangeError("frames: lists of numbers that are cut off");
    lists.push(new Float64Array(whole.slice(at, at + 8 * length).buffer));
    at += 8 * length;
  }
  return { n, numbers: lists };
}

/**
 * Reads messages from chunks of bytes as they come.
 *
 * @param take - gets each message
 * @returns what to call with each chunk; it throws RangeError or SyntaxError for bytes that are no messages
 * @example
 * frames(() => {})(frame({ n: 1 })) // → undefined
 */
export function frames(take: (message: Record<string, unknown>) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let held = 0;

  function takeOne(): boolean {
    if (held < 4) return false;
    const all = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    const size = all.readUInt32BE(0);
    const isBinary = size >= binary;
    const length = isBinary ? size - binary : size;
    const longest = isBinary ? longestNumbers : longestFrame;
    if (length > longest) throw new RangeError(`frames: a message of ${length} bytes, more than ${longest}`);
    chunks = [all];
    if (held < 4 + length) return false;
    chunks = [all.subarray(4 + length)];
    held -= 4 + length;
    take(isBinary ? numbersIn(all.subarray(4, 4 + length)) : parse(all.toString("utf8", 4, 4 + length)));
    return true;
  }

  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    while (takeOne());
  };
}

function parse(text: string): Record<string, unknown> {
  if (depthOf(text) > deepest) throw new RangeError(`frames: a message deeper than ${deepest} levels`);
  const message: unknown = JSON.parse(text);
  if (typeof message !== "object" || message === null || Array.isArray(message))
    throw new SyntaxError("frames: a message that is no record");
  return message as Record<string, unknown>;
}

/**
 * How deep brackets lie in each other in JSON, found before it is parsed.
 *
 * @example
 * depthOf('{"a":[1,"[["]}') // → 2
 */
export function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') i = endOfString(text, i);
    else if (c === "[" || c === "{") most = Math.max(most, ++depth);
    else if (c === "]" || c === "}") depth--;
  }
  return most;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}

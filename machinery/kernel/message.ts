/** Jupyter's messages on the wire: `[identity…, <IDS|MSG>, signature, header, parent, metadata, content]`. */
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** The header of a message. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

/** A message that came in. */
export interface Message {
  readonly identities: readonly Buffer[];
  readonly header: Header;
  readonly content: Record<string, unknown>;
}

const delimiter = Buffer.from("<IDS|MSG>");

/**
 * Reads a message.
 *
 * @param frames - as ZeroMQ gives them
 * @param key - shared secret of the connection file; with an empty one nothing is signed
 * @throws Error when the frames are no message, or its signature is not right
 */
export function readMessage(frames: readonly Buffer[], key: string): Message {
  const at = frames.findIndex((frame) => frame.equals(delimiter));
  if (at < 0 || frames.length < at + 6) throw new Error("message: no delimiter, or too few frames");
  const body = frames.slice(at + 2, at + 6);
  if (key !== "") {
    const expected = Buffer.from(sign(body, key));
    const got = frames[at + 1];
    if (got.length !== expected.length || !timingSafeEqual(got, expected)) throw new Error("message: wrong signature");
  }
  return {
    identities: frames.slice(0, at),
    header: JSON.parse(body[0].toString()),
    content: JSON.parse(body[3].toString()),
  };
}

/**
 * Writes a message as frames.
 *
 * @param content - an object, or its JSON
 * @param parent - header of the message that this one answers
 * @param identities - where it goes: a reply's are its parent's, a broadcast's a topic
 */
export function writeMessage(
  type: string,
  content: object | string,
  parent: Header | undefined,
  key: string,
  identities: readonly (Buffer | string)[],
): (Buffer | string)[] {
  const header: Header = {
    msg_id: randomUUID(),
    msg_type: type,
    session: parent?.session ?? "",
    username: parent?.username ?? "",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const json = typeof content === "string" ? content : JSON.stringify(content);
  const body = [JSON.stringify(header), JSON.stringify(parent ?? {}), "{}", json];
  return [...identities, delimiter, key === "" ? "" : sign(body, key), ...body];
}

function sign(parts: readonly (Buffer | string)[], key: string): string {
  const hash = createHmac("sha256", key);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RemoteFile } from "./catalogue";

/** What a download says while it runs: bytes that are there, bytes there will be. */
export type Progress = (done: number, total: number) => void;

/**
 * The SHA-256 of a file, in hexadecimal, read piece by piece.
 *
 * @param path - the file.
 */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/**
 * Downloads one file into a folder. What was fetched before goes on from where it stopped (`NAME.part`), and the file
 * gets its name only after its length and SHA-256 are right, so a name in the folder always means a whole file.
 *
 * @param file - what to fetch and its fingerprint.
 * @param folder - where to put it; made when missing.
 * @param progress - called as bytes come in.
 * @param signal - stops the download; what is there stays for the next time.
 * @returns the file's path.
 * @throws Error of one line: no network (with what to do instead), a refusal of the server, a wrong fingerprint.
 */
export async function download(
  file: RemoteFile,
  folder: string,
  progress: Progress = () => {},
  signal?: AbortSignal,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file.name);
  if (existsSync(path) && statSync(path).size === file.bytes && (await sha256Of(path)) === file.sha256) return path;
  const part = `${path}.part`;
  const failures: string[] = [];
  for (const url of file.urls) {
    try {
      await fetchRest(url, part, file, progress, signal);
      const sum = await sha256Of(part);
      if (sum === file.sha256) {
        renameSync(part, path);
        return path;
      }
      rmSync(part, { force: true }); // a wrong beginning would spoil every later try
      failures.push(`${new URL(url).host}: SHA-256 is ${sum.slice(0, 12)}… but should be ${file.sha256.slice(0, 12)}…`);
    } catch (error) {
      if (signal?.aborted) throw new Error(`${file.name}: stopped; the part that is there is kept for the next time`);
      failures.push(`${new URL(url).host}: ${reasonOf(error)}`);
    }
  }
  throw new Error(
    `${file.name} could not be fetched (${failures.join("; ")}): connect to the internet and try again, or copy the files by hand and use --from DIR`,
  );
}

async function fetchRest(
  url: string,
  part: string,
  file: RemoteFile,
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> {
  let have = existsSync(part) ? statSync(part).size : 0;
  if (have > file.bytes) {
    rmSync(part);
    have = 0;
  }
  if (have === file.bytes) return;
  const response = await fetch(url, { headers: have > 0 ? { Range: `bytes=${have}-` } : {}, signal });
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  if (have > 0 && response.status !== 206) have = 0; // this server sends the whole file again
  const sink = createWriteStream(part, { flags: have > 0 ? "a" : "w" });
  const source = Readable.fromWeb(response.body as import("node:stream/web").ReadableStream);
  source.on("data", (chunk: Uint8Array) => {
    have += chunk.length;
    if (have > file.bytes) source.destroy(new Error(`more than the ${file.bytes} bytes expected`));
    else progress(have, file.bytes);
  });
  await pipeline(source, sink);
  if (have < file.bytes) throw new Error(`the connection ended at ${have} of ${file.bytes} bytes`);
}

/** The innermost cause of a failed fetch: "fetch failed" alone tells a person nothing. */
function reasonOf(error: unknown): string {
  const failure = error as Error & { cause?: { code?: string; message?: string } };
  return failure.cause?.code ?? failure.cause?.message ?? failure.message;
}

import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheFolder } from "./cache";
import { entryOf } from "./catalogue";
import { download } from "./download";
import { extract } from "./tar";

/** How a set is brought into the cache. */
export interface FetchOptions {
  /** A folder that has the files already, or a folder with the set's name that has: they are copied, nothing is downloaded. */
  readonly from?: string;
  /** The cache to fill; without it `data/cache`. */
  readonly cache?: string;
  /** Told which file, bytes done and bytes in all. */
  readonly progress?: (file: string, done: number, total: number) => void;
  /** Stops the work; what is there stays. */
  readonly signal?: AbortSignal;
}

/**
 * Brings a real data set into the cache, from the internet or from a folder that has its files.
 *
 * @param name - "mnist", "fashion-mnist" or "cifar-10".
 * @returns the folder and the files that are in it now; from a folder that holds only some, only these.
 * @throws RangeError for an unknown name; Error of one line when nothing could be fetched.
 */
export async function fetchSet(
  name: string,
  options: FetchOptions = {},
): Promise<{ folder: string; files: readonly string[] }> {
  const entry = entryOf(name);
  const folder = join(options.cache ?? cacheFolder(), name);
  if (options.from) {
    const places = [resolve(options.from), join(resolve(options.from), name)];
    const source = places.find((place) => entry.contains.some((file) => existsSync(join(place, file)))) ?? places[0];
    const there = entry.contains.filter((file) => existsSync(join(source, file)));
    if (there.length === 0)
      throw new Error(`${name}: none of its files is in ${source} (looked for ${entry.contains.join(", ")})`);
    mkdirSync(folder, { recursive: true });
    for (const file of there) {
      const size = statSync(join(source, file)).size;
      copyFileSync(join(source, file), join(folder, `${file}.part`));
      renameSync(join(folder, `${file}.part`), join(folder, file));
      options.progress?.(file, size, size);
    }
    return { folder, files: there };
  }
  for (const file of entry.files) {
    if (entry.contains.every((inside) => existsSync(join(folder, inside)))) break;
    const path = await download(
      file,
      folder,
      (done, total) => options.progress?.(file.name, done, total),
      options.signal,
    );
    if (file.name.endsWith(".tar.gz")) {
      await extract(path, entry.contains, folder);
      rmSync(path);
    }
  }
  return { folder, files: entry.contains };
}

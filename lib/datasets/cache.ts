import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "../host/project";

/** A folder that holds a data set's files. */
export interface SetFolder {
  /** The folder's absolute path. */
  readonly folder: string;
  /** The names of the files in it. */
  readonly files: readonly string[];
}

/**
 * The folder in which downloaded sets are kept: the environment's NABLA_CACHE, or `data/cache` of the project.
 *
 * @example
 * cacheFolder({ NABLA_CACHE: "/tmp/sets" }) // → "/tmp/sets"
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return environment.NABLA_CACHE ? resolve(environment.NABLA_CACHE) : join(projectRoot(), "data", "cache");
}

/**
 * Whether the files of a real set are there. False in canonical runs (NABLA_DATA=generated), which use generated data
 * alone, so that every machine writes the same notebook.
 *
 * @param set - the set's name, such as "cifar-10".
 * @param file - the file that has to be there.
 * @example
 * hasSet("no-such-set", "x.bin") // → false
 */
export function hasSet(set: string, file: string): boolean {
  return process.env.NABLA_DATA !== "generated" && existsSync(join(cacheFolder(), set, file));
}

/**
 * Finds the folder of a set.
 *
 * @param set - the set's name, such as "mnist".
 * @param folder - a folder to take instead of the cache.
 * @throws Error that names the command that fetches the set.
 */
export function findSet(set: string, folder?: string): SetFolder {
  const where = folder ? resolve(folder) : join(cacheFolder(), set);
  if (!existsSync(where) || !statSync(where).isDirectory())
    throw new Error(
      folder
        ? `${set}: there is no folder ${where}`
        : `${set} is not on this machine yet: fetch it with \`npm run data -- ${set}\``,
    );
  return { folder: where, files: readdirSync(where) };
}

/**
 * Reads one file of a set.
 *
 * @throws Error that names the file and the command that fetches the set when the file is not there.
 */
export function readSetFile(set: string, where: SetFolder, name: string): Uint8Array {
  if (!where.files.includes(name))
    throw new Error(`${set}: ${name} is not in ${where.folder}: fetch it with \`npm run data -- ${set}\``);
  return readFileSync(join(where.folder, name));
}

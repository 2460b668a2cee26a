/** When files of an archive were handed in, where it says so. */

/** Times closer together than this are those at which the archive was made, not those at which files came in. */
const made = 3_600_000;

/**
 * What an archive's directory says about when each entry was changed, in its order. The older of its two forms has no
 * zone: it is read in the zone of this machine.
 *
 * @returns nothing for an entry without a time, and an empty list where the directory is not found
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12, 4.4.6
 */
export function timesIn(bytes: Uint8Array): (Date | undefined)[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > view.length) return [];
  const times: (Date | undefined)[] = [];
  let at = view.readUInt32LE(end + 16);
  while (at + 46 <= view.length && view.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.readUInt16LE(at + place));
    const zoned = unixTime(view.subarray(at + 46 + name, at + 46 + name + extra));
    times.push(zoned ?? localTime(view.readUInt16LE(at + 14), view.readUInt16LE(at + 12)));
    at += 46 + name + extra + comment;
  }
  return times;
}

/** The field "UT": seconds since 1970. */
function unixTime(extra: Buffer): Date | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const isTime = extra.readUInt16LE(at) === 0x5455 && extra.readUInt16LE(at + 2) >= 5 && at + 9 <= extra.length;
    if (isTime && (extra[at + 4] & 1) === 1) return new Date(1000 * extra.readUInt32LE(at + 5));
  }
  return undefined;
}

function localTime(date: number, time: number): Date | undefined {
  const year = 1980 + (date >> 9);
  if (year === 1980) return undefined; // the form's zero: no time was given
  return new Date(year, ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, 2 * (time & 31));
}

/**
 * Times at which files were handed in; nothing where they only say when the archive was made: then all lie within an hour.
 *
 * @example
 * const one = new Date(0);
 * handedInTimes([one, one]) // → [undefined, undefined]
 */
export function handedInTimes(times: readonly (Date | undefined)[]): (Date | undefined)[] {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  const isSpread = known.length > 1 && Math.max(...known) - Math.min(...known) > made;
  return times.map((time) => (isSpread ? time : undefined));
}

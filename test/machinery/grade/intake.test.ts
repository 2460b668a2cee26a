/** Archives of learning platforms: whatever they hold, only notebooks come out, and only where they belong. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { strToU8, type Zippable, zipSync } from "fflate";
import { unpack } from "../../../machinery/grade/intake/archive";
import { senderOf } from "../../../machinery/grade/intake/sender";
import { findSubmissions } from "../../../machinery/grade/submissions";
import { temporaryFolder } from "../../temporary";

const names = ["00-start", "05-backpropagation"];
const text = (content: string): Uint8Array => strToU8(content);

/** Unpacks an archive of such files; gives what came out, by path. */
function unpacked(files: Zippable | Buffer): {
  found: Record<string, string>;
  notes: readonly string[];
  folder: string;
} {
  const above = temporaryFolder("nabla-intake-");
  const archive = path.join(above, "class.zip");
  fs.writeFileSync(archive, Buffer.isBuffer(files) ? files : zipSync(files));
  const { folder, notes } = unpack(archive, path.join(above, "out", "handed-in"), names);
  const all = fs.readdirSync(above, { recursive: true, encoding: "utf8", withFileTypes: true });
  const at = (entry: fs.Dirent): string => path.join(entry.parentPath ?? entry.path, entry.name);
  const inside = all.filter((entry) => entry.isFile() && at(entry) !== archive);
  const found = inside.map((entry) => [path.relative(folder, at(entry)), fs.readFileSync(at(entry), "utf8")]);
  return { found: Object.fromEntries(found.sort()), notes, folder };
}

test("Moodle, Canvas, Blackboard, folders and flat files say whose a notebook is", () => {
  const files = {
    "김민수_123_assignsubmission_file_/hw.ipynb": text("1"),
    "Ann Lee_124_assignsubmission_file_my work.ipynb": text("2"),
    "leebora_991_5521_05-backpropagation-1.ipynb": text("3"),
    "kimjiho_LATE_992_5522_hw.ipynb": text("4"),
    "Backprop_s2021001_attempt_2026-11-02-13-45-10_hw.ipynb": text("5"),
    "submitted/dora/00-start/00-start.ipynb": text("6"),
    "emil.ipynb": text("7"),
  };
  const { found, notes, folder } = unpacked(files);
  assert.deepEqual(Object.keys(found), [
    "Ann Lee/my work.ipynb",
    "dora/00-start/00-start.ipynb",
    "emil/emil.ipynb",
    "kimjiho/hw.ipynb",
    "leebora/05-backpropagation-1.ipynb",
    "s2021001/hw.ipynb",
    "s2021001/timestamp.txt",
    "김민수/hw.ipynb",
  ]);
  assert.deepEqual(notes, ["kimjiho: the platform marks it as late"]);
  assert.equal(findSubmissions(folder, names).length, 7);
});

test("nothing leaves the folder: .., absolute names, drives, backslashes, control characters", () => {
  const { found } = unpacked({
    "../../evil/a.ipynb": text("1"),
    "/etc/cron.d/b.ipynb": text("2"),
    "C:\\Windows\\c.ipynb": text("3"),
    "..\\..\\d/..ipynb": text("4"),
    "f\u0000g\n/e.ipynb": text("5"),
  });
  assert.deepEqual(Object.keys(found), ["Windows/c.ipynb", "cron.d/b.ipynb", "evil/a.ipynb", "f_g_/e.ipynb"]);
});

test("names from a Korean Windows and from macOS are read as they were meant", () => {
  const cp949 = Buffer.from([0xb1, 0xe8, 0xb9, 0xce, 0xbc, 0xf6]).toString("latin1"); // 김민수
  const composed = Buffer.from("이보라".normalize("NFD")).toString("latin1");
  assert.equal(senderOf(`${cp949}/hw.ipynb`, [])?.name, "김민수");
  assert.equal(senderOf(`${composed}/hw.ipynb`, [])?.name, "이보라");
  assert.equal(senderOf("José Müller/hw.ipynb", [])?.name, "José Müller");
});

test("two people of one name are told apart; several notebooks of one person stay", () => {
  const { found } = unpacked({
    "Kim_1_assignsubmission_file_/hw.ipynb": text("1"),
    "Kim_2_assignsubmission_file_/hw.ipynb": text("2"),
    "Lee_3_assignsubmission_file_/a/hw.ipynb": text("3"),
    "Lee_3_assignsubmission_file_/b/hw.ipynb": text("4"),
  });
  assert.deepEqual(Object.keys(found), ["Kim (1)/hw.ipynb", "Kim (2)/hw.ipynb", "Lee/hw (1).ipynb", "Lee/hw.ipynb"]);
});

test("an archive that somebody handed in is opened, one within it is not; what is not a notebook stays inside", () => {
  const inner = zipSync({
    "x/hw.ipynb": text("1"),
    "deep.zip": zipSync({ "no.ipynb": text("2") }),
    "a.exe": text("3"),
  });
  const { found } = unpacked({
    "ann/work.zip": inner,
    "ann/notes.txt": text("4"),
    "__MACOSX/ann/._hw.ipynb": text("5"),
    "ben/broken.zip": text("no archive"),
    "ben/hw.ipynb": text("6"),
  });
  assert.deepEqual(found, { "ann/hw.ipynb": "1", "ben/hw.ipynb": "6" });
});

test("a file that unpacks to more than it says gives no more than that, and a large one is left out", () => {
  const bomb = Buffer.from(zipSync({ "ann/hw.ipynb": new Uint8Array(5_000_000), "ben/hw.ipynb": text("1") }));
  const directory = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(100, directory + 24);
  assert.equal(unpacked(lying).found["ann/hw.ipynb"].length, 100);
  bomb.writeUInt32LE(3_000_000_000, directory + 24);
  const { found, notes } = unpacked(bomb);
  assert.deepEqual(found, { "ben/hw.ipynb": "1" });
  assert.deepEqual(notes, ['left out: "ann/hw.ipynb" has 3000000000 bytes']);
});

test("what is no archive, or holds no notebook, is refused with a sentence", () => {
  assert.throws(() => unpacked(Buffer.from("dear teacher")), /class\.zip is not an archive, or was cut off/);
  assert.throws(() => unpacked({ "a.txt": text("1") }), /class\.zip holds no notebook/);
});

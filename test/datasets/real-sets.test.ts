import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { CATALOGUE, entryOf } from "../../lib/datasets/catalogue";
import { CIFAR10_CLASSES, loadCifar10, readCifar10 } from "../../lib/datasets/cifar10";
import { download } from "../../lib/datasets/download";
import { fetchSet } from "../../lib/datasets/fetch-set";
import { readIdx } from "../../lib/datasets/idx";
import { first, imageSet, pick } from "../../lib/datasets/image-set";
import { loadMnist } from "../../lib/datasets/mnist";
import { extract } from "../../lib/datasets/tar";
import { temporaryFolder } from "../temporary";

const shared = join(__dirname, "..", "..", "..", "shared", "data");
const fresh = () => temporaryFolder("nabla-data-");

describe("IDX files", () => {
  const good = Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6);
  test("a packed file and a plain one hold the same array", () => {
    for (const file of [good, gzipSync(good)]) {
      const { data, shape } = readIdx(file, "a.idx");
      assert.deepEqual(shape, [2, 3]);
      assert.deepEqual([...data], [1, 2, 3, 4, 5, 6]);
    }
  });
  test("a truncated file is named with the offset of its end", () => {
    assert.throws(
      () => readIdx(good.subarray(0, 15), "a.idx"),
      /^RangeError: a\.idx: shape \[2,3\] needs 18 bytes but the file has 15 \(cut off at offset 15\)$/,
    );
    assert.throws(
      () => readIdx(good.subarray(0, 9), "a.idx"),
      /a\.idx: cut off at offset 9, inside the header of 12 bytes/,
    );
  });
  test("a file with bytes behind the data is refused", () => {
    assert.throws(() => readIdx(Uint8Array.of(...good, 7), "a.idx"), /too much from offset 18/);
  });
  test("another type, another format and a damaged archive are refused", () => {
    assert.throws(() => readIdx(Uint8Array.of(0, 0, 13, 0), "a.idx"), /type 13 at offset 2/);
    assert.throws(() => readIdx(Uint8Array.of(1, 2, 3, 4), "a.idx"), /no IDX file/);
    assert.throws(() => readIdx(gzipSync(good).subarray(0, 20), "a.gz"), /a\.gz: cannot be unpacked/);
  });
});

describe("MNIST", () => {
  function files(labels: number[], images = 2): string {
    const folder = fresh();
    writeFileSync(
      join(folder, "t10k-images-idx3-ubyte.gz"),
      gzipSync(Uint8Array.of(0, 0, 8, 3, 0, 0, 0, images, 0, 0, 0, 1, 0, 0, 0, 1, ...new Array(images).fill(9))),
    );
    writeFileSync(
      join(folder, "t10k-labels-idx1-ubyte.gz"),
      gzipSync(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, labels.length, ...labels)),
    );
    return folder;
  }
  test("pictures and labels come as [N, H, W, 1] and 0 … 9", () => {
    const set = loadMnist("test", files([7, 3]));
    assert.deepEqual(set.shape, [2, 1, 1, 1]);
    assert.deepEqual([...set.labels], [7, 3]);
  });
  test("a label above 9 is named with its file and offset", () => {
    assert.throws(
      () => loadMnist("test", files([7, 11])),
      /t10k-labels-idx1-ubyte\.gz: label 11 at offset 9 is not one of 0 … 9/,
    );
  });
  test("fewer labels than pictures are refused", () => {
    assert.throws(() => loadMnist("test", files([7])), /1 labels for the 2 pictures/);
  });
  test("an absent set names the command that fetches it", () => {
    assert.throws(
      () => loadMnist("train", files([7, 3])),
      /train-images-idx3-ubyte\.gz is not in .*npm run data -- mnist/,
    );
    assert.throws(() => loadMnist("train", "/no/such/folder"), /mnist: there is no folder/);
  });
  test("the original test files hold 10,000 digits, the first of them a 7", {
    skip: !existsSync(shared) && "the shared data is absent",
  }, () => {
    const set = loadMnist("test", join(shared, "mnist"));
    assert.deepEqual(set.shape, [10000, 28, 28, 1]);
    assert.deepEqual([...set.labels.subarray(0, 5)], [7, 2, 1, 0, 4]);
  });
});

describe("CIFAR-10", () => {
  const record = (label: number) =>
    Uint8Array.of(label, ...new Array(1024).fill(10), ...new Array(1024).fill(20), ...new Array(1024).fill(30));
  test("the three colour planes become three values a pixel", () => {
    const set = readCifar10(Uint8Array.of(...record(3), ...record(9)), "b.bin");
    assert.deepEqual(set.shape, [2, 32, 32, 3]);
    assert.deepEqual([...set.images.subarray(0, 6)], [10, 20, 30, 10, 20, 30]);
    assert.deepEqual([...set.labels], [3, 9]);
  });
  test("a truncated file and a wrong label are named with their offset", () => {
    assert.throws(
      () => readCifar10(Uint8Array.of(...record(1), 5), "b.bin"),
      /b\.bin: 3074 bytes is not a whole number of records of 3073; cut off at offset 3073/,
    );
    assert.throws(
      () => readCifar10(Uint8Array.of(...record(1), ...record(12)), "b.bin"),
      /b\.bin: label 12 at offset 3073/,
    );
    assert.throws(() => readCifar10(new Uint8Array(0), "b.bin"), /0 bytes/);
  });
  test("several batches are read in order, up to a count", () => {
    const folder = fresh();
    writeFileSync(join(folder, "data_batch_2.bin"), record(2));
    writeFileSync(join(folder, "data_batch_1.bin"), Uint8Array.of(...record(0), ...record(1)));
    assert.deepEqual([...loadCifar10("train", { folder }).labels], [0, 1, 2]);
    assert.deepEqual([...loadCifar10("train", { folder, count: 2 }).labels], [0, 1]);
    assert.throws(() => loadCifar10("test", { folder }), /test_batch\.bin is not in .*npm run data -- cifar-10/);
  });
  test("the sample of real pictures has 1,000 of each class", {
    skip: !existsSync(shared) && "the shared data is absent",
  }, () => {
    const set = loadCifar10("train", { folder: join(shared, "cifar-10") });
    assert.equal(set.shape[0], 10000);
    for (let c = 0; c < 10; c++)
      assert.equal(set.labels.filter((label) => label === c).length, 1000, CIFAR10_CLASSES[c]);
  });
});

describe("image sets", () => {
  const set = imageSet({
    images: Uint8Array.of(1, 2, 3),
    shape: [3, 1, 1, 1],
    labels: Uint8Array.of(0, 1, 0),
    classNames: ["a", "b"],
  });
  test("pick takes pictures with their labels in the order asked", () => {
    const two = pick(set, [1, 1]);
    assert.deepEqual(
      [[...two.images], [...two.labels]],
      [
        [2, 2],
        [1, 1],
      ],
    );
  });
  test("places outside, wrong counts and unknown labels are refused", () => {
    assert.throws(() => pick(set, [3]), /index 3 at place 0 is outside the set \(0 … 2\)/);
    assert.throws(() => first(set, -1), /whole number from 0 up but is -1/);
    assert.throws(() => imageSet({ ...set, labels: Uint8Array.of(0, 1) }), /3 pictures but 2 labels/);
    assert.throws(() => imageSet({ ...set, images: new Uint8Array(2) }), /needs 3 bytes but images has 2/);
    assert.throws(
      () => imageSet({ ...set, labels: Uint8Array.of(0, 1, 2) }),
      /label 2 is 2 but there are only 2 classes/,
    );
  });
});

describe("fetching", () => {
  const body = Buffer.from(`${"x".repeat(5000)}the end`);
  const sha256 = createHash("sha256").update(body).digest("hex");
  let server: Server;
  let base = "";
  let begun = "";
  const asked: (string | undefined)[] = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.headers.range);
      if (request.url === "/gone") return void response.writeHead(404).end();
      if (request.url === "/cut") {
        response.writeHead(200, { "Content-Length": body.length });
        response.write(body.subarray(0, 2000));
        const watch = setInterval(() => {
          if (!existsSync(begun) || statSync(begun).size === 0) return; // until some bytes have arrived
          clearInterval(watch);
          response.destroy();
        }, 5);
        return;
      }
      const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      response.writeHead(start ? 206 : 200).end(body.subarray(start));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  const file = (...paths: string[]) => ({
    name: "f.bin",
    urls: paths.map((path) => base + path),
    bytes: body.length,
    sha256,
  });

  test("a file is fetched with progress and kept only when its fingerprint is right", async () => {
    const seen: number[] = [];
    const path = await download(file("/good"), fresh(), (done) => seen.push(done));
    assert.deepEqual(readFileSync(path), body);
    assert.equal(seen.at(-1), body.length);
  });
  test("what a broken connection left is gone on with, not begun again", async () => {
    const folder = fresh();
    begun = join(folder, "f.bin.part");
    await assert.rejects(download(file("/cut"), folder), /f\.bin could not be fetched .*--from DIR/);
    assert.ok(!existsSync(join(folder, "f.bin")));
    const had = readFileSync(join(folder, "f.bin.part")).length;
    assert.ok(had > 0 && had < body.length);
    asked.length = 0;
    await download(file("/good"), folder);
    assert.deepEqual(asked, [`bytes=${had}-`]);
    assert.deepEqual(readFileSync(join(folder, "f.bin")), body);
  });
  test("a second place is tried when the first refuses", async () => {
    assert.ok(existsSync(await download(file("/gone", "/good"), fresh())));
  });
  test("a wrong fingerprint and a refusal are told in one line, and leave no file", async () => {
    const folder = fresh();
    await assert.rejects(
      download({ ...file("/good"), sha256: "0".repeat(64) }, folder),
      /SHA-256 is .{12}… but should be 000000000000…/,
    );
    await assert.rejects(download(file("/gone"), folder), /the server answered 404/);
    assert.ok(!existsSync(join(folder, "f.bin")) && !existsSync(join(folder, "f.bin.part")));
  });
  test("a file that is whole already is not asked for again", async () => {
    const folder = fresh();
    await download(file("/good"), folder);
    asked.length = 0;
    await download(file("/good"), folder);
    assert.deepEqual(asked, []);
  });
  test("--from copies what a folder has, and says when it has nothing", async () => {
    const from = fresh();
    const cache = fresh();
    writeFileSync(join(from, "test_batch.bin"), "abc");
    const { files } = await fetchSet("cifar-10", { from, cache });
    assert.deepEqual(files, ["test_batch.bin"]);
    assert.equal(readFileSync(join(cache, "cifar-10", "test_batch.bin"), "utf8"), "abc");
    await assert.rejects(fetchSet("mnist", { from, cache }), /mnist: none of its files is in/);
  });
  test("an unknown name lists the names there are", () => {
    assert.throws(
      () => entryOf("imagenet"),
      /there is no data set "imagenet": choose one of mnist, fashion-mnist, cifar-10/,
    );
    for (const entry of CATALOGUE) for (const one of entry.files) assert.match(one.sha256, /^[0-9a-f]{64}$/);
  });
});

describe("archives", () => {
  function entry(name: string, data: string): Buffer {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(data.length.toString(8).padStart(11, "0"), 124);
    return Buffer.concat([header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]);
  }
  test("only the files asked for come out, under their bare names", async () => {
    const folder = fresh();
    const archive = join(folder, "a.tar.gz");
    writeFileSync(
      archive,
      gzipSync(
        Buffer.concat([
          entry("deep/../../one.bin", "1"),
          entry("evil.sh", "x"),
          entry("deep/two.bin", "2".repeat(700)),
          Buffer.alloc(1024),
        ]),
      ),
    );
    const out = join(folder, "out");
    mkdirSync(out);
    await extract(archive, ["one.bin", "two.bin"], out);
    assert.equal(readFileSync(join(out, "one.bin"), "utf8"), "1");
    assert.equal(readFileSync(join(out, "two.bin"), "utf8").length, 700);
    assert.ok(!existsSync(join(out, "evil.sh")));
    await assert.rejects(extract(archive, ["three.bin"], out), /a\.tar\.gz: three\.bin is not in it/);
  });
});

/** One file to download: where it is, how long it is and its fingerprint. */
export interface RemoteFile {
  /** Its name in the cache. */
  readonly name: string;
  /** Places that offer it, tried in order. */
  readonly urls: readonly string[];
  /** Length in bytes. */
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A real data set that can be asked for by name. */
export interface DataSetEntry {
  /** The name in commands and of the folder in the cache. */
  readonly name: string;
  /** What is in it, in one sentence. */
  readonly about: string;
  /** The files to download. */
  readonly files: readonly RemoteFile[];
  /** Files that the loaders read; those of an archive come out of it. */
  readonly contains: readonly string[];
}

const MNIST = ["https://storage.googleapis.com/cvdf-datasets/mnist/", "https://ossci-datasets.s3.amazonaws.com/mnist/"];
const FASHION = [
  "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
  "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
];

function idxFiles(hosts: readonly string[], rows: readonly (readonly [string, number, string])[]): RemoteFile[] {
  return rows.map(([name, bytes, sha256]) => ({ name, urls: hosts.map((host) => host + name), bytes, sha256 }));
}

const mnistFiles = idxFiles(MNIST, [
  ["train-images-idx3-ubyte.gz", 9912422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"],
  ["train-labels-idx1-ubyte.gz", 28881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"],
  ["t10k-images-idx3-ubyte.gz", 1648877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"],
  ["t10k-labels-idx1-ubyte.gz", 4542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"],
]);

const fashionFiles = idxFiles(FASHION, [
  ["train-images-idx3-ubyte.gz", 26421880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"],
  ["train-labels-idx1-ubyte.gz", 29515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"],
  ["t10k-images-idx3-ubyte.gz", 4422102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"],
  ["t10k-labels-idx1-ubyte.gz", 5148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"],
]);

/** The real data sets that `npm run data -- NAME` fetches, in the order of their size. */
export const CATALOGUE: readonly DataSetEntry[] = Object.freeze([
  {
    name: "mnist",
    about: "70,000 handwritten digits, 28×28 grey",
    files: mnistFiles,
    contains: mnistFiles.map((file) => file.name),
  },
  {
    name: "fashion-mnist",
    about: "70,000 pieces of clothing, 28×28 grey",
    files: fashionFiles,
    contains: fashionFiles.map((file) => file.name),
  },
  {
    name: "cifar-10",
    about: "60,000 photographs of ten kinds of things, 32×32 colour",
    files: [
      {
        name: "cifar-10-binary.tar.gz",
        urls: ["https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"],
        bytes: 170052171,
        sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
      },
    ],
    contains: [1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}.bin`).concat("test_batch.bin"),
  },
]);

/**
 * The entry of a data set by its name.
 *
 * @throws RangeError that lists the names there are.
 * @example
 * entryOf("mnist").files.length // → 4
 */
export function entryOf(name: string): DataSetEntry {
  const entry = CATALOGUE.find((one) => one.name === name);
  if (!entry)
    throw new RangeError(
      `there is no data set "${name}": choose one of ${CATALOGUE.map((one) => one.name).join(", ")}`,
    );
  return entry;
}

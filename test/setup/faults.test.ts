/** What goes wrong outside of the project is said in one sentence, with the remedy. */
import assert from "node:assert/strict";
import test, { describe } from "node:test";

const { sentenceFor }: { sentenceFor(said: string, context: { what: string; root: string }): string | undefined } =
  require("../../scripts/setup/fault");

const context = { what: "the npm packages", root: "/home/kim/한국어 course" };

/** Words of real programs, and what must stand in the sentence. */
const causes: readonly [name: string, said: string, told: RegExp][] = [
  [
    "npm on a full disk",
    "npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write",
    /^The disk is full: .*한국어 course; make room/,
  ],
  [
    "pip on a full disk",
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    /^The disk is full/,
  ],
  [
    "npm without a network",
    "npm error code EAI_AGAIN\nnpm error request to https://registry.example/x failed, reason: getaddrinfo EAI_AGAIN",
    /^No network: the npm packages could not be fetched/,
  ],
  [
    "pip without a network",
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError('<x>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')'\nERROR: Could not find a version that satisfies the requirement jupyterlab==4.6.6 (from versions: none)",
    /^No network/,
  ],
  [
    "npm in a folder of somebody else",
    "npm error code EACCES\nnpm error EACCES: permission denied, mkdir '/x/node_modules'",
    /^No permission to write in .*: make the folder yours/,
  ],
  ["pip in a folder of somebody else", "Error: [Errno 13] Permission denied: '/x/.venv'", /^No permission to write/],
  ["a read-only file system", "EROFS: read-only file system, mkdir '/x'", /^The file system is read-only/],
  ["a proxy with its own certificate", "npm error code SELF_SIGNED_CERT_IN_CHAIN", /^A proxy .* NODE_EXTRA_CA_CERTS/],
  [
    "npm by a clock that is behind",
    "npm error code CERT_NOT_YET_VALID\nnpm error certificate is not yet valid",
    /^The clock of this machine says 20\d\d-\d\d-\d\d, .*: set the clock and run/,
  ],
  [
    "pip by a clock that is ahead",
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:992)'))",
    /^The clock of this machine says/,
  ],
  [
    "a lock file that does not fit",
    "npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.",
    /^package.json and package-lock.json disagree/,
  ],
  [
    "a Node that a package refuses",
    "npm error code EBADENGINE\nnpm error engine Unsupported engine",
    /^A package does not run on Node \d+/,
  ],
];

describe("a failed step is one sentence", () => {
  for (const [name, said, told] of causes) {
    test(name, () => {
      const sentence = sentenceFor(said, context) ?? "";
      assert.match(sentence, told);
      assert.doesNotMatch(sentence, /\n/);
    });
  }

  test("what is not known is not guessed", () => assert.equal(sentenceFor("SyntaxError: x", context), undefined));
});

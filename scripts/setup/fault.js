// A step that failed, said in one sentence: what is the matter, and what to do.
const os = require("node:os");
const { lackIn } = require("./lack");

/** An expected failure. Its message is shown as it is, without a stack. */
class Fault extends Error {
  /**
   * @param {string} sentence
   * @param {string} [log] file with everything the failed program said
   * @param {string} [lack] the package that cannot be had, and why, where that is the cause
   */
  constructor(sentence, log, lack) {
    super(sentence);
    this.log = log;
    this.lack = lack;
  }
}

const again = "and run the same command again; it goes on from there.";

/** What programs say when something outside of them is wrong. The first that matches counts. */
const causes = [
  [
    /ENOSPC|No space left on device|not enough space|disk quota exceeded|EDQUOT/i,
    ({ root }) => `The disk is full: the course needs about 1.5 GB in ${root}; make room ${again}`,
  ],
  [
    /EROFS|Read-only file system/i,
    ({ root }) =>
      `The file system is read-only, so nothing can be installed in ${root}: move the folder to where you may write ${again}`,
  ],
  [
    /CERT_NOT_YET_VALID|CERT_HAS_EXPIRED|certificate is not yet valid|certificate has expired/i,
    () =>
      `The clock of this machine says ${new Date().toISOString().slice(0, 10)}, a day on which a certificate is not valid: set the clock ${again}`,
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY_LEAF|CERTIFICATE_VERIFY_FAILED/i,
    ({ what }) =>
      `A proxy between this machine and the internet shows a certificate that is not trusted, so ${what} could not be fetched: set NODE_EXTRA_CA_CERTS and PIP_CERT to its certificate file ${again}`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|Temporary failure in name resolution|Failed to establish a new connection|NewConnectionError|Read timed out|ReadTimeoutError|ConnectTimeoutError|Network is unreachable|ProxyError/i,
    ({ what }) =>
      `No network: ${what} could not be fetched; the first start needs the internet, later ones do not: connect ${again}`,
  ],
  [
    /EACCES|EPERM|Permission denied|Access is denied|operation not permitted/i,
    ({ root, user }) =>
      `No permission to write in ${root}: make the folder yours (on Linux and macOS: sudo chown -R ${user} .) ${again}`,
  ],
  [
    /EMFILE|ENFILE|Too many open files/i,
    () => `Too many files are open on this machine: close programs or raise \`ulimit -n\` ${again}`,
  ],
  [
    /ENAMETOOLONG|filename or extension is too long/i,
    ({ root }) => `The path ${root} is too long for this system: move the folder nearer to the top ${again}`,
  ],
  [
    /npm ci` can only install|can only install packages when your package.json and package-lock.json/i,
    () =>
      "package.json and package-lock.json disagree: run npm install, look at what it changed, and commit both files.",
  ],
  [
    /EBADENGINE|Unsupported engine/i,
    () =>
      `A package does not run on Node ${process.versions.node}: install Node 20, 22 or 24 from https://nodejs.org ${again}`,
  ],
  [
    /EINTEGRITY|checksum failed|THESE PACKAGES DO NOT MATCH THE HASHES/i,
    ({ what }) =>
      `A downloaded file is not what it should be, so ${what} were not installed: run npm cache clean --force ${again}`,
  ],
  [
    /JavaScript heap out of memory|ENOMEM|Cannot allocate memory|MemoryError/i,
    () => `Memory ran out: close other programs (1.5 GB are enough) ${again}`,
  ],
];

/**
 * Why a step failed.
 * @param {string} said what the program wrote, or an error's message
 * @param {{ what: string, root: string, python?: string }} context `what`: the things that were being fetched or made
 * @returns {{ sentence: string, lack?: string } | undefined} nothing where the cause is not one of the known
 */
function causeOf(said, context) {
  const user = os.userInfo === undefined ? "you" : safeUser();
  const outside = causes.find(([pattern]) => pattern.test(said));
  const lack = lackIn(said, context.python);
  if (lack && !(lack.unsure && outside)) return { sentence: `${lack.what}: ${lack.remedy} ${again}`, lack: lack.what };
  return outside && { sentence: outside[1]({ ...context, user }) };
}

/** The sentence alone. */
const sentenceFor = (said, context) => causeOf(said, context)?.sentence;

function safeUser() {
  try {
    return os.userInfo().username;
  } catch {
    return "$(id -un)"; // a user id without a name, as in some containers
  }
}

module.exports = { Fault, causeOf, sentenceFor };

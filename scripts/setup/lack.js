// What pip and npm say when one package cannot be had: which, what it needs, what is here, and the remedy.

/** @typedef {{ what: string, remedy: string, unsure?: boolean }} Lack `unsure`: a cause from outside may be behind it */

const pipIndex = "look at the index that pip asks (pip config list), or try again tomorrow,";
const npmRegistry = "look at the registry that npm asks (npm config get registry), or try again tomorrow,";

const literally = (text) => text.replace(/[.+*?^${}()|[\]\\]/g, "\\$&");

/** ">=3.11.5" as words. */
function range(specifier) {
  const least = specifier.match(/^>=\s*([\d.]+)$/)?.[1];
  return least === undefined ? specifier.replace(/,\s*/g, ", ") : `${least} or newer`;
}

const needsPython = (what, specifier, here) => ({
  what: `${what} needs Python ${range(specifier)}, this is ${here}`,
  remedy: "install such a Python from https://www.python.org/downloads",
});

/** `No matching distribution found for soupsieve==4.1.1`, and what pip said of it before. */
function notFound(said, python) {
  const wanted = said.match(/No matching distribution found for ([\w.-]+)(\S*)/);
  if (wanted === null) return undefined;
  const [, name, bounds] = wanted;
  const version = bounds.match(/^==([\w.+!-]+)$/)?.[1];
  const what = version === undefined ? `${name}${bounds}` : `${name} ${version}`;
  const ignored = version && said.match(new RegExp(`[:;] ${literally(version)} Requires-Python ([^;\\n]+)`));
  if (ignored) return needsPython(what, ignored[1].trim(), python);
  const offered = said.match(new RegExp(`requirement ${literally(name + bounds)}.*\\(from versions: ([^)]*)\\)`))?.[1];
  if (offered === undefined || offered === "none")
    return { what: `The package index has no ${name} for Python ${python}`, remedy: pipIndex, unsure: true };
  const newest = offered.split(", ").at(-1);
  return { what: `The package index has no ${what}, its newest for Python ${python} is ${newest}`, remedy: pipIndex };
}

/** A package whose archive says that it is for another Python. */
function otherPython(said) {
  const found = said.match(/Package '?([\w.-]+)'? requires a different Python: ([\d.]+) not in '([^']+)'/);
  return found === null ? undefined : needsPython(found[1], found[3], found[2]);
}

/** No wheel fits, and making one failed. */
function notBuilt(said, python) {
  const name =
    said
      .match(/Failed building wheel for ([\w.-]+)|Failed to build '?([\w.-]+)/)
      ?.slice(1)
      .find(Boolean) ??
    (/metadata-generation-failed|Getting requirements to build wheel did not run/.test(said)
      ? [...said.matchAll(/^Collecting ([\w.-]+)/gm)].at(-1)?.[1]
      : undefined);
  if (name === undefined) return undefined;
  const what = `${name} has no ready-made build for Python ${python} on ${process.platform} ${process.arch}, and building it failed`;
  return { what, remedy: "install Python 3.12, 3.13 or 3.14 from https://www.python.org/downloads", unsure: true };
}

/** npm's codes ETARGET, E404, EBADENGINE, and install steps that fail. */
function npmLack(said) {
  const absent = said.match(/No matching version found for (@?[^@\s]+)@([\w.+-]*\w)|resource '(@?[^@\s]+)@([^']+)'/);
  if (absent !== null) {
    const [name, version] = absent.slice(1).filter(Boolean);
    return { what: `The registry has no ${name} ${version}`, remedy: npmRegistry };
  }
  const engine = said.match(/Not compatible with your version of node\/npm: (@?[^@\s]+)@(\S+)/);
  const required = said.match(/Required: \{.*?"node":"([^"]+)"/)?.[1];
  if (engine !== null && required !== undefined) {
    const what = `${engine[1]} ${engine[2]} needs Node ${range(required)}, this is ${process.versions.node}`;
    return { what, remedy: "install the LTS version from https://nodejs.org" };
  }
  const folder = said.match(/npm (?:error|ERR!) path .*node_modules[\\/]((?:@[^\\/\s]+[\\/])?[^\\/\s]+)\s/)?.[1];
  if (folder === undefined || !/npm (?:error|ERR!) command failed/.test(said)) return undefined;
  return {
    what: `${folder} has no ready-made build for ${process.platform} ${process.arch}, and building it failed`,
    remedy: "install CMake, Ninja and a C++ compiler",
    unsure: true,
  };
}

/**
 * @param {string} said what pip or npm wrote
 * @param {string} [python] version of the Python that pip ran on
 * @returns {Lack | undefined}
 */
function lackIn(said, python = "of another version") {
  return notFound(said, python) ?? otherPython(said) ?? notBuilt(said, python) ?? npmLack(said);
}

module.exports = { lackIn };

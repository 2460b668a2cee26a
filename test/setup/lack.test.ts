/** When one package cannot be had, the sentence names it, what it needs, what is here, and the remedy. */
import assert from "node:assert/strict";
import test, { describe } from "node:test";

interface Cause {
  sentence: string;
  lack?: string;
}

const {
  causeOf,
}: { causeOf(said: string, context: { what: string; root: string; python?: string }): Cause | undefined } =
  require("../../scripts/setup/fault");

const context = { what: "the Python packages", root: "/home/student/course", python: "3.11.2" };
const lines = (...text: string[]): string => text.join("\n");

/** What a program really wrote, shortened, and how the sentence begins. */
const said: [string, string, RegExp][] = [
  [
    "pip, for a version that needs a newer Python, among versions of other packages",
    lines(
      "ERROR: Ignored the following versions that require a different python version: 1.2.1 Requires-Python >=3.7,<3.11; 4.1 Requires-Python >=3.12; 4.1.1 Requires-Python >=3.11.5; 4.1.2 Requires-Python >=3.11.5",
      "ERROR: Could not find a version that satisfies the requirement soupsieve==4.1.1 (from versions: 0.4, 2.10, 3.0.1)",
      "ERROR: No matching distribution found for soupsieve==4.1.1",
    ),
    /^soupsieve 4\.1\.1 needs Python 3\.11\.5 or newer, this is 3\.11\.2: install such a Python from \S+ and run/,
  ],
  [
    "pip, where the index is behind",
    lines(
      "ERROR: Could not find a version that satisfies the requirement tomli==99.1 (from versions: 0.2.0, 2.4.1, 2.5.0)",
      "ERROR: No matching distribution found for tomli==99.1",
    ),
    /^The package index has no tomli 99\.1, its newest for Python 3\.11\.2 is 2\.5\.0: look at the index that pip asks/,
  ],
  [
    "pip, where the index does not know the package",
    lines(
      "ERROR: Could not find a version that satisfies the requirement plotly==7.1.0 (from versions: none)",
      "ERROR: No matching distribution found for plotly==7.1.0",
    ),
    /^The package index has no plotly for Python 3\.11\.2: look at the index that pip asks/,
  ],
  [
    "pip, for an archive of another Python",
    "ERROR: Package 'broken' requires a different Python: 3.11.2 not in '>=3.12,<4'",
    /^broken needs Python >=3\.12, <4, this is 3\.11\.2: install such a Python/,
  ],
  [
    "pip, where a package has no wheel and no compiler",
    lines(
      "Building wheels for collected packages: PyYAML",
      "  error: subprocess-exited-with-error",
      "  ERROR: Failed building wheel for PyYAML",
      "ERROR: Could not build wheels for PyYAML, which is required to install pyproject.toml-based projects",
    ),
    /^PyYAML has no ready-made build for Python 3\.11\.2 on \w+ \w+, and building it failed: install Python 3\.12, 3\.13 or 3\.14/,
  ],
  [
    "pip, where a package cannot even say what it is",
    lines(
      "Collecting six==1.17.0 (from -r requirements.txt (line 98))",
      "Collecting greenlet==3.5.6 (from -r requirements.txt (line 30))",
      "  Preparing metadata (pyproject.toml): finished with status 'error'",
      "error: metadata-generation-failed",
      "hint: See above for details.",
    ),
    /^greenlet has no ready-made build/,
  ],
  [
    "npm, where the registry is behind",
    lines("npm error code ETARGET", "npm error notarget No matching version found for @types/node@99.0.0."),
    /^The registry has no @types\/node 99\.0\.0: look at the registry that npm asks/,
  ],
  [
    "npm, where the registry does not know the package, in a home that cannot be written",
    lines(
      "npm warn logfile Error: EACCES: permission denied, mkdir '/home/student/.npm/_logs'",
      "npm error code E404",
      "npm error 404  The requested resource 'tslab@1.0.22' could not be found or you do not have permission to access it.",
    ),
    /^The registry has no tslab 1\.0\.22: look at the registry/,
  ],
  [
    "npm, for a package that needs a newer Node",
    lines(
      "npm error code EBADENGINE",
      "npm error engine Not compatible with your version of node/npm: dep@2.0.0",
      'npm error notsup Required: {"node":">=99"}',
      'npm error notsup Actual:   {"node":"v20.20.2","npm":"11.19.1"}',
    ),
    /^dep 2\.0\.0 needs Node 99 or newer, this is \d+\.\d+\.\d+: install the LTS version/,
  ],
  [
    "npm, where a package cannot be built",
    lines(
      "npm error code 1",
      "npm error path /home/student/course/node_modules/zeromq",
      "npm error command failed",
      "npm error command sh -c node ./script/install.js",
    ),
    /^zeromq has no ready-made build for \w+ \w+, and building it failed: install CMake/,
  ],
];

describe("a package that cannot be had is one sentence", () => {
  for (const [name, text, told] of said) {
    test(name, () => {
      const { sentence, lack } = causeOf(text, context) ?? { sentence: "" };
      assert.match(sentence, told);
      assert.match(sentence, / and run the same command again; it goes on from there\.$/);
      assert.doesNotMatch(sentence, /\n/);
      assert.equal(sentence.startsWith(`${lack}: `), true);
    });
  }

  test("a package that is not found or not built for want of network or room is no lack", () => {
    const network = "WARNING: Retrying after connection broken by 'NewConnectionError'";
    const none = lines(network, "ERROR: No matching distribution found for jupyterlab==4.6.6");
    assert.match(causeOf(none, context)?.sentence ?? "", /^No network/);
    const room = lines("OSError: [Errno 28] No space left on device", "ERROR: Failed building wheel for PyYAML");
    assert.deepEqual([causeOf(none, context)?.lack, causeOf(room, context)?.lack], [undefined, undefined]);
  });
});

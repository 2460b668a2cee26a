/** The exact versions on the Python side can be had on other people's machines, too. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test, { describe } from "node:test";
import { root } from "../source-files";

interface Pins {
  pythons: string[];
  systems: string[];
  fetchUv(): { uv: string } | { missing: string };
  resolvePins(
    uv: string,
    python: string,
    system: string,
  ): Promise<{ holds: boolean; noNetwork: boolean; said: string }>;
}

const { pythons, systems, fetchUv, resolvePins }: Pins = require("../../scripts/testing/pins");

/** The lines of a requirements file without comments. */
function linesOf(name: string): string[] {
  const lines = readFileSync(join(root, name), "utf8").split("\n");
  return lines.map((line) => line.replace(/#.*/, "").trim()).filter((line) => line !== "");
}

test("each line of requirements.txt is exact, and all that the course asks for is among them", () => {
  const pins = linesOf("requirements.txt");
  assert.deepEqual(
    pins.filter((line) => !/^[\w-]+==[\w.]+( ; .+)?$/.test(line)),
    [],
  );
  const pinned = pins.map((line) => line.replace(/==.*/, ""));
  const asked = linesOf("requirements.in").map((line) => line.replace(/[<>=].*/, ""));
  assert.deepEqual(
    asked.filter((name) => !pinned.includes(name)),
    [],
  );
});

describe("the pins hold from ready-made packages, on Linux, Windows and both kinds of Macs", () => {
  const found = fetchUv();
  for (const python of pythons) {
    test(`on Python ${python}`, { skip: "missing" in found && found.missing }, async (t) => {
      if ("missing" in found) return;
      const results = [];
      for (const system of systems) results.push(await resolvePins(found.uv, python, system)); // each knows what those before it fetched
      if (results.some(({ noNetwork }) => noNetwork)) return t.skip("the package index does not answer");
      const broken = results.filter(({ holds }) => !holds).map(({ said }) => said);
      assert.deepEqual(broken, []);
    });
  }
});

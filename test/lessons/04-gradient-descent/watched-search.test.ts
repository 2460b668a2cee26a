import assert from "node:assert/strict";
import { test } from "node:test";
import { randomSearch } from "../../../lib/lessons/04-gradient-descent/random-search";
import { watchedRandomSearch } from "../../../lib/lessons/04-gradient-descent/watched-search";
import { seeded } from "../../../lib/random/random";
import { randomNormal } from "../../../lib/tensor/creation";

const x = randomNormal(seeded(1), [12, 5]);
const labels = Array.from({ length: 12 }, (_, i) => i % 3);
const options = () => ({ tries: 120, classes: 3, scale: 0.5, random: seeded(2) });

test("a watched search finds what the other finds, and says after every fifty tries how far it is", async () => {
  const said: string[] = [];
  const watched = await watchedRandomSearch(x, labels, options(), (text) => said.push(text));
  const plain = randomSearch(x, labels, options());
  assert.deepEqual(watched.losses, plain.losses);
  assert.deepEqual(watched.W.toArray(), plain.W.toArray());
  assert.deepEqual(
    said.map((text) => text.slice(0, 14)),
    ["\r50 of 120 trie", "\r100 of 120 tri", "\r120 of 120 tri", "\n"].map((text) => text.slice(0, 14)),
  );
});

test("wrong sizes are said in one line", async () => {
  await assert.rejects(watchedRandomSearch(x, [0, 1], options()), /^RangeError: watchedRandomSearch: needs x \[N, D\]/);
});

/** Which port JupyterLab gets. */
import assert from "node:assert/strict";
import { createServer, type Server } from "node:net";
import test from "node:test";

interface Lab {
  freePort(first: number): Promise<number>;
  onFreePort<T>(first: number, start: (port: number) => Promise<T>): Promise<T>;
}

const { freePort, onFreePort }: Lab = require("../../scripts/setup/lab");
const from = 20_000 + (process.pid % 1000) * 40;

function take(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

test("a port that another start takes in the meantime is given up for the next one", async () => {
  const first = await freePort(from);
  const servers: Server[] = [];
  const tried: number[] = [];
  const got = await onFreePort(first, async (port) => {
    tried.push(port);
    servers.push(await take(port)); // the other start, or this one
    if (tried.length === 1) throw new Error("the port is taken");
    return port;
  });
  for (const server of servers) server.close();
  assert.equal(tried[0], first);
  assert.deepEqual([tried.length, tried[1] > first, got], [2, true, tried[1]]);
});

test("a start that fails on a port that is free fails for its own reason", async () => {
  const failed = onFreePort(await freePort(from + 20), async () => {
    throw new Error("no such program");
  });
  await assert.rejects(failed, /^Error: no such program$/);
});

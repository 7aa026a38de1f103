import { expect, test } from "vitest";
import { ask } from "../../src/console/check/reply.ts";
import { serveWith } from "./check-server.ts";

test("a reply holds the status, the headers in lower case and no more of the body than was asked for", async () => {
  const { places, server } = await serveWith({});
  const reply = await ask(places.database, { keep: 12, limit: 1000 });
  server.closeAllConnections();
  server.close();
  expect(reply).toMatchObject({ kind: "answer", status: 200, headers: { "content-length": "300000" } });
  expect(reply.kind === "answer" && [reply.body.length, String.fromCharCode(...reply.body.subarray(8))]).toEqual([
    12,
    "DUCK",
  ]);
});

test("a server that says nothing is left at the limit", async () => {
  const { places, server } = await serveWith({ silent: ["/data/ducha.duckdb"] });
  const reply = await ask(places.database, { limit: 100 });
  server.closeAllConnections();
  server.close();
  expect(reply).toMatchObject({ kind: "silence", isTimeout: true });
  expect(reply.milliseconds).toBeLessThan(1000);
});

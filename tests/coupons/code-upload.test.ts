import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { json } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { addKeyWithout } from "../access/key-ring.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
beforeAll(async () => {
  fixture = await openCouponFixture();
});

interface Upload {
  readonly key?: string;
  readonly path?: string;
  readonly init?: RequestInit;
}

async function upload(poolId: string, lines: string | ReadableStream, more: Upload = {}) {
  const { key = fixture.keys.admin, path = `/admin/code-pools/${poolId}/codes`, init } = more;
  const response = await fetch(fixture.fixture.url + path, {
    method: "POST",
    body: lines,
    duplex: "half",
    ...init,
    headers: { authorization: `Bearer ${key}`, "accept-language": "en", ...init?.headers },
  } as RequestInit);
  return { status: response.status, json: (await response.json()) as any };
}

const left = async (poolId: string) => (await fixture.admin.addCodes(poolId, ["x"])).codePool!.left;

test("lines become codes; empty ones are skipped, wrong ones are reported by line", async () => {
  const pool = await fixture.admin.addPool();
  const text = "\ufeffone-1\r\nTWO-2\n\n?\nthree 3\nONE1";

  const { status, json } = await upload(pool.id, text);

  expect([status, json]).toEqual([
    200,
    {
      lines: 6,
      added: 3,
      duplicates: 1,
      duplicateLines: [6],
      rejected: 1,
      rejections: [{ line: 4, message: expect.stringMatching(/^A code has/) }],
      warning: expect.stringMatching(/^4 codes have under eight characters/),
    },
  ]);
  expect(await left(pool.id)).toBe(3);
});

test("what was cut off is sent again whole, and stored once", async () => {
  const pool = await fixture.admin.addPool();
  const codes = Array.from({ length: 12_000 }, (_, at) => `CUT-${at}\n`);
  const cutOff = async function* () {
    yield codes.slice(0, 11_000).join("");
    // Until the first batches are stored, as a slow client would.
    while ((await left(pool.id)) < 10_000) await new Promise((later) => setTimeout(later, 20));
    throw new Error("The connection is gone.");
  };
  const body = Readable.toWeb(Readable.from(cutOff())) as ReadableStream;
  await expect(upload(pool.id, body)).rejects.toThrow();
  expect(await left(pool.id)).toBe(10_000);

  const { json } = await upload(pool.id, codes.join(""));

  expect(json).toMatchObject({ lines: 12_000, added: 2_000, duplicates: 10_000, rejected: 0 });
  expect(await left(pool.id)).toBe(12_000);
});

test("200,000 codes take little memory", { timeout: 60_000 }, async () => {
  const pool = await fixture.admin.addPool();
  let peak = 0;
  const many = function* () {
    for (let at = 0; at < 200; at++) {
      peak = Math.max(peak, process.memoryUsage().external + process.memoryUsage().heapUsed);
      yield Array.from({ length: 1000 }, (_, n) => `MANY-${at * 1000 + n}\n`).join("");
    }
  };
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();

  const { json } = await upload(pool.id, Readable.toWeb(Readable.from(many())) as ReadableStream);

  expect(json).toMatchObject({ lines: 200_000, added: 200_000 });
  expect(await left(pool.id)).toBe(200_000);
  expect(peak - heapUsed - external).toBeLessThan(150 << 20);
});

test("a large file whose sender waits to be let in is let in", async () => {
  const pool = await fixture.admin.addPool();
  const body = Array.from({ length: 150_000 }, (_, at) => `WAIT-${at}\n`).join("");
  const path = `/admin/code-pools/${pool.id}/codes`;
  const headers = { authorization: `Bearer ${fixture.keys.admin}`, expect: "100-continue" };
  const length = { "content-length": Buffer.byteLength(body) };
  const sending = request(fixture.fixture.url + path, {
    method: "POST",
    headers: { ...headers, ...length },
  });
  sending.flushHeaders();
  await once(sending, "continue");
  sending.end(body);
  const [answer] = (await once(sending, "response")) as [IncomingMessage];

  expect(answer.statusCode).toBe(200);
  expect(await json(answer)).toMatchObject({ added: 150_000 });
});

test("a line without end is one wrong code", async () => {
  const pool = await fixture.admin.addPool();
  const { json } = await upload(pool.id, `${"A".repeat(3 << 20)}\nGOOD-1\n`);

  expect(json).toMatchObject({ lines: 2, added: 1, rejected: 1, rejections: [{ line: 1 }] });
});

test("only an admin key with the scope adds codes, and only to pools of its program", async () => {
  const pool = await fixture.admin.addPool();
  const without = await addKeyWithout(fixture, { kind: "ADMIN", scope: "codes:write" });
  const foreign = await (await openCouponFixture()).admin.addPool();
  const outcome = async (poolId: string, more: Upload = {}) => {
    const { status, json } = await upload(poolId, "CODE-1\n", more);
    return [status, json.errors[0].extensions.code];
  };

  expect(await outcome(pool.id, { key: fixture.keys.shop })).toEqual([401, "UNAUTHENTICATED"]);
  expect(await outcome(pool.id, { key: without })).toEqual([403, "FORBIDDEN"]);
  expect(await outcome(foreign.id)).toEqual([404, "NOT_FOUND"]);
  expect(await outcome("pool_00000000000000000000000000")).toEqual([404, "NOT_FOUND"]);
  expect(await outcome("nonsense")).toEqual([404, "NOT_FOUND"]);
  expect(await outcome(pool.id, { path: "/admin/code-pools" })).toEqual([404, "BAD_REQUEST"]);
  expect(await outcome(pool.id, { init: { method: "PUT" } })).toEqual([405, "BAD_REQUEST"]);
  const compressed = { headers: { "content-encoding": "gzip" } };
  expect(await outcome(pool.id, { init: compressed })).toEqual([415, "BAD_REQUEST"]);
  expect(await left(pool.id)).toBe(0);
});

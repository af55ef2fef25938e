import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { UploadVoucherCodes } from "../../client/partner.ts";
import type { UploadVoucherCodesInput } from "../../client/partner.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

async function withItem(hasOwnCodes = true) {
  const partner = await addPartner(program);
  const items = itemsOf(partner.client);
  const item = await items.submitted({ hasOwnCodes, suggestedCost: 10 });
  const upload = async (input: Partial<UploadVoucherCodesInput> = {}) => {
    const whole = { itemId: item.id, codes: ["BOOK-1"], idempotencyKey: unique("codes"), ...input };
    return (await partner.client.ask(UploadVoucherCodes, { input: whole })).uploadVoucherCodes;
  };
  const send = async (
    body: string | ReadableStream,
    { query = `item=${item.id}`, type = "text/plain", secret = partner.secret } = {},
  ) => {
    const response = await fetch(`${program.fixture.url}/partner/codes?${query}`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { authorization: `Bearer ${secret}`, "content-type": type, "accept-language": "en" },
    } as RequestInit);
    return { status: response.status, json: (await response.json()) as any };
  };
  return { partner, items, item, upload, send };
}

test("members are given the partner's codes, in their order, until none is left", async () => {
  const { partner, item, upload } = await withItem();
  const codes = [unique("FIRST-CODE"), unique("SECOND-CODE")];
  expect(await upload({ codes: [...codes, "?", codes[0]!] })).toMatchObject({
    accepted: 2,
    duplicates: 1,
    duplicateLines: [4],
    rejected: [{ line: 3, code: "?", reason: expect.stringMatching(/^A code has/) }],
  });
  const rewardId = await decisionsOf(program.admin).publish(item);
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  const redeem = async () => (await program.shop.redeem(member, rewardId)).redemption.coupon!.code;
  expect([await redeem(), await redeem()]).toEqual(codes);
  program.clock.advance("PT1M");
  expect((await partner.all()).map(({ availability }) => availability)).toEqual(["SOLD_OUT"]);
  await upload({ codes: [unique("THIRD-CODE")] });
  program.clock.advance("PT1M");
  expect((await partner.all()).map(({ availability }) => availability)).toEqual(["AVAILABLE"]);
});

test("a repeated upload is one; a code comes once, across uploads and items", async () => {
  const { upload } = await withItem();
  const { upload: elsewhere } = await withItem();
  const given = { codes: [unique("ONE-CODE")], idempotencyKey: "one" };
  expect(await upload(given)).toMatchObject({ replayed: false, accepted: 1 });
  expect(await upload(given)).toMatchObject({ replayed: true, accepted: 1 });
  expect(await upload({ codes: given.codes })).toMatchObject({ accepted: 0, duplicates: 1 });
  expect(await elsewhere({ codes: given.codes })).toMatchObject({ accepted: 0, duplicates: 1 });
});

test("lines and tables are read as they come, with a report by line", async () => {
  const { send } = await withItem();
  const [one, two, three] = [unique("LINE-A"), unique("LINE-B"), unique("LINE-C")];
  expect((await send(`${one}\n\n?\n${two}\n${one}`)).json).toMatchObject({
    lines: 5,
    added: 2,
    duplicates: 1,
    duplicateLines: [5],
    rejected: 1,
    rejections: [{ line: 3 }],
  });
  const table = `code;batch\n${three};7\n!;7\n${two};7\n`;
  expect((await send(table, { type: "text/csv" })).json).toMatchObject({
    lines: 4,
    added: 1,
    duplicates: 1,
    duplicateLines: [4],
    rejections: [{ line: 3 }],
  });
});

test("a trial counts, and leaves nothing behind", async () => {
  const { item, send } = await withItem();
  const [one, two] = [unique("TRIAL-A"), unique("TRIAL-B")];
  const codes = [one, two, one].join("\n");
  const query = `item=${item.id}&dryRun=true`;
  const before = await program.sql("select count(*) as count from code_pools");
  expect((await send(codes, { query })).json).toMatchObject({
    dryRun: true,
    added: 2,
    duplicateLines: [3],
  });
  expect(await program.sql("select count(*) as count from code_pools")).toEqual(before);
  expect((await send(codes)).json).toMatchObject({ added: 2, duplicates: 1 });
});

test("what was cut off is sent again whole, and stored once", async () => {
  const { send } = await withItem();
  const begin = randomBytes(4).toString("hex");
  const codes = Array.from({ length: 12_000 }, (_, at) => `${begin}-${at}\n`);
  const stored = async () => {
    const pattern = `${begin.toUpperCase()}%`;
    const [row] = await program.sql<{ count: string }>(
      `select count(*) as count from coupon_codes where code like '${pattern}'`,
    );
    return Number(row!.count);
  };
  const cutOff = async function* () {
    yield codes.slice(0, 11_000).join("");
    // Until the first batches are stored, as a slow client would.
    while ((await stored()) < 10_000) await new Promise((later) => setTimeout(later, 20));
    throw new Error("The connection is gone.");
  };
  await expect(send(Readable.toWeb(Readable.from(cutOff())) as ReadableStream)).rejects.toThrow();
  expect(await stored()).toBe(10_000);
  const { json } = await send(codes.join(""));
  expect(json).toMatchObject({ lines: 12_000, added: 2_000, duplicates: 10_000, rejected: 0 });
  expect(await stored()).toBe(12_000);
});

test("200,000 codes take little memory", { timeout: 120_000 }, async () => {
  const { send } = await withItem();
  let peak = 0;
  const begin = randomBytes(4).toString("hex");
  const many = function* () {
    for (let at = 0; at < 200; at++) {
      const { external, heapUsed } = process.memoryUsage();
      peak = Math.max(peak, external + heapUsed);
      yield Array.from({ length: 1_000 }, (_, line) => `${begin}-${at * 1_000 + line}\n`).join("");
    }
  };
  globalThis.gc?.();
  const start = process.memoryUsage().external + process.memoryUsage().heapUsed;
  const body = Readable.toWeb(Readable.from(many())) as ReadableStream;
  expect((await send(body)).json).toMatchObject({ lines: 200_000, added: 200_000, rejected: 0 });
  expect(peak - start).toBeLessThan(150_000_000);
});

test("codes go to one's own items that take them, by POST, with the scope", async () => {
  const { item, send } = await withItem();
  const { send: other, upload, partner } = await withItem(false);
  const missing = await other("A-CODE", { query: "item=itm_01h455vb4pex5vsknk084sn02q" });
  expect(missing.status).toBe(404);
  const foreign = await other("A-CODE", { query: `item=${item.id}` });
  expect([foreign.status, foreign.json]).toEqual([404, missing.json]);
  expect((await other("A-CODE")).status).toBe(400);
  expect((await upload()).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "itemId"] },
  ]);
  const get = await fetch(`${program.fixture.url}/partner/codes`, {
    headers: { authorization: `Bearer ${partner.secret}` },
  });
  expect(get.status).toBe(405);
  expect((await send("A-CODE", { secret: program.keys.admin })).status).toBe(401);
});

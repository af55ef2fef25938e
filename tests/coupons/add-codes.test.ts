import { beforeAll, expect, test } from "vitest";
import { decodeId } from "../../api/values/id.ts";
import { CodePools } from "../../client/admin.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
beforeAll(async () => {
  fixture = await openCouponFixture();
});

test("codes are added once, however written, and what can't be a code is rejected", async () => {
  const pool = await fixture.admin.addPool();
  const codes = ["ab-12", "AB 12", "x", "CD.34", "ef_56", "gh-78\u2014é"];

  const answer = await fixture.admin.addCodes(pool.id, codes, "add");

  expect(answer).toMatchObject({
    codePool: { left: 3, taken: 0 },
    report: {
      added: 3,
      duplicates: 1,
      duplicatePositions: [2],
      rejected: 2,
      rejections: [
        { position: 3, message: expect.stringMatching(/^A code has 4 to 64/) },
        { position: 6, message: expect.any(String) },
      ],
    },
  });
  expect(await fixture.admin.addCodes(pool.id, codes, "add")).toEqual({
    ...answer,
    replayed: true,
  });
  expect((await fixture.admin.addCodes(pool.id, codes)).report).toMatchObject({
    added: 0,
    duplicates: 4,
    rejected: 2,
  });
});

test("a code of another pool stays there; another program may have it too", async () => {
  const [pool, other] = [await fixture.admin.addPool("TAKEN-1"), await fixture.admin.addPool()];
  const member = await fixture.shop.enroll();
  const { code } = await fixture.issue(member);

  expect(await fixture.admin.addCodes(other.id, ["taken1", code])).toMatchObject({
    report: { added: 0, duplicates: 2, duplicatePositions: [1, 2] },
    codePool: { left: 0 },
  });
  expect(await fixture.admin.addCodes(pool.id, ["TAKEN-2"])).toMatchObject({
    codePool: { left: 2 },
  });
  const elsewhere = await openCouponFixture();
  const foreign = await elsewhere.admin.addPool();
  expect(await elsewhere.admin.addCodes(foreign.id, ["TAKEN-1"])).toMatchObject({
    codePool: { left: 1 },
  });
});

test("10,000 codes are added in one call, and given out in their order", async () => {
  const codes = Array.from({ length: 10_000 }, (_, at) => `BULK-${10_000 - at}`);
  const pool = await fixture.admin.addPool();
  expect((await fixture.admin.addCodes(pool.id, codes)).report).toMatchObject({ added: 10_000 });

  const buyer = await fixture.shop.enroll();
  const codePoolId = decodeId("pool", pool.id);
  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("BULK-10000");
  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("BULK-9999");
  const { codePools } = await fixture.admin.ask(CodePools, { first: 1 });
  expect(codePools.nodes).toMatchObject([{ id: pool.id, left: 9_998, taken: 2 }]);
});

test("a pool's code works at checkout like any other", async () => {
  const pool = await fixture.admin.addPool("Summer 2026");
  const buyer = await fixture.shop.enroll();
  const ask = () => fixture.shop.validate("SUMMER-2026");
  expect((await ask()).refusal).toMatchObject({ code: "NOT_FOUND" });

  await fixture.issue(buyer, { codePoolId: decodeId("pool", pool.id) });

  expect(await ask()).toMatchObject({ valid: true, coupon: { code: "Summer 2026" } });
});

test("10,001 codes, or none, are refused before anything is looked at", async () => {
  const pool = await fixture.admin.addPool();
  const mutation = `mutation ($input: AddCodesInput!) { addCodes(input: $input) { replayed } }`;

  for (const count of [0, 10_001]) {
    const codes = Array.from({ length: count }, (_, at) => `X${at}XX`);
    const input = { poolId: pool.id, codes, idempotencyKey: "many" };
    const { status, json } = await fixture.admin.graphql(mutation, { input });
    expect([status, json.errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  }
});

import { beforeAll, expect, test } from "vitest";
import { CodePools } from "../../client/admin.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
beforeAll(async () => {
  fixture = await openCouponFixture();
});

const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-z]{26}$`));

test("a pool is opened empty, once for a key", async () => {
  const first = await fixture.admin.createPool(" Cinema ", "open");

  expect(first).toEqual({
    replayed: false,
    userErrors: [],
    codePool: {
      id: id("pool"),
      name: "Cinema",
      left: 0,
      taken: 0,
      createdAt: "2026-06-15T03:00:00.000Z",
    },
  });
  expect(await fixture.admin.createPool(" Cinema ", "open")).toEqual({ ...first, replayed: true });
  expect(await fixture.admin.createPool("Other", "open")).toMatchObject({
    userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }],
  });
});

test("pools are listed in pages, newest first", async () => {
  fixture.clock.advance("PT1H");
  const newest = await fixture.admin.addPool();
  const { codePools: first } = await fixture.admin.ask(CodePools, { first: 1 });
  const after = first.pageInfo.endCursor;
  const { codePools: second } = await fixture.admin.ask(CodePools, { first: 100, after });

  expect(first.nodes.map((pool) => pool.id)).toEqual([newest.id]);
  expect(second.nodes.map((pool) => pool.id)).not.toContain(newest.id);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

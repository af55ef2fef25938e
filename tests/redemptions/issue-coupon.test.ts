import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const OFF = {
  kind: "AMOUNT_DISCOUNT",
  title: "20,000 off",
  value: "20000",
} as const;

test("staff give a coupon of a reward without points, and it is known who and why", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const reward = await admin.addReward({ ...OFF, cost: 500, couponValidity: "P30D" });

  const issued = await admin.issueCoupon(member, reward, {
    reason: " Cold coffee ",
    idempotencyKey: "cold",
  });

  expect(issued).toMatchObject({
    replayed: false,
    userErrors: [],
    coupon: {
      title: "20,000 off",
      status: "ACTIVE",
      expiresAt: "2026-07-15T17:00:00.000Z",
      issuedBy: "admin",
      issueReason: "Cold coffee",
    },
  });
  const again = await admin.issueCoupon(member, reward, {
    reason: " Cold coffee ",
    idempotencyKey: "cold",
  });
  expect(again).toEqual({ ...issued, replayed: true });
  const used = await shop.use(issued.coupon!.code);
  expect(used).toMatchObject({
    discount: { amount: "20000" },
    coupon: { id: issued.coupon!.id, status: "USED" },
  });
  const rows = await program.sql(`select payload from events where type = 'coupon.issued'`);
  expect(rows).toEqual([
    { payload: expect.objectContaining({ rewardId: program.uuid(reward.id), redemptionId: null }) },
  ]);
  expect(await admin.verify(member)).toMatchObject({ ok: true, problems: [] });
});

test("neither cost, tier nor limits of the reward stand in the way of staff", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const reward = await admin.addReward({
    ...OFF,
    cost: 1_000_000,
    conditions: { field: "locale", operator: "=", value: "xx" },
    limits: [{ per: "PROGRAM", period: "EVER", max: 1 }],
    validFrom: program.clock.tomorrow().toISOString(),
  });

  for (const _ of [1, 2]) {
    expect(await admin.issueCoupon(member, reward)).toMatchObject({ userErrors: [] });
  }
});

test("of the last one in stock, staff and a member who redeems get one together", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 10);
  const reward = await admin.addReward({ ...OFF, cost: 10, stock: 1 });

  const [issued, redeemed] = await Promise.all([
    admin.issueCoupon(await shop.enroll(), reward),
    shop.tryRedeem(member, reward.id),
  ]);

  const refused = [issued, redeemed].flatMap(({ userErrors }) => userErrors);
  expect(refused).toMatchObject([{ code: "SOLD_OUT", field: ["input", "rewardId"] }]);
});

test("a coupon for a merged account goes to the member it was merged into", async () => {
  const { admin, shop } = program;
  const [from, into] = [await shop.enroll(), await shop.enroll()];
  await admin.merge(from, into);
  const { coupon } = await admin.issueCoupon(from, await admin.addReward(OFF));

  expect(await admin.coupon(coupon!.code)).toMatchObject({ member: { id: into.id } });
});

test("why an erased member got a coupon is erased too", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const { coupon } = await admin.issueCoupon(member, await admin.addReward(OFF), {
    reason: "Her wedding",
  });
  await admin.erase(member);

  expect(await program.sql("select from coupons where issue_reason like '%wedding%'")).toEqual([]);
  expect(await admin.coupon(coupon!.code)).toMatchObject({ issueReason: "", issuedBy: "admin" });
});

import { beforeEach, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon } from "../harness/redeemed-coupon.ts";

let program: TestProgram;
beforeEach(async () => {
  program = await openProgram();
});

test("a reopened account takes part again, with its coupons and without its points", async () => {
  const { admin, shop } = program;
  const buyer = await shop.enroll({ email: "back@tea.example" });
  const { code } = await redeemedCoupon(program, buyer);
  await admin.givePoints(buyer, 70);
  const tier = (await shop.lookUp({ id: buyer.id }))!.tier;
  await admin.close(buyer);
  expect(await shop.validate(code)).toMatchObject({ valid: false });

  expect(await admin.reopen(buyer)).toEqual({
    replayed: false,
    userErrors: [],
    member: { id: buyer.id, status: "ACTIVE" },
  });

  expect(await shop.validate(code)).toMatchObject({ valid: true });
  const back = (await shop.lookUp({ email: "back@tea.example" }))!;
  expect(back).toMatchObject({ id: buyer.id, wallet: { available: 0 } });
  expect(back.tier).toEqual(tier);
  expect((await shop.buy(buyer, "100000")).earned.points).toBeGreaterThan(0);
  expect(await admin.verify(buyer)).toMatchObject({ ok: true });
});

test("there is no second welcome, and an event says that it is open", async () => {
  const own = await openProgram({ rules: [] });
  own.clock.set("2026-06-14T10:00:00+07:00");
  const effects = [{ kind: "FIXED" as const, points: 30 }];
  await own.admin.addRule({ title: "Welcome", trigger: "ENROLLMENT", effects });
  own.clock.set("2026-06-15T10:00:00+07:00");
  const buyer = await own.shop.enroll({ email: "twice@tea.example" });
  await own.admin.close(buyer);

  await own.admin.reopen(buyer);
  await deliverEvents(own);

  expect(await own.shop.tryEnroll({ email: "twice@tea.example" })).toMatchObject({
    created: false,
    member: { id: buyer.id, wallet: { available: 0 } },
  });
  const events = await own.sql(
    `select type from events where program_id = '${own.programId}' and type = 'member.reopened'`,
  );
  expect(events).toHaveLength(1);
});

test("an account that is open stays as it is; who asks again gets the same answer", async () => {
  const { admin, shop } = program;
  const buyer = await shop.enroll();
  await admin.suspend(buyer);
  expect((await admin.reopen(buyer)).member).toMatchObject({ status: "SUSPENDED" });
  await admin.reactivate(buyer);
  await admin.close(buyer);

  await admin.reopen(buyer, "once");
  await admin.close(buyer);
  expect(await admin.reopen(buyer, "once")).toMatchObject({
    replayed: true,
    member: { status: "CLOSED" },
  });
});

test("an erased member can't be reopened", async () => {
  const { admin, shop } = program;
  const gone = await shop.enroll();
  await admin.erase(gone);

  expect(await admin.reopen(gone)).toMatchObject({
    member: null,
    userErrors: [{ code: "MEMBER_ERASED", field: ["input", "memberId"] }],
  });
});

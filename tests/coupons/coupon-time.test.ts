import { beforeAll, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let buyer: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  buyer = await fixture.shop.enroll();
});

const timesEmitted = async (type: string, { couponId }: { couponId: string }) =>
  (await fixture.events(type)).filter((payload) => payload.couponId === couponId).length;
const tidyUp = async () => {
  await runTask(fixture, "remind-of-coupons");
  await runTask(fixture, "expire-coupons");
};

test("a member is reminded once, a week before the end, and the end is emitted once", async () => {
  const coupon = await fixture.issue(buyer, { expiresAt: fixture.clock.in("P30D") });
  const reminded = () => timesEmitted("coupon.expiring", coupon);
  fixture.clock.advance("P22D");
  await tidyUp();
  expect(await reminded()).toBe(0);

  fixture.clock.advance("P1D");
  await tidyUp();
  await tidyUp();
  expect(await reminded()).toBe(1);
  expect(await timesEmitted("coupon.expired", coupon)).toBe(0);

  fixture.clock.advance("P7D");
  await tidyUp();
  await tidyUp();
  expect([await reminded(), await timesEmitted("coupon.expired", coupon)]).toEqual([1, 1]);
  await deliverEvents(fixture);
});

test("of a short life a member is reminded half-way", async () => {
  const coupon = await fixture.issue(buyer, { expiresAt: fixture.clock.in("P2D") });
  fixture.clock.advance("PT23H");
  await tidyUp();
  expect(await timesEmitted("coupon.expiring", coupon)).toBe(0);

  fixture.clock.advance("PT1H");
  await tidyUp();
  expect(await timesEmitted("coupon.expiring", coupon)).toBe(1);
});

test("nobody is reminded of what is used, reserved or over", async () => {
  const [used, reserved, over] = [
    await fixture.issue(buyer, { expiresAt: fixture.clock.in("P8D") }),
    await fixture.issue(buyer, { expiresAt: fixture.clock.in("P8D"), reveal: false }),
    await fixture.issue(buyer, { expiresAt: fixture.clock.in("P8D") }),
  ];
  await fixture.shop.use(used.code);
  await tidyUp();
  fixture.clock.advance("P9D");
  await tidyUp();

  for (const coupon of [used, reserved, over])
    expect(await timesEmitted("coupon.expiring", coupon)).toBe(0);
  expect(await timesEmitted("coupon.expired", over)).toBe(1);
  expect(await timesEmitted("coupon.expired", used)).toBe(0);
});

test("a coupon that returns after its end is reported as expired then", async () => {
  const coupon = await fixture.issue(buyer, { expiresAt: fixture.clock.in("P1D") });
  await fixture.shop.use(coupon.code, { purchaseExternalId: "over" });
  fixture.clock.advance("P2D");
  await tidyUp();
  expect(await timesEmitted("coupon.expired", coupon)).toBe(0);

  await fixture.shop.release(coupon.code, "over");
  await tidyUp();
  await tidyUp();
  expect(await timesEmitted("coupon.expired", coupon)).toBe(1);
});

test("in a sandbox whose clock is advanced, all due events are emitted", async () => {
  const sandbox = await openCouponFixture({ isSandbox: true });
  const member = await sandbox.shop.enroll();
  const { couponId, code } = await sandbox.issue(member, { expiresAt: sandbox.clock.in("P10D") });

  await sandbox.admin.advanceClock({ by: "P5D" });
  expect(await sandbox.events("coupon.expiring")).toMatchObject([{ couponId }]);
  await sandbox.admin.advanceClock({ by: "P5D" });

  expect(await sandbox.events("coupon.expired")).toMatchObject([{ couponId }]);
  expect((await sandbox.shop.validate(code)).refusal!.code).toBe("COUPON_EXPIRED");
});

import { beforeEach, expect, test } from "vitest";
import { SaveEarningTerms } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BY_ACTIVITY, settle, walletOf } from "./activity-scene.ts";

let tea: TestProgram;
let lan: Enrolled;
beforeEach(async () => {
  tea = await openProgram(BY_ACTIVITY);
  lan = await tea.shop.enroll();
});

const on = (day: string, time = "10:00:00") => tea.clock.set(`${day}T${time}+07:00`);
const buy = async (total = "100000", placedAt = tea.clock.now().toISOString()) =>
  (await tea.shop.buy(lan, total, { placedAt })).purchase;
const takeBack = ({ externalId }: { externalId: string }) =>
  tea.shop.takeBack({ externalId }, { lines: [{ id: "1", quantity: 1 }] });
const wallet = () => walletOf(tea, lan);
const ok = async () => expect(await tea.admin.verify(lan)).toMatchObject({ ok: true });

test("every purchase makes all points last thirty days more, to the day", async () => {
  await buy();
  expect(await wallet()).toMatchObject({ expiring: [[10, "2026-07-16"]] });
  on("2026-07-01");
  await buy("50000");
  expect(await wallet()).toEqual({ available: 15, debt: 0, expiring: [[15, "2026-08-01"]] });

  on("2026-07-31", "23:59:59");
  expect((await wallet()).available).toBe(15);
  on("2026-08-01", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await ok();
  await settle(tea, lan);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("adjustments without a date last as earned points do; a date of their own stays", async () => {
  await tea.admin.givePoints(lan, 7);
  await tea.admin.givePoints(lan, 3, { expiresAt: new Date("2026-07-01T00:00:00+07:00") });
  on("2026-06-25");
  await buy();
  expect(await wallet()).toMatchObject({
    expiring: [
      [3, "2026-07-01"],
      [17, "2026-07-26"],
    ],
  });
});

test.each<[string, returned: string, ends: string]>([
  ["in time", "2026-07-10", "2026-07-16"],
  ["on the last day without it", "2026-07-15", "2026-07-16"],
  ["when they would be gone", "2026-07-25", "2026-07-26"],
])("a return of all takes its own activity away: %s", async (_, day, ends) => {
  await buy();
  on("2026-07-05");
  const purchase = await buy("50000");
  expect(await wallet()).toMatchObject({ expiring: [[15, "2026-08-05"]] });

  on(day);
  await takeBack(purchase);
  expect(await wallet()).toEqual({ available: 10, debt: 0, expiring: [[10, ends]] });
  on(ends, "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(tea, lan);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("a purchase of which something is kept is an activity still", async () => {
  await buy();
  on("2026-07-05");
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "50000" }];
  const { purchase } = await tea.shop.buy(lan, "100000", { lines });
  await takeBack(purchase);
  expect(await wallet()).toMatchObject({ expiring: [[15, "2026-08-05"]] });
});

test("with several left, the last of them counts", async () => {
  await buy();
  on("2026-06-25");
  await buy("20000");
  on("2026-07-05");
  await takeBack(await buy("50000"));
  expect(await wallet()).toMatchObject({ expiring: [[12, "2026-07-26"]] });
});

test("a late purchase counts from when it was placed, and revives nothing", async () => {
  await buy();
  on("2026-07-20");
  expect((await wallet()).available).toBe(0);
  const { earned } = await tea.shop.buy(lan, "50000", { placedAt: "2026-07-10T10:00:00+07:00" });
  expect(earned.lots).toMatchObject([
    { status: "AVAILABLE", expiresAt: "2026-08-09T17:00:00.000Z" },
  ]);
  expect(await wallet()).toEqual({ available: 5, debt: 0, expiring: [[5, "2026-08-10"]] });
  await ok();
});

test("a purchase recorded after its own time lasts by what the member did since", async () => {
  const placedAt = tea.clock.now().toISOString();
  on("2026-07-20");
  await buy();
  const { earned } = await tea.shop.buy(lan, "50000", { placedAt });
  expect(earned.lots).toMatchObject([
    { status: "AVAILABLE", expiresAt: "2026-08-19T17:00:00.000Z" },
  ]);
  expect(await wallet()).toMatchObject({ available: 15, expiring: [[15, "2026-08-20"]] });
  on("2026-08-20", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(tea, lan);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("a redemption is an activity until it is cancelled", async () => {
  const reward = await tea.admin.addReward({ cost: 4 });
  await buy();
  on("2026-07-10");
  const { redemption } = await tea.shop.redeem(lan, reward.id);
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-10"]] });
  on("2026-07-12");
  await takeBack(await buy());
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-10"]] });

  await tea.shop.cancel(redemption);
  expect(await wallet()).toMatchObject({ available: 10, expiring: [[10, "2026-07-16"]] });
  await ok();
});

test("points last by the terms they were earned by, also when the program's change", async () => {
  await buy();
  const expiry = { kind: "AFTER_ACTIVITY", count: 2, unit: "MONTH", endOf: "QUARTER" } as const;
  await tea.admin.ask(SaveEarningTerms, { input: { version: 1, expiry } });
  on("2026-06-20");
  await buy("20000");
  const both = [
    [10, "2026-07-21"],
    [2, "2026-10-01"],
  ];
  expect(await wallet()).toMatchObject({ expiring: both });

  const never = { kind: "NONE" } as const;
  await tea.admin.ask(SaveEarningTerms, { input: { version: 2, expiry: never } });
  on("2026-08-05");
  await buy("30000");
  expect(await wallet()).toMatchObject({ available: 5, expiring: [[2, "2027-01-01"]] });
  await ok();
});

test("points sent to another member keep the end they had", async () => {
  const mai = await tea.shop.enroll();
  await buy();
  on("2026-07-05");
  await buy("50000");
  await tea.admin.transfer(lan, mai, { points: 12 });
  await deliverEvents(tea);
  on("2026-07-20");
  await buy("10000");

  expect(await walletOf(tea, mai)).toEqual({
    ...{ available: 12, debt: 0 },
    expiring: [[12, "2026-08-05"]],
  });
});

test.each([
  ["changed", "update activity_expiries set until = until + interval '1 year'"],
  ["taken out", "delete from activity_expiries"],
])("an end that is %s behind the ledger's back is found", async (_, tampering) => {
  await buy();
  on("2026-07-05");
  await buy();
  await ok();
  await tea.sql(`${tampering} where member_id = '${tea.uuid(lan.id)}' and entry_sequence = 3`);

  expect(await tea.admin.verify(lan)).toMatchObject({
    ok: false,
    problems: [{ kind: "ENTRY_CHANGED" }],
  });
});

test("terms of a lot that are changed behind the ledger's back are found", async () => {
  await buy();
  await tea.sql(
    `update lots set activity_terms = '9 YEAR' where member_id = '${tea.uuid(lan.id)}'`,
  );
  expect(await tea.admin.verify(lan)).toMatchObject({ ok: false });
});

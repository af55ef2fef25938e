import { beforeEach, expect, test } from "vitest";
import { SaveEarningTerms } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BY_ACTIVITY, settle, walletOf } from "./activity-fixture.ts";

let program: TestProgram;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram(BY_ACTIVITY);
  member = await program.shop.enroll();
});

const on = (day: string, time = "10:00:00") => program.clock.set(`${day}T${time}+07:00`);
const buy = async (total = "100000", placedAt = program.clock.now().toISOString()) =>
  (await program.shop.buy(member, total, { placedAt })).purchase;
const takeBack = ({ externalId }: { externalId: string }) =>
  program.shop.takeBack({ externalId }, { lines: [{ id: "1", quantity: 1 }] });
const wallet = () => walletOf(program, member);
const ok = async () => expect(await program.admin.verify(member)).toMatchObject({ ok: true });

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
  await settle(program, member);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("adjustments without a date last as earned points do; a date of their own stays", async () => {
  await program.admin.givePoints(member, 7);
  await program.admin.givePoints(member, 3, { expiresAt: new Date("2026-07-01T00:00:00+07:00") });
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
  await settle(program, member);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("a purchase of which something is kept is an activity still", async () => {
  await buy();
  on("2026-07-05");
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "50000" }];
  const { purchase } = await program.shop.buy(member, "100000", { lines });
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
  const { earned } = await program.shop.buy(member, "50000", {
    placedAt: "2026-07-10T10:00:00+07:00",
  });
  expect(earned.lots).toMatchObject([
    { status: "AVAILABLE", expiresAt: "2026-08-09T17:00:00.000Z" },
  ]);
  expect(await wallet()).toEqual({ available: 5, debt: 0, expiring: [[5, "2026-08-10"]] });
  await ok();
});

test("a purchase recorded after its own time lasts by what the member did since", async () => {
  const placedAt = program.clock.now().toISOString();
  on("2026-07-20");
  await buy();
  const { earned } = await program.shop.buy(member, "50000", { placedAt });
  expect(earned.lots).toMatchObject([
    { status: "AVAILABLE", expiresAt: "2026-08-19T17:00:00.000Z" },
  ]);
  expect(await wallet()).toMatchObject({ available: 15, expiring: [[15, "2026-08-20"]] });
  on("2026-08-20", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(program, member);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("points last by the terms they were earned by, also when the program's change", async () => {
  await buy();
  const expiry = { kind: "AFTER_ACTIVITY", count: 2, unit: "MONTH", endOf: "QUARTER" } as const;
  await program.admin.ask(SaveEarningTerms, { input: { version: 1, expiry } });
  on("2026-06-20");
  await buy("20000");
  const both = [
    [10, "2026-07-21"],
    [2, "2026-10-01"],
  ];
  expect(await wallet()).toMatchObject({ expiring: both });

  const never = { kind: "NONE" } as const;
  await program.admin.ask(SaveEarningTerms, { input: { version: 2, expiry: never } });
  on("2026-08-05");
  await buy("30000");
  expect(await wallet()).toMatchObject({ available: 5, expiring: [[2, "2027-01-01"]] });
  await ok();
});

test("points sent to another member keep the end they had", async () => {
  const mai = await program.shop.enroll();
  await buy();
  on("2026-07-05");
  await buy("50000");
  await program.admin.transfer(member, mai, { points: 12 });
  await deliverEvents(program);
  on("2026-07-20");
  await buy("10000");

  expect(await walletOf(program, mai)).toEqual({
    available: 12,
    debt: 0,
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
  await program.sql(
    `${tampering} where member_id = '${program.uuid(member.id)}' and entry_sequence = 3`,
  );

  expect(await program.admin.verify(member)).toMatchObject({
    ok: false,
    problems: [{ kind: "ENTRY_CHANGED" }],
  });
});

test("terms of a lot that are changed behind the ledger's back are found", async () => {
  await buy();
  await program.sql(
    `update lots set activity_terms = '9 YEAR' where member_id = '${program.uuid(member.id)}'`,
  );
  expect(await program.admin.verify(member)).toMatchObject({ ok: false });
});

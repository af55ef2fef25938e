import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BY_ACTIVITY, settle, walletOf } from "./activity-fixture.ts";

let program: TestProgram;
let member: Enrolled;
let cup: { id: string };
beforeEach(async () => {
  program = await openProgram(BY_ACTIVITY);
  member = await program.shop.enroll();
  cup = await program.admin.addReward({ cost: 4, title: "A cup" });
  // On 15 June, for ten points that end as 16 July begins.
  await program.shop.buy(member, "100000");
});

const on = (day: string, time = "10:00:00") => program.clock.set(`${day}T${time}+07:00`);
const wallet = () => walletOf(program, member);
const ok = async () => expect(await program.admin.verify(member)).toMatchObject({ ok: true });

test("redeeming makes what is left last thirty days more", async () => {
  on("2026-07-01");
  await program.shop.redeem(member, cup.id);
  expect(await wallet()).toEqual({ available: 6, debt: 0, expiring: [[6, "2026-08-01"]] });
  on("2026-08-01", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(program, member);
  await ok();
});

test("cancelling a redemption takes its activity back, and no other", async () => {
  on("2026-07-01");
  const { redemption } = await program.shop.redeem(member, cup.id);
  on("2026-07-03");
  const { redemption: second } = await program.shop.redeem(member, cup.id);
  expect(await wallet()).toMatchObject({ available: 2, expiring: [[2, "2026-08-03"]] });

  await program.shop.cancel(second);
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-01"]] });
  await program.shop.cancel(redemption);
  expect(await wallet()).toMatchObject({ available: 10, expiring: [[10, "2026-07-16"]] });
  await ok();
});

test("points that only a redemption kept end with the day on which that is cancelled", async () => {
  on("2026-07-10");
  const { redemption } = await program.shop.redeem(member, cup.id);
  on("2026-07-20");
  expect((await wallet()).available).toBe(6);
  await program.shop.cancel(redemption);
  expect(await wallet()).toMatchObject({ available: 10, expiring: [[10, "2026-07-21"]] });
  on("2026-07-21", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(program, member);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("a hold is an activity once it is confirmed, as of when it was made", async () => {
  on("2026-07-01");
  const { redemption } = await program.shop.hold(member, cup.id, { holdFor: "P10D" });
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-07-16"]] });
  on("2026-07-05");
  await program.shop.confirm(redemption);
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-01"]] });
  // What comes back later goes by the same day.
  on("2026-07-08");
  const { purchase } = await program.shop.buy(member, "50000");
  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-01"]] });
  await ok();
});

test("a hold that ends unconfirmed extends no expiry, posted or not", async () => {
  on("2026-07-01");
  await program.shop.hold(member, cup.id, { holdFor: "P10D" });
  on("2026-07-12");
  const unposted = await wallet();
  expect(unposted).toEqual({ available: 10, debt: 0, expiring: [[10, "2026-07-16"]] });
  await runTask(program, "end-due-holds");
  expect(await wallet()).toEqual(unposted);
  await ok();
});

test("points that end while held can be spent or not as activity extends them", async () => {
  on("2026-07-10");
  const { redemption } = await program.shop.hold(member, cup.id, { holdFor: "P20D" });
  on("2026-07-12");
  await program.shop.buy(member, "20000");
  // What is held goes by the same end as everything else of its terms.
  on("2026-07-20");
  await program.shop.cancel(redemption);
  expect(await wallet()).toEqual({ available: 12, debt: 0, expiring: [[12, "2026-08-12"]] });
  await ok();
});

import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runDuty } from "../harness/run-duty.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BY_ACTIVITY, settle, walletOf } from "./activity-scene.ts";

let tea: TestProgram;
let lan: Enrolled;
let cup: { id: string };
beforeEach(async () => {
  tea = await openProgram(BY_ACTIVITY);
  lan = await tea.shop.enroll();
  cup = await tea.admin.addReward({ cost: 4, title: "A cup" });
  // On 15 June, for ten points that end as 16 July begins.
  await tea.shop.buy(lan, "100000");
});

const on = (day: string, time = "10:00:00") => tea.clock.set(`${day}T${time}+07:00`);
const wallet = () => walletOf(tea, lan);
const ok = async () => expect(await tea.admin.verify(lan)).toMatchObject({ ok: true });

test("redeeming makes what is left last thirty days more", async () => {
  on("2026-07-01");
  await tea.shop.redeem(lan, cup.id);
  expect(await wallet()).toEqual({ available: 6, debt: 0, expiring: [[6, "2026-08-01"]] });
  on("2026-08-01", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(tea, lan);
  await ok();
});

test("cancelling a redemption takes its activity back, and no other", async () => {
  on("2026-07-01");
  const { redemption } = await tea.shop.redeem(lan, cup.id);
  on("2026-07-03");
  const { redemption: second } = await tea.shop.redeem(lan, cup.id);
  expect(await wallet()).toMatchObject({ available: 2, expiring: [[2, "2026-08-03"]] });

  await tea.shop.cancel(second);
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-01"]] });
  await tea.shop.cancel(redemption);
  expect(await wallet()).toMatchObject({ available: 10, expiring: [[10, "2026-07-16"]] });
  await ok();
});

test("points that only a redemption kept end with the day on which that is cancelled", async () => {
  on("2026-07-10");
  const { redemption } = await tea.shop.redeem(lan, cup.id);
  on("2026-07-20");
  expect((await wallet()).available).toBe(6);
  await tea.shop.cancel(redemption);
  expect(await wallet()).toMatchObject({ available: 10, expiring: [[10, "2026-07-21"]] });
  on("2026-07-21", "00:00:00");
  expect((await wallet()).available).toBe(0);
  await settle(tea, lan);
  expect((await wallet()).available).toBe(0);
  await ok();
});

test("a hold is no activity until it is confirmed, and counts from when the reward was asked for", async () => {
  on("2026-07-01");
  const { redemption } = await tea.shop.hold(lan, cup.id, { holdFor: "P10D" });
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-07-16"]] });
  on("2026-07-05");
  await tea.shop.confirm(redemption);
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-01"]] });
  // What comes back later goes by the same day.
  on("2026-07-08");
  const { purchase } = await tea.shop.buy(lan, "50000");
  await tea.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(await wallet()).toMatchObject({ available: 6, expiring: [[6, "2026-08-01"]] });
  await ok();
});

test("a hold that ends by itself leaves no point longer than it was, whether that was posted or not", async () => {
  on("2026-07-01");
  await tea.shop.hold(lan, cup.id, { holdFor: "P10D" });
  on("2026-07-12");
  const unposted = await wallet();
  expect(unposted).toEqual({ available: 10, debt: 0, expiring: [[10, "2026-07-16"]] });
  await runDuty(tea, "end-due-holds");
  expect(await wallet()).toEqual(unposted);
  await ok();
});

test("points that end while they are held can be spent or are gone, as activity says at that moment", async () => {
  on("2026-07-10");
  const { redemption } = await tea.shop.hold(lan, cup.id, { holdFor: "P20D" });
  on("2026-07-12");
  await tea.shop.buy(lan, "20000");
  // What is held goes by the same end as everything else of its terms.
  on("2026-07-20");
  await tea.shop.cancel(redemption);
  expect(await wallet()).toEqual({ available: 12, debt: 0, expiring: [[12, "2026-08-12"]] });
  await ok();
});

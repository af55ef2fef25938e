import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runDuty } from "../harness/run-duty.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BY_ACTIVITY, walletOf } from "./activity-scene.ts";

let tea: TestProgram;
let lan: Enrolled;
// Ten points of 15 June, which a purchase of 1 July keeps until the end of July, with five of its own.
beforeEach(async () => {
  tea = await openProgram(BY_ACTIVITY);
  lan = await tea.shop.enroll();
  await tea.shop.buy(lan, "100000");
  on("2026-07-01");
  await tea.shop.buy(lan, "50000");
});

const on = (day: string) => tea.clock.set(`${day}T10:00:00+07:00`);
const verified = async (who: Enrolled) =>
  expect(await tea.admin.verify(who)).toMatchObject({ ok: true, problems: [] });

test("points that activity keeps alive arrive alive where the account is merged, and last by what is done there", async () => {
  const mai = await tea.shop.enroll();
  on("2026-07-20");
  await mergeSettled(tea, lan, mai);
  expect(await walletOf(tea, mai)).toMatchObject({ available: 15, expiring: [[15, "2026-08-01"]] });

  on("2026-07-25");
  await tea.shop.buy(mai, "20000");
  expect(await walletOf(tea, mai)).toMatchObject({ available: 17, expiring: [[17, "2026-08-25"]] });
  await verified(lan);
  await verified(mai);
});

test("points that activity keeps alive are told of before they end, not before they would have", async () => {
  const told = async () =>
    (
      await tea.sql<{ payload: { points: number; expiresAt: string } }>(
        `select payload from events where type = 'points.expiring' and member_id = '${tea.uuid(lan.id)}' order by id`,
      )
    ).map(({ payload }) => payload);

  for (const day of ["2026-07-03", "2026-07-10", "2026-07-16"]) {
    on(day);
    await runDuty(tea, "tell-expiring-points");
  }
  expect(await told()).toEqual([]);
  on("2026-07-20");
  await runDuty(tea, "tell-expiring-points");
  expect(await told()).toEqual([{ points: 15, expiresAt: "2026-07-31T17:00:00.000Z" }]);
});

import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BY_ACTIVITY, walletOf } from "./activity-fixture.ts";

let program: TestProgram;
let member: Enrolled;
// Ten points of 15 June, which a purchase of 1 July keeps until the end of July, with five of its
// own.
beforeEach(async () => {
  program = await openProgram(BY_ACTIVITY);
  member = await program.shop.enroll();
  await program.shop.buy(member, "100000");
  on("2026-07-01");
  await program.shop.buy(member, "50000");
});

const on = (day: string) => program.clock.set(`${day}T10:00:00+07:00`);
const verified = async (who: Enrolled) =>
  expect(await program.admin.verify(who)).toMatchObject({ ok: true, problems: [] });

test("points kept by activity stay valid after a merge", async () => {
  const mai = await program.shop.enroll();
  on("2026-07-20");
  await mergeSettled(program, member, mai);
  expect(await walletOf(program, mai)).toMatchObject({
    available: 15,
    expiring: [[15, "2026-08-01"]],
  });

  on("2026-07-25");
  await program.shop.buy(mai, "20000");
  expect(await walletOf(program, mai)).toMatchObject({
    available: 17,
    expiring: [[17, "2026-08-25"]],
  });
  await verified(member);
  await verified(mai);
});

test("an expiry that activity extended is announced before its new end only", async () => {
  const events = async () =>
    (
      await program.sql<{ payload: { points: number; expiresAt: string } }>(
        `select payload from events where type = 'points.expiring'
          and member_id = '${program.uuid(member.id)}' order by id`,
      )
    ).map(({ payload }) => payload);

  for (const day of ["2026-07-03", "2026-07-10", "2026-07-16"]) {
    on(day);
    await runTask(program, "tell-expiring-points");
  }
  expect(await events()).toEqual([]);
  on("2026-07-20");
  await runTask(program, "tell-expiring-points");
  expect(await events()).toEqual([{ points: 15, expiresAt: "2026-07-31T17:00:00.000Z" }]);
});

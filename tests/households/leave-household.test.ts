import { beforeAll, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { spendPoints } from "../harness/spend-points.ts";
import { contribute, openHousehold } from "./household-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Who {
  id: string;
}
const lotsOf = async (who: Who) =>
  (await memberState(program, who)).lots.filter(({ available }: any) => available > 0);
const walletOf = async (who: Who) => (await memberState(program, who)).wallet;

async function leave(who: Who) {
  expect((await program.admin.leaveHousehold(who)).userErrors).toEqual([]);
  await deliverEvents(program);
}

test("whoever leaves gets back what is unspent of its own lots, and no one else's", async () => {
  const { admin, clock, sql, uuid } = program;
  const { member: buyer, mai, household } = await openHousehold(program);
  await admin.givePoints(mai, 30, { expiresAt: clock.in("P5D") });
  await contribute(program, buyer, 100);
  await contribute(program, mai, 30);
  await spendPoints(program, household, 50);

  await leave(buyer);
  expect(await lotsOf(buyer)).toMatchObject([
    { available: 20, expiresAt: clock.in("P10D") },
    { available: 60, expiresAt: clock.in("P20D") },
  ]);
  expect(await walletOf(household)).toMatchObject({ available: 0 });
  await leave(mai);
  expect(await walletOf(mai)).toMatchObject({ available: 0 });
  expect((await admin.household(household))!.members).toEqual([]);
  const events = await sql(`select type from events
    where member_id = '${uuid(buyer.id)}' and type like 'household.%' order by id`);
  expect(events.map(({ type }: any) => type)).toEqual([
    "household.joined",
    "household.contributed",
    "household.left",
  ]);
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("points given by a member who left before they arrived come back", async () => {
  const { admin } = program;
  const { member: buyer, household } = await openHousehold(program);
  await admin.contribute(buyer, 70);
  await admin.leaveHousehold(buyer);
  await deliverEvents(program);

  expect(await walletOf(buyer)).toMatchObject({ available: 100 });
  expect(await walletOf(household)).toMatchObject({ available: 0 });
});

test("a closed account leaves the household; its contributions stay", async () => {
  const { admin } = program;
  const { member: buyer, mai, household } = await openHousehold(program);
  await contribute(program, buyer, 70);
  await admin.close(buyer);
  await deliverEvents(program);

  const { members, wallet } = (await admin.household(household))!;
  expect(members.map(({ member }) => member.id)).toEqual([mai.id]);
  expect(wallet.available).toBe(70);
});

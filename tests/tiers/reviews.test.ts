import { beforeEach, expect, test } from "vitest";
import { Members, Tiers } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { teaShop } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";

let testProgram: TestProgram;
let member: Enrolled;
// Calendar years, one level down after 30 days of grace; Lan reaches gold in June 2026: valid to
// the end of 2027.
beforeEach(async () => {
  testProgram = await openProgram();
  member = await testProgram.shop.enroll({ givenName: "Lan" });
  await testProgram.shop.buy(member, "3000000");
});

const tierOnPage = async (who = member) =>
  (await (await testProgram.memberOf(who)).page()).me.tier?.name;
const settleStandings = () => runTask(testProgram, "settle-due-standings");
const settledTier = async () => {
  const [row] = await testProgram.sql<{ name: string }>(
    `select t ->> 'level' as name from tier_standings s join tier_set_versions v using (tier_set_id)
     cross join jsonb_array_elements(v.definition -> 'tiers') t
     where s.member_id = '${testProgram.uuid(member.id)}' and t ->> 'id' = s.tier_id::text`,
  );
  return Number(row!.name);
};
const changes = () =>
  testProgram.sql<{ at: string; reason: string }>(
    `select to_char(effective_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as at,
      reason
     from tier_changes where member_id = '${testProgram.uuid(member.id)}'
     order by effective_at, id`,
  );
const downs = async () => (await changes()).filter(({ reason }) => reason === "NOT_KEPT");
const tierEvents = () =>
  testProgram.sql<{ payload: object }>(
    `select payload from events where type = 'tier.changed' and payload ->> 'reason' = 'NOT_KEPT'
       and member_id = '${testProgram.uuid(member.id)}' order by id`,
  );

test("a tier is lost at its instant, whether a job ran or not", async () => {
  testProgram.clock.set("2028-01-30T23:59:59+07:00");
  expect(await tierOnPage()).toBe("Gold");

  testProgram.clock.set("2028-01-31T00:00:00+07:00");
  expect(await tierOnPage()).toBe("Silver");
  const { members } = await testProgram.admin.ask(Members, { search: "Lan" });
  expect(members.nodes[0]!.tier!.name).toBe("Silver");
  expect(await settledTier()).toBe(3);
});

test("grace shows what is missing, and until when", async () => {
  testProgram.clock.set("2028-01-10T00:00:00+07:00");
  await testProgram.shop.buy(member, "1000000");

  const { me } = await (await testProgram.memberOf(member)).page();

  expect(me.tierProgress!.retention).toEqual({
    current: "1000000",
    required: "3000000",
    remaining: "2000000",
    until: "2028-01-30T17:00:00.000Z",
  });
  await testProgram.shop.buy(member, "2000000");
  testProgram.clock.set("2028-12-31T23:59:59+07:00");
  expect(await tierOnPage()).toBe("Gold");
});

test("the next write first posts due reviews, each at its own instant", async () => {
  testProgram.clock.set("2028-06-01T10:00:00+07:00");
  const simulated = await testProgram.shop.simulate("100000", { member: { id: member.id } });
  const { earned } = await testProgram.shop.buy(member, "100000");

  // Silver multiplies by 1.5; gold would have by 2.
  expect([simulated.points, earned.points]).toEqual([15, 15]);
  expect(await downs()).toEqual([{ at: "2028-01-31 00:00", reason: "NOT_KEPT" }]);
  expect(await tierEvents()).toHaveLength(1);
});

test("adjusting points posts them too", async () => {
  testProgram.clock.set("2028-06-01T10:00:00+07:00");
  await testProgram.admin.adjust(member, 5);

  expect(await downs()).toHaveLength(1);
});

test("the due scan posts each review once, and leaves nothing to post", async () => {
  testProgram.clock.set("2028-01-31T00:00:00+07:00");
  await settleStandings();
  expect(await settledTier()).toBe(2);
  const posted = await changes();
  await testProgram.leavesNothing(() => settleStandings());

  expect(posted.map(({ reason }) => reason)).toEqual(["ENROLLED", "REACHED", "NOT_KEPT"]);
  const browser = await testProgram.memberOf(member);
  const { me } = await testProgram.leavesNothing(() => browser.page());
  expect(me.tier!.name).toBe("Silver");
});

test("with the worker off for three years everything is as if reviewed one by one", async () => {
  const mai = await testProgram.shop.enroll({ givenName: "Mai" });
  await testProgram.shop.buy(mai, "3000000");
  for (const day of ["2028-01-01", "2028-01-31", "2029-01-01", "2029-01-31", "2030-05-05"]) {
    testProgram.clock.set(`${day}T00:00:00+07:00`);
    await testProgram.admin.adjust(mai, 1);
  }
  testProgram.clock.set("2031-06-01T10:00:00+07:00");
  await settleStandings();

  const rowsOf = (who: Enrolled) =>
    testProgram.sql<object>(
      `select from_tier_id, to_tier_id, effective_at, reason from tier_changes
       where member_id = '${testProgram.uuid(who.id)}' and reason = 'NOT_KEPT'
       order by effective_at`,
    );
  const standingOf = (who: Enrolled) =>
    testProgram.sql<object>(
      `select tier_id, valid_until_day, grace_until_day, next_review_at from tier_standings
       where member_id = '${testProgram.uuid(who.id)}'`,
    );
  expect(await rowsOf(member)).toHaveLength(2);
  expect(await rowsOf(member)).toEqual(await rowsOf(mai));
  expect(await standingOf(member)).toEqual(await standingOf(mai));
  expect(await tierOnPage()).toBe("Member");
});

test("a late purchase earns by the tier of its own time, and undoes no review", async () => {
  testProgram.clock.set("2028-06-01T10:00:00+07:00");
  await settleStandings();
  const late = { placedAt: "2028-01-30T12:00:00+07:00" };
  const { earned } = await testProgram.shop.buy(member, "3000000", late);

  expect(earned.points).toBe(600);
  expect(await tierOnPage()).toBe("Gold");
  expect((await changes()).at(-1)).toEqual({ at: "2028-06-01 10:00", reason: "REACHED" });
});

test("members are counted in the tier they are in", async () => {
  testProgram.clock.set("2028-01-31T00:00:00+07:00");
  await settleStandings();

  const { program } = await testProgram.admin.ask(Tiers);
  expect(program.tierSet!.tiers.map(({ memberCount }) => memberCount)).toEqual([0, 1, 0]);
});

test("a rolling window is reviewed on the day it falls short", async () => {
  const tierSet = teaShop.tierSet!;
  const policy = { ...tierSet.policy, window: { kind: "ROLLING_DAYS", days: 90 } as const };
  testProgram = await openProgram({ tierSet: { ...tierSet, policy: { ...policy, graceDays: 0 } } });
  member = await testProgram.shop.enroll();
  await testProgram.shop.buy(member, "2000000");
  testProgram.clock.advance("P10D");
  await testProgram.shop.buy(member, "1000000");

  testProgram.clock.set("2026-09-12T23:59:59+07:00");
  expect(await tierOnPage()).toBe("Gold");
  testProgram.clock.set("2026-09-13T00:00:00+07:00");
  expect(await tierOnPage()).toBe("Silver");
  await settleStandings();
  expect(await downs()).toEqual([{ at: "2026-09-13 00:00", reason: "NOT_KEPT" }]);
});

test("of many writes and due scans at once, one posts what was due", async () => {
  testProgram.clock.set("2028-06-01T10:00:00+07:00");
  await Promise.all([
    ...Array.from({ length: 20 }, () => testProgram.admin.adjust(member, 1)),
    settleStandings(),
    settleStandings(),
  ]);

  expect(await downs()).toHaveLength(1);
  expect(await tierEvents()).toHaveLength(1);
});

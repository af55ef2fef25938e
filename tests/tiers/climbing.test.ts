import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
beforeEach(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
  buyer = await program.shop.enroll();
});

const buy = async (total: string, more: object = {}) => {
  const { earned, tierChange, member } = await program.shop.buy(buyer, total, more);
  const change = tierChange && [tierChange.from?.name, tierChange.to?.name];
  return { points: earned.points, change, tier: member!.tier!.name };
};
const placed = (placedAt: string) => ({ placedAt });

test("a purchase that reaches a tier moves the member up; the next one earns more", async () => {
  expect(await buy("999999")).toEqual({ points: 99, change: null, tier: "Member" });
  expect(await buy("1")).toEqual({ points: 0, change: ["Member", "Silver"], tier: "Silver" });
  expect(await buy("100000")).toEqual({ points: 15, change: null, tier: "Silver" });
});

test("the purchase that reaches a tier earns by the tier before", async () => {
  expect(await buy("1000000")).toMatchObject({ points: 100, change: ["Member", "Silver"] });
  expect(await buy("2000000")).toMatchObject({ points: 300, change: ["Silver", "Gold"] });
  expect(await buy("100000")).toMatchObject({ points: 20, change: null });
});

test("one purchase may skip a tier", async () => {
  expect(await buy("3000000")).toEqual({ points: 300, change: ["Member", "Gold"], tier: "Gold" });
});

test("the multiplier is a line of its own in the explanation", async () => {
  await buy("1000000");
  const { earned } = await program.shop.buy(buyer, "105000");

  expect(earned.explanation).toEqual([
    { title: "Base rate", points: 10 },
    { title: "Silver tier: points ×1.5", points: 5 },
  ]);
});

test("a simulated purchase shows the tier it leads to", async () => {
  const simulated = await program.shop.simulate("1000000", { member: { id: buyer.id } });

  expect(simulated.tierAfter).toMatchObject({ name: "Silver" });
  expect(simulated.unlocks!.rewards.map(({ title }) => title)).toEqual(["A film ticket"]);
  expect((await buy("1000000")).tier).toBe("Silver");
});

test("a late purchase earns by the tier of its own time", async () => {
  program.clock.advance("P10D");
  await buy("1000000");
  program.clock.advance("P1D");

  expect(await buy("100000", placed("2026-06-20T10:00:00+07:00"))).toMatchObject({ points: 10 });
  expect(await buy("100000", placed("2026-06-25T10:00:00+07:00"))).toMatchObject({ points: 15 });
  expect(await buy("100000", placed("2026-06-25T09:59:59+07:00"))).toMatchObject({ points: 10 });
});

test("of many purchases at once, one moves the member up", async () => {
  const buys = Array.from({ length: 20 }, () => buy("100000"));
  const changes = (await Promise.all(buys)).flatMap(({ change }) => (change ? [change] : []));

  expect(changes).toEqual([["Member", "Silver"]]);
  expect((await program.shop.lookUp({ id: buyer.id }))!.tier!.name).toBe("Silver");
});

test("points that are spent, given or ended change no tier", async () => {
  await buy("1000000");
  await program.admin.adjust(buyer, -100);
  await program.admin.givePoints(buyer, 1_000_000);
  program.clock.set("2027-12-31T23:59:59+07:00");

  expect((await program.shop.lookUp({ id: buyer.id }))!.tier!.name).toBe("Silver");
});

test("a change of tier emits one event", async () => {
  await buy("1000000");
  await buy("10000");

  const events = await program.sql<{ payload: Record<string, string> }>(
    `select payload from events where type = 'tier.changed'
      and member_id = '${program.uuid(buyer.id)}' order by id`,
  );
  const { basic, silver } = program.tierIds;
  expect(events.map(({ payload }) => [payload.fromTierId, payload.toTierId])).toEqual([
    [null, basic],
    [basic, silver],
  ]);
});

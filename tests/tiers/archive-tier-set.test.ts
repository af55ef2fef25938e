import { beforeEach, expect, test } from "vitest";
import {
  ArchiveTierSet,
  GrantTier,
  PublishTierSet,
  SaveTierSet,
  TierSets,
  TierStandings as TierStandingsForStaff,
} from "../../client/admin.ts";
import { TierStandings } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";
import { addTierSet, REGULARS, shownSet } from "./added-set.ts";

let testProgram: TestProgram;
let setId: string;
let buyer: Enrolled;
beforeEach(async () => {
  testProgram = await openProgram();
  setId = await addTierSet(testProgram.admin);
  buyer = await testProgram.shop.enroll();
  for (const locationId of ["Hue", "Hanoi"])
    await testProgram.shop.buy(buyer, "10000", { locationId });
});

const archive = async (id = setId) =>
  (await testProgram.admin.ask(ArchiveTierSet, { input: { id } })).archiveTierSet;
const seen = async () => {
  const { program, member } = await testProgram.shop.ask(TierStandings, { by: { id: buyer.id } });
  return {
    sets: program.tierSets.map(({ name }) => name),
    tiers: member!.tierStandings.map(({ tier }) => tier?.name ?? null),
  };
};
const asOf = async (at: Date) => {
  const asked = { memberId: buyer.id, at: at.toISOString(), tierSetId: setId };
  return (await testProgram.admin.ask(TierStandingsForStaff, asked)).member!.tierAsOf?.name ?? null;
};
const archivedSets = async () => {
  const { json } = await testProgram.admin.graphql(`{ program { tierSets(archived: true) {
    id status archivedAt draft { version } history { nodes { version } } } } }`);
  return json.data.program.tierSets;
};
const changesOf = () =>
  testProgram.sql<{ reason: string; to: string | null }>(
    `select reason, to_tier_id as "to" from tier_changes
     where member_id = '${testProgram.uuid(buyer.id)}'
     and tier_set_id = '${testProgram.uuid(setId)}' order by id`,
  );

test("an archived set has no members and is in no list; past tiers can be read", async () => {
  expect(await seen()).toMatchObject({ sets: [null, "Regulars"], tiers: ["Member", "Friend"] });
  const before = testProgram.clock.now();
  testProgram.clock.advance("P1D");
  const archived = await archive();
  expect(archived).toMatchObject({
    userErrors: [],
    tierSet: { id: setId, status: "ARCHIVED", archivedAt: testProgram.clock.now().toISOString() },
  });

  expect(await seen()).toEqual({ sets: [null], tiers: ["Member"] });
  expect(await shownSet(testProgram.admin, setId)).toBeUndefined();
  expect(await archivedSets()).toMatchObject([
    { status: "PUBLISHED", archivedAt: null },
    { id: setId, status: "ARCHIVED", history: { nodes: [{ version: 2 }, { version: 1 }] } },
  ]);
  const tiersThenAndNow = async () => [await asOf(before), await asOf(testProgram.clock.now())];
  expect(await tiersThenAndNow()).toEqual(["Friend", null]);

  // Whether a job ran or not.
  await runTask(testProgram, "settle-due-standings");
  expect(await tiersThenAndNow()).toEqual(["Friend", null]);
  expect((await changesOf()).at(-1)).toEqual({ reason: "POLICY", to: null });
  await testProgram.shop.buy(buyer, "10000", { locationId: "Dalat" });
  expect(await tiersThenAndNow()).toEqual(["Friend", null]);
  expect((await changesOf()).filter(({ to }) => to === null)).toHaveLength(1);
});

test("the primary set is untouched, and another can be put beside it again", async () => {
  await testProgram.shop.buy(buyer, "1000000");
  const { tier } = (await testProgram.shop.lookUp({ id: buyer.id }))!;
  expect(tier).toMatchObject({ name: "Silver" });
  await archive();
  expect((await testProgram.shop.lookUp({ id: buyer.id }))!.tier).toEqual(tier);
  const next = await addTierSet(testProgram.admin, { ...REGULARS, name: "Neighbors" });
  expect(await seen()).toMatchObject({ sets: [null, "Neighbors"] });
  expect(next).not.toBe(setId);
});

test("what was drafted or scheduled of it never begins", async () => {
  const input = { ...REGULARS, id: setId, version: 1, name: "Regular guests" };
  const { tiers } = await shownSet(testProgram.admin, setId);
  const named = REGULARS.tiers.map((it, at) => ({ ...it, id: tiers[at]!.id }));
  const saved = await testProgram.admin.ask(SaveTierSet, { input: { ...input, tiers: named } });
  expect(saved.saveTierSet.userErrors).toEqual([]);
  const at = testProgram.clock.in("P10D").toISOString();
  const scheduled = { id: setId, version: 2, at, idempotencyKey: "later" };
  const { publishTierSet } = await testProgram.admin.ask(PublishTierSet, { input: scheduled });
  expect(publishTierSet.userErrors).toEqual([]);
  await archive();
  testProgram.clock.advance("P11D");
  await runTask(testProgram, "settle-due-standings");
  expect(await seen()).toEqual({ sets: [null], tiers: ["Member"] });
  expect(await asOf(testProgram.clock.now())).toBeNull();
});

test("a set that was never published is archived with its draft", async () => {
  const { tierSet } = (
    await testProgram.admin.ask(SaveTierSet, { input: { ...REGULARS, name: "Only drafted" } })
  ).saveTierSet;
  expect((await archive(tierSet!.id)).userErrors).toEqual([]);
  expect(await shownSet(testProgram.admin, tierSet!.id)).toBeUndefined();
  expect(await archivedSets()).toMatchObject([{}, {}, { status: "ARCHIVED" }]);
});

test("archived twenty times at once, a set stays as it is and emits one event", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => archive()));
  expect(all.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  testProgram.clock.advance("P1D");
  expect(await archive()).toEqual(all[0]);
  const events = await testProgram.sql(`select payload from events
    where program_id = '${testProgram.programId}' and type = 'tier-set.archived'`);
  expect(events).toEqual([{ payload: { tierSetId: testProgram.uuid(setId) } }]);
});

test("no member can be granted a tier of it, and earlier grants no longer count", async () => {
  const { tiers } = await shownSet(testProgram.admin, setId);
  const { id: tierId } = tiers.at(-1)!;
  const grant = async (idempotencyKey: string) => {
    const input = { memberId: buyer.id, tierId, reason: "A regular", idempotencyKey };
    return (await testProgram.admin.ask(GrantTier, { input })).grantTier;
  };
  expect((await grant("first")).userErrors).toEqual([]);
  expect(await seen()).toMatchObject({ tiers: ["Member", "Family"] });
  await archive();
  expect(await seen()).toEqual({ sets: [null], tiers: ["Member"] });
  expect((await grant("second")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("a member who joins afterwards is in the primary set alone", async () => {
  await archive();
  buyer = await testProgram.shop.enroll();
  await testProgram.shop.buy(buyer, "10000");
  expect(await seen()).toEqual({ sets: [null], tiers: ["Member"] });
  const { tierSets } = (await testProgram.admin.ask(TierSets)).program;
  expect(tierSets).toHaveLength(1);
});

import { beforeEach, describe, expect, test } from "vitest";
import {
  GrantTier,
  PreviewTierSet,
  PublishTierSet,
  RevertTierSet,
  RevokeTierGrant,
  SaveTierSet,
  TierSets,
  TierStandings as TierStandingsForStaff,
} from "../../client/admin.ts";
import { TierStandings } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { done, unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { addTierSet, REGULARS, shownSet } from "./added-set.ts";

let program: TestProgram;
let setId: string;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram();
  setId = await addTierSet(program.admin);
  member = await program.shop.enroll();
});

const seen = async (who = member) => {
  const answer = await program.shop.ask(TierStandings, { by: { id: who.id } });
  return { program: answer.program, member: answer.member! };
};
/** The names of the member's tiers, of the primary set first. */
const tiersOf = async (who = member) =>
  (await seen(who)).member.tierStandings.map(({ tier }) => tier?.name ?? null);
const staffSee = async (at = program.clock.now(), tierSetId: string | null = null) => {
  const asked = { memberId: member.id, at: at.toISOString(), tierSetId };
  return (await program.admin.ask(TierStandingsForStaff, asked)).member!;
};
const visit = (locationId: string, who = member, total = "10000") =>
  program.shop.buy(who, total, { locationId });
const grantIn = async (name: string) => {
  const { id: tierId } = (await shownSet(program.admin, setId)).tiers.find(
    (it) => it.name === name,
  )!;
  const input = {
    memberId: member.id,
    tierId,
    reason: "A regular",
    idempotencyKey: unique("grant"),
  };
  const answer = (await program.admin.ask(GrantTier, { input })).grantTier;
  return done(answer.grant, answer).id;
};

describe("the configuration", () => {
  test("shows the primary set first, and each with its own terms", async () => {
    const { tierSets } = (await program.admin.ask(TierSets)).program;

    expect(tierSets).toMatchObject([
      { primary: true, name: null, status: "PUBLISHED", translations: [] },
      {
        id: setId,
        primary: false,
        name: "Regulars",
        status: "PUBLISHED",
        version: 1,
        translations: [
          { locale: "vi", name: "Regulars" },
          { locale: "en", name: "Regulars" },
        ],
        tiers: [
          { name: "Guest", threshold: { metric: "VISITS", value: "0" } },
          { name: "Friend", threshold: { metric: "VISITS", value: "2" } },
          { name: "Family", threshold: { metric: "VISITS", value: "4" } },
        ],
      },
    ]);
    expect((await seen()).program.tierSets).toMatchObject([
      { primary: true, name: null, tiers: [{ threshold: { metric: "SPEND" } }, {}, {}] },
      { id: setId, primary: false, name: "Regulars", tiers: [{ name: "Guest" }, {}, {}] },
    ]);
  });

  test("a draft of one set changes no other, and its history is its own", async () => {
    const { tiers } = await shownSet(program.admin, setId);
    const edited = tiers.map(({ id, name, level }) => ({ id, name, level }));
    const input = { id: setId, version: 1, name: "Stammgäste", tiers: edited };
    const { changes, tierSet } = (await program.admin.ask(SaveTierSet, { input })).saveTierSet;
    expect(tierSet).toEqual({ id: setId, draft: { version: 2 } });
    expect(changes).toEqual([{ path: "name.en", before: "Regulars", after: "Stammgäste" }]);

    const publish = { id: setId, version: 2, idempotencyKey: "publish" };
    await program.admin.ask(PublishTierSet, { input: publish });
    const revert = { id: setId, toVersion: 1 };
    const reverted = (await program.admin.ask(RevertTierSet, { input: revert })).revertTierSet;
    expect(reverted.tierSet).toEqual({ id: setId, draft: { version: 3 } });

    const [primary, other] = (await program.admin.ask(TierSets)).program.tierSets;
    expect(primary).toMatchObject({ draft: null, history: { nodes: [{ version: 1 }] } });
    expect(other).toMatchObject({
      name: "Stammgäste",
      draft: { version: 3, name: "Regulars" },
      history: { nodes: [{ version: 2 }, { version: 1 }] },
    });
  });

  test("a set before its first publication is previewed on all members", async () => {
    await visit("1");
    await visit("2");
    const orders = {
      ...REGULARS,
      name: "Busy",
      policy: { ...REGULARS.policy, metric: "ORDERS" as const },
    };
    const { saveTierSet } = await program.admin.ask(SaveTierSet, { input: orders });
    const { id } = done(saveTierSet.tierSet, saveTierSet);
    expect((await seen()).member.tierStandings).toHaveLength(2);

    const { tiers } = await shownSet(program.admin, id);
    const again = tiers.map(({ id: tierId, name, level }) => ({ id: tierId, name, level }));
    const { previewTierSet } = await program.admin.ask(PreviewTierSet, {
      input: { id, tiers: again },
    });
    expect(previewTierSet).toMatchObject({
      up: 1,
      down: 0,
      stay: 0,
      moves: [{ from: null, to: { name: "Friend" }, members: 1 }],
      sample: [{ member: { id: member.id }, to: { name: "Friend" } }],
    });

    const publish = { id, version: 1, idempotencyKey: "publish" };
    await program.admin.ask(PublishTierSet, { input: publish });
    expect(await tiersOf()).toEqual(["Member", "Friend", "Friend"]);
  });

  test("a program's first set is primary by default; a second primary is refused", async () => {
    const bare = await openProgram({ tierSet: undefined, rewards: [] });
    const beside = await addTierSet(bare.admin, { ...REGULARS, primary: false });
    expect(await shownSet(bare.admin, beside)).toMatchObject({ primary: false });
    const first = await addTierSet(bare.admin, REGULARS);
    expect(await shownSet(bare.admin, first)).toMatchObject({ primary: true });

    const input = { ...REGULARS, primary: true };
    const { userErrors, tierSet } = (await bare.admin.ask(SaveTierSet, { input })).saveTierSet;
    expect([userErrors[0]?.code, userErrors[0]?.field, tierSet]).toEqual([
      "PRIMARY_EXISTS",
      ["input", "primary"],
      null,
    ]);
  });
});

test("purchases count in each set by its metric; only the primary one gives points", async () => {
  expect(await tiersOf()).toEqual(["Member", "Guest"]);
  await visit("1");
  const second = await visit("2");
  expect(await tiersOf()).toEqual(["Member", "Friend"]);
  expect(second.tierChange).toBeNull();

  // Friends would earn three times as much, if their set were the primary one.
  const third = await visit("2", member, "1000000");
  expect(third.earned.points).toBe(100);
  expect(third.tierChange).toMatchObject({ to: { name: "Silver" } });
  expect(await tiersOf()).toEqual(["Silver", "Friend"]);
  expect((await visit("3", member, "100000")).earned.points).toBe(15);
  const [, regulars] = (await seen()).member.tierStandings;
  expect(regulars).toMatchObject({
    tierSet: { id: setId, name: "Regulars", primary: false },
    progress: { metric: "VISITS", current: "3", required: "4", nextTier: { name: "Family" } },
  });
});

test("a review is due in each set at its own instant, whether a job ran or not", async () => {
  await visit("1", member, "1000000");
  await visit("2");
  const mai = await program.shop.enroll();
  await visit("1", mai, "1000000");
  await visit("2", mai);

  // The primary set gives thirty days of grace, the other none.
  program.clock.set("2028-01-15T00:00:00+07:00");
  expect(await tiersOf()).toEqual(["Silver", "Guest"]);
  await runTask(program, "settle-due-standings");
  expect(await tiersOf()).toEqual(["Silver", "Guest"]);
  program.clock.set("2028-02-01T00:00:00+07:00");
  expect(await tiersOf()).toEqual(["Member", "Guest"]);
  await runTask(program, "settle-due-standings");

  const changes = (who: Enrolled) =>
    program.sql<object>(`
      select tier_set_id, from_tier_id, to_tier_id, effective_at, reason from tier_changes
      where member_id = '${program.uuid(who.id)}' order by effective_at, tier_set_id`);
  expect(await changes(member)).toHaveLength(2 + 2 + 2);
  expect(await changes(member)).toEqual(await changes(mai));
});

test("a return lowers a member only where what it took back had counted", async () => {
  await visit("1", member, "1000000");
  const { purchase } = await visit("2");
  expect(await tiersOf()).toEqual(["Silver", "Friend"]);

  const returned = await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(returned.tierChange).toBeNull();
  expect(await tiersOf()).toEqual(["Silver", "Guest"]);
});

test("a grant counts in the set of its tier; past tiers can be read for each set", async () => {
  const before = program.clock.now();
  program.clock.advance("PT1H");
  const grantId = await grantIn("Family");
  expect(await tiersOf()).toEqual(["Member", "Family"]);
  expect(await staffSee()).toMatchObject({
    tierAsOf: { name: "Member" },
    tierStandings: [
      { tier: { name: "Member" } },
      { tierSet: { id: setId }, tier: { name: "Family" } },
    ],
    tierGrants: [{ id: grantId, inForce: true, tier: { name: "Family" } }],
  });
  expect(await staffSee(program.clock.now(), setId)).toMatchObject({
    tierAsOf: { name: "Family" },
  });
  expect(await staffSee(before, setId)).toMatchObject({ tierAsOf: { name: "Guest" } });
  const { tiers } = await shownSet(program.admin, setId);
  expect(tiers.map(({ memberCount }) => memberCount)).toEqual([0, 0, 1]);

  const input = { memberId: member.id, grantId, idempotencyKey: "revoke" };
  await program.admin.ask(RevokeTierGrant, { input });
  expect(await tiersOf()).toEqual(["Member", "Guest"]);
});

test("another program's set looks missing", async () => {
  const coffee = await openProgram();
  const elsewhere = await addTierSet(coffee.admin);
  const ask = (tierSetId: string) =>
    program.admin.graphql(
      `query ($id: ID!, $at: DateTime!, $set: ID) { member(id: $id) { tierAsOf(at: $at, tierSetId:
        $set) { id } } }`,
      { id: member.id, at: program.clock.now().toISOString(), set: tierSetId },
    );
  const missing = await ask("tst_01h455vb4pex5vsknk084sn02q");
  expect(missing.json.errors[0]).toMatchObject({ extensions: { code: "NOT_FOUND" } });
  expect((await ask(elsewhere)).json.errors[0]).toEqual(missing.json.errors[0]);

  const input = { id: elsewhere, version: 1, tiers: REGULARS.tiers };
  const { userErrors } = (await program.admin.ask(SaveTierSet, { input })).saveTierSet;
  expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
    ["NOT_FOUND", ["input", "id"]],
  ]);
});

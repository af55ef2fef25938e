import { beforeEach, describe, expect, test } from "vitest";
import { PublishTierSet, SaveTierSet, Tiers } from "../../client/admin.ts";
import type { SaveTierSetInput, TierInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { done, unique } from "../harness/shop.ts";

let program: TestProgram;
let setId: string;
let tiers: TierInput[];
beforeEach(async () => {
  program = await openProgram();
  const tierSet = await shown();
  setId = tierSet.id;
  tiers = tierSet.tiers.map(({ id, name, level }) => ({ id, name, level }));
});

const shown = async () => (await program.admin.ask(Tiers)).program.tierSet!;
const changed = (level: number, fields: Partial<TierInput>) =>
  tiers.map((tier) => (tier.level === level ? { ...tier, ...fields } : tier));
const save = async (input: Partial<SaveTierSetInput> = {}) =>
  (await program.admin.ask(SaveTierSet, { input: { id: setId, version: 1, tiers, ...input } }))
    .saveTierSet;
async function saveDraft(input: Partial<SaveTierSetInput> = {}) {
  const { tierSet, userErrors } = await save(input);
  return done(tierSet, { userErrors }).draft!.version;
}
const publish = async (version: number, more: { at?: string; idempotencyKey?: string } = {}) => {
  const input = { id: setId, version, idempotencyKey: unique("publish"), ...more };
  return (await program.admin.ask(PublishTierSet, { input })).publishTierSet;
};
const codes = (answer: { userErrors: { code: string; field: string[] }[] }) =>
  answer.userErrors.map(({ code, field }) => [code, field.slice(1).join(".")]);

describe("publishing", () => {
  test("puts the draft in force, and stands in the history", async () => {
    const version = await saveDraft({ tiers: changed(3, { threshold: "2000000" }) });

    expect(await publish(version)).toEqual({
      tierSet: { id: setId, version: 2, status: "PUBLISHED" },
      userErrors: [],
    });
    const now = await shown();
    expect(now.draft).toBeNull();
    expect(now.history.nodes[0]).toMatchObject({
      version: 2,
      publishedBy: { name: "admin" },
      changes: [{ path: "tiers.Gold.threshold", before: "3000000", after: "2000000" }],
    });
  });

  test("moves members up at once, whether a job ran or not, each once", async () => {
    const mai = await program.shop.enroll({ givenName: "Mai" });
    await program.shop.buy(mai, "2000000");
    const version = await saveDraft({ tiers: changed(3, { threshold: "2000000" }) });
    await publish(version);

    const browser = await program.memberOf(mai);
    const page = await program.leavesNothing(() => browser.page());
    expect(page.me.tier!.name).toBe("Gold");
    await runTask(program, "settle-due-standings");
    await runTask(program, "settle-due-standings");
    expect((await shown()).tiers.map(({ memberCount }) => memberCount)).toEqual([0, 0, 1]);
    const events = await program.sql(
      `select from events where type = 'tier.changed' and payload ->> 'reason' = 'POLICY'
         and member_id = '${program.uuid(mai.id)}'`,
    );
    expect(events).toHaveLength(1);
  });

  test("lowers no member before the next review", async () => {
    const mai = await program.shop.enroll();
    await program.shop.buy(mai, "3000000");
    await publish(await saveDraft({ tiers: changed(3, { threshold: "5000000" }) }));

    const tierName = async () => (await (await program.memberOf(mai)).page()).me.tier!.name;
    program.clock.set("2027-12-31T23:59:59+07:00");
    await program.shop.buy(mai, "4000000");
    expect(await tierName()).toBe("Gold");
    program.clock.set("2028-01-31T00:00:00+07:00");
    expect(await tierName()).toBe("Silver");
  });

  test("at a later moment begins at that moment", async () => {
    const mai = await program.shop.enroll();
    await program.shop.buy(mai, "2000000");
    const version = await saveDraft({ tiers: changed(3, { threshold: "2000000" }) });
    const at = "2026-07-01T00:00:00+07:00";
    expect(await publish(version, { at })).toMatchObject({ tierSet: { version: 1 } });

    const tierName = async () => (await (await program.memberOf(mai)).page()).me.tier!.name;
    program.clock.set("2026-06-30T23:59:59+07:00");
    expect(await tierName()).toBe("Silver");
    program.clock.set(at);
    expect(await tierName()).toBe("Gold");
    await program.shop.buy(mai, "10000");
    const [change] = await program.sql<{ at: Date }>(
      `select effective_at as at from tier_changes where reason = 'POLICY'
        and member_id = '${program.uuid(mai.id)}'`,
    );
    expect(change!.at).toEqual(new Date(at));
  });

  test("while a version is scheduled, a new draft may begin from the one in force", async () => {
    await publish(await saveDraft(), { at: "2026-07-01T00:00:00+07:00" });
    expect(await saveDraft({ version: 1 })).toBe(3);
  });

  test("in the past is refused", async () => {
    const version = await saveDraft();
    const refused = await publish(version, { at: program.clock.ago("PT1S").toISOString() });
    expect(codes(refused)).toEqual([["IN_THE_PAST", "at"]]);
  });

  test("without a draft, or a draft that was saved over, is refused", async () => {
    expect(codes(await publish(1))).toEqual([["NOTHING_TO_PUBLISH", "version"]]);
    await saveDraft();
    await saveDraft({ version: 2 });
    expect(codes(await publish(2))).toEqual([["EDITED_MEANWHILE", "version"]]);
  });

  test("once more under the same key answers the same and does nothing", async () => {
    const version = await saveDraft();
    const first = await publish(version, { idempotencyKey: "once" });
    const again = await program.leavesNothing(() => publish(version, { idempotencyKey: "once" }));
    expect(again).toEqual(first);
    const other = await publish(version + 1, { idempotencyKey: "once" });
    expect(codes(other)).toEqual([["IDEMPOTENCY_KEY_REUSED", "idempotencyKey"]]);
  });

  test("without a tier that a member entered after it was saved is refused", async () => {
    const version = await saveDraft({ tiers: tiers.filter(({ level }) => level !== 2) });
    await program.shop.buy(await program.shop.enroll(), "1000000");
    expect(codes(await publish(version))).toEqual([["TIER_IN_USE", "tiers"]]);
  });
});

test("the first publication takes in who was a member before", async () => {
  const fresh = await openProgram();
  await fresh.sql(
    `update tier_set_versions set status = 'DRAFT', published_at = null, in_force_from = null
     where tier_set_id in (select id from tier_sets where program_id = '${fresh.programId}')`,
  );
  const early = await fresh.shop.enroll({ givenName: "Early" });
  await fresh.shop.buy(early, "3000000");
  const { tierSet } = (await fresh.admin.ask(Tiers)).program;
  expect(tierSet).toMatchObject({ status: "DRAFT", version: 1 });
  const at = fresh.clock.in("P1D").toISOString();
  const input = { id: tierSet!.id, version: 1, at, idempotencyKey: "1" };
  await fresh.admin.ask(PublishTierSet, { input });
  const late = await fresh.shop.enroll({ givenName: "Late" });
  const tierOf = async (who: { id: string }) =>
    (await (await fresh.memberOf(who)).page()).me.tier?.name ?? null;
  expect([await tierOf(early), await tierOf(late)]).toEqual([null, null]);

  fresh.clock.set(at);
  expect([await tierOf(early), await tierOf(late)]).toEqual(["Gold", "Member"]);
  await runTask(fresh, "settle-due-standings");
  const { tiers: now } = (await fresh.admin.ask(Tiers)).program.tierSet!;
  expect(now.map(({ memberCount }) => memberCount)).toEqual([1, 0, 1]);
});

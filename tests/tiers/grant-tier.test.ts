import { beforeEach, expect, test } from "vitest";
import { GrantTier, Members, RevokeTierGrant, Tiers } from "../../client/admin.ts";
import type { GrantTierInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestPlan } from "../harness/plans.ts";
import { teaShop } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";

const tierSet: NonNullable<TestPlan["tierSet"]> = {
  ...teaShop.tierSet!,
  tiers: {
    ...teaShop.tierSet!.tiers,
    vip: {
      level: 9,
      names: { vi: "VIP", en: "VIP" },
      color: null,
      invitationOnly: true,
      threshold: null,
      multiplier: "3",
      benefits: [],
    },
  },
};

let program: Awaited<ReturnType<typeof openTeaShop>>;
let member: Enrolled;
beforeEach(async () => {
  program = await openTeaShop();
  member = await program.shop.enroll({ givenName: "Lan" });
});

async function openTeaShop() {
  const opened = await openProgram({ tierSet });
  const { tiers } = (await opened.admin.ask(Tiers)).program.tierSet!;
  return { ...opened, tierOf: (name: string) => tiers.find((tier) => tier.name === name)!.id };
}

const grant = async (name: string, more: Partial<GrantTierInput> = {}) => {
  const input = {
    memberId: member.id,
    tierId: program.tierOf(name),
    reason: "A regular for years",
    idempotencyKey: unique("grant"),
    ...more,
  };
  return (await program.admin.ask(GrantTier, { input })).grantTier;
};
const revoke = async (grantId: string, idempotencyKey = unique("revoke")) => {
  const input = { memberId: member.id, grantId, idempotencyKey };
  return (await program.admin.ask(RevokeTierGrant, { input })).revokeTierGrant;
};
const me = async () => (await (await program.memberOf(member)).page()).me;
const tierName = async () => (await me()).tier?.name;
const counts = async () =>
  (await program.admin.ask(Tiers)).program.tierSet!.tiers.map(({ memberCount }) => memberCount);
const changes = () =>
  program.sql<{ reason: string }>(
    `select reason from tier_changes where member_id = '${program.uuid(member.id)}'
      order by effective_at, id`,
  );
const codes = (answer: { userErrors: { code: string; field: string[] }[] }) =>
  answer.userErrors.map(({ code, field }) => [code, field.at(-1)]);

test("a grant gives a tier by invitation until its day, and no grace after it", async () => {
  expect(await grant("VIP", { until: "2026-07-01" })).toEqual({
    replayed: false,
    userErrors: [],
    grant: {
      id: expect.stringMatching(/^tgr_/),
      tier: { id: program.tierOf("VIP"), name: "VIP" },
      until: "2026-06-30T17:00:00.000Z",
      inForce: true,
      reason: "A regular for years",
      grantedAt: "2026-06-15T03:00:00.000Z",
      grantedBy: { name: "admin" },
    },
    member: { id: member.id, tier: { id: program.tierOf("VIP"), name: "VIP" } },
  });
  const { earned } = await program.shop.buy(member, "100000");
  expect(earned.points).toBe(20 + 30);

  program.clock.set("2026-06-30T23:59:59+07:00");
  expect([await tierName(), await counts()]).toEqual(["VIP", [0, 0, 0, 1]]);
  program.clock.set("2026-07-01T00:00:00+07:00");
  expect([await tierName(), await counts()]).toEqual(["Member", [1, 0, 0, 0]]);
  const { members } = await program.admin.ask(Members, { search: "Lan" });
  expect(members.nodes[0]!.tier!.name).toBe("Member");
});

test("the end of a grant is posted once, by whoever comes first", async () => {
  await grant("VIP", { until: "2026-07-01" });
  program.clock.set("2026-08-01T00:00:00+07:00");
  await program.shop.buy(member, "10000");
  await runTask(program, "settle-due-standings");

  expect((await changes()).map(({ reason }) => reason)).toEqual([
    "ENROLLED",
    "GRANTED",
    "GRANT_ENDED",
  ]);
});

test("what is earned above a grant counts, and below it is there when the grant ends", async () => {
  await grant("Silver", { until: "2026-08-01" });
  expect((await changes()).length).toBe(2);
  await program.shop.buy(member, "3000000");
  expect(await tierName()).toBe("Gold");
  program.clock.set("2026-08-01T00:00:00+07:00");
  expect(await tierName()).toBe("Gold");
});

test("a member with a granted tier is found by it", async () => {
  await grant("VIP");
  await program.shop.enroll();
  const { members } = await program.admin.ask(Members, {
    where: { tierIds: [program.tierOf("VIP")] },
  });
  expect(members.nodes.map(({ id }) => id)).toEqual([member.id]);
});

test("progress to the next tier and retention are shown beside a grant", async () => {
  await program.shop.buy(member, "1000000");
  await grant("VIP", { until: "2029-01-01" });

  const { tierProgress } = await me();
  expect(tierProgress).toMatchObject({ nextTier: null, required: null, remaining: null });
  expect(tierProgress!.retention).toMatchObject({
    required: "1000000",
    until: "2028-12-31T17:00:00.000Z",
  });
});

test("grants and revocations answer a repeated request as the first time", async () => {
  const first = await grant("VIP", { idempotencyKey: "give" });
  const again = await program.leavesNothing(() => grant("VIP", { idempotencyKey: "give" }));
  expect(again).toEqual({ ...first, replayed: true });
  const ended = await revoke(first.grant!.id, "take");
  expect(await revoke(first.grant!.id, "take")).toEqual({ ...ended, replayed: true });
  expect(codes(await grant("Gold", { idempotencyKey: "give" }))).toEqual([
    ["IDEMPOTENCY_KEY_REUSED", "idempotencyKey"],
  ]);
});

test("a grant is refused", async () => {
  const refused = async (more: Partial<GrantTierInput>) =>
    codes(await program.leavesNothing(() => grant("VIP", more)));
  const nobody = "mem_01h455vb4pex5vsknk084sn02q";

  expect(await refused({ until: "2026-06-15" })).toEqual([["IN_THE_PAST", "until"]]);
  expect(await refused({ reason: " " })).toEqual([["INVALID", "reason"]]);
  expect(await refused({ memberId: nobody })).toEqual([["NOT_FOUND", "memberId"]]);
  expect(await refused({ tierId: nobody })).toEqual([["NOT_FOUND", "tierId"]]);
  const other = await openProgram();
  expect(await refused({ memberId: (await other.shop.enroll()).id })).toEqual([
    ["NOT_FOUND", "memberId"],
  ]);
  await program.sql(`update members set status = 'CLOSED' where id = '${program.uuid(member.id)}'`);
  expect(await refused({})).toEqual([["MEMBER_CLOSED", "memberId"]]);
});

test("a tier that is put above a granted one in the database is named by the proof", async () => {
  await grant("Silver");
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
  const [id, gold] = [member.id, program.tierOf("Gold")].map(program.uuid);

  await program.sql(`update tier_standings set tier_id = '${gold}' where member_id = '${id}'`);

  const { problems } = await program.admin.verify(member);
  expect(problems.map((it) => it.message).join()).toContain("standing");
});

test.each([
  ["another tier is granted in a standing", `replace(grants::text, $silver, $gold)::jsonb`],
  ["a standing forgets its grant", `'[]'`],
])("%s in the database: the proof names it", async (_what, grants) => {
  await grant("Silver");
  const tier = (name: string) => `'${program.uuid(program.tierOf(name))}'`;
  const set = grants.replace("$silver", tier("Silver")).replace("$gold", tier("Gold"));

  await program.sql(
    `update tier_standings set grants = ${set} where member_id = '${program.uuid(member.id)}'`,
  );

  const { problems } = await program.admin.verify(member);
  expect(problems.map((it) => it.message).join()).toContain("standing");
});

import { beforeEach, expect, test } from "vitest";
import { GrantTier, RevokeTierGrant, TierHistory, Tiers } from "../../client/admin.ts";
import type { GrantTierInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestPlan } from "../harness/plans.ts";
import { teaShop } from "../harness/plans.ts";
import { done, unique } from "../harness/shop.ts";
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
const codes = (answer: { userErrors: { code: string; field: string[] }[] }) =>
  answer.userErrors.map(({ code, field }) => [code, field.at(-1)]);

test("a revoked grant ends at once, and the history keeps both", async () => {
  const given = done((await grant("VIP")).grant, {});
  const before = program.clock.now().toISOString();
  program.clock.advance("PT1H");

  expect(await revoke(given.id)).toMatchObject({
    grant: { id: given.id, inForce: false, revokedAt: program.clock.now().toISOString() },
    member: { tier: { name: "Member" } },
  });
  expect(await tierName()).toBe("Member");
  const at = async (moment: string) =>
    (await program.admin.ask(TierHistory, { memberId: member.id, at: moment })).member!;
  expect((await at(before)).tierAsOf!.name).toBe("VIP");
  expect((await at(program.clock.now().toISOString())).tierAsOf!.name).toBe("Member");
  expect((await at(before)).tierGrants).toEqual([expect.objectContaining({ inForce: false })]);
});

test("a revocation is refused for what is no grant, or has ended", async () => {
  const given = done((await grant("VIP", { until: "2026-07-01" })).grant, {});
  expect(codes(await revoke(member.id))).toEqual([["NOT_FOUND", "grantId"]]);
  program.clock.set("2026-07-01T00:00:00+07:00");
  expect(codes(await revoke(given.id))).toEqual([["GRANT_ENDED", "grantId"]]);
  const nobody = "mem_01h455vb4pex5vsknk084sn02q";
  const input = { memberId: nobody, grantId: given.id, idempotencyKey: "1" };
  const { revokeTierGrant } = await program.admin.ask(RevokeTierGrant, { input });
  expect(codes(revokeTierGrant)).toEqual([["NOT_FOUND", "memberId"]]);
});

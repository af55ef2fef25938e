import { beforeAll, expect, test } from "vitest";
import { PreviewTierSet, SaveTierSet, Tiers } from "../../client/admin.ts";
import { couponsIn } from "../coupons/coupon-fixture.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { REGULARS } from "../tiers/added-set.ts";

let program: TestProgram;
let member: Enrolled;
let household: { id: string };
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
  household = (await program.admin.createHousehold(member)).household!;
  await program.admin.givePoints(member, 500);
  await program.admin.contribute(member, 400);
  await deliverEvents(program);
});

/** A household's id, as if it were a member's. */
const asMember = () => ({ id: household.id.replace(/^[a-z]+_/, "mem_") });

test("a household can't redeem, use coupons, invite or get a token", async () => {
  const pot = await program.admin.addReward({ cost: 100 });
  const { code } = await couponsIn(program).issue(member);
  const purchase = { source: "web", purchaseExternalId: "household" };
  const invite = `mutation ($input: RecordInvitationInput!) {
    recordInvitation(input: $input) { userErrors { code } } }`;
  const token = `mutation ($input: CreateMemberTokenInput!) {
    createMemberToken(input: $input) { userErrors { code } } }`;

  const answers = await program.leavesNothing(async () => {
    const invited = { member: asMember(), idempotencyKey: unique("invite") };
    const { json: invitation } = await program.shop.graphql(invite, { input: invited });
    const { json: issued } = await program.shop.graphql(token, { input: { member: asMember() } });
    return [
      await program.shop.tryRedeem(asMember(), pot.id),
      await program.shop.use(code, { ...purchase, member: asMember() }),
      await program.shop.record(program.shop.purchase(asMember(), "10000")),
      await program.admin.voidCoupon({ memberId: asMember().id, couponId: "cpn_x", reason: "x" }),
      invitation.data.recordInvitation,
      issued.data.createMemberToken,
    ];
  });

  expect(answers.map(({ userErrors }) => userErrors.map(({ code: why }: any) => why))).toEqual(
    answers.map(() => ["NOT_FOUND"]),
  );
});

test("a household is in no preview of tiers, of a stored set or of a new one", async () => {
  const { id, tiers } = (await program.admin.ask(Tiers)).program.tierSet!;
  const asItIs = {
    id,
    tiers: tiers.map((tier) => ({ id: tier.id, name: tier.name, level: tier.level })),
  };
  const { saveTierSet } = await program.admin.ask(SaveTierSet, { input: REGULARS });
  for (const input of [asItIs, { id: saveTierSet.tierSet!.id, tiers: REGULARS.tiers }]) {
    const { up, down, stay } = (await program.admin.ask(PreviewTierSet, { input })).previewTierSet;
    expect(up + down + stay).toBe(1);
  }
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

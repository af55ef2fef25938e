import { beforeAll, expect, test } from "vitest";
import { PreviewTierSet, SaveTierSet, Tiers } from "../../client/admin.ts";
import { couponsIn } from "../coupons/coupon-scene.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { REGULARS } from "../tiers/added-set.ts";

let tea: TestProgram;
let lan: Enrolled;
let household: { id: string };
beforeAll(async () => {
  tea = await openProgram();
  lan = await tea.shop.enroll();
  household = (await tea.admin.createHousehold(lan)).household!;
  await tea.admin.givePoints(lan, 500);
  await tea.admin.contribute(lan, 400);
  await deliverEvents(tea);
});

/** A household's id, as if it were a member's. */
const asMember = () => ({ id: household.id.replace(/^[a-z]+_/, "mem_") });

test("a household's id redeems nothing, uses no coupon, invites nobody, and gets no token", async () => {
  const pot = await tea.admin.addReward({ cost: 100 });
  const { code } = await couponsIn(tea).issue(lan);
  const purchase = { source: "web", purchaseExternalId: "household" };
  const invite = `mutation ($input: RecordInvitationInput!) {
    recordInvitation(input: $input) { userErrors { code } } }`;
  const token = `mutation ($input: CreateMemberTokenInput!) {
    createMemberToken(input: $input) { userErrors { code } } }`;

  const answers = await tea.leavesNothing(async () => {
    const invited = { member: asMember(), idempotencyKey: unique("invite") };
    const { json: invitation } = await tea.shop.graphql(invite, { input: invited });
    const { json: issued } = await tea.shop.graphql(token, { input: { member: asMember() } });
    return [
      await tea.shop.tryRedeem(asMember(), pot.id),
      await tea.shop.use(code, { ...purchase, member: asMember() }),
      await tea.shop.record(tea.shop.purchase(asMember(), "10000")),
      await tea.admin.voidCoupon({ memberId: asMember().id, couponId: "cpn_x", reason: "x" }),
      invitation.data.recordInvitation,
      issued.data.createMemberToken,
    ];
  });

  expect(answers.map(({ userErrors }) => userErrors.map(({ code: why }: any) => why))).toEqual(
    answers.map(() => ["NOT_FOUND"]),
  );
});

test("a household is in no preview of tiers: of the set that is there, and of a new one", async () => {
  const { id, tiers } = (await tea.admin.ask(Tiers)).program.tierSet!;
  const asItIs = {
    id,
    tiers: tiers.map((tier) => ({ id: tier.id, name: tier.name, level: tier.level })),
  };
  const { saveTierSet } = await tea.admin.ask(SaveTierSet, { input: REGULARS });
  for (const input of [asItIs, { id: saveTierSet.tierSet!.id, tiers: REGULARS.tiers }]) {
    const { up, down, stay } = (await tea.admin.ask(PreviewTierSet, { input })).previewTierSet;
    expect(up + down + stay).toBe(1);
  }
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
});

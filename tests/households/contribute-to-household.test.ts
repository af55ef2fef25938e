import { beforeAll, expect, test } from "vitest";
import { MemberHousehold } from "../../client/storefront.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberState } from "../harness/member-state.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
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

test("a household's wallet is filled by its members' points, which keep their expiry", async () => {
  const { admin, clock, memberOf } = program;
  const { member: buyer, mai, household } = await openHousehold(program);
  const contributed = await admin.contribute(buyer, 50);
  expect(contributed).toMatchObject({
    replayed: false,
    userErrors: [],
    entry: { points: -50, availableAfter: 50 },
    member: { id: buyer.id, wallet: { available: 50 } },
  });
  await deliverEvents(program);

  expect(await lotsOf(household)).toMatchObject([
    { available: 40, expiresAt: clock.in("P10D") },
    { available: 10, expiresAt: clock.in("P20D") },
  ]);
  expect(await admin.household(household)).toMatchObject({
    wallet: { available: 50, debt: 0 },
    members: [{ member: buyer }, { member: mai }].map(({ member: { id } }) => ({
      member: { id },
    })),
    entries: { nodes: [{ kind: "TRANSFER", points: 50 }] },
  });
  const { me } = await (await memberOf(mai)).ask(MemberHousehold);
  expect(me).toMatchObject({
    id: mai.id,
    wallet: { available: 0 },
    household: {
      id: household.id,
      wallet: { available: 50, expiring: [{ points: 40 }, { points: 10 }] },
      members: [
        { displayName: "Lan", isSelf: false },
        { displayName: "Member", isSelf: true },
      ],
    },
  });
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("tiers stay personal: what a household is given counts for nobody's tier", async () => {
  const { admin, shop } = program;
  const { member: buyer, mai } = await openHousehold(program);
  await shop.buy(buyer, "1000000");
  await contribute(program, buyer, 100);
  expect((await shop.lookUp({ id: buyer.id }))!.tier).toMatchObject({ name: "Silver" });
  expect((await shop.lookUp({ id: mai.id }))!.tier).toMatchObject({ name: "Member" });
  void admin;
});

test("a return takes what its buyer gave to the household from the buyer", async () => {
  const { admin, shop } = program;
  const buyer = await shop.enroll();
  const { purchase } = await shop.buy(buyer, "100000");
  const household = (await admin.createHousehold(buyer)).household!;
  await contribute(program, buyer, 30);
  const { reversed } = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });

  expect(reversed).toMatchObject({ points: 30, toDebt: 30 });
  expect(await walletOf(household)).toMatchObject({ available: 30 });
});

test("of twenty gifts at once no more than there is leaves; a retry gives once", async () => {
  const { admin } = program;
  const { member: buyer, household } = await openHousehold(program);
  const all = await Promise.all(Array.from({ length: 20 }, () => admin.contribute(buyer, 30)));
  const refused = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused).toEqual(Array(17).fill("NOT_ENOUGH_POINTS"));
  await deliverEvents(program);
  expect(await walletOf(household)).toMatchObject({ available: 90 });

  const key = unique("once");
  const first = await admin.contribute(buyer, 10, key);
  expect(await admin.contribute(buyer, 10, key)).toEqual({ ...first, replayed: true });
  expect((await admin.contribute(buyer, 11, key)).userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
  const left = await admin.leaveHousehold(buyer, key);
  expect(await admin.leaveHousehold(buyer, key)).toMatchObject({
    replayed: true,
    household: { id: left.household!.id },
    userErrors: [],
  });
  await deliverEvents(program);
  expect(await walletOf(buyer)).toMatchObject({ available: 100 });
  expect(await admin.verify()).toMatchObject({ ok: true, problems: [] });
});

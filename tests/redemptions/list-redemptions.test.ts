import { beforeAll, expect, test } from "vitest";
import { ConfirmRedemption, RedemptionList } from "../../client/admin.ts";
import type { RedemptionListQueryVariables } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let lan: Enrolled;
let duc: Enrolled;
let pot: { id: string };
let card: { id: string };
let code: string;
beforeAll(async () => {
  program = await openProgram({ tierSet: undefined, rewards: [] });
  const { admin, shop, clock } = program;
  pot = await admin.addReward({ cost: 100, title: "A pot of tea" });
  card = await admin.addReward({ kind: "GIFT_CARD", value: "50000", cost: 200, title: "A card" });
  lan = await shop.enroll({ givenName: "Lan", phone: "0901234567" });
  duc = await shop.enroll({ givenName: "Đức", email: "duc@tea.example" });
  for (const member of [lan, duc]) await admin.givePoints(member, 1_000);
  ({ code } = (await shop.redeem(lan, pot.id)).redemption.coupon!);
  clock.advance("P1D");
  await shop.cancel((await shop.redeem(duc, pot.id)).redemption);
  clock.advance("P1D");
  await shop.redeem(duc, card.id);
  clock.advance("PT1M");
  await shop.hold(lan, pot.id, { holdFor: "P1D" });
});

const list = async (variables: RedemptionListQueryVariables = {}) =>
  (await program.admin.ask(RedemptionList, variables)).redemptions;
const found = async (variables: RedemptionListQueryVariables) =>
  (await list(variables)).nodes.map((it) => `${it.member.displayName}: ${it.title} ${it.status}`);

const HELD = "Lan: A pot of tea HELD";
const CARD = "Đức: A card CONFIRMED";
const CANCELLED = "Đức: A pot of tea CANCELLED";
const FIRST = "Lan: A pot of tea CONFIRMED";

test("redemptions are listed newest first, with who redeemed what", async () => {
  const { totalCount, nodes } = await list();

  expect(totalCount).toBe(4);
  expect(await found({})).toEqual([HELD, CARD, CANCELLED, FIRST]);
  expect(nodes[0]).toMatchObject({
    points: 100,
    rewardId: pot.id,
    redeemedAt: "2026-06-17T03:01:00.000Z",
    heldUntil: "2026-06-18T03:01:00.000Z",
    coupon: null,
    member: { id: lan.id },
  });
  expect(nodes[1]).toMatchObject({ points: 200, rewardId: card.id, coupon: { status: "ACTIVE" } });
});

test("they are found by their member without accents, and by the whole code", async () => {
  expect(await found({ search: "duc" })).toEqual([CARD, CANCELLED]);
  expect(await found({ search: "duc@tea" })).toEqual([CARD, CANCELLED]);
  expect(await found({ search: "1234567" })).toEqual([HELD, FIRST]);
  expect(await found({ search: code.toLowerCase().replaceAll("-", " ") })).toEqual([FIRST]);
  expect(await found({ search: code.slice(0, -1) })).toEqual([]);
  expect(await found({ search: "lan duc" })).toEqual([]);
});

test("a code that is reserved finds nothing: nobody has seen it", async () => {
  const [row] = await program.sql<{ code: string }>(
    "select code from coupons where status = 'RESERVED'",
  );

  expect(await found({ search: row!.code })).toEqual([]);
});

test("filters narrow them by status, reward, kind and time", async () => {
  expect(await found({ where: { statuses: ["HELD", "CANCELLED"] } })).toEqual([HELD, CANCELLED]);
  expect(await found({ where: { statuses: [] } })).toEqual([]);
  expect(await found({ where: { rewardId: card.id } })).toEqual([CARD]);
  expect(await found({ where: { rewardId: "rwd_none" } })).toEqual([]);
  expect(await found({ where: { kinds: ["GIFT_CARD"] } })).toEqual([CARD]);
  const from = "2026-06-16T00:00:00Z";
  const until = "2026-06-17T03:00:30Z";
  expect(await found({ where: { redeemedAt: { from, until } } })).toEqual([CARD, CANCELLED]);
});

test("they are paged by number and ordered either way; the count is of all pages", async () => {
  const orderBy = { field: "REDEEMED_AT", direction: "ASC" } as const;
  expect(await found({ orderBy, first: 2 })).toEqual([FIRST, CANCELLED]);
  expect(await found({ first: 1, offset: 1 })).toEqual([CARD]);
  expect((await list({ first: 1, offset: 1, search: "lan" })).totalCount).toBe(2);
});

test("another program's redemptions are not listed", async () => {
  const other = await openProgram();

  expect((await other.admin.ask(RedemptionList, { search: code })).redemptions.totalCount).toBe(0);
  expect((await other.admin.ask(RedemptionList)).redemptions.nodes).toEqual([]);
});

test("what was redeemed before a merge is listed with the member of today", async () => {
  const { admin, shop } = program;
  const twin = await shop.enroll({ givenName: "Twin" });
  const kept = await shop.enroll({ givenName: "Kept" });
  await admin.givePoints(twin, 100);
  await shop.redeem(twin, pot.id);
  await admin.merge(twin, kept);
  const { nodes } = await list({ first: 1 });

  expect(nodes[0]!.member).toMatchObject({ id: kept.id, displayName: "Kept" });
});

test("a hold past its end is listed as ended, before any task has written it", async () => {
  program.clock.advance("P2D");

  expect(await found({ where: { statuses: ["HELD"] } })).toEqual([]);
  expect(await found({ where: { statuses: ["ENDED"] } })).toEqual(["Lan: A pot of tea ENDED"]);
});

test("staff confirm a held redemption, once", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 100);
  const { redemption } = await shop.hold(member, pot.id);
  const input = { redemptionId: redemption.id, idempotencyKey: "staff confirm" };
  const confirm = async () => (await admin.ask(ConfirmRedemption, { input })).confirmRedemption;

  const first = await confirm();
  expect(first).toMatchObject({
    replayed: false,
    userErrors: [],
    redemption: { status: "CONFIRMED", coupon: { code: expect.any(String) } },
    member: { wallet: { available: 0 } },
  });
  expect(await confirm()).toEqual({ ...first, replayed: true });
});

import { beforeAll, expect, test } from "vitest";
import {
  CancelRedemption,
  EnrollMember,
  Member,
  MemberEntries,
  MemberPurchases,
  MemberRedemptions,
  MemberReferral,
  MemberRewards,
  RedeemReward,
  UpdateMember,
} from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const redeemFor = async (memberId: string, rewardId: string, idempotencyKey = unique("redeem")) => {
  const input = { memberId, rewardId, idempotencyKey };
  return (await program.admin.ask(RedeemReward, { input })).redeemReward;
};

test("staff see why a purchase earned what it did, and why not more", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.addRule({
    title: "Only in the app",
    conditions: { field: "channel", operator: "=", value: "app" },
  });
  const bought = await shop.buy(member, "200000");

  const { member: shown } = await admin.ask(MemberPurchases, { id: member.id });

  const [purchase] = shown!.purchases.nodes;
  expect(shown!.purchases.totalCount).toBe(1);
  expect(purchase).toMatchObject({
    id: bought.purchase.id,
    externalId: bought.purchase.externalId,
    total: { amount: "200000", currencyCode: "VND" },
    points: bought.earned.points,
    keptPoints: bought.earned.points,
    explanation: bought.earned.explanation,
    returns: [],
  });
  expect(purchase!.notApplied).toMatchObject([{ title: "Only in the app", code: "WRONG_CHANNEL" }]);
});

test("what came back of a purchase stands at it, with the points that are kept", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "200000");
  const returned = await shop.recordReturn(shop.returnOf(purchase, { amount: "100000" }));

  const { member: shown } = await admin.ask(MemberPurchases, { id: member.id });

  const [only] = shown!.purchases.nodes;
  const { points } = returned.reversed!;
  expect(points).toBeGreaterThan(0);
  expect(only).toMatchObject({
    keptPoints: only!.points - points,
    returns: [{ status: "RECORDED", points, refunded: { amount: "100000" } }],
  });
});

test("entries are numbered pages, filtered by kind and time, and counted", async () => {
  const { admin, shop, clock } = program;
  const member = await shop.enroll();
  for (const points of [10, 20, 30]) await admin.givePoints(member, points);
  const since = clock.now();
  clock.advance("PT1H");
  await shop.buy(member, "100000");
  const listed = async (variables: object) =>
    (await admin.ask(MemberEntries, { id: member.id, ...variables })).member!.entries;

  const adjusted = await listed({ where: { kinds: ["ADJUST"] }, first: 2 });
  expect(adjusted.totalCount).toBe(3);
  expect(adjusted.nodes.map(({ points }) => points)).toEqual([30, 20]);
  const rest = await listed({ where: { kinds: ["ADJUST"] }, first: 2, offset: 2 });
  expect(rest.nodes.map(({ points }) => points)).toEqual([10]);
  const later = new Date(since.getTime() + 1).toISOString();
  const bought = await listed({ where: { occurredAt: { from: later } } });
  expect(bought.nodes.map(({ source }) => source.kind)).toEqual(["PURCHASE"]);
  const ofPurchases = await listed({ where: { sourceKinds: ["PURCHASE"] } });
  expect(ofPurchases).toEqual(bought);
});

test("staff redeem for a member, cancel it, and see what it can have", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 150);
  const tea = await admin.addReward({ cost: 100 });
  const feast = await admin.addReward({ cost: 100_000, title: "A feast" });
  const { member: offered } = await admin.ask(MemberRewards, { id: member.id });
  const offer = (id: string) => offered!.rewards.nodes.find((it) => it.id === id);
  expect(offer(tea.id)).toMatchObject({ affordable: true, unavailable: null });
  expect(offer(feast.id)).toMatchObject({
    affordable: false,
    unavailable: expect.stringContaining("99,850") as string,
  });

  const key = unique("redeem");
  const redeemed = await redeemFor(member.id, tea.id, key);
  expect(redeemed).toMatchObject({ userErrors: [], member: { wallet: { available: 50 } } });
  expect(await redeemFor(member.id, tea.id, key)).toEqual({ ...redeemed, replayed: true });
  const { member: shown } = await admin.ask(MemberRedemptions, { id: member.id });
  expect(shown!.redemptions.nodes).toMatchObject([
    { status: "CONFIRMED", points: 100, coupon: { code: redeemed.redemption!.coupon!.code } },
  ]);

  const input = { redemptionId: redeemed.redemption!.id, idempotencyKey: unique("cancel") };
  const { cancelRedemption } = await admin.ask(CancelRedemption, { input });
  expect(cancelRedemption).toMatchObject({
    userErrors: [],
    redemption: { status: "CANCELLED" },
    member: { wallet: { available: 150 } },
  });
  expect(await admin.verify(member)).toMatchObject({ ok: true, problems: [] });
});

test("what staff redeem is refused at the member and at the reward", async () => {
  const { admin, shop } = program;
  const member = await shop.enroll();
  const tea = await admin.addReward({ cost: 100 });

  const refused = async (memberId: string, rewardId: string) =>
    (await redeemFor(memberId, rewardId)).userErrors.map(({ code, field }) => [code, field]);
  expect(await refused("mem_nobody", tea.id)).toEqual([["NOT_FOUND", ["input", "memberId"]]]);
  expect(await refused(member.id, "rwd_none")).toEqual([["NOT_FOUND", ["input", "rewardId"]]]);
  expect(await refused(member.id, tea.id)).toEqual([["NOT_ENOUGH_POINTS", ["input", "rewardId"]]]);
});

test("staff enroll who stands at the counter, and mend a profile field by field", async () => {
  const { admin } = program;
  const input = {
    phone: "0912 345 678",
    givenName: "Sen",
    familyName: "Lê",
    idempotencyKey: unique("counter"),
  };
  const { enrollMember } = await admin.ask(EnrollMember, { input });
  expect(enrollMember).toMatchObject({
    created: true,
    userErrors: [],
    member: { displayName: "Lê Sen" },
  });
  const memberId = enrollMember.member!.id;
  const update = async (more: object) =>
    (await admin.ask(UpdateMember, { input: { memberId, ...more } })).updateMember;

  expect(await update({ email: "sen@tea.example", birthDate: "1990-05-17" })).toMatchObject({
    userErrors: [],
    member: { email: "sen@tea.example", phone: "+84912345678", birthDate: "1990-05-17" },
  });
  const { userErrors } = await update({ email: "sen", birthDate: "17/05/1990" });
  expect(userErrors.map(({ field }) => field)).toEqual([
    ["input", "email"],
    ["input", "birthDate"],
  ]);
  expect((await update({ memberId: "mem_nobody" })).userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "memberId"] },
  ]);
});

test("of two people who edit a profile at once, the second is refused", async () => {
  const { admin, shop } = program;
  const { id } = await shop.enroll();
  const read = async () => (await admin.ask(Member, { id })).member!;
  const { profileVersion } = await read();
  const update = async (more: object) => {
    const input = { memberId: id, profileVersion, ...more };
    return (await admin.ask(UpdateMember, { input })).updateMember;
  };

  const first = await update({ givenName: "Sen" });
  expect(first).toMatchObject({
    userErrors: [],
    member: { profileVersion: profileVersion + 1 },
  });
  expect(await update({ givenName: "Súng" })).toMatchObject({
    member: null,
    userErrors: [{ code: "EDITED_MEANWHILE", field: ["input", "profileVersion"] }],
  });
  expect(await read()).toMatchObject({ givenName: "Sen" });

  // The shop's changes count as well; who names no version replaces what is there.
  await shop.update({ member: { id }, occupation: "barista" });
  expect((await read()).profileVersion).toBe(profileVersion + 2);
  expect(await update({ profileVersion: undefined, givenName: "Súng" })).toMatchObject({
    userErrors: [],
    member: { givenName: "Súng" },
  });
});

test("consents show with their history, newest first", async () => {
  const { admin, shop } = program;
  const consent = { purpose: "marketing", channel: "email", source: "checkout" };
  const member = await shop.enroll({ consents: [{ ...consent, granted: true }] });
  program.clock.advance("PT1H");
  await shop.update({
    member: { id: member.id },
    consents: [{ ...consent, granted: false, source: "phone" }],
  });

  const { member: shown } = await admin.ask(Member, { id: member.id });

  expect(shown!.consents).toMatchObject([{ granted: false, source: "phone" }]);
  expect(shown!.consentHistory).toMatchObject([
    { granted: false, source: "phone" },
    { granted: true, source: "checkout", wording: null },
  ]);
});

test("a member's referral names its code, its friends, and who brought it", async () => {
  const { admin, shop } = program;
  const lan = await shop.enroll({ givenName: "Lan" });
  const own = (await admin.ask(MemberReferral, { id: lan.id })).member!.referral!;
  expect(own).toMatchObject({ invitedCount: 0, referrer: null, referrals: [] });
  const friend = await shop.enroll({ givenName: "Mai", referralCode: own.code });

  const { member: referrer } = await admin.ask(MemberReferral, { id: lan.id });
  expect(referrer!.referral).toMatchObject({
    invitedCount: 1,
    referrals: [{ status: "JOINED", refereeName: "Mai" }],
  });
  const { member: referee } = await admin.ask(MemberReferral, { id: friend.id });
  expect(referee!.referral!.referrer).toEqual({ id: lan.id, displayName: "Lan" });
});

import { beforeAll, expect, test } from "vitest";
import { ReferralFunnel, ReferralList, ReferralsInReview } from "../../client/admin.ts";
import type { ReferralListQueryVariables } from "../../client/admin.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let program: Referrals;
let lan: Enrolled;
let mai: Enrolled;
beforeAll(async () => {
  program = await openReferrals();
  lan = await program.shop.enroll({ givenName: "Lan", deviceId: "phone-of-lan" });
  mai = await program.shop.enroll({ givenName: "Mai" });
  await program.join(lan, { givenName: "Đức", deviceId: "phone-of-lan" });
  program.clock.advance("P1D");
  const hoa = await program.join(lan, { givenName: "Hoa" });
  program.clock.advance("P1D");
  await program.join(mai, { givenName: "Sáu" });
  await program.buy(hoa, "200000");
});

const list = async (variables: ReferralListQueryVariables = {}) =>
  (await program.admin.ask(ReferralList, variables)).referrals;
const friends = async (variables?: ReferralListQueryVariables) =>
  (await list(variables)).nodes.map(({ referee }) => referee!.displayName);

test("referrals are listed newest first, with both sides and how far each has come", async () => {
  const { totalCount, nodes } = await list();

  expect(totalCount).toBe(3);
  expect(
    nodes.map(({ referrer, referee, status, reasons }) => [
      referrer.displayName,
      referee!.displayName,
      status,
      reasons,
    ]),
  ).toEqual([
    ["Mai", "Sáu", "JOINED", []],
    ["Lan", "Hoa", "REWARDED", []],
    ["Lan", "Đức", "IN_REVIEW", ["SHARED_DEVICE"]],
  ]);
});

test("they are found by either side without accents, and by filters", async () => {
  expect(await friends({ search: "duc" })).toEqual(["Đức"]);
  expect(await friends({ search: "lan" })).toEqual(["Hoa", "Đức"]);
  expect(await friends({ where: { referrerId: mai.id } })).toEqual(["Sáu"]);
  expect(await friends({ where: { referrerId: "mem_none" } })).toEqual([]);
  expect(await friends({ where: { statuses: ["REWARDED", "JOINED"] } })).toEqual(["Sáu", "Hoa"]);
  expect(await friends({ where: { statuses: [] } })).toEqual([]);
  expect(await friends({ where: { reasons: ["SHARED_DEVICE", "VELOCITY"] } })).toEqual(["Đức"]);
  const from = program.clock.now().toISOString();
  expect(await friends({ where: { createdAt: { from } } })).toEqual(["Sáu"]);
  expect(await friends({ where: { createdAt: { until: from } } })).toEqual(["Hoa", "Đức"]);
});

test("they are paged by number and ordered either way; the count is of all pages", async () => {
  const oldest = { field: "CREATED_AT", direction: "ASC" } as const;
  expect(await friends({ orderBy: oldest })).toEqual(["Đức", "Hoa", "Sáu"]);
  expect(await friends({ first: 1, offset: 1 })).toEqual(["Hoa"]);
  expect((await list({ first: 1, offset: 1, search: "lan" })).totalCount).toBe(2);
});

test("who would have had to join by now is expired, before any task has written it", async () => {
  const own = await openReferrals();
  const member = await own.shop.enroll();
  await own.join(member);
  own.clock.advance("P15D");
  const { referrals } = await own.admin.ask(ReferralList, { where: { statuses: ["EXPIRED"] } });

  expect(referrals).toMatchObject({ totalCount: 1, nodes: [{ status: "EXPIRED" }] });
});

test("the funnel counts each referral at every step that it has reached", async () => {
  const { referralFunnel } = (await program.admin.ask(ReferralFunnel)).program;

  expect(referralFunnel).toEqual({ begun: 3, joined: 3, qualified: 1, rewarded: 1 });
});

test("the queue has numbered pages too", async () => {
  const { referralsInReview } = await program.admin.ask(ReferralsInReview, { offset: 1 });

  expect(referralsInReview).toMatchObject({ totalCount: 1, nodes: [] });
});

import { beforeAll, expect, test } from "vitest";
import { PartnerAccount } from "../../client/partner.ts";
import { isPrepaidLow } from "../../api/modules/settlements/accounts/is-prepaid-low.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { openPartner, voucherOf } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
});

type Partner = Awaited<ReturnType<typeof openPartner>>;

const prepaid = async (paid: string) => {
  const partner = await openPartner(program, {
    funding: "PREPAID",
    warnBelow: "1000",
    reimbursementPerVoucher: "800",
  });
  await partner.pay(paid);
  return partner;
};

const warnings = async ({ id }: Partner) => {
  const events = await program.sql<{ payload: { leftMinor: number } }>(
    `select payload from events where type = 'partner.prepaid-low'
     and payload ->> 'partnerId' = '${program.uuid(id)}' order by id`,
  );
  return events.map(({ payload }) => payload.leftMinor);
};

const account = async ({ client }: Partner) =>
  (await client.ask(PartnerAccount, {})).partnerAccount;

test.each([
  ["more is left", -1_001, true, 1_000, false],
  ["just so much is left", -1_000, true, 1_000, false],
  ["less is left", -999, true, 1_000, true],
  ["nothing is left", 0, true, 1_000, true],
  ["it owes", 5, true, 1_000, true],
  ["it is not to be warned", 5, true, null, false],
  ["it pays afterwards", 5, false, 1_000, false],
])("%s", (_when, balanceMinor, isPrepaid, warnBelowMinor, isLow) => {
  const funding = isPrepaid ? "PREPAID" : "POSTPAID";
  expect(isPrepaidLow(balanceMinor, { funding, warnBelowMinor })).toBe(isLow);
});

test("a partner is warned once, before what it paid in advance is used up", async () => {
  const partner = await prepaid("1500");
  const member = await program.shop.enroll();
  expect(await account(partner)).toEqual({
    balance: { amount: "-1500", currencyCode: "VND" },
    funding: "PREPAID",
    warnBelow: { amount: "1000", currencyCode: "VND" },
    prepaidLow: false,
  });
  await partner.sell(member, "400000"); // 40 points at 12.5: 1,000 left
  expect([await warnings(partner), (await account(partner))!.prepaidLow]).toEqual([[], false]);
  await partner.sell(member, "80000"); // 900 left
  await partner.sell(member, "80000"); // 800 left
  expect([await warnings(partner), (await account(partner))!.prepaidLow]).toEqual([[900], true]);
  const refused = await partner.sell(member, "800000");
  expect(refused.userErrors.map(({ code }) => code)).toEqual(["PREPAID_USED_UP"]);
  expect(await warnings(partner)).toEqual([900]);
});

test("it is warned again once it was filled up between", async () => {
  const partner = await prepaid("1200");
  await partner.adjust("300");
  await partner.pay("500");
  await partner.pay("500", "PROGRAM");
  expect(await warnings(partner)).toEqual([900, 900]);
  // A voucher's use fills it up, and its undoing does not.
  const { code } = await voucherOf(program, partner);
  const { reference } = await partner.use(code);
  await partner.undo(code, reference);
  expect(await warnings(partner)).toEqual([900, 900, 900]);
});

test("a cancelled return warns too", async () => {
  const partner = await prepaid("1200");
  const member = await program.shop.enroll();
  const { purchase } = await partner.sell(member, "240000"); // 300: 900 left
  const { externalId } = await partner.takeBack(purchase!, { amount: "240000" });
  await partner.cancel(purchase!.externalId, externalId);
  expect(await warnings(partner)).toEqual([900, 900]);
});

test("nobody is warned who pays afterwards, or who agreed no limit", async () => {
  const afterwards = await openPartner(program);
  await afterwards.adjust("5000");
  const unlimited = await openPartner(program, { funding: "PREPAID" });
  await unlimited.adjust("5000");
  expect([await warnings(afterwards), await warnings(unlimited)]).toEqual([[], []]);
  expect((await account(unlimited))!.prepaidLow).toBe(false);
  expect((await program.admin.verify()).problems).toEqual([]);
});

import { beforeAll, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon, redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";

let tea: TestProgram;
let lan: Enrolled;
let friend: Enrolled;
beforeAll(async () => {
  tea = await openProgram();
  lan = await tea.shop.enroll();
  friend = await tea.shop.enroll();
});

const leftOn = async (code: string) =>
  Number((await tea.admin.coupon(code))!.remainingValue!.amount);
const paidBy = (code: string, amount: number): Partial<RecordPurchaseInput> => ({
  couponCodes: [code],
  payments: [{ kind: "GIFT_CARD", amount: String(amount), reference: code }],
});
/** Records a purchase and expects it to be taken. */
async function bought(member: Enrolled, total: number, more: Partial<RecordPurchaseInput>) {
  const answer = await tea.shop.record(tea.shop.purchase(member, String(total), more));
  expect(answer.userErrors).toEqual([]);
  return answer;
}

test.fails("a gift card pays for whoever has its code", async () => {
  const { code } = await redeemedGiftCard(tea, lan);

  await bought(friend, 60_000, paidBy(code, 60_000));

  expect(await leftOn(code)).toBe(40_000);
});

test.fails("a gift card is valid and can be used for another member's checkout", async () => {
  const { code } = await redeemedGiftCard(tea, lan);
  const member = { id: friend.id };

  expect(await tea.shop.validate(code, { member })).toMatchObject({ valid: true, refusal: null });
  expect(await tea.shop.use(code, { member, amount: "60000" })).toMatchObject({ userErrors: [] });
});

test.fails(
  "a checkout begun without a member is adopted by the purchase of whoever it is",
  async () => {
    const { code } = await redeemedGiftCard(tea, lan);
    const externalId = unique("guest");
    await tea.shop.use(code, { purchaseExternalId: externalId, amount: "60000" });

    await bought(friend, 60_000, { externalId, ...paidBy(code, 60_000) });

    expect(await leftOn(code)).toBe(40_000);
    expect((await tea.admin.coupon(code))!.uses).toMatchObject([{ status: "RECORDED" }]);
  },
);

const ENDS: Record<string, (owner: Enrolled) => Promise<unknown>> = {
  closed: (owner) => tea.admin.close(owner),
  erased: (owner) => tea.admin.erase(owner),
  suspended: (owner) => tea.admin.suspend(owner),
  "merged into another": async (owner) => mergeSettled(tea, owner, await tea.shop.enroll()),
};

test.fails.each(Object.keys(ENDS))(
  "a gift card pays on for whoever has it when its first owner's account is %s",
  async (end) => {
    const owner = await tea.shop.enroll();
    const { code } = await redeemedGiftCard(tea, owner);
    await ENDS[end]!(owner);

    await bought(friend, 60_000, paidBy(code, 60_000));

    expect(await leftOn(code)).toBe(40_000);
  },
);

test.fails(
  "of 8 purchases of as many members at once a gift card pays what is on it, once",
  async () => {
    const { code } = await redeemedGiftCard(tea, lan);
    const members = await Promise.all(Array.from({ length: 8 }, () => tea.shop.enroll()));

    const answers = await Promise.all(
      members.map((member) =>
        tea.shop.record(tea.shop.purchase(member, "30000", paidBy(code, 30_000))),
      ),
    );

    expect(answers.filter(({ purchase }) => purchase)).toHaveLength(3);
    expect(await leftOn(code)).toBe(10_000);
  },
);

test("any other coupon stays its member's own", async () => {
  const { code } = await redeemedCoupon(tea, lan);

  const answer = await tea.shop.record(
    tea.shop.purchase(friend, "80000", {
      lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "100000" }],
      discount: "20000",
      couponCodes: [code],
    }),
  );

  expect(answer.userErrors).toMatchObject([{ code: "COUPON_OF_OTHER_MEMBER" }]);
});

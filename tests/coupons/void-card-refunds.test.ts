import { beforeAll, expect, test } from "vitest";
import { RecordReturnByTender } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

/** A purchase of 60,000 that a gift card of 100,000 paid. */
async function paidByCard() {
  const card = await redeemedGiftCard(program, member);
  const { purchase } = await program.shop.buy(member, "60000", { couponCodes: [card.code] });
  const takeBack = async () => {
    const input = program.shop.returnOf(purchase, { lines: [{ id: "1", quantity: 1 }] });
    return (await program.shop.ask(RecordReturnByTender, { input })).recordReturn;
  };
  const voidIt = () =>
    program.admin.voidCoupon({ memberId: member.id, couponId: card.id, reason: "Stolen" });
  return { ...card, purchase, takeBack, voidIt };
}

test("what comes back to a void card stays void, and the return can be cancelled", async () => {
  const { code, purchase, takeBack, voidIt } = await paidByCard();
  await voidIt();

  const { refunds, return: returned } = await takeBack();

  expect(refunds).toMatchObject([{ tender: "GIFT_CARD", status: "VOIDED" }]);
  expect(await program.admin.coupon(code)).toMatchObject({ status: "VOID" });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });

  expect(await program.shop.cancelReturn(purchase, returned!)).toMatchObject({ userErrors: [] });

  expect(await program.admin.coupon(code)).toMatchObject({ status: "VOID" });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("a return can't be cancelled when its card was taken back since", async () => {
  const { purchase, takeBack, voidIt } = await paidByCard();
  const { return: returned } = await takeBack();
  await voidIt();

  expect(await program.shop.cancelReturn(purchase, returned!)).toMatchObject({
    userErrors: [{ code: "RETURN_IN_USE", field: ["input", "externalId"] }],
  });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

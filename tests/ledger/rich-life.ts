import { encodeId } from "../../api/values/id.ts";
import { GrantTier, RevokeTierGrant } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { memberWithDocuments, REFERRAL_OFFER } from "../harness/member-with-documents.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import { openPartner, voucherOf } from "../settlements/settlement-fixture.ts";
import { done, unique } from "../harness/shop.ts";

/** A program in which everything that the ledger proves can happen. */
export const openRichProgram = (): Promise<TestProgram> =>
  openProgram({
    referrals: REFERRAL_OFFER,
    earningTerms: {
      ...teaShop.earningTerms,
      pendingDays: 2,
      expiry: { kind: "AFTER_ACTIVITY", count: 90, unit: "DAY" },
      giftCardValidity: "P1Y",
      payWithPoints: { value: "100", step: 10, minimum: 20, maximumShare: "0.5" },
    },
  });

/** A program in which it has happened, signed and sealed. */
export async function openRichLife(): Promise<TestProgram> {
  const program = await openRichProgram();
  await liveRichly(program);
  for (const days of ["P3D", "P100D"]) {
    program.clock.advance(days);
    for (const { run } of program.fixture.engine.worker().schedules) await run();
    await deliverEvents(program);
  }
  await memberWithDocuments(program);
  await buyAndPay(program);
  program.clock.advance("P1D");
  for (const task of ["take-checkpoint", "sign-batches"]) await runTask(program, task);
  return program;
}

/** Lets it happen, to members of their own. */
export async function liveRichly(program: TestProgram): Promise<void> {
  await memberWithDocuments(program);
  await buyAndPay(program);
  await earnByEvents(program);
  await sendAndMerge(program);
  await useCodes(program);
  await grantTiers(program);
  await deliverEvents(program);
  await sellAtPartner(program);
  await leave(program);
}

/** Purchases, returns and vouchers at a partner, and what was moved by hand. */
async function sellAtPartner(program: TestProgram) {
  const { shop } = program;
  const partner = await openPartner(program, { reimbursementPerPoint: "3.5", undoWindow: "P1D" });
  const member = await shop.enroll();
  await program.admin.givePoints(member, 100);
  const lines = [{ id: "1", sku: "BOOK", quantity: "3", unitPrice: "100000" }];
  const payments = [{ kind: "POINTS" as const, amount: "2000" }];
  const { purchase } = await partner.sell(member, "300000", { lines, payments });
  const one = { lines: [{ id: "1", quantity: "1" }] };
  const { externalId } = await partner.takeBack(purchase!, one);
  await partner.cancel(purchase!.externalId, externalId);
  await partner.sell(await shop.enroll(), "500000");
  const [used, undone] = [await voucherOf(program, partner), await voucherOf(program, partner)];
  await partner.use(used.code);
  const { reference } = await partner.use(undone.code);
  await partner.undo(undone.code, reference);
  await partner.pay("1000");
  await partner.adjust("-20");
  const other = await openPartner(program);
  await other.sell(member, "100000");
}

/** Points that pay and are refunded, and a gift card that was sold. */
async function buyAndPay({ admin, shop }: TestProgram) {
  const member = await shop.enroll();
  await admin.givePoints(member, 900);
  const captured = unique("captured");
  await shop.reserve(member, 100, { purchaseExternalId: captured });
  const payments = [{ kind: "POINTS" as const, amount: "8000" }];
  const { purchase } = await shop.buy(member, "50000", { externalId: captured, payments });
  await shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });
  await shop.reserve(member, 50, { purchaseExternalId: unique("waiting") });
  const card = { id: "card", sku: "CARD", quantity: "2", unitPrice: "100000", giftCard: true };
  const sold = await shop.buy(member, "200000", { lines: [card] });
  const cards = await shop.issueGiftCard(sold.purchase, { unit: 1 });
  await shop.use(done(cards.coupon, cards).code, { amount: "40000" });
  await shop.buy(member, "5000000");
}

/** Rules with limits, and what members do besides buying. */
async function earnByEvents({ admin, shop }: TestProgram) {
  const limits = ["MEMBER", "PROGRAM"].map((per) => ({
    per,
    period: "MONTH",
    unit: "POINTS",
    max: 1000,
  }));
  await admin.addRule({
    title: "Review",
    trigger: "EVENT",
    eventName: "review",
    effects: [{ kind: "FIXED", points: 7 }],
    limits,
  } as never);
  const member = await shop.enroll({ birthDate: "1990-06-16" });
  await shop.recordEvent(shop.event(member));
}

async function sendAndMerge(program: TestProgram) {
  const { admin, shop } = program;
  const [anh, binh, chi] = [await shop.enroll(), await shop.enroll(), await shop.enroll()];
  for (const one of [anh, binh, chi]) {
    await admin.givePoints(one, 100);
    await shop.buy(one, "100000");
  }
  await admin.transfer(anh, binh, { points: 20 });
  await deliverEvents(program);
  const { household } = await admin.createHousehold(anh);
  await admin.joinHousehold(household!, binh);
  await admin.contribute(anh, 15);
  await deliverEvents(program);
  const reward = await admin.addReward({ cost: 10 });
  await shop.redeem(chi, reward.id);
  await mergeSettled(program, chi, binh);
  const dung = await shop.enroll();
  await admin.givePoints(dung, 30);
  await mergeSettled(program, dung, anh);
  await unmergeSettled(program, dung);
}

async function useCodes({ admin, shop }: TestProgram) {
  const member = await shop.enroll();
  const { code } = await admin.addPromotionCode({});
  await shop.buy(member, "100000", { couponCodes: [code] } as never);
  const pool = await admin.addPool(unique("POOLED-CODE"), unique("POOLED-CODE"));
  const voucher = await admin.addReward({
    kind: "AMOUNT_DISCOUNT",
    value: "20000",
    cost: 5,
    codePoolId: pool.id,
    stock: 10,
    couponValidity: "P200D",
  });
  await admin.givePoints(member, 50);
  const { redemption } = await shop.redeem(member, voucher.id);
  await shop.use(redemption.coupon!.code);
  await admin.issueCoupon(member, voucher);
}

async function grantTiers({ admin, shop, tierIds }: TestProgram) {
  const member = await shop.enroll();
  const tierId = encodeId("tier", tierIds.gold!);
  const grant = async (until?: string) => {
    const input = {
      memberId: member.id,
      tierId,
      until,
      reason: "a friend",
      idempotencyKey: unique("grant"),
    };
    return (await admin.ask(GrantTier, { input })).grantTier;
  };
  await grant("2027-01-01");
  const { grant: ended } = await grant();
  await admin.ask(RevokeTierGrant, {
    input: { memberId: member.id, grantId: ended!.id, idempotencyKey: unique("revoke") },
  });
}

async function leave({ admin, shop }: TestProgram) {
  const gone = await shop.enroll();
  await admin.givePoints(gone, 60);
  await shop.buy(gone, "100000");
  await admin.close(gone);
  const erased = await shop.enroll();
  await admin.givePoints(erased, 60);
  await shop.buy(erased, "100000");
  await admin.erase(erased);
}

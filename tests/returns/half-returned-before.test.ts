import { beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import type { RecordPurchaseInput, RecordReturnInput } from "../../client/storefront.ts";
import { RecordReturnByTender } from "../../client/storefront.ts";
import { runAs } from "../database/run-as.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

const MIGRATIONS = ["20261130-40-refunds-of-gift-cards", "20261130-47-cancelled-returns"];

const unit = (id: string) => ({ lines: [{ id, quantity: 1 }] });
const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);

let program: TestProgram;
let member: Enrolled;
let byCard: Awaited<ReturnType<typeof halfReturned>> & { code: string };
let byMoney: Awaited<ReturnType<typeof halfReturned>>;
let withCard: Awaited<ReturnType<typeof halfReturned>>;

// Of three purchases a unit came back before the migrations: what a gift card had paid, in money.
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE], tierSet: undefined });
  member = await program.shop.enroll();
  const { code } = await redeemedGiftCard(program, member);
  const bought = await halfReturned("100000", {
    lines: [lineOf("cup", 2, 50_000)],
    couponCodes: [code],
    payments: [{ kind: "GIFT_CARD", amount: "100000", reference: code }],
  });
  byCard = { ...bought, code };
  byMoney = await halfReturned("99998", { lines: [lineOf("cup", 3, 33_333)], rounding: "-1" });
  const lines = [lineOf("cup", 1, 100_000), lineOf("card", 1, 500_000, { giftCard: true })];
  withCard = await halfReturned("600000", { lines }, { amount: "60000" });
  const { database } = program.fixture;
  await runAs(database.superuserUrl, AS_OF_BEFORE);
  expect(await prepareDatabase(database)).toEqual(MIGRATIONS);
});

async function halfReturned(
  total: string,
  cart: Partial<RecordPurchaseInput>,
  what: Partial<RecordReturnInput> = unit("cup"),
) {
  // As the first arithmetic would have recorded it.
  const { purchase, earned } = await program.shop.buy(member, total, cart);
  await program.sql(
    `update purchases set context = context - 'arithmetic'
     where external_id = '${purchase.externalId}'`,
  );
  const { return: recorded, reversed } = await program.shop.takeBack(purchase, what);
  const points = earned.points - reversed.points;
  return { purchase, recorded, points, refunded: Number(recorded.refunded.amount) };
}

/** The tables as the migrations found them: money of a gift card had not gone back onto it. */
const AS_OF_BEFORE = `
  update returns set result = result - 'refunds';
  update coupons set remaining_minor = remaining_minor - 50000, status = 'USED'
    where remaining_minor = 50000;
  alter table coupons drop column former_expires_at;
  drop index coupon_uses_of_checkout;
  create index coupon_uses_of_checkout
    on coupon_uses (program_id, source, purchase_external_id) where ended_at is null;
  alter table coupon_uses drop column refunded_minor;
  drop index returns_cancelled;
  alter table returns
    drop column cancels_id,
    alter column external_id set not null,
    add constraint returns_refunded_minor_check check (refunded_minor >= 0);
  delete from schema_migrations where name in (${MIGRATIONS.map((name) => `'${name}'`).join()});
`;

async function refundsOf(purchase: { externalId: string }, id: string) {
  const input = program.shop.returnOf(purchase, unit(id));
  const { recordReturn: answer } = await program.shop.ask(RecordReturnByTender, { input });
  const refunds = answer.refunds.map(({ tender, amount }) => [tender, Number(amount.amount)]);
  return { refunds, points: answer.reversed!.points };
}

test("what went back in money before stays so; the rest goes onto the gift card", async () => {
  const { code, purchase, points, recorded } = byCard;
  expect(await leftOn(code)).toBe(0);

  expect(await refundsOf(purchase, "cup")).toEqual({ refunds: [["GIFT_CARD", 50_000]], points });
  expect(await leftOn(code)).toBe(50_000);

  // What the card got is on it, and what was money is money again.
  const { charged } = await program.shop.cancelReturn(purchase, recorded);
  expect(charged.map(({ tender, amount }) => [tender, amount.amount])).toEqual([
    ["GIFT_CARD", "50000"],
  ]);
  expect(await refundsOf(purchase, "cup")).toEqual({ refunds: [["GIFT_CARD", 50_000]], points });
});

test("the returns of a purchase come to what was paid and earned, to the last đồng", async () => {
  const { purchase, points, refunded } = byMoney;

  const second = await refundsOf(purchase, "cup");
  const third = await refundsOf(purchase, "cup");

  const money = [second, third].flatMap(({ refunds }) => refunds.map(([, amount]) => amount));
  expect(money.reduce((sum: number, amount) => sum + Number(amount), refunded)).toBe(99_998);
  expect(second.points + third.points).toBe(points);
});

test("a gift card that was bought bears its share of a price adjustment, as it did", async () => {
  const { purchase, points, refunded } = withCard;
  // A sixth of it is off the cup.
  expect([points, refunded]).toEqual([9, 60_000]);

  expect(await refundsOf(purchase, "card")).toEqual({ refunds: [["MONEY", 500_000]], points: 5 });
  expect(await refundsOf(purchase, "cup")).toEqual({ refunds: [["MONEY", 40_000]], points: 4 });
});

test("the proof holds, of purchases that were rounded down too", async () => {
  expect(await program.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
});

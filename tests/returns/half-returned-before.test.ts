import { beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import type { RecordPurchaseInput, RecordReturnInput } from "../../client/storefront.ts";
import { SaveEarningTerms } from "../../client/admin.ts";
import { RecordReturnByTender } from "../../client/storefront.ts";
import { runAs } from "../database/run-as.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

const MIGRATIONS = [
  "20261130-40-refunds-of-gift-cards",
  "20261130-41-checkouts",
  "20261130-47-cancelled-returns",
  "20261130-54-what-the-program-pays-of-lots",
];

const unit = (id: string) => ({ lines: [{ id, quantity: 1 }] });
const leftOn = async (code: string) =>
  Number((await program.admin.coupon(code))!.remainingValue!.amount);

let program: TestProgram;
let member: Enrolled;
let byCard: Awaited<ReturnType<typeof halfReturned>> & { code: string };
let byMoney: Awaited<ReturnType<typeof halfReturned>>;
let withCard: Awaited<ReturnType<typeof halfReturned>>;
let byBoth: Awaited<ReturnType<typeof halfReturned>> & { code: string };
let forgiven: { purchase: { externalId: string }; recorded: { externalId: string }; by: Enrolled };

// Of each purchase a unit came back before the migrations: what a gift card had paid, in money.
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
  const other = await redeemedGiftCard(program, member);
  const half = await halfReturned("149999", {
    lines: [lineOf("cup", 3, 50_000)],
    discount: "1",
    couponCodes: [other.code],
    payments: [{ kind: "GIFT_CARD", amount: "70000", reference: other.code }],
  });
  byBoth = { ...half, code: other.code };
  forgiven = await forgivenBefore();
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

/** A unit, whose points were spent, came back while the program forgave debt. */
async function forgivenBefore() {
  const by = await program.shop.enroll();
  const { purchase } = await program.shop.buy(by, "200000", { lines: [lineOf("cup", 2, 100_000)] });
  await program.admin.adjust(by, -20);
  await program.admin.ask(SaveEarningTerms, { input: { version: 1, debt: "FORGIVE" } });
  const { return: recorded, reversed } = await program.shop.takeBack(purchase, unit("cup"));
  expect(reversed).toMatchObject({ points: 10, forgiven: 10 });
  return { purchase, recorded, by };
}

/** The tables as the migrations found them: money of a gift card had not gone back onto it. */
const AS_OF_BEFORE = `
  update returns set result = result - array['refunds', 'forgivenByLot'];
  update coupons c set remaining_minor = c.remaining_minor - u.refunded_minor,
    status = case c.remaining_minor when u.refunded_minor then 'USED' else c.status end
    from coupon_uses u
    where u.member_id = c.member_id and u.coupon_id = c.id and u.refunded_minor > 0;
  drop function open_checkout;
  drop index coupon_uses_held_of_coupon;
  alter table coupon_uses drop column position;
  alter table use_lots drop column forgiven;
  alter table uses drop column refunded;
  alter table merged_uses drop column stayed_in;
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

const sumOf = (
  returns: readonly { refunds: readonly (string | number)[][] }[],
  only: string | null = null,
) =>
  returns
    .flatMap(({ refunds }) => refunds.filter(([tender]) => only === null || tender === only))
    .reduce((sum, [, amount]) => sum + Number(amount), 0);

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

test("of a card and money, all returns come to what was paid and earned", async () => {
  const { code, purchase, points, refunded, recorded } = byBoth;
  const onCard = await leftOn(code);

  const second = await refundsOf(purchase, "cup");
  const { charged, earned } = await program.shop.cancelReturn(purchase, recorded);
  const third = await refundsOf(purchase, "cup");
  const fourth = await refundsOf(purchase, "cup");

  const returns = [second, third, fourth];
  const again = [{ refunds: charged.map(({ tender, amount }) => [tender, Number(amount.amount)]) }];
  expect(refunded + sumOf(returns) - sumOf(again)).toBe(149_999);
  const taken = returns.reduce((sum, each) => sum + each.points, 0);
  expect(taken - earned!.points).toBe(points);
  const back = sumOf(returns, "GIFT_CARD") - sumOf(again, "GIFT_CARD");
  expect(await leftOn(code)).toBe(onCard + back);
  expect(back).toBeGreaterThan(0);
  expect(back).toBeLessThanOrEqual(70_000);
});

test("what was forgiven before is taken first when that return is cancelled", async () => {
  const { purchase, recorded, by } = forgiven;
  const available = async () => (await program.shop.lookUp({ id: by.id }))!.wallet.available;

  expect((await program.shop.cancelReturn(purchase, recorded)).userErrors).toEqual([]);
  expect(await available()).toBe(0);
  expect(await program.admin.verify(by)).toMatchObject({ ok: true, problems: [] });

  const { reversed, return: again } = await program.shop.takeBack(purchase, unit("cup"));
  expect(reversed).toMatchObject({ points: 10, forgiven: 10 });
  await program.shop.cancelReturn(purchase, again);
  expect(await available()).toBe(0);
  expect(await program.admin.verify(by)).toMatchObject({ ok: true, problems: [] });
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

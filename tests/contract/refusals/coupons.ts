import type { CartInput, RecordPurchaseInput, UseCouponInput } from "../../../client/storefront.ts";
import { couponsIn, giftCard, plain } from "../../coupons/coupon-fixture.ts";
import { openProgram } from "../../harness/open-program.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Codes by what is the matter with them. */
export interface RefusalCoupons {
  readonly fresh: string;
  readonly mistyped: string;
  readonly card: string;
  readonly program: string;
  /** Can't be used beside others; so is one that was used for the purchase "exclusive". */
  readonly exclusive: string;
  readonly reserved: string;
  readonly expired: string;
  readonly used: string;
  readonly voided: string;
  /** A gift card that was taken back after 10,000 of it were used for the purchase "lost". */
  readonly lost: string;
  readonly ofMai: string;
  readonly ofSuspended: string;
  readonly ofClosed: string;
  /** A gift card of which 10,000 were used for the purchase "open". */
  readonly open: string;
  /** Used for the purchase that is on record, without being named in it. */
  readonly settled: string;
  /** Ids of Lan's coupons: one that can be used, and one that was. */
  readonly freshId: string;
  readonly usedId: string;
  /** Promotion codes that nobody can use: before its time, not for Lan, and used up. */
  readonly early: string;
  readonly forOthers: string;
  readonly usedUp: string;
  readonly poolId: string;
  readonly foreignPoolId: string;
}

interface People {
  readonly member: Enrolled;
  readonly mai: Enrolled;
  readonly suspended: Enrolled;
  readonly closed: Enrolled;
  readonly recorded: RecordPurchaseInput;
  readonly usedKey: string;
}

/**
 * Issues coupons with which something is the matter, and uses the key with every mutation of
 * coupons.
 */
export async function addRefusalCoupons(
  program: TestProgram,
  { member, mai, suspended, closed, recorded, usedKey }: People,
): Promise<RefusalCoupons> {
  const { admin, shop, sql } = program;
  const { issue } = couponsIn(program);
  const codeOf = async (...args: Parameters<typeof issue>) => (await issue(...args)).code;
  const fresh = await codeOf(member);
  const expired = await issue(member, { expiresAt: program.clock.in("PT1S") });
  await sql(`update coupons set expires_at = '2026-06-15' where id = '${expired.couponId}'`);
  const reserved = await issue(member, { reveal: false });
  const [secret] = await sql<{ code: string }>(
    `select code from coupons where id = '${reserved.couponId}'`,
  );
  const used = await codeOf(member);
  await shop.use(used, { purchaseExternalId: "used", idempotencyKey: usedKey });
  const gone = await codeOf(member);
  await shop.use(gone, { purchaseExternalId: "gone" });
  await shop.release(gone, "gone", { idempotencyKey: usedKey });
  await shop.use(gone, { purchaseExternalId: "sold" });
  await shop.refundUse(gone, "sold", undefined, usedKey);
  const lost = await issue(member, { terms: giftCard });
  await shop.use(lost.code, { purchaseExternalId: "lost", amount: "10000" });
  await sql(`update coupons set status = 'VOID' where id = '${lost.couponId}'`);
  const goneId = (await admin.coupon(gone))!.id;
  const voiding = { memberId: member.id, couponId: goneId, reason: "Mistake" };
  await admin.voidCoupon(voiding, usedKey);
  const open = await codeOf(member, { terms: giftCard });
  await shop.use(open, { purchaseExternalId: "open", amount: "10000" });
  const exclusive = { terms: { ...plain, combinable: false } };
  await shop.use(await codeOf(member, exclusive), { purchaseExternalId: "exclusive" });
  const settled = await issue(member);
  await sql(`insert into coupon_uses (member_id, id, program_id, coupon_id, source,
    purchase_external_id, is_part, status,
      used_at)
    values ('${program.uuid(member.id)}', gen_random_uuid(), '${program.programId}',
      '${settled.couponId}', '${recorded.source}',
      '${recorded.externalId}', false, 'OPEN', now())`);
  const pool = (await admin.createPool("Codes", usedKey)).codePool!;
  await admin.addCodes(pool.id, ["CODE-1"], usedKey);
  const early = await admin.addPromotionCode({ validFrom: program.clock.in("P1D").toISOString() });
  const conditions = { field: "birthdayMonth", operator: "=", value: true };
  const forOthers = await admin.addPromotionCode({ conditions });
  const once = { per: "PROGRAM" as const, period: "EVER" as const, max: 1 };
  const usedUp = await admin.addPromotionCode({ limits: [once] });
  await shop.use(usedUp.code);
  const terms = { ...plain, kind: "FREE_PRODUCT" as const, product: "OOLONG" };
  return {
    fresh,
    early: early.code,
    forOthers: forOthers.code,
    usedUp: usedUp.code,
    used,
    open,
    expired: expired.code,
    reserved: secret!.code,
    voided: gone,
    lost: lost.code,
    settled: settled.code,
    mistyped: `0${fresh.slice(1)}`,
    card: await codeOf(member, { terms: giftCard }),
    program: await codeOf(member, { terms }),
    exclusive: await codeOf(member, exclusive),
    ofMai: await codeOf(mai),
    ofSuspended: await codeOf(suspended),
    ofClosed: await codeOf(closed),
    freshId: (await admin.coupon(fresh))!.id,
    usedId: (await admin.coupon(used))!.id,
    poolId: pool.id,
    foreignPoolId: (await (await openProgram()).admin.addPool()).id,
  };
}

type Which = Exclude<keyof RefusalCoupons, "freshId" | "usedId" | "poolId" | "foreignPoolId">;
type Change = Partial<UseCouponInput>;

const using = (
  ...[code, field, when, which, change]: [
    ...[code: string, field: string, when: string, which: Which],
    change?: Change | ((fixture: RefusalFixture) => Change),
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) =>
    fixture.shop.use(
      fixture.coupons[which],
      typeof change === "function" ? change(fixture) : change,
    ),
});

const CART: CartInput = {
  currencyCode: "VND",
  total: "50000",
  lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "50000" }],
};
const cart = (change: Partial<CartInput>) => ({ cart: { ...CART, ...change } });
const line = CART.lines as { id: string; sku: string; quantity: string; unitPrice: string }[];
const UNKNOWN = { code: "NOTHING-LIKE-IT" };

/** Every way in which using a coupon is refused. */
export const useCoupon: readonly RefusalCase[] = [
  using("NOT_FOUND", "code", "there is no such code", "fresh", UNKNOWN),
  using("NOT_FOUND", "member", "nobody is the member", "fresh", { member: { id: "lan" } }),
  using("EXACTLY_ONE_REQUIRED", "member", "the member is not named", "fresh", { member: {} }),
  using("COUPON_MISTYPED", "code", "a character is wrong", "mistyped"),
  using("COUPON_NOT_YET", "code", "its redemption is held", "reserved"),
  using("COUPON_EXPIRED", "code", "its end has passed", "expired"),
  using("NOT_STARTED", "code", "the promotion has not begun", "early"),
  using("NOT_ELIGIBLE", "code", "the promotion is for others", "forOthers"),
  using("LIMIT_REACHED", "code", "the promotion is used up", "usedUp"),
  using("COUPON_USED", "code", "it was used for another purchase", "used"),
  using("COUPON_VOID", "code", "it was taken back", "voided"),
  using("COUPON_OF_OTHER_MEMBER", "code", "it is Mai's", "ofMai", ({ member: buyer }) => ({
    member: { id: buyer.id },
  })),
  using("COUPON_NOT_APPLICABLE", "code", "the product is not in the cart", "program", {
    cart: CART,
  }),
  using("COUPON_NOT_COMBINABLE", "code", "another one was used for it alone", "fresh", {
    purchaseExternalId: "exclusive",
  }),
  using("USE_DIFFERS", "purchaseExternalId", "it was used with another amount", "open", {
    purchaseExternalId: "open",
    amount: "20000",
  }),
  using("PURCHASE_RECORDED", "purchaseExternalId", "it is recorded", "fresh", ({ recorded }) => ({
    source: recorded.source,
    purchaseExternalId: recorded.externalId,
  })),
  using("REQUIRED", "amount", "it is not said how much to take", "card"),
  using("MORE_THAN_REMAINING", "amount", "less is left", "card", { amount: "100001" }),
  using("MORE_THAN_REMAINING", "amount", "the cart needs less", "card", {
    amount: "50001",
    cart: CART,
  }),
  using("INVALID", "amount", "nothing is taken", "card", { amount: "0" }),
  using("INVALID", "amount", "it is no gift card", "fresh", { amount: "1000" }),
  using("TOO_MANY_DECIMALS", "amount", "đồng have decimals", "card", { amount: "1000.5" }),
  using("NEGATIVE_AMOUNT", "amount", "it would put money on", "card", { amount: "-1" }),
  using("AMOUNT_TOO_LARGE", "cart.lines.0.unitPrice", "there is not so much money", "card", {
    ...cart({ lines: [{ ...line[0]!, quantity: "2", unitPrice: "999999999999999" }] }),
  }),
  using("CURRENCY_NOT_ACCEPTED", "cart.currencyCode", "it is in dollars", "fresh", {
    ...cart({ currencyCode: "USD" }),
  }),
  using("DISCOUNT_TOO_LARGE", "cart.discount", "the cart is more than free", "fresh", {
    ...cart({ discount: "50001" }),
  }),
  using("DUPLICATE_LINE_ID", "cart.lines.1.id", "two lines have one id", "fresh", {
    ...cart({ lines: [...line, ...line] }),
  }),
  using("TOTAL_MISMATCH", "cart.total", "the cart does not add up", "fresh", {
    ...cart({ total: "50001" }),
  }),
  using("MEMBER_SUSPENDED", "code", "its owner is suspended", "ofSuspended"),
  using("MEMBER_CLOSED", "code", "its owner has left", "ofClosed"),
  using("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", "fresh", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

const releasing = (
  ...[code, field, when, which, purchaseExternalId]: [
    ...[code: string, field: string, when: string, which: Which],
    purchaseExternalId: string,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, coupons }) => shop.release(coupons[which], purchaseExternalId),
});

/** Every way in which giving a use back is refused. */
export const releaseCoupon: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "code",
    when: "there is no such code",
    send: ({ shop }) => shop.release(UNKNOWN.code, "used"),
  },
  releasing("NOT_FOUND", "purchaseExternalId", "it was used for another", "used", "other"),
  releasing("COUPON_MISTYPED", "code", "a character is wrong", "mistyped", "used"),
  {
    code: "PURCHASE_RECORDED",
    field: "purchaseExternalId",
    when: "the purchase is recorded",
    send: ({ shop, coupons, recorded }) => shop.release(coupons.settled, recorded.externalId),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, coupons, usedKey }) =>
      shop.release(coupons.used, "used", { idempotencyKey: usedKey }),
  },
];

const refunding = (
  ...[code, field, when, which, purchaseExternalId, amount]: [
    ...[code: string, field: string, when: string, which: Which],
    ...[purchaseExternalId: string, amount?: string],
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, coupons }) => shop.refundUse(coupons[which], purchaseExternalId, amount),
});

/** Every way in which refunding a use is refused. */
export const refundCouponUse: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "code",
    when: "there is no such code",
    send: ({ shop }) => shop.refundUse(UNKNOWN.code, "used"),
  },
  refunding("NOT_FOUND", "purchaseExternalId", "it was used for another", "used", "other"),
  refunding("COUPON_MISTYPED", "code", "a character is wrong", "mistyped", "used"),
  refunding("COUPON_VOID", "code", "the card was taken back", "lost", "lost"),
  {
    code: "PURCHASE_RECORDED",
    field: "purchaseExternalId",
    when: "the purchase is recorded",
    send: ({ shop, coupons, recorded }) => shop.refundUse(coupons.settled, recorded.externalId),
  },
  refunding("MORE_THAN_KEPT", "amount", "it took less", "open", "open", "10001"),
  refunding("INVALID", "amount", "the coupon is used as a whole", "used", "used", "1000"),
  refunding("TOO_MANY_DECIMALS", "amount", "it has decimals", "open", "open", "1000.5"),
  refunding("NEGATIVE_AMOUNT", "amount", "it is negative", "open", "open", "-1"),
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, coupons, usedKey }) => shop.refundUse(coupons.open, "open", undefined, usedKey),
  },
];

const USED = { code: "IDEMPOTENCY_KEY_REUSED", field: "idempotencyKey", when: "the key was used" };

/** Every way in which opening a code pool, adding codes and taking a coupon back are refused. */
export const createCodePool: readonly RefusalCase[] = [
  {
    code: "INVALID",
    field: "name",
    when: "the name is blank",
    send: ({ admin }) => admin.createPool("  "),
  },
  { ...USED, send: ({ admin, usedKey }) => admin.createPool("Other", usedKey) },
];

const NO_POOL = "pool_00000000000000000000000000";

export const addCodes: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "poolId",
    when: "there is no such pool",
    send: ({ admin }) => admin.addCodes(NO_POOL, ["CODE-9"]),
  },
  {
    code: "NOT_FOUND",
    field: "poolId",
    when: "the pool is another program's",
    send: ({ admin, coupons }) => admin.addCodes(coupons.foreignPoolId, ["CODE-9"]),
  },
  {
    ...USED,
    send: ({ admin, coupons, usedKey }) => admin.addCodes(coupons.poolId, ["CODE-9"], usedKey),
  },
];

const voiding = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: (fixture: RefusalFixture) => object,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => {
    const input = {
      memberId: fixture.member.id,
      couponId: fixture.coupons.freshId,
      reason: "Fraud",
    };
    return fixture.admin.voidCoupon({ ...input, ...change(fixture) });
  },
});

export const voidCoupon: readonly RefusalCase[] = [
  voiding("NOT_FOUND", "memberId", "the member is another program's", ({ stranger }) => ({
    memberId: stranger.id,
  })),
  voiding("NOT_FOUND", "couponId", "the coupon is another member's", ({ mai }) => ({
    memberId: mai.id,
  })),
  voiding("INVALID", "reason", "no reason is given", () => ({ reason: " " })),
  voiding("COUPON_USED", "couponId", "it was used", ({ coupons }) => ({
    couponId: coupons.usedId,
  })),
  {
    ...USED,
    send: ({ admin, member: buyer, coupons, usedKey }) =>
      admin.voidCoupon({ memberId: buyer.id, couponId: coupons.freshId, reason: "Fraud" }, usedKey),
  },
];

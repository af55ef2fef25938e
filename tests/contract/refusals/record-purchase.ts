import type { CartLineInput, RecordPurchaseInput } from "../../../client/storefront.ts";
import type { RefusalCoupons } from "./coupons.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

type Change = Partial<RecordPurchaseInput>;

const line = (more: Partial<CartLineInput> = {}) => ({
  id: "1",
  sku: "TEA",
  quantity: "1",
  unitPrice: "50000",
  ...more,
});
const LARGEST = "999999999999999";

/** A purchase of 50,000 ₫ by Lan, but for one thing. */
const but = (code: string, field: string, when: string, change: Change): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, member }) => shop.record(shop.purchase(member, "50000", change)),
});

const withCoupon = (
  ...[code, when, which, change]: [
    ...[code: string, when: string, which: keyof RefusalCoupons & string],
    change?: Change,
  ]
): RefusalCase => ({
  code,
  field: "couponCodes.0",
  when,
  send: ({ shop, member: buyer, coupons }) =>
    shop.record(shop.purchase(buyer, "50000", { couponCodes: [coupons[which]], ...change })),
});

/** Every way in which recording a purchase is refused. */
export const recordPurchase: readonly RefusalCase[] = [
  but("NOT_FOUND", "member", "nobody is the member", { member: { externalId: "nobody" } }),
  but("NOT_FOUND", "member", "the id is none", { member: { id: "lan" } }),
  but("NOT_FOUND", "member", "the phone number is none", { member: { phone: "12" } }),
  {
    code: "NOT_FOUND",
    field: "member",
    when: "the member is another program's",
    send: ({ shop, stranger }) => shop.record(shop.purchase(stranger, "50000")),
  },
  but("NOT_FOUND", "couponCodes.0", "a coupon is unknown", { couponCodes: ["A-1"] }),
  withCoupon("COUPON_MISTYPED", "a coupon is mistyped", "mistyped"),
  withCoupon("COUPON_NOT_YET", "a coupon's redemption is held", "reserved"),
  withCoupon("COUPON_EXPIRED", "a coupon has expired", "expired"),
  withCoupon("NOT_STARTED", "a promotion has not begun", "early"),
  withCoupon("NOT_ELIGIBLE", "a promotion is for others", "forOthers"),
  withCoupon("LIMIT_REACHED", "a promotion is used up", "usedUp"),
  withCoupon("COUPON_USED", "a coupon was used for another purchase", "used"),
  withCoupon("COUPON_VOID", "a coupon was taken back", "voided"),
  withCoupon("COUPON_OF_OTHER_MEMBER", "a coupon is Mai's", "ofMai"),
  withCoupon("COUPON_NOT_APPLICABLE", "a gift card pays nothing", "card", {
    payments: [{ kind: "CASH", amount: "50000" }],
  }),
  {
    code: "COUPON_NOT_COMBINABLE",
    field: "couponCodes.1",
    when: "a coupon can't be used beside another",
    send: ({ shop, member: buyer, coupons: { fresh, exclusive } }) =>
      shop.record(shop.purchase(buyer, "200000", { couponCodes: [fresh, exclusive] })),
  },
  {
    code: "MORE_THAN_REMAINING",
    field: "couponCodes.0",
    when: "less is on a gift card",
    send: ({ shop, member: buyer, coupons: { card } }) => {
      const payments = [{ kind: "GIFT_CARD" as const, amount: "100001", reference: card }];
      return shop.record(shop.purchase(buyer, "200000", { couponCodes: [card], payments }));
    },
  },
  {
    code: "MEMBER_SUSPENDED",
    field: "couponCodes.0",
    when: "a coupon's owner is suspended",
    send: ({ shop, suspended, coupons: { ofSuspended } }) =>
      shop.record(shop.purchase(suspended, "50000", { couponCodes: [ofSuspended] })),
  },
  but("EXACTLY_ONE_REQUIRED", "member", "the member is not named", { member: {} }),
  but("EXACTLY_ONE_REQUIRED", "member.email", "the member is named twice", {
    member: { externalId: "lan", email: "lan@tea.example" },
  }),
  but("INVALID", "lines.0.quantity", "nobody buys that many", {
    lines: [line({ quantity: "1000000000.001" })],
  }),
  {
    code: "PURCHASE_DIFFERS",
    field: "externalId",
    when: "the order was recorded otherwise",
    send: ({ shop, member: buyer, recorded: { externalId } }) =>
      shop.record(shop.purchase(buyer, "60000", { externalId })),
  },
  {
    code: "PURCHASE_DIFFERS",
    field: "externalId",
    when: "it was recorded for another member",
    send: ({ shop, mai, recorded }) =>
      shop.record({ ...recorded, member: { id: mai.id }, idempotencyKey: "for Mai" }),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, member: buyer, usedKey }) =>
      shop.record(shop.purchase(buyer, "60000", { idempotencyKey: usedKey })),
  },
  but("CURRENCY_NOT_ACCEPTED", "currencyCode", "the currency is not the program's", {
    currencyCode: "USD",
  }),
  but("TOO_MANY_DECIMALS", "total", "đồng have decimals", { total: "50000.0" }),
  but("TOO_MANY_DECIMALS", "payments.0.amount", "a payment has decimals", {
    payments: [{ kind: "CASH", amount: "50000.5" }],
  }),
  but("AMOUNT_TOO_LARGE", "lines.0.unitPrice", "a line costs too much", {
    lines: [line({ quantity: "2", unitPrice: LARGEST })],
  }),
  but("AMOUNT_TOO_LARGE", "lines", "the lines cost too much", {
    lines: [line({ unitPrice: LARGEST }), line({ id: "2" })],
  }),
  but("AMOUNT_TOO_LARGE", "total", "rounding makes it too much", { rounding: LARGEST }),
  but("NEGATIVE_AMOUNT", "total", "the total is below zero", { total: "-50000" }),
  but("NEGATIVE_AMOUNT", "lines.0.unitPrice", "a price is below zero", {
    lines: [line({ unitPrice: "-1" })],
  }),
  but("NEGATIVE_AMOUNT", "shipping", "delivery is below zero", { shipping: "-1" }),
  but("NEGATIVE_AMOUNT", "payments.0.amount", "a payment is below zero", {
    payments: [{ kind: "CARD", amount: "-1" }],
  }),
  but("DISCOUNT_TOO_LARGE", "lines.0.discount", "a line is more than free", {
    lines: [line({ discount: "50001" })],
  }),
  but("DISCOUNT_TOO_LARGE", "discount", "the order is more than free", { discount: "50001" }),
  but("DUPLICATE_LINE_ID", "lines.1.id", "two lines have one id", { lines: [line(), line()] }),
  but("TOTAL_MISMATCH", "total", "the total does not add up", { total: "50001" }),
  but("TOTAL_MISMATCH", "total", "tax on top is left out of the total", {
    tax: "5000",
    taxesIncluded: false,
  }),
  but("PAYMENTS_EXCEED_TOTAL", "payments", "more was paid than was to be", {
    payments: [
      { kind: "CASH", amount: "50000" },
      { kind: "POINTS", amount: "1" },
    ],
  }),
  but("IN_THE_FUTURE", "placedAt", "it was placed six minutes ahead", {
    placedAt: "2026-06-15T10:05:00.001+07:00",
  }),
  {
    code: "MEMBER_CLOSED",
    field: "member",
    when: "the account is closed",
    send: ({ shop, closed }) => shop.record(shop.purchase(closed, "50000")),
  },
];

import {
  AdjustPartnerBalance,
  AnswerSettlementDispute,
  CloseSettlement,
  RecordPartnerPayment,
  SavePartnerTerms,
} from "../../../client/admin.ts";
import type { SavePartnerTermsInput } from "../../../client/admin.ts";
import type {
  RecordPartnerPurchaseInput,
  RecordPartnerReturnInput,
  UseVoucherInput,
} from "../../../client/partner.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { GraphqlClient } from "../../harness/graphql-client.ts";
import { openProgram } from "../../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../../harness/plans.ts";
import { unique } from "../../harness/shop.ts";
import type { Enrolled } from "../../harness/shop.ts";
import { PAY_WITH_POINTS } from "../../payments/payment-fixture.ts";
import { counterOf, openPartner, voucherOf } from "../../settlements/settlement-fixture.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** What a return was recorded as. */
interface Returned {
  readonly purchase: string;
  readonly returned: string;
}

/** A program with partners, and what is there before their writes are refused. */
export interface RefusalSettlements {
  readonly admin: AdminClient;
  readonly client: GraphqlClient;
  /** One with which nothing is agreed. */
  readonly termless: GraphqlClient;
  /** One that pays in advance, and has not. */
  readonly prepaid: GraphqlClient;
  readonly at: () => string;
  readonly partnerId: string;
  readonly termlessId: string;
  readonly foreignId: string;
  /** Of the month that runs. */
  readonly openId: string;
  readonly member: Enrolled;
  readonly mai: Enrolled;
  readonly closed: Enrolled;
  readonly stranger: Enrolled;
  /** Lines of that month: disputed, not disputed, and with a dispute that is closed. */
  readonly lines: Readonly<Record<"disputed" | "quiet" | "closed", string>>;
  readonly kept: Returned;
  readonly inUse: Returned;
  readonly ofClosed: Returned;
  readonly moving: Returned;
  readonly vouchers: Readonly<Record<VoucherName, string>>;
}

type VoucherName =
  | "fresh"
  | "used"
  | "expired"
  | "reserved"
  | "voided"
  | "ofSuspended"
  | "ofClosed"
  | "termless"
  | "late";

/** Opens it, and uses the key with every mutation of settlements. */
export async function addRefusalSettlements(
  usedKey: string,
  { stranger, foreignId }: Pick<RefusalSettlements, "stranger" | "foreignId">,
): Promise<RefusalSettlements> {
  const earningTerms = { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS };
  const program = await openProgram({ rules: [BASE_RATE], earningTerms });
  const { shop, admin, sql, uuid, clock } = program;
  const partner = await openPartner(program, null);
  const terms = { reimbursementPerPoint: "10", undoWindow: "PT1H", idempotencyKey: usedKey };
  await partner.agreed(terms as never);
  const partnerId = partner.id;
  const note = "Used";
  const payment = { partnerId, paidBy: "PARTNER" as const, amount: "1", note };
  await admin.ask(RecordPartnerPayment, { input: { ...payment, idempotencyKey: usedKey } });
  const adjustment = { partnerId, amount: "1", note, idempotencyKey: usedKey };
  await admin.ask(AdjustPartnerBalance, { input: adjustment });
  // The key closes that of another partner, whose month is over.
  const over = await openPartner(program);
  await sql(`update partner_terms_versions
    set in_force_from = in_force_from - interval '1 month' where partner_id = '${uuid(over.id)}'`);
  await over.close((await over.settlements())[0]!.id, usedKey);
  const [open] = await partner.settlements();
  const termless = await openPartner(program, null);
  const prepaid = await openPartner(program, { funding: "PREPAID" });
  const [member, mai, closed, first, from, into] = await Promise.all(
    ["lan", "mai", "closed", "first", "from", "into"].map((externalId) =>
      shop.enroll({ externalId }),
    ),
  );
  const bought = async (who: Enrolled, quantity: string, key = unique("key")) => {
    const { purchase } = await partner.sell(who, "50000", { idempotencyKey: key });
    const lines = [{ id: "1", quantity }];
    const { externalId } = await partner.takeBack(purchase!, { lines, idempotencyKey: key });
    return { purchase: purchase!.externalId, returned: externalId };
  };
  const kept = await bought(member!, "0.25", usedKey);
  const cancelled = await bought(mai!, "0.5");
  await partner.cancel(cancelled.purchase, cancelled.returned, usedKey);
  const inUse = await bought(first!, "1");
  await shop.buy(first!, "50000");
  const ofClosed = await bought(closed!, "0.5");
  const moving = await bought(from!, "0.25");
  await admin.merge(from!, into!);

  for (const amount of ["1", "2", "3"]) await partner.adjust(amount);
  const [disputed, quiet, ended] = (await partner.lines(open!.id)).slice(-3).map(({ id }) => id);
  await partner.dispute(disputed!, "Why?", usedKey);
  await partner.dispute(ended!, "Why?");
  const answer = { lineId: ended!, note: "So.", closes: true, idempotencyKey: usedKey };
  await admin.ask(AnswerSettlementDispute, { input: answer });

  const late = await voucherOf(program, partner);
  await partner.use(late.code, { reference: "late" });
  clock.advance("PT2H");
  const made = async (change?: string, of: { readonly id: string } = partner) => {
    const { code, member: owner } = await voucherOf(program, of);
    const voucher = `coupons set ${change} where code = '${code}'`;
    if (change) await sql(`update ${voucher}`);
    return { code, owner };
  };
  const owned = async (status: string) => {
    const { code, owner } = await made();
    await sql(`update members set status = '${status}' where id = '${uuid(owner.id)}'`);
    return code;
  };
  const used = await made();
  await partner.use(used.code, { reference: "used", idempotencyKey: usedKey });
  const undone = await made();
  const { reference } = await partner.use(undone.code);
  await partner.undo(undone.code, reference, { idempotencyKey: usedKey });
  await sql(`update members set status = 'CLOSED' where id = '${uuid(closed!.id)}'`);
  return {
    admin,
    client: partner.client,
    termless: termless.client,
    prepaid: prepaid.client,
    at: () => clock.now().toISOString(),
    partnerId,
    termlessId: termless.id,
    foreignId,
    openId: open!.id,
    member: member!,
    mai: mai!,
    closed: closed!,
    stranger,
    lines: { disputed: disputed!, quiet: quiet!, closed: ended! },
    kept,
    inUse,
    ofClosed,
    moving,
    vouchers: {
      fresh: (await made()).code,
      used: used.code,
      expired: (await made("expires_at = issued_at")).code,
      reserved: (await made("status = 'RESERVED'")).code,
      voided: (await made("status = 'VOID', voided_at = now()")).code,
      ofSuspended: await owned("SUSPENDED"),
      ofClosed: await owned("CLOSED"),
      termless: (await made(undefined, termless)).code,
      late: late.code,
    },
  };
}

/** The same, spoken in another language. */
export function settlementsIn(of: RefusalSettlements, locale: string): RefusalSettlements {
  const { admin, client, termless, prepaid } = of;
  return {
    ...of,
    admin: admin.in(locale),
    client: client.in(locale),
    termless: termless.in(locale),
    prepaid: prepaid.in(locale),
  };
}

const clocked = ({ at }: RefusalSettlements) => ({ clock: { now: () => new Date(at()) } }) as never;

function counter(
  settlements: RefusalSettlements,
  who: "client" | "termless" | "prepaid" = "client",
) {
  return counterOf(clocked(settlements), settlements[who]);
}

const selling = (
  ...[code, field, when, change, who]: [
    ...[code: string, field: string, when: string],
    change: Partial<RecordPartnerPurchaseInput> | ((fixture: RefusalFixture) => object),
    who?: "client" | "termless" | "prepaid",
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send(fixture) {
    const { settlements } = fixture;
    const more = typeof change === "function" ? change(fixture) : change;
    return counter(settlements, who).sell(settlements.member, "50000", more);
  },
});

const LARGEST = "999999999999999";
const line = { id: "1", sku: "BOOK", quantity: "1", unitPrice: "50000" };
const paid = (kind: "POINTS" | "CASH" | "GIFT_CARD", amount: string) => ({
  payments: [{ kind, amount }],
});

/** Every way in which recording a partner's purchase is refused. */
export const recordPartnerPurchase: readonly RefusalCase[] = [
  selling("PARTNER_TERMS_MISSING", "", "nothing is agreed", {}, "termless"),
  selling("PREPAID_USED_UP", "", "nothing is paid in advance", {}, "prepaid"),
  selling("NOT_FOUND", "member", "nobody is the member", { member: { externalId: "nobody" } }),
  selling("NOT_FOUND", "member", "the member is another program's", ({ settlements }) => ({
    member: { id: settlements.stranger.id },
  })),
  selling("EXACTLY_ONE_REQUIRED", "member", "the member is not named", { member: {} }),
  selling("INVALID", "couponCodes", "a coupon is named", { couponCodes: ["CODE"] }),
  selling("INVALID", "payments.0.kind", "a gift card pays", paid("GIFT_CARD", "1000")),
  selling(
    "NOT_ENOUGH_POINTS",
    "payments.0.amount",
    "more points pay than there are",
    paid("POINTS", "25000"),
  ),
  selling("PURCHASE_DIFFERS", "externalId", "the order was recorded otherwise", (fixture) => ({
    externalId: fixture.settlements.kept.purchase,
  })),
  selling("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
  selling("CURRENCY_NOT_ACCEPTED", "currencyCode", "the currency is another", {
    currencyCode: "USD",
  }),
  selling("TOO_MANY_DECIMALS", "total", "đồng have decimals", { total: "50000.0" }),
  selling("AMOUNT_TOO_LARGE", "lines.0.unitPrice", "a line costs too much", {
    lines: [{ ...line, quantity: "2", unitPrice: LARGEST }],
  }),
  selling("NEGATIVE_AMOUNT", "total", "the total is below zero", { total: "-50000" }),
  selling("DISCOUNT_TOO_LARGE", "discount", "the order is more than free", { discount: "50001" }),
  selling("DUPLICATE_LINE_ID", "lines.1.id", "two lines have one id", { lines: [line, line] }),
  selling("TOTAL_MISMATCH", "total", "the total does not add up", { total: "50001" }),
  selling("PAYMENTS_EXCEED_TOTAL", "payments", "more was paid", paid("CASH", "50001")),
  selling("IN_THE_FUTURE", "placedAt", "it was placed in a year", {
    placedAt: "2027-06-15T10:05:00.001+07:00",
  }),
  selling("MEMBER_CLOSED", "member", "the account is closed", ({ settlements }) => ({
    member: { id: settlements.closed.id },
  })),
];

const LINE = { id: "1", quantity: "0.5" };

const returning = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: Partial<RecordPartnerReturnInput> | ((fixture: RefusalFixture) => object),
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send(fixture) {
    const { settlements } = fixture;
    const more = typeof change === "function" ? change(fixture) : change;
    const { purchase: externalId } = settlements.kept;
    return withoutNumber(counter(settlements).takeBack({ externalId }, { lines: [LINE], ...more }));
  },
});

async function withoutNumber<Answer extends { externalId: string }>(answer: Promise<Answer>) {
  const { externalId: _number, ...rest } = await answer;
  return rest;
}

/** Every way in which recording a partner's return is refused. */
export const recordPartnerReturn: readonly RefusalCase[] = [
  returning("NOT_FOUND", "purchaseExternalId", "there is no such purchase", {
    purchaseExternalId: "nothing",
  }),
  returning("NOT_FOUND", "lines.0.id", "the purchase has no such line", {
    lines: [{ id: "one", quantity: "1" }],
  }),
  returning("EXACTLY_ONE_REQUIRED", "", "nothing came back", { lines: null }),
  returning("INVALID", "amount", "the amount is zero", { lines: null, amount: "0" }),
  returning("DUPLICATE_LINE_ID", "lines.1.id", "a line is given twice", { lines: [LINE, LINE] }),
  returning("MORE_THAN_KEPT", "lines.0.quantity", "less of a line is kept", {
    lines: [{ id: "1", quantity: "0.751" }],
  }),
  returning("RETURN_DIFFERS", "externalId", "it was recorded otherwise", ({ settlements }) => ({
    externalId: settlements.kept.returned,
  })),
  returning("TOO_MANY_DECIMALS", "amount", "đồng have decimals", { lines: null, amount: "1.0" }),
  returning("NEGATIVE_AMOUNT", "amount", "it is below zero", { lines: null, amount: "-1" }),
  returning("IN_THE_FUTURE", "returnedAt", "it came back in a year", {
    returnedAt: "2027-06-15T10:05:00.001+07:00",
  }),
  returning("BEFORE_PURCHASE", "returnedAt", "it came back before it was bought", {
    returnedAt: "2026-06-15T09:59:59.999+07:00",
  }),
  returning("MERGE_UNDER_WAY", "purchaseExternalId", "the buyer is merged", ({ settlements }) => ({
    purchaseExternalId: settlements.moving.purchase,
  })),
  returning("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

const cancelling = (
  ...[code, field, when, which, key]: [
    ...[code: string, field: string, when: string],
    which: (settlements: RefusalSettlements) => Returned,
    key?: true,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send({ settlements, usedKey }) {
    const { purchase, returned } = which(settlements);
    return counter(settlements).cancel(purchase, returned, key && usedKey);
  },
});

/** Every way in which cancelling a partner's return is refused. */
export const cancelPartnerReturn: readonly RefusalCase[] = [
  cancelling("NOT_FOUND", "purchaseExternalId", "there is no such purchase", ({ kept }) => {
    return { ...kept, purchase: "nothing" };
  }),
  cancelling("NOT_FOUND", "externalId", "there is no such return", ({ kept }) => {
    return { ...kept, returned: "nothing" };
  }),
  cancelling("RETURN_IN_USE", "externalId", "another was the first since", (s) => s.inUse),
  cancelling("MEMBER_CLOSED", "purchaseExternalId", "the account is closed", (s) => s.ofClosed),
  cancelling("MERGE_UNDER_WAY", "purchaseExternalId", "the buyer is merged", (s) => s.moving),
  cancelling("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", (s) => s.kept, true),
];

const using = (
  ...[code, field, when, which, more, who]: [
    ...[code: string, field: string, when: string, which: VoucherName],
    more?: Partial<UseVoucherInput> | "usedKey",
    who?: "termless",
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ settlements, usedKey }) {
    const change = more === "usedKey" ? { idempotencyKey: usedKey } : more;
    const { reference: _reference, ...answer } = await counter(settlements, who).use(
      settlements.vouchers[which],
      change,
    );
    return answer;
  },
});

/** Every way in which using a voucher is refused. */
export const useVoucher: readonly RefusalCase[] = [
  using("NOT_FOUND", "code", "there is no such code", "fresh", { code: "NOTHING-LIKE-IT" }),
  using("NOT_FOUND", "code", "it is another partner's", "termless"),
  mistyped("useVoucher"),
  using("COUPON_NOT_YET", "code", "its redemption is held", "reserved"),
  using("COUPON_EXPIRED", "code", "its end has passed", "expired"),
  using("COUPON_USED", "code", "it was used", "used"),
  using("COUPON_VOID", "code", "it was taken back", "voided"),
  using("MEMBER_SUSPENDED", "code", "its owner is suspended", "ofSuspended"),
  using("MEMBER_CLOSED", "code", "its owner's account is closed", "ofClosed"),
  using("INVALID", "amount", "an amount is given", "fresh", { amount: "1000" }),
  using("PARTNER_TERMS_MISSING", "", "nothing is agreed", "termless", {}, "termless"),
  using("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", "fresh", "usedKey"),
];

function mistyped(operation: "useVoucher" | "undoVoucherUse"): RefusalCase {
  return {
    code: "COUPON_MISTYPED",
    field: "code",
    when: "a character is wrong",
    async send({ settlements }) {
      const { fresh } = settlements.vouchers;
      const code = `${fresh.startsWith("0") ? "1" : "0"}${fresh.slice(1)}`;
      if (operation === "undoVoucherUse") return counter(settlements).undo(code, "receipt");
      const { reference: _reference, ...answer } = await counter(settlements).use(code);
      return answer;
    },
  };
}

const undoing = (
  ...[code, field, when, which, reference]: [
    ...[code: string, field: string, when: string, which: VoucherName, reference: string],
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send({ settlements, usedKey }) {
    const more = code === "IDEMPOTENCY_KEY_REUSED" ? { idempotencyKey: usedKey } : {};
    return counter(settlements).undo(settlements.vouchers[which], reference, more);
  },
});

/** Every way in which undoing the use of a voucher is refused. */
export const undoVoucherUse: readonly RefusalCase[] = [
  undoing("NOT_FOUND", "code", "it is another partner's", "termless", "used"),
  undoing("NOT_FOUND", "reference", "it was not used for it", "fresh", "used"),
  mistyped("undoVoucherUse"),
  undoing("UNDO_TOO_LATE", "code", "its time has passed", "late", "late"),
  undoing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", "used", "used"),
];

const agreeing = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: Partial<SavePartnerTermsInput> | ((fixture: RefusalFixture) => object),
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, partnerId } = fixture.settlements;
    const input: SavePartnerTermsInput = {
      partnerId,
      version: 1,
      funding: "POSTPAID",
      pricePerPoint: "1",
      idempotencyKey: unique("terms"),
      ...(typeof change === "function" ? change(fixture) : change),
    };
    return (await admin.ask(SavePartnerTerms, { input })).savePartnerTerms;
  },
});

const foreign = ({ settlements }: RefusalFixture) => ({ partnerId: settlements.foreignId });

/** Every way in which agreeing terms is refused. */
export const savePartnerTerms: readonly RefusalCase[] = [
  agreeing("NOT_FOUND", "partnerId", "the partner is another program's", foreign),
  agreeing("EDITED_MEANWHILE", "version", "other terms were agreed since", { version: null }),
  agreeing("INVALID", "pricePerPoint", "a point is bought back", { pricePerPoint: "-1" }),
  agreeing("INVALID", "reimbursementPerPoint", "its price has ten decimals", {
    reimbursementPerPoint: "0.0000000001",
  }),
  agreeing("INVALID", "warnBelow", "who pays afterwards is warned", { warnBelow: "5" }),
  agreeing("INVALID", "undoWindow", "uses can be undone for a year", { undoWindow: "P1Y" }),
  agreeing("NEGATIVE_AMOUNT", "minimum", "the minimum is below zero", { minimum: "-1" }),
  agreeing("TOO_MANY_DECIMALS", "reimbursementPerVoucher", "đồng have decimals", {
    reimbursementPerVoucher: "0.5",
  }),
  agreeing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

type ByHand = (fixture: RefusalFixture) => {
  readonly amount?: string;
  readonly note?: string;
  readonly partnerId?: string;
  readonly idempotencyKey?: string;
};

type Moved = [code: string, field: string, when: string, change: ByHand];

const BY_HAND: readonly Moved[] = [
  ["NOT_FOUND", "partnerId", "the partner is another program's", foreign],
  [
    "PARTNER_TERMS_MISSING",
    "",
    "nothing is agreed",
    ({ settlements: { termlessId } }) => ({ partnerId: termlessId }),
  ],
  ["INVALID", "amount", "the amount is nothing", () => ({ amount: "0" })],
  ["TOO_MANY_DECIMALS", "amount", "đồng have decimals", () => ({ amount: "0.5" })],
  [
    "IDEMPOTENCY_KEY_REUSED",
    "idempotencyKey",
    "the key was used",
    ({ usedKey }) => ({ idempotencyKey: usedKey, amount: "7" }),
  ],
];

const paying = ([code, field, when, change]: Moved): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, partnerId } = fixture.settlements;
    const idempotencyKey = unique("payment");
    const paidBy = "PARTNER" as const;
    const input = { partnerId, paidBy, amount: "5", idempotencyKey, ...change(fixture) };
    return (await admin.ask(RecordPartnerPayment, { input })).recordPartnerPayment;
  },
});

/** Every way in which recording a payment is refused. */
export const recordPartnerPayment: readonly RefusalCase[] = [
  ...BY_HAND.map(paying),
  paying(["NEGATIVE_AMOUNT", "amount", "it is below zero", () => ({ amount: "-1" })]),
];

const adjusting = ([code, field, when, change]: Moved): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, partnerId } = fixture.settlements;
    const idempotencyKey = unique("adjustment");
    const input = { partnerId, amount: "5", note: "Why", idempotencyKey, ...change(fixture) };
    return (await admin.ask(AdjustPartnerBalance, { input })).adjustPartnerBalance;
  },
});

/** Every way in which correcting a balance is refused. */
export const adjustPartnerBalance: readonly RefusalCase[] = [
  ...BY_HAND.map(adjusting),
  adjusting(["INVALID", "note", "nobody says why", () => ({ note: " " })]),
];

const closing = (
  code: string,
  field: string,
  when: string,
  change: (fixture: RefusalFixture) => object = () => ({}),
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, openId } = fixture.settlements;
    const input = { id: openId, idempotencyKey: unique("close"), ...change(fixture) };
    return (await admin.ask(CloseSettlement, { input })).closeSettlement;
  },
});

/** Every way in which closing a settlement is refused. */
export const closeSettlement: readonly RefusalCase[] = [
  closing("NOT_FOUND", "id", "there is none", () => ({ id: `stl_${"0".repeat(26)}` })),
  closing("PERIOD_NOT_OVER", "id", "its month runs"),
  closing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

type Disputed = [
  ...[code: string, field: string, when: string],
  which: keyof RefusalSettlements["lines"] | null,
  more?: { readonly note?: string; readonly key?: true },
];

const NO_LINE = `pent_${"0".repeat(26)}`;

const disputing = (...[code, field, when, which, more]: Disputed): RefusalCase => ({
  code,
  field,
  when,
  send({ settlements, usedKey }) {
    const lineId = which ? settlements.lines[which] : NO_LINE;
    return counter(settlements).dispute(lineId, more?.note ?? "Why not?", more?.key && usedKey);
  },
});

/** Every way in which a note against a line is refused. */
export const disputeSettlementLine: readonly RefusalCase[] = [
  disputing("NOT_FOUND", "lineId", "there is no such line", null),
  disputing("INVALID", "note", "nothing is written", "quiet", { note: " " }),
  disputing("DISPUTE_CLOSED", "lineId", "it is closed", "closed"),
  disputing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", "quiet", { key: true }),
];

const answering = (...[code, field, when, which, more]: Disputed): RefusalCase => ({
  code,
  field,
  when,
  async send({ settlements, usedKey }) {
    const input = {
      lineId: which ? settlements.lines[which] : NO_LINE,
      note: more?.note ?? "So.",
      idempotencyKey: more?.key ? usedKey : unique("answer"),
    };
    const { admin } = settlements;
    return (await admin.ask(AnswerSettlementDispute, { input })).answerSettlementDispute;
  },
});

/** Every way in which an answer to a note is refused. */
export const answerSettlementDispute: readonly RefusalCase[] = [
  answering("NOT_FOUND", "lineId", "there is no such line", null),
  answering("NOT_FOUND", "lineId", "nothing is disputed", "quiet"),
  answering("INVALID", "note", "nothing is written", "disputed", { note: " " }),
  answering("DISPUTE_CLOSED", "lineId", "it is closed", "closed"),
  answering("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", "disputed", {
    key: true,
  }),
];

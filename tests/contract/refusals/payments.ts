import { ReleaseReservedPoints } from "../../../client/storefront.ts";
import type { MemberBy, ReservePointsInput } from "../../../client/storefront.ts";
import type { MemberInBrowser } from "../../harness/open-program.ts";
import type { Enrolled, Shop } from "../../harness/shop.ts";
import { unique } from "../../harness/shop.ts";
import { byPoints, openPaymentFixture } from "../../payments/payment-fixture.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** A program in which points pay, and who is refused there. */
export interface RefusalPayments {
  readonly shop: Shop;
  /** With 100 points, of which 40 are held for the purchase "held". */
  readonly payer: Enrolled;
  /** The payer, in its browser. */
  readonly browser: MemberInBrowser;
  readonly suspended: Enrolled;
  readonly closed: Enrolled;
  /** The number of a purchase of the payer's that is on record. */
  readonly recorded: string;
}

export async function addRefusalPayments(usedKey: string): Promise<RefusalPayments> {
  const { shop, sql, uuid, memberOf, memberWith } = await openPaymentFixture();
  const payer = await memberWith(100);
  await shop.reserve(payer, 40, { purchaseExternalId: "held", idempotencyKey: usedKey });
  await shop.reserve(payer, 20, { purchaseExternalId: "gone" });
  await shop.releaseReserved(payer, "gone", usedKey);
  const recorded = unique("recorded");
  await shop.buy(payer, "50000", { externalId: recorded });
  const [suspended, closed] = [await memberWith(100), await memberWith(100)];
  for (const [status, { id }] of [
    ["SUSPENDED", suspended],
    ["CLOSED", closed],
  ] as const) {
    await sql(`update members set status = '${status}' where id = '${uuid(id)}'`);
  }
  const browser = await memberOf(payer);
  return { shop, payer, browser, suspended, closed, recorded };
}

type Change = Partial<ReservePointsInput>;

const reserving = (
  ...[code, field, when, points, change]: [
    ...[code: string, field: string, when: string, points: number],
    change?: Change | ((fixture: RefusalFixture) => Change),
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => {
    const { shop, payer } = fixture.payments;
    const more = typeof change === "function" ? change(fixture) : change;
    return shop.reserve(payer, points, more);
  },
});

/** Every way in which holding points for a checkout is refused. */
export const reservePoints: readonly RefusalCase[] = [
  {
    code: "NOT_AVAILABLE",
    field: "points",
    when: "the program takes no points",
    send: ({ shop, member }) => shop.reserve(member, 20),
  },
  reserving("NOT_FOUND", "member", "nobody is the member", 20, { member: { id: "lan" } }),
  reserving("REQUIRED", "member", "no member is named", 20, { member: null }),
  reserving("EXACTLY_ONE_REQUIRED", "member", "the member is not named", 20, { member: {} }),
  reserving("INVALID", "points", "they are no multiple of the step", 25),
  reserving("INVALID", "points", "they are below the minimum", 10),
  reserving("INVALID", "holdFor", "they were to be held for too long", 20, { holdFor: "P2D" }),
  reserving("NOT_ENOUGH_POINTS", "points", "there are fewer", 80),
  reserving("PURCHASE_RECORDED", "purchaseExternalId", "it is recorded", 20, (fixture) => ({
    purchaseExternalId: fixture.payments.recorded,
  })),
  reserving("MEMBER_SUSPENDED", "member", "the member is suspended", 20, ({ payments }) => ({
    member: { id: payments.suspended.id },
  })),
  reserving("MEMBER_CLOSED", "member", "the account is closed", 20, ({ payments }) => ({
    member: { id: payments.closed.id },
  })),
  reserving("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", 20, ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

const releasing = async (client: Pick<Shop, "ask">, member: MemberBy | null) => {
  const purchase = { source: "web", purchaseExternalId: "held" };
  const input = { member, ...purchase, idempotencyKey: unique("key") };
  return (await client.ask(ReleaseReservedPoints, { input })).releaseReservedPoints;
};

/** Every way in which giving held points back is refused. */
export const releaseReservedPoints: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "member",
    when: "nobody is the member",
    send: ({ payments: { shop } }) => shop.releaseReserved({ id: "lan" }, "held"),
  },
  {
    code: "REQUIRED",
    field: "member",
    when: "no member is named",
    send: ({ payments: { shop } }) => releasing(shop, null),
  },
  {
    code: "EXACTLY_ONE_REQUIRED",
    field: "member",
    when: "the member is not named",
    send: ({ payments: { shop } }) => releasing(shop, {}),
  },
  {
    code: "INVALID",
    field: "member",
    when: "a member's token names one",
    send: ({ payments: { browser, payer } }) => releasing(browser, { id: payer.id }),
  },
  {
    code: "NOT_FOUND",
    field: "purchaseExternalId",
    when: "nothing was held for it",
    send: ({ payments: { shop, payer } }) => shop.releaseReserved(payer, "another"),
  },
  {
    code: "PURCHASE_RECORDED",
    field: "purchaseExternalId",
    when: "it is recorded",
    send: ({ payments: { shop, payer, recorded } }) => shop.releaseReserved(payer, recorded),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ payments: { shop, payer }, usedKey }) => shop.releaseReserved(payer, "held", usedKey),
  },
];

/** Of `recordPurchase`, where points pay. */
export const payingWithPoints: readonly RefusalCase[] = [
  {
    code: "NOT_ENOUGH_POINTS",
    field: "payments.0.amount",
    when: "there are fewer points than it names",
    send: ({ payments: { shop, payer } }) =>
      shop.record(shop.purchase(payer, "100000", { payments: [byPoints("20000")] })),
  },
];

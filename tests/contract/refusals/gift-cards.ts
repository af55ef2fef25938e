import type { IssueGiftCardInput } from "../../../client/storefront.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

/** A purchase of tea and two gift cards; the first was issued with the key, and used. */
export interface RefusalSale {
  readonly externalId: string;
}

export async function addRefusalSale(
  { shop }: TestProgram,
  { buyer, usedKey }: { buyer: Enrolled; usedKey: string },
): Promise<RefusalSale> {
  const { purchase } = await shop.buy(buyer, "250000", {
    lines: [
      { id: "tea", sku: "TEA", quantity: 1, unitPrice: "50000" },
      { id: "card", sku: "CARD", quantity: 2, unitPrice: "100000", giftCard: true },
    ],
  });
  const { coupon } = await shop.issueGiftCard(purchase, { idempotencyKey: usedKey });
  await shop.use(coupon!.code, { purchaseExternalId: "with a sold card", amount: "10000" });
  return purchase;
}

const issuing = (
  ...[code, field, when, change]: [string, string, string, Partial<IssueGiftCardInput>]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, sale }) => shop.issueGiftCard(sale, { unit: 2, ...change }),
});

/** Every way in which issuing a gift card that was sold is refused. */
export const issueGiftCard: readonly RefusalCase[] = [
  issuing("NOT_FOUND", "purchaseExternalId", "there is no such purchase", {
    purchaseExternalId: "nothing",
  }),
  issuing("NOT_FOUND", "purchaseExternalId", "it is of another system", { source: "till" }),
  issuing("NOT_FOUND", "lineId", "the purchase has no such line", { lineId: "2" }),
  issuing("INVALID", "lineId", "the line sells tea", { lineId: "tea" }),
  issuing("INVALID", "unit", "units began at nought", { unit: 0 }),
  issuing("MORE_THAN_KEPT", "unit", "so many were not bought", { unit: 3 }),
  {
    code: "MERGE_UNDER_WAY",
    field: "purchaseExternalId",
    when: "the buyer is being merged",
    send: ({ shop, pooling }) => shop.issueGiftCard(pooling.boughtByMoving, { lineId: "1" }),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, sale, usedKey }) =>
      shop.issueGiftCard(sale, { unit: 2, idempotencyKey: usedKey }),
  },
];

/** Gift cards come back of which one was used. */
export const returnOfUsedCard: RefusalCase = {
  code: "COUPON_USED",
  field: "lines.0.quantity",
  when: "a gift card of it was used",
  send: ({ shop, sale }) =>
    shop.recordReturn(shop.returnOf(sale, { lines: [{ id: "card", quantity: 2 }] })),
};

import type { RecordReturnInput } from "../../../client/storefront.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

type Change = Partial<RecordReturnInput>;

const LINE = { id: "1", quantity: "0.5" };

/** Half of Lan's purchase back, but for one thing. */
const but = (code: string, field: string, when: string, change: Change): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, recorded }) =>
    shop.recordReturn(shop.returnOf(recorded, { lines: [LINE], ...change })),
});

const amount = (code: string, when: string, given: string) =>
  but(code, "amount", when, { lines: null, amount: given });

/** Every way in which recording a return is refused. */
export const recordReturn: readonly RefusalCase[] = [
  but("NOT_FOUND", "purchaseExternalId", "there is no such purchase", {
    purchaseExternalId: "nothing",
  }),
  but("NOT_FOUND", "purchaseExternalId", "it is of another system", { source: "till" }),
  but("NOT_FOUND", "lines.1.id", "the purchase has no such line", {
    lines: [LINE, { id: "one", quantity: 1 }],
  }),
  but("EXACTLY_ONE_REQUIRED", "", "nothing came back", { lines: null }),
  but("EXACTLY_ONE_REQUIRED", "", "lines and an amount came back", { amount: "1000" }),
  but("DUPLICATE_LINE_ID", "lines.1.id", "a line is given twice", { lines: [LINE, LINE] }),
  but("MORE_THAN_KEPT", "lines.0.quantity", "less of a line is kept", {
    lines: [{ id: "1", quantity: "0.751" }],
  }),
  but("MORE_THAN_KEPT", "refundShipping", "delivery was given back before", {
    refundShipping: true,
  }),
  amount("MORE_THAN_KEPT", "less of the price is kept", "37501"),
  amount("MORE_THAN_KEPT", "nothing costs so much", "999999999999999"),
  amount("TOO_MANY_DECIMALS", "đồng have decimals", "1000.0"),
  amount("NEGATIVE_AMOUNT", "the amount is below zero", "-1"),
  amount("INVALID", "the amount is zero", "0"),
  but("IN_THE_FUTURE", "returnedAt", "it came back six minutes ahead", {
    returnedAt: "2026-06-15T10:05:00.001+07:00",
  }),
  but("BEFORE_PURCHASE", "returnedAt", "it came back before it was bought", {
    returnedAt: "2026-06-15T09:59:59.999+07:00",
  }),
  {
    code: "RETURN_DIFFERS",
    field: "externalId",
    when: "the return was recorded otherwise",
    send: ({ shop, recorded, returned }) =>
      shop.recordReturn(
        shop.returnOf(recorded, { externalId: returned.externalId, lines: [LINE] }),
      ),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, recorded, usedKey }) =>
      shop.recordReturn(shop.returnOf(recorded, { lines: [LINE], idempotencyKey: usedKey })),
  },
];

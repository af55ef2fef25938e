import type { RecordPurchaseInput, RecordReturnInput } from "../../../client/storefront.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

interface ReturnedPurchase {
  readonly purchase: RecordPurchaseInput;
  readonly returned: RecordReturnInput;
}

/** Returns that can't be cancelled. */
export interface RefusalReturns {
  readonly ofClosed: ReturnedPurchase;
  /** Another purchase was the first one since. */
  readonly inUse: ReturnedPurchase;
  /** One that is cancelled, with its key. */
  readonly cancelled: ReturnedPurchase;
}

/** Adds them. The account `closed` is closed afterwards. */
export async function addRefusalReturns(
  { shop }: TestProgram,
  { closed, usedKey }: { closed: Enrolled; usedKey: string },
): Promise<RefusalReturns> {
  const allBack = async (member: Enrolled): Promise<ReturnedPurchase> => {
    const purchase = shop.purchase(member, "50000");
    await shop.record(purchase);
    const returned = shop.returnOf(purchase, { lines: [{ id: "1", quantity: 1 }] });
    await shop.recordReturn(returned);
    return { purchase, returned };
  };
  const ofClosed = await allBack(closed);
  const first = await shop.enroll({ externalId: "first" });
  const inUse = await allBack(first);
  await shop.buy(first, "50000");
  const cancelled = await allBack(await shop.enroll({ externalId: "went-on" }));
  await shop.cancelReturn(cancelled.purchase, cancelled.returned, { idempotencyKey: usedKey });
  return { ofClosed, inUse, cancelled };
}

/** Every way in which cancelling a return is refused. */
export const cancelReturn: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "purchaseExternalId",
    when: "there is no such purchase",
    send: ({ shop, returned }) => shop.cancelReturn({ externalId: "nothing" }, returned),
  },
  {
    code: "NOT_FOUND",
    field: "purchaseExternalId",
    when: "it is of another system",
    send: ({ shop, recorded, returned }) =>
      shop.cancelReturn(recorded, returned, { source: "till" }),
  },
  {
    code: "NOT_FOUND",
    field: "externalId",
    when: "the purchase has no such return",
    send: ({ shop, recorded }) => shop.cancelReturn(recorded, { externalId: "nothing" }),
  },
  {
    code: "RETURN_IN_USE",
    field: "externalId",
    when: "another purchase was the first one since",
    send: ({ shop, returns: { inUse } }) => shop.cancelReturn(inUse.purchase, inUse.returned),
  },
  {
    code: "MEMBER_CLOSED",
    field: "purchaseExternalId",
    when: "the account is closed",
    send: ({ shop, returns: { ofClosed } }) =>
      shop.cancelReturn(ofClosed.purchase, ofClosed.returned),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ shop, recorded, returned, usedKey }) =>
      shop.cancelReturn(recorded, returned, { idempotencyKey: usedKey }),
  },
];

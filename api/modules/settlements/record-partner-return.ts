import type { Work } from "../../writes/work.ts";
import { callingPartnerId } from "../partners/partner-company.ts";
import { purchaseSource } from "../partners/partner-source.ts";
import { cancelReturn } from "../returns/cancel-return.ts";
import type { CancelReturn } from "../returns/cancel-return.ts";
import type { RecordReturn } from "../returns/read-return.ts";
import { recordReturn } from "../returns/record-return.ts";
import type { RecordedReturn } from "../returns/recorded-return.ts";
import { purchasePlace } from "../returns/returned-purchase.ts";
import { settledThen, settlePurchase } from "./settle-purchase.ts";

/** What came back, and what the partner owes less for it in minor units. */
export interface RecordedPartnerReturn {
  readonly isReplay: boolean;
  readonly recorded: RecordedReturn;
  readonly creditedMinor: number;
}

/**
 * Records what came back of a partner's purchase, and credits the partner the difference.
 * @throws Refusal those of `recordReturn`.
 */
export async function recordPartnerReturn(
  work: Work,
  input: RecordReturn,
): Promise<RecordedPartnerReturn> {
  const partnerId = callingPartnerId(work.caller);
  const source = purchaseSource(partnerId, input.source);
  const { isReplay, recorded } = await recordReturn(work, { ...input, source });
  const returned = await placed(work, { ...input, source });
  const about = { ...returned, kind: "RETURN", returnId: recorded.returnId } as const;
  const minor = isReplay
    ? await settledThen(work, partnerId, about)
    : await settlePurchase(work, partnerId, { ...about, occurredAt: input.returnedAt });
  return { isReplay, recorded, creditedMinor: minor === 0 ? 0 : -minor };
}

/** What the partner owes more since its return does not hold any more, in minor units. */
export interface CancelledPartnerReturn {
  readonly isReplay: boolean;
  readonly memberId: string;
  readonly chargedMinor: number;
}

/**
 * Cancels a return of a partner's purchase, and charges the partner for the points again.
 * @throws Refusal those of `cancelReturn`.
 */
export async function cancelPartnerReturn(
  work: Work,
  input: CancelReturn,
): Promise<CancelledPartnerReturn> {
  const partnerId = callingPartnerId(work.caller);
  const source = purchaseSource(partnerId, input.source);
  const { isReplay, recorded } = await cancelReturn(work, { ...input, source });
  const returned = await placed(work, { ...input, source });
  const about = { ...returned, kind: "RETURN_CANCELLED", returnId: recorded.returnId } as const;
  const chargedMinor = isReplay
    ? await settledThen(work, partnerId, about)
    : await settlePurchase(work, partnerId, { ...about, occurredAt: work.now });
  return { isReplay, memberId: recorded.memberId, chargedMinor };
}

/** The purchase and the member that it is stored under, whoever that was merged into. */
async function placed(
  work: Work,
  { source, purchaseExternalId }: Pick<RecordReturn, "source" | "purchaseExternalId">,
) {
  const place = await purchasePlace(work, { source, externalId: purchaseExternalId });
  return { memberId: place!.memberId, purchaseId: place!.purchaseId };
}

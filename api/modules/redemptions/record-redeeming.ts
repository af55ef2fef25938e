import { endActivity } from "../activity/end-activity.ts";
import { recordActivity } from "../activity/record-activity.ts";
import type { Wallet } from "../ledger/wallet.ts";
import type { Work } from "../../writes/work.ts";

interface Redeeming {
  readonly redemptionId: string;
  /** When the member redeemed. */
  readonly at: Date;
}

/**
 * Extends the expiry of a member's points by a redemption, once it is confirmed: a hold may end by
 * the clock alone, and no write would come by to end the extension.
 */
export function recordRedeeming(
  work: Work,
  wallet: Wallet,
  { redemptionId, at }: Redeeming,
): Promise<void> {
  const source = { kind: "REDEMPTION" as const, id: redemptionId };
  return recordActivity(work, wallet, { at, source, reference: "" });
}

/**
 * Ends the extension by a confirmed redemption (`recordRedeeming`). Call it when its points are
 * back.
 */
export function endRedeeming(work: Work, wallet: Wallet, redemptionId: string): Promise<void> {
  const source = { kind: "REDEMPTION" as const, id: redemptionId };
  return endActivity(work, wallet, { source, reference: "" });
}

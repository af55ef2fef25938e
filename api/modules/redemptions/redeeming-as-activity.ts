import type { Work } from "../../work/work.ts";
import { endActivity } from "../activity/end-activity.ts";
import { recordActivity } from "../activity/record-activity.ts";
import type { Wallet } from "../ledger/wallet.ts";

interface Redeeming {
  readonly redemptionId: string;
  /** When the reward was asked for. */
  readonly at: Date;
}

/**
 * Makes a member's points last longer by a redemption, once that is confirmed: what is only held may end by itself, and
 * nobody would come by to take back what it had put off.
 */
export function recordRedeeming(
  work: Work,
  wallet: Wallet,
  { redemptionId, at }: Redeeming,
): Promise<void> {
  return recordActivity(work, wallet, { at, ...from(redemptionId) });
}

/** Takes that back with the redemption; to be called when its points are back. */
export function endRedeeming(work: Work, wallet: Wallet, redemptionId: string): Promise<void> {
  return endActivity(work, wallet, from(redemptionId));
}

function from(id: string) {
  return { source: { kind: "REDEMPTION" as const, id }, reference: "" };
}

import type { Work } from "../../writes/work.ts";
import { recordActivity } from "../activity/record-activity.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { endActivity } from "../activity/end-activity.ts";

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
  const source = { kind: "REDEMPTION" as const, id: redemptionId };
  return recordActivity(work, wallet, { at, source, reference: "" });
}

/** Takes back what a confirmed redemption had put off (`recordRedeeming`); to be called when its points are back. */
export function endRedeeming(work: Work, wallet: Wallet, redemptionId: string): Promise<void> {
  const source = { kind: "REDEMPTION" as const, id: redemptionId };
  return endActivity(work, wallet, { source, reference: "" });
}

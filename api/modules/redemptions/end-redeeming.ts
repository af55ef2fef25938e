import type { Work } from "../../writes/work.ts";
import { endActivity } from "../activity/end-activity.ts";
import type { Wallet } from "../ledger/wallet.ts";

/** Takes back what a confirmed redemption had put off (`recordRedeeming`); to be called when its points are back. */
export function endRedeeming(work: Work, wallet: Wallet, redemptionId: string): Promise<void> {
  const source = { kind: "REDEMPTION" as const, id: redemptionId };
  return endActivity(work, wallet, { source, reference: "" });
}

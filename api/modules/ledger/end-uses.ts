import type { Work } from "../../writes/work.ts";
import type { DueLot } from "./due-steps.ts";
import type { DueUse } from "./due-uses.ts";
import type { Wallet } from "./wallet.ts";

// What paid for them pays no more; the rows stay, with 0 points: the application deletes nothing.
const END = /* sql */ `
  with freed as (
    update use_lots set points = 0 where member_id = $1 and use_id = any ($2::uuid[]) and points > 0
  )
  update uses set status = $3, debt = 0 where member_id = $1 and id = any ($2::uuid[])
`;

/** Ends uses whose points went back to their sources: holds are CANCELLED, what was redeemed is REFUNDED. */
export function endUses(
  work: Work,
  memberId: string,
  { useIds, status }: { useIds: readonly string[]; status: "CANCELLED" | "REFUNDED" },
): void {
  work.send(END, [memberId, useIds, status]);
}

/** Makes the wallet look again when the lots that get points back expire. */
export function expectBack(wallet: Wallet, due: readonly (DueLot | DueUse)[], now: Date): void {
  for (const it of due) {
    if (!("parts" in it) || it.heldUntil === null) continue;
    for (const { expiresAt } of it.parts) {
      const isComing = expiresAt !== null && expiresAt > now;
      if (isComing && (!wallet.nextDueAt || expiresAt < wallet.nextDueAt)) {
        wallet.nextDueAt = expiresAt;
      }
    }
  }
}

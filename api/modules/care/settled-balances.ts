import type { ReadLane } from "../../database/read-lane.ts";
import { dueSteps } from "../ledger/due-steps.ts";
import type { Balances, DueLot } from "../ledger/due-steps.ts";
import { LOT_END } from "../ledger/lot-end.ts";

/** A member's wallet as it is stored. */
export interface StoredWallet extends Balances {
  readonly memberId: string;
  readonly nextDueAt: Date | null;
}

const DUE_LOTS = /* sql */ `
  select member_id as "memberId", id, entry_sequence as "entrySequence", available_at as "availableAt",
    ${LOT_END} as "expiresAt", pending, available
  from lots l
  where member_id = any ($1::uuid[])
    and (pending > 0 and available_at <= $2 or available > 0 and expires_at <= $2)
`;

/**
 * The balances of many wallets as they are at `now`: what was due and not yet posted is worked out, for all of them
 * with one statement, or none when nothing was due.
 */
export async function settledBalances(
  lane: ReadLane,
  wallets: readonly StoredWallet[],
  now: Date,
): Promise<Map<string, Balances>> {
  const due = wallets.filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt <= now);
  const ids = due.map(({ memberId }) => memberId);
  const lots = due.length
    ? await lane.rows<DueLot & { memberId: string }>(DUE_LOTS, [ids, now])
    : [];
  const lotsOf = Map.groupBy(lots, ({ memberId }) => memberId);
  return new Map(
    wallets.map(({ memberId, pending, available, held, debt }) => {
      const stored = { pending, available, held, debt };
      return [memberId, dueSteps(stored, lotsOf.get(memberId) ?? [], now).balances];
    }),
  );
}

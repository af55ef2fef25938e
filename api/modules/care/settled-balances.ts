import type { ReadLane } from "../../database/read-lane.ts";
import { dueLotRows, dueOf, dueUseRows } from "../ledger/due-rows.ts";
import type { DueRow } from "../ledger/due-rows.ts";
import { dueSteps } from "../ledger/due-steps.ts";
import type { Balances } from "../ledger/due-steps.ts";

/** A member's wallet as it is stored. */
export interface StoredWallet extends Balances {
  readonly memberId: string;
  readonly nextDueAt: Date | null;
}

const THEIRS = "member_id = any ($1::uuid[])";
const DUE = /* sql */ `${dueLotRows(`l.${THEIRS}`)} union all ${dueUseRows(`u.${THEIRS}`)}`;

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
  const rows = due.length ? await lane.rows<DueRow & { memberId: string }>(DUE, [ids, now]) : [];
  const rowsOf = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Map(
    wallets.map(({ memberId, pending, available, held, debt }) => {
      const stored = { pending, available, held, debt };
      return [memberId, dueSteps(stored, dueOf(rowsOf.get(memberId) ?? []), now).balances];
    }),
  );
}

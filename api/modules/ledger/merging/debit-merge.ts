import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import type { PostedEntry } from "../entry.ts";
import { postEntries } from "../posting/post-entries.ts";
import type { Wallet } from "../wallet.ts";
import { debitTransfers, debitUnpaid } from "./merge-transfers.ts";
import type { MovedPart } from "./merge-transfers.ts";

const LOTS = sql.read<MovedPart & { id: string }>("find the lots that a merge takes")`
  select id, pending, available, expired, reversed from lots
  where member_id = ${"memberId"}
    and (pending > 0 or available > 0 or expired > 0 or reversed > 0)
  order by entry_sequence, id
`;

const FORGIVEN = sql.read<{ points: number }>("sum what the program paid of a member's spends")`
  select coalesce(sum(forgiven), 0)::bigint as points from uses
  where member_id = ${"memberId"} and status = 'DONE'
`;

const TITLES = sayInAll(text("ledger.mergedIntoOther"));

/**
 * Empties an open wallet into a merge: its lots' points, also expired ones and those that returns
 * took, and what it owes, with what the program paid of its spends. The entry ends its chain.
 * Nothing may be held.
 */
export async function debitMerge(
  work: Work,
  wallet: Wallet,
  mergeId: string,
): Promise<PostedEntry> {
  const { memberId, debt, pending, available } = wallet;
  const [lots, [forgiven]] = await Promise.all([
    work.rows(LOTS, { memberId }),
    work.rows(FORGIVEN, { memberId }),
  ]);
  const points = debt - pending - available;
  wallet.nextDueAt = null;
  const [entry] = postEntries(work, wallet, [
    {
      kind: "MERGE",
      points,
      effectiveAt: work.now,
      occurredAt: work.now,
      source: { kind: "MERGE", id: mergeId },
      reference: "",
      explanation: [{ titles: TITLES, points }],
      transfers: [
        ...lots.flatMap((lot) => debitTransfers(lot.id, lot)),
        ...debitUnpaid(debt + forgiven!.points, forgiven!.points),
      ],
      lots: [],
    },
  ]);
  return entry!;
}

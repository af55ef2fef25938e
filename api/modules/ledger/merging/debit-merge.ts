import type { Work } from "../../../writes/work.ts";
import type { PostedEntry } from "../entry.ts";
import { postEntries } from "../posting/post-entries.ts";
import type { Wallet } from "../wallet.ts";
import { leaving, unpaidOut } from "./merge-transfers.ts";

const LOTS = /* sql */ `
  select id, pending, available, expired, 0 as reversed from lots
  where member_id = $1 and (pending > 0 or available > 0 or expired > 0)
  order by entry_sequence, id
`;

const FORGIVEN = /* sql */ `
  select coalesce(sum(forgiven), 0)::bigint as points from uses where member_id = $1 and status = 'DONE'
`;

interface OpenLot {
  readonly id: string;
  readonly pending: number;
  readonly available: number;
  readonly expired: number;
  readonly reversed: number;
}

/**
 * Empties an open wallet into a merge: its lots' points, expired ones too, and what it owes, with what the
 * program paid of what it spent. The entry is the end of its chain. Nothing may be held.
 */
export async function debitMerge(
  work: Work,
  wallet: Wallet,
  mergeId: string,
): Promise<PostedEntry> {
  const [lots, [forgiven]] = await Promise.all([
    work.rows<OpenLot>(LOTS, [wallet.memberId]),
    work.rows<{ points: number }>(FORGIVEN, [wallet.memberId]),
  ]);
  const { debt } = wallet;
  const transfers = [
    ...lots.flatMap((lot) => leaving(lot.id, lot)),
    ...unpaidOut(debt + forgiven!.points, forgiven!.points),
  ];
  const points = debt - wallet.pending - wallet.available;
  wallet.nextDueAt = null;
  const [entry] = postEntries(work, wallet, [
    {
      ...{ kind: "MERGE", points, effectiveAt: work.now, occurredAt: work.now, lots: [] },
      ...{ source: { kind: "MERGE", id: mergeId }, reference: "", transfers },
      explanation: [{ titles: WORDS, points }],
    },
  ]);
  return entry!;
}

const WORDS = { en: "Merged into another account", vi: "Gộp vào tài khoản khác" };

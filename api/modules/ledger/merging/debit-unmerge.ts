import type { Work } from "../../../writes/work.ts";
import type { Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import type { Wallet } from "../wallet.ts";
import { leaving, unpaidOut } from "./merge-transfers.ts";
import type { MovedPart } from "./merge-transfers.ts";

const LOTS = /* sql */ `
  select l.id, l.pending, l.available, l.expired, l.reversed
  from merged_lots m join lots l on l.member_id = m.member_id and l.id = m.lot_id
  where m.member_id = $1 and m.merge_id = $2
  order by l.id
`;

// What the merged account had spent, and what pays for it now.
const SPENT = /* sql */ `
  select u.id as "spendId", u.debt, u.forgiven, s.lot_id as "lotId", s.points
  from entries e
  join uses u on u.member_id = e.member_id and u.entry_sequence = e.sequence and u.status = 'DONE'
  left join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  left join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where e.member_id = $1 and e.source_id = $2 and e.kind = 'MERGE'
  order by ${LOT_END} nulls last, l.entry_sequence, l.id, u.id
`;

const END = /* sql */ `
  with freed as (
    update use_lots set points = 0
    where member_id = $1 and use_id = any ($2::uuid[]) and lot_id = any ($3::uuid[])
  )
  update uses set status = 'CANCELLED', debt = 0, forgiven = 0 where member_id = $1 and id = any ($2::uuid[])
`;

interface SpentPart {
  readonly spendId: string;
  readonly debt: number;
  readonly forgiven: number;
  readonly lotId: string | null;
  readonly points: number | null;
}

/**
 * Takes what is unspent of a merge out of an open wallet again, with what the merged account had spent itself: lots of
 * this wallet that paid for that are free again, and what it owed, or the program paid of it, no longer is so here.
 */
export async function debitUnmerge(work: Work, wallet: Wallet, mergeId: string): Promise<void> {
  const { memberId } = wallet;
  const [lots, spent] = await Promise.all([
    work.rows<MovedPart & { id: string }>(LOTS, [memberId, mergeId]),
    work.rows<SpentPart>(SPENT, [memberId, mergeId]),
  ]);
  const moved = new Set(lots.map(({ id }) => id));
  const freed = spent.flatMap(({ lotId, points }) =>
    lotId && !moved.has(lotId) ? [{ lotId, points: points! }] : [],
  );
  const spends = new Map(spent.map((part) => [part.spendId, part]));
  const sum = (name: "debt" | "forgiven") =>
    [...spends.values()].reduce((all, spend) => all + spend[name], 0);
  const [debt, forgiven] = [sum("debt"), sum("forgiven")];
  const transfers = [
    ...lots.flatMap((lot) => leaving(lot.id, lot)),
    ...freed.map((part): Transfer => ({ from: "MERGED", to: "AVAILABLE", ...part })),
    ...unpaidOut(debt + forgiven, forgiven),
  ];

  const gone = lots.reduce((sum, { pending, available }) => sum + pending + available, 0);
  const points = freed.reduce((sum, part) => sum + part.points, debt - gone);
  const { payments, entries } = repayDebt(wallet.debt - debt, freed, work.now);
  postEntries(work, wallet, [
    {
      ...{ kind: "UNMERGE", points, effectiveAt: work.now, occurredAt: work.now, lots: [] },
      ...{ source: { kind: "MERGE", id: mergeId }, reference: "", transfers },
      explanation: [{ titles: WORDS, points }],
    },
    ...entries,
  ]);
  if (spends.size > 0)
    work.send(END, [memberId, [...spends.keys()], freed.map(({ lotId }) => lotId)]);
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

const WORDS = { en: "Back to an account that was merged", vi: "Trả về tài khoản đã gộp" };

import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import type { Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import type { Wallet } from "../wallet.ts";
import { debitTransfers, debitUnpaid } from "./merge-transfers.ts";
import type { MovedPart } from "./merge-transfers.ts";

const LOTS = sql.read<MovedPart & { id: string }>("find the lots that came with a merge")`
  select l.id, l.pending, l.available, l.expired, l.reversed
  from merged_lots m join lots l on l.member_id = m.member_id and l.id = m.lot_id
  where m.member_id = ${"memberId"} and m.merge_id = ${"mergeId"}
  order by l.id
`;

interface SpentPart {
  readonly spendId: string;
  readonly debt: number;
  readonly forgiven: number;
  readonly lotId: string | null;
  readonly points: number | null;
}

// What the merged account had spent, and what pays for it now.
const SPENT = sql.read<SpentPart>("find the spends that came with a merge")`
  select u.id as "spendId", u.debt, u.forgiven, s.lot_id as "lotId", s.points
  from entries e
  join uses u on u.member_id = e.member_id and u.entry_sequence = e.sequence
    and u.status = 'DONE'
  left join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.points > 0
  left join lots l on l.member_id = s.member_id and l.id = s.lot_id
  where e.member_id = ${"memberId"} and e.source_id = ${"mergeId"} and e.kind = 'MERGE'
  order by ${LOT_END} nulls last, l.entry_sequence, l.id, u.id
`;

const END = sql.write("end the spends that came with a merge")`
  with freed as (
    update use_lots set points = 0
    where member_id = ${"memberId"} and use_id = any (${"spendIds"}::uuid[])
      and lot_id = any (${"lotIds"}::uuid[])
  )
  update uses set status = 'CANCELLED', debt = 0, forgiven = 0
  where member_id = ${"memberId"} and id = any (${"spendIds"}::uuid[])
`;

const TITLES = sayInAll(text("ledger.returnedToMerged"));

/**
 * Takes what is unspent of a merge out of an open wallet again, with the merged account's own
 * spends: lots of this wallet that paid for them are free again, and what the account owed, or the
 * program paid of it, is no longer owed or paid here.
 */
export async function debitUnmerge(work: Work, wallet: Wallet, mergeId: string): Promise<void> {
  const { memberId } = wallet;
  const [lots, spent] = await Promise.all([
    work.rows(LOTS, { memberId, mergeId }),
    work.rows(SPENT, { memberId, mergeId }),
  ]);
  const moved = new Set(lots.map(({ id }) => id));
  const freed = spent.flatMap(({ lotId, points }) =>
    lotId && !moved.has(lotId) ? [{ lotId, points: points! }] : [],
  );
  const spends = new Map(spent.map((part) => [part.spendId, part]));
  const sum = (column: "debt" | "forgiven") =>
    [...spends.values()].reduce((total, spend) => total + spend[column], 0);
  const [debt, forgiven] = [sum("debt"), sum("forgiven")];

  const gone = lots.reduce((total, lot) => total + lot.pending + lot.available, 0);
  const points = freed.reduce((total, part) => total + part.points, debt - gone);
  const { payments, entries } = repayDebt(wallet.debt - debt, freed, work.now);
  postEntries(work, wallet, [
    {
      kind: "UNMERGE",
      points,
      effectiveAt: work.now,
      occurredAt: work.now,
      source: { kind: "MERGE", id: mergeId },
      reference: "",
      explanation: [{ titles: TITLES, points }],
      transfers: [
        ...lots.flatMap((lot) => debitTransfers(lot.id, lot)),
        ...freed.map((part): Transfer => ({ from: "MERGED", to: "AVAILABLE", ...part })),
        ...debitUnpaid(debt + forgiven, forgiven),
      ],
      lots: [],
    },
    ...entries,
  ]);
  const spendIds = [...spends.keys()];
  const lotIds = freed.map(({ lotId }) => lotId);
  if (spendIds.length > 0) work.send(END, { memberId, spendIds, lotIds });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

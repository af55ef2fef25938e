import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import type { Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import { sumOfPoints } from "../spending/spendable-lots.ts";
import type { Wallet } from "../wallet.ts";
import { debitTransfers, debitUnpaid, stayTransfers } from "./merge-transfers.ts";
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
  /** Whether the lot was exchanged for what had stayed since an earlier merge: that is over. */
  readonly isExchanged: boolean;
}

// What the merged account had spent, and what pays for it now.
const SPENT = sql.read<SpentPart>("find the spends that came with a merge")`
  select u.id as "spendId", u.debt, u.forgiven, s.lot_id as "lotId", s.points,
    exists (
      select from merged_uses g
      join merged_lots m on m.member_id = g.member_id and m.merge_id = g.stayed_in
      where g.member_id = u.member_id and g.use_id = u.id and m.lot_id = s.lot_id
    ) as "isExchanged"
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

/** What the program pays of a spend of the member's own in place of a lot that goes back. */
interface Forgiven {
  readonly spendId: string;
  readonly lotId: string;
  readonly points: number;
}

const FORGIVEN = sql.read<Forgiven>("find what the program pays in place of lots of a merge")`
  select u.id as "spendId", s.lot_id as "lotId", s.forgiven as points
  from merged_lots m
  join use_lots s on s.member_id = m.member_id and s.lot_id = m.lot_id and s.forgiven > 0
  join uses u on u.member_id = s.member_id and u.id = s.use_id and u.status in ('HELD', 'DONE')
  where m.member_id = ${"memberId"} and m.merge_id = ${"mergeId"} and not exists (
    select from merged_uses g
    where g.member_id = u.member_id and g.use_id = u.id and g.merge_id = m.merge_id
  )
  order by u.entry_sequence, u.id, s.lot_id
`;

const PAY_AGAIN = sql.write("let lots of a merge pay for spends in place of the program")`
  with paid as (
    select * from jsonb_to_recordset(${"forgiven"}) as f ("spendId" uuid, "lotId" uuid,
      points bigint)
  ), sourced as (
    update use_lots s set points = s.points + f.points, forgiven = s.forgiven - f.points
    from paid f
    where s.member_id = ${"memberId"} and s.use_id = f."spendId" and s.lot_id = f."lotId"
  )
  update uses u set forgiven = u.forgiven - f.points
  from (select "spendId", sum(points) as points from paid group by "spendId") f
  where u.member_id = ${"memberId"} and u.id = f."spendId"
`;

const TITLES = sayInAll(text("ledger.returnedToMerged"));

/**
 * Takes what is unspent of a merge out of an open wallet again, with the merged account's own
 * spends: lots of this wallet that paid for them are free again, and what the account owed, or the
 * program paid of it, is no longer owed or paid here. What the program paid of the member's spends,
 * since the account's points were returned, it pays for the account: the points stayed here.
 */
export async function debitUnmerge(work: Work, wallet: Wallet, mergeId: string): Promise<void> {
  const { memberId } = wallet;
  const [found, spent, stays] = await Promise.all([
    work.rows(LOTS, { memberId, mergeId }),
    work.rows(SPENT, { memberId, mergeId }),
    work.rows(FORGIVEN, { memberId, mergeId }),
  ]);
  const lots = found.map((lot) => {
    const ofLot = stays.filter(({ lotId }) => lotId === lot.id);
    return { ...lot, reversed: lot.reversed - sumOfPoints(ofLot) };
  });
  const moved = new Set(lots.map(({ id }) => id));
  const freed = spent.flatMap(({ lotId, points, isExchanged }) =>
    lotId && !moved.has(lotId) && !isExchanged ? [{ lotId, points: points! }] : [],
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
        ...stays.flatMap(stayTransfers),
        ...freed.map((part): Transfer => ({ from: "MERGED", to: "AVAILABLE", ...part })),
        ...debitUnpaid(debt + forgiven, forgiven),
      ],
      lots: [],
    },
    ...entries,
  ]);
  if (stays.length > 0) {
    await work.rows(PAY_AGAIN, { memberId, forgiven: JSON.stringify(stays) });
  }
  const spendIds = [...spends.keys()];
  const lotIds = freed.map(({ lotId }) => lotId);
  if (spendIds.length > 0) work.send(END, { memberId, spendIds, lotIds });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

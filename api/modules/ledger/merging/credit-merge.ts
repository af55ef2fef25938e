import { uuidv7 } from "uuidv7";
import type { Day } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { LotPart, NewLot, NewEntry, Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import { spendableLots } from "../spending/spendable-lots.ts";
import type { Wallet } from "../wallet.ts";
import { leftWith, NOTHING, arriving, unpaidIn } from "./merge-transfers.ts";
import type { MovedPart, Left } from "./merge-transfers.ts";

// In the order in which the other wallet would have spent them.
const LOTS = /* sql */ `
  select l.id, l.purchase_id as "purchaseId", l.available_at as "availableAt", ${LOT_END} as "expiresAt",
    l.activity_terms as "activityTerms"
  from lots l where l.member_id = $1
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

// What a use has paid of a lot goes along, so that a return or a refund after the merge finds it. Oldest first.
const SPENDS = /* sql */ `
  select u.id, u.points, u.debt, u.forgiven, u.subject_id as "subjectId", u.used_on::text as "spentOn",
    coalesce((
      select jsonb_agg(jsonb_build_object('lotId', s.lot_id, 'points', s.points)) from use_lots s
      where s.member_id = u.member_id and s.use_id = u.id and s.points > 0
    ), '[]') as parts
  from uses u where u.member_id = $1 and u.status = 'DONE'
  order by u.entry_sequence, u.id
`;

const KEEP = /* sql */ `
  with moved as (
    insert into merged_lots (member_id, lot_id, merge_id, from_lot_id)
    select $1, id, $2, "fromLotId" from jsonb_to_recordset($3) as l (id uuid, "fromLotId" uuid)
  ), spent as (
    select * from jsonb_to_recordset($4) as u (id uuid, "fromSpendId" uuid, points bigint, debt bigint,
      forgiven bigint, "subjectId" uuid, "spentOn" date)
  ), used as (
    insert into uses (member_id, id, entry_sequence, points, debt, forgiven, status, subject_id, used_on)
    select $1, id, $6::bigint, points, debt, forgiven, 'DONE', "subjectId", "spentOn" from spent
  ), kept as (
    insert into merged_uses (member_id, use_id, merge_id, from_use_id)
    select $1, id, $2, "fromSpendId" from spent
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select $1, "spendId", "lotId", points
  from jsonb_to_recordset($5) as p ("spendId" uuid, "lotId" uuid, points bigint)
`;

interface FromSpend extends Record<"points" | "debt" | "forgiven", number> {
  readonly id: string;
  readonly subjectId: string | null;
  readonly spentOn: Day | null;
  readonly parts: readonly LotPart[];
}

interface MovedLot extends Omit<NewLot, "issued"> {
  readonly fromLotId: string;
  /** What of it had been spent. */
  readonly used: number;
  readonly part: MovedPart;
}

/**
 * Takes what a merged account left into an open wallet: each lot goes on with its dates, each use with what pays for
 * it, and what either of them owes is paid by the other one's points. The entry names the end of the other chain.
 */
export async function creditMerge(
  work: Work,
  wallet: Wallet,
  { mergeId, fromMemberId }: { mergeId: string; fromMemberId: string },
): Promise<void> {
  const { memberId } = wallet;
  const left = await leftWith(work.rows, { memberId: fromMemberId, mergeId, kind: "MERGE" });
  const spends = await work.rows<FromSpend>(SPENDS, [fromMemberId]);
  const used = spentOfLots(spends);
  const lots = (await work.rows<Omit<NewLot, "issued">>(LOTS, [fromMemberId]))
    .map((lot): MovedLot => {
      const part = left.lots.get(lot.id) ?? NOTHING;
      return { ...lot, id: uuidv7(), fromLotId: lot.id, part, used: used.get(lot.id) ?? 0 };
    })
    .filter((lot) => issuedOf(lot) > 0);
  const { owed } = left;
  const own = owed > 0 ? await spendableLots(work, memberId, { points: owed }) : [];
  const spendable = [...own, ...lots.flatMap(availableOf)];
  const { payments, entries } = repayDebt(wallet.debt + owed, spendable, work.now);
  const [posted] = postEntries(work, wallet, [entryOf(work, { mergeId, left, lots }), ...entries]);

  await keep(work, { memberId, mergeId, sequence: posted!.sequence, lots, spends });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  // What became due on the way is posted from where it arrived.
  await settleDue(work, wallet);
}

function spentOfLots(spends: readonly FromSpend[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { lotId, points } of spends.flatMap(({ parts }) => parts)) {
    used.set(lotId, (used.get(lotId) ?? 0) + points);
  }
  return used;
}

interface Kept {
  readonly memberId: string;
  readonly mergeId: string;
  readonly sequence: number;
  readonly lots: readonly MovedLot[];
  readonly spends: readonly FromSpend[];
}

async function keep(
  work: Work,
  { memberId, mergeId, sequence, lots, spends }: Kept,
): Promise<void> {
  const lotIds = new Map(lots.map(({ id, fromLotId }) => [fromLotId, id]));
  const moved = spends.map((spend) => ({ ...spend, id: uuidv7(), fromSpendId: spend.id }));
  const parts = moved.flatMap(({ id: spendId, parts }) =>
    parts.map(({ lotId, points }) => ({ spendId, lotId: lotIds.get(lotId)!, points })),
  );
  const rows = [
    lots.map(({ id, fromLotId }) => ({ id, fromLotId })),
    moved.map(({ parts: _, ...spend }) => spend),
    parts,
  ];
  const [lotRows, spendRows, partRows] = rows.map((list) => JSON.stringify(list));
  await work.rows(KEEP, [memberId, mergeId, lotRows, spendRows, partRows, sequence]);
}

function entryOf(
  work: Work,
  { mergeId, left, lots }: { mergeId: string; left: Left; lots: readonly MovedLot[] },
): NewEntry {
  const { owed, forgiven, debt } = left;
  const points = lots.reduce((sum, { part }) => sum + part.pending + part.available, -owed);
  const transfers = lots.flatMap((lot): Transfer[] => {
    const { id: lotId, used } = lot;
    if (used === 0) return arriving(lotId, lot.part);
    return [
      ...arriving(lotId, { ...lot.part, available: lot.part.available + used }),
      { from: "AVAILABLE", to: "MERGED", points: used, lotId },
    ];
  });
  transfers.push(...unpaidIn(debt, forgiven));
  return {
    ...{ kind: "MERGE", points, effectiveAt: work.now, occurredAt: work.now },
    ...{ source: { kind: "MERGE", id: mergeId }, reference: left.hash.toString("hex"), transfers },
    explanation: [{ titles: WORDS, points }],
    lots: lots.map((lot) => {
      const { id, availableAt, expiresAt, purchaseId, activityTerms } = lot;
      return { id, issued: issuedOf(lot), availableAt, expiresAt, purchaseId, activityTerms };
    }),
  };
}

function issuedOf({ part, used }: MovedLot): number {
  return part.pending + part.available + part.expired + used;
}

function availableOf({ id, part }: MovedLot): LotPart[] {
  return part.available > 0 ? [{ lotId: id, points: part.available }] : [];
}

const WORDS = { en: "From an account that was merged", vi: "Từ tài khoản được gộp" };

import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Day } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { LotPart, NewEntry, NewLot, Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import { spendableLots } from "../spending/spendable-lots.ts";
import type { Wallet } from "../wallet.ts";
import { creditTransfers, creditUnpaid, NOTHING_MOVED, readDebit } from "./merge-transfers.ts";
import type { Debit, MovedPart } from "./merge-transfers.ts";

// In the spend order of the other wallet.
const LOTS = sql.read<Omit<NewLot, "issued">>("read the lots of a merged account")`
  select l.id, l.purchase_id as "purchaseId", l.available_at as "availableAt",
    ${LOT_END} as "expiresAt", l.activity_terms as "activityTerms"
  from lots l where l.member_id = ${"memberId"}
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

interface MergedSpend extends Record<"points" | "debt" | "forgiven", number> {
  readonly id: string;
  readonly subjectId: string | null;
  readonly spentOn: Day | null;
  readonly parts: readonly LotPart[];
}

// What lots have paid for spends goes along, so that a return or a refund after the merge finds it.
// Oldest first.
const SPENDS = sql.read<MergedSpend>("read the spends of a merged account")`
  select u.id, u.points, u.debt, u.forgiven, u.subject_id as "subjectId",
    u.used_on::text as "spentOn",
    coalesce((
      select jsonb_agg(jsonb_build_object('lotId', s.lot_id, 'points', s.points))
      from use_lots s
      where s.member_id = u.member_id and s.use_id = u.id and s.points > 0
    ), '[]') as parts
  from uses u where u.member_id = ${"memberId"} and u.status = 'DONE'
  order by u.entry_sequence, u.id
`;

interface MergedLot extends Omit<NewLot, "issued"> {
  readonly fromLotId: string;
  /** How much of it had been spent. */
  readonly spent: number;
  readonly part: MovedPart;
}

const TITLES = sayInAll(text("ledger.mergedFromOther"));

/**
 * Takes what a merged account left into an open wallet. Lots keep their dates, spends keep what
 * pays for them, and what either account owes is paid by the other one's points. The entry names
 * the last entry of the other chain.
 */
export async function creditMerge(
  work: Work,
  wallet: Wallet,
  { mergeId, fromMemberId }: { mergeId: string; fromMemberId: string },
): Promise<void> {
  const { memberId } = wallet;
  const debit = await readDebit(work.rows, { memberId: fromMemberId, mergeId, kind: "MERGE" });
  const spends = await work.rows(SPENDS, { memberId: fromMemberId });
  const spentOf = pointsByLot(spends.flatMap(({ parts }) => parts));
  const lots = (await work.rows(LOTS, { memberId: fromMemberId }))
    .map((lot): MergedLot => {
      const part = debit.lots.get(lot.id) ?? NOTHING_MOVED;
      return { ...lot, id: uuidv7(), fromLotId: lot.id, part, spent: spentOf.get(lot.id) ?? 0 };
    })
    .filter((lot) => issuedOf(lot) > 0);
  const { owed } = debit;
  const own = owed > 0 ? await spendableLots(work, memberId, { points: owed }) : [];
  const merged = lots.map(({ id, part }) => ({ lotId: id, points: part.available }));
  const { payments, entries } = repayDebt(wallet.debt + owed, [...own, ...merged], work.now);
  const [posted] = postEntries(work, wallet, [entryOf(work, { mergeId, debit, lots }), ...entries]);

  const { sequence } = posted!;
  await insertMerged(work, memberId, { mergeId, sequence, lots, spends });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  // What fell due between debit and credit is posted where it arrived.
  await settleDue(work, wallet);
}

function pointsByLot(parts: readonly LotPart[]): ReadonlyMap<string, number> {
  const pointsOf = new Map<string, number>();
  for (const { lotId, points } of parts) pointsOf.set(lotId, (pointsOf.get(lotId) ?? 0) + points);
  return pointsOf;
}

const INSERT_MERGED = sql.write("insert what came with a merge")`
  with moved as (
    insert into merged_lots (member_id, lot_id, merge_id, from_lot_id)
    select ${"memberId"}, id, ${"mergeId"}, "fromLotId"
    from jsonb_to_recordset(${"lots"}) as l (id uuid, "fromLotId" uuid)
  ), spent as (
    select * from jsonb_to_recordset(${"spends"}) as u (id uuid, "fromSpendId" uuid,
      points bigint, debt bigint, forgiven bigint, "subjectId" uuid, "spentOn" date)
  ), used as (
    insert into uses (member_id, id, entry_sequence, points, debt, forgiven, status, subject_id,
      used_on)
    select ${"memberId"}, id, ${"sequence"}::bigint, points, debt, forgiven, 'DONE', "subjectId",
      "spentOn"
    from spent
  ), kept as (
    insert into merged_uses (member_id, use_id, merge_id, from_use_id)
    select ${"memberId"}, id, ${"mergeId"}, "fromSpendId" from spent
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select ${"memberId"}, "spendId", "lotId", points
  from jsonb_to_recordset(${"parts"}) as p ("spendId" uuid, "lotId" uuid, points bigint)
`;

interface Merged {
  readonly mergeId: string;
  readonly sequence: number;
  readonly lots: readonly MergedLot[];
  readonly spends: readonly MergedSpend[];
}

async function insertMerged(
  work: Work,
  memberId: string,
  { mergeId, sequence, lots, spends }: Merged,
): Promise<void> {
  const lotIds = new Map(lots.map(({ id, fromLotId }) => [fromLotId, id]));
  const moved = spends.map((spend) => ({ ...spend, id: uuidv7(), fromSpendId: spend.id }));
  const parts = moved.flatMap(({ id: spendId, parts }) =>
    parts.map(({ lotId, points }) => ({ spendId, lotId: lotIds.get(lotId)!, points })),
  );
  await work.rows(INSERT_MERGED, {
    memberId,
    mergeId,
    sequence,
    lots: JSON.stringify(lots.map(({ id, fromLotId }) => ({ id, fromLotId }))),
    spends: JSON.stringify(moved.map(({ parts: _, ...spend }) => spend)),
    parts: JSON.stringify(parts),
  });
}

function entryOf(
  work: Work,
  { mergeId, debit, lots }: { mergeId: string; debit: Debit; lots: readonly MergedLot[] },
): NewEntry {
  const { owed, forgiven, debt, hash } = debit;
  const points = lots.reduce((sum, { part }) => sum + part.pending + part.available, -owed);
  return {
    kind: "MERGE",
    points,
    effectiveAt: work.now,
    occurredAt: work.now,
    source: { kind: "MERGE", id: mergeId },
    reference: hash.toString("hex"),
    explanation: [{ titles: TITLES, points }],
    transfers: [...lots.flatMap(lotTransfers), ...creditUnpaid(debt, forgiven)],
    lots: lots.map((lot): NewLot => {
      const { id, availableAt, expiresAt, purchaseId, activityTerms } = lot;
      return { id, issued: issuedOf(lot), availableAt, expiresAt, purchaseId, activityTerms };
    }),
  };
}

/** What had been spent of a lot arrives as available and is spent at once. */
function lotTransfers({ id: lotId, part, spent }: MergedLot): Transfer[] {
  if (spent === 0) return creditTransfers(lotId, part);
  return [
    ...creditTransfers(lotId, { ...part, available: part.available + spent }),
    { from: "AVAILABLE", to: "MERGED", points: spent, lotId },
  ];
}

function issuedOf({ part, spent }: MergedLot): number {
  return part.pending + part.available + part.expired + spent;
}

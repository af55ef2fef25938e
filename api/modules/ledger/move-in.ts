import { uuidv7 } from "uuidv7";
import type { Work } from "../../work/work.ts";
import type { NewEntry, NewLot, Transfer } from "./entry.ts";
import { LOT_END } from "./lot-end.ts";
import { arriving, leftWith, NOTHING } from "./merged-parts.ts";
import type { MovedPart } from "./merged-parts.ts";
import { payUses } from "./pay-uses.ts";
import { postEntries } from "./post-entries.ts";
import { repayDebt } from "./repay-debt.ts";
import { settleDue } from "./settle-due.ts";
import { spendableLots } from "./spendable-lots.ts";
import type { LotPart } from "./spendable-lots.ts";
import type { Wallet } from "./wallet.ts";

// What a use has paid of a lot goes along, so that a return after the merge finds it. In the order in which the other
// wallet would have spent them.
const LOTS = /* sql */ `
  select l.id, l.purchase_id as "purchaseId", l.available_at as "availableAt", ${LOT_END} as "expiresAt",
    l.activity_terms as "activityTerms",
    coalesce((
      select sum(s.points) from use_lots s join uses u on u.member_id = s.member_id and u.id = s.use_id
      where s.member_id = l.member_id and s.lot_id = l.id and u.status <> 'CANCELLED'
    ), 0)::bigint as used
  from lots l where l.member_id = $1
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

const KEEP = /* sql */ `
  with moved as (
    insert into merged_lots (member_id, lot_id, merge_id, from_lot_id)
    select $1, id, $2, "fromLotId" from jsonb_to_recordset($3) as l (id uuid, "fromLotId" uuid)
  ), used as (
    insert into uses (member_id, id, entry_sequence, points, debt, status)
    select $1, $4, $5, $6::bigint, $7, 'DONE' where $6::bigint > 0
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select $1, $4, id, used from jsonb_to_recordset($3) as l (id uuid, used bigint) where used > 0
`;

interface FromLot extends Omit<NewLot, "issued"> {
  readonly used: number;
}

interface MovedLot extends FromLot {
  readonly fromLotId: string;
  readonly part: MovedPart;
}

/**
 * Takes what a merged account left into an open wallet: each lot goes on with its dates, what it had spent goes along
 * as one use, and what either of them owes is paid by the other one's points. The entry names the end of the other
 * chain.
 */
export async function moveIn(
  work: Work,
  wallet: Wallet,
  { mergeId, fromMemberId }: { mergeId: string; fromMemberId: string },
): Promise<void> {
  const { memberId } = wallet;
  const left = await leftWith(work.rows, { memberId: fromMemberId, mergeId, kind: "MERGE" });
  const lots = (await work.rows<FromLot>(LOTS, [fromMemberId]))
    .map((lot): MovedLot => {
      return { ...lot, id: uuidv7(), fromLotId: lot.id, part: left.lots.get(lot.id) ?? NOTHING };
    })
    .filter((lot) => issuedOf(lot) > 0);
  const { debt } = left;
  const own = debt > 0 ? await spendableLots(work, memberId, { points: debt }) : [];
  const spendable = [...own, ...lots.flatMap(availableOf)];
  const { payments, entries } = repayDebt(wallet.debt + debt, spendable, work.now);
  const entry = entryOf(work, lots, { debt, mergeId, reference: left.hash.toString("hex") });
  const [posted] = postEntries(work, wallet, [entry, ...entries]);

  const used = lots.reduce((sum, lot) => sum + lot.used, 0);
  const rows = lots.map((lot) => ({ id: lot.id, fromLotId: lot.fromLotId, used: lot.used }));
  const use = [uuidv7(), posted!.sequence, used + debt, debt];
  work.send(KEEP, [memberId, mergeId, JSON.stringify(rows), ...use]);
  if (payments.length > 0) await payUses(work, memberId, payments);
  // What became due on the way is posted from where it arrived.
  await settleDue(work, wallet);
}

function entryOf(
  work: Work,
  lots: readonly MovedLot[],
  { debt, mergeId, reference }: { debt: number; mergeId: string; reference: string },
): NewEntry {
  const points = lots.reduce((sum, { part }) => sum + part.pending + part.available, -debt);
  const transfers = lots.flatMap((lot): Transfer[] => {
    const { id: lotId, used } = lot;
    if (used === 0) return arriving(lotId, lot.part);
    return [
      ...arriving(lotId, { ...lot.part, available: lot.part.available + used }),
      { from: "AVAILABLE", to: "MERGED", points: used, lotId },
    ];
  });
  if (debt > 0) transfers.push({ from: "DEBT", to: "MERGED", points: debt, lotId: null });
  return {
    ...{ kind: "MERGE", points, effectiveAt: work.now, occurredAt: work.now },
    ...{ source: { kind: "MERGE", id: mergeId }, reference, transfers },
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

import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import { earningTermsAt } from "../../programs/earning-terms.ts";
import type { LotPart } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import type { Wallet } from "../wallet.ts";
import { creditTransfers, creditUnpaid, NOTHING_MOVED, readDebit } from "./merge-transfers.ts";
import type { Debit, MovedPart } from "./merge-transfers.ts";
import { followSpends } from "./follow-spends.ts";
import { insertStayed, lostBy, takeOverSpends } from "./take-over-spends.ts";
import type { ReturnedLot } from "./take-over-spends.ts";

// In spend order. What pays for the account's own spends: here, and as it had become there.
const LOTS = sql.read<ReturnedLot>("find the lots that come back from a merge")`
  select l.id, t.id as "otherId", t.issued as "otherIssued",
    coalesce((
      select sum(s.points) from use_lots s
      join uses u on u.member_id = s.member_id and u.id = s.use_id
      where s.member_id = l.member_id and s.lot_id = l.id and u.status <> 'CANCELLED'
    ), 0)::bigint as "paidHere",
    coalesce((
      select sum(s.points) from entries e
      join uses u on u.member_id = e.member_id and u.entry_sequence = e.sequence
      join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.lot_id = t.id
      where e.member_id = ${"intoMemberId"} and e.source_id = ${"mergeId"} and e.kind = 'MERGE'
    ), 0)::bigint as "paidThere",
    coalesce((
      select sum(s.forgiven) from use_lots s
      join uses u on u.member_id = s.member_id and u.id = s.use_id
      where s.member_id = l.member_id and s.lot_id = l.id and u.status = 'DONE'
    ), 0)::bigint as "forgivenHere",
    coalesce((
      select sum(s.forgiven) from merged_uses g
      join uses u on u.member_id = g.member_id and u.id = g.use_id and u.status <> 'REFUNDED'
      join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.lot_id = t.id
      where g.member_id = m.member_id and g.merge_id = m.merge_id
    ), 0)::bigint as "forgivenThere"
  from merged_lots m
  join lots t on t.member_id = m.member_id and t.id = m.lot_id
  join lots l on l.member_id = ${"memberId"} and l.id = m.from_lot_id
  where m.member_id = ${"intoMemberId"} and m.merge_id = ${"mergeId"}
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

const FORGIVEN = sql.read<{ points: number }>("sum what the program had paid before a merge")`
  select coalesce(sum(u.forgiven), 0)::bigint as points from merged_uses m
  join uses u on u.member_id = ${"memberId"} and u.id = m.from_use_id and u.status = 'DONE'
  where m.member_id = ${"intoMemberId"} and m.merge_id = ${"mergeId"}
`;

const UNDONE = sayInAll(text("ledger.mergeUndone"));
const PAID_BY_PROGRAM = sayInAll(text("ledger.spentAndPaidByProgram"));

/** The merge that is undone. */
export interface Unmerge {
  readonly mergeId: string;
  readonly intoMemberId: string;
}

/**
 * Brings what is unspent of a merge back into the open wallet of the merged account, into the lots
 * it left. What the other member has spent of them stays spent, as if it had been sent.
 */
export async function creditUnmerge(
  work: Work,
  wallet: Wallet,
  { mergeId, intoMemberId }: Unmerge,
): Promise<void> {
  const { memberId } = wallet;
  const { rows } = work;
  const debit = await readDebit(rows, { memberId: intoMemberId, mergeId, kind: "UNMERGE" });
  const both = { memberId, intoMemberId, mergeId };
  await followSpends(work, memberId, { mergeId, intoMemberId });
  const lots = await rows(LOTS, both);
  const [before] = await rows(FORGIVEN, both);
  const returned = lots.map(({ id, otherId }) => {
    const part = debit.lots.get(otherId) ?? NOTHING_MOVED;
    return { id, part: { ...part, reversed: part.reversed + (debit.stays.get(otherId) ?? 0) } };
  });
  const { payments, forgiven } = postCredit(work, wallet, {
    mergeId,
    debit,
    returned,
    lost: lots.reduce((sum, lot) => sum + lostBy(lot), 0),
    forgivenBefore: before!.points,
  });

  await takeOverSpends(work, memberId, { lots, forgiven });
  await insertStayed(work, memberId, { mergeId, lots, debit });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

/** The same for a merge that could not be delivered: everything that had left comes back. */
export async function creditUndeliveredMerge(
  work: Work,
  wallet: Wallet,
  mergeId: string,
): Promise<void> {
  const { memberId } = wallet;
  const debit = await readDebit(work.rows, { memberId, mergeId, kind: "MERGE" });
  const { payments } = postCredit(work, wallet, {
    mergeId,
    debit,
    returned: [...debit.lots].map(([id, part]) => ({ id, part })),
    lost: 0,
    forgivenBefore: debit.forgiven,
  });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

interface Credit {
  readonly mergeId: string;
  readonly debit: Debit;
  readonly returned: readonly { readonly id: string; readonly part: MovedPart }[];
  /** How much of the account's own spends its lots pay no more. */
  readonly lost: number;
  /** What the program had paid of them before the merge. */
  readonly forgivenBefore: number;
}

/** Posts the credit. Returns which points repay debt then, and how much the program pays since. */
function postCredit(
  work: Work,
  wallet: Wallet,
  { mergeId, debit, returned, lost, forgivenBefore }: Credit,
): { payments: LotPart[]; forgiven: number } {
  const { debt } = debit;
  const stayed = [...debit.stays.values()].reduce((sum, points) => sum + points, 0);
  const spendable = returned.map(({ id, part }) => ({ lotId: id, points: part.available }));
  const paidThere = Math.min(debit.forgiven - forgivenBefore, lost);
  const due = debt - forgivenBefore - paidThere;
  const { payments, entries } = repayDebt(due, spendable, work.now);
  const unpaid = payments.reduce((sum, { points }) => sum - points, due);
  const forgiven = paidThere + newlyForgiven(work, { unpaid, lost: lost - paidThere, debit });

  const points = returned.reduce(
    (sum, { part }) => sum + part.pending + part.available,
    forgivenBefore - debt,
  );
  const explanation = [{ titles: UNDONE, points }];
  if (forgiven > 0) explanation.push({ titles: PAID_BY_PROGRAM, points: forgiven });
  postEntries(work, wallet, [
    {
      kind: "UNMERGE",
      points: points + forgiven,
      effectiveAt: work.now,
      occurredAt: work.now,
      source: { kind: "MERGE", id: mergeId },
      reference: debit.hash.toString("hex"),
      explanation,
      transfers: [
        ...returned.flatMap(({ id, part }) => creditTransfers(id, part)),
        ...creditUnpaid(debt + stayed, forgivenBefore + forgiven + stayed),
      ],
      lots: [],
    },
    ...entries,
  ]);
  return { payments, forgiven };
}

/**
 * What is owed only now, since the other member's points pay for it no more, is paid by the program
 * at once if its terms say so. What was owed there is owed here.
 */
function newlyForgiven(
  work: Work,
  { unpaid, lost, debit }: { unpaid: number; lost: number; debit: Debit },
): number {
  if (earningTermsAt(work.configuration, work.now).debt !== "FORGIVE") return 0;
  return Math.min(unpaid, Math.max(0, lost - debit.owed));
}

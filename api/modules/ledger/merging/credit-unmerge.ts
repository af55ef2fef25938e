import { uuidv7 } from "uuidv7";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { LotPart } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends, spendAllocations, reallocateSpends } from "../spending/spend-allocations.ts";
import type { SpendAllocation } from "../spending/spend-allocations.ts";
import { upToPoints } from "../spending/spendable-lots.ts";
import type { Wallet } from "../wallet.ts";
import { leftWith, NOTHING, arriving, unpaidIn } from "./merge-transfers.ts";
import type { Left, MovedPart } from "./merge-transfers.ts";

// In spend order. What pays for the account's own uses: as they stand here, and as it had become there.
const LOTS = /* sql */ `
  select l.id, t.id as "thereId", t.issued as "issuedThere",
    coalesce((
      select sum(s.points) from use_lots s join uses u on u.member_id = s.member_id and u.id = s.use_id
      where s.member_id = l.member_id and s.lot_id = l.id and u.status <> 'CANCELLED'
    ), 0)::bigint as "paidHere",
    coalesce((
      select sum(s.points) from entries e
      join uses u on u.member_id = e.member_id and u.entry_sequence = e.sequence
      join use_lots s on s.member_id = u.member_id and s.use_id = u.id and s.lot_id = t.id
      where e.member_id = $2 and e.source_id = $3 and e.kind = 'MERGE'
    ), 0)::bigint as "paidThere"
  from merged_lots m
  join lots t on t.member_id = m.member_id and t.id = m.lot_id
  join lots l on l.member_id = $1 and l.id = m.from_lot_id
  where m.member_id = $2 and m.merge_id = $3
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

// What was given back while it was merged has ended here as well; the program has what it had paid of it.
const END = /* sql */ `
  with ended as (
    select u.id from merged_uses m
    join uses t on t.member_id = m.member_id and t.id = m.use_id and t.status = 'REFUNDED'
    join uses u on u.member_id = $1 and u.id = m.from_use_id and u.status = 'DONE'
    where m.member_id = $2 and m.merge_id = $3
  ), freed as (
    update use_lots set points = 0
    where member_id = $1 and use_id in (select id from ended) and points > 0
  )
  update uses set status = 'REFUNDED', debt = 0, forgiven = 0
  where member_id = $1 and id in (select id from ended)
`;

const FORGIVEN = /* sql */ `
  select coalesce(sum(u.forgiven), 0)::bigint as points from merged_uses m
  join uses u on u.member_id = $1 and u.id = m.from_use_id and u.status = 'DONE'
  where m.member_id = $2 and m.merge_id = $3
`;

const STAYED = /* sql */ `
  with used as (
    insert into uses (member_id, id, entry_sequence, points, status) values ($1, $2, $3, $4, 'DONE')
  )
  insert into use_lots (member_id, use_id, lot_id, points)
  select $1, $2, "lotId", points from jsonb_to_recordset($5) as l ("lotId" uuid, points bigint)
`;

interface LotBack {
  readonly id: string;
  readonly thereId: string;
  readonly issuedThere: number;
  readonly paidHere: number;
  readonly paidThere: number;
}

/** Which merge is undone, of this account into which. */
export interface Separation {
  readonly mergeId: string;
  readonly intoMemberId: string;
}

/**
 * Brings what a merge had taken, as far as it is unspent, back into the open wallet of the account that was merged:
 * into the lots it left. What the other one has spent of them stays spent, as if it had been sent.
 */
export async function creditUnmerge(
  work: Work,
  wallet: Wallet,
  { mergeId, intoMemberId }: Separation,
): Promise<void> {
  const { memberId } = wallet;
  const left = await leftWith(work.rows, { memberId: intoMemberId, mergeId, kind: "UNMERGE" });
  const between = [memberId, intoMemberId, mergeId];
  await work.rows(END, between);
  const lots = await work.rows<LotBack>(LOTS, between);
  const [before] = await work.rows<{ points: number }>(FORGIVEN, between);
  const back = lots.map(({ id, thereId }) => ({ id, part: left.lots.get(thereId) ?? NOTHING }));
  const lost = lots.reduce((sum, lot) => sum + lostBy(lot), 0);
  const { payments, forgiven } = bringBack(work, wallet, {
    ...{ mergeId, left, back, lost, forgivenBefore: before!.points },
  });

  await takeOverSpends(work, memberId, { lots, forgiven });
  await keepStayed(work, memberId, { mergeId, lots, left });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

/** The same for a merge that could not be delivered: all that had left comes back. */
export async function creditUndeliveredMerge(
  work: Work,
  wallet: Wallet,
  mergeId: string,
): Promise<void> {
  const { memberId } = wallet;
  const left = await leftWith(work.rows, { memberId, mergeId, kind: "MERGE" });
  const back = [...left.lots].map(([id, part]) => ({ id, part }));
  const forgivenBefore = left.forgiven;
  const { payments } = bringBack(work, wallet, { mergeId, left, back, lost: 0, forgivenBefore });
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  await settleDue(work, wallet);
}

interface Back {
  readonly mergeId: string;
  readonly left: Left;
  readonly back: readonly { readonly id: string; readonly part: MovedPart }[];
  /** How much of the account's own uses its lots pay no more. */
  readonly lost: number;
  /** What the program had paid of them before the merge. */
  readonly forgivenBefore: number;
}

/** Posts it, and says which points pay what is owed then, and how much the program pays since the merge. */
function bringBack(
  work: Work,
  wallet: Wallet,
  { mergeId, left, back, lost, forgivenBefore }: Back,
): { payments: LotPart[]; forgiven: number } {
  const { debt } = left;
  const spendable = back.map(({ id, part }) => ({ lotId: id, points: part.available }));
  const paidThere = Math.min(left.forgiven - forgivenBefore, lost);
  const due = debt - forgivenBefore - paidThere;
  const { payments, entries } = repayDebt(due, spendable, work.now);
  const unpaid = payments.reduce((sum, { points }) => sum - points, due);
  const since = paidThere + newlyForgiven(work, { unpaid, lost: lost - paidThere, left });

  const forgiven = forgivenBefore + since;
  const transfers = back.flatMap(({ id, part }) => arriving(id, part));
  transfers.push(...unpaidIn(debt, forgiven));
  const points = back.reduce(
    (sum, { part }) => sum + part.pending + part.available,
    forgivenBefore - debt,
  );
  const paid = since > 0 ? [{ titles: WORDS.forgiven, points: since }] : [];
  postEntries(work, wallet, [
    {
      ...{ kind: "UNMERGE", effectiveAt: work.now, occurredAt: work.now, lots: [], transfers },
      ...{ source: { kind: "MERGE", id: mergeId }, reference: left.hash.toString("hex") },
      ...{ points: points + since, explanation: [{ titles: WORDS.undone, points }, ...paid] },
    },
    ...entries,
  ]);
  return { payments, forgiven: since };
}

/**
 * What is owed only now, since the other one's points pay for it no more, the program pays at once where its terms say
 * so; what was owed there is owed here.
 */
function newlyForgiven(
  work: Work,
  { unpaid, lost, left }: { unpaid: number; lost: number; left: Left },
): number {
  const { earningTerms } = work.configuration.part(programSnapshot);
  if (earningTerms.debt !== "FORGIVE") return 0;
  return Math.min(unpaid, Math.max(0, lost - left.owed));
}

/** What a lot paid for the account's own uses and pays no more. */
function lostBy({ paidHere, paidThere }: LotBack): number {
  return Math.max(0, paidHere - paidThere);
}

/**
 * The account's own uses are paid by the lots that had come to pay for them; of what none of them pays, the newest is
 * the program's, and the rest is owed.
 */
async function takeOverSpends(
  work: Work,
  memberId: string,
  { lots, forgiven }: { lots: readonly LotBack[]; forgiven: number },
): Promise<void> {
  const losing = lots.filter((lot) => lostBy(lot) > 0);
  const spends = await spendAllocations(
    work,
    memberId,
    losing.map(({ id }) => id),
  );
  const freed = losing.flatMap((lot) =>
    upToPoints(
      lostBy(lot),
      spends.filter(({ lotId }) => lotId === lot.id),
    ),
  );
  const byProgram = upToPoints(forgiven, freed.toReversed());
  for (const [parts, isForgiven] of [
    [byProgram, true],
    [without(freed, byProgram), false],
  ] as const) {
    const sources = parts.map((part) => ({ ...part, lotId: null }));
    if (parts.length > 0)
      await reallocateSpends(work, memberId, { freed: parts, sources, isForgiven });
  }
  const gained = lots.flatMap(({ id: lotId, paidHere, paidThere }) =>
    paidThere > paidHere ? [{ lotId, points: paidThere - paidHere }] : [],
  );
  if (gained.length > 0) await repaySpends(work, memberId, gained);
}

function without(
  all: readonly SpendAllocation[],
  parts: readonly SpendAllocation[],
): SpendAllocation[] {
  return all.flatMap((spend) => {
    const gone = parts.find(
      ({ spendId, lotId }) => spendId === spend.spendId && lotId === spend.lotId,
    );
    const points = spend.points - (gone?.points ?? 0);
    return points > 0 ? [{ ...spend, points }] : [];
  });
}

async function keepStayed(
  work: Work,
  memberId: string,
  { mergeId, lots, left }: { mergeId: string; lots: readonly LotBack[]; left: Left },
): Promise<void> {
  const stayed = lots.flatMap(({ id: lotId, thereId, issuedThere, paidThere }) => {
    const { pending, available, expired, reversed } = left.lots.get(thereId) ?? NOTHING;
    const points = issuedThere - paidThere - pending - available - expired - reversed;
    return points > 0 ? [{ lotId, points }] : [];
  });
  if (stayed.length === 0) return;
  const { sequence } = await leftWith(work.rows, { memberId, mergeId, kind: "MERGE" });
  const points = stayed.reduce((sum, part) => sum + part.points, 0);
  await work.rows(STAYED, [memberId, uuidv7(), sequence, points, JSON.stringify(stayed)]);
}

const WORDS = {
  undone: { en: "The merge was undone", vi: "Đã hủy gộp tài khoản" },
  forgiven: { en: "Spent before; paid by the program", vi: "Đã dùng; chương trình chi trả" },
};

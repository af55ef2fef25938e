import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";
import type { LotPart, NewEntry, NewLot, Transfer } from "../entry.ts";
import { LOT_END } from "../posting/lots.ts";
import { postEntries } from "../posting/post-entries.ts";
import { repayDebt } from "../settling/due-entries.ts";
import { settleDue } from "../settling/settle-due.ts";
import { repaySpends } from "../spending/spend-allocations.ts";
import { spendableLots, sumOfPoints } from "../spending/spendable-lots.ts";
import type { Wallet } from "../wallet.ts";
import { exchangeTransfers, isBy } from "./exchanges.ts";
import type { Exchange } from "./exchanges.ts";
import { exchangesOf } from "./exchanges-of.ts";
import { insertMerged, pointsByLot } from "./insert-merged.ts";
import type { Merged, MergedSpend } from "./insert-merged.ts";
import { saveExchanges } from "./save-exchanges.ts";
import { creditTransfers, creditUnpaid, NOTHING_MOVED, readDebit } from "./merge-transfers.ts";
import type { Debit, MovedPart } from "./merge-transfers.ts";

// In the spend order of the other wallet.
const LOTS = sql.read<Omit<NewLot, "issued">>("read the lots of a merged account")`
  select l.id, l.purchase_id as "purchaseId", l.available_at as "availableAt",
    ${LOT_END} as "expiresAt", l.activity_terms as "activityTerms"
  from lots l where l.member_id = ${"memberId"}
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

// What lots have paid for spends goes along, so that a return or a refund after the merge finds it.
// Oldest first.
const SPENDS = sql.read<MergedSpend>("read the spends of a merged account")`
  select u.id, u.points, u.debt, u.forgiven, u.subject_id as "subjectId",
    u.used_on::text as "spentOn",
    coalesce((
      select jsonb_agg(
        jsonb_build_object('lotId', s.lot_id, 'points', s.points, 'forgiven', s.forgiven)
        order by s.lot_id)
      from use_lots s where s.member_id = u.member_id and s.use_id = u.id
    ), '[]') as parts,
    (
      select e.source_id from entries e
      join merges g on g.member_id = e.member_id and g.id = e.source_id
        and g.into_member_id = ${"intoMemberId"}
      where e.member_id = u.member_id and e.sequence = u.entry_sequence and e.kind = 'MERGE'
        and e.reference = ''
    ) as "stayedIn"
  from uses u where u.member_id = ${"memberId"} and u.status = 'DONE'
  order by u.entry_sequence, u.id
`;

interface MergedLot extends Omit<NewLot, "issued"> {
  readonly fromLotId: string;
  /** How much of it had been spent. */
  readonly spent: number;
  /** How much of that pays for something of the other member's instead. */
  readonly exchanged: number;
  readonly part: MovedPart;
}

const TITLES = sayInAll(text("ledger.mergedFromOther"));
const PAID_BY_PROGRAM = sayInAll(text("ledger.spentAndPaidByProgram"));

/**
 * Takes what a merged account left into an open wallet. Lots keep their dates, spends keep what
 * pays for them, and what either account owes is paid by the other one's points. Where the two were
 * merged before, points that stayed here then are the account's again. The entry names the last
 * entry of the other chain.
 */
export async function creditMerge(
  work: Work,
  wallet: Wallet,
  { mergeId, fromMemberId }: { mergeId: string; fromMemberId: string },
): Promise<void> {
  const { memberId } = wallet;
  const debit = await readDebit(work.rows, { memberId: fromMemberId, mergeId, kind: "MERGE" });
  const all = await work.rows(SPENDS, { memberId: fromMemberId, intoMemberId: memberId });
  const spentOf = pointsByLot(all.flatMap(({ parts }) => parts));
  const moved = (await work.rows(LOTS, { memberId: fromMemberId }))
    .map((lot): MergedLot => {
      const part = debit.lots.get(lot.id) ?? NOTHING_MOVED;
      const spent = spentOf.get(lot.id) ?? 0;
      return { ...lot, id: uuidv7(), fromLotId: lot.id, part, spent, exchanged: 0 };
    })
    .filter((lot) => issuedOf(lot) > 0);
  const lotIds = new Map(moved.map(({ id, fromLotId }) => [fromLotId, id]));
  const spends = all.map((spend) => {
    return { ...spend, parts: spend.parts.filter(({ lotId }) => lotIds.has(lotId)) };
  });
  const stayed = spends.flatMap(({ stayedIn, ...spend }) => {
    return stayedIn === null ? [] : [{ ...spend, stayedIn }];
  });
  const exchanges = await exchangesOf(work, memberId, stayed);
  const lots = moved.map((lot) => ({ ...lot, exchanged: exchangedOf(lot, exchanges) }));

  const owed = debit.owed - sumOfPoints(exchanges.filter(isAvailable).filter(isBy("DEBT")));
  const merged = lots.map((lot) => ({ lotId: lot.id, points: availableOf(lot, exchanges) }));
  const own = await ownLots(work, memberId, { owed, exchanges });
  const { payments, entries } = repayDebt(wallet.debt + owed, [...own, ...merged], work.now);
  const credit = { mergeId, debit, lots, exchanges };
  const [posted] = postEntries(work, wallet, [entryOf(work, credit), ...entries]);

  const { sequence } = posted!;
  await insertMerged(work, memberId, { mergeId, sequence, lotIds, spends, exchanges });
  await saveExchanges(work, memberId, exchanges, lotIds);
  if (payments.length > 0) await repaySpends(work, memberId, payments);
  // What fell due between debit and credit is posted where it arrived.
  await settleDue(work, wallet);
}

const isAvailable = ({ spendId }: Exchange) => spendId === null;
/** Those whose points were not in MERGED before. */
const isMoved = ({ account }: Exchange) => account !== "MERGED";

function exchangedOf({ fromLotId }: MergedLot, exchanges: readonly Exchange[]): number {
  const ofLot = exchanges.filter((exchange) => exchange.fromLotId === fromLotId);
  return sumOfPoints(ofLot.filter(isBy("LOT")).filter(isMoved));
}

/** What of a lot can be spent from now on. */
function availableOf({ fromLotId, part }: MergedLot, exchanges: readonly Exchange[]): number {
  const ofLot = exchanges.filter((exchange) => exchange.fromLotId === fromLotId);
  return part.available + sumOfPoints(ofLot.filter(isBy("LOT")).filter(isAvailable));
}

/** The member's own lots that can pay what the account owed, without what is exchanged of them. */
async function ownLots(
  work: Work,
  memberId: string,
  { owed, exchanges }: { owed: number; exchanges: readonly Exchange[] },
): Promise<LotPart[]> {
  if (owed === 0) return [];
  const gone = exchanges.filter(isAvailable);
  const lots = await spendableLots(work, memberId, { points: owed + sumOfPoints(gone) });
  return lots.map(({ lotId, points }) => {
    const ofLot = gone.filter((exchange) => exchange.lotId === lotId);
    return { lotId, points: points - sumOfPoints(ofLot) };
  });
}

interface Credit extends Pick<Merged, "mergeId" | "exchanges"> {
  readonly debit: Debit;
  readonly lots: readonly MergedLot[];
}

function entryOf(work: Work, { mergeId, debit, lots, exchanges }: Credit): NewEntry {
  const { owed, forgiven, debt, hash } = debit;
  const newLots = new Map(lots.map(({ id, fromLotId }) => [fromLotId, id]));
  const unpaid = sumOfPoints(exchanges.filter(isMoved).filter(isBy("DEBT", "PROGRAM")));
  const backToProgram = sumOfPoints(exchanges.filter(isAvailable).filter(isBy("PROGRAM")));
  const points = lots.reduce((sum, { part }) => sum + part.pending + part.available, -owed);
  const explanation = [{ titles: TITLES, points }];
  if (backToProgram > 0) explanation.push({ titles: PAID_BY_PROGRAM, points: -backToProgram });
  return {
    kind: "MERGE",
    points: points - backToProgram,
    effectiveAt: work.now,
    occurredAt: work.now,
    source: { kind: "MERGE", id: mergeId },
    reference: hash.toString("hex"),
    explanation,
    transfers: [
      ...lots.flatMap(lotTransfers),
      ...exchanges.flatMap((each) => exchangeTransfers(each, newLots.get(each.fromLotId)!)),
      ...creditUnpaid(debt - unpaid, forgiven - backToProgram),
    ],
    lots: lots.map((lot): NewLot => {
      const { id, availableAt, expiresAt, purchaseId, activityTerms } = lot;
      return { id, issued: issuedOf(lot), availableAt, expiresAt, purchaseId, activityTerms };
    }),
  };
}

/** What had been spent of a lot arrives as available and is spent at once. */
function lotTransfers({ id: lotId, part, spent, exchanged }: MergedLot): Transfer[] {
  const points = spent - exchanged;
  return [
    ...creditTransfers(lotId, { ...part, available: part.available + spent }),
    ...(points > 0 ? [{ from: "AVAILABLE", to: "MERGED", points, lotId } as const] : []),
  ];
}

function issuedOf({ part, spent }: MergedLot): number {
  return part.pending + part.available + part.expired + part.reversed + spent;
}

import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import type { Work } from "../../writes/work.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import type { ExplanationLine, LotPart, NewEntry, PostedEntry, Transfer } from "./entry.ts";
import { LOT_END } from "./posting/lots.ts";
import { postEntries } from "./posting/post-entries.ts";
import { reallocateSpends, spendAllocations } from "./spending/spend-allocations.ts";
import type { NewAllocation, SpendAllocation } from "./spending/spend-allocations.ts";
import { firstPoints, spendableLots, sumOfPoints } from "./spending/spendable-lots.ts";
import type { Wallet } from "./wallet.ts";

/** Points of one earning to reverse, and why. */
export interface Reversal {
  /** The sequence of the earning's entry; for one of a merged account, its present lots. */
  readonly earnedIn: number | readonly string[];
  /** Above zero. */
  readonly points: number;
  readonly source: NewEntry["source"];
  readonly reference: string;
  readonly occurredAt: Date;
  /** Adds up to −`points`. */
  readonly explanation: readonly ExplanationLine[];
}

/** Where the points were; the parts add up to what was reversed. */
export interface ReversedPoints {
  readonly entry: PostedEntry;
  readonly fromPending: number;
  readonly fromAvailable: number;
  readonly toDebt: number;
  readonly alreadyExpired: number;
  /** What the program paid of what would be owed. */
  readonly forgiven: number;
}

/**
 * Takes points of one earning back: first pending points, then available ones, then expired ones,
 * which cost nothing, then points that were spent or are held, oldest spend first. Such a spend
 * stays as it is: other available lots pay it from now on, soonest expiry first. What no lot can
 * pay is owed, or paid by the program if its terms say so or the account is closed. The wallet must
 * be open (`openWallet`).
 */
export async function reversePoints(
  work: Work,
  wallet: Wallet,
  reversal: Reversal,
): Promise<ReversedPoints> {
  const { memberId } = wallet;
  const { points } = reversal;
  const lots = await earnedLots(work, memberId, reversal);
  const unspent = unspentParts(lots, points);
  const spent = points - sumOfPoints(unspent);
  const { freed, sources } = await resource(work, memberId, { spent, lots });

  const owed = sumOfPoints(sources.filter(({ lotId }) => lotId === null));
  // A closed account owes nothing.
  const isForgiven =
    wallet.memberStatus === "CLOSED" ||
    earningTermsAt(work.configuration, work.now).debt === "FORGIVE";
  const [toDebt, forgiven] = isForgiven ? [0, owed] : [owed, 0];
  const alreadyExpired = sumOfPoints(unspent.filter(({ from }) => from === "EXPIRED"));
  const [entry] = postEntries(work, wallet, [
    {
      kind: "RETURN",
      points: alreadyExpired + forgiven - points,
      effectiveAt: work.now,
      occurredAt: reversal.occurredAt,
      source: reversal.source,
      reference: reversal.reference,
      lots: [],
      explanation: [
        ...reversal.explanation,
        ...lineFor(EXPIRED_BEFORE, alreadyExpired),
        ...lineFor(PAID_BY_PROGRAM, forgiven),
      ],
      transfers: [
        ...unspent.map((part): Transfer => ({ ...part, to: "ISSUED" })),
        ...freed.map(({ account, lotId, points }): Transfer => {
          return { from: account, to: "ISSUED", lotId, points };
        }),
        ...sources.map(({ account, lotId, points }): Transfer => {
          return { from: lotId === null ? "DEBT" : "AVAILABLE", to: account, lotId, points };
        }),
        ...paidByProgram(forgiven),
      ],
    },
  ]);
  if (freed.length > 0) await reallocateSpends(work, memberId, { freed, sources, isForgiven });

  const fromPending = sumOfPoints(unspent.filter(({ from }) => from === "PENDING"));
  const fromAvailable = points - fromPending - alreadyExpired - owed;
  return { entry: entry!, fromPending, fromAvailable, toDebt, alreadyExpired, forgiven };
}

interface EarnedLotRow {
  readonly id: string;
  readonly pending: number;
  readonly available: number;
  readonly expired: number;
}

const LOTS_OF_ENTRY = sql.read<EarnedLotRow>("find the lots of an entry")`
  select id, pending, available, expired from lots l
  where member_id = ${"memberId"} and entry_sequence = ${"sequence"}
  order by ${LOT_END} nulls last, id
`;

const LOTS_BY_ID = sql.read<EarnedLotRow>("find lots by id")`
  select id, pending, available, expired from lots l
  where member_id = ${"memberId"} and id = any (${"lotIds"}::uuid[])
  order by ${LOT_END} nulls last, id
`;

function earnedLots(work: Work, memberId: string, { earnedIn }: Reversal): Promise<EarnedLotRow[]> {
  return typeof earnedIn === "number"
    ? work.rows(LOTS_OF_ENTRY, { memberId, sequence: earnedIn })
    : work.rows(LOTS_BY_ID, { memberId, lotIds: earnedIn });
}

interface UnspentPart extends LotPart {
  readonly from: "PENDING" | "AVAILABLE" | "EXPIRED";
}

/** What can be taken of the earned lots without changing a spend. */
function unspentParts(lots: readonly EarnedLotRow[], points: number): UnspentPart[] {
  const partsFrom = (from: UnspentPart["from"], column: "pending" | "available" | "expired") =>
    lots.map((lot): UnspentPart => ({ from, lotId: lot.id, points: lot[column] }));
  return firstPoints(points, [
    ...partsFrom("PENDING", "pending"),
    ...partsFrom("AVAILABLE", "available"),
    ...partsFrom("EXPIRED", "expired"),
  ]);
}

/** Which spends the lots pay no more, and what pays for them from now on. */
async function resource(
  work: Work,
  memberId: string,
  { spent, lots }: { spent: number; lots: readonly EarnedLotRow[] },
): Promise<{ freed: SpendAllocation[]; sources: NewAllocation[] }> {
  if (spent === 0) return { freed: [], sources: [] };
  const lotIds = lots.map(({ id }) => id);
  const freed = firstPoints(spent, await spendAllocations(work, memberId, lotIds));
  if (sumOfPoints(freed) < spent) {
    throw new Error(`Lots ${lotIds.join(", ")} of wallet ${memberId} hold less than is reversed.`);
  }
  const others = await spendableLots(work, memberId, { points: spent, except: lotIds });
  return { freed, sources: newSources(freed, others) };
}

/** The other lots pay for the freed spends, one after another; the rest is debt. */
function newSources(
  freed: readonly SpendAllocation[],
  others: readonly LotPart[],
): NewAllocation[] {
  const sources: NewAllocation[] = [];
  const lots = others.values();
  let lot = { lotId: "", points: 0 };
  for (const { spendId, account, points } of freed) {
    let owed = points;
    while (owed > 0) {
      if (lot.points === 0) {
        const next = lots.next();
        if (next.done) break;
        lot = { ...next.value };
      }
      const part = Math.min(owed, lot.points);
      sources.push({ spendId, account, lotId: lot.lotId, points: part });
      lot.points -= part;
      owed -= part;
    }
    if (owed > 0) sources.push({ spendId, account, lotId: null, points: owed });
  }
  return sources;
}

/** Debt that is paid in the moment it is made. */
function paidByProgram(points: number): Transfer[] {
  return points === 0 ? [] : [{ from: "ADJUSTED", to: "DEBT", lotId: null, points }];
}

/** Points that are reversed although the member does not have less. */
function lineFor(titles: ExplanationLine["titles"], points: number): readonly ExplanationLine[] {
  return points === 0 ? [] : [{ titles, points }];
}

const EXPIRED_BEFORE = sayInAll(text("ledger.expiredBefore"));
const PAID_BY_PROGRAM = sayInAll(text("ledger.spentAndPaidByProgram"));

const FIRST_LOTS = sql.read<{ id: string }>("find the lots that an entry issued")`
  select id from lots where member_id = ${"memberId"} and entry_sequence = ${"sequence"}
`;

const NEXT_LOTS = sql.read<{ id: string }>("find lots after a merge")`
  select lot_id as id from merged_lots
  where member_id = ${"memberId"} and from_lot_id = any (${"lotIds"}::uuid[])
`;

/**
 * The lots that hold an earning of a merged account today.
 * @param path from the account that earned it to the one whose wallet is open.
 */
export async function movedLots(
  work: Work,
  path: readonly string[],
  entrySequence: number,
): Promise<readonly string[]> {
  const [origin, ...others] = path;
  const values = { memberId: origin!, sequence: entrySequence };
  let lotIds = (await work.rows(FIRST_LOTS, values)).map(({ id }) => id);
  for (const memberId of others) {
    lotIds = (await work.rows(NEXT_LOTS, { memberId, lotIds })).map(({ id }) => id);
  }
  return lotIds;
}

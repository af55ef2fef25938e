import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { NewEntry, ExplanationLine, PostedEntry, Transfer, LotPart } from "./entry.ts";
import { LOT_END } from "./posting/lots.ts";
import { postEntries } from "./posting/post-entries.ts";
import { spendAllocations, reallocateSpends } from "./spending/spend-allocations.ts";
import type { SpendAllocation, NewAllocation } from "./spending/spend-allocations.ts";
import { upToPoints, spendableLots } from "./spending/spendable-lots.ts";
import type { Wallet } from "./wallet.ts";

/** Points of one earning to take back, and why. */
export interface Reversal {
  /** The place of the entry that earned them, or, where a merged account earned them, the lots they are in now. */
  readonly earnedIn: number | readonly string[];
  /** Above zero. */
  readonly points: number;
  readonly source: NewEntry["source"];
  readonly reference: string;
  readonly occurredAt: Date;
  /** Adds up to −`points`. */
  readonly explanation: readonly ExplanationLine[];
}

/** Where the points were; the parts add up to what was taken back. */
export interface ReversedPoints {
  readonly entry: PostedEntry;
  readonly fromPending: number;
  readonly fromAvailable: number;
  readonly toDebt: number;
  readonly alreadyExpired: number;
  /** What the program paid, of what would be owed. */
  readonly forgiven: number;
}

/**
 * Takes points of one earning back: first those still pending, then those available, then those expired, which cost
 * nothing; then those spent or held, oldest use first. Such a use stays as it is: other available lots pay it from
 * now on, soonest expiry first, and what none can pay is owed, or paid by the program where its terms say so. The wallet must be open (`openWallet`).
 */
export async function reversePoints(
  work: Work,
  wallet: Wallet,
  taking: Reversal,
): Promise<ReversedPoints> {
  const { memberId } = wallet;
  const lots = await ownLots(work, memberId, taking);
  const except = lots.map(({ id }) => id);
  const own = unused(lots, taking.points);
  const spent = taking.points - total(own);
  const freed =
    spent === 0 ? [] : upToPoints(spent, await spendAllocations(work, memberId, except));
  if (total(freed) < spent) {
    throw new Error(`What ${taking.earnedIn} of wallet ${memberId} earned is less than is taken.`);
  }
  const asked = { points: spent, except };
  const others = spent === 0 ? [] : await spendableLots(work, memberId, asked);
  const sources = newSources(freed, others);

  const owed = total(sources.filter(({ lotId }) => lotId === null));
  const { earningTerms } = work.configuration.part(programSnapshot);
  const isForgiven = earningTerms.debt === "FORGIVE";
  const [toDebt, forgiven] = isForgiven ? [0, owed] : [owed, 0];
  const alreadyExpired = total(own.filter(({ from }) => from === "EXPIRED"));
  const [entry] = await postEntries(work, wallet, [
    {
      ...{
        kind: "RETURN",
        points: alreadyExpired + forgiven - taking.points,
        effectiveAt: work.now,
        lots: [],
      },
      ...{ source: taking.source, reference: taking.reference, occurredAt: taking.occurredAt },
      explanation: [
        ...taking.explanation,
        ...line(WORDS.expired, alreadyExpired),
        ...line(WORDS.forgiven, forgiven),
      ],
      transfers: [
        ...own.map((part) => ({ ...part, to: "ISSUED" as const })),
        ...freed.map(({ account, lotId, points }) => ({
          ...{ from: account, to: "ISSUED" as const, lotId, points },
        })),
        ...sources.map(({ account, lotId, points }): Transfer => {
          return { from: lotId === null ? "DEBT" : "AVAILABLE", to: account, lotId, points };
        }),
        ...(forgiven > 0 ? [paidByProgram(forgiven)] : []),
      ],
    },
  ]);
  if (freed.length > 0) {
    await reallocateSpends(work, memberId, { freed, sources, isForgiven });
  }

  const fromPending = total(own.filter(({ from }) => from === "PENDING"));
  const fromAvailable = taking.points - fromPending - alreadyExpired - owed;
  return { entry: entry!, fromPending, fromAvailable, toDebt, alreadyExpired, forgiven };
}

const OWN_LOTS = /* sql */ `
  select id, pending, available, expired from lots l
  where member_id = $1 and entry_sequence = $2
  order by ${LOT_END} nulls last, id
`;

const NAMED_LOTS = /* sql */ `
  select id, pending, available, expired from lots l
  where member_id = $1 and id = any ($2::uuid[])
  order by ${LOT_END} nulls last, id
`;

function ownLots(work: Work, memberId: string, { earnedIn }: Reversal): Promise<OwnLot[]> {
  const statement = typeof earnedIn === "number" ? OWN_LOTS : NAMED_LOTS;
  return work.rows<OwnLot>(statement, [memberId, earnedIn]);
}

interface OwnLot {
  readonly id: string;
  readonly pending: number;
  readonly available: number;
  readonly expired: number;
}

interface OwnPart extends LotPart {
  readonly from: "PENDING" | "AVAILABLE" | "EXPIRED";
}

/** What can be taken of an earning's own lots without touching a use. */
function unused(lots: readonly OwnLot[], points: number): OwnPart[] {
  const all = [
    ...lots.map(({ id, pending }) => ({ from: "PENDING" as const, lotId: id, points: pending })),
    ...lots.map(({ id, available }) => ({
      from: "AVAILABLE" as const,
      lotId: id,
      points: available,
    })),
    ...lots.map(({ id, expired }) => ({ from: "EXPIRED" as const, lotId: id, points: expired })),
  ];
  return upToPoints(points, all);
}

/** What pays for freed uses from now on: other lots, one after another, and debt for the rest. */
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

function total(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0);
}

/** Debt that is paid in the moment it is made. */
function paidByProgram(points: number): Transfer {
  return { from: "ADJUSTED", to: "DEBT", lotId: null, points };
}

/** What a return takes without the member having less: it had expired, or the program pays it. */
function line(titles: ExplanationLine["titles"], points: number): readonly ExplanationLine[] {
  return points === 0 ? [] : [{ titles, points }];
}

const WORDS = {
  expired: { en: "Had expired before", vi: "Đã hết hạn từ trước" },
  forgiven: { en: "Spent before; paid by the program", vi: "Đã dùng; chương trình chi trả" },
};

const NEXT_LOTS = /* sql */ `
  select lot_id as id from merged_lots where member_id = $1 and from_lot_id = any ($2::uuid[])
`;

const FIRST_LOTS = /* sql */ `select id from lots where member_id = $1 and entry_sequence = $2`;

/**
 * The lots in which an earning of a merged account is today.
 * @param path from the account that earned it to the one whose wallet is open.
 */
export async function movedLots(
  work: Work,
  path: readonly string[],
  entrySequence: number,
): Promise<readonly string[]> {
  const [origin, ...others] = path;
  let lots = await work.rows<{ id: string }>(FIRST_LOTS, [origin, entrySequence]);
  for (const memberId of others) {
    lots = await work.rows(NEXT_LOTS, [memberId, lots.map(({ id }) => id)]);
  }
  return lots.map(({ id }) => id);
}

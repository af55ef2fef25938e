import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import type { Work } from "../../writes/work.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import type { ExplanationLine, NewEntry, PostedEntry, SpendPoints, Transfer } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import {
  forgivenOfLots,
  forgivenSpendsNow,
  unforgiveSpends,
} from "./reversing/forgiven-spends-now.ts";
import { earnedLots, resourcedSpends, unspentParts } from "./reversing/earned-lots.ts";
import type { EarnedIn, EarnedLot } from "./reversing/earned-lots.ts";
import { dueEntries } from "./settling/due-entries.ts";
import { dueSteps } from "./settling/due-steps.ts";
import { reallocateSpends, repaySpends } from "./spending/spend-allocations.ts";
import { firstPoints, sumOfPoints } from "./spending/spendable-lots.ts";
import { expectDue } from "./wallet.ts";
import type { Wallet } from "./wallet.ts";

/** Points of one earning to reverse, and why. */
export interface Reversal {
  /** The sequence of the earning's entry; for one of a merged account, its present lots. */
  readonly earnedIn: EarnedIn;
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
  const lots = await earnedLots(work, memberId, reversal.earnedIn);
  const unspent = unspentParts(lots, points);
  const spent = points - sumOfPoints(unspent);
  const { freed, sources } = await resourcedSpends(work, memberId, { spent, lots });

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

/** Points of one earning that a reversal took, to give again. */
export interface Restoration extends Omit<Reversal, "explanation"> {
  /** Spends that the program paid for because of reversals by earlier versions. */
  readonly forgivenSpends: readonly SpendPoints[];
  /** Whether what is not used for them ends at once: with an account that was closed since. */
  readonly isOver: boolean;
  /** Adds up to `points`. */
  readonly explanation: readonly ExplanationLine[];
}

/** What was given again. */
export interface RestoredPoints {
  readonly entry: PostedEntry;
  /** What the member has more, of what was not used for forgiven spends. */
  readonly points: number;
  /** Of these spends the program pays so much no more. */
  readonly unforgiven: readonly SpendPoints[];
}

/**
 * Gives points that reversals took back to the lots they were taken from, with their old dates:
 * what is past its end expires at once, and where the account was closed since, all of it has
 * expired. First they pay for spends that the program paid for because
 * of the reversals; what becomes available then repays debt. The wallet must be open
 * (`openWallet`).
 */
export async function restorePoints(
  work: Work,
  wallet: Wallet,
  restoration: Restoration,
): Promise<RestoredPoints> {
  const { memberId } = wallet;
  const { points } = restoration;
  const lots = await earnedLots(work, memberId, restoration.earnedIn);
  const { isOver } = restoration;
  const parts = restoredParts(lots, points);
  const lotIds = lots.map(({ id }) => id);
  const forgiven = [
    ...(await forgivenOfLots(work, memberId, lotIds)),
    ...(await forgivenSpendsNow(work, memberId, restoration.forgivenSpends)),
  ];
  const isDue = ({ availableAt }: EarnedLot) => isOver || availableAt <= work.now;
  const due = parts.filter(isDue);
  const unforgiven = firstPoints(sumOfPoints(due), forgiven);
  const paying = firstPoints(sumOfPoints(unforgiven), due);
  const paid = sumOfPoints(paying);

  const left = due.flatMap((lot, at) => {
    const points = lot.points - (paying[at]?.points ?? 0);
    return points > 0 ? [{ ...lot, points }] : [];
  });
  const over = isOver ? left : [];
  const late = isOver
    ? []
    : left.map((lot) => {
        return { ...lot, pending: lot.points, available: 0, expiresAt: lot.endsAt };
      });
  const { steps } = dueSteps(wallet, late, work.now);
  const settled = steps.filter(({ kind }) => kind !== "RELEASE");
  if (!isOver) {
    for (const { availableAt, endsAt } of parts) {
      for (const at of [availableAt, endsAt]) if (at && at > work.now) expectDue(wallet, at);
    }
  }
  const [entry] = postEntries(work, wallet, [
    {
      kind: "EARN",
      points: points - paid - sumOfPoints(over),
      effectiveAt: work.now,
      occurredAt: restoration.occurredAt,
      source: restoration.source,
      reference: restoration.reference,
      lots: [],
      explanation: [
        ...restoration.explanation,
        ...lineFor(PAID_BY_PROGRAM, -paid),
        ...lineFor(EXPIRED_BEFORE, -sumOfPoints(over)),
      ],
      transfers: [
        ...(isOver ? paying : parts).map((part): Transfer => {
          const { id: lotId, points } = part;
          return { from: "ISSUED", to: isDue(part) ? "AVAILABLE" : "PENDING", lotId, points };
        }),
        ...over.map(({ id: lotId, points }): Transfer => {
          return { from: "ISSUED", to: "EXPIRED", lotId, points };
        }),
        // The program's payment is undone, and the points pay instead.
        ...(paid > 0 ? [{ from: "DEBT", to: "ADJUSTED", lotId: null, points: paid } as const] : []),
        ...paying.map(({ id: lotId, points }): Transfer => {
          return { from: "AVAILABLE", to: "DEBT", lotId, points };
        }),
      ],
    },
    ...dueEntries(settled.map((step) => ({ ...step, at: work.now }))),
  ]);
  if (paid > 0) await unforgiveSpends(work, memberId, { unforgiven, paying });
  const repaid = settled.flatMap((step) => (step.kind === "DEBT_REPAID" ? [step] : []));
  if (repaid.length > 0) await repaySpends(work, memberId, repaid);
  const ofEarlier = unforgiven.filter(({ inPlaceOf }) => inPlaceOf === null);
  return { entry: entry!, points: entry!.points, unforgiven: ofEarlier };
}

/** Points for lots from which returns took them, the last one first. */
function restoredParts(lots: readonly EarnedLot[], points: number) {
  const reversed = lots.toReversed().map((lot) => ({ ...lot, points: lot.reversed }));
  const parts = firstPoints(points, reversed);
  if (sumOfPoints(parts) < points) {
    throw new Error(`Less than ${points} points were taken of lots ${lots.map(({ id }) => id)}.`);
  }
  return parts;
}

const FIRST_LOTS = sql.read<{ id: string }>("find the lots that an entry issued")`
  select id from lots where member_id = ${"memberId"} and entry_sequence = ${"sequence"}
`;

const NEXT_LOTS = sql.read<{ id: string }>("find lots after a merge")`
  select m.lot_id as id from merged_lots m
  join merges g on g.member_id = ${"fromMemberId"} and g.id = m.merge_id and g.status <> 'UNMERGED'
  where m.member_id = ${"memberId"} and m.from_lot_id = any (${"lotIds"}::uuid[])
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
  for (const [at, memberId] of others.entries()) {
    const next = { memberId, fromMemberId: path[at]!, lotIds };
    lotIds = (await work.rows(NEXT_LOTS, next)).map(({ id }) => id);
  }
  return lotIds;
}

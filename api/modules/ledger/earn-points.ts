import type { Work } from "../../writes/work.ts";
import { activityTermsName } from "../programs/activity-terms.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import type { NewEntry, ExplanationLine, NewLot, PostedEntry } from "./entry.ts";
import { activityExpiries } from "./extend-expiry.ts";
import { postEntries } from "./posting/post-entries.ts";
import { dueEntries } from "./settling/due-entries.ts";
import { dueSteps } from "./settling/due-steps.ts";
import { repaySpends } from "./spending/spend-allocations.ts";
import { expectDue } from "./wallet.ts";
import type { Wallet } from "./wallet.ts";

/** Points to give, and when they can be spent. */
export interface Earning {
  readonly kind: "EARN" | "ADJUST" | "TRANSFER";
  readonly source: NewEntry["source"];
  readonly reference: string;
  readonly occurredAt: Date;
  readonly explanation: readonly ExplanationLine[];
  readonly lots: readonly NewLot[];
}

export interface Earned {
  readonly entry: PostedEntry;
  /** Its lots, each with its present end, which the member's activity may have extended. */
  readonly lots: readonly NewLot[];
  /** How many of the points paid debt at once. */
  readonly toDebt: number;
  /** How many of the points had expired already. */
  readonly expired: number;
}

const ISSUERS = { EARN: "ISSUED", ADJUST: "ADJUSTED", TRANSFER: "TRANSFERRED" } as const;

/**
 * Gives a member points. A lot that is due is available at once and repays debt, and expires at
 * once where it is late; other lots stay pending. Activity extends the expiry of earned points if
 * the program's terms say so, and of adjustments with such terms. The wallet must be open
 * (`openWallet`).
 */
export async function earnPoints(work: Work, wallet: Wallet, earning: Earning): Promise<Earned> {
  const issuer = ISSUERS[earning.kind];
  const isDue = (lot: NewLot) => lot.availableAt <= work.now;
  const lots = earning.kind === "EARN" ? byActivity(work, earning.lots) : earning.lots;
  const ending = await endingByActivity(work, wallet, lots);
  const entry: NewEntry = {
    ...earning,
    lots,
    points: earning.lots.reduce((sum, lot) => sum + lot.issued, 0),
    effectiveAt: work.now,
    transfers: earning.lots.map((lot) => ({
      from: issuer,
      to: isDue(lot) ? "AVAILABLE" : "PENDING",
      points: lot.issued,
      lotId: lot.id,
    })),
  };

  const late = ending
    .filter(isDue)
    .map((lot) => ({ ...lot, entrySequence: 0, pending: lot.issued, available: 0 }));
  const steps = dueSteps(wallet, late, work.now).steps.filter(({ kind }) => kind !== "RELEASE");
  // Recorded now: a late purchase must not rewrite what was true before.
  const settled = dueEntries(steps.map((step) => ({ ...step, at: work.now })));
  const [posted] = postEntries(work, wallet, [entry, ...settled]);

  const repaid = steps.flatMap((step) => (step.kind === "DEBT_REPAID" ? [step] : []));
  if (repaid.length > 0) await repaySpends(work, wallet.memberId, repaid);
  const sum = (kind: string) =>
    steps.reduce((total, step) => total + (step.kind === kind ? step.points : 0), 0);
  const [toDebt, expired] = [sum("DEBT_REPAID"), sum("EXPIRE")];
  return { entry: posted!, lots: ending, toDebt, expired };
}

/** Earned points keep the program's present terms of expiry, whatever the terms become later. */
function byActivity({ configuration, now }: Work, lots: readonly NewLot[]): readonly NewLot[] {
  const activityTerms = activityTermsName(earningTermsAt(configuration, now).expiry);
  return activityTerms ? lots.map((lot) => ({ ...lot, activityTerms })) : lots;
}

async function endingByActivity(
  work: Work,
  wallet: Wallet,
  lots: readonly NewLot[],
): Promise<readonly NewLot[]> {
  if (!lots.some(({ activityTerms }) => activityTerms)) return lots;
  const untils = await activityExpiries(work, wallet.memberId);
  return lots.map((lot) => {
    const until = lot.activityTerms ? untils.get(lot.activityTerms) : null;
    if (!until || until <= lot.expiresAt!) return lot;
    // The lot's own end may be over, so `postEntries` would expect nothing.
    expectDue(wallet, until);
    return { ...lot, expiresAt: until };
  });
}

/** A lot in the permanent result of the write that earned it; instants as RFC 3339 text. */
export interface EarnedLot {
  readonly points: number;
  readonly status: "PENDING" | "AVAILABLE" | "EXPIRED";
  readonly availableAt: string;
  readonly expiresAt: string | null;
}

export function earnedLot({ issued, availableAt, expiresAt }: NewLot, now: Date): EarnedLot {
  const isExpired = expiresAt !== null && expiresAt <= now;
  return {
    points: issued,
    status: availableAt > now ? "PENDING" : isExpired ? "EXPIRED" : "AVAILABLE",
    availableAt: availableAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

/** The same for clients, instants as dates. */
export function shownLot({ availableAt, expiresAt, ...lot }: EarnedLot) {
  return {
    ...lot,
    availableAt: new Date(availableAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  };
}

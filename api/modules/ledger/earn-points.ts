import type { Work } from "../../work/work.ts";
import { dueSteps } from "./due-steps.ts";
import type { ExplanationLine, NewEntry, NewLot, PostedEntry } from "./entry.ts";
import { payUses } from "./pay-uses.ts";
import { postEntries } from "./post-entries.ts";
import { dueEntries } from "./settle-due.ts";
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
  /** How many of the points paid debt at once. */
  readonly toDebt: number;
  /** How many of the points had expired already. */
  readonly expired: number;
}

const ISSUERS = { EARN: "ISSUED", ADJUST: "ADJUSTED", TRANSFER: "TRANSFERRED" } as const;

/**
 * Gives a member points: a lot whose time has come is available at once, pays what is owed, and has expired at
 * once where it is late; others stay pending. The wallet must be open (`openWallet`).
 */
export async function earnPoints(work: Work, wallet: Wallet, earning: Earning): Promise<Earned> {
  const issuer = ISSUERS[earning.kind];
  const isDue = (lot: NewLot) => lot.availableAt <= work.now;
  const entry: NewEntry = {
    ...earning,
    points: earning.lots.reduce((sum, lot) => sum + lot.issued, 0),
    effectiveAt: work.now,
    transfers: earning.lots.map((lot) => ({
      from: issuer,
      to: isDue(lot) ? "AVAILABLE" : "PENDING",
      points: lot.issued,
      lotId: lot.id,
    })),
  };

  const late = earning.lots
    .filter(isDue)
    .map((lot) => ({ ...lot, entrySequence: 0, pending: lot.issued, available: 0 }));
  const steps = dueSteps(wallet, late, work.now).steps.filter(({ kind }) => kind !== "RELEASE");
  // Recorded now: a late purchase must not rewrite what was true before.
  const settled = dueEntries(steps.map((step) => ({ ...step, at: work.now })));
  const [posted] = postEntries(work, wallet, [entry, ...settled]);

  const repaid = steps.flatMap((step) => (step.kind === "DEBT_REPAID" ? [step] : []));
  if (repaid.length > 0) await payUses(work, wallet.memberId, repaid);
  const sum = (kind: string) =>
    steps.reduce((total, step) => total + (step.kind === kind ? step.points : 0), 0);
  return { entry: posted!, toDebt: sum("DEBT_REPAID"), expired: sum("EXPIRE") };
}

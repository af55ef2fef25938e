import { uuidv7 } from "uuidv7";
import { text } from "../../locales/text.ts";
import { expiresAt } from "../../values/expiry.ts";
import { amountMinorMax } from "../../values/money.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import { cleanText } from "../../values/typed/typed-text.ts";
import type { Work } from "../../writes/work.ts";
import { chargePoints } from "../access/charge-points.ts";
import { earnPoints } from "../ledger/earn-points.ts";
import type { NewLot, PostedEntry } from "../ledger/entry.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { activityTermsName } from "../programs/activity-terms.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { settlePrimaryStanding } from "../tiers/settle-standings.ts";
import { requestApproval } from "./approving/request-approval.ts";
import type { WaitingMovement } from "./approving/request-approval.ts";
import { openMember } from "./open-member.ts";

export interface AdjustPoints extends WithReasonCode {
  /** The member's public id. */
  readonly memberId: string;
  /** Above zero gives points, below zero takes them. */
  readonly points: number;
  readonly reason: string;
  readonly expiresAt?: Date | null;
}

/** Where to find the entry: it is read again, so that a replay shows its present status. */
export interface AdjustedPoints {
  readonly memberId: string;
  readonly sequence: number;
}

/**
 * Gives a member points as a lot of their own, or takes points in spend order. Above the limits of
 * the caller's key or role it waits for somebody else's approval.
 * @throws Refusal ZERO_POINTS, AMOUNT_TOO_LARGE, INVALID, IN_THE_PAST, NOT_FOUND, MEMBER_CLOSED,
 *   NOT_ENOUGH_POINTS
 */
export async function adjustPoints(
  work: Work,
  input: AdjustPoints,
): Promise<AdjustedPoints | WaitingMovement> {
  const wallet = await openWalletToAdjust(work, input);
  if (await chargePoints(work, Math.abs(input.points))) return adjust(work, wallet, input);
  const { memberId } = wallet;
  const { memberId: _, points, reason, ...others } = input;
  const movement = { operation: "adjustPoints", memberId, points, input: others } as const;
  return requestApproval(work, { ...movement, reason: cleanText(reason) });
}

/** The same once it is approved, without limits. */
export async function adjustPointsNow(work: Work, input: AdjustPoints): Promise<AdjustedPoints> {
  return adjust(work, await openWalletToAdjust(work, input), input);
}

/**
 * What would refuse an adjustment of whomever.
 * @throws Refusal ZERO_POINTS, AMOUNT_TOO_LARGE, INVALID, IN_THE_PAST, NOT_FOUND
 */
export function expectAdjustment(work: Work, input: Omit<AdjustPoints, "memberId">): void {
  const reasons = wrongIn(input, work.now);
  if (reasons.length > 0) throw new Refusal(...reasons);
  chosenReason(work, input);
}

async function openWalletToAdjust(work: Work, input: AdjustPoints): Promise<Wallet> {
  expectAdjustment(work, input);

  const wallet = await openMember(work, input.memberId);
  if (wallet.memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], text("care.closedForAdjustments"));
  }
  return wallet;
}

async function adjust(work: Work, wallet: Wallet, input: AdjustPoints): Promise<AdjustedPoints> {
  await settlePrimaryStanding(work, wallet.memberId);
  const { available } = wallet;
  const { memberId, id, sequence, points, availableAfter } = await (input.points > 0 ? give : take)(
    work,
    wallet,
    input,
  );
  work.audit({
    memberId,
    subjectId: id,
    before: { available },
    after: { available: availableAfter },
  });
  work.emit({ type: "points.adjusted", memberId, payload: { entryId: id, points } });
  return { memberId, sequence };
}

async function give(work: Work, wallet: Wallet, input: AdjustPoints): Promise<PostedEntry> {
  const { entry } = await earnPoints(work, wallet, {
    kind: "ADJUST",
    ...contentOf(input),
    occurredAt: work.now,
    lots: [lotOf(work, input)],
  });
  return entry;
}

/** Points without a date of their own last as long as earned ones. */
function lotOf({ configuration, now }: Work, input: AdjustPoints): NewLot {
  const lot = { id: uuidv7(), issued: input.points, availableAt: now, purchaseId: null };
  if (input.expiresAt) return { ...lot, expiresAt: input.expiresAt };
  const { timeZone } = configuration.part(programSnapshot);
  const { expiry } = earningTermsAt(configuration, now);
  return {
    ...lot,
    expiresAt: expiresAt(expiry, { placedAt: now, availableAt: now }, timeZone),
    activityTerms: activityTermsName(expiry),
  };
}

function take(work: Work, wallet: Wallet, input: AdjustPoints): Promise<PostedEntry> {
  return spendPoints(work, wallet, {
    kind: "ADJUST",
    ...contentOf(input),
    points: -input.points,
    field: ["input", "points"],
  });
}

/** The reason is the entry's title and stands there alone: it goes when the member is erased. */
function contentOf({ points, reason, reasonCode }: AdjustPoints) {
  const reference = cleanText(reason);
  return {
    source: { kind: "ADJUSTMENT" as const, id: uuidv7() },
    reference,
    explanation: [{ titles: {}, points, ...(reasonCode && { reasonCode }) }],
  };
}

function wrongIn(
  { points, reason, expiresAt }: Omit<AdjustPoints, "memberId">,
  now: Date,
): RefusalReason[] {
  const wrong: RefusalReason[] = [];
  const report = (
    code: RefusalReason["code"],
    name: keyof AdjustPoints,
    message: RefusalReason["message"],
  ) => wrong.push({ code, field: ["input", name], message });

  if (points === 0) report("ZERO_POINTS", "points", text("care.adjustNotZero"));
  if (Math.abs(points) > amountMinorMax) {
    report("AMOUNT_TOO_LARGE", "points", text("care.adjustAtMost", { max: amountMinorMax }));
  }
  if (cleanText(reason) === "") report("INVALID", "reason", text("care.reasonMissing"));
  if (expiresAt && points < 0) {
    report("INVALID", "expiresAt", text("care.expiryOfTakenPoints"));
  } else if (expiresAt && expiresAt <= now) {
    report("IN_THE_PAST", "expiresAt", text("care.expiryInThePast"));
  }
  return wrong;
}

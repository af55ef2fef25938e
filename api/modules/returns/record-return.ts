import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { uuidv7 } from "uuidv7";
import { contentHash } from "../../writes/content-hash.ts";
import { replayDocument } from "../../writes/document-replay.ts";
import type { RecordedDocument } from "../../writes/document-replay.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { endActivity } from "../activity/end-activity.ts";
import { restoreCoupons } from "../coupons/restore-coupons.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import type { ReversedPoints } from "../ledger/reverse-points.ts";
import { returnSoldCards } from "./gift-cards/return-sold-cards.ts";
import { insertReturn } from "./insert-return.ts";
import { endedPurchases, keptChange } from "./kept/kept-change.ts";
import { readReturn } from "./read-return.ts";
import type { ReadReturn, RecordReturn } from "./read-return.ts";
import type { RecordedReturn } from "./recorded-return.ts";
import { refundPointsOf } from "./refunding/refund-points-of.ts";
import { purchaseTenders } from "./refunding/purchase-tenders.ts";
import { refundTenders } from "./refunding/refund-tenders.ts";
import { purchasePlace, returnedPurchase } from "./returned-purchase.ts";
import { freeEarnedLimits, reverseEarned } from "./reversing/reverse-earned.ts";
import { reviewReturnedTier } from "./reversing/review-returned-tier.ts";

/**
 * Records what came back of a purchase: money by tender, points, ledger, tier. Everything is the
 * difference between what was kept before and what is kept after, so it depends on neither the
 * order nor the split of returns. A closed account's purchase comes back too: it owes nothing.
 * @returns what it reversed, and whether it is a replay.
 * @throws Refusal NOT_FOUND, RETURN_DIFFERS, MERGE_UNDER_WAY, COUPON_USED (a gift card that was
 *   sold), and those of `readReturn` and `keptAfter`.
 */
export async function recordReturn(
  work: Work,
  input: RecordReturn,
): Promise<RecordedDocument<RecordedReturn>> {
  const request = readReturn(work, input);
  const { source, purchaseExternalId, externalId } = request;
  const at = { source, externalId: purchaseExternalId };
  const place = await purchasePlace(work, at);
  if (!place) throw refuseReturn("NOT_FOUND", text("returns.noSuchPurchase"));
  const { path, wallet } = await openOwner(work, place.memberId);
  const { memberId } = wallet;
  const purchase = await returnedPurchase(work, place, externalId);
  const hash = contentOf(request);
  if (purchase.existing) {
    const recorded = replayDocument(purchase.existing, hash, differs);
    return { isReplay: true, recorded: { ...recorded, externalId } };
  }
  if (path.some(({ isSettled }) => !isSettled)) {
    throw refuseReturn("MERGE_UNDER_WAY", text("returns.mergeUnderWay"));
  }

  const change = keptChange(work.configuration, { purchase, path }, request);
  const returnId = uuidv7();
  // Cards are locked after the wallet and before budgets. What is given back comes first, so that
  // no debt arises that it would pay.
  const checkout = { source, purchaseExternalId };
  const stored = { ...checkout, ...purchase, memberId: place.memberId };
  const tenders = await purchaseTenders(work, stored);
  await returnSoldCards(work, change, request);
  const paid = await refundTenders(work, change, tenders);
  const owners = path.map((account) => account.memberId);
  const refunds = await refundPointsOf(work, wallet, {
    ...checkout,
    owners,
    refunds: paid.refunds,
    returnId,
    returnExternalId: externalId,
  });
  const taken = await reverseEarned(work, wallet, { ...change, request, returnId });
  await freeEarnedLimits(work, change);
  const tierChange = await reviewReturnedTier(work, wallet, change);
  const isEnded = endedPurchases(change) === 1;
  if (isEnded) {
    const source = { kind: "RETURN" as const, id: returnId };
    await endActivity(work, wallet, { source, reference: externalId });
  }
  const restored = isEnded ? await restoreCoupons(work, { ownerId: memberId, ...checkout }) : [];

  const recorded: RecordedReturn = {
    memberId,
    returnId,
    externalId,
    returnedAt: request.returnedAt.toISOString(),
    refundedMinor: paid.refundedMinor,
    refunds,
    reversed: reversedOf(taken, change.before.tally.points - change.after.tally.points),
    tierChange,
    ...(restored.length > 0 && { restored }),
    ...(taken?.forgiven && { forgivenByLot: true as const }),
  };
  // Of the buyer's own chain. The entry of another member names the return as its source.
  const entrySequence = path.length === 1 ? (taken?.entry.sequence ?? null) : null;
  const { returnedAt } = request;
  const row = { id: returnId, externalId, cancelsId: null, returnedAt, hash, entrySequence };
  await insertReturn(work, recorded, { ...change, ...row, refundedMinor: paid.refundedMinor });
  emitReturned(work, recorded, place.purchaseId);
  return { isReplay: false, recorded };
}

function reversedOf(taken: ReversedPoints | null, points: number): RecordedReturn["reversed"] {
  const { fromPending = 0, fromAvailable = 0, toDebt = 0 } = taken ?? {};
  const { alreadyExpired = 0, forgiven = 0 } = taken ?? {};
  return { points, fromPending, fromAvailable, toDebt, alreadyExpired, forgiven };
}

function emitReturned(work: Work, { memberId, ...recorded }: RecordedReturn, purchaseId: string) {
  const { returnId } = recorded;
  const { points } = recorded.reversed;
  work.audit({ memberId, subjectId: returnId });
  const payload = { purchaseId, returnId, points };
  work.emit({ type: "purchase.returned", memberId, payload });
  if (points > 0) work.emit({ type: "points.reversed", memberId, payload });
}

/** A hash of what came back. The order of the lines does not matter. */
function contentOf({ returnedAt, lines, amountMinor, refundShipping }: ReadReturn): Buffer {
  const sorted = lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return contentHash({ returnedAt, lines: sorted, amountMinor, refundShipping });
}

function differs() {
  return refusal("RETURN_DIFFERS", ["input", "externalId"], text("returns.differs"));
}

function refuseReturn(code: "NOT_FOUND" | "MERGE_UNDER_WAY", message: Text) {
  return refusal(code, ["input", "purchaseExternalId"], message);
}

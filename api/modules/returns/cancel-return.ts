import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { uuidv7 } from "uuidv7";
import { contentHash } from "../../writes/content-hash.ts";
import type { RecordedDocument } from "../../writes/document-replay.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { recordActivity } from "../activity/record-activity.ts";
import { retakeCoupons } from "../coupons/restore-coupons.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import { refusePartnerSource } from "../partners/partner-source.ts";
import { chargePointsOf } from "./cancelling/charge-points-of.ts";
import { chargeTenders } from "./cancelling/charge-tenders.ts";
import { chargeFreedLimits, earnAgain } from "./cancelling/earn-again.ts";
import { isFirstPlaceTaken } from "./cancelling/is-first-place-taken.ts";
import { returnToCancel } from "./cancelling/return-to-cancel.ts";
import { reviewCancelledTier } from "./cancelling/review-cancelled-tier.ts";
import { reinstateSoldCards } from "./gift-cards/reinstate-sold-cards.ts";
import { insertReturn } from "./insert-return.ts";
import { endedPurchases, valueNow } from "./kept/kept-change.ts";
import type { KeptChange } from "./kept/kept-change.ts";
import { keptValue } from "./kept/kept-value.ts";
import type { CancelledReturn } from "./recorded-return.ts";
import { purchaseTenders } from "./refunding/purchase-tenders.ts";
import { purchasePlace, returnedPurchase, returnNumbers } from "./returned-purchase.ts";

/** A return by its purchase and its own id. */
export interface CancelReturn {
  readonly source: string;
  readonly purchaseExternalId: string;
  readonly externalId: string;
}

/**
 * Cancels a return: what is kept is then what the other returns leave. Points, money, limits, tier
 * and coupons follow, as differences between what was kept before and what is kept after.
 * @returns what it gave and took, and whether it was cancelled before.
 * @throws Refusal NOT_FOUND, RETURN_IN_USE, MEMBER_CLOSED, MERGE_UNDER_WAY.
 */
export async function cancelReturn(
  work: Work,
  { source, purchaseExternalId, externalId }: CancelReturn,
): Promise<RecordedDocument<CancelledReturn>> {
  refusePartnerSource(work, source);
  const { configuration, now } = work;
  const at = { source, externalId: purchaseExternalId };
  const place = await purchasePlace(work, at);
  if (!place) throw refuse("NOT_FOUND", "purchaseExternalId", text("returns.noSuchPurchase"));
  const { path, wallet } = await openOwner(work, place.memberId);
  const { memberId } = wallet;
  const purchase = await returnedPurchase(work, place, externalId);
  const numbers = returnNumbers(work, source, externalId);
  const named = { memberId: place.memberId, numbers };
  const cancelling = await returnToCancel(work.rows, purchase, named);
  if (!cancelling) throw refuse("NOT_FOUND", "externalId", text("returns.noSuchReturn"));
  const { returnId, recorded, cancelled, keptWithout } = cancelling;
  if (cancelled) return { isReplay: true, recorded: { ...cancelled, externalId } };
  if (wallet.memberStatus === "CLOSED") {
    throw refuse("MEMBER_CLOSED", "purchaseExternalId", text("returns.buyerClosed"));
  }
  if (path.some(({ isSettled }) => !isSettled)) {
    throw refuse("MERGE_UNDER_WAY", "purchaseExternalId", text("returns.mergeUnderWay"));
  }

  const before = valueNow(configuration, purchase);
  const after = keptValue(configuration, purchase, keptWithout);
  const change: KeptChange = { purchase, path, before, after };
  if (await isFirstPlaceTaken(work, change)) {
    throw refuse("RETURN_IN_USE", "externalId", text("returns.firstPlaceTaken"));
  }
  const goesOn = endedPurchases(change) === -1;
  // Cards are locked after the wallet and before budgets.
  const checkout = { source, purchaseExternalId };
  const stored = { ...checkout, ...purchase, memberId: place.memberId };
  const tenders = await purchaseTenders(work, stored);
  await reinstateSoldCards(work, change);
  const owners = path.map((account) => account.memberId);
  const charged = await chargePointsOf(work, wallet, {
    ...checkout,
    owners,
    charged: await chargeTenders(work, change, { ...checkout, tenders, recorded }),
    pointsBack: cancelling.pointsBack,
    recorded,
    returnId,
    returnExternalId: externalId,
  });
  const inUse = goesOn ? await retakeCoupons(work, checkout) : null;
  if (inUse) throw refusal(inUse.code, ["input", "externalId"], inUse.message);
  await chargeFreedLimits(work, change);
  if (goesOn) {
    const source = { kind: "RETURN" as const, id: returnId };
    const activity = { at: purchase.placedAt, source, reference: externalId };
    await recordActivity(work, wallet, activity);
  }
  const { forgivenSpends } = cancelling;
  const earning = { ...change, returnId, externalId, forgivenSpends };
  const earned = await earnAgain(work, wallet, earning);
  const tierChange = await reviewCancelledTier(work, wallet, change);

  const result: CancelledReturn = {
    memberId,
    returnId,
    externalId,
    points: earned?.points ?? 0,
    charged,
    tierChange,
    unforgiven: earned?.unforgiven ?? [],
  };
  await insertReturn(work, result, {
    ...change,
    id: uuidv7(),
    externalId: null,
    cancelsId: returnId,
    returnedAt: now,
    refundedMinor: -chargedMinor(charged),
    hash: contentHash({ source, purchaseExternalId, externalId }),
    entrySequence: path.length === 1 ? (earned?.entry.sequence ?? null) : null,
  });
  emitCancelled(work, result, place.purchaseId);
  return { isReplay: false, recorded: result };
}

/** By gift cards and money, in minor units. */
function chargedMinor(charged: CancelledReturn["charged"]): number {
  return charged
    .filter(({ tender }) => tender === "GIFT_CARD" || tender === "MONEY")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function emitCancelled(work: Work, { memberId, returnId, points }: CancelledReturn, id: string) {
  work.audit({ memberId, subjectId: returnId });
  const payload = { purchaseId: id, returnId, points };
  work.emit({ type: "return.cancelled", memberId, payload });
  if (points > 0) {
    work.emit({ type: "points.earned", memberId, payload: { purchaseId: id, points } });
  }
}

function refuse(
  code: "NOT_FOUND" | "RETURN_IN_USE" | "MEMBER_CLOSED" | "MERGE_UNDER_WAY",
  field: keyof CancelReturn,
  message: Text,
): Refusal {
  return refusal(code, ["input", field], message);
}

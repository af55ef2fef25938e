import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { uuidv7 } from "uuidv7";
import { dayOf } from "../../values/calendar.ts";
import { contentHash } from "../../writes/content-hash.ts";
import { replayDocument } from "../../writes/document-replay.ts";
import type { RecordedDocument } from "../../writes/document-replay.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { endActivity } from "../activity/end-activity.ts";
import { restoreCoupons } from "../coupons/restore-coupons.ts";
import { explanationChange, recordedExplanation } from "../earning/explanation.ts";
import { freeLimits } from "../earning/charge-limits.ts";
import { freedUses } from "../earning/limits.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import { movedLots, reversePoints } from "../ledger/reverse-points.ts";
import type { ReversedPoints } from "../ledger/reverse-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import type { MergedMember } from "../members/merged-members.ts";
import { programSnapshot } from "../programs/program.ts";
import { paidWithPointsMinor } from "../purchases/read-purchase.ts";
import { settleStandings } from "../tiers/settle-standings.ts";
import { returnTierDay, deductTierDay } from "../tiers/return-tier-day.ts";
import type { TierChange } from "../tiers/tier-set.ts";
import { endedVisit, keptContributions } from "./kept-contributions.ts";
import { endedOrders, insertReturn } from "./insert-return.ts";
import type { NewReturn } from "./insert-return.ts";
import { keptAfter } from "./kept/kept-after.ts";
import { paidMoney } from "./kept/kept-money.ts";
import { everythingKept } from "./kept/kept-tally.ts";
import { keptValue } from "./kept/kept-value.ts";
import { readReturn } from "./read-return.ts";
import type { ReadReturn, RecordReturn } from "./read-return.ts";
import type { RecordedReturn } from "./recorded-return.ts";
import { purchasePlace, returnedPurchase } from "./returned-purchase.ts";

/**
 * Records what came back of a purchase: money, points, ledger, tier. The points reversed are those
 * of what was kept before less those of what is kept after, so they depend on neither the order nor
 * the split of returns.
 * @returns what it reversed, and whether it is a replay.
 * @throws Refusal NOT_FOUND, RETURN_DIFFERS, MEMBER_CLOSED, MERGE_UNDER_WAY, and those of
 *   `readReturn` and `keptAfter`.
 */
export async function recordReturn(
  work: Work,
  input: RecordReturn,
): Promise<RecordedDocument<RecordedReturn>> {
  const request = readReturn(work, input);
  const { programId } = work;
  const { source, purchaseExternalId, externalId } = request;
  const at = { programId, source, externalId: purchaseExternalId };
  const place = await purchasePlace(work.rows, at);
  if (!place) throw refuseReturn("NOT_FOUND", text("returns.noSuchPurchase"));
  const { purchaseId } = place;
  const { path, wallet } = await openOwner(work, place.memberId);
  const { memberId } = wallet;
  const purchase = await returnedPurchase(work.rows, place, externalId);
  const hash = contentOf(request);
  if (purchase.existing) {
    return { isReplay: true, recorded: replayDocument(purchase.existing, hash, differs) };
  }
  if (wallet.memberStatus === "CLOSED") {
    throw refuseReturn("MEMBER_CLOSED", text("returns.buyerClosed"));
  }
  if (path.some(({ isSettled }) => !isSettled)) {
    throw refuseReturn("MERGE_UNDER_WAY", text("returns.mergeUnderWay"));
  }

  const change = changeOf(work, { purchase, path, request });
  const returnId = uuidv7();
  const points = change.before.tally.points - change.after.tally.points;
  const taken = points > 0 ? await takePoints(work, wallet, { ...change, returnId }) : null;
  await freeLimits(work, memberId, freedBy(change));
  for (const other of path.slice(0, -1)) {
    const ofMember = freedBy(change).filter(({ per }) => per === "MEMBER");
    await freeLimits(work, other.memberId, ofMember);
  }
  const tierChange = await reviewTier(work, wallet, change);
  if (endedOrders(change.before, change.after) === 1) {
    const source = { kind: "RETURN" as const, id: returnId };
    await endActivity(work, wallet, { source, reference: externalId });
  }

  const checkout = { ownerId: memberId, source, purchaseExternalId };
  const restored = endsIt(change) ? await restoreCoupons(work, checkout) : [];

  const { fromPending = 0, fromAvailable = 0, toDebt = 0 } = taken ?? {};
  const { alreadyExpired = 0, forgiven = 0 } = taken ?? {};
  const recorded: RecordedReturn = {
    memberId,
    returnId,
    externalId,
    returnedAt: request.returnedAt.toISOString(),
    refundedMinor: change.refundedMinor,
    reversed: { points, fromPending, fromAvailable, toDebt, alreadyExpired, forgiven },
    tierChange,
    ...(restored.length > 0 && { restored }),
  };
  // Of the buyer's own chain. The entry of another member names the return as its source.
  const entrySequence = path.length === 1 ? (taken?.entry.sequence ?? null) : null;
  await insertReturn(work, recorded, { ...change, hash, entrySequence });
  work.audit({ memberId, subjectId: returnId });
  const payload = { purchaseId, returnId, points };
  work.emit({ type: "purchase.returned", memberId, payload });
  if (points > 0) work.emit({ type: "points.reversed", memberId, payload });
  return { isReplay: false, recorded };
}

/** Whether nothing is kept of the purchase from now on. */
function endsIt({ before, after }: Change): boolean {
  return endedOrders(before, after) === 1;
}

/** A return and what it changes of its purchase. */
interface Change extends Pick<NewReturn, "purchase" | "path" | "request" | "refundsShipping"> {
  readonly before: NewReturn["before"];
  readonly after: NewReturn["after"];
  readonly refundedMinor: number;
}

function changeOf(
  { configuration }: Work,
  { purchase, path, request }: Pick<Change, "purchase" | "path" | "request">,
): Change {
  const { cart, placedAt, isShippingRefunded } = purchase;
  const kept = purchase.latest?.kept ?? everythingKept(purchase);
  const before = keptValue(configuration, purchase, kept);
  const returnable = { cart, placedAt, kept, keptNetMinor: before.netMinor, isShippingRefunded };
  const after = keptValue(configuration, purchase, keptAfter(returnable, request));

  const { shippingMinor } = paidMoney(cart, paidWithPointsMinor(cart));
  const refundsShipping = request.refundShipping && shippingMinor > 0;
  const goodsMinor = before.paidMinor - after.paidMinor;
  const refundedMinor = goodsMinor + (refundsShipping ? shippingMinor : 0);
  return { purchase, path, request, before, after, refundsShipping, refundedMinor };
}

async function takePoints(
  work: Work,
  wallet: Wallet,
  { purchase, path, request, before, after, returnId }: Change & { returnId: string },
): Promise<ReversedPoints> {
  const earnedIn = purchase.entrySequence!;
  const owners = path.map(({ memberId }) => memberId);
  const { locales } = work.configuration.part(programSnapshot);
  const lines = explanationChange(before.tally.explanation, after.tally.explanation);
  return reversePoints(work, wallet, {
    earnedIn: path.length === 1 ? earnedIn : await movedLots(work, owners, earnedIn),
    points: before.tally.points - after.tally.points,
    source: { kind: "RETURN", id: returnId },
    reference: request.externalId,
    occurredAt: request.returnedAt,
    explanation: recordedExplanation(lines, locales),
  });
}

/** Freed limits serve future purchases. What others earned concurrently stays. */
function freedBy({ purchase, before, after }: Change) {
  const charges = { before: before.tally.charges, after: after.tally.charges };
  return freedUses(purchase.context.counted, charges);
}

async function reviewTier(
  work: Work,
  { memberId, enrolledAt }: Wallet,
  { purchase, path, before, after }: Change,
): Promise<TierChange | null> {
  const { purchaseId, placedAt } = purchase;
  const day = dayOf(placedAt, work.configuration.part(programSnapshot).timeZone);
  const orders = endedOrders(before, after);
  const returnedOf = async ({ memberId, pool }: MergedMember) => ({
    memberId,
    purchaseId,
    enrolledAt,
    day,
    orders,
    spendMinor: before.baseMinor - after.baseMinor,
    points: before.qualifyingPoints - after.qualifyingPoints,
    endedVisit: orders === 1 ? await endedVisit(work, { pool, purchaseId, day }) : null,
  });
  const current = path.at(-1)!;
  for (const other of path.slice(0, -1)) await deductTierDay(work, await returnedOf(other));
  const { pool } = current;
  return returnTierDay(work, await settleStandings(work, memberId), {
    ...(await returnedOf(current)),
    kept: () => keptContributions(work, { pool, enrolledAt, after: { ...after, purchaseId } }),
  });
}

/** A hash of what came back. The order of the lines does not matter. */
function contentOf({ returnedAt, lines, amountMinor, refundShipping }: ReadReturn): Buffer {
  const sorted = lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return contentHash({ returnedAt, lines: sorted, amountMinor, refundShipping });
}

function differs() {
  return refusal("RETURN_DIFFERS", ["input", "externalId"], text("returns.differs"));
}

function refuseReturn(code: "NOT_FOUND" | "MERGE_UNDER_WAY" | "MEMBER_CLOSED", message: Text) {
  return refusal(code, ["input", "purchaseExternalId"], message);
}

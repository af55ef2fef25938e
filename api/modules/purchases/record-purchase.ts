import { text } from "../../locales/text.ts";
import { insertPurchase } from "./recording/insert-purchase.ts";
import type { RecordedPurchase } from "./recorded-purchase.ts";
import { uuidv7 } from "uuidv7";
import { dayOf } from "../../values/calendar.ts";
import { availableAt, expiresAt } from "../../values/expiry.ts";
import { contentHash } from "../../writes/content-hash.ts";
import type { RecordedDocument } from "../../writes/document-replay.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Grouping } from "../../writes/grouping.ts";
import type { Work } from "../../writes/work.ts";
import { recordActivity } from "../activity/record-activity.ts";
import { openCheckout } from "../coupons/checkout-uses.ts";
import { recordCouponUses } from "../coupons/record-coupon-uses.ts";
import type { RecordedCoupons } from "../coupons/record-coupon-uses.ts";
import { earnWithinLimits, hasBudgets, readLimits } from "../earning/charge-limits.ts";
import type { LimitsRead, WithinLimits } from "../earning/charge-limits.ts";
import { earningRulesSnapshot } from "../earning/earning-rules-snapshot.ts";
import { recordedExplanation } from "../earning/explanation.ts";
import type { NotApplied } from "../earning/explanation.ts";
import { rulesInForce } from "../earning/rule.ts";
import type { CompiledRule } from "../earning/rule.ts";
import { earnPoints, earnedLot } from "../ledger/earn-points.ts";
import type { Earned } from "../ledger/earn-points.ts";
import type { NewLot } from "../ledger/entry.ts";
import { lockFreeWallets, lockWallets, openWalletOf } from "../ledger/open-wallet.ts";
import type { Balances, Wallet } from "../ledger/wallet.ts";
import type { MemberBy } from "../members/member-by.ts";
import { retryIfMerged } from "../members/merged-members.ts";
import { partnerOfSource } from "../partners/partner-source.ts";
import { earningTermsAt } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import type { MemberStanding } from "../tiers/member-standing.ts";
import { beforeTierDay, recordTierDay } from "../tiers/record-tier-day.ts";
import { tierOfAnySet } from "../tiers/tiers-snapshot.ts";
import { evaluatePurchase } from "./evaluate-purchase.ts";
import type { EvaluatedPurchase } from "./evaluate-purchase.ts";
import { replayPurchase } from "./recording/replay-purchase.ts";
import { purchaseFacts } from "./recording/purchase-facts.ts";
import type { PurchaseFactsRow } from "./recording/purchase-facts.ts";
import { paidWithPointsMinor, readPurchase } from "./read-purchase.ts";
import { spendPointsOf, spentWithPointsMinor } from "./recording/spend-points-of.ts";
import type { ReadPurchase, RecordPurchase } from "./read-purchase.ts";

/** The member's balances and standing after a purchase. */
export interface AfterPurchase {
  readonly wallet: Balances;
  /** Null when the program has no tiers. */
  readonly standing: MemberStanding | null;
  /** The rules in force that gave nothing. */
  readonly notApplied: readonly NotApplied[];
}

type PurchaseOutcome = RecordedDocument<RecordedPurchase> & {
  /** Not stored: missing when the answer is that of an earlier call. */
  readonly after?: AfterPurchase | null;
};

/**
 * Records a purchase: points by the rules in force when it was placed, ledger, tier.
 * @returns what it earned; when it is not a replay, also the member's balances and standing after
 *   it.
 * @throws Refusal NOT_FOUND, PURCHASE_DIFFERS, MEMBER_CLOSED, and those of `readPurchase`,
 *   `recordCouponUses` and `spendPointsOf`.
 */
export async function recordPurchase(work: Work, input: RecordPurchase): Promise<PurchaseOutcome> {
  const purchase = readPurchase(work, input);
  const wallet = await openWalletOf(work, { by: input.member, field: ["input", "member"] });
  const { memberId } = wallet;
  const isHistory = input.isHistory ?? false;
  const read = await readUnderLock(work, wallet, { purchase, isHistory });
  const { facts, before, rules, limits, uses } = read;
  if (facts.existing) {
    const recorded = await replayPurchase(work, { existing: facts.existing, memberId, purchase });
    return { isReplay: true, recorded, after: null };
  }
  const hash = contentHash({ memberId, ...purchase });
  if (wallet.memberStatus === "CLOSED") {
    await retryIfMerged(work.rows, memberId);
    throw refusal("MEMBER_CLOSED", ["input", "member"], text("purchases.memberClosed"));
  }
  const isSpending = !isHistory && (input.spendPoints ?? true);
  const { shortfall, ...coupons } = await recordCouponUses(work, {
    memberId,
    wallet,
    codes: isHistory ? [] : (input.couponCodes ?? []),
    uses,
    payments: isHistory ? [] : purchase.payments,
    spentMinor: spentWithPointsMinor(work, { purchase, isSpending }),
    source: purchase.source,
    purchaseExternalId: purchase.externalId,
    placedAt: purchase.placedAt,
    cart: purchase.cart,
  });

  const purchaseId = uuidv7();
  const spent = await spendPointsOf(work, wallet, { purchase, purchaseId, isSpending });
  const evaluation = { purchase, wallet, facts, rules, limits, isHistory };
  const { evaluated, counted } = await evaluate(work, evaluation);
  if (!isHistory) {
    await recordActivity(work, wallet, {
      at: purchase.placedAt,
      reference: purchase.externalId,
      source: { kind: "PURCHASE", id: purchaseId },
    });
  }
  const earned = await earn(work, { purchase, wallet, evaluated, purchaseId });
  const { change, standing } = await recordTierDay(work, before, {
    memberId,
    purchaseId,
    day: evaluated.day,
    spendMinor: evaluated.baseMinor,
    orders: evaluated.orders,
    points: Math.min(evaluated.earned.qualifyingPoints, evaluated.earned.points),
    place: placeOf(purchase),
  });

  const { source, externalId, placedAt, cart } = purchase;
  const recorded: RecordedPurchase = {
    memberId,
    purchaseId,
    source,
    externalId,
    totalMinor: cart.totalMinor,
    placedAt: placedAt.toISOString(),
    points: evaluated.earned.points,
    toDebt: earned?.toDebt ?? 0,
    lots: earned?.lots.map((lot) => earnedLot(lot, work.now)) ?? [],
    explanation: earned?.entry.explanation ?? [],
    tierChange: change,
    ...(shortfall && { couponShortfall: shortfall }),
    ...(hasCoupons(coupons) && { coupons }),
  };
  const sequence = earned?.entry.sequence ?? null;
  insertPurchase(work, { purchase, evaluated, counted, recorded, hash, sequence, spent });
  work.audit({ memberId, subjectId: purchaseId });
  const { points } = recorded;
  work.emit({ type: "purchase.recorded", memberId, payload: { purchaseId, points } });
  if (points > 0) work.emit({ type: "points.earned", memberId, payload: { purchaseId, points } });
  const { notApplied } = evaluated.earned;
  return { isReplay: false, recorded, after: { wallet, standing, notApplied } };
}

recordPurchase.grouping = {
  // What members share, coupons and budgets, is locked by one purchase at a time.
  mayShare: ({ couponCodes, payments }, configuration) =>
    !couponCodes?.length &&
    !hasBudgets(configuration) &&
    !payments?.some(({ kind }) => kind === "POINTS"),
  ownerOf: ({ member }) => member,
  nameOf: ({ source, externalId }) => JSON.stringify([source, externalId]),
  lockFree(rows, members, configuration) {
    const { countryCode } = configuration.part(programSnapshot);
    return lockFreeWallets(rows, { programId: configuration.programId, countryCode }, members);
  },
  lock: lockWallets,
} satisfies Grouping<RecordPurchase, MemberBy>;

recordPurchase.storedResult = ({ isReplay, recorded }: PurchaseOutcome) => ({ isReplay, recorded });

/** Reads what is true under the wallet's lock, in one round trip. */
async function readUnderLock(
  work: Work,
  { memberId }: Wallet,
  { purchase, isHistory }: { purchase: ReadPurchase; isHistory: boolean },
) {
  const { programId, configuration } = work;
  const { placedAt } = purchase;
  const day = dayOf(placedAt, configuration.part(programSnapshot).timeZone);
  const { published } = configuration.part(earningRulesSnapshot);
  const rules = isHistory ? [] : rulesInForce(published, placedAt, "PURCHASE");
  const readFacts = () => purchaseFacts(work, { programId, memberId, ...purchase });
  const { source, externalId: purchaseExternalId } = purchase;
  const [uses, before, facts, limits] = await Promise.all([
    openCheckout(work, { source, purchaseExternalId }),
    beforeTierDay(work, { memberId, day, place: placeOf(purchase) }),
    readFacts(),
    readLimits(work, { memberId, rules, day }),
  ]);
  // A review that was due has just been posted: the facts may go by it.
  return { uses, before, rules, limits, facts: (before.isPosted ? await readFacts() : facts)! };
}

function placeOf({ cart, source }: ReadPurchase): string {
  return cart.locationId ?? cart.channel ?? source;
}

function hasCoupons({ adopted, released, missed }: Omit<RecordedCoupons, "shortfall">): boolean {
  return adopted.length > 0 || released.length > 0 || missed.length > 0;
}

interface RecordingContext {
  readonly purchase: ReadPurchase;
  readonly wallet: Wallet;
}

interface PurchaseEvaluation extends RecordingContext {
  readonly facts: PurchaseFactsRow;
  readonly rules: readonly CompiledRule[];
  readonly limits: LimitsRead;
  readonly isHistory: boolean;
}

function evaluate(
  work: Work,
  { purchase, wallet, facts, rules, limits, isHistory }: PurchaseEvaluation,
): Promise<WithinLimits<EvaluatedPurchase>> {
  const { configuration } = work;
  const { timeZone } = configuration.part(programSnapshot);
  const { placedAt } = purchase;
  const { status, birthDate, locale, orders, tierIdThen } = facts;
  return earnWithinLimits(work, limits, (used) => {
    const evaluated = evaluatePurchase(configuration, {
      cart: purchase.cart,
      placedAt,
      partnerId: partnerOfSource(purchase.source),
      rules,
      used,
      isHistory,
      terms: earningTermsAt(configuration, work.now),
      paidWithPointsMinor: paidWithPointsMinor(purchase),
      member: {
        status,
        birthDate,
        locale,
        tier: tierOfAnySet(configuration, tierIdThen),
        enrolledDay: dayOf(wallet.enrolledAt, timeZone),
        isFirstPurchase: orders === 0,
      },
    });
    return { evaluated, charges: evaluated.earned.charges };
  });
}

/** Posts what the purchase earns, as one lot; nothing when it earns nothing. */
async function earn(
  work: Work,
  {
    purchase,
    wallet,
    evaluated,
    purchaseId,
  }: RecordingContext & { evaluated: EvaluatedPurchase; purchaseId: string },
): Promise<Earned | null> {
  const { earned } = evaluated;
  if (earned.points === 0) return null;
  const { timeZone, locales } = work.configuration.part(programSnapshot);
  const { pendingDays, expiry } = earningTermsAt(work.configuration, work.now);
  const { placedAt } = purchase;
  const available = availableAt(placedAt, pendingDays, timeZone);
  const lot: NewLot = {
    id: uuidv7(),
    issued: earned.points,
    availableAt: available,
    expiresAt: expiresAt(expiry, { placedAt, availableAt: available }, timeZone),
    purchaseId,
  };
  return earnPoints(work, wallet, {
    kind: "EARN",
    source: { kind: "PURCHASE", id: purchaseId },
    reference: purchase.externalId,
    occurredAt: placedAt,
    explanation: recordedExplanation(earned.explanation, locales),
    lots: [lot],
  });
}

import { uuidv7 } from "uuidv7";
import { dayOf } from "../../values/calendar.ts";
import { availableAt, expiresAt } from "../../values/expiry.ts";
import type { Localized } from "../../values/localized.ts";
import { contentHash } from "../../writes/content-hash.ts";
import { replayDocument } from "../../writes/document-replay.ts";
import type { RecordedDocument } from "../../writes/document-replay.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Grouping } from "../../writes/grouping.ts";
import type { Work } from "../../writes/work.ts";
import { recordActivity } from "../activity/record-activity.ts";
import { recordCouponUses } from "../coupons/record-coupon-uses.ts";
import { earnWithinLimits, hasBudgets, readLimits } from "../earning/earn-within-limits.ts";
import type { LimitsRead, WithinLimits } from "../earning/earn-within-limits.ts";
import { earningRulesSnapshot } from "../earning/earning-rules-snapshot.ts";
import type { CountedUse } from "../earning/limits.ts";
import { recordedExplanation } from "../earning/explanation.ts";
import { rulesInForce } from "../earning/rule.ts";
import type { CompiledRule } from "../earning/rule.ts";
import { earnPoints, earnedLot } from "../ledger/earn-points.ts";
import type { Earned, EarnedLot } from "../ledger/earn-points.ts";
import type { NewLot } from "../ledger/entry.ts";
import { lockFreeWallets, lockWallets, openWalletOf } from "../ledger/open-wallet.ts";
import type { Balances, Wallet } from "../ledger/wallet.ts";
import type { MemberBy } from "../members/member-by.ts";
import { pooledMembers, refuseMergedMeanwhile } from "../members/merged-members.ts";
import { programSnapshot } from "../programs/program.ts";
import type { MemberStanding } from "../tiers/member-standing.ts";
import { beforeTierDay, recordTierDay } from "../tiers/record-tier-day.ts";
import type { TierChange } from "../tiers/tier-set.ts";
import { knownTier } from "../tiers/tiers-snapshot.ts";
import { evaluatePurchase } from "./evaluate-purchase.ts";
import type { Evaluated } from "./evaluate-purchase.ts";
import { purchaseFacts } from "./recording/purchase-facts.ts";
import type { PurchaseFactsRow } from "./recording/purchase-facts.ts";
import { paidWithPointsMinor, readPurchase } from "./read-purchase.ts";
import type { ReadPurchase, RecordPurchase } from "./read-purchase.ts";
import { recordedContext } from "./recorded-context.ts";

/** What recording a purchase answered, kept for ever; instants as RFC 3339 text. */
export interface RecordedPurchase {
  readonly memberId: string;
  readonly purchaseId: string;
  readonly source: string;
  readonly externalId: string;
  readonly totalMinor: number;
  readonly placedAt: string;
  readonly points: number;
  readonly toDebt: number;
  readonly lots: readonly EarnedLot[];
  readonly explanation: readonly { readonly titles: Localized; readonly points: number }[];
  readonly tierChange: TierChange | null;
}

/** Where a purchase left its member. */
export interface AfterPurchase {
  readonly wallet: Balances;
  /** Null when the program has no tiers. */
  readonly standing: MemberStanding | null;
}

type PurchaseOutcome = RecordedDocument<RecordedPurchase> & {
  /** Not stored: missing when the answer is that of an earlier call. */
  readonly after?: AfterPurchase | null;
};

/**
 * Records a purchase: points by the rules in force when it was placed, ledger, tier.
 * @returns what it earned, whether it had been recorded before, and where it left the member when it had not.
 * @throws Refusal as the mutation's description lists.
 */
export async function recordPurchase(work: Work, input: RecordPurchase): Promise<PurchaseOutcome> {
  const purchase = readPurchase(work, input);
  const wallet = await openWalletOf(work, { by: input.member, field: ["input", "member"] });
  const { memberId } = wallet;
  const { facts, before, rules, limits } = await lookUnderLock(work, wallet, purchase);
  if (facts.known) {
    const { known } = facts;
    const pool = await pooledMembers(work.rows, memberId);
    // One who was merged into the member bought it: it is the same purchase still.
    const buyerId = pool.includes(known.memberId) ? known.memberId : memberId;
    const sent = contentHash({ memberId: buyerId, ...purchase });
    return { isReplay: true, recorded: replayDocument(known, sent, differs), after: null };
  }
  const hash = contentHash({ memberId, ...purchase });
  if (wallet.memberStatus === "CLOSED") {
    await refuseMergedMeanwhile(work.rows, memberId);
    throw closed();
  }
  await recordCouponUses(work, {
    ...{ memberId, codes: input.couponCodes ?? [], payments: purchase.payments },
    ...{ source: purchase.source, purchaseExternalId: purchase.externalId },
    ...{ placedAt: purchase.placedAt, totalMinor: purchase.cart.totalMinor },
  });

  const evaluation = { purchase, wallet, facts, rules, limits };
  const { evaluated, counted } = await evaluate(work, evaluation);
  const purchaseId = uuidv7();
  await recordActivity(work, wallet, {
    ...{ at: purchase.placedAt, reference: purchase.externalId },
    source: { kind: "PURCHASE", id: purchaseId },
  });
  const earned = await earn(work, { purchase, wallet, evaluated, purchaseId });
  const { change, standing } = await recordTierDay(work, before, {
    ...{ memberId, purchaseId, day: evaluated.day, spendMinor: evaluated.baseMinor },
    points: Math.min(evaluated.earned.qualifyingPoints, evaluated.earned.points),
    place: placeOf(purchase),
  });

  const { source, externalId, placedAt, cart } = purchase;
  const recorded: RecordedPurchase = {
    ...{ memberId, purchaseId, source, externalId, totalMinor: cart.totalMinor },
    placedAt: placedAt.toISOString(),
    points: evaluated.earned.points,
    toDebt: earned?.toDebt ?? 0,
    lots: earned?.lots.map((lot) => earnedLot(lot, work.now)) ?? [],
    explanation: earned?.entry.explanation ?? [],
    tierChange: change,
  };
  keep(work, { purchase, evaluated, counted, earned, recorded, hash });
  work.audit({ memberId, subjectId: purchaseId });
  const { points } = recorded;
  work.emit({ type: "purchase.recorded", memberId, payload: { purchaseId, points } });
  if (points > 0) work.emit({ type: "points.earned", memberId, payload: { purchaseId, points } });
  return { isReplay: false, recorded, after: { wallet, standing } };
}

recordPurchase.grouping = {
  // What members share, coupons and budgets, is locked by one purchase at a time.
  mayShare: ({ couponCodes }, configuration) => !couponCodes?.length && !hasBudgets(configuration),
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
async function lookUnderLock(work: Work, { memberId }: Wallet, purchase: ReadPurchase) {
  const { programId, configuration } = work;
  const { placedAt } = purchase;
  const day = dayOf(placedAt, configuration.part(programSnapshot).timeZone);
  const rules = rulesInForce(
    configuration.part(earningRulesSnapshot).published,
    placedAt,
    "PURCHASE",
  );
  const askFacts = () => purchaseFacts(work.rows, { programId, memberId, ...purchase });
  const [before, facts, limits] = await Promise.all([
    beforeTierDay(work, { memberId, day, place: placeOf(purchase) }),
    askFacts(),
    readLimits(work, { memberId, rules, day }),
  ]);
  // A review that was due has just been posted: the facts may go by it.
  return { before, rules, limits, facts: (before.isPosted ? await askFacts() : facts)! };
}

function placeOf({ cart, source }: ReadPurchase): string {
  return cart.locationId ?? cart.channel ?? source;
}

function differs() {
  return refusal("PURCHASE_DIFFERS", ["input", "externalId"], {
    en: "A purchase with this source and external id was recorded before, with other content. Send it as it was, or give the new purchase its own id.",
    vi: "Đơn hàng với nguồn và mã này đã được ghi nhận với nội dung khác. Hãy gửi đúng như cũ, hoặc đặt mã riêng cho đơn mới.",
  });
}

function closed() {
  return refusal("MEMBER_CLOSED", ["input", "member"], {
    en: "This account is closed; it can't earn any more.",
    vi: "Tài khoản này đã đóng; không thể tích điểm nữa.",
  });
}

interface Scene {
  readonly purchase: ReadPurchase;
  readonly wallet: Wallet;
}

interface Evaluating extends Scene {
  readonly facts: PurchaseFactsRow;
  readonly rules: readonly CompiledRule[];
  readonly limits: LimitsRead;
}

function evaluate(
  work: Work,
  { purchase, wallet, facts, rules, limits }: Evaluating,
): Promise<WithinLimits<Evaluated>> {
  const { configuration } = work;
  const { timeZone } = configuration.part(programSnapshot);
  const { placedAt } = purchase;
  const { status, birthDate, locale, orders, tierIdThen } = facts;
  return earnWithinLimits(work, limits, (used) => {
    const evaluated = evaluatePurchase(configuration, {
      ...{ cart: purchase.cart, placedAt, rules, used },
      paidWithPointsMinor: paidWithPointsMinor(purchase),
      member: {
        ...{ status, birthDate, locale, tier: knownTier(configuration, tierIdThen) },
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
  { purchase, wallet, evaluated, purchaseId }: Scene & { evaluated: Evaluated; purchaseId: string },
): Promise<Earned | null> {
  const { earned } = evaluated;
  if (earned.points === 0) return null;
  const { timeZone, earningTerms, locales } = work.configuration.part(programSnapshot);
  const { placedAt } = purchase;
  const available = availableAt(placedAt, earningTerms.pendingDays, timeZone);
  const lot: NewLot = {
    id: uuidv7(),
    issued: earned.points,
    availableAt: available,
    expiresAt: expiresAt(earningTerms.expiry, { placedAt, availableAt: available }, timeZone),
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

// Fails where another member's purchase took the id since we looked: the write looks again then.
const KEEP = /* sql */ `
  with sent as materialized (
    select * from jsonb_to_recordset($1) as s ("memberId" uuid, "purchaseId" uuid, "programId" uuid, source text,
      "externalId" text, hash text, "placedAt" timestamptz, "recordedAt" timestamptz, "totalMinor" bigint,
      "baseMinor" bigint, points bigint, cart jsonb, context jsonb, result jsonb, sequence bigint)
  ), claimed as (
    insert into purchase_ids (program_id, source, external_id, member_id, purchase_id, content_hash)
    select "programId", source, "externalId", "memberId", "purchaseId", decode(hash, 'hex') from sent
  ), kept as (
    insert into purchases (member_id, id, program_id, source, external_id, placed_at, recorded_at, total_minor,
      base_minor, points, cart, context, result, entry_sequence)
    select "memberId", "purchaseId", "programId", source, "externalId", "placedAt", "recordedAt", "totalMinor",
      "baseMinor", points, cart, context, result, sequence
    from sent
  )
  insert into purchase_totals (member_id, program_id, orders, spent_minor, last_placed_at)
  select "memberId", "programId", 1, "baseMinor", "placedAt" from sent
  on conflict (member_id) do update set orders = purchase_totals.orders + 1,
    spent_minor = purchase_totals.spent_minor + excluded.spent_minor,
    last_placed_at = greatest(purchase_totals.last_placed_at, excluded.last_placed_at)
`;

interface Kept {
  readonly purchase: ReadPurchase;
  readonly evaluated: Evaluated;
  readonly counted: readonly CountedUse[];
  readonly earned: Earned | null;
  readonly recorded: RecordedPurchase;
  readonly hash: Buffer;
}

function keep(work: Work, { purchase, evaluated, counted, earned, recorded, hash }: Kept): void {
  const { cart, payments } = purchase;
  const { earningTerms } = work.configuration.part(programSnapshot);
  const context = recordedContext(evaluated, { counted, terms: earningTerms });
  const { memberId, purchaseId, source, externalId, totalMinor, points } = recorded;
  const row = {
    ...{ memberId, purchaseId, programId: work.programId, source, externalId },
    ...{ hash: hash.toString("hex"), placedAt: purchase.placedAt, recordedAt: work.now },
    ...{ totalMinor, baseMinor: evaluated.baseMinor, points },
    ...{ cart: { ...cart, payments }, context, result: recorded },
    sequence: earned?.entry.sequence ?? null,
  };
  work.sendLists(KEEP, [[row]]);
}

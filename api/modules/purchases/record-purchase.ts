import { uuidv7 } from "uuidv7";
import { dayOf } from "../../rules/calendar.ts";
import { availableAt, expiresAt } from "../../rules/expiry.ts";
import type { Localized } from "../../rules/localized.ts";
import { contentHash } from "../../work/canonical.ts";
import { refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";
import { earnWithinLimits, readLimits } from "../earning/earn-within-limits.ts";
import type { LimitsRead, WithinLimits } from "../earning/earn-within-limits.ts";
import { earningRulesPart } from "../earning/earning-rules-part.ts";
import type { CountedUse } from "../earning/limit-counters.ts";
import { recordedExplanation } from "../earning/recorded-explanation.ts";
import { rulesInForce } from "../earning/rule.ts";
import type { CompiledRule } from "../earning/rule.ts";
import { earnPoints } from "../ledger/earn-points.ts";
import type { Balances } from "../ledger/due-steps.ts";
import type { Earned } from "../ledger/earn-points.ts";
import { earnedLot } from "../ledger/earned-lot.ts";
import type { EarnedLot } from "../ledger/earned-lot.ts";
import type { NewLot } from "../ledger/entry.ts";
import { openWalletOf } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { programPart } from "../programs/program.ts";
import type { MemberStanding } from "../tiers/member-standing.ts";
import { beforeTierDay, recordTierDay } from "../tiers/record-tier-day.ts";
import type { TierChange } from "../tiers/review-tier.ts";
import { knownTier } from "../tiers/tiers-part.ts";
import { evaluatePurchase } from "./evaluate-purchase.ts";
import type { Evaluated } from "./evaluate-purchase.ts";
import { purchaseFacts } from "./purchase-facts.ts";
import type { PurchaseFactsRow } from "./purchase-facts.ts";
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

/**
 * Records a purchase: points by the rules in force when it was placed, ledger, tier.
 * @returns what it earned, whether it had been recorded before, and else where it left the member.
 * @throws Refusal as the mutation's description lists.
 */
export async function recordPurchase(
  work: Work,
  input: RecordPurchase,
): Promise<{ isKnown: boolean; recorded: RecordedPurchase; after: AfterPurchase | null }> {
  const purchase = readPurchase(work, input);
  const wallet = await openWalletOf(work, { by: input.member, field: ["input", "member"] });
  const { memberId } = wallet;
  const { facts, before, rules, limits } = await lookUnderLock(work, wallet, purchase);
  const hash = contentHash({ memberId, ...purchase });
  if (facts.known) {
    return { isKnown: true, recorded: sameAsKnown(facts.known, hash), after: null };
  }
  if (wallet.memberStatus === "CLOSED") throw closed();

  const scene = { purchase, wallet, facts, rules, limits };
  const { evaluated, counted } = await evaluate(work, scene);
  const purchaseId = uuidv7();
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
    lots: earned?.entry.lots.map((lot) => earnedLot(lot, work.now)) ?? [],
    explanation: earned?.entry.explanation ?? [],
    tierChange: change,
  };
  keep(work, { purchase, evaluated, counted, earned, recorded, hash });
  work.touch({ memberId, subjectId: purchaseId });
  const { points } = recorded;
  work.tell({ type: "purchase.recorded", memberId, payload: { purchaseId, points } });
  if (points > 0) work.tell({ type: "points.earned", memberId, payload: { purchaseId, points } });
  return { isKnown: false, recorded, after: { wallet, standing } };
}

/** Reads what is true under the wallet's lock, in one round trip. */
async function lookUnderLock(work: Work, { memberId }: Wallet, purchase: ReadPurchase) {
  const { programId, catalog } = work;
  const { placedAt } = purchase;
  const day = dayOf(placedAt, catalog.part(programPart).timeZone);
  const rules = rulesInForce(catalog.part(earningRulesPart).published, placedAt, "PURCHASE");
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

function sameAsKnown(
  known: NonNullable<PurchaseFactsRow["known"]>,
  hash: Buffer,
): RecordedPurchase {
  if (known.contentHash === hash.toString("hex")) return known.result;
  throw refusal("PURCHASE_DIFFERS", ["input", "externalId"], {
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
  const { catalog } = work;
  const { timeZone } = catalog.part(programPart);
  const { placedAt } = purchase;
  const { status, birthDate, locale, orders, tierIdThen } = facts;
  return earnWithinLimits(work, limits, (used) => {
    const evaluated = evaluatePurchase(catalog, {
      ...{ cart: purchase.cart, placedAt, rules, used },
      paidWithPointsMinor: paidWithPointsMinor(purchase),
      member: {
        ...{ status, birthDate, locale, tier: knownTier(catalog, tierIdThen) },
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
  const { timeZone, earningTerms, locales } = work.catalog.part(programPart);
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
  with claimed as (
    insert into purchase_ids (program_id, source, external_id, member_id, purchase_id, content_hash)
    values ($3, $4, $5, $1, $2, $6)
  ), kept as (
    insert into purchases (member_id, id, program_id, source, external_id, placed_at, recorded_at, total_minor,
      base_minor, points, cart, context, result, entry_sequence)
    values ($1, $2, $3, $4, $5, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  )
  insert into purchase_totals (member_id, program_id, orders, spent_minor, last_placed_at)
  values ($1, $3, 1, $10, $7)
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
  const { earningTerms } = work.catalog.part(programPart);
  const context = recordedContext(evaluated, { counted, terms: earningTerms });
  const values = [
    recorded.memberId,
    recorded.purchaseId,
    work.programId,
    purchase.source,
    purchase.externalId,
    hash,
    purchase.placedAt,
    work.now,
    cart.totalMinor,
    evaluated.baseMinor,
    recorded.points,
    JSON.stringify({ ...cart, payments }),
    JSON.stringify(context),
    JSON.stringify(recorded),
    earned?.entry.sequence ?? null,
  ];
  work.send(KEEP, values);
}

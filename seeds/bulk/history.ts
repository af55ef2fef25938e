import { earningRulesSnapshot } from "../../api/modules/earning/earning-rules-snapshot.ts";
import { nothingUsed } from "../../api/modules/earning/limits.ts";
import { recordedExplanation } from "../../api/modules/earning/explanation.ts";
import { rulesInForce } from "../../api/modules/earning/rule.ts";
import { earningTermsAt } from "../../api/modules/programs/earning-terms.ts";
import { programSnapshot } from "../../api/modules/programs/program.ts";
import type { Cart } from "../../api/values/cart.ts";
import { evaluatePurchase } from "../../api/modules/purchases/evaluate-purchase.ts";
import type { RecordedPurchase } from "../../api/modules/purchases/recorded-purchase.ts";
import { recordedContext } from "../../api/modules/purchases/recorded-purchase.ts";
import { nextReview } from "../../api/modules/tiers/standing/due-reviews.ts";
import { reviewTier } from "../../api/modules/tiers/standing/review-tier.ts";
import type { ReviewedTier } from "../../api/modules/tiers/standing/review-tier.ts";
import { tierWindow } from "../../api/modules/tiers/standing/tier-window.ts";
import { noStanding } from "../../api/modules/tiers/tier-set.ts";
import type { TierChange } from "../../api/modules/tiers/tier-set.ts";
import { tierOfAnySet, tierSetAt } from "../../api/modules/tiers/tiers-snapshot.ts";
import { dayOf } from "../../api/values/calendar.ts";
import { availableAt, expiresAt } from "../../api/values/expiry.ts";
import { contentHash } from "../../api/writes/content-hash.ts";
import { BulkLedger } from "./ledger.ts";
import type { BulkMember, BulkContext } from "./bulk-member.ts";
import { MENU } from "./program.ts";
import type { BulkTables } from "./tables.ts";

const SOURCE = "pos";
const SHOPS = ["q1", "q3", "q7", "thu-duc", "binh-thanh"];
// A till sends a purchase moments after it was placed.
const SENT_MS = 2_000;

interface History {
  readonly tables: BulkTables;
  readonly context: BulkContext;
  readonly member: BulkMember;
  readonly ledger: BulkLedger;
  readonly tier: BulkTier;
}

/**
 * Adds a member's purchases and all that came of them: points, ledger, tier.
 * @returns when they were placed, oldest first.
 */
export function addHistory(tables: BulkTables, context: BulkContext, member: BulkMember): Date[] {
  const { configuration, now } = context;
  const owner = { programId: configuration.programId, memberId: member.id };
  const ledger = new BulkLedger(owner, tables, member.chance);
  const tier = new BulkTier(tables, context, member);
  const history = { tables, context, member, ledger, tier };

  const times = purchaseTimes(context, member);
  let spentMinor = 0;
  times.forEach((placedAt, position) => {
    spentMinor += addPurchase(history, { placedAt, position });
  });
  ledger.settle(now);
  ledger.finish();
  tier.finish();
  const last = times.at(-1)!;
  tables.totals.add(member.id, configuration.programId, times.length, spentMinor, last);
  return times;
}

function purchaseTimes(
  { purchases, now }: BulkContext,
  { enrolledAt, chance }: BulkMember,
): Date[] {
  const count = 1 + chance.below(Math.max(1, Math.round(purchases * 2) - 1));
  const spanMs = now.getTime() - enrolledAt.getTime() - SENT_MS;
  return Array.from({ length: count }, () => enrolledAt.getTime() + chance.below(spanMs))
    .sort((a, b) => a - b)
    .map((at) => new Date(at));
}

function addPurchase(
  { tables, context, member, ledger, tier }: History,
  { placedAt, position }: { placedAt: Date; position: number },
): number {
  const { configuration, timeZone } = context;
  const { programId } = configuration;
  const { id: memberId, chance, locale, birthDate, enrolledAt } = member;
  const cart = bulkCart(member);
  const externalId = `ORD-${member.n + 1}-${position + 1}`;
  const purchase = { source: SOURCE, externalId, placedAt, cart, payments: [] };
  const terms = earningTermsAt(configuration, placedAt);
  const evaluated = evaluatePurchase(configuration, {
    cart,
    placedAt,
    paidWithPointsMinor: 0,
    used: nothingUsed,
    terms,
    rules: rulesInForce(configuration.part(earningRulesSnapshot).published, placedAt, "PURCHASE"),
    member: {
      status: "ACTIVE" as const,
      birthDate,
      locale,
      tier: tierOfAnySet(configuration, tier.tierId),
      enrolledDay: dayOf(enrolledAt, timeZone),
      isFirstPurchase: position === 0,
    },
  });
  const recordedAt = new Date(placedAt.getTime() + SENT_MS);
  const purchaseId = chance.uuid(recordedAt);
  const { points, explanation: why } = evaluated.earned;
  const { locales } = configuration.part(programSnapshot);
  const explanation = recordedExplanation(why, locales);
  const available = availableAt(placedAt, terms.pendingDays, timeZone);
  const dates = { placedAt, availableAt: available };
  const lot = {
    id: chance.uuid(recordedAt),
    issued: points,
    availableAt: available,
    purchaseId,
    expiresAt: expiresAt(terms.expiry, dates, timeZone),
  };
  const sequence =
    points === 0
      ? null
      : ledger.post(
          {
            kind: "EARN",
            points,
            effectiveAt: recordedAt,
            occurredAt: placedAt,
            source: { kind: "PURCHASE", id: purchaseId },
            reference: externalId,
            explanation,
            transfers: [{ from: "ISSUED", to: "PENDING", points, lotId: lot.id }],
            lots: [lot],
          },
          recordedAt,
        );
  const { day, baseMinor } = evaluated;
  const place = cart.locationId!;
  const tierChange = tier.count({ day, baseMinor, points, place, purchaseId, at: recordedAt });
  const result: RecordedPurchase = {
    memberId,
    purchaseId,
    source: SOURCE,
    externalId,
    totalMinor: cart.totalMinor,
    placedAt: placedAt.toISOString(),
    points,
    toDebt: 0,
    tierChange,
    lots: points === 0 ? [] : [answeredLot(lot)],
    explanation: points === 0 ? [] : explanation,
  };
  tables.purchases.add(
    memberId,
    purchaseId,
    programId,
    SOURCE,
    externalId,
    placedAt,
    recordedAt,
    cart.totalMinor,
    baseMinor,
    points,
    { ...cart, payments: [] },
    recordedContext(evaluated, { counted: [], terms }),
    result,
    sequence,
  );
  const hash = contentHash({ memberId, ...purchase });
  tables.purchaseIds.add(programId, SOURCE, externalId, memberId, purchaseId, hash);
  return cart.totalMinor;
}

function answeredLot(lot: { issued: number; availableAt: Date; expiresAt: Date | null }) {
  return {
    points: lot.issued,
    status: "PENDING" as const,
    availableAt: lot.availableAt.toISOString(),
    expiresAt: lot.expiresAt?.toISOString() ?? null,
  };
}

function bulkCart({ chance }: BulkMember): Cart {
  const count = 1 + chance.below(4);
  const lines = Array.from({ length: count }, (_, at) => {
    const { sku, title, category, price } = chance.oneOf(MENU);
    const units = 1 + chance.below(2);
    return {
      id: String(at + 1),
      sku,
      title,
      category,
      quantity: units * 1000,
      giftCard: false,
      unitPriceMinor: price,
      grossMinor: units * price,
      discountMinor: 0,
    };
  });
  const nothing = { discountMinor: 0, shippingMinor: 0, taxMinor: 0, roundingMinor: 0 };
  return {
    currencyCode: "VND",
    channel: "POS",
    locationId: chance.oneOf(SHOPS),
    lines,
    ...nothing,
    taxesIncluded: true,
    totalMinor: lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0),
  };
}

interface Counted {
  readonly day: string;
  readonly baseMinor: number;
  readonly points: number;
  readonly place: string;
  readonly purchaseId: string;
  readonly at: Date;
}

/** A member's days and tiers on the way. */
class BulkTier {
  readonly #tables: BulkTables;
  readonly #context: BulkContext;
  readonly #member: BulkMember;
  readonly #days = new Map<
    string,
    { spendMinor: number; orders: number; points: number; places: Set<string> }
  >();
  #standing = noStanding;

  constructor(tables: BulkTables, context: BulkContext, member: BulkMember) {
    this.#tables = tables;
    this.#context = context;
    this.#member = member;
    const enrolledDay = dayOf(member.enrolledAt, context.timeZone);
    this.#review({ metric: 0, day: enrolledDay }, { at: member.enrolledAt, purchaseId: null });
  }

  get tierId(): string | null {
    return this.#standing.earnedTierId;
  }

  count({ day, baseMinor, points, place, purchaseId, at }: Counted): TierChange | null {
    const nothing = { spendMinor: 0, orders: 0, points: 0, places: new Set<string>() };
    const known = this.#days.get(day) ?? nothing;
    this.#days.set(day, {
      spendMinor: known.spendMinor + baseMinor,
      orders: known.orders + 1,
      points: known.points + points,
      places: known.places.add(place),
    });
    const { fromDay } = tierWindow(this.#set.policy.window, day, day);
    let metric = 0;
    for (const [counted, { spendMinor }] of this.#days) {
      if (!fromDay || counted >= fromDay) metric += spendMinor;
    }
    return this.#review({ metric, day }, { at, purchaseId });
  }

  finish(): void {
    const { id } = this.#member;
    for (const [day, { spendMinor, orders, points, places }] of this.#days) {
      this.#tables.tierDays.add(id, day, spendMinor, orders, points, [...places]);
    }
    const { earnedTierId, validUntilDay, graceUntilDay } = this.#standing;
    const { configuration, now, timeZone } = this.#context;
    const figures = [...this.#days].map(([day, { spendMinor }]) => ({ day, value: spendMinor }));
    const day = dayOf(now, timeZone);
    this.#tables.standings.add(
      id,
      this.#set.id,
      configuration.programId,
      earnedTierId,
      validUntilDay,
      graceUntilDay,
      nextReview(this.#set, this.#standing, { day, figures, timeZone }),
    );
  }

  get #set() {
    return tierSetAt(this.#context.configuration, this.#context.now)!;
  }

  #review(
    { metric, day }: { metric: number; day: string },
    { at, purchaseId }: { at: Date; purchaseId: string | null },
  ): ReviewedTier["change"] {
    const { id, chance } = this.#member;
    const enrolledDay = dayOf(this.#member.enrolledAt, this.#context.timeZone);
    const reviewed = reviewTier(this.#set, this.#standing, { metric, day, enrolledDay });
    this.#standing = reviewed.standing;
    const { change } = reviewed;
    if (!change?.toTierId) return change;
    const reason = purchaseId === null ? "ENROLLED" : "REACHED";
    this.#tables.tierChanges.add(
      id,
      chance.uuid(at),
      this.#set.id,
      change.fromTierId,
      change.toTierId,
      at,
      at,
      reason,
      purchaseId,
    );
    return change;
  }
}

import { addDays, dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { isOrder } from "../../values/cart-nets.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { earnedPoints } from "../earning/earned-points.ts";
import type { EarnedPoints } from "../earning/earned-points.ts";
import type { MemberFacts } from "../../values/conditions/condition-field.ts";
import type { EarningPurchase } from "../earning/earning-facts.ts";
import type { UsedSoFar } from "../earning/limits.ts";
import { ownedLimits, remainingCapacity } from "../earning/limits.ts";
import type { CompiledRule } from "../earning/rule.ts";
import type { EarningTerms } from "../programs/earning-terms.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { earningLines } from "./base-amount.ts";
import type { Cart } from "../../values/cart.ts";

/** A cart at a moment, and who buys; no member is a visitor. */
export interface Evaluation {
  readonly cart: Cart;
  readonly placedAt: Date;
  /** The public id of the partner where it is made; left out for the program's own shops. */
  readonly partnerId?: string | null;
  /** In minor units. */
  readonly paidWithPointsMinor: number;
  readonly member: PurchaseMember | null;
  /** The earning terms in force now. */
  readonly terms: EarningTerms;
  /** The versions in force when it was placed. */
  readonly rules: readonly CompiledRule[];
  readonly used: UsedSoFar;
  /** Whether it was made elsewhere: it counts, however early, and earns nothing. */
  readonly isHistory?: boolean;
}

export interface PurchaseMember {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly enrolledDay: Day;
  readonly birthDate: Day | null;
  readonly locale: string | null;
  readonly isFirstPurchase: boolean;
  /** The tier that counted when the purchase was placed. */
  readonly tier: Pick<Tier, "id" | "level" | "names" | "multiplier"> | null;
}

export interface EvaluatedPurchase {
  readonly earned: EarnedPoints;
  readonly day: Day;
  /** 0 where it is no order: only gift cards, or nothing to pay. */
  readonly orders: 0 | 1;
  /**
   * What of the purchase counts, in minor units; 0 when it was placed before the member could earn.
   */
  readonly baseMinor: number;
  /** The member as the rules saw it, without personal data: recorded for returns and backtests. */
  readonly facts: {
    readonly tierLevel: number | null;
    readonly isFirstPurchase: boolean;
    /** Why nothing could be earned, whatever the rules say; the name is recorded. */
    readonly barred: "MEMBER_SUSPENDED" | "NOT_STARTED" | null;
  } | null;
}

/**
 * What a cart earns by the rules in force when it was placed: the same for recording and for
 * simulating.
 */
export function evaluatePurchase(
  configuration: ConfigurationSnapshot,
  evaluation: Evaluation,
): EvaluatedPurchase {
  const { cart, placedAt, partnerId, terms, rules, used, isHistory = false } = evaluation;
  const orders = isOrder(cart) ? 1 : 0;
  const member = evaluation.member && {
    ...evaluation.member,
    isFirstPurchase: orders === 1 && evaluation.member.isFirstPurchase,
  };
  const { timeZone } = configuration.part(programSnapshot);
  const lines = earningLines(cart, {
    includeShipping: terms.includesShipping,
    includeTax: terms.includesTax,
    paidWithPointsMinor: evaluation.paidWithPointsMinor,
  });
  const { channel, locationId } = cart;
  const purchase: EarningPurchase = { placedAt, channel, locationId, partnerId, lines };
  const day = dayOf(placedAt, timeZone);
  const tier = member?.tier ?? null;
  const isTooEarly = member && day < addDays(member.enrolledDay, -terms.retroDays);
  const isSuspended = member?.status === "SUSPENDED";
  const isBefore = isTooEarly || isHistory;
  const block = isSuspended ? "MEMBER_SUSPENDED" : isBefore ? "NOT_STARTED" : null;

  const earned = earnedPoints(purchase, rules, {
    zone: timeZone,
    member: member && memberFacts(member, tier?.level ?? null),
    tier: tier && { tierId: tier.id, names: tier.names, multiplier: tier.multiplier },
    rooms: remainingCapacity(ownedLimits(rules), used),
    programRoom: terms.purchasePointsMax,
    ...(block && { blocked: { all: block } }),
  });
  const base = lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
  return {
    earned,
    day,
    orders,
    baseMinor: isTooEarly && !isHistory ? 0 : base,
    facts: member && {
      tierLevel: tier?.level ?? null,
      isFirstPurchase: member.isFirstPurchase,
      barred: block,
    },
  };
}

function memberFacts(member: PurchaseMember, tierLevel: number | null): MemberFacts {
  return {
    tierLevel,
    isFirstPurchase: member.isFirstPurchase,
    birthDay: member.birthDate,
    enrolledDay: member.enrolledDay,
    locale: member.locale,
  };
}

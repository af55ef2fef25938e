import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { dayOf, periodDays } from "../../values/calendar.ts";
import type { Period } from "../../values/calendar.ts";
import { isOfAudience } from "../../values/conditions/audience.ts";
import type { Audience } from "../../values/conditions/audience.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { conditionSentence, speechOf } from "../earning/condition-sentence.ts";
import type { ConditionFacts } from "../../values/conditions/condition-field.ts";
import type { TimesSpent } from "../ledger/member-wallet.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierById } from "../tiers/tier-set.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { tierOfAnySet, tierSetAt } from "../tiers/tiers-snapshot.ts";
import type { Reward, RewardLimit } from "./reward.ts";
import { rewardsSnapshot } from "./rewards-snapshot.ts";

/** A member as the price of a reward needs it. */
export interface CandidateMeans {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  /** Spendable points, and owed ones. */
  readonly available: number;
  readonly debt: number;
  /** Null: in no tier. */
  readonly tierLevel: number | null;
}

/** A member as rewards need it: what it can spend, who it is, and what it has redeemed. */
export interface RewardCandidate extends CandidateMeans {
  readonly timesSpent: TimesSpent;
  readonly facts: ConditionFacts;
  /**
   * True where this very write has freed capacity of the reward: the snapshot may still say that
   * there is none, and the reward's row alone decides.
   */
  readonly isFreed?: boolean;
}

/** Why a member can't have a reward now. */
export interface Ineligibility {
  readonly code:
    | "MEMBER_CLOSED"
    | "MEMBER_SUSPENDED"
    | "ENDED"
    | "SOLD_OUT"
    | "NOT_STARTED"
    | "NOT_ELIGIBLE"
    | "LIMIT_REACHED"
    | "POINTS_OWED"
    | "TIER_TOO_LOW"
    | "NOT_ENOUGH_POINTS";
  readonly message: Text;
}

/** When a reward is on offer; null: without a beginning, or without an end. */
export interface RewardOffer {
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
}

/** Whether a reward is on offer at `now`: from its beginning on, until just before its end. */
export function isOpen({ validFrom, validUntil }: RewardOffer, now: Date): boolean {
  return (validFrom == null || validFrom <= now) && (validUntil == null || now < validUntil);
}

/** The configuration, and the instant at which a reward is asked for. */
export interface EligibilityContext {
  readonly configuration: ConfigurationSnapshot;
  readonly now: Date;
}

/** Why a member can't have a reward now; null when it can. */
export function ineligibilityOf(
  reward: Reward,
  candidate: RewardCandidate,
  context: EligibilityContext,
): Ineligibility | null {
  const { pointsNames } = context.configuration.part(programSnapshot);
  const minTier = minTierOf(reward, context);
  const blocked = blockedBy(reward, candidate, context);
  return rewardIneligibility({ cost: reward.cost, minTier, pointsNames, blocked }, candidate);
}

/** What a reward asks of a member. */
export interface RewardPrice {
  readonly cost: number;
  /** The lowest tier that can have it; null: every member. */
  readonly minTier: { readonly level: number; readonly names: Localized } | null;
  /** What the program calls its points. */
  readonly pointsNames: Localized;
  /**
   * Why the member can't have it, whatever its points and tier; null when nothing else is in the
   * way.
   */
  readonly blocked?: Ineligibility | null;
}

/**
 * Why a member can't have a reward of a price, the reason that is hardest to mend first; null when
 * it can.
 */
export function rewardIneligibility(
  { cost, minTier, pointsNames, blocked }: RewardPrice,
  { status, available, debt, tierLevel }: CandidateMeans,
): Ineligibility | null {
  if (status === "CLOSED") return MEMBER_CLOSED;
  if (status === "SUSPENDED") return MEMBER_SUSPENDED;
  if (blocked) return blocked;
  const pointsName = (locale: string) => inLocale(pointsNames, locale);
  if (debt > 0) {
    const message = text("rewards.pointsOwed", { points: debt, pointsName });
    return { code: "POINTS_OWED", message };
  }
  if (minTier && (tierLevel ?? 0) < minTier.level) {
    const tier = (locale: string) => inLocale(minTier.names, locale);
    return { code: "TIER_TOO_LOW", message: text("rewards.tierTooLow", { tier }) };
  }
  if (available >= cost) return null;
  const message = text("rewards.pointsMissing", { points: cost - available, pointsName });
  return { code: "NOT_ENOUGH_POINTS", message };
}

const MEMBER_CLOSED: Ineligibility = {
  code: "MEMBER_CLOSED",
  message: text("rewards.memberClosed"),
};
const MEMBER_SUSPENDED: Ineligibility = {
  code: "MEMBER_SUSPENDED",
  message: text("rewards.memberSuspended"),
};
const ENDED: Ineligibility = { code: "ENDED", message: text("rewards.ended") };

/** The refusal of a reward of which there is none left. */
export const SOLD_OUT: Ineligibility = { code: "SOLD_OUT", message: text("rewards.soldOut") };

/** The refusal of a reward that all members together have redeemed as often as its limit says. */
export function limitOfProgramReached(period: Period): Ineligibility {
  return { code: "LIMIT_REACHED", message: text("rewards.limitOfProgramReached", { period }) };
}

/**
 * Why a member can't have a reward, whatever its points and tier; the reason that is hardest to
 * mend first.
 */
function blockedBy(
  reward: Reward,
  candidate: RewardCandidate,
  context: EligibilityContext,
): Ineligibility | null {
  const { validFrom, validUntil, audience } = reward;
  const { configuration, now } = context;
  if (validUntil && validUntil <= now) return ENDED;
  const isSoldOut = configuration.part(rewardsSnapshot).stock.get(reward.id) === 0;
  if (isSoldOut && !candidate.isFreed) return SOLD_OUT;
  if (validFrom && now < validFrom) {
    return { code: "NOT_STARTED", message: startsOn(validFrom, context) };
  }
  if (audience && !isOfAudience(audience, candidate.facts)) {
    return { code: "NOT_ELIGIBLE", message: onlyFor(audience.condition, context) };
  }
  return reachedLimit(reward, candidate, context);
}

function startsOn(validFrom: Date, { configuration }: EligibilityContext): Text {
  const { timeZone } = configuration.part(programSnapshot);
  const date = (locale: string) => dateFormat(locale, timeZone).format(validFrom);
  return text("rewards.startsOn", { date });
}

// Made once for a program's languages: making a formatter costs far more than using it, on a page.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone}`;
  const existing = dateFormats.get(name);
  if (existing) return existing;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  dateFormats.set(name, format);
  return format;
}

function onlyFor(audience: Audience["condition"], { configuration }: EligibilityContext): Text {
  const condition = (locale: string) =>
    conditionSentence(audience, speechOf(configuration, locale));
  return text("rewards.onlyFor", { condition });
}

function reachedLimit(
  reward: Reward,
  { timesSpent, isFreed }: RewardCandidate,
  context: EligibilityContext,
): Ineligibility | null {
  const { id, limits } = reward;
  if (limits.length === 0) return null;
  const own = timesSpent.get(id);
  for (const { per, period, max } of limits) {
    if (per !== "MEMBER" || (own?.[period] ?? 0) < max) continue;
    const message = text("rewards.limitOfMemberReached", { period, max });
    return { code: "LIMIT_REACHED", message };
  }
  if (isFreed) return null;
  const [reached] = limitsOfProgramReached(reward, context);
  return reached ? limitOfProgramReached(reached.period) : null;
}

/** The limits for all members together that a reward has reached at `now`, as of the snapshot. */
export function limitsOfProgramReached(
  { id, limits }: Reward,
  { configuration, now }: EligibilityContext,
): readonly RewardLimit[] {
  const forAll = limits.filter(({ per }) => per === "PROGRAM");
  if (forAll.length === 0) return [];
  const day = dayOf(now, configuration.part(programSnapshot).timeZone);
  const counts = configuration.part(rewardsSnapshot).counts.get(id) ?? [];
  return forAll.filter(({ period, max }) => {
    const fromDay = periodDays(period, day).from ?? "-infinity";
    const count = counts.find((it) => it.period === period && it.fromDay === fromDay);
    return (count?.times ?? 0) >= max;
  });
}

/**
 * The lowest tier that can have a reward, as it is in force; null for every member. A tier that was
 * archived since still has its level, by which others are measured.
 */
export function minTierOf(
  { minTierId }: Pick<Reward, "minTierId">,
  { configuration, now }: EligibilityContext,
): Tier | null {
  if (!minTierId) return null;
  const set = tierSetAt(configuration, now);
  return (set && tierById(set, minTierId)) ?? tierOfAnySet(configuration, minTierId);
}

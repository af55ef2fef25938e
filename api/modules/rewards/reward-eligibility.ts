import { tierById } from "../tiers/tier-set.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { knownTier, tierSetAt } from "../tiers/tiers-snapshot.ts";
import type { RewardCandidate } from "./reward-candidate.ts";
import type { Localized, Words } from "../../values/localized.ts";
import { inLocale } from "../../values/localized.ts";
import { dayOf, periodDays } from "../../values/calendar.ts";
import type { Period } from "../../values/calendar.ts";
import type { TimesSpent } from "../ledger/member-wallet.ts";
import { conditionSentence, speechOf } from "../earning/condition-sentence.ts";
import type { ConditionFacts } from "../../values/condition-field.ts";
import { programSnapshot } from "../programs/program.ts";
import type { TierViewContext } from "../tiers/tier-view.ts";
import type { Reward } from "./reward.ts";
import { rewardsSnapshot } from "./rewards-snapshot.ts";

/** When a reward is on offer; null: since ever, or for ever. */
export interface RewardOffer {
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
}

/** What a reward asks of a member. */
export interface RewardPrice {
  readonly cost: number;
  /** The lowest tier that can have it; null: every member. */
  readonly minTier: { readonly level: number; readonly names: Localized } | null;
  /** What the program calls its points. */
  readonly pointsNames: Localized;
  /** Why it can't be had whatever is brought, if so. */
  readonly blocked?: Ineligibility | null;
}

/** What a member brings. */
export interface CandidateMeans {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  /** Spendable points, and owed ones. */
  readonly available: number;
  readonly debt: number;
  /** Null: in no tier. */
  readonly tierLevel: number | null;
}

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
  readonly message: Words;
}

/** Whether a reward is on offer at `now`: from its beginning on, until just before its end. */
export function isOpen({ validFrom, validUntil }: RewardOffer, now: Date): boolean {
  return (validFrom == null || validFrom <= now) && (validUntil == null || now < validUntil);
}

/** Why a member can't have a reward, the reason that is hardest to mend first; null when it can. */
export function rewardIneligibility(
  { cost, minTier, pointsNames, blocked }: RewardPrice,
  { status, available, debt, tierLevel }: CandidateMeans,
): Ineligibility | null {
  if (status === "CLOSED") return { code: "MEMBER_CLOSED", message: CLOSED };
  if (status === "SUSPENDED") return { code: "MEMBER_SUSPENDED", message: SUSPENDED };
  if (blocked) return blocked;
  if (debt > 0) return { code: "POINTS_OWED", message: owed(debt, pointsNames) };
  if (minTier && (tierLevel ?? 0) < minTier.level) {
    return { code: "TIER_TOO_LOW", message: tierNeeded(minTier.names) };
  }
  if (available < cost) {
    return { code: "NOT_ENOUGH_POINTS", message: missing(cost - available, pointsNames) };
  }
  return null;
}

const CLOSED: Words = {
  en: "This account is closed.",
  vi: "Tài khoản này đã đóng.",
};

const SUSPENDED: Words = {
  en: "This account is suspended. Please contact the shop.",
  vi: "Tài khoản này đang tạm khóa. Vui lòng liên hệ cửa hàng.",
};

function owed(debt: number, names: Localized): Words {
  const [en, vi] = [inLocale(names, "en"), inLocale(names, "vi")];
  return {
    en: `You owe ${inEnglish(debt)} ${en}. What you earn next pays this back first.`,
    vi: `Bạn đang nợ ${inVietnamese(debt)} ${vi}. Lần tích tới sẽ trừ vào khoản này trước.`,
  };
}

function tierNeeded(names: Localized): Words {
  return {
    en: `For members of the tier ${inLocale(names, "en")} and above.`,
    vi: `Dành cho thành viên từ hạng ${inLocale(names, "vi")} trở lên.`,
  };
}

function missing(points: number, names: Localized): Words {
  return {
    en: `You need ${inEnglish(points)} more ${inLocale(names, "en")}.`,
    vi: `Bạn còn thiếu ${inVietnamese(points)} ${inLocale(names, "vi")}.`,
  };
}

// Made once: making a formatter costs far more than using it.
const { format: inEnglish } = new Intl.NumberFormat("en");
const { format: inVietnamese } = new Intl.NumberFormat("vi");

/** What a member brings that a reward may ask for besides points and tier. */
export interface CandidateFacts {
  readonly timesSpent: TimesSpent;
  readonly facts: ConditionFacts;
  /** Set where this very write has freed some of it: then whoever takes the last one is refused by its row alone. */
  readonly isFreed?: boolean;
}

/** Why nobody can have a reward now, or not this member, whatever its points; hardest to mend first. */
function blockedBy(
  reward: Reward,
  candidate: CandidateFacts,
  telling: Omit<TierViewContext, "locale">,
): Ineligibility | null {
  const { validFrom, validUntil, audience } = reward;
  const { now } = telling;
  if (validUntil && validUntil <= now) return { code: "ENDED", message: HAS_ENDED };
  if (!candidate.isFreed && isSoldOut(reward, telling))
    return { code: "SOLD_OUT", message: NONE_LEFT };
  if (validFrom && now < validFrom) {
    return { code: "NOT_STARTED", message: startsAt(validFrom, telling) };
  }
  if (audience && !audience.test.holds((leaf) => audience.test.asks[leaf]!(candidate.facts))) {
    return { code: "NOT_ELIGIBLE", message: onlyFor(audience.condition, telling) };
  }
  const reached = reachedLimit(reward, candidate, telling);
  return reached && { code: "LIMIT_REACHED", message: reached };
}

function isSoldOut({ id }: Reward, { configuration }: Omit<TierViewContext, "locale">): boolean {
  return configuration.part(rewardsSnapshot).stock.get(id) === 0;
}

function reachedLimit(
  { id, limits }: Reward,
  { timesSpent, isFreed }: CandidateFacts,
  { configuration, now }: Omit<TierViewContext, "locale">,
): Words | null {
  if (limits.length === 0) return null;
  const own = timesSpent.get(id);
  for (const { per, period, max } of limits) {
    if (per === "MEMBER" && (own?.[period] ?? 0) >= max) return reachedByMember(period, max);
  }
  if (isFreed) return null;
  const day = dayOf(now, configuration.part(programSnapshot).timeZone);
  const counts = configuration.part(rewardsSnapshot).counts.get(id) ?? [];
  for (const { per, period, max } of limits) {
    const fromDay = periodDays(period, day).from ?? "-infinity";
    const count = counts.find((it) => it.period === period && it.fromDay === fromDay);
    if (per === "PROGRAM" && (count?.times ?? 0) >= max) return reachedByAll(period);
  }
  return null;
}

const HAS_ENDED: Words = {
  en: "This reward is not on offer any more.",
  vi: "Phần thưởng này đã kết thúc.",
};

/** Also what a write says that comes too late for the last one. */
export const NONE_LEFT: Words = {
  en: "There is none left of this reward.",
  vi: "Phần thưởng này đã hết.",
};

function startsAt(validFrom: Date, { configuration }: Omit<TierViewContext, "locale">): Words {
  const day = dayOf(validFrom, configuration.part(programSnapshot).timeZone)
    .split("-")
    .reverse()
    .join("/");
  return {
    en: `This reward is on offer from ${day}.`,
    vi: `Phần thưởng này bắt đầu từ ${day}.`,
  };
}

function onlyFor(
  condition: NonNullable<Reward["audience"]>["condition"],
  { configuration }: Omit<TierViewContext, "locale">,
): Words {
  const said = (locale: string) => conditionSentence(condition, speechOf(configuration, locale));
  return {
    en: `You can have this reward only ${said("en")}.`,
    vi: `Bạn chỉ đổi được phần thưởng này ${said("vi")}.`,
  };
}

const PERIODS: Record<Period, Words> = {
  EVER: { en: "", vi: "" },
  YEAR: { en: " this year", vi: " trong năm nay" },
  MONTH: { en: " this month", vi: " trong tháng này" },
  WEEK: { en: " this week", vi: " trong tuần này" },
  DAY: { en: " today", vi: " hôm nay" },
};

function reachedByMember(period: Period, max: number): Words {
  const times = max === 1 ? "once" : `${max} times`;
  return {
    en: `You have had this reward ${times}${PERIODS[period].en}, as often as it may be.`,
    vi: `Bạn đã đổi phần thưởng này ${max} lần${PERIODS[period].vi}, là số lần tối đa.`,
  };
}

/** Also what a write says that comes too late for the last one. */
export function reachedByAll(period: Period): Words {
  return {
    en: `This reward was redeemed as often as it may be${PERIODS[period].en}.`,
    vi: `Phần thưởng này đã được đổi hết số lượt${PERIODS[period].vi}.`,
  };
}

/** Why a member can't have a reward now; null when it can. */
export function ineligibilityOf(
  reward: Reward,
  candidate: RewardCandidate,
  telling: Omit<TierViewContext, "locale">,
): Ineligibility | null {
  const { pointsNames } = telling.configuration.part(programSnapshot);
  const minTier = minTierOf(reward, telling);
  const blocked = blockedBy(reward, candidate, telling);
  return rewardIneligibility({ cost: reward.cost, minTier, pointsNames, blocked }, candidate);
}

/** As it is in force; a tier that was taken away since still has its level, which others are measured by. */
export function minTierOf(
  { minTierId }: Pick<Reward, "minTierId">,
  { configuration, now }: Omit<TierViewContext, "locale">,
): Tier | null {
  if (!minTierId) return null;
  const set = tierSetAt(configuration, now);
  return (set && tierById(set, minTierId)) ?? knownTier(configuration, minTierId);
}

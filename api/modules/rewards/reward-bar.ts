import { dayOf } from "../../values/calendar.ts";
import type { Words } from "../../values/localized.ts";
import { periodDays } from "../../values/calendar.ts";
import type { Period } from "../../values/calendar.ts";
import type { TimesSpent } from "../ledger/member-wallet.ts";
import { conditionSentence } from "../earning/condition-sentence.ts";
import type { PurchaseFacts } from "../earning/earning-facts.ts";
import { programSnapshot } from "../programs/program.ts";
import type { TierTexts } from "../tiers/described-tier.ts";
import type { Reward } from "./reward.ts";
import type { RewardUnavailable } from "./reward-availability.ts";
import { rewardsSnapshot } from "./rewards-snapshot.ts";

/** What a member brings that a reward may ask for besides points and tier. */
export interface BarSeeker {
  readonly timesUsed: TimesSpent;
  readonly facts: PurchaseFacts;
  /** Set where this very write has freed some of it: then whoever takes the last one is refused by its row alone. */
  readonly isFreed?: boolean;
}

/** Why nobody can have a reward now, or not this member, whatever its points; hardest to mend first. */
export function rewardBar(
  reward: Reward,
  seeker: BarSeeker,
  telling: Omit<TierTexts, "locale">,
): RewardUnavailable | null {
  const { validFrom, validUntil, audience } = reward;
  const { now } = telling;
  if (validUntil && validUntil <= now) return { code: "ENDED", message: HAS_ENDED };
  if (!seeker.isFreed && isSoldOut(reward, telling))
    return { code: "SOLD_OUT", message: NONE_LEFT };
  if (validFrom && now < validFrom) {
    return { code: "NOT_STARTED", message: startsAt(validFrom, telling) };
  }
  if (audience && !audience.test.holds((leaf) => audience.test.asks[leaf]!(seeker.facts))) {
    return { code: "NOT_ELIGIBLE", message: onlyFor(audience.condition, telling) };
  }
  const reached = reachedLimit(reward, seeker, telling);
  return reached && { code: "LIMIT_REACHED", message: reached };
}

function isSoldOut({ id }: Reward, { configuration }: Omit<TierTexts, "locale">): boolean {
  return configuration.part(rewardsSnapshot).stock.get(id) === 0;
}

function reachedLimit(
  { id, limits }: Reward,
  { timesUsed, isFreed }: BarSeeker,
  { configuration, now }: Omit<TierTexts, "locale">,
): Words | null {
  if (limits.length === 0) return null;
  const own = timesUsed.get(id);
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

function startsAt(validFrom: Date, { configuration }: Omit<TierTexts, "locale">): Words {
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
  { configuration }: Omit<TierTexts, "locale">,
): Words {
  const { currencyCode, timeZone: zone } = configuration.part(programSnapshot);
  const said = (locale: string) => conditionSentence(condition, { locale, currencyCode, zone });
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

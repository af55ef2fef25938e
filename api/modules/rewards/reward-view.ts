import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { say } from "../../locales/text.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyView } from "../../values/money.ts";
import { showTerms } from "../coupons/reward-kind.ts";
import { partnerView, partnersSnapshot } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Tier } from "../tiers/tier-set.ts";
import { tierView } from "../tiers/tier-view.ts";
import type { TierViewContext } from "../tiers/tier-view.ts";
import { ineligibilityOf, isOpen, minTierOf } from "./reward-eligibility.ts";
import type { RewardCandidate } from "./reward-eligibility.ts";
import type { Reward } from "./reward.ts";
import { liveRewards } from "./rewards-snapshot.ts";

/**
 * A reward in the reader's language, and whether `candidate` can have it; null of both without one.
 */
export function rewardView(
  reward: Reward,
  context: TierViewContext,
  candidate: RewardCandidate | null,
) {
  const minTier = minTierOf(reward, context);
  const ineligibility = candidate && ineligibilityOf(reward, candidate, context);
  return {
    ...offeredView(reward, context),
    minTier: minTier && tierView(minTier, context),
    affordable: candidate && ineligibility === null,
    unavailable: ineligibility && {
      code: ineligibility.code,
      message: say(ineligibility.message, context.locale),
    },
  };
}

// A page shows a dozen rewards, the same to every member but for what the member can have: that
// took 25 µs of it.
const offeredViews = oncePerSnapshot(() => new Map<Reward, ReturnType<typeof viewOf>>());

function offeredView(reward: Reward, { configuration, locale }: TierViewContext) {
  const views = offeredViews(configuration, locale);
  let view = views.get(reward);
  if (!view) views.set(reward, (view = viewOf(reward, configuration, locale)));
  return view;
}

function viewOf(reward: Reward, configuration: ConfigurationSnapshot, locale: string) {
  const { currencyCode } = configuration.part(programSnapshot);
  const partner = reward.partnerId && configuration.part(partnersSnapshot).get(reward.partnerId);
  const { kind, cost, imageUrl, link = null, validFrom, validUntil } = reward;
  return {
    ...showTerms(reward, currencyCode),
    id: encodeId("rwd", reward.id),
    title: inLocale(reward.titles, locale),
    description: inLocale(reward.descriptions, locale) || null,
    terms: inLocale(reward.terms, locale) || null,
    kind,
    cost,
    imageUrl,
    link,
    validFrom,
    validUntil,
    copay: moneyView(reward.copayMinor, currencyCode),
    partner: partner ? partnerView(partner) : null,
  };
}

/** A reward's words in a language. */
export interface RewardText {
  readonly locale: string;
  readonly title: string;
  readonly description: string | null;
  readonly terms: string | null;
}

/** A reward's words in those of the languages that it has, in their order. */
export function rewardTranslations(
  { titles, descriptions, terms }: Pick<Reward, "titles" | "descriptions" | "terms">,
  locales: readonly string[],
): RewardText[] {
  return locales.flatMap((locale) => {
    const title = titles[locale];
    if (!title) return [];
    const [description, smallPrint] = [descriptions[locale] || null, terms[locale] || null];
    return [{ locale, title, description, terms: smallPrint }];
  });
}

/**
 * The rewards, open now, that members of `to` can have and members of `from` can't; whatever they
 * cost.
 */
export function rewardsOpenedByTier(
  { from, to }: { from: Tier | null; to: Tier },
  context: TierViewContext,
) {
  return liveRewards(context.configuration, context.now)
    .filter((reward) => {
      const level = minTierOf(reward, context)?.level ?? 0;
      return isOpen(reward, context.now) && level > (from?.level ?? 0) && level <= to.level;
    })
    .map((reward) => rewardView(reward, context, null));
}

import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { RunStatement } from "../../database/sql.ts";
import { partnerView, partnersSnapshot } from "../partners/partner-company.ts";
import { tierForStaff } from "../tiers/tier-view.ts";
import type { TierViewContext } from "../tiers/tier-view.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierSetAt } from "../tiers/tiers-snapshot.ts";
import { minTierOf } from "./reward-eligibility.ts";
import { moneyOf } from "./reward-view.ts";
import type { Reward } from "./reward.ts";
import type { ShownReward } from "./shown-rewards.ts";

/** What changes with every redemption. */
export interface LiveFigures {
  readonly stock: number | null;
  readonly redemptions: number;
}

const FIGURES = /* sql */ `
  select w.id as "rewardId", w.stock_left as stock, (
    select count(*) from redemptions r
    where r.program_id = w.program_id and r.reward_id = w.id
      and (r.status = 'CONFIRMED' or r.status = 'HELD' and r.held_until > $3)
  ) as redemptions
  from rewards w where w.program_id = $1 and w.id = any ($2::uuid[])
`;

/** What is left of rewards and how often they were redeemed, as it is now: with one statement. */
export async function liveFigures(
  rows: RunStatement,
  { programId, ids, now }: { programId: string; ids: readonly string[]; now: Date },
): Promise<Map<string, LiveFigures>> {
  const found = await rows<LiveFigures & { rewardId: string }>(FIGURES, [programId, ids, now]);
  return new Map(found.map(({ rewardId, ...figures }) => [rewardId, figures]));
}

/** A reward as staff sees it, in the reader's language. */
export function rewardForStaff(shown: ShownReward, figures: LiveFigures, telling: TierViewContext) {
  const version = (reward: Reward | null, status: string) =>
    reward && { ...described(reward, telling), status, ...figures, draft: null, scheduled: null };
  return {
    ...version(shown.reward, shown.status)!,
    draft: version(shown.draft, "DRAFT"),
    scheduled: version(shown.scheduled, "SCHEDULED"),
  };
}

function described(reward: Reward, telling: TierViewContext) {
  const { configuration, locale, now } = telling;
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const partner = reward.partnerId && configuration.part(partnersSnapshot).get(reward.partnerId);
  const minTier = minTierOf(reward, telling);
  const metric = tierSetAt(configuration, now)?.policy.metric ?? "SPEND";
  const { version, kind, cost, percent, product, imageUrl, conditions, limits } = reward;
  const { validFrom, validUntil, couponValidity } = reward;
  return {
    id: encodeId("rwd", reward.id),
    title: inLocale(reward.titles, locale),
    description: inLocale(reward.descriptions, locale) || null,
    terms: inLocale(reward.terms, locale) || null,
    ...{ version, kind, cost, percent, product, imageUrl, conditions, limits },
    ...{ validFrom, validUntil, couponValidity },
    copay: moneyOf(reward.copayMinor, currencyCode),
    value: moneyOf(reward.valueMinor, currencyCode),
    maxDiscount: moneyOf(reward.maxDiscountMinor, currencyCode),
    minTier: minTier && tierForStaff(minTier, metric, telling),
    partner: partner ? partnerView(partner) : null,
    codePoolId: reward.codePoolId && encodeId("pool", reward.codePoolId),
    translations: translationsOf(reward, locales),
  };
}

function translationsOf({ titles, descriptions, terms }: Reward, locales: readonly string[]) {
  return locales.flatMap((locale) => {
    const title = titles[locale];
    if (!title) return [];
    const [description, smallPrint] = [descriptions[locale] || null, terms[locale] || null];
    return [{ locale, title, description, terms: smallPrint }];
  });
}

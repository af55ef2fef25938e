import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { moneyView } from "../../../values/money.ts";
import { withOtherVersions } from "../../../versioning/listing.ts";
import { isCombinable, showTerms } from "../../coupons/reward-kind.ts";
import { partnerView, partnersSnapshot } from "../../partners/partner-company.ts";
import { programSnapshot } from "../../programs/program.ts";
import { tierForStaff } from "../../tiers/tier-view.ts";
import type { TierViewContext } from "../../tiers/tier-view.ts";
import { tierSetAt } from "../../tiers/tiers-snapshot.ts";
import { minTierOf } from "../reward-eligibility.ts";
import { rewardTranslations } from "../reward-view.ts";
import type { Reward } from "../reward.ts";
import type { ShownReward } from "./shown-rewards.ts";

/**
 * What changes with every redemption: what is left, null for no limit, and how many were redeemed.
 */
export interface LiveFigures {
  readonly stock: number | null;
  readonly redemptions: number;
}

const LIVE_FIGURES = sql.read<LiveFigures & { rewardId: string }>("count redemptions of rewards")`
  select w.id as "rewardId", w.stock_left as stock, (
    select count(*) from redemptions r
    where r.program_id = w.program_id and r.reward_id = w.id
      and (r.status = 'CONFIRMED' or r.status = 'HELD' and r.held_until > ${"now"})
  ) as redemptions
  from rewards w where w.program_id = ${"programId"} and w.id = any (${"ids"}::uuid[])
`;

/**
 * Reads what is left of rewards and how often they were redeemed, by their ids, with one statement.
 */
export async function liveFigures(
  rows: RunStatement,
  { programId, ids, now }: { programId: string; ids: readonly string[]; now: Date },
): Promise<Map<string, LiveFigures>> {
  const figures = await rows(LIVE_FIGURES, { programId, ids, now });
  return new Map(figures.map(({ rewardId, ...of }) => [rewardId, of]));
}

/** A reward as staff sees it, in the reader's language. */
export function rewardStaffView(
  shown: ShownReward,
  figures: LiveFigures,
  context: TierViewContext,
) {
  return withOtherVersions(shown, (reward, status) => ({
    id: encodeId("rwd", reward.id),
    version: reward.version,
    ...rewardFields(reward, context),
    status,
    ...figures,
  }));
}

/** What a version of a reward says, field by field. */
export function rewardFields(reward: Reward, context: TierViewContext) {
  const { configuration, locale, now } = context;
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const partner = reward.partnerId && configuration.part(partnersSnapshot).get(reward.partnerId);
  const minTier = minTierOf(reward, context);
  const metric = tierSetAt(configuration, now)?.policy.metric ?? "SPEND";
  return {
    ...showTerms(reward, currencyCode),
    combinable: isCombinable(reward),
    title: inLocale(reward.titles, locale),
    description: inLocale(reward.descriptions, locale) || null,
    terms: inLocale(reward.terms, locale) || null,
    kind: reward.kind,
    cost: reward.cost,
    imageUrl: reward.imageUrl,
    link: reward.link ?? null,
    conditions: reward.conditions,
    limits: reward.limits,
    validFrom: reward.validFrom,
    validUntil: reward.validUntil,
    couponValidity: reward.couponValidity,
    copay: moneyView(reward.copayMinor, currencyCode),
    minTier: minTier && tierForStaff(minTier, metric, context),
    partner: partner ? partnerView(partner) : null,
    codePoolId: reward.codePoolId && encodeId("pool", reward.codePoolId),
    translations: rewardTranslations(reward, locales),
  };
}

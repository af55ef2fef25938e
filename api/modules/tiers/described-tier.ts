import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Tier, TierMetric } from "./tier-set.ts";
import { inForceAt, setOfTier } from "./tiers-snapshot.ts";

/** In which configuration and language to describe something. */
export interface TierTexts {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
  readonly now: Date;
}

const COLOR = "#8c8c8c";

/** A tier in the caller's language, as every audience sees it. */
export function describedTier(tier: Tier, telling: TierTexts) {
  const metric = metricOf(tier, telling);
  const known = described(telling.configuration, telling.locale);
  const key = `${metric} ${tier.id}`;
  let found = known.get(key);
  if (found?.tier !== tier)
    known.set(key, (found = { tier, shown: shownTier(tier, metric, telling) }));
  return found.shown;
}

/** What a tier's threshold is measured in now. */
export function metricOf(
  { id }: Tier,
  { configuration, now }: Pick<TierTexts, "configuration" | "now">,
): TierMetric {
  const set = setOfTier(configuration, id);
  return (set && inForceAt(set, now)?.policy.metric) ?? "SPEND";
}

const described = oncePerSnapshot(() => new Map<string, { tier: Tier; shown: ShownTier }>());

type ShownTier = ReturnType<typeof shownTier>;

function shownTier(tier: Tier, metric: TierMetric, telling: Omit<TierTexts, "now">) {
  return {
    id: encodeId("tier", tier.id),
    name: inLocale(tier.names, telling.locale),
    level: tier.level,
    color: tier.color ?? COLOR,
    threshold:
      tier.threshold === null
        ? null
        : { metric, value: metricText(tier.threshold, metric, telling.configuration) },
    benefits: tier.benefits.map(({ kind, titles, value }) => ({
      kind,
      title: inLocale(titles, telling.locale),
      value,
    })),
  };
}

/** A figure of a tier metric as a decimal string: money with its currency's decimals, or a count. */
export function metricText(
  value: number,
  metric: TierMetric,
  configuration: ConfigurationSnapshot,
): string {
  if (metric !== "SPEND") return String(value);
  return moneyText(value, configuration.part(programSnapshot).currencyCode);
}

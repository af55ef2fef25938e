import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { moneyText } from "../../rules/money.ts";
import type { Catalog } from "../../work/catalog.ts";
import { oncePerCatalog } from "../../work/once-per-catalog.ts";
import { programPart } from "../programs/program.ts";
import type { Tier, TierMetric } from "./tier-set.ts";
import { inForceAt, setOfTier } from "./tiers-part.ts";

/** In which configuration and language to describe something. */
export interface Telling {
  readonly catalog: Catalog;
  readonly locale: string;
  readonly now: Date;
}

const COLOR = "#8c8c8c";

/** A tier in the caller's language, as every audience sees it. */
export function describedTier(tier: Tier, telling: Telling) {
  const metric = metricOf(tier, telling);
  const known = described(telling.catalog, telling.locale);
  const key = `${metric} ${tier.id}`;
  let found = known.get(key);
  if (found?.tier !== tier)
    known.set(key, (found = { tier, shown: shownTier(tier, metric, telling) }));
  return found.shown;
}

/** What a tier's threshold is measured in now. */
export function metricOf(
  { id }: Tier,
  { catalog, now }: Pick<Telling, "catalog" | "now">,
): TierMetric {
  const set = setOfTier(catalog, id);
  return (set && inForceAt(set, now)?.policy.metric) ?? "SPEND";
}

const described = oncePerCatalog(() => new Map<string, { tier: Tier; shown: ShownTier }>());

type ShownTier = ReturnType<typeof shownTier>;

function shownTier(tier: Tier, metric: TierMetric, telling: Omit<Telling, "now">) {
  return {
    id: encodeId("tier", tier.id),
    name: inLocale(tier.names, telling.locale),
    level: tier.level,
    color: tier.color ?? COLOR,
    threshold:
      tier.threshold === null
        ? null
        : { metric, value: metricText(tier.threshold, metric, telling.catalog) },
    benefits: tier.benefits.map(({ kind, titles, value }) => ({
      kind,
      title: inLocale(titles, telling.locale),
      value,
    })),
  };
}

/** A figure of a tier metric as a decimal string: money with its currency's decimals, or a count. */
export function metricText(value: number, metric: TierMetric, catalog: Catalog): string {
  if (metric !== "SPEND") return String(value);
  return moneyText(value, catalog.part(programPart).currencyCode);
}

import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { startOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { standingAt } from "../../versioning/version.ts";
import { programSnapshot } from "../programs/program.ts";
import { tierMetric } from "./tier-metrics.ts";
import type { TierMetric } from "./tier-metrics.ts";
import type { Tier, TierSet } from "./tier-set.ts";
import { inForceAt, setOfTier } from "./tiers-snapshot.ts";
import type { TierSetHistory } from "./tiers-snapshot.ts";

/** A day's end as an instant in the program's zone. */
export function instantOf(day: Day, configuration: ConfigurationSnapshot): Date {
  return startOf(day, configuration.part(programSnapshot).timeZone);
}

/** The configuration, language and time of a view. */
export interface TierViewContext {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
  readonly now: Date;
}

const COLOR = "#8c8c8c";

/** A tier in the caller's language, as every API shows it. */
export function tierView(tier: Tier, context: TierViewContext) {
  const metric = metricOf(tier, context);
  const views = viewsOf(context.configuration, context.locale);
  const key = `${metric} ${tier.id}`;
  let cached = views.get(key);
  if (cached?.tier !== tier) {
    cached = { tier, view: plainTierView(tier, metric, context) };
    views.set(key, cached);
  }
  return cached.view;
}

/** What a tier's threshold is measured in now. */
export function metricOf(
  { id }: Tier,
  { configuration, now }: Pick<TierViewContext, "configuration" | "now">,
): TierMetric {
  const set = setOfTier(configuration, id);
  return (set && inForceAt(set, now)?.policy.metric) ?? "SPEND";
}

const viewsOf = oncePerSnapshot(() => new Map<string, { tier: Tier; view: PlainTierView }>());

type PlainTierView = ReturnType<typeof plainTierView>;

function plainTierView(tier: Tier, metric: TierMetric, context: Omit<TierViewContext, "now">) {
  return {
    id: encodeId("tier", tier.id),
    name: inLocale(tier.names, context.locale),
    level: tier.level,
    color: tier.color ?? COLOR,
    threshold:
      tier.threshold === null
        ? null
        : { metric, value: metricText(tier.threshold, metric, context.configuration) },
    benefits: tier.benefits.map(({ kind, titles, value }) => ({
      kind,
      title: inLocale(titles, context.locale),
      value,
    })),
  };
}

/**
 * A figure of a tier metric as a decimal string: money with its currency's decimals, or a count.
 */
export function metricText(
  value: number,
  metric: TierMetric,
  configuration: ConfigurationSnapshot,
): string {
  const { currencyCode } = configuration.part(programSnapshot);
  return tierMetric(metric).unit.text(value, currencyCode);
}

/** A tier set as staff sees it: the version in force, what is to come and the draft. */
export function tierSetForStaff(history: TierSetHistory, context: TierViewContext) {
  const { shown, live, draft, scheduled } = standingAt(history.versions, context.now)!;
  return {
    id: encodeId("tst", history.id),
    primary: history.isPrimary,
    version: shown.version,
    status: history.archivedAt ? "ARCHIVED" : live ? "PUBLISHED" : "DRAFT",
    archivedAt: history.archivedAt,
    ...termsView(shown, context),
    translations: translated(shown.names, context.configuration),
    draft: draft && {
      version: draft.version,
      savedAt: draft.savedAt,
      savedBy: { name: draft.savedBy },
      ...termsView(draft, context),
    },
    scheduled: scheduled && {
      version: scheduled.version,
      inForceFrom: scheduled.inForceFrom,
      ...termsView(scheduled, context),
    },
  };
}

function termsView(
  { policy, tiers, names }: TierSet & { readonly names: Localized },
  context: TierViewContext,
) {
  return {
    name: setName(names, context),
    policy: { ...policy, window: { kind: policy.window.kind, days: policy.window.days ?? null } },
    tiers: tiers.map((tier) => tierForStaff(tier, policy.metric, context)),
  };
}

/** The name of a set; null when it has none. */
export function setName(
  names: Localized,
  { locale }: Pick<TierViewContext, "locale">,
): string | null {
  return inLocale(names, locale) || null;
}

/** A tier with what only staff sees, in the metric of its version. */
export function tierForStaff(tier: Tier, metric: TierMetric, context: TierViewContext) {
  const { threshold, invitationOnly, multiplier, names } = tier;
  return {
    ...tierView(tier, context),
    invitationOnly,
    multiplier,
    threshold:
      threshold === null
        ? null
        : { metric, value: metricText(threshold, metric, context.configuration) },
    translations: translated(names, context.configuration),
  };
}

function translated(names: Localized, configuration: ConfigurationSnapshot) {
  const { locales } = configuration.part(programSnapshot);
  return locales.flatMap((locale) => (names[locale] ? [{ locale, name: names[locale] }] : []));
}

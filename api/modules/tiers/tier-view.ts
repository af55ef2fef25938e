import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { oncePerSnapshot } from "../../configuration/once-per-snapshot.ts";
import { startOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Tier, TierMetric, TierSet } from "./tier-set.ts";
import { inForceAt, setOfTier } from "./tiers-snapshot.ts";
import type { TierSetHistory } from "./tiers-snapshot.ts";

/** A day's end as an instant in the program's zone. */
export function instantOf(day: Day, configuration: ConfigurationSnapshot): Date {
  return startOf(day, configuration.part(programSnapshot).timeZone);
}

/** In which configuration and language to describe something. */
export interface TierViewContext {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
  readonly now: Date;
}

const COLOR = "#8c8c8c";

/** A tier in the caller's language, as every audience sees it. */
export function tierView(tier: Tier, telling: TierViewContext) {
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
  { configuration, now }: Pick<TierViewContext, "configuration" | "now">,
): TierMetric {
  const set = setOfTier(configuration, id);
  return (set && inForceAt(set, now)?.policy.metric) ?? "SPEND";
}

const described = oncePerSnapshot(() => new Map<string, { tier: Tier; shown: ShownTier }>());

type ShownTier = ReturnType<typeof shownTier>;

function shownTier(tier: Tier, metric: TierMetric, telling: Omit<TierViewContext, "now">) {
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

/** A tier set as staff sees it: what members live by, and the draft. */
export function tierSetForStaff(history: TierSetHistory, telling: TierViewContext) {
  const live = inForceAt(history, telling.now);
  const shown = live ?? history.versions[0]!;
  const draft = history.versions.find(({ status }) => status === "DRAFT");
  return {
    id: encodeId("tst", history.id),
    primary: history.isPrimary,
    version: shown.version,
    status: history.archivedAt ? "ARCHIVED" : live ? "PUBLISHED" : "DRAFT",
    archivedAt: history.archivedAt,
    ...describedTerms(shown, telling),
    translations: translated(shown.names, telling.configuration),
    draft: draft && {
      version: draft.version,
      savedAt: draft.savedAt,
      savedBy: { name: draft.savedBy },
      ...describedTerms(draft, telling),
    },
  };
}

function describedTerms(
  { policy, tiers, names }: TierSet & { readonly names: Localized },
  telling: TierViewContext,
) {
  return {
    name: setName(names, telling),
    policy: { ...policy, window: { kind: policy.window.kind, days: policy.window.days ?? null } },
    tiers: tiers.map((tier) => tierForStaff(tier, policy.metric, telling)),
  };
}

/** What a set is called; null where it has no name of its own. */
export function setName(
  names: Localized,
  { locale }: Pick<TierViewContext, "locale">,
): string | null {
  return inLocale(names, locale) || null;
}

/** A tier with what only staff sees, in the words of the version it stands in. */
export function tierForStaff(tier: Tier, metric: TierMetric, telling: TierViewContext) {
  const { threshold, invitationOnly, multiplier, names } = tier;
  return {
    ...tierView(tier, telling),
    ...{ invitationOnly, multiplier },
    threshold:
      threshold === null
        ? null
        : { metric, value: metricText(threshold, metric, telling.configuration) },
    translations: translated(names, telling.configuration),
  };
}

function translated(names: Localized, configuration: ConfigurationSnapshot) {
  const { locales } = configuration.part(programSnapshot);
  return locales.flatMap((locale) => (names[locale] ? [{ locale, name: names[locale] }] : []));
}

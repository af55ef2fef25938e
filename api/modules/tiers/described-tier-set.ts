import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../programs/program.ts";
import { describedTier, metricText } from "./described-tier.ts";
import type { TierTexts } from "./described-tier.ts";
import type { Tier, TierMetric, TierSet } from "./tier-set.ts";
import { inForceAt } from "./tiers-snapshot.ts";
import type { TierSetHistory } from "./tiers-snapshot.ts";

/** A tier set as staff sees it: what members live by, and the draft. */
export function describedTierSet(history: TierSetHistory, telling: TierTexts) {
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
  telling: TierTexts,
) {
  return {
    name: setName(names, telling),
    policy: { ...policy, window: { kind: policy.window.kind, days: policy.window.days ?? null } },
    tiers: tiers.map((tier) => tierForStaff(tier, policy.metric, telling)),
  };
}

/** What a set is called; null where it has no name of its own. */
export function setName(names: Localized, { locale }: Pick<TierTexts, "locale">): string | null {
  return inLocale(names, locale) || null;
}

/** A tier with what only staff sees, in the words of the version it stands in. */
export function tierForStaff(tier: Tier, metric: TierMetric, telling: TierTexts) {
  const { threshold, invitationOnly, multiplier, names } = tier;
  return {
    ...describedTier(tier, telling),
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

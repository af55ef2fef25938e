import { encodeId } from "../../graphql/id.ts";
import { programPart } from "../programs/program.ts";
import { describedTier, metricText } from "./described-tier.ts";
import type { Telling } from "./described-tier.ts";
import type { Tier, TierMetric, TierSet } from "./tier-set.ts";
import { tierSetAt, tiersPart } from "./tiers-part.ts";

/** The program's tier set as staff sees it: what members live by, and the draft; null when there is none. */
export function describedTierSet(telling: Telling) {
  const history = telling.catalog.part(tiersPart);
  const live = tierSetAt(telling.catalog, telling.now);
  const shown = live ?? history?.versions[0];
  if (!history || !shown) return null;

  const draft = history.versions.find(({ status }) => status === "DRAFT");
  return {
    id: encodeId("tst", history.id),
    version: shown.version,
    status: live ? "PUBLISHED" : "DRAFT",
    ...describedTerms(shown, telling),
    draft: draft && {
      version: draft.version,
      savedAt: draft.savedAt,
      savedBy: { name: draft.savedBy },
      ...describedTerms(draft, telling),
    },
  };
}

function describedTerms({ policy, tiers }: TierSet, telling: Telling) {
  return {
    policy: { ...policy, window: { kind: policy.window.kind, days: policy.window.days ?? null } },
    tiers: tiers.map((tier) => tierForStaff(tier, policy.metric, telling)),
  };
}

/** A tier with what only staff sees, in the words of the version it stands in. */
export function tierForStaff(tier: Tier, metric: TierMetric, telling: Telling) {
  const { threshold, invitationOnly, multiplier, names } = tier;
  return {
    ...describedTier(tier, telling),
    ...{ invitationOnly, multiplier },
    threshold:
      threshold === null ? null : { metric, value: metricText(threshold, metric, telling.catalog) },
    translations: telling.catalog
      .part(programPart)
      .locales.flatMap((locale) => (names[locale] ? [{ locale, name: names[locale] }] : [])),
  };
}

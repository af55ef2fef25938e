import { inLocale } from "../../../values/localized.ts";
import type { Localized } from "../../../values/localized.ts";
import { fieldChanges } from "../../../configuration/field-changes.ts";
import type { ConfigurationChange } from "../../../configuration/field-changes.ts";
import { tierMetric } from "../tier-metrics.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { Tier, TierSet } from "../tier-set.ts";

/** In which language and currency the differences are written. */
export interface ChangesContext {
  readonly locale: string;
  readonly currencyCode: string;
}

type Document = Pick<TierSet, "policy" | "tiers"> & { readonly names?: Localized };

/**
 * How one version of a tier set differs from another, as JSON that a person can read: thresholds
 * are decimal strings, tiers go by the name they have now. A tier that is new or gone is one
 * change.
 * @param before null: from nothing.
 */
export function tierSetChanges(
  before: Document | null,
  after: Document,
  context: ChangesContext,
): ConfigurationChange[] {
  if (!before) {
    const policy = { path: "policy", before: null, after: after.policy };
    return [
      ...fieldChanges({}, after.names ?? {}, "name"),
      policy,
      ...after.tiers.map((tier) => appeared(tier, after, context)),
    ];
  }
  const olds = new Map(before.tiers.map((tier) => [tier.id, tier]));
  const kept = new Set(after.tiers.map(({ id }) => id));
  const gone = before.tiers.filter(({ id }) => !kept.has(id));
  return [
    ...fieldChanges(before.names ?? {}, after.names ?? {}, "name"),
    ...fieldChanges(policyFields(before), policyFields(after), "policy"),
    ...after.tiers.flatMap((tier) => {
      const old = olds.get(tier.id);
      if (!old) return [appeared(tier, after, context)];
      const [was, is] = [tierFields(old, before, context), tierFields(tier, after, context)];
      return fieldChanges(was, is, pathOf(tier, context));
    }),
    ...gone.map((tier) => ({
      path: pathOf(tier, context),
      before: tierFields(tier, before, context),
      after: null,
    })),
  ];
}

type Fields = Record<string, unknown>;

function appeared(tier: Tier, set: Document, context: ChangesContext): ConfigurationChange {
  return { path: pathOf(tier, context), before: null, after: tierFields(tier, set, context) };
}

function pathOf({ names }: Tier, { locale }: ChangesContext): string {
  return `tiers.${inLocale(names, locale)}`;
}

function policyFields({ policy }: Document): Fields {
  const { metric, window, retentionShare, downgrade, graceDays } = policy;
  return {
    metric,
    "window.kind": window.kind,
    "window.days": window.days ?? null,
    retentionShare,
    downgrade,
    graceDays,
  };
}

function tierFields(tier: Tier, { policy }: Document, context: ChangesContext): Fields {
  const { level, color, invitationOnly, threshold, multiplier, benefits } = tier;
  const names = Object.entries(tier.names).map(([locale, name]) => [`name.${locale}`, name]);
  return {
    ...Object.fromEntries(names),
    level,
    color,
    invitationOnly,
    threshold: thresholdText(threshold, policy.metric, context),
    multiplier,
    benefits: benefits.map(({ kind, titles, value }) => ({
      kind,
      title: inLocale(titles, context.locale),
      value,
    })),
  };
}

function thresholdText(
  threshold: number | null,
  metric: TierMetric,
  { currencyCode }: ChangesContext,
): string | null {
  if (threshold === null) return null;
  return tierMetric(metric).unit.text(threshold, currencyCode);
}

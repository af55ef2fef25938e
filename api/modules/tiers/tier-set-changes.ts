import { isDeepStrictEqual } from "node:util";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import type { TierMetric } from "./tier-metrics.ts";
import type { Tier, TierSet } from "./tier-set.ts";

/** One difference; null where there is nothing on that side. */
export interface ConfigurationChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** In which words to tell the differences. */
export interface ChangesContext {
  readonly locale: string;
  readonly currencyCode: string;
}

type Document = Pick<TierSet, "policy" | "tiers"> & { readonly names?: Localized };

/**
 * How one version of a tier set differs from another, as JSON that a person can read: thresholds are decimal
 * strings, tiers go by the name they have now. A tier that is new or gone is one change.
 * @param before null: from nothing.
 */
export function tierSetChanges(
  before: Document | null,
  after: Document,
  told: ChangesContext,
): ConfigurationChange[] {
  if (!before) {
    const policy = { path: "policy", before: null, after: after.policy };
    return [
      ...differences("name", {}, after.names ?? {}),
      policy,
      ...after.tiers.map((tier) => appeared(tier, after, told)),
    ];
  }
  const olds = new Map(before.tiers.map((tier) => [tier.id, tier]));
  const kept = new Set(after.tiers.map(({ id }) => id));
  const gone = before.tiers.filter(({ id }) => !kept.has(id));
  return [
    ...differences("name", before.names ?? {}, after.names ?? {}),
    ...differences("policy", policyFields(before), policyFields(after)),
    ...after.tiers.flatMap((tier) => {
      const old = olds.get(tier.id);
      if (!old) return [appeared(tier, after, told)];
      const [was, is] = [tierFields(old, before, told), tierFields(tier, after, told)];
      return differences(pathOf(tier, told), was, is);
    }),
    ...gone.map((tier) => ({
      path: pathOf(tier, told),
      before: tierFields(tier, before, told),
      after: null,
    })),
  ];
}

type Fields = Record<string, unknown>;

function appeared(tier: Tier, set: Document, told: ChangesContext): ConfigurationChange {
  return { path: pathOf(tier, told), before: null, after: tierFields(tier, set, told) };
}

function pathOf({ names }: Tier, { locale }: ChangesContext): string {
  return `tiers.${inLocale(names, locale)}`;
}

function differences(path: string, before: Fields, after: Fields): ConfigurationChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    return isDeepStrictEqual(was, is) ? [] : [{ path: `${path}.${name}`, before: was, after: is }];
  });
}

function policyFields({ policy }: Document): Fields {
  const { metric, window, retentionShare, downgrade, graceDays } = policy;
  return {
    metric,
    "window.kind": window.kind,
    "window.days": window.days ?? null,
    ...{ retentionShare, downgrade, graceDays },
  };
}

function tierFields(tier: Tier, { policy }: Document, told: ChangesContext): Fields {
  const { level, color, invitationOnly, threshold, multiplier, benefits } = tier;
  const names = Object.entries(tier.names).map(([locale, name]) => [`name.${locale}`, name]);
  return {
    ...Object.fromEntries(names),
    ...{ level, color, invitationOnly },
    threshold: thresholdText(threshold, policy.metric, told),
    multiplier,
    benefits: benefits.map(({ kind, titles, value }) => ({
      kind,
      title: inLocale(titles, told.locale),
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
  return metric === "SPEND" ? moneyText(threshold, currencyCode) : String(threshold);
}

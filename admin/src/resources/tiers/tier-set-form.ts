import type {
  PreviewTierSetInput,
  TierDowngrade,
  TierMetric,
  TierSetEditorQuery,
  TierWindowKind,
} from "../../../../client/admin.ts";

type Draft = NonNullable<NonNullable<TierSetEditorQuery["program"]["tierSet"]>["draft"]>;

/** A tier as its fields hold it. */
export interface TierValues {
  id?: string;
  name: string;
  color: string;
  invitationOnly: boolean;
  threshold?: string | null;
  multiplier: string;
}

/** The tier set as the form holds it; tiers lowest first. */
export interface TierSetValues {
  metric: TierMetric;
  window: TierWindowKind;
  days?: number | null;
  /** In percent. */
  retention: number;
  downgrade: TierDowngrade;
  graceDays: number;
  tiers: TierValues[];
}

/** What the editor begins with: the draft, or what members live by. */
export function valuesOf({ policy, tiers }: Pick<Draft, "policy" | "tiers">): TierSetValues {
  return {
    metric: policy.metric,
    window: policy.window.kind,
    days: policy.window.days ?? null,
    retention: Math.round(Number(policy.retentionShare) * 10_000) / 100,
    downgrade: policy.downgrade,
    graceDays: policy.graceDays,
    tiers: tiers.map(({ id, name, color, invitationOnly, threshold, multiplier }) => ({
      id,
      name,
      color,
      invitationOnly,
      threshold: threshold?.value ?? null,
      multiplier,
    })),
  };
}

/** The input of preview and save; what the form does not hold stays as it is. */
export function inputOf(values: TierSetValues): Omit<PreviewTierSetInput, "id"> {
  const { metric, window, days, retention, downgrade, graceDays, tiers } = values;
  return {
    policy: {
      metric,
      window: { kind: window, ...(window === "ROLLING_DAYS" && { days: days ?? 365 }) },
      retentionShare: String(retention / 100),
      downgrade,
      graceDays,
    },
    tiers: tiers.map(({ id, name, color, invitationOnly, threshold, multiplier }, at) => ({
      ...(id && { id }),
      name,
      level: at + 1,
      color,
      invitationOnly,
      ...(!invitationOnly && { threshold: threshold ?? "0" }),
      multiplier: multiplier || "1",
    })),
  };
}

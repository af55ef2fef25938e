import type { MemberStanding } from "../member-standing.ts";
import type { Tier } from "../tier-set.ts";
import { instantOf, metricText } from "../tier-view.ts";
import type { TierViewContext } from "../tier-view.ts";
import { progressOf } from "./tier-progress.ts";

/**
 * The way to the next tier and what keeps the present one, as every API shows it.
 * @param showTier how the API shows a tier
 */
export function progressView<View>(
  standing: MemberStanding,
  context: TierViewContext,
  showTier: (tier: Tier, context: TierViewContext) => View,
) {
  const { metric, current, required, remaining, nextTier, retention } = progressOf(standing);
  const figureText = (value: number) => metricText(value, metric, context.configuration);
  return {
    metric,
    current: figureText(current),
    required: required === null ? null : figureText(required),
    remaining: remaining === null ? null : figureText(remaining),
    nextTier: nextTier && showTier(nextTier, context),
    retention: retention?.untilDay
      ? {
          current: figureText(retention.current),
          required: figureText(retention.required),
          remaining: figureText(Math.max(0, retention.required - retention.current)),
          until: instantOf(retention.untilDay, context.configuration),
        }
      : null,
  };
}

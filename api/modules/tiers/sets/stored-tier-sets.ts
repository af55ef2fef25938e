import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import { listOf, object, oneOf, oneOfKinds, orNull, plain } from "../../../values/shapes/shape.ts";
import {
  aName,
  anyWholeNumber,
  aText,
  decimal,
  someTexts,
  texts,
  wholeNumber,
  yesOrNo,
} from "../../../values/shapes/shapes.ts";
import { isUuid } from "../../../values/id.ts";
import type { Tier, TierBenefit, TierPolicy, TierWindow } from "../tier-set.ts";
import { tierMetrics } from "../tier-metrics.ts";
import type { TierSetDefinition } from "./tier-set-entity.ts";

const window = oneOfKinds<TierWindow>({
  LIFETIME: {},
  CALENDAR_YEAR: {},
  ENROLLMENT_YEAR: {},
  ROLLING_DAYS: { days: wholeNumber(1) },
});

const uuid = plain<string>("the id of a tier, a UUID", isUuid);

const benefit = object<TierBenefit>({ kind: aName, titles: texts, value: orNull(aText) });

/** What tier sets must hold. */
export const storedTierSets: readonly StoredTable[] = [
  {
    table: "tier_set_versions",
    key: ["tier_set_id", "version"],
    owner: { table: "tier_sets", column: "tier_set_id" },
    columns: {
      definition: object<TierSetDefinition>({
        names: texts,
        policy: object<TierPolicy>({
          metric: oneOf(tierMetrics.map(({ name }) => name)),
          window,
          retentionShare: decimal,
          downgrade: oneOf(["NONE", "ONE_LEVEL", "TO_QUALIFIED"]),
          graceDays: wholeNumber(),
        }),
        tiers: listOf(
          object<Tier>({
            id: uuid,
            level: anyWholeNumber,
            names: someTexts,
            color: orNull(aText),
            invitationOnly: yesOrNo,
            threshold: orNull(wholeNumber()),
            multiplier: decimal,
            benefits: listOf(benefit),
          }),
        ),
      }),
    },
  },
];

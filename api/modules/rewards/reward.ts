import type { Condition, Test } from "../../values/condition.ts";
import type { Localized } from "../../values/localized.ts";
import type { Period } from "../../values/calendar.ts";
import type { RuleJson } from "../../values/read-condition.ts";
import type { RewardKind } from "../coupons/reward-kind.ts";
import type { ConditionFacts } from "../../values/condition-field.ts";

/** How often a reward can be redeemed, by each member or by all together. */
export interface RewardLimit {
  readonly per: "MEMBER" | "PROGRAM";
  readonly period: Period;
  readonly max: number;
}

/** What a version of a reward says; amounts in minor units of the program's currency, instants as RFC 3339 text. */
export interface RewardDefinition {
  readonly kind: RewardKind;
  readonly titles: Localized;
  readonly descriptions: Localized;
  readonly terms: Localized;
  readonly imageUrl: string | null;
  readonly cost: number;
  readonly copayMinor: number | null;
  readonly valueMinor: number | null;
  /** A decimal string above 0, up to "100". */
  readonly percent: string | null;
  readonly maxDiscountMinor: number | null;
  readonly product: string | null;
  readonly minTierId: string | null;
  readonly partnerId: string | null;
  readonly conditions: RuleJson | null;
  readonly limits: readonly RewardLimit[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** ISO 8601; null for ever. */
  readonly couponValidity: string | null;
  readonly codePoolId: string | null;
}

/** Who can have a reward, and when. */
export interface Audience {
  readonly condition: Condition;
  readonly test: Test<ConditionFacts>;
}

/** A version of a reward as members meet it. */
export interface Reward extends Omit<RewardDefinition, "validFrom" | "validUntil"> {
  readonly id: string;
  readonly version: number;
  readonly inForceFrom: Date;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  /** Null: everybody, always. */
  readonly audience: Audience | null;
}

import type { Audience } from "../../values/conditions/audience.ts";
import type { Localized } from "../../values/localized.ts";
import type { Period } from "../../values/calendar.ts";
import type { RuleJson } from "../../values/conditions/read-condition.ts";
import type { CouponTerms } from "../coupons/reward-kind.ts";

/** How often a reward can be redeemed, by each member or by all together. */
export interface RewardLimit {
  readonly per: "MEMBER" | "PROGRAM";
  readonly period: Period;
  readonly max: number;
}

/**
 * A version of a reward as it is stored: what its coupons are for, and more. Amounts in minor units
 * of the program's currency, instants as RFC 3339 text.
 */
export type RewardDefinition = CouponTerms & {
  readonly descriptions: Localized;
  readonly terms: Localized;
  readonly imageUrl: string | null;
  /** Undefined in versions from before rewards had one. */
  readonly link?: string | null;
  readonly cost: number;
  readonly copayMinor: number | null;
  readonly minTierId: string | null;
  readonly partnerId: string | null;
  readonly conditions: RuleJson | null;
  readonly limits: readonly RewardLimit[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** ISO 8601; null for no end. */
  readonly couponValidity: string | null;
  readonly codePoolId: string | null;
};

/** A version of a reward as members meet it. */
export type Reward = Omit<RewardDefinition, "validFrom" | "validUntil"> & {
  readonly id: string;
  readonly version: number;
  readonly inForceFrom: Date;
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  /** Null: everybody, always. */
  readonly audience: Audience | null;
};

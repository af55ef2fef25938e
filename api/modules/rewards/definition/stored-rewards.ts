import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import { both, listOf, object, orNull } from "../../../values/shapes/shape.ts";
import {
  aDuration,
  aText,
  conditionsOn,
  instant,
  texts,
  useLimit,
  wholeNumber,
} from "../../../values/shapes/shapes.ts";
import { couponTermsShape } from "../../coupons/reward-kind.ts";
import type { CouponTerms } from "../../coupons/reward-kind.ts";
import type { RewardDefinition } from "../reward.ts";

/** What rewards must hold. */
export const storedRewards: readonly StoredTable[] = [
  {
    table: "reward_versions",
    key: ["reward_id", "version"],
    owner: { table: "rewards", column: "reward_id" },
    columns: {
      definition: both(
        couponTermsShape,
        object<Omit<RewardDefinition, keyof CouponTerms>>({
          descriptions: texts,
          terms: texts,
          imageUrl: orNull(aText),
          link: orNull(aText),
          cost: wholeNumber(1),
          copayMinor: orNull(wholeNumber()),
          minTierId: orNull(aText),
          partnerId: orNull(aText),
          conditions: conditionsOn("MOMENT"),
          limits: listOf(useLimit),
          validFrom: orNull(instant),
          validUntil: orNull(instant),
          couponValidity: orNull(aDuration),
          codePoolId: orNull(aText),
        }),
      ),
    },
  },
];

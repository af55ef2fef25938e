import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import { both, listOf, object, orNull, plain } from "../../../values/shapes/shape.ts";
import { conditionsOn, instant, useLimit } from "../../../values/shapes/shapes.ts";
import { readCouponCode } from "../coupon-code.ts";
import { couponTermsShape } from "../reward-kind.ts";
import type { CouponTerms } from "../reward-kind.ts";
import type { PromotionCodeDefinition } from "./promotion-code.ts";

const code = plain<string>("a code of 4 to 64 letters and digits", (value) =>
  Boolean(typeof value === "string" && readCouponCode(value)),
);

/** What promotion codes must hold. */
export const storedPromotionCodes: readonly StoredTable[] = [
  { table: "promotion_codes", key: ["id"], columns: { code } },
  {
    table: "promotion_code_versions",
    key: ["promotion_code_id", "version"],
    owner: { table: "promotion_codes", column: "promotion_code_id" },
    columns: {
      definition: both(
        couponTermsShape,
        object<Omit<PromotionCodeDefinition, keyof CouponTerms>>({
          code,
          conditions: conditionsOn("MOMENT"),
          limits: listOf(useLimit),
          validFrom: orNull(instant),
          validUntil: orNull(instant),
        }),
      ),
    },
  },
];

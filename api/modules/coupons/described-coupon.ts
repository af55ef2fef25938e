import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { moneyText } from "../../values/money.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../programs/program.ts";
import type { CouponRow } from "./member-coupons.ts";

/** A coupon in the caller's language. */
export function describedCoupon(
  row: CouponRow,
  {
    configuration,
    locale,
  }: { readonly configuration: ConfigurationSnapshot; readonly locale: string },
) {
  const { code, status, expiresAt, remainingMinor } = row;
  const { currencyCode } = configuration.part(programSnapshot);
  return {
    id: encodeId("cpn", row.id),
    title: inLocale(row.titles, locale),
    ...{ code, status, expiresAt },
    remainingValue:
      remainingMinor === null
        ? null
        : { amount: moneyText(remainingMinor, currencyCode), currencyCode },
  };
}

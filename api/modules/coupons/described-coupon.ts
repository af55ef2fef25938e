import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import { moneyText } from "../../rules/money.ts";
import type { Catalog } from "../../work/catalog.ts";
import { programPart } from "../programs/program.ts";
import type { CouponRow } from "./member-coupons.ts";

/** A coupon in the caller's language. */
export function describedCoupon(
  row: CouponRow,
  { catalog, locale }: { readonly catalog: Catalog; readonly locale: string },
) {
  const { code, status, expiresAt, remainingMinor } = row;
  const { currencyCode } = catalog.part(programPart);
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

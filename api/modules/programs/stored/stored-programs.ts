import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import type { ExpiryPolicy } from "../../../values/expiry.ts";
import { listOf, object, oneOf, oneOfKinds, orNull, plain } from "../../../values/shapes/shape.ts";
import {
  aDay,
  aDuration,
  aLocale,
  aName,
  decimal,
  someTexts,
  texts,
  wholeNumber,
  webAddress,
  yesOrNo,
} from "../../../values/shapes/shapes.ts";
import { isTimeZone } from "../../../values/calendar.ts";
import type { EarningTerms } from "../earning-terms.ts";
import type { PayWithPoints } from "../pay-with-points.ts";
import type { ProgramLook } from "../program-look.ts";

const color = plain<string>("a color, such as #6f4e37", (value) =>
  /^#[0-9a-f]{6}$/i.test(String(value)),
);
const timeZone = plain<string>("a time zone, such as Asia/Ho_Chi_Minh", (value) =>
  isTimeZone(String(value)),
);
const currency = plain<string>("a currency, such as VND", (value) =>
  Intl.supportedValuesOf("currency").includes(String(value)),
);

const afterSomeTime = {
  count: wholeNumber(1),
  unit: oneOf(["DAY", "MONTH", "YEAR"]),
  endOf: orNull(oneOf(["MONTH", "QUARTER", "YEAR"])),
};

const expiry = oneOfKinds<ExpiryPolicy>({
  NONE: {},
  AFTER_PURCHASE: afterSomeTime,
  AFTER_ACTIVITY: afterSomeTime,
  FIXED_DATE: { lastDay: aDay },
});

/** What programs and their terms must hold. */
export const storedPrograms: readonly StoredTable[] = [
  {
    table: "programs",
    key: ["id"],
    columns: {
      names: someTexts,
      descriptions: texts,
      points_names: someTexts,
      look: object<ProgramLook>({ logoUrl: orNull(webAddress), color: orNull(color) }),
      currency_code: currency,
      time_zone: timeZone,
      default_locale: aLocale,
      locales: listOf(aLocale, { min: 1 }),
    },
  },
  {
    table: "reason_codes",
    key: ["program_id", "code"],
    columns: { code: aName, names: someTexts },
  },
  {
    table: "earning_terms_versions",
    key: ["program_id", "version"],
    isNeeded: true,
    columns: {
      definition: object<EarningTerms>({
        pendingDays: orNull(wholeNumber()),
        expiry,
        includesTax: yesOrNo,
        includesShipping: yesOrNo,
        retroDays: wholeNumber(),
        purchasePointsMax: orNull(wholeNumber(1)),
        expiryNoticeDays: orNull(wholeNumber()),
        pointValue: orNull(decimal),
        debt: orNull(oneOf(["REPAY", "FORGIVE"])),
        payWithPoints: orNull(
          object<PayWithPoints>({
            value: decimal,
            step: wholeNumber(1),
            minimum: wholeNumber(),
            maximumShare: decimal,
          }),
        ),
        checkoutHours: orNull(wholeNumber(1)),
        refundDays: orNull(wholeNumber()),
        erasedIdentityDays: orNull(wholeNumber()),
        giftCardValidity: orNull(aDuration),
      }),
    },
  },
];

import type { StoredTable } from "../../../configuration/stored-configuration.ts";
import { object, oneOf, orNull } from "../../../values/shapes/shape.ts";
import type { Shape } from "../../../values/shapes/shape.ts";
import { aPeriod, texts, webAddress, wholeNumber } from "../../../values/shapes/shapes.ts";
import { couponTermsShape } from "../../coupons/reward-kind.ts";
import { referralChannels } from "../referral-messages.ts";
import type { ReferralTexts, ReferralWords } from "../referral-messages.ts";
import type {
  CouponOffer,
  ReferralBudget,
  ReferralCap,
  ReferralOffer,
  ReferralTerms,
} from "../referral-terms.ts";

const offer = object<ReferralOffer>({
  points: wholeNumber(),
  coupon: orNull(
    object<CouponOffer>({ terms: couponTermsShape, validDays: orNull(wholeNumber()) }),
  ),
});

const words = orNull(object<ReferralWords>({ text: texts, subject: orNull(texts) }));
const messages: Shape<ReferralTexts> = object<Record<string, ReferralWords | null | undefined>>(
  Object.fromEntries(referralChannels.map((channel) => [channel, words])),
) as Shape<ReferralTexts>;

/** What referral programs must hold. */
export const storedReferrals: readonly StoredTable[] = [
  {
    table: "referral_program_versions",
    key: ["program_id", "version"],
    columns: {
      definition: object<ReferralTerms>({
        landingUrl: webAddress,
        invitationDays: wholeNumber(),
        qualificationDays: wholeNumber(),
        minimumBaseMinor: wholeNumber(),
        returnDays: orNull(wholeNumber()),
        referrer: offer,
        referee: offer,
        cap: orNull(object<ReferralCap>({ max: wholeNumber(1), period: aPeriod })),
        budget: orNull(
          object<ReferralBudget>({
            unit: oneOf(["POINTS", "TIMES"]),
            max: wholeNumber(1),
            period: aPeriod,
          }),
        ),
        joinsPerDayMax: wholeNumber(),
        messages,
      }),
    },
  },
];

import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { amountMinorMax } from "../../../values/money.ts";
import type { UserErrorCode } from "../../../values/errors/user-error-code.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { readTerms } from "../../coupons/reward-kind.ts";
import type { RewardKind } from "../../coupons/reward-kind.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { CouponOffer, ReferralOffer } from "../referral-terms.ts";

/** A coupon as staff send it; the terms of its kind stand beside these fields. */
export interface ReferralCouponInput {
  readonly kind: RewardKind;
  readonly title: string;
  readonly translations?: readonly { readonly locale: string; readonly title: string }[] | null;
  readonly days?: number | null;
}

export interface ReferralOfferInput {
  readonly points: number;
  readonly coupon?: ReferralCouponInput | null;
}

/** Records what is wrong, at a path below `input`. */
export type AddRefusal = (
  code: UserErrorCode,
  path: readonly string[],
  message: RefusalReason["message"],
) => void;

interface Reading {
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
  readonly refuse: AddRefusal;
}

/** Reads what one side is to get; what is wrong is refused at its field. */
export function offerOf(
  name: "referrerOffer" | "refereeOffer",
  { points, coupon }: ReferralOfferInput,
  reading: Reading,
): ReferralOffer {
  const { refuse } = reading;
  const field = [name, "points"];
  if (points < 0) refuse("INVALID", field, text("referrals.pointsNegative"));
  if (points > amountMinorMax) {
    refuse("AMOUNT_TOO_LARGE", field, text("referrals.pointsTooMany", { max: amountMinorMax }));
  }
  return { points, coupon: coupon ? couponOf(coupon, [name, "coupon"], reading) : null };
}

const DAYS = [1, 3_660] as const;

function couponOf(
  coupon: ReferralCouponInput,
  path: readonly string[],
  reading: Reading,
): CouponOffer {
  const { configuration, refuse } = reading;
  const { currencyCode } = configuration.part(programSnapshot);
  const { kind, days } = coupon;
  const [least, most] = DAYS;
  if (days != null && (days < least || days > most)) {
    refuse("INVALID", [...path, "days"], between(least, most));
  }
  return {
    validDays: days ?? null,
    terms: {
      kind,
      titles: titlesOf(coupon, path, reading),
      ...readTerms(coupon, { currencyCode, field: path, refuse, isAlone: true }),
    },
  };
}

function titlesOf(
  { title, translations }: ReferralCouponInput,
  path: readonly string[],
  { configuration, locale, refuse }: Reading,
): Record<string, string> {
  const { locales } = configuration.part(programSnapshot);
  const titles: Record<string, string> = { [locale]: title.trim() };
  const checkTitle = (given: string, field: readonly string[]) => {
    if (given.trim() === "") refuse("INVALID", field, text("referrals.couponTitleRequired"));
  };
  checkTitle(title, [...path, "title"]);
  for (const [position, translation] of (translations ?? []).entries()) {
    const field = [...path, "translations", String(position)];
    if (!locales.includes(translation.locale)) {
      const message = text("referrals.couponLocaleUnknown", { locales: locales.join(", ") });
      refuse("INVALID", [...field, "locale"], message);
    }
    checkTitle(translation.title, [...field, "title"]);
    titles[translation.locale] = translation.title.trim();
  }
  return titles;
}

/** What to do about a number outside of a range. */
function between(least: number, most: number): Text {
  return text("referrals.numberOutOfRange", { least, most });
}

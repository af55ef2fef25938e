import { draftDifferences } from "../../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../../components/versions/change.tsx";
import type { OfferWords } from "../../../components/offers/offer-in-words.ts";
import type { OfferValues, ReferralValues, ReferralVersion } from "./referral-form.ts";

const COMPARED = [
  "landingUrl",
  "invitationDays",
  "qualificationDays",
  "minimumBase",
  "returnDays",
  "referrerOffer",
  "refereeOffer",
  "cap",
  "budget",
  "joinsPerDayMax",
  "messages",
] as const;

type Field = (typeof COMPARED)[number];

/** How a draft differs from the version that is live, in the paths of the API's own changes. */
export function draftChanges(live: ReferralVersion | null, draft: ReferralVersion) {
  return draftDifferences(COMPARED, live, draft);
}

/** A difference between two versions of the terms, as a person says it. */
export function referralChange(
  { path, before, after }: ConfigurationChange,
  words: OfferWords,
): string | null {
  const { t } = words;
  const known = COMPARED.find((name) => name === path);
  if (!known) return null;
  const field = t(`referrals.terms.fields.${known}`);
  const [from, to] = [before, after].map((value) => inWords(known, value, words));
  if (from === to || from === null || to === null) return t("rewards.changes.changed", { field });
  return t("rewards.changes.field", { field, from, to });
}

/** What a field of the form holds, as a person says it. */
export function valueInWords(field: keyof ReferralValues, of: ReferralValues, words: OfferWords) {
  const { t, formats, currencyCode } = words;
  if (field === "hasCap" || field === "hasBudget") {
    return t(of[field] ? "versions.yes" : "versions.no");
  }
  if (field === "minimumBase") {
    const amount = of.minimumBase;
    return amount ? formats.money({ amount, currencyCode }) : t("referrals.terms.none");
  }
  if (field === "referrerOffer" || field === "refereeOffer") {
    const { points, hasCoupon, coupon } = of[field];
    return inWords(field, { points, coupon: hasCoupon ? couponShown(coupon) : null }, words);
  }
  return inWords(field, of[field], words) ?? t("versions.unsaid");
}

function couponShown({ titles }: OfferValues["coupon"]) {
  return { title: Object.values(titles).find(Boolean) ?? "–" };
}

function inWords(field: Field, value: unknown, words: OfferWords): string | null {
  const { t, formats } = words;
  if (value === null || value === undefined || value === "") return t("referrals.terms.none");
  if (typeof value === "number") return formats.number(value);
  if (typeof value === "string") return `“${value}”`;
  if (field === "minimumBase") return formats.money(value as never);
  if (field === "cap" || field === "budget") {
    const { max, period } = value as ReferralValues["cap"];
    const number = formats.number(max ?? 0);
    return `${number} ${t(`referrals.terms.periods.${period}`)}`;
  }
  if (field === "messages") return null;
  const { points, coupon } = value as ReferralVersion["refereeOffer"];
  const title = coupon ? `“${coupon.title}”` : null;
  const given =
    points || !coupon ? t("referrals.terms.points", { points: formats.number(points) }) : null;
  return [given, title].filter(Boolean).join(" + ");
}

import { inLocale } from "../../../values/localized.ts";
import { moneyText } from "../../../values/money.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { standingAt } from "../../../versioning/version.ts";
import { isCombinable, showTerms } from "../../coupons/reward-kind.ts";
import { programSnapshot } from "../../programs/program.ts";
import { referralChannels } from "../referral-messages.ts";
import type { ReferralTexts } from "../referral-messages.ts";
import { referralProgramSnapshot, referralsEndedAt } from "../referral-program.ts";
import type { VersionedReferralTerms } from "../referral-program.ts";
import type { ReferralOffer, ReferralTerms } from "../referral-terms.ts";

/** In whose words, and when. */
interface NewEvent {
  readonly configuration: ConfigurationSnapshot;
  readonly now: Date;
  readonly locale: string;
}

/** How members bring friends, as staff sees it: what is in force, what comes next and the draft. */
export function describedReferralProgram(telling: NewEvent) {
  const { configuration, now } = telling;
  const standing = standingAt(configuration.part(referralProgramSnapshot), now);
  if (!standing) return null;
  const { shown, status, live, draft, scheduled } = standing;
  const endedAt = live && referralsEndedAt(configuration, now);
  const other = (version: VersionedReferralTerms | null, as: string) =>
    version && version !== shown ? describedVersion(version, as, telling) : null;
  return {
    ...describedVersion(shown, status, telling),
    ...(endedAt && { status: "ENDED", endedAt }),
    draft: other(draft, "DRAFT"),
    scheduled: other(scheduled, "SCHEDULED"),
  };
}

function describedVersion(
  { version, savedAt, savedBy, inForceFrom, terms }: VersionedReferralTerms,
  status: string,
  telling: NewEvent,
) {
  return {
    version,
    savedAt,
    savedBy: { name: savedBy },
    inForceFrom,
    endedAt: null,
    status,
    ...referralTermsFields(terms, telling),
    draft: null,
    scheduled: null,
  };
}

/** What a version of the terms says, field by field. */
export function referralTermsFields(terms: ReferralTerms, telling: NewEvent) {
  const { currencyCode } = telling.configuration.part(programSnapshot);
  const { landingUrl, invitationDays, qualificationDays, returnDays, joinsPerDayMax } = terms;
  return {
    landingUrl,
    invitationDays,
    qualificationDays,
    minimumBase: { amount: moneyText(terms.minimumBaseMinor, currencyCode), currencyCode },
    returnDays,
    referrerOffer: describedOffer(terms.referrer, telling),
    refereeOffer: describedOffer(terms.referee, telling),
    cap: terms.cap,
    budget: terms.budget,
    joinsPerDayMax,
    messages: describedWords(terms.messages),
  };
}

function describedOffer({ points, coupon }: ReferralOffer, { configuration, locale }: NewEvent) {
  if (!coupon) return { points, coupon: null };
  const { currencyCode, locales } = configuration.part(programSnapshot);
  const { kind, titles } = coupon.terms;
  return {
    points,
    coupon: {
      ...showTerms(coupon.terms, currencyCode),
      combinable: isCombinable(coupon.terms),
      kind,
      title: inLocale(titles, locale),
      days: coupon.validDays,
      translations: locales.flatMap((it) =>
        titles[it] ? [{ locale: it, title: titles[it] }] : [],
      ),
    },
  };
}

function describedWords(texts: ReferralTexts) {
  return referralChannels.flatMap((channel) =>
    Object.entries(texts[channel]?.text ?? {}).map(([locale, text]) => ({
      channel,
      locale,
      text,
      subject: texts[channel]?.subject?.[locale] ?? null,
    })),
  );
}

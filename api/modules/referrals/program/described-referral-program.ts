import { inLocale } from "../../../values/localized.ts";
import { moneyText } from "../../../values/money.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { showTerms } from "../../coupons/reward-kind.ts";
import { programSnapshot } from "../../programs/program.ts";
import { referralChannels } from "../referral-messages.ts";
import type { ReferralTexts } from "../referral-messages.ts";
import {
  publishedReferralsAt,
  referralProgramSnapshot,
  referralsEndedAt,
} from "../referral-program.ts";
import type { ReferralProgramVersion } from "../referral-program.ts";
import type { ReferralOffer } from "../referral-terms.ts";

/** In whose words, and when. */
interface NewEvent {
  readonly configuration: ConfigurationSnapshot;
  readonly now: Date;
  readonly locale: string;
}

/** How members bring friends, as staff sees it: what is in force, what comes next and the draft. */
export function describedReferralProgram(telling: NewEvent) {
  const { configuration, now } = telling;
  const versions = configuration.part(referralProgramSnapshot);
  const live = publishedReferralsAt(configuration, now);
  const endedAt = live && referralsEndedAt(configuration, now);
  const shown = live ?? versions.at(0);
  if (!shown) return null;
  const describe = (version: ReferralProgramVersion | undefined) =>
    version && version !== shown ? describedVersion(version, telling) : null;
  const coming = versions
    .filter(({ version, inForceFrom }) => {
      return version > shown.version && inForceFrom && inForceFrom > now;
    })
    .sort((a, b) => a.inForceFrom!.getTime() - b.inForceFrom!.getTime());
  return {
    ...describedVersion(shown, telling),
    ...(endedAt && { status: "ENDED", endedAt }),
    draft: describe(versions.find(({ status }) => status === "DRAFT")),
    scheduled: live ? describe(coming.at(0)) : null,
  };
}

function describedVersion(
  { version, inForceFrom, terms }: ReferralProgramVersion,
  telling: NewEvent,
) {
  const { configuration, now } = telling;
  const { currencyCode } = configuration.part(programSnapshot);
  const { landingUrl, invitationDays, qualificationDays, returnDays, joinsPerDayMax } = terms;
  const comes = inForceFrom && inForceFrom > now ? "SCHEDULED" : "PUBLISHED";
  return {
    ...{ version, inForceFrom, endedAt: null, status: inForceFrom ? comes : "DRAFT" },
    ...{ landingUrl, invitationDays, qualificationDays, returnDays, joinsPerDayMax },
    minimumBase: { amount: moneyText(terms.minimumBaseMinor, currencyCode), currencyCode },
    referrerOffer: describedOffer(terms.referrer, telling),
    refereeOffer: describedOffer(terms.referee, telling),
    ...{ cap: terms.cap, budget: terms.budget },
    messages: describedWords(terms.messages),
    ...{ draft: null, scheduled: null },
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
      ...{ channel, locale, text },
      subject: texts[channel]?.subject?.[locale] ?? null,
    })),
  );
}

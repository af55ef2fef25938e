import { inLocale } from "../../rules/localized.ts";
import { moneyText } from "../../rules/money.ts";
import type { Catalog } from "../../work/catalog.ts";
import { programPart } from "../programs/program.ts";
import { referralChannels } from "./referral-messages.ts";
import type { ReferralTexts } from "./referral-messages.ts";
import { publishedReferralsAt, referralProgramPart, referralsEndedAt } from "./referral-program.ts";
import type { ReferralProgramVersion } from "./referral-program.ts";
import type { ReferralOffer } from "./referral-terms.ts";

/** In whose words, and when. */
interface Telling {
  readonly catalog: Catalog;
  readonly now: Date;
  readonly locale: string;
}

/** How members bring friends, as staff sees it: what is in force, what comes next and the draft. */
export function describedReferralProgram(telling: Telling) {
  const { catalog, now } = telling;
  const versions = catalog.part(referralProgramPart);
  const live = publishedReferralsAt(catalog, now);
  const endedAt = live && referralsEndedAt(catalog, now);
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
  telling: Telling,
) {
  const { catalog, now } = telling;
  const { currencyCode } = catalog.part(programPart);
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

function describedOffer({ points, coupon }: ReferralOffer, { catalog, locale }: Telling) {
  if (!coupon) return { points, coupon: null };
  const { currencyCode, locales } = catalog.part(programPart);
  const { kind, titles, valueMinor, maxDiscountMinor, percent, product } = coupon.terms;
  const money = (minor: number | null) =>
    minor === null ? null : { amount: moneyText(minor, currencyCode), currencyCode };
  return {
    points,
    coupon: {
      ...{ kind, title: inLocale(titles, locale), percent, product, days: coupon.validDays },
      ...{ value: money(valueMinor), maxDiscount: money(maxDiscountMinor) },
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

import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { inLocale } from "../../../values/localized.ts";
import { moneyView } from "../../../values/money.ts";
import { programSnapshot } from "../../programs/program.ts";
import { normalizedReferralCode } from "../give-referral-code.ts";
import { refereeName } from "../referee-name.ts";
import type { RefereeNames } from "../referee-name.ts";
import { referralProgramAt } from "../referral-program.ts";

const FIND_NAMES = sql.read<RefereeNames>("find the names of a referrer by code")`
  select p.given_name as "givenName", p.family_name as "familyName"
  from referral_codes c
  join members m on m.id = c.member_id
  left join member_profiles p on p.member_id = m.id
  where c.program_id = ${"programId"} and c.code = ${"code"} and m.status <> 'CLOSED'
`;

/**
 * Who invites by a code, and what the friend gets, in the reader's language; null where nobody can
 * join with it.
 */
export async function referrerByCode(typed: string, context: Context) {
  const { configuration, now, locale, lane } = context;
  const program = referralProgramAt(configuration, now);
  if (!program) return null;
  const { programId } = configuration;
  const code = normalizedReferralCode(typed);
  const [names] = await lane.rows(FIND_NAMES, { programId, code });
  if (!names) return null;

  const { currencyCode } = configuration.part(programSnapshot);
  const { referee, minimumBaseMinor, qualificationDays } = program.terms;
  const { points, coupon } = referee;
  return {
    code,
    name: refereeName(names),
    welcome: {
      points,
      couponTitle: coupon ? inLocale(coupon.terms.titles, locale) : null,
      minimumPurchase: moneyView(minimumBaseMinor, currencyCode),
      days: qualificationDays,
    },
  };
}

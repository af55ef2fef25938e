import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import { currencyDecimals, moneyView } from "../../../values/money.ts";
import { programSnapshot } from "../../programs/program.ts";
import { TERMS } from "../accounts/partner-account.ts";
import { isPrepaidLow } from "../accounts/is-prepaid-low.ts";
import type { PartnerTerms } from "../accounts/partner-account.ts";

const LIST_TERMS = sql.read<PartnerTerms>("list the terms of a partner")`
  select ${TERMS} from partner_terms_versions t
  where t.partner_id = ${"partnerId"} order by t.version desc limit 100
`;

const READ_ACCOUNT = sql.read<AccountNow>("read the account of a partner")`
  select a.balance_minor as "balanceMinor", t.funding, t.warn_below_minor as "warnBelowMinor"
  from partner_accounts a cross join lateral (
    select * from partner_terms_versions v
    where v.partner_id = a.partner_id order by v.version desc limit 1
  ) t
  where a.partner_id = ${"partnerId"}
`;

interface AccountNow extends Pick<PartnerTerms, "funding" | "warnBelowMinor"> {
  readonly balanceMinor: number;
}

const READ_BALANCE = sql.read<{ minor: number }>("read what a partner owes")`
  select balance_minor as minor from partner_accounts where partner_id = ${"partnerId"}
`;

/** The terms that were agreed with a partner, newest first, as people see them. */
export async function termsOf({ lane, configuration }: Context, partnerId: string) {
  const { currencyCode } = configuration.part(programSnapshot);
  const versions = await lane.rows(LIST_TERMS, { partnerId });
  return versions.map((terms) => ({
    ...terms,
    pricePerPoint: rateText(terms.pricePerPoint, currencyCode),
    reimbursementPerPoint:
      terms.reimbursementPerPoint && rateText(terms.reimbursementPerPoint, currencyCode),
    reimbursementPerVoucher: moneyView(terms.reimbursementPerVoucherMinor, currencyCode),
    minimum: moneyView(terms.minimumMinor, currencyCode)!,
    warnBelow: moneyView(terms.warnBelowMinor, currencyCode),
    currencyCode,
  }));
}

/** A partner's account as it sees it; null while no terms are agreed. */
export async function accountOf({ lane, configuration }: Context, partnerId: string) {
  const { currencyCode } = configuration.part(programSnapshot);
  const [account] = await lane.rows(READ_ACCOUNT, { partnerId });
  if (!account) return null;
  const { balanceMinor, funding, warnBelowMinor } = account;
  return {
    balance: moneyView(balanceMinor, currencyCode)!,
    funding,
    warnBelow: moneyView(warnBelowMinor, currencyCode),
    prepaidLow: isPrepaidLow(balanceMinor, account),
  };
}

/** What a partner owes, in minor units; null while no terms are agreed. */
export async function balanceOf(rows: RunStatement, partnerId: string): Promise<number | null> {
  const [balance] = await rows(READ_BALANCE, { partnerId });
  return balance?.minor ?? null;
}

/** A rate in minor units as one in the currency: "0.5" EUR → "0.005". */
function rateText(rate: string, currencyCode: string): string {
  const decimals = currencyDecimals(currencyCode);
  const [whole = "0", rest = ""] = rate.split(".");
  const digits = whole.padStart(decimals + 1, "0");
  const fractional = (digits.slice(digits.length - decimals) + rest).replace(/0+$/, "");
  const units = decimals === 0 ? digits : digits.slice(0, -decimals);
  const part = decimals === 0 ? rest.replace(/0+$/, "") : fractional;
  return part === "" ? units : `${units}.${part}`;
}

import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { isDurationUpTo } from "../../../values/calendar.ts";
import { fractionOf } from "../../../values/fraction.ts";
import { decodeId } from "../../../values/id.ts";
import { currencyDecimals } from "../../../values/money.ts";
import { readAmount } from "../../../values/read-amount.ts";
import { outdatedVersion } from "../../../versioning/outdated-version.ts";
import { refusal, Refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { partnersSnapshot } from "../../partners/partner-company.ts";
import { programSnapshot } from "../../programs/program.ts";
import { lockAgreedAccount } from "../accounts/partner-account.ts";
import type { PartnerTerms } from "../accounts/partner-account.ts";

export interface SavePartnerTerms extends Pick<PartnerTerms, "funding" | "period" | "undoWindow"> {
  /** The public id. */
  readonly partnerId: string;
  /** None where nothing was agreed. */
  readonly version?: number | null;
  /** Decimal strings, of the program's currency. */
  readonly pricePerPoint: string;
  readonly reimbursementPerPoint?: string | null;
  readonly reimbursementPerVoucher?: string | null;
  readonly minimum: string;
  readonly warnBelow?: string | null;
}

const UNDO_DAYS_MAX = 31;
const RATE_DECIMALS_MAX = 9;

// The first hash of a chain follows from whose it is.
const OPEN_ACCOUNT = sql.write("open a partner's account")`
  insert into partner_accounts (partner_id, program_id, balance_minor, sequence, hash, last_at,
    open_statement_id)
  values (${"partnerId"}, ${"programId"}, 0, 0,
    sha256(convert_to(${"partnerId"}::uuid::text, 'UTF8')), ${"now"}, ${"openStatementId"})
`;

const INSERT_TERMS = sql.write("insert terms of a partner")`
  insert into partner_terms_versions (partner_id, version, program_id, funding, price_per_point,
    reimbursement_per_point, reimbursement_per_voucher, minimum_minor, warn_below_minor, period,
    undo_window, in_force_from)
  values (${"partnerId"}, ${"version"}, ${"programId"}, ${"funding"},
    ${"pricePerPoint"}::numeric, ${"reimbursementPerPoint"}::numeric,
    ${"reimbursementPerVoucherMinor"}, ${"minimumMinor"}, ${"warnBelowMinor"}, ${"period"},
    ${"undoWindow"}, ${"now"})
`;

/**
 * Agrees terms with a partner, in force at once: what is recorded from now on goes by them.
 * @throws Refusal NOT_FOUND, EDITED_MEANWHILE, INVALID, and those of amounts.
 */
export async function savePartnerTerms(
  work: Work,
  input: SavePartnerTerms,
): Promise<{ partnerId: string }> {
  const { programId, now } = work;
  const partnerId = requirePartner(work, input.partnerId);
  // The program's lock: two who agree the first terms at once do so one after the other.
  await work.changeConfiguration();
  const account = await lockAgreedAccount(work, partnerId);
  const before = account?.terms.version ?? 0;
  if ((input.version ?? 0) !== before) throw outdatedVersion(before);
  const terms = readTerms(work, input);
  if (!account) {
    await work.rows(OPEN_ACCOUNT, { partnerId, programId, now, openStatementId: uuidv7() });
  }
  const version = before + 1;
  await work.rows(INSERT_TERMS, { ...terms, partnerId, programId, version, now });
  work.audit({ subjectId: partnerId, after: { version, ...terms } });
  return { partnerId };
}

/** @throws Refusal NOT_FOUND for what is no partner of the program. */
export function requirePartner({ configuration }: Pick<Work, "configuration">, id: string): string {
  const partnerId = decodeId("ptn", id);
  if (partnerId && configuration.part(partnersSnapshot).has(partnerId)) return partnerId;
  throw refusal("NOT_FOUND", ["input", "partnerId"], text("partners.noSuchPartner"));
}

function readTerms({ configuration }: Work, input: SavePartnerTerms) {
  const { currencyCode } = configuration.part(programSnapshot);
  const reasons: RefusalReason[] = [];
  const refuse = (
    code: RefusalReason["code"],
    field: readonly string[],
    message: RefusalReason["message"],
  ) => void reasons.push({ code, field: [...field], message });
  const amount = (field: string, value: string) =>
    readAmount(value, { currencyCode, field: ["input", field], refuse, mayBeZero: true });
  const rate = (field: string, value: string) => {
    const minor = rateInMinor(value, currencyCode);
    if (minor === null) {
      const message = text("settlements.rateInvalid", { max: RATE_DECIMALS_MAX });
      refuse("INVALID", ["input", field], message);
    }
    return minor;
  };
  const { funding, period, undoWindow, reimbursementPerPoint, reimbursementPerVoucher } = input;
  if (undoWindow !== "PT0S" && !isDurationUpTo(undoWindow, UNDO_DAYS_MAX)) {
    const message = text("settlements.undoWindowInvalid", { max: UNDO_DAYS_MAX });
    refuse("INVALID", ["input", "undoWindow"], message);
  }
  if (input.warnBelow != null && funding !== "PREPAID") {
    refuse("INVALID", ["input", "warnBelow"], text("settlements.warnsWhoPaysAhead"));
  }
  const terms = {
    funding,
    pricePerPoint: rate("pricePerPoint", input.pricePerPoint),
    reimbursementPerPoint:
      reimbursementPerPoint == null ? null : rate("reimbursementPerPoint", reimbursementPerPoint),
    reimbursementPerVoucherMinor:
      reimbursementPerVoucher == null
        ? null
        : amount("reimbursementPerVoucher", reimbursementPerVoucher),
    minimumMinor: amount("minimum", input.minimum),
    warnBelowMinor:
      input.warnBelow == null
        ? null
        : readAmount(input.warnBelow, { currencyCode, field: ["input", "warnBelow"], refuse }),
    period,
    undoWindow,
  };
  if (reasons.length > 0) throw new Refusal(...reasons);
  return terms;
}

/**
 * A rate in minor units, exactly: "0.005" EUR → "0.5"; null for what is none, is below 0, or has
 * too many decimals.
 */
function rateInMinor(decimal: string, currencyCode: string): string | null {
  const parts = /^(\d{1,6})(?:\.(\d{1,9}))?$/.exec(decimal);
  if (!parts || !fractionOf(decimal)) return null;
  const decimals = currencyDecimals(currencyCode);
  const fractional = (parts[2] ?? "").padEnd(decimals, "0");
  const whole = (parts[1]! + fractional.slice(0, decimals)).replace(/^0+(?=\d)/, "");
  const rest = fractional.slice(decimals).replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}

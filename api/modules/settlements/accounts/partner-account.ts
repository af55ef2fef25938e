import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";

/** What was agreed with a partner. Amounts are minor units, rates exact decimals of them. */
export interface PartnerTerms {
  readonly version: number;
  readonly funding: "POSTPAID" | "PREPAID";
  readonly pricePerPoint: string;
  readonly reimbursementPerPoint: string | null;
  readonly reimbursementPerVoucherMinor: number | null;
  readonly minimumMinor: number;
  /** Below which what is left of what was paid in advance is little; null for no warning. */
  readonly warnBelowMinor: number | null;
  readonly period: "MONTH" | "QUARTER";
  /** ISO 8601. */
  readonly undoWindow: string;
  readonly inForceFrom: Date;
}

/** A partner's account under its lock, with the terms in force. */
export interface PartnerAccount {
  readonly partnerId: string;
  /** What the partner owes; below 0 what it is owed. */
  readonly balanceMinor: number;
  readonly closedUntil: Date | null;
  readonly terms: PartnerTerms;
}

/** The columns of terms `t`. */
export const TERMS = sql`
  t.version, t.funding, trim_scale(t.price_per_point)::text as "pricePerPoint",
  trim_scale(t.reimbursement_per_point)::text as "reimbursementPerPoint",
  t.reimbursement_per_voucher as "reimbursementPerVoucherMinor",
  t.minimum_minor as "minimumMinor", t.warn_below_minor as "warnBelowMinor", t.period,
  t.undo_window as "undoWindow",
  t.in_force_from as "inForceFrom"
`;

// Two statements: what is read after the lock is what was committed before it.
const LOCK = sql.write<Omit<PartnerAccount, "terms">>("lock a partner's account")`
  select partner_id as "partnerId", balance_minor as "balanceMinor",
    closed_until as "closedUntil"
  from partner_accounts where program_id = ${"programId"} and partner_id = ${"partnerId"}
  for update
`;

const READ_TERMS = sql.read<PartnerTerms>("read the newest terms of a partner")`
  select ${TERMS} from partner_terms_versions t
  where t.partner_id = ${"partnerId"} order by t.version desc limit 1
`;

/**
 * Locks a partner's account: the last lock that a write takes, after the member's wallet.
 * @throws Refusal PARTNER_TERMS_MISSING
 */
export async function lockPartnerAccount(
  { rows, programId }: Pick<Work, "rows" | "programId">,
  partnerId: string,
): Promise<PartnerAccount> {
  const account = await lockAgreedAccount({ rows, programId }, partnerId);
  if (account) return account;
  throw refusal("PARTNER_TERMS_MISSING", ["input"], text("settlements.termsMissing"));
}

/** The same; null while nothing is agreed. */
export async function lockAgreedAccount(
  { rows, programId }: Pick<Work, "rows" | "programId">,
  partnerId: string,
): Promise<PartnerAccount | null> {
  const [[account], [terms]] = await Promise.all([
    rows(LOCK, { programId, partnerId }),
    rows(READ_TERMS, { partnerId }),
  ]);
  return account && terms ? { ...account, terms } : null;
}

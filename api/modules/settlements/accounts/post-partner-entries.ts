import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { isPrepaidLow } from "./is-prepaid-low.ts";
import type { PartnerAccount } from "./partner-account.ts";

/** What a partner's account is moved by. */
export interface NewPartnerEntry {
  readonly kind:
    | "PURCHASE"
    | "RETURN"
    | "RETURN_CANCELLED"
    | "VOUCHER_USED"
    | "VOUCHER_UNDONE"
    | "ADJUSTMENT"
    | "PAYMENT";
  /** Points that the program issued, or that members redeemed; null for neither. */
  readonly side: "ISSUED" | "REDEEMED" | null;
  /** The purchase, or the use of a voucher, under the member that it is stored with. */
  readonly document?: { readonly memberId: string; readonly id: string };
  readonly returnId?: string;
  readonly points: number;
  /** What the partner owes more, below 0 what it owes less: minor units. */
  readonly amountMinor: number;
  readonly rate?: PartnerRate;
  readonly occurredAt: Date;
  readonly note?: string | null;
}

/** What was agreed for each point or voucher: an exact decimal of minor units. */
export interface PartnerRate {
  readonly rate: string;
  readonly per: "POINT" | "VOUCHER";
}

/** What the hash of an entry is over, with the hash before it. */
export const ENTRY_DIGEST = (entry: string) =>
  sql.raw(`sha256(${entry}.previous_hash || convert_to(jsonb_build_array(1, ${[
    "program_id",
    "partner_id",
    "sequence",
    "id",
    "kind",
    "side",
    "member_id",
    "document_id",
    "return_id",
    "points",
    "amount_minor",
    "rate",
    "rate_per",
    "terms_version",
    "note",
  ]
    .map((column) => `${entry}.${column}`)
    .join(", ")}, extract(epoch from ${entry}.occurred_at),
    extract(epoch from ${entry}.recorded_at))::text, 'UTF8'))`);

// Recorded in the order of the chain: never before the last entry, nor in a closed period.
const POST = sql.write<{ balanceMinor: number }>("post an entry of a partner")`
  with entry as (
    select a.partner_id, a.sequence + 1 as sequence, a.program_id, ${"id"}::uuid as id,
      ${"kind"}::text as kind, ${"side"}::text as side, ${"memberId"}::uuid as member_id,
      ${"documentId"}::uuid as document_id, ${"returnId"}::uuid as return_id,
      ${"points"}::bigint as points, ${"amountMinor"}::bigint as amount_minor,
      ${"rate"}::numeric(24, 9) as rate, ${"ratePer"}::text as rate_per,
      ${"termsVersion"}::int as terms_version, ${"occurredAt"}::timestamptz as occurred_at,
      greatest(${"now"}::timestamptz, a.last_at, a.closed_until) as recorded_at,
      ${"note"}::text as note, a.hash as previous_hash
    from partner_accounts a where a.partner_id = ${"partnerId"}
  ), hashed as (
    select e.*, ${ENTRY_DIGEST("e")} as hash from entry e
  ), inserted as (
    insert into partner_entries (partner_id, sequence, program_id, id, kind, side, member_id,
      document_id, return_id, points, amount_minor, rate, rate_per, terms_version, occurred_at,
      recorded_at, note, previous_hash, hash)
    select partner_id, sequence, program_id, id, kind, side, member_id, document_id, return_id,
      points, amount_minor, rate, rate_per, terms_version, occurred_at, recorded_at, note,
      previous_hash, hash
    from hashed
  )
  update partner_accounts a set sequence = h.sequence, hash = h.hash, last_at = h.recorded_at,
    balance_minor = a.balance_minor + h.amount_minor
  from hashed h where a.partner_id = h.partner_id
  returning a.balance_minor as "balanceMinor"
`;

/**
 * Posts what a write moves on a partner's account, which must be locked, and warns where what is
 * left of what was paid in advance falls below what the terms say.
 * @returns the ids of the entries.
 */
export async function postPartnerEntries(
  work: Work,
  account: PartnerAccount,
  entries: readonly NewPartnerEntry[],
): Promise<string[]> {
  const { partnerId, terms, balanceMinor: before } = account;
  const ids = entries.map(() => uuidv7());
  let balanceMinor = before;
  for (const [at, entry] of entries.entries()) {
    balanceMinor = await post(work, account, { ...entry, id: ids[at]! });
  }
  if (isPrepaidLow(before, terms) || !isPrepaidLow(balanceMinor, terms)) return ids;
  const payload = { partnerId, leftMinor: -balanceMinor, warnBelowMinor: terms.warnBelowMinor! };
  work.emit({ type: "partner.prepaid-low", payload });
  return ids;
}

/** @returns the balance after it. */
async function post(
  work: Work,
  { partnerId, terms }: PartnerAccount,
  entry: NewPartnerEntry & { readonly id: string },
): Promise<number> {
  const [posted] = await work.rows(POST, {
    partnerId,
    id: entry.id,
    kind: entry.kind,
    side: entry.side,
    memberId: entry.document?.memberId ?? null,
    documentId: entry.document?.id ?? null,
    returnId: entry.returnId ?? null,
    points: entry.points,
    amountMinor: entry.amountMinor,
    rate: entry.rate?.rate ?? null,
    ratePer: entry.rate?.per ?? null,
    termsVersion: terms.version,
    occurredAt: entry.occurredAt,
    note: entry.note ?? null,
    now: work.now,
  });
  return posted!.balanceMinor;
}

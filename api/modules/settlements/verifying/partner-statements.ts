import { sql } from "../../../database/sql.ts";
import type { ProgramCheck } from "../../../writes/document-check.ts";
import { instant, sealedTable } from "../../../writes/sealed-table.ts";
import { SUMS } from "../statements/statement.ts";

// Every closed statement against the entries of its time, the one before it, and its account.
const STATEMENTS = sql.read<{ id: string; what: string }>(
  "find statements of partners that differ from their accounts",
)`
  with said as (
    select s.*, lag(s.number, 1, 0) over chain as last_number,
      lag(s.net_minor, 1, 0::bigint) over chain as last_net,
      lag(s.through_sequence, 1, 0::bigint) over chain as last_sequence,
      lag(s.until_at, 1, s.from_at) over chain as last_until,
      row_number() over (partition by s.partner_id order by s.number desc) = 1 as is_newest
    from partner_statements s where s.program_id = ${"programId"}
    window chain as (partition by s.partner_id order by s.number)
  ), summed as (
    select s.*, sums.*
    from said s cross join lateral (
      select ${SUMS} from partner_entries e
      where e.partner_id = s.partner_id and e.recorded_at >= s.from_at
        and e.recorded_at < s.until_at
    ) sums
  )
  select id, 'sum' as what from summed
  where points_issued <> "pointsIssued" or points_redeemed <> "pointsRedeemed"
    or owed_by_partner_minor <> "owedByPartnerMinor"
    or owed_to_partner_minor <> "owedToPartnerMinor" or returns_minor <> "returnsMinor"
    or adjustments_minor <> "adjustmentsMinor" or payments_minor <> "paymentsMinor"
    or through_sequence <> greatest("lastSequence", after_sequence)
    or net_minor <> opening_minor + owed_by_partner_minor - owed_to_partner_minor
      + adjustments_minor + payments_minor
  union all
  select id, 'opening' from said
  where number <> last_number + 1 or opening_minor <> last_net or from_at <> last_until
    or after_sequence <> last_sequence
  union all
  select s.id, 'account' from said s
  left join partner_accounts a
    on a.partner_id = s.partner_id and a.program_id = ${"programId"}
  where s.is_newest and a.closed_until is distinct from s.until_at
  union all
  select a.partner_id, 'statement' from partner_accounts a
  where a.program_id = ${"programId"} and a.closed_until is not null
    and not exists (select from said s where s.partner_id = a.partner_id)
  limit 100
`;

/** Partners' statements: what each says is what its entries come to, and none is left out. */
export const partnerStatements: ProgramCheck = { document: "settlement", statement: STATEMENTS };

/** What closed statements say: nothing of it ever changes. */
export const sealedStatements = sealedTable({
  table: "partner_statements",
  id: "id",
  memberId: "null::uuid",
  lasting: [
    "partner_id",
    "number",
    "id",
    instant("from_at"),
    instant("until_at"),
    "after_sequence",
    "through_sequence",
    "opening_minor",
    "points_issued",
    "points_redeemed",
    "owed_by_partner_minor",
    "owed_to_partner_minor",
    "returns_minor",
    "adjustments_minor",
    "payments_minor",
    "net_minor",
    "terms_version",
    "funding",
    "minimum_minor",
    "to_pay_minor",
    instant("closed_at"),
  ],
});

import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { netOf, openPeriod } from "./statement-rules.ts";
import type { PeriodFacts, StatementPeriod, StatementSums } from "./statement-rules.ts";

/** A statement of a partner's account. */
export interface Statement extends StatementPeriod, StatementSums {
  readonly id: string;
  readonly partnerId: string;
  /** 1 for the first. */
  readonly number: number;
  /** Its lines are the entries behind this one. */
  readonly afterSequence: number;
  readonly openingMinor: number;
  readonly netMinor: number;
  /** Null while it is open. */
  readonly toPayMinor: number | null;
  readonly closedAt: Date | null;
}

/** What of an account says which statement is open; null for no account. */
export interface OpenFacts extends PeriodFacts {
  readonly id: string;
}

/** The columns of an account `a`, in `partner_accounts a`, for `OpenFacts`. */
export const OPEN_FACTS = sql`
  a.open_statement_id as id, a.closed_until as "closedUntil",
  (select t.in_force_from from partner_terms_versions t
    where t.partner_id = a.partner_id and t.version = 1) as "openedAt",
  (select t.period from partner_terms_versions t
    where t.partner_id = a.partner_id and (t.version = 1 or t.in_force_from <= a.closed_until)
    order by t.version desc limit 1) as period
`;

const READ_FACTS = sql.read<OpenFacts>("read which statement of a partner is open")`
  select ${OPEN_FACTS} from partner_accounts a where a.partner_id = ${"partnerId"}
`;

/** What entries `e` come to. */
export const SUMS = sql`
  coalesce(sum(e.points) filter (where e.side = 'ISSUED'), 0)::bigint as "pointsIssued",
  coalesce(sum(e.points) filter (where e.side = 'REDEEMED'), 0)::bigint as "pointsRedeemed",
  coalesce(sum(e.amount_minor) filter (where e.side = 'ISSUED'), 0)::bigint
    as "owedByPartnerMinor",
  (-coalesce(sum(e.amount_minor) filter (where e.side = 'REDEEMED'), 0))::bigint
    as "owedToPartnerMinor",
  coalesce(sum(e.amount_minor) filter (
    where e.kind in ('RETURN', 'RETURN_CANCELLED', 'VOUCHER_UNDONE')
  ), 0)::bigint as "returnsMinor",
  coalesce(sum(e.amount_minor) filter (where e.kind = 'ADJUSTMENT'), 0)::bigint
    as "adjustmentsMinor",
  coalesce(sum(e.amount_minor) filter (where e.kind = 'PAYMENT'), 0)::bigint as "paymentsMinor",
  coalesce(max(e.sequence), 0)::bigint as "lastSequence"
`;

interface Sums extends StatementSums {
  readonly afterSequence: number;
  /** 0 for no entry. */
  readonly lastSequence: number;
  readonly openingMinor: number;
  readonly number: number;
}

const SUM_OPEN = sql.read<Sums>("sum up the open statement of a partner")`
  select last."afterSequence", last."openingMinor", last.number, sums.*
  from (select) one
  left join lateral (
    select s.through_sequence, s.net_minor, s.number from partner_statements s
    where s.partner_id = ${"partnerId"} order by s.number desc limit 1
  ) s on true
  cross join lateral (
    select coalesce(s.through_sequence, 0) as "afterSequence",
      coalesce(s.net_minor, 0) as "openingMinor", coalesce(s.number, 0) + 1 as number
  ) last
  cross join lateral (
    select ${SUMS} from partner_entries e
    where e.partner_id = ${"partnerId"} and e.sequence > last."afterSequence"
      and e.recorded_at < ${"until"}
  ) sums
`;

/** A statement that is open, and the last of its entries so far. */
export type OpenStatement = Statement & { readonly throughSequence: number };

/** The statement of a partner that is open, as it is now; null while no terms are agreed. */
export async function openStatement(
  rows: RunStatement,
  partnerId: string,
  zone: string,
): Promise<OpenStatement | null> {
  const [facts] = await rows(READ_FACTS, { partnerId });
  if (!facts) return null;
  const { from, until } = openPeriod(facts, zone);
  const [read] = await rows(SUM_OPEN, { partnerId, until });
  const { lastSequence, ...sums } = read!;
  return {
    ...sums,
    id: facts.id,
    partnerId,
    from,
    until,
    throughSequence: Math.max(lastSequence, sums.afterSequence),
    netMinor: netOf(sums.openingMinor, sums),
    toPayMinor: null,
    closedAt: null,
  };
}

/** The columns of closed statements `s`. */
export const CLOSED = sql`
  s.id, s.partner_id as "partnerId", s.number, s.from_at as "from", s.until_at as "until",
  s.after_sequence as "afterSequence", s.opening_minor as "openingMinor",
  s.points_issued as "pointsIssued", s.points_redeemed as "pointsRedeemed",
  s.owed_by_partner_minor as "owedByPartnerMinor",
  s.owed_to_partner_minor as "owedToPartnerMinor", s.returns_minor as "returnsMinor",
  s.adjustments_minor as "adjustmentsMinor", s.payments_minor as "paymentsMinor",
  s.net_minor as "netMinor", s.to_pay_minor as "toPayMinor", s.closed_at as "closedAt"
`;

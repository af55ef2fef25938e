import { sql } from "../../../database/sql.ts";
import type {
  DifferingDocument,
  DocumentCheck,
  ProgramCheck,
} from "../../../writes/document-check.ts";
import { hex, instant, sealedTable } from "../../../writes/sealed-table.ts";
import { ENTRY_DIGEST } from "../accounts/post-partner-entries.ts";
import { SETTLED_POINTS } from "../settle-purchase.ts";

// Every purchase at a partner against what its partner was charged and credited, and every voucher
// that a partner used, both ways.
const DIFFERING = sql.read<DifferingDocument>(
  "find purchases that partners were charged wrong for",
)`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  posted as (
    select e.member_id, e.document_id, e.side, sum(e.points)::bigint as points,
      sum(e.amount_minor)::bigint as amount_minor, min(e.rate) as rate,
      count(distinct e.rate) as rates, count(distinct e.rate_per) as pers,
      count(distinct e.partner_id) as partners, min(e.rate_per) as rate_per,
      bool_or(e.kind in ('VOUCHER_USED', 'VOUCHER_UNDONE')) as is_use,
      min(e.terms_version) filter (where e.kind in ('PURCHASE', 'VOUCHER_USED')) as terms_version,
      (array_agg(e.partner_id))[1] as partner_id
    from ids join partner_entries e using (member_id)
    group by e.member_id, e.document_id, e.side
  ), settled as (
    select p.member_id, p.id, s.side,
      case s.side when 'ISSUED' then n.issued else n.redeemed end as points,
      case s.side when 'ISSUED' then 1 else -1 end as sign
    from ids join purchases p using (member_id)
    cross join ${SETTLED_POINTS}
    cross join (values ('ISSUED'), ('REDEEMED')) s (side)
    where starts_with(p.source, 'partner:')
  ), used as (
    select u.member_id, u.id, u.ended_at is null as is_in_force, coalesce(r.points, 0) as points
    from ids join coupon_uses u using (member_id)
    left join coupons c on c.member_id = u.member_id and c.id = u.coupon_id
    left join redemptions r on r.member_id = c.member_id and r.id = c.redemption_id
    where starts_with(u.source, 'partner:')
  )
  select s.member_id as "memberId", s.id, 'partner''s share' as what
  from settled s left join posted t on t.member_id = s.member_id and t.document_id = s.id
    and t.side = s.side
  where coalesce(t.points, 0) <> s.points
    or coalesce(t.amount_minor, 0) <> s.sign * floor(s.points * coalesce(t.rate, 0) + 0.5)
    or t.rates > 1 or t.partners > 1 or t.rate_per <> 'POINT'
  union all
  select u.member_id, u.id, 'partner''s share'
  from used u left join posted t on t.member_id = u.member_id and t.document_id = u.id
  where t.document_id is null or t.side <> 'REDEEMED' or t.rates > 1 or t.pers > 1
    or t.points <> case when u.is_in_force then u.points else 0 end
    or t.amount_minor <> case when u.is_in_force then -floor(
      case t.rate_per when 'POINT' then u.points else 1 end * t.rate + 0.5) else 0 end
  union all
  select t.member_id, t.document_id, 'document' from posted t
  where case when t.is_use
    then not exists (select from used u where u.member_id = t.member_id and u.id = t.document_id)
    else not exists (
      select from settled s where s.member_id = t.member_id and s.id = t.document_id
    ) end
`;

/** What partners were charged and credited, against what members bought and used there. */
export const partnerDocuments: DocumentCheck = { document: "settlement", statement: DIFFERING };

const ACCOUNTS = sql.read<{ id: string; what: string }>("find accounts of partners that differ")`
  with chained as (
    select e.partner_id, e.sequence, e.id, e.hash, e.amount_minor, e.recorded_at,
      e.hash = ${ENTRY_DIGEST("e")} and e.previous_hash = coalesce(
        lag(e.hash) over chain, sha256(convert_to(e.partner_id::text, 'UTF8'))
      ) and e.sequence = coalesce(lag(e.sequence) over chain, 0) + 1
      and e.recorded_at >= coalesce(lag(e.recorded_at) over chain, e.recorded_at) as is_chained
    from partner_entries e where e.program_id = ${"programId"}
    window chain as (partition by e.partner_id order by e.sequence)
  ), heads as (
    select a.partner_id, a.balance_minor, a.sequence, a.hash, a.last_at,
      (select coalesce(sum(c.amount_minor), 0) from chained c where c.partner_id = a.partner_id)
        as moved,
      coalesce(h.sequence, 0) as last_sequence,
      coalesce(h.hash, sha256(convert_to(a.partner_id::text, 'UTF8'))) as last_hash,
      h.recorded_at as last_recorded
    from partner_accounts a left join lateral (
      select c.sequence, c.hash, c.recorded_at from chained c
      where c.partner_id = a.partner_id order by c.sequence desc limit 1
    ) h on true
    where a.program_id = ${"programId"}
  )
  select id, 'chain' as what from chained where not is_chained
  union all
  select partner_id, 'balance' from heads where balance_minor <> moved
  union all
  select partner_id, 'head' from heads
  where sequence <> last_sequence or hash <> last_hash
    or last_recorded is not null and last_at <> last_recorded
  union all
  select id, 'account' from chained c where not exists (
    select from partner_accounts a
    where a.partner_id = c.partner_id and a.program_id = ${"programId"}
  )
  limit 100
`;

/** Partners' accounts: their chains, and that a balance is the sum of what moved it. */
export const partnerAccounts: ProgramCheck = { document: "settlement", statement: ACCOUNTS };

/** What is posted on partners' accounts: nothing of it ever changes. */
export const sealedEntries = sealedTable({
  table: "partner_entries",
  id: "id",
  memberId: "member_id",
  findsByMember: false,
  lasting: [
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
    instant("occurred_at"),
    instant("recorded_at"),
    "note",
    hex("previous_hash"),
    hex("hash"),
  ],
});

import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { instant, sealedTable } from "../../../writes/sealed-table.ts";

const DIFFERING = sql.read<DifferingDocument>("find referrals that differ from their entries")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id)
  select r.member_id as "memberId", r.referral_id as id, 'points' as what
  from ids join referral_rewards r using (member_id)
  left join entries e on e.member_id = r.member_id and e.sequence = r.entry_sequence
  where r.points > 0 and (e.points is distinct from r.points or e.source_id <> r.id)
  union all
  select e.member_id, e.source_id, 'document' from ids join entries e using (member_id)
  where e.source_kind = 'REFERRAL' and e.kind = 'EARN' and not exists (
    select from referral_rewards r where r.member_id = e.member_id and r.id = e.source_id
  )
  union all
  select f.member_id, f.id, 'status' from ids join referrals f using (member_id)
  where not exists (
    select from referral_moves m where m.member_id = f.member_id and m.referral_id = f.id
      and m.number = f.move and m.to_status = f.status
  )
`;

/** Referrals against their moves, and their rewards against the entries that gave them. */
export const referralDocuments: DocumentCheck = { document: "referral", statement: DIFFERING };

/** What of the rewards of referrals never changes. */
export const sealedReferralRewards = sealedTable({
  table: "referral_rewards",
  id: "id",
  lasting: [
    "member_id",
    "id",
    "referral_id",
    "round",
    "side",
    "points",
    "entry_sequence",
    "coupon_id",
    "counted",
    instant("given_at"),
  ],
});

import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";
import { instant, programOfMember, sealedTable } from "../../../writes/sealed-table.ts";

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
  union all
  select f.member_id, f.id, 'times' from ids join referrals f using (member_id)
  where f.created_at is distinct from (
    select m.moved_at from referral_moves m
    where m.member_id = f.member_id and m.referral_id = f.id and m.number = 1
  ) or f.joined_at is distinct from (
    select min(m.moved_at) from referral_moves m
    where m.member_id = f.member_id and m.referral_id = f.id and m.to_status = 'JOINED'
  )
  union all
  select f.member_id, f.id, 'friend' from ids join referrals f using (member_id)
  where f.referee_id is not null and not exists (
    select from referees e where e.member_id = f.referee_id and e.referrer_id = f.member_id
      and e.referral_id = f.id
  )
  union all
  select e.member_id, e.referral_id, 'friend' from ids join referees e using (member_id)
  where not exists (
    select from referrals f where f.member_id = e.referrer_id and f.id = e.referral_id
      and f.referee_id = e.member_id
  )
  union all
  select r.member_id, r.member_id, 'code' from ids join referrers r using (member_id)
  where not exists (
    select from referral_codes c where c.program_id = r.program_id and c.code = r.code
      and c.member_id = r.member_id
  )
  union all
  select m.member_id, m.referral_id, 'document' from ids join referral_moves m using (member_id)
  where m.number = 1 and not exists (
    select from referrals f where f.member_id = m.member_id and f.id = m.referral_id
  )
`;

/** Referrals against their moves, and their rewards against the entries that gave them. */
export const referralDocuments: DocumentCheck = { document: "referral", statement: DIFFERING };

/** The moves of referrals; they never change. */
export const sealedReferralMoves = sealedTable({
  table: "referral_moves",
  id: "referral_id",
  programId: programOfMember("referral_moves"),
  lasting: ["member_id", "referral_id", "number", "from_status", "to_status", instant("moved_at")],
});

/** Who was brought by whom, and the codes that friends join by; they never change. */
export const sealedReferees = sealedTable({
  table: "referees",
  id: "member_id",
  lasting: ["member_id", "referrer_id", "referral_id"],
});
export const sealedReferrers = sealedTable({
  table: "referrers",
  id: "member_id",
  lasting: ["member_id", "code"],
});

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

import { sql } from "../../../database/sql.ts";
import { instant, programOfMember, sealedTable } from "../../../writes/sealed-table.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";

// Who merged brought standings and grants along, which no change and no audit record here tells.
const IS_MERGED = sql`exists (
  select from merges g where g.member_id = ids.member_id or g.into_member_id = ids.member_id
)`;

// In the words of the indexes on the log: only people and keys of the back office grant.
const IS_OF_MEMBER = sql`(
  a.program_id = m.program_id and a.member_id = g.member_id
    and a.actor_kind in ('STAFF', 'AUTOMATION', 'OPERATOR')
)`;
const IS_OF_GRANT = sql`(${IS_OF_MEMBER} and a.subject_id = g.id)`;

// In the version of the set by which the standing was saved.
const levelOf = (tierId: string) =>
  sql.raw(`(
  select (t ->> 'level')::int from tier_set_versions v,
    jsonb_array_elements(v.definition -> 'tiers') t
  where v.tier_set_id = s.tier_set_id and v.version = s.set_version and t ->> 'id' = ${tierId}::text
)`);
// A granted tier counts only while it is higher than the one that was reached.
const IS_HIGHER_THAN_GRANTED = sql`(
  s.granted_tier_id is not null and s.tier_id is not null
  and ${levelOf("s.tier_id")} >= ${levelOf("s.granted_tier_id")}
)`;

// The grants of a standing are those of the member that are not revoked; which of them have ended
// depends on the program's clock, and so only those without an end must be there.
const HAS_OTHER_GRANTS = sql`(
  not ${IS_MERGED} and (
    exists (
      select from jsonb_array_elements(s.grants) e where not exists (
        select from tier_grants g where g.member_id = s.member_id and g.id::text = e ->> 'id'
          and g.tier_id::text = e ->> 'tierId' and g.revoked_at is null
          and g.until_day::text is not distinct from e ->> 'untilDay'
      )
    ) or exists (
      select from tier_grants g where g.member_id = s.member_id and g.tier_set_id = s.tier_set_id
        and g.until_day is null and g.revoked_at is null and not exists (
          select from jsonb_array_elements(s.grants) e where e ->> 'id' = g.id::text
        )
    )
  )
)`;

const DIFFERING = sql.read<DifferingDocument>("find tier standings that differ from their changes")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id),
  latest as (
    select distinct on (c.member_id, c.tier_set_id) c.member_id, c.tier_set_id, c.to_tier_id
    from ids join tier_changes c using (member_id)
    order by c.member_id, c.tier_set_id, c.recorded_at desc, c.id desc
  ), grants as (
    select g.*, exists (
        select from audit_records a where ${IS_OF_GRANT}
          and a.operation in ('grantTier', 'importMembers')
      ) or exists (
        -- Of members who came before an imported grant had a record of its own.
        select from audit_records a where ${IS_OF_MEMBER} and a.operation = 'importMembers'
          and a.subject_id is null and a.recorded_at = g.granted_at
      )
      or g.place <= last_grant_before_audited_commands() as is_granted, exists (
        select from audit_records a where ${IS_OF_GRANT} and a.operation = 'revokeTierGrant'
      ) as is_revoked
    from ids join tier_grants g using (member_id) join members m on m.id = g.member_id
    where not ${IS_MERGED}
  )
  select s.member_id as "memberId", s.tier_set_id as id, 'standing' as what
  from ids join tier_standings s using (member_id)
  left join latest l on l.member_id = s.member_id and l.tier_set_id = s.tier_set_id
  where (l.to_tier_id is distinct from s.tier_id
      and l.to_tier_id is distinct from s.granted_tier_id)
    or ${IS_HIGHER_THAN_GRANTED} or ${HAS_OTHER_GRANTS}
  union all
  select l.member_id, l.tier_set_id, 'standing' from latest l
  where not exists (
    select from tier_standings s where s.member_id = l.member_id and s.tier_set_id = l.tier_set_id
  )
  union all
  select member_id, id, 'grant' from grants
  where not is_granted or is_revoked <> (revoked_at is not null)
`;

/** Tier standings against the changes of tier that led to them. */
export const tierDocuments: DocumentCheck = { document: "tier", statement: DIFFERING };

/** Changes of tier; they never change. */
export const sealedTierChanges = sealedTable({
  table: "tier_changes",
  id: "id",
  programId: programOfMember("tier_changes"),
  lasting: [
    "member_id",
    "id",
    "tier_set_id",
    "from_tier_id",
    "to_tier_id",
    instant("effective_at"),
    instant("recorded_at"),
    "reason",
    "purchase_id",
  ],
});

/** What of granted tiers never changes; erasure takes the reason. */
export const sealedTierGrants = sealedTable({
  table: "tier_grants",
  id: "id",
  programId: programOfMember("tier_grants"),
  lasting: [
    "member_id",
    "id",
    "tier_set_id",
    "tier_id",
    "until_day",
    instant("granted_at"),
    "granted_by",
  ],
});

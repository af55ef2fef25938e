import { sql } from "../../../database/sql.ts";
import type { DifferingDocument, DocumentCheck } from "../../../writes/document-check.ts";

const DIFFERING = sql.read<DifferingDocument>("find tier standings that differ from their changes")`
  with ids as (select unnest(${"memberIds"}::uuid[]) as member_id)
  select s.member_id as "memberId", s.tier_set_id as id, 'standing' as what
  from ids join tier_standings s using (member_id)
  left join lateral (
    select c.to_tier_id from tier_changes c
    where c.member_id = s.member_id and c.tier_set_id = s.tier_set_id
    order by c.recorded_at desc, c.id desc limit 1
  ) latest on true
  where latest.to_tier_id is distinct from s.tier_id
    and latest.to_tier_id is distinct from s.granted_tier_id
`;

/** Tier standings against the changes of tier that led to them. */
export const tierDocuments: DocumentCheck = { document: "tier", statement: DIFFERING };

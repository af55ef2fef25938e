import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";

const MOVE = sql.write("move identities to another member")`
  update member_identities set member_id = ${"memberId"} where member_id = ${"fromMemberId"}
`;

/** Makes a merged account's card, phone, e-mail and external id lead to the other member. */
export async function moveIdentities(
  work: Work,
  members: { fromMemberId: string; memberId: string },
): Promise<void> {
  await work.rows(MOVE, members);
}

// The other member may have made one of them its own since, or lost it to a third: that one stays.
const RETURN = sql.write("return identities to their member")`
  with own as (
    select m.program_id, i.kind, i.value
    from members m left join member_profiles p on p.member_id = m.id
    cross join lateral (values ('MEMBER_NUMBER', m.member_number), ('EXTERNAL_ID', p.external_id),
      ('EMAIL', p.email), ('PHONE', p.phone)) as i (kind, value)
    where m.id = any (${"pool"}::uuid[]) and i.value is not null and not exists (
      select from member_profiles o
      where o.member_id = ${"fromMemberId"}
        and case i.kind when 'EMAIL' then o.email when 'PHONE' then o.phone end = i.value
    )
  ), returned as (
    insert into member_identities as i (program_id, kind, value, member_id)
    select program_id, kind, value, ${"memberId"}::uuid from own
    union
    select i.program_id, i.kind, i.value, ${"memberId"}::uuid from member_identities i
    join own o on o.program_id = i.program_id and o.kind = i.kind and o.value = i.normal_value
    on conflict (program_id, kind, value) do update set member_id = ${"memberId"}
      where i.member_id = any (${"holders"}::uuid[])
    returning kind, value
  )
  update member_profiles p set version = p.version + 1,
    email = (select value from returned where kind = 'EMAIL' and value = p.email),
    phone = (select value from returned where kind = 'PHONE' and value = p.phone),
    external_id = (
      select value from returned where kind = 'EXTERNAL_ID' and value = p.external_id
    )
  where p.member_id = any (${"pool"}::uuid[])
`;

export interface ReturnedIdentities {
  readonly memberId: string;
  /** The member and the accounts that are merged into it. */
  readonly pool: readonly string[];
  /** The member it was merged into. */
  readonly fromMemberId: string;
  /** The members that may hold its identities. */
  readonly holders: readonly string[];
}

/** Gives a member its own identities back. What another member has now leaves its profile. */
export async function returnIdentities(work: Work, returned: ReturnedIdentities): Promise<void> {
  const { memberId, pool, fromMemberId, holders } = returned;
  await work.rows(RETURN, { memberId, pool, fromMemberId, holders });
}

import type { Work } from "../../writes/work.ts";

const MOVE = /* sql */ `update member_identities set member_id = $2 where member_id = $1`;

/** From now on, whoever looks for the one finds the other: by card, phone, e-mail and the shop's own id. */
export async function moveIdentities(
  work: Work,
  { fromMemberId, memberId }: { fromMemberId: string; memberId: string },
): Promise<void> {
  await work.rows(MOVE, [fromMemberId, memberId]);
}

// The other one may have made one of them its own meanwhile, or given it up to a third: that one it keeps.
const RETURN = /* sql */ `
  with own as (
    select m.program_id, i.kind, i.value
    from members m left join member_profiles p on p.member_id = m.id
    cross join lateral (values ('MEMBER_NUMBER', m.member_number), ('EXTERNAL_ID', p.external_id),
      ('EMAIL', p.email), ('PHONE', p.phone)) as i (kind, value)
    where m.id = any ($2::uuid[]) and i.value is not null and not exists (
      select from member_profiles o
      where o.member_id = $3 and case i.kind when 'EMAIL' then o.email when 'PHONE' then o.phone end = i.value
    )
  ), returned as (
    insert into member_identities as i (program_id, kind, value, member_id)
    select program_id, kind, value, $1 from own
    on conflict (program_id, kind, value) do update set member_id = $1
      where i.member_id = any ($4::uuid[])
    returning kind, value
  )
  update member_profiles p set
    email = (select value from returned where kind = 'EMAIL' and value = p.email),
    phone = (select value from returned where kind = 'PHONE' and value = p.phone),
    external_id = (select value from returned where kind = 'EXTERNAL_ID' and value = p.external_id)
  where p.member_id = any ($2::uuid[])
`;

export interface ReturnedIdentities {
  readonly memberId: string;
  /** The member and the accounts that are merged into it. */
  readonly pool: readonly string[];
  /** From whom it was separated. */
  readonly fromMemberId: string;
  /** Who may hold its identities. */
  readonly holders: readonly string[];
}

/** Gives a member its own identities back; of one that somebody else has now, its profile lets go. */
export async function returnIdentities(work: Work, returned: ReturnedIdentities): Promise<void> {
  const { memberId, pool, fromMemberId, holders } = returned;
  await work.rows(RETURN, [memberId, pool, fromMemberId, holders]);
}

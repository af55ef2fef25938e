/**
 * All of a member's page in one statement: rows of seven kinds, distinguished by the first column,
 * narrow, without any JSON built in SQL (which costs more than it saves).
 */
export const LIMIT_STATEMENT = /* sql */ `
  select 'member', p.display_name, m.member_number, s.tier_id::text, s.valid_until_day::text,
    r.code, m.status,
    w.pending, w.available, w.held, w.debt, m.enrolled_at, null::timestamptz, null::jsonb
  from members m
  join member_profiles p on p.member_id = m.id
  join wallets w on w.member_id = m.id
  join referrers r on r.member_id = m.id
  left join tier_standings s on s.member_id = m.id and s.tier_set_id = $2
  where m.id = $1
  union all
  (select 'entry', e.id::text, e.kind, e.reference, null, null, null, e.points, e.available_after,
    e.sequence,
    (select count(*) from lots l where l.member_id = $1 and l.entry_sequence = e.sequence
      and l.pending > 0 and l.available_at > $3),
    e.occurred_at, null, e.explanation
  from entries e where e.member_id = $1 and e.kind in ('EARN', 'EXPIRE', 'ADJUST')
  order by e.sequence desc limit 11)
  union all
  select 'due', id::text, null, null, null, null, null, pending, available, entry_sequence, null,
    available_at,
    expires_at, null
  from lots where member_id = $1 and pending > 0 and available_at <= $3
  union all
  select 'due', id::text, null, null, null, null, null, 0, available, entry_sequence, null,
    available_at,
    expires_at, null
  from lots where member_id = $1 and available > 0 and expires_at <= $3
  union all
  select 'expiring', null, null, null, null, null, null, sum(available)::bigint, null, null, null,
    expires_at, null,
    null
  from lots where member_id = $1 and available > 0 and expires_at > $3 and expires_at <= $4
    group by expires_at
  union all
  select 'year', to_char(day, 'YYYY'), null, null, null, null, null, sum(spend_minor)::bigint, null,
    null, null, null,
    null, null
  from tier_days where member_id = $1 and day >= $5 group by 2
  union all
  (select 'coupon', id::text, code, reward_id::text, null, null, null, null, null, null, null,
    issued_at, expires_at,
    null
  from coupons where member_id = $1 and status = 'ACTIVE' and (expires_at is null
    or expires_at > $3)
  order by issued_at desc, id desc limit 5)
  union all
  select 'referrals', null, null, null, null, null, null, count(*),
    count(*) filter (where status = 'REWARDED'), null,
    null, null, null, null
  from referrals where member_id = $1
  union all
  (select 'referral', f.id::text, f.status, f.invited_name, o.given_name, o.family_name, null, null,
    null, null, null,
    f.created_at, null, null
  from referrals f left join member_profiles o on o.member_id = f.referee_id
  where f.member_id = $1 order by f.created_at desc, f.id desc limit 5)
`;

/** Kind, six texts, four numbers, two instants, one JSON value. */
export type LimitRow = [
  kind: string,
  ...texts: [string, string, string, string, string, string],
  ...numbers: [number, number, number, number],
  ...instants: [Date, Date],
  json: unknown,
];

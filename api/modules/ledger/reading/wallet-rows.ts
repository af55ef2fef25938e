import { LOT_END } from "../posting/lots.ts";
import { dueLotRows, dueSpendRows } from "../settling/due-rows.ts";
import type { DueRow } from "../settling/due-rows.ts";
import type { Balances } from "../wallet.ts";

export type Plain = Balances & { readonly nextDueAt: Date | null } & (
    EndingRow | SubjectRow | Nothing
  );

export type Whole = Balances &
  ((DueRow & { readonly subjectId: null }) | EndingRow | SubjectRow | Nothing);

/** What ends at one moment, summed up. */
interface EndingRow {
  readonly id: null;
  readonly spendId: null;
  readonly subjectId: null;
  readonly expiresAt: Date;
  readonly lotAvailable: number;
}

/** Of a wallet with nothing but balances. */
interface Nothing {
  readonly id: null;
  readonly spendId: null;
  readonly subjectId: null;
  readonly expiresAt: null;
}

/** A row of `timesSpentSql`. */
export interface SubjectRow {
  readonly id: null;
  readonly spendId: null;
  readonly subjectId: string;
  readonly expiresAt: null;
  /** In all, and in the year, month, week and day. */
  readonly times: readonly number[];
}

const since = (unit: string, day: string) =>
  `count(*) filter (where u.used_on >= date_trunc('${unit}', ${day}::timestamp))`;

/**
 * How often points were spent on what, and not given back: a hold counts until it ends.
 * @param member a condition on the uses' member, such as `u.member_id = $1`.
 */
export const timesSpentSql = (
  member: string,
  { now, day }: { now: string; day: string },
) => /* sql */ `
  select u.subject_id as "subjectId", array[count(*), ${since("year", day)}, ${since("month", day)},
    ${since("week", day)}, count(*) filter (where u.used_on = ${day}::date)]::int[] as times
  from uses u
  where ${member} and u.subject_id is not null and u.status in ('HELD', 'DONE')
    and (u.status = 'DONE' or u.held_until > ${now})
  group by u.subject_id
`;

// Fenced, so that the end of a lot is worked out once.
const ENDING = /* sql */ `
  select ends_at, sum(available)::bigint as points from (
    select ${LOT_END} as ends_at, available
    from lots l where member_id = $1 and available > 0 and expires_at <= $3 offset 0
  ) lots_by_end
  where ends_at > $2 and ends_at <= $3
  group by ends_at
`;

const TIMES_SPENT = timesSpentSql("u.member_id = $1", { now: "$2", day: "$4" });

export const PLAIN = /* sql */ `
  select w.pending, w.available, w.held, w.debt, w.next_due_at as "nextDueAt", l.*
  from wallets w left join lateral (
    select null::uuid as id, null::uuid as "spendId", null::uuid as "subjectId", null::int[] as times,
      ends_at as "expiresAt", points as "lotAvailable"
    from (${ENDING}) ending
    union all
    select null, null, s."subjectId", s.times, null, 0 from (${TIMES_SPENT}) s
  ) l on true
  where w.member_id = $1
`;

export const WHOLE = /* sql */ `
  select w.pending, w.available, w.held, w.debt, l.*
  from wallets w left join lateral (
    select d.*, null::uuid as "subjectId", null::int[] as times
    from (${dueLotRows("l.member_id = $1")} union all ${dueSpendRows("u.member_id = $1")}) d
    union all
    select $1::uuid, null, null, null, ends_at, 0, points, null, null, null, false, null, null
    from (${ENDING}) ending
    union all
    select $1::uuid, null, null, null, null, 0, 0, null, null, null, false, s."subjectId", s.times
    from (${TIMES_SPENT}) s
  ) l on true
  where w.member_id = $1
`;

export function endingOf(rows: readonly (Plain | Whole)[]): { at: Date; points: number }[] {
  return rows.filter(isEnding).map((row) => ({ at: row.expiresAt, points: row.lotAvailable }));
}

export function isDue(row: Whole): row is Balances & DueRow & { readonly subjectId: null } {
  return row.id !== null || row.spendId !== null;
}

export function isSubject<Row extends Plain | Whole>(row: Row): row is Row & SubjectRow {
  return row.subjectId !== null;
}

function isEnding<Row extends Plain | Whole>(row: Row): row is Row & EndingRow {
  return row.id === null && row.spendId === null && row.expiresAt !== null;
}

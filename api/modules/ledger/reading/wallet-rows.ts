import { sql } from "../../../database/sql.ts";
import { LOT_END } from "../posting/lots.ts";
import { dueLotRows, dueSpendRows } from "../settling/due-rows.ts";
import type { DueRow } from "../settling/due-rows.ts";
import type { Balances } from "../wallet.ts";

/** A row of `SETTLED_WALLET`: the wallet with one of what it has. */
export type SettledRow = Balances & { readonly nextDueAt: Date | null } & (
    EndingRow | SubjectRow | NothingRow
  );

/** A row of `UNSETTLED_WALLET`. */
export type UnsettledRow = Balances &
  ((DueRow & { readonly subjectId: null }) | EndingRow | SubjectRow | NothingRow);

/** The points that end at one instant. */
interface EndingRow {
  readonly id: null;
  readonly spendId: null;
  readonly subjectId: null;
  readonly expiresAt: Date;
  readonly lotAvailable: number;
}

/** A wallet with nothing but balances. */
interface NothingRow {
  readonly id: null;
  readonly spendId: null;
  readonly subjectId: null;
  readonly expiresAt: null;
}

/** How often points were spent on a subject. */
export interface SubjectRow {
  readonly id: null;
  readonly spendId: null;
  readonly subjectId: string;
  readonly expiresAt: null;
  /** In all, and in the year, month, week and day. */
  readonly times: readonly number[];
}

const timesSince = (unit: "year" | "month" | "week") => sql`
  count(*) filter (
    where u.used_on >= date_trunc('${sql.raw(unit)}', ${"today"}::timestamp)
  )
`;

/**
 * SQL: how often points of the member `memberId` were spent on each subject, without what was
 * refunded. A hold counts until it ends.
 */
export const TIMES_SPENT = sql`
  select u.subject_id as "subjectId", array[count(*), ${timesSince("year")},
    ${timesSince("month")}, ${timesSince("week")},
    count(*) filter (where u.used_on = ${"today"}::date)]::int[] as times
  from uses u
  where u.member_id = ${"memberId"} and u.subject_id is not null and u.status in ('HELD', 'DONE')
    and (u.status = 'DONE' or u.held_until > ${"now"})
  group by u.subject_id
`;

// Fenced, so that the end of a lot is computed once.
const ENDING = sql`
  select ends_at, sum(available)::bigint as points from (
    select ${LOT_END} as ends_at, available
    from lots l
    where member_id = ${"memberId"} and available > 0 and expires_at <= ${"until"} offset 0
  ) lots_by_end
  where ends_at > ${"now"} and ends_at <= ${"until"}
  group by ends_at
`;

/** A wallet on which nothing is due, with what ends until `until`. */
export const SETTLED_WALLET = sql.read<SettledRow>("read a wallet")`
  select w.pending, w.available, w.held, w.debt, w.next_due_at as "nextDueAt", l.*
  from wallets w left join lateral (
    select null::uuid as id, null::uuid as "spendId", null::uuid as "subjectId",
      null::int[] as times, ends_at as "expiresAt", points as "lotAvailable"
    from (${ENDING}) ending
    union all
    select null, null, s."subjectId", s.times, null, 0 from (${TIMES_SPENT}) s
  ) l on true
  where w.member_id = ${"memberId"}
`;

/** A wallet with what is due on it and not posted yet. */
export const UNSETTLED_WALLET = sql.read<UnsettledRow>("read a wallet and what is due on it")`
  select w.pending, w.available, w.held, w.debt, l.*
  from wallets w left join lateral (
    select d.*, null::uuid as "subjectId", null::int[] as times
    from (
      ${dueLotRows(sql`l.member_id = ${"memberId"}`)}
      union all
      ${dueSpendRows(sql`u.member_id = ${"memberId"}`)}
    ) d
    union all
    select ${"memberId"}::uuid, null, null, null, ends_at, 0, points, null, null, null, false, null,
      null
    from (${ENDING}) ending
    union all
    select ${"memberId"}::uuid, null, null, null, null, 0, 0, null, null, null, false,
      s."subjectId", s.times
    from (${TIMES_SPENT}) s
  ) l on true
  where w.member_id = ${"memberId"}
`;

/** What ends of a wallet's rows, by instant. */
export function endingOf(
  rows: readonly (SettledRow | UnsettledRow)[],
): { at: Date; points: number }[] {
  return rows.filter(isEnding).map((row) => ({ at: row.expiresAt, points: row.lotAvailable }));
}

export function isDue(row: UnsettledRow): row is Balances & DueRow & { readonly subjectId: null } {
  return row.id !== null || row.spendId !== null;
}

export function isSubject<Row extends SettledRow | UnsettledRow>(
  row: Row,
): row is Row & SubjectRow {
  return row.subjectId !== null;
}

function isEnding<Row extends SettledRow | UnsettledRow>(row: Row): row is Row & EndingRow {
  return row.id === null && row.spendId === null && row.expiresAt !== null;
}

import { dayOf } from "../../rules/calendar.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programPart } from "../programs/program.ts";
import { dueLotRows, dueOf, dueUseRows } from "./due-rows.ts";
import type { DueRow } from "./due-rows.ts";
import { dueSteps } from "./due-steps.ts";
import type { Balances } from "./due-steps.ts";
import { LOT_END } from "./lot-end.ts";
import { timesUsed, usesBySubject } from "./times-used.ts";
import type { SubjectRow, TimesUsed } from "./times-used.ts";

/** A wallet as it is at the moment of reading, and what of it expires by a horizon, soonest first. */
export interface MemberWallet extends Balances {
  readonly expiring: readonly { readonly points: number; readonly at: Date }[];
  /** How often points were spent on what, in the periods of today; left out where a list or a write knew the rest. */
  readonly timesUsed?: TimesUsed;
}

type Row = Balances & ((DueRow & { readonly subjectId: null }) | ExpiringRow | SubjectRow);

/** What is not due comes summed up by the moment it expires. */
interface ExpiringRow {
  readonly id: null;
  readonly useId: null;
  readonly subjectId: null;
  readonly expiresAt: Date;
  readonly lotAvailable: number;
}

const STATEMENT = /* sql */ `
  select w.pending, w.available, w.held, w.debt, l.*
  from wallets w left join lateral (
    select d.*, null::uuid as "subjectId", null::int[] as times
    from (${dueLotRows("l.member_id = $1")} union all ${dueUseRows("u.member_id = $1")}) d
    union all
    select $1::uuid, null, null, null, ends_at, 0, sum(available)::bigint, null, null, null, false, null, null
    from (
      select ${LOT_END} as ends_at, available
      from lots l where member_id = $1 and available > 0 and expires_at <= $3
        and (activity_terms is not null or expires_at > $2)
    ) ending
    where ends_at > $2 and ends_at <= $3
    group by ends_at
    union all
    select $1::uuid, null, null, null, null, 0, 0, null, null, null, false, s."subjectId", s.times
    from (${usesBySubject("u.member_id = $1", { now: "$2", day: "$4" })}) s
  ) l on true
  where w.member_id = $1
`;

/**
 * A member's wallet. What was due and not yet posted is worked out, so the answer is exact at `now` whether a job
 * ran or not.
 */
export const memberWallet: MemberPart<MemberWallet, { until: Date }> = {
  name: "wallet",
  statement: STATEMENT,
  values: ({ memberId, now, catalog, args }) => [
    ...[memberId, now, args.until, dayOf(now, catalog.part(programPart).timeZone)],
  ],
  take(rows: Row[], { now, args }) {
    const { pending, available, held, debt } = rows[0]!;
    const due = rows.filter(isDue);
    const settled = dueSteps({ pending, available, held, debt }, dueOf(due), now);
    const expiring = new Map<number, number>();
    const add = (at: Date | null, points: number) => {
      if (at === null || at <= now || at > args.until || points === 0) return;
      expiring.set(at.getTime(), (expiring.get(at.getTime()) ?? 0) + points);
    };
    for (const row of rows) {
      if (isExpiring(row)) add(row.expiresAt, row.lotAvailable);
    }
    // A lot that was due, and one that came back with a hold: each once.
    const ends = new Map(due.flatMap(({ id, expiresAt }) => (id ? [[id, expiresAt]] : [])));
    for (const [lotId, expiresAt] of ends) add(expiresAt, settled.available.get(lotId) ?? 0);
    return {
      ...settled.balances,
      timesUsed: timesUsed(rows.filter(isSubject)),
      expiring: [...expiring]
        .sort(([a], [b]) => a - b)
        .map(([at, points]) => ({ points, at: new Date(at) })),
    };
  },
};

function isDue(row: Row): row is Balances & DueRow & { readonly subjectId: null } {
  return row.id !== null || row.useId !== null;
}

function isSubject(row: Row): row is Balances & SubjectRow {
  return row.subjectId !== null;
}

function isExpiring(row: Row): row is Balances & ExpiringRow {
  return !isDue(row) && row.expiresAt !== null;
}

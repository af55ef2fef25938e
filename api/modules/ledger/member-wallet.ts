import { dayOf } from "../../values/calendar.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
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

type Plain = Balances & { readonly nextDueAt: Date | null } & (EndingRow | SubjectRow | Nothing);
type Whole = Balances &
  ((DueRow & { readonly subjectId: null }) | EndingRow | SubjectRow | Nothing);

/** What ends at one moment, summed up. */
interface EndingRow {
  readonly id: null;
  readonly useId: null;
  readonly subjectId: null;
  readonly expiresAt: Date;
  readonly lotAvailable: number;
}

/** Of a wallet with nothing but balances. */
interface Nothing {
  readonly id: null;
  readonly useId: null;
  readonly subjectId: null;
  readonly expiresAt: null;
}

// Fenced, so that the end of a lot is worked out once.
const ENDING = /* sql */ `
  select ends_at, sum(available)::bigint as points from (
    select ${LOT_END} as ends_at, available
    from lots l where member_id = $1 and available > 0 and expires_at <= $3 offset 0
  ) lots_by_end
  where ends_at > $2 and ends_at <= $3
  group by ends_at
`;

const TIMES_USED = usesBySubject("u.member_id = $1", { now: "$2", day: "$4" });

const PLAIN = /* sql */ `
  select w.pending, w.available, w.held, w.debt, w.next_due_at as "nextDueAt", l.*
  from wallets w left join lateral (
    select null::uuid as id, null::uuid as "useId", null::uuid as "subjectId", null::int[] as times,
      ends_at as "expiresAt", points as "lotAvailable"
    from (${ENDING}) ending
    union all
    select null, null, s."subjectId", s.times, null, 0 from (${TIMES_USED}) s
  ) l on true
  where w.member_id = $1
`;

const WHOLE = /* sql */ `
  select w.pending, w.available, w.held, w.debt, l.*
  from wallets w left join lateral (
    select d.*, null::uuid as "subjectId", null::int[] as times
    from (${dueLotRows("l.member_id = $1")} union all ${dueUseRows("u.member_id = $1")}) d
    union all
    select $1::uuid, null, null, null, ends_at, 0, points, null, null, null, false, null, null
    from (${ENDING}) ending
    union all
    select $1::uuid, null, null, null, null, 0, 0, null, null, null, false, s."subjectId", s.times
    from (${TIMES_USED}) s
  ) l on true
  where w.member_id = $1
`;

interface Horizon {
  readonly until: Date;
}

const values: MemberPart<MemberWallet, Horizon>["values"] = ({
  memberId,
  now,
  configuration,
  args,
}) => [...[memberId, now, args.until, dayOf(now, configuration.part(programSnapshot).timeZone)]];

/** With all that is due on it and not yet posted, as of one moment. */
const wholeWallet: MemberPart<MemberWallet, Horizon> = {
  name: "wholeWallet",
  statement: WHOLE,
  values,
  take(rows: Whole[], { now, args }) {
    const { pending, available, held, debt } = rows[0]!;
    const due = rows.filter(isDue);
    const settled = dueSteps({ pending, available, held, debt }, dueOf(due), now);
    const ending = endingOf(rows);
    // A lot that was due, and one that came back with a hold: each once.
    const ends = new Map(due.flatMap(({ id, expiresAt }) => (id ? [[id, expiresAt]] : [])));
    for (const [lotId, at] of ends) {
      const isAhead = at !== null && at > now && at <= args.until;
      if (isAhead) ending.push({ at, points: settled.available.get(lotId) ?? 0 });
    }
    return {
      ...settled.balances,
      timesUsed: timesUsed(rows.filter(isSubject)),
      expiring: summedUp(ending),
    };
  },
};

/**
 * A member's wallet. What was due and not yet posted is worked out, so the answer is exact at `now` whether a job
 * ran or not. Mostly nothing is: then a small part of the statement is enough.
 */
export const memberWallet: MemberPart<MemberWallet, Horizon> = {
  name: "wallet",
  statement: PLAIN,
  values,
  otherwise: {
    when: ([row]: Plain[], { now }) => row!.nextDueAt !== null && row!.nextDueAt <= now,
    part: wholeWallet,
  },
  take(rows: Plain[]) {
    const { pending, available, held, debt } = rows[0]!;
    return {
      ...{ pending, available, held, debt },
      timesUsed: timesUsed(rows.filter(isSubject)),
      expiring: summedUp(endingOf(rows)),
    };
  },
};

function endingOf(rows: readonly (Plain | Whole)[]): { at: Date; points: number }[] {
  return rows.filter(isEnding).map((row) => ({ at: row.expiresAt, points: row.lotAvailable }));
}

/** By moment, soonest first. */
function summedUp(ending: readonly { at: Date; points: number }[]): MemberWallet["expiring"] {
  const byMoment = new Map<number, number>();
  for (const { at, points } of ending) {
    if (points > 0) byMoment.set(at.getTime(), (byMoment.get(at.getTime()) ?? 0) + points);
  }
  return [...byMoment]
    .sort(([a], [b]) => a - b)
    .map(([at, points]) => ({ points, at: new Date(at) }));
}

function isDue(row: Whole): row is Balances & DueRow & { readonly subjectId: null } {
  return row.id !== null || row.useId !== null;
}

function isSubject<Row extends Plain | Whole>(row: Row): row is Row & SubjectRow {
  return row.subjectId !== null;
}

function isEnding<Row extends Plain | Whole>(row: Row): row is Row & EndingRow {
  return row.id === null && row.useId === null && row.expiresAt !== null;
}

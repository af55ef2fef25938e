import { Duration } from "luxon";
import type { ReadLane } from "../../database/read-lane.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { Period } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import type { MemberPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { LOT_END } from "./posting/lots.ts";
import { WHOLE, isDue, endingOf, isSubject, PLAIN, timesSpentSql } from "./reading/wallet-rows.ts";
import type { Whole, Plain, SubjectRow } from "./reading/wallet-rows.ts";
import { dueOf, dueLotRows, dueSpendRows } from "./settling/due-rows.ts";
import type { DueRow } from "./settling/due-rows.ts";
import { dueSteps } from "./settling/due-steps.ts";
import type { Balances } from "./wallet.ts";

/** A wallet as it is at the moment of reading, and what of it expires by a horizon, soonest first. */
export interface MemberWallet extends Balances {
  readonly expiring: readonly { readonly points: number; readonly at: Date }[];
  /** How often points were spent on what, in the periods of today; left out where a list or a write knew the rest. */
  readonly timesSpent?: TimesSpent;
}

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
      timesSpent: timesSpent(rows.filter(isSubject)),
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
      timesSpent: timesSpent(rows.filter(isSubject)),
      expiring: summedUp(endingOf(rows)),
    };
  },
};

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

/** How often points were spent on a subject, in the calendar periods of a day. */
export type TimesSpent = ReadonlyMap<string, Readonly<Record<Period, number>>>;

function timesSpent(rows: readonly Pick<SubjectRow, "subjectId" | "times">[]): TimesSpent {
  return new Map(
    rows.map(({ subjectId, times: [ever, year, month, week, day] }) => [
      subjectId,
      { EVER: ever!, YEAR: year!, MONTH: month!, WEEK: week!, DAY: day! },
    ]),
  );
}

/** The same as a part of its own, for where the wallet is not read. */
export const memberTimesSpent: MemberPart<TimesSpent> = {
  name: "timesUsed",
  statement: timesSpentSql("u.member_id = $1", { now: "$2", day: "$3" }),
  values: ({ memberId, now, configuration }) => [
    ...[memberId, now, dayOf(now, configuration.part(programSnapshot).timeZone)],
  ],
  take: timesSpent,
};

/** A member's wallet as it is stored. */
export interface StoredWallet extends Balances {
  readonly memberId: string;
  readonly nextDueAt: Date | null;
}

const THEIRS = "member_id = any ($1::uuid[])";

const DUE_ON_WALLETS = /* sql */ `${dueLotRows(`l.${THEIRS}`)} union all ${dueSpendRows(`u.${THEIRS}`)}`;

/**
 * The balances of many wallets as they are at `now`: what was due and not yet posted is worked out, for all of them
 * with one statement, or none when nothing was due.
 */
export async function settledBalances(
  lane: ReadLane,
  wallets: readonly StoredWallet[],
  now: Date,
): Promise<Map<string, Balances>> {
  const due = wallets.filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt <= now);
  const ids = due.map(({ memberId }) => memberId);
  const rows = due.length
    ? await lane.rows<DueRow & { memberId: string }>(DUE_ON_WALLETS, [ids, now])
    : [];
  const rowsOf = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Map(
    wallets.map(({ memberId, pending, available, held, debt }) => {
      const stored = { pending, available, held, debt };
      return [memberId, dueSteps(stored, dueOf(rowsOf.get(memberId) ?? []), now).balances];
    }),
  );
}

const ENDING_ON_DAY = /* sql */ `
  select sum(available)::bigint as points, min(ends_at) as "expiresAt"
  from (select available, ${LOT_END} as ends_at from lots l where member_id = $1 and available > 0) ending
  where ends_at > $2 and (ends_at at time zone $3)::date = $4
`;

/** Points that can still be spent and end on a day, and the first instant at which some do. */
export interface EndingPoints {
  readonly points: number;
  readonly expiresAt: Date;
}

/** What a member loses on a day of the program's time zone `zone`, as it stands now; null where it is nothing. */
export async function pointsEndingOn(
  work: Work,
  { memberId, day, zone }: { memberId: string; day: Day; zone: string },
): Promise<EndingPoints | null> {
  const [found] = await work.rows<{ points: number | null; expiresAt: Date | null }>(
    ENDING_ON_DAY,
    [...[memberId, work.now, zone, day]],
  );
  const { points, expiresAt } = found!;
  return points && expiresAt ? { points, expiresAt } : null;
}

const DAYS_MAX = 366;

const DAY_MS = 86_400_000;

/**
 * How far a look ahead at expiring points reaches.
 * @param within an ISO 8601 duration.
 * @throws BAD_USER_INPUT when it is more than a year.
 */
export function expiryHorizon(now: Date, within: string): Date {
  const ms = Duration.fromISO(within).toMillis();
  if (ms >= 0 && ms <= DAYS_MAX * DAY_MS) return new Date(now.getTime() + ms);
  throw badUserInput("`within` looks ahead a year at most: P1Y, P90D, PT36H.", ["within"]);
}

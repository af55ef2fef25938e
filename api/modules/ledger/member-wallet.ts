import { Duration } from "luxon";
import type { ReadLane } from "../../database/read-lane.ts";
import { sql } from "../../database/sql.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { text } from "../../locales/text.ts";
import { dayOf } from "../../values/calendar.ts";
import type { Day, Period } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import type { PartRequest, MemberPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { LOT_END } from "./posting/lots.ts";
import {
  endingOf,
  isDue,
  isSubject,
  SETTLED_WALLET,
  TIMES_SPENT,
  UNSETTLED_WALLET,
} from "./reading/wallet-rows.ts";
import type { SettledRow, SubjectRow, UnsettledRow } from "./reading/wallet-rows.ts";
import { dueLotRows, dueOf, dueSpendRows } from "./settling/due-rows.ts";
import type { DueRow } from "./settling/due-rows.ts";
import { dueSteps } from "./settling/due-steps.ts";
import type { Balances } from "./wallet.ts";

/** A wallet at the moment of reading, and what of it expires until a horizon, soonest first. */
export interface MemberWallet extends Balances {
  readonly expiring: readonly { readonly points: number; readonly at: Date }[];
  /** Left out where a list or a write has read the balances alone. */
  readonly timesSpent?: TimesSpent;
}

interface Horizon {
  readonly until: Date;
}

function values({ memberId, now, configuration, args: { until } }: PartRequest<Horizon>) {
  return { memberId, now, until, today: dayOf(now, configuration.part(programSnapshot).timeZone) };
}

/** With all that is due on it and not posted yet, as of one moment. */
const unsettledWallet: MemberPart<MemberWallet, Horizon> = {
  name: "unsettledWallet",
  statement: UNSETTLED_WALLET,
  values,
  take(rows: UnsettledRow[], { now, args }) {
    const { pending, available, held, debt } = rows[0]!;
    const due = rows.filter(isDue);
    const settled = dueSteps({ pending, available, held, debt }, dueOf(due), now);
    const ending = endingOf(rows);
    // A lot that was due, and one that got points back from a hold: each once.
    const ends = new Map(due.flatMap(({ id, expiresAt }) => (id ? [[id, expiresAt]] : [])));
    for (const [lotId, at] of ends) {
      const isAhead = at !== null && at > now && at <= args.until;
      if (isAhead) ending.push({ at, points: settled.available.get(lotId) ?? 0 });
    }
    return {
      ...settled.balances,
      timesSpent: timesSpent(rows.filter(isSubject)),
      expiring: byInstant(ending),
    };
  },
};

/**
 * A member's wallet. What is due and not posted yet is computed, so the answer is exact at `now`
 * whether a job has run or not. Mostly nothing is due: then a small statement is enough.
 */
export const memberWallet: MemberPart<MemberWallet, Horizon> = {
  name: "wallet",
  statement: SETTLED_WALLET,
  values,
  otherwise: {
    when: ([row]: SettledRow[], { now }) => row!.nextDueAt !== null && row!.nextDueAt <= now,
    part: unsettledWallet,
  },
  take(rows: SettledRow[]) {
    const { pending, available, held, debt } = rows[0]!;
    return {
      pending,
      available,
      held,
      debt,
      timesSpent: timesSpent(rows.filter(isSubject)),
      expiring: byInstant(endingOf(rows)),
    };
  },
};

function byInstant(ending: readonly { at: Date; points: number }[]): MemberWallet["expiring"] {
  const pointsAt = new Map<number, number>();
  for (const { at, points } of ending) {
    if (points > 0) pointsAt.set(at.getTime(), (pointsAt.get(at.getTime()) ?? 0) + points);
  }
  return [...pointsAt]
    .sort(([a], [b]) => a - b)
    .map(([at, points]) => ({ points, at: new Date(at) }));
}

/** How often points were spent on a subject, in the calendar periods of a day. */
export type TimesSpent = ReadonlyMap<string, Readonly<Record<Period, number>>>;

/** The same as a part of its own, for where the wallet is not read. */
export const memberTimesSpent: MemberPart<TimesSpent> = {
  name: "timesSpent",
  statement: sql.read<SubjectRow>("count what points were spent on")`${TIMES_SPENT}`,
  values: ({ memberId, now, configuration }) => {
    return { memberId, now, today: dayOf(now, configuration.part(programSnapshot).timeZone) };
  },
  take: timesSpent,
};

function timesSpent(rows: readonly Pick<SubjectRow, "subjectId" | "times">[]): TimesSpent {
  return new Map(
    rows.map(({ subjectId, times: [ever, year, month, week, day] }) => [
      subjectId,
      { EVER: ever!, YEAR: year!, MONTH: month!, WEEK: week!, DAY: day! },
    ]),
  );
}

/** A member's wallet as it is stored. */
export interface StoredWallet extends Balances {
  readonly memberId: string;
  readonly nextDueAt: Date | null;
}

const DUE_OF_MEMBERS = sql.read<DueRow & { memberId: string }>("find what is due on wallets")`
  ${dueLotRows(sql`l.member_id = any (${"memberIds"}::uuid[])`)}
  union all
  ${dueSpendRows(sql`u.member_id = any (${"memberIds"}::uuid[])`)}
`;

/**
 * The balances of many wallets at `now`. What is due and not posted yet is computed for all of them
 * with one statement, or with none when nothing is due.
 */
export async function settledBalances(
  lane: ReadLane,
  wallets: readonly StoredWallet[],
  now: Date,
): Promise<Map<string, Balances>> {
  const due = wallets.filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt <= now);
  const memberIds = due.map(({ memberId }) => memberId);
  const rows = due.length > 0 ? await lane.rows(DUE_OF_MEMBERS, { memberIds, now }) : [];
  const rowsOf = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Map(
    wallets.map(({ memberId, pending, available, held, debt }) => {
      const stored = { pending, available, held, debt };
      return [memberId, dueSteps(stored, dueOf(rowsOf.get(memberId) ?? []), now).balances];
    }),
  );
}

/** Points that can still be spent and end on a day, and the first instant at which some end. */
export interface EndingPoints {
  readonly points: number;
  readonly expiresAt: Date;
}

const ENDING_ON_DAY = sql.read<{ points: number | null; expiresAt: Date | null }>(
  "sum the points that end on a day",
)`
  select sum(available)::bigint as points, min(ends_at) as "expiresAt"
  from (
    select available, ${LOT_END} as ends_at from lots l
    where member_id = ${"memberId"} and available > 0
  ) ending
  where ends_at > ${"now"} and (ends_at at time zone ${"zone"})::date = ${"day"}
`;

/** The points that a member loses on a day of the time zone `zone`, as of now; null for none. */
export async function pointsEndingOn(
  work: Work,
  { memberId, day, zone }: { memberId: string; day: Day; zone: string },
): Promise<EndingPoints | null> {
  const [ending] = await work.rows(ENDING_ON_DAY, { memberId, now: work.now, zone, day });
  const { points, expiresAt } = ending!;
  return points && expiresAt ? { points, expiresAt } : null;
}

const DAYS_MAX = 366;
const DAY_MS = 86_400_000;

/**
 * Until when expiring points are shown.
 * @param within an ISO 8601 duration.
 * @throws BAD_USER_INPUT when it is longer than a year.
 */
export function expiryHorizon(now: Date, within: string): Date {
  const ms = Duration.fromISO(within).toMillis();
  if (ms >= 0 && ms <= DAYS_MAX * DAY_MS) return new Date(now.getTime() + ms);
  throw badUserInput(text("ledger.horizonTooFar"), ["within"]);
}

/** Points of a member that can be spent, or will be, and when they end. */
export interface OpenLot {
  readonly memberId: string;
  readonly points: number;
  readonly availableAt: Date;
  readonly expiresAt: Date | null;
}

const READ_OPEN_LOTS = sql.read<OpenLot>("read the open lots of members")`
  select l.member_id as "memberId", l.pending + l.available as points,
    l.available_at as "availableAt", e.at as "expiresAt"
  from lots l cross join lateral (select ${LOT_END} as at) e
  where l.member_id = any (${"memberIds"}::uuid[]) and l.pending + l.available > 0
    and (e.at is null or e.at > ${"now"})
  order by l.member_id, l.entry_sequence, l.id
`;

/** The lots of many members that have not ended, oldest first, with one statement. */
export function openLots(
  { rows }: ReadLane,
  request: { readonly memberIds: readonly string[]; readonly now: Date },
): Promise<OpenLot[]> {
  return rows(READ_OPEN_LOTS, request);
}

import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { addDays } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { Balances } from "../wallet.ts";
import { EFFECTIVE_DAY, UNSUMMED } from "./sum-ledger-days.ts";

/** What moved between the program's accounts and the members' wallets. */
export interface Movements {
  readonly issued: number;
  readonly reversed: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly adjusted: number;
  readonly transferred: number;
  readonly other: number;
}

export interface DayTotals {
  readonly date: Day;
  readonly movements: Movements;
  /** At its end. */
  readonly balances: Balances;
}

export interface LedgerTotals {
  readonly opening: Balances;
  readonly movements: Movements;
  readonly closing: Balances;
  readonly days: readonly DayTotals[];
}

/** Points that moved from one account to another on a day. */
export interface DaySum {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly points: number;
}

// What moved before `from` counts as of the day before. One statement sees the sums and the rest as
// of one moment.
const SUMS = sql.read<DaySum>("sum what moved on days")`
  select greatest(day, ${"from"}::date - 1) as day, "from", "to", sum(points)::bigint as points
  from (
    select day, from_account as "from", to_account as "to", points from ledger_days
    where program_id = ${"programId"}
    union all
    select ${EFFECTIVE_DAY}, t.from_account, t.to_account, t.points from ${UNSUMMED}
  ) moved
  where day < ${"until"}
  group by 1, 2, 3
`;

/** Days [from, until) of a program. */
export interface ProgramDays {
  readonly programId: string;
  readonly from: Day;
  readonly until: Day;
}

/** What moved on each day of a period, and the balances at its end. */
export async function ledgerTotals(rows: RunStatement, days: ProgramDays): Promise<LedgerTotals> {
  const { from, until } = days;
  const sums = await rows(SUMS, days);
  const ofDay = Map.groupBy(sums, ({ day }) => day);
  const opening = balancesAfter(nothing, ofDay.get(addDays(from, -1)) ?? []);
  const totals: DayTotals[] = [];
  let balances = opening;
  for (let date = from; date < until; date = addDays(date, 1)) {
    const moved = ofDay.get(date) ?? [];
    balances = balancesAfter(balances, moved);
    totals.push({ date, movements: movementsOf(moved), balances });
  }
  const inTime = sums.filter(({ day }) => day >= from);
  return { opening, movements: movementsOf(inTime), closing: balances, days: totals };
}

const LAST_DAY: Day = "9999-12-31";

/** The points of all members together, as posted now, or as a day began. */
export async function programBalances(
  rows: RunStatement,
  programId: string,
  at: Day | null = null,
): Promise<Balances> {
  const day = at ?? LAST_DAY;
  const { closing } = await ledgerTotals(rows, { programId, from: day, until: day });
  return closing;
}

const nothing: Balances = { pending: 0, available: 0, held: 0, debt: 0 };

function balancesAfter(before: Balances, moved: readonly DaySum[]): Balances {
  return {
    pending: before.pending + intoAccount(moved, "PENDING"),
    available: before.available + intoAccount(moved, "AVAILABLE"),
    held: before.held + intoAccount(moved, "HELD"),
    // Points that leave it are owed.
    debt: before.debt - intoAccount(moved, "DEBT"),
  };
}

const WALLET = ["PENDING", "AVAILABLE", "HELD", "DEBT"];

const NAMED = ["ISSUED", "REDEEMED", "EXPIRED", "ADJUSTED", "TRANSFERRED"];

function movementsOf(moved: readonly DaySum[]): Movements {
  const sum = (counts: (transfer: DaySum) => boolean) =>
    moved.reduce((total, transfer) => total + (counts(transfer) ? transfer.points : 0), 0);
  const isOther = (account: string) => !WALLET.includes(account) && !NAMED.includes(account);
  return {
    issued: sum(({ from }) => from === "ISSUED"),
    reversed: sum(({ to }) => to === "ISSUED"),
    redeemed: intoAccount(moved, "REDEEMED"),
    expired: intoAccount(moved, "EXPIRED"),
    adjusted: 0 - intoAccount(moved, "ADJUSTED"),
    transferred: 0 - intoAccount(moved, "TRANSFERRED"),
    other: sum(({ from }) => isOther(from)) - sum(({ to }) => isOther(to)),
  };
}

function intoAccount(moved: readonly DaySum[], account: string): number {
  return moved.reduce((sum, { from, to, points }) => {
    return sum + (to === account ? points : 0) - (from === account ? points : 0);
  }, 0);
}

import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { countedUses, counterKey, limitCounters, usedSoFar, ownedLimits } from "./limits.ts";
import type { CountedUse, LimitCounter, UsedSoFar, Charge, OwnedLimit } from "./limits.ts";
import type { CompiledRule } from "./rule.ts";
import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";

const READ_COUNTERS = sql.read<CountedUse>("read the counters of limits")`
  with wanted as (
    select * from jsonb_to_recordset(${"counters"})
      as w (per text, owner text, period text, "fromDay" date)
  )
  select w.per, u.owner, u.period, u.from_day as "fromDay", u.points, u.times
  from wanted w
  join earning_uses u on u.member_id = ${"memberId"} and u.owner = w.owner
    and u.period = w.period and u.from_day = w."fromDay"
  where w.per = 'MEMBER'
  union all
  select w.per, b.owner, b.period, b.from_day, b.points, b.times
  from wanted w
  join earning_budgets b on b.program_id = ${"programId"} and b.owner = w.owner
    and b.period = w.period and b.from_day = w."fromDay"
  where w.per = 'PROGRAM'
`;

/** What counters stand at; a visitor has none, and those that were never used are left out. */
export async function readCounters(
  rows: RunStatement,
  { programId, memberId }: { readonly programId: string; readonly memberId: string | null },
  counters: readonly LimitCounter[],
): Promise<CountedUse[]> {
  if (counters.length === 0) return [];
  return rows(READ_COUNTERS, { programId, memberId, counters: JSON.stringify(counters) });
}

/** A counter of a member, or of the program when it names none. */
export interface MemberCounter extends CountedUse {
  readonly memberId: string | null;
}

const READ_ALL_COUNTERS = sql.read<MemberCounter>("read all counters of members and of a program")`
  select member_id as "memberId", 'MEMBER' as per, owner, period, from_day as "fromDay",
    points, times
  from earning_uses where member_id = any(${"memberIds"})
  union all
  select null, 'PROGRAM', owner, period, from_day, points, times
  from earning_budgets where program_id = ${"programId"}
`;

/** What all counters of a program and of some of its members stand at. */
export function readAllCounters(
  rows: RunStatement,
  programId: string,
  memberIds: readonly string[],
): Promise<MemberCounter[]> {
  return rows(READ_ALL_COUNTERS, { programId, memberIds });
}

// Budgets in the order of their key, so that two purchases that share several never deadlock.
const CHARGE_LIMITS = sql.write<CountedUse>("charge limits")`
  with charged as (
    select * from jsonb_to_recordset(${"uses"}) as c (per text, owner text, period text,
      "fromDay" date, points bigint, times bigint)
  ), of_member as (
    insert into earning_uses as u (member_id, owner, period, from_day, points, times)
    select ${"memberId"}, owner, period, "fromDay", points, times from charged
    where per = 'MEMBER'
    on conflict (member_id, owner, period, from_day) do update
      set points = u.points + excluded.points, times = u.times + excluded.times
    returning owner, period, from_day, points, times
  ), of_program as (
    insert into earning_budgets as b (program_id, owner, period, from_day, points, times)
    select ${"programId"}, owner, period, "fromDay", points, times from charged
    where per = 'PROGRAM'
    order by owner, period, "fromDay"
    on conflict (program_id, owner, period, from_day) do update
      set points = b.points + excluded.points, times = b.times + excluded.times
    returning owner, period, from_day, points, times
  )
  select 'MEMBER' as per, owner, period, from_day as "fromDay", points, times from of_member
  union all
  select 'PROGRAM', owner, period, from_day, points, times from of_program
`;

/**
 * Adds uses to their counters, which stay locked until the write ends. The member's wallet must be
 * open.
 * @returns what the counters stand at then: for a budget that others spend from, the truth until
 *   the commit.
 */
export async function chargeLimits(
  work: Work,
  memberId: string,
  uses: readonly CountedUse[],
): Promise<CountedUse[]> {
  if (uses.length === 0) return [];
  return work.rows(CHARGE_LIMITS, chargeOf(work, memberId, uses));
}

/** Charges without waiting: for counters of the member alone, which its wallet's lock protects. */
function sendCharges(work: Work, memberId: string, uses: readonly CountedUse[]): void {
  if (uses.length > 0) work.send(CHARGE_LIMITS, chargeOf(work, memberId, uses));
}

const FREE_LIMITS = sql.write("free limits")`
  with freed as (
    select * from jsonb_to_recordset(${"uses"}) as f (per text, owner text, period text,
      "fromDay" date, points bigint, times bigint)
  ), of_member as (
    update earning_uses u set points = u.points - f.points, times = u.times - f.times
    from freed f
    where f.per = 'MEMBER' and u.member_id = ${"memberId"} and u.owner = f.owner
      and u.period = f.period and u.from_day = f."fromDay"
  ), locked as (
    select b.owner, b.period, b.from_day
    from earning_budgets b
    join freed f on b.owner = f.owner and b.period = f.period and b.from_day = f."fromDay"
    where f.per = 'PROGRAM' and b.program_id = ${"programId"}
    order by b.owner, b.period, b.from_day for update of b
  )
  update earning_budgets b set points = b.points - f.points, times = b.times - f.times
  from locked l
  join freed f on f.per = 'PROGRAM' and f.owner = l.owner and f.period = l.period
    and f."fromDay" = l.from_day
  where b.program_id = ${"programId"} and b.owner = l.owner and b.period = l.period
    and b.from_day = l.from_day
`;

/** Takes uses off their counters again, for future purchases. The member's wallet must be open. */
export async function freeLimits(
  work: Work,
  memberId: string,
  uses: readonly CountedUse[],
): Promise<void> {
  if (uses.length > 0) await work.rows(FREE_LIMITS, chargeOf(work, memberId, uses));
}

function chargeOf({ programId }: Work, memberId: string, uses: readonly CountedUse[]) {
  return { programId, memberId, uses: JSON.stringify(uses) };
}

/** Whose earning it is, by which rules, and the day whose periods count. */
export interface LimitedEarning {
  readonly memberId: string;
  readonly rules: readonly CompiledRule[];
  readonly day: Day;
}

/** The limits an earning meets, and what they stood at when they were read. */
export interface LimitsRead {
  readonly memberId: string;
  readonly day: Day;
  readonly limits: readonly OwnedLimit[];
  readonly counters: readonly LimitCounter[];
  readonly before: readonly CountedUse[];
}

/** Reads what the limits of an earning stand at; the member's wallet must be open. */
export async function readLimits(
  work: Work,
  { memberId, rules, day }: LimitedEarning,
): Promise<LimitsRead> {
  const limits = ownedLimits(rules);
  const counters = limitCounters(limits, day);
  const before = await readCounters(work.rows, { programId: work.programId, memberId }, counters);
  return { memberId, day, limits, counters, before };
}

/** What was earned, and what it was counted as. */
export interface WithinLimits<Evaluated> {
  readonly evaluated: Evaluated;
  readonly counted: readonly CountedUse[];
}

/**
 * Evaluates with what the limits leave and charges them. The member's own are safe under the
 * wallet's lock; a budget may be spent by others after it was read. What charging finds is final,
 * since it locks the budget's row: when the capacity is gone, the charge is freed and everything
 * evaluated again with the capacity that is truly left.
 */
export async function earnWithinLimits<Evaluated>(
  work: Work,
  { memberId, day, limits, counters, before }: LimitsRead,
  evaluate: (used: UsedSoFar) => { evaluated: Evaluated; charges: readonly Charge[] },
): Promise<WithinLimits<Evaluated>> {
  const first = evaluate(usedSoFar(before, day));
  const uses = countedUses(counters, first.charges);
  if (uses.every(({ per }) => per === "MEMBER")) {
    sendCharges(work, memberId, uses);
    return { evaluated: first.evaluated, counted: uses };
  }
  const after = await chargeLimits(work, memberId, uses);
  const used = usedSoFar(after, day);
  // Who takes the last of a budget depends on the order, and batched purchases go in another.
  if (isSpent(limits, used)) work.requireSerial();
  if (!isOverspent(limits, used)) {
    return { evaluated: first.evaluated, counted: uses };
  }

  await freeLimits(work, memberId, uses);
  const again = evaluate(usedSoFar([...before, ...without(after, uses)], day));
  // The same rules apply, with less: no counter is charged that is not locked already.
  const counted = countedUses(counters, again.charges);
  await chargeLimits(work, memberId, counted);
  return { evaluated: again.evaluated, counted };
}

function isSpent(limits: readonly OwnedLimit[], used: UsedSoFar): boolean {
  return limits.some((limit) => limit.per === "PROGRAM" && used(limit) >= limit.max);
}

function isOverspent(limits: readonly OwnedLimit[], used: UsedSoFar): boolean {
  return limits.some((limit) => used(limit) > limit.max);
}

function without(after: readonly CountedUse[], uses: readonly CountedUse[]): CountedUse[] {
  const own = new Map(uses.map((use) => [counterKey(use), use]));
  return after.map((use) => {
    const { points, times } = own.get(counterKey(use))!;
    return { ...use, points: use.points - points, times: use.times - times };
  });
}

/** Whether purchases of different members change each other's points. */
export function hasBudgets(configuration: ConfigurationSnapshot): boolean {
  return configuration
    .part(earningRulesSnapshot)
    .published.some(({ rule }) => rule.limits.some(({ per }) => per === "PROGRAM"));
}

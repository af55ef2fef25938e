import { sql } from "../../../database/sql.ts";
import type { Fragment } from "../../../database/sql.ts";
import { LOT_END } from "../posting/lots.ts";
import type { DueSpend } from "./due-spends.ts";
import type { DueLot } from "./due-steps.ts";

/** A row of what is due: of a lot, or, with a spend's id, of a part of a spend. */
export interface DueRow {
  /** The lot's id; null for a part of a spend that is owed, or that the program has paid. */
  readonly id: string | null;
  readonly entrySequence: number;
  /** Of a lot that waits to be released or to expire. */
  readonly availableAt: Date | null;
  readonly expiresAt: Date | null;
  readonly lotPending: number;
  /** The lot's available points, or the part's points. */
  readonly lotAvailable: number;
  readonly spendId: string | null;
  readonly spendSequence: number | null;
  readonly heldUntil: Date | null;
  /** Whether the program has paid the part. */
  readonly isForgiven: boolean;
}

/**
 * SQL: the parts of spends that are due at the parameter `now`, as `DueRow`s: of holds that end by
 * then, and all that is owed.
 * @param member a condition on the spends' member, such as `u.member_id = …`.
 */
export const dueSpendRows = <Names extends string>(member: Fragment<Names>) => sql`
  select u.member_id as "memberId", l.id, l.entry_sequence as "entrySequence",
    null::timestamptz as "availableAt", ${LOT_END} as "expiresAt", 0::bigint as "lotPending",
    s.points as "lotAvailable", u.id as "spendId", u.entry_sequence as "spendSequence",
    u.held_until as "heldUntil", s.lot_id is null as "isForgiven"
  from uses u
  cross join lateral (
    select s.lot_id, s.points from use_lots s
    where s.member_id = u.member_id and s.use_id = u.id and s.points > 0
    union all
    select null, u.forgiven where u.forgiven > 0
  ) s
  left join lots l on l.member_id = u.member_id and l.id = s.lot_id
  where ${member} and u.status = 'HELD' and u.held_until <= ${"now"}
  union all
  select u.member_id, null, 0, null, null, 0, u.debt, u.id, u.entry_sequence,
    case when u.status = 'HELD' and u.held_until <= ${"now"} then u.held_until end, false
  from uses u where ${member} and u.debt > 0
`;

/**
 * SQL: the lots that are due at the parameter `now`, as `DueRow`s.
 * @param member a condition on the lots' member, such as `l.member_id = …`.
 */
export const dueLotRows = <Names extends string>(member: Fragment<Names>) => sql`
  select l.member_id as "memberId", l.id, l.entry_sequence as "entrySequence",
    l.available_at as "availableAt", ${LOT_END} as "expiresAt", l.pending as "lotPending",
    l.available as "lotAvailable", null::uuid as "spendId", null::bigint as "spendSequence",
    null::timestamptz as "heldUntil", false as "isForgiven"
  from lots l where ${member} and l.pending > 0 and l.available_at <= ${"now"}
  union all
  select l.member_id, l.id, l.entry_sequence, l.available_at, ${LOT_END}, 0, l.available, null,
    null, null, false
  from lots l
  where ${member} and l.available > 0 and l.expires_at <= ${"now"} and ${LOT_END} <= ${"now"}
`;

/** What is due on one wallet, from its rows. */
export function dueOf(rows: readonly DueRow[]): (DueLot | DueSpend)[] {
  const due: (DueLot | DueSpend)[] = [];
  const spends = new Map<string, DueSpend>();
  for (const row of rows) {
    const { id, entrySequence, expiresAt, lotAvailable, spendId, isForgiven } = row;
    if (spendId === null) {
      const { availableAt, lotPending } = row;
      due.push({
        id: id!,
        entrySequence,
        availableAt: availableAt!,
        expiresAt,
        pending: lotPending,
        available: lotAvailable,
      });
      continue;
    }
    let spend = spends.get(spendId);
    if (!spend) {
      const { spendSequence, heldUntil } = row;
      spend = { id: spendId, entrySequence: spendSequence!, heldUntil, parts: [] };
      spends.set(spendId, spend);
      due.push(spend);
    }
    spend.parts.push({ lotId: id, points: lotAvailable, isForgiven, entrySequence, expiresAt });
  }
  return due;
}

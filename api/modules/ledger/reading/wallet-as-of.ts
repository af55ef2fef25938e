import { sql } from "../../../database/sql.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { text } from "../../../locales/text.ts";
import type { MemberPart } from "../../members/member-reading.ts";
import { lotEndBefore } from "../posting/lots.ts";
import { dueOf, dueSpendRows } from "../settling/due-rows.ts";
import type { DueRow } from "../settling/due-rows.ts";
import { dueSteps } from "../settling/due-steps.ts";
import type { Balances } from "../wallet.ts";

type Row = Balances & DueRow;

// Balances and open lots as the transfers make them, up to the first entry that took effect later;
// of the lots only those that were due by then. No entry follows a hold that was due by then and
// still stands: then all transfers count, and what pays for the hold now paid for it then. The
// parameter `now` is the instant in the past.
const WALLET_AS_OF = sql.read<Row>("read a wallet as of an instant")`
  with later as (
    select coalesce(min(sequence), 9223372036854775807) as sequence
    from entries where member_id = ${"memberId"} and effective_at > ${"now"}
  ), moved as (
    select t.lot_id, side.account, side.points
    from later
    join transfers t on t.member_id = ${"memberId"} and t.entry_sequence < later.sequence
    cross join lateral (
      values (t.from_account, -t.points), (t.to_account, t.points)
    ) as side (account, points)
  ), balances as (
    select coalesce(sum(points) filter (where account = 'PENDING'), 0)::bigint as pending,
      coalesce(sum(points) filter (where account = 'AVAILABLE'), 0)::bigint as available,
      coalesce(sum(points) filter (where account = 'HELD'), 0)::bigint as held,
      coalesce(-sum(points) filter (where account = 'DEBT'), 0)::bigint as debt
    from moved
  ), open as (
    select lot_id, coalesce(sum(points) filter (where account = 'PENDING'), 0)::bigint as pending,
      coalesce(sum(points) filter (where account = 'AVAILABLE'), 0)::bigint as available
    from moved where lot_id is not null group by lot_id
  ), due as (
    select l.member_id as "memberId", l.id, l.entry_sequence as "entrySequence",
      l.available_at as "availableAt", e.ends_at as "expiresAt", o.pending as "lotPending",
      o.available as "lotAvailable", null::uuid as "spendId", null::bigint as "spendSequence",
      null::timestamptz as "heldUntil", false as "isForgiven"
    from later cross join open o
    join lots l on l.member_id = ${"memberId"} and l.id = o.lot_id
    cross join lateral (select ${lotEndBefore("later.sequence")} as ends_at) e
    where o.pending > 0 and l.available_at <= ${"now"}
      or o.available > 0 and e.ends_at <= ${"now"}
    union all
    select * from (${dueSpendRows(sql`u.member_id = ${"memberId"}`)}) held
    where exists (
      select from uses
      where member_id = ${"memberId"} and status = 'HELD' and held_until <= ${"now"}
    )
  )
  select balances.*, due.* from balances left join due on true
`;

/**
 * A member's wallet as it was at an instant in the past, from what was recorded by then. What was
 * due then is computed; what was recorded later, also of earlier purchases, changes nothing.
 */
export const walletAsOf: MemberPart<Balances, { at: Date }> = {
  name: "walletAsOf",
  statement: WALLET_AS_OF,
  values({ memberId, now, args: { at } }) {
    if (at <= now) return { memberId, now: at };
    throw badUserInput(text("ledger.instantInFuture", { now: now.toISOString() }), ["at"]);
  },
  take(rows: Row[], { args: { at } }) {
    const { pending, available, held, debt } = rows[0]!;
    const due = dueOf(rows.filter(({ id, spendId }) => id !== null || spendId !== null));
    return dueSteps({ pending, available, held, debt }, due, at).balances;
  },
};

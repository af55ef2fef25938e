import type { MemberPart } from "../members/member-reading.ts";
import { dueSteps } from "./due-steps.ts";
import type { Balances, DueLot } from "./due-steps.ts";
import { LOT_END } from "./lot-end.ts";

/** A wallet as it is at the moment of reading, and what of it expires by a horizon, soonest first. */
export interface MemberWallet extends Balances {
  readonly expiring: readonly { readonly points: number; readonly at: Date }[];
}

interface Row extends Balances {
  /** Null for what is not due, which comes summed up by the moment it expires. */
  id: string | null;
  entrySequence: number;
  availableAt: Date;
  expiresAt: Date | null;
  lotPending: number | null;
  lotAvailable: number;
}

const STATEMENT = /* sql */ `
  select w.pending, w.available, w.held, w.debt, l.*
  from wallets w left join lateral (
    select id, entry_sequence as "entrySequence", available_at as "availableAt", ${LOT_END} as "expiresAt",
      pending as "lotPending", available as "lotAvailable"
    from lots l where member_id = $1 and pending > 0 and available_at <= $2
    union all
    select id, entry_sequence, available_at, ${LOT_END}, 0, available
    from lots l where member_id = $1 and available > 0 and expires_at <= $2 and ${LOT_END} <= $2
    union all
    select null, null, null, ends_at, 0, sum(available)::bigint
    from (
      select ${LOT_END} as ends_at, available
      from lots l where member_id = $1 and available > 0 and expires_at <= $3
        and (activity_terms is not null or expires_at > $2)
    ) ending
    where ends_at > $2 and ends_at <= $3
    group by ends_at
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
  values: ({ memberId, now, args }) => [memberId, now, args.until],
  take(rows: Row[], { now, args }) {
    const wallet = rows[0]!;
    const balances = {
      pending: wallet.pending,
      available: wallet.available,
      held: wallet.held,
      debt: wallet.debt,
    };
    const due = rows.filter(({ id }) => id !== null);
    const settled = dueSteps(balances, due.map(lotOf), now);
    const expiring = new Map<number, number>();
    const add = (at: Date | null, points: number) => {
      if (at === null || at <= now || at > args.until || points === 0) return;
      expiring.set(at.getTime(), (expiring.get(at.getTime()) ?? 0) + points);
    };
    for (const row of rows) {
      if (row.lotPending === null) continue;
      add(row.expiresAt, row.id === null ? row.lotAvailable : settled.available.get(row.id)!);
    }
    return {
      ...settled.balances,
      expiring: [...expiring]
        .sort(([a], [b]) => a - b)
        .map(([at, points]) => ({ points, at: new Date(at) })),
    };
  },
};

function lotOf(row: Row): DueLot {
  const { id, entrySequence, availableAt, expiresAt, lotPending, lotAvailable } = row;
  return {
    ...{ id: id!, entrySequence, availableAt, expiresAt },
    pending: lotPending!,
    available: lotAvailable,
  };
}

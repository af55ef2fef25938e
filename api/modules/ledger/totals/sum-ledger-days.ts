import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import type { Work } from "../../../writes/work.ts";

const UNSUMMED_JOINED = sql`
  wallets w
  join programs g on g.id = w.program_id
  left join ledger_summed s on s.member_id = w.member_id
  join entries e on e.member_id = w.member_id and e.sequence > coalesce(s.sequence, 0)
  join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
`;
const IS_UNSUMMED = sql`
  w.program_id = ${"programId"} and w.sequence > coalesce(s.sequence, 0)
`;

/** SQL: the transfers of the program `programId` that no day's sum holds yet. */
export const UNSUMMED = sql`${UNSUMMED_JOINED} where ${IS_UNSUMMED}`;

export const EFFECTIVE_DAY = sql`(e.effective_at at time zone g.time_zone)::date`;

/** SQL: to the transfers `t`, the lot whose points each moves, and the entry `o` that issued it. */
const WITH_LOTS = sql`
  join lots l on l.member_id = t.member_id and l.id = t.lot_id
  join entries o on o.member_id = l.member_id and o.sequence = l.entry_sequence
`;

/** SQL: those of them that move points of a lot `l`, with the entry `o` that issued it. */
export const UNSUMMED_OF_LOTS = sql`${UNSUMMED_JOINED} ${WITH_LOTS} where ${IS_UNSUMMED}`;

/** SQL: the first days of the months in which points were issued, and in which they moved. */
export const ISSUE_MONTH = sql`date_trunc('month', o.effective_at at time zone g.time_zone)::date`;
export const EFFECTIVE_MONTH = sql`
  date_trunc('month', e.effective_at at time zone g.time_zone)::date
`;

const BATCH = 500;

const HAS_GROWN = sql.read<{ hasGrown: boolean }>("find whether a chain has grown")`
  select exists (
    select from wallets w left join ledger_summed s on s.member_id = w.member_id
    where w.program_id = ${"programId"} and w.sequence > coalesce(s.sequence, 0)
  ) as "hasGrown"
`;

/**
 * Adds what was posted since the last run to the sums of its days. A chain is summed up to its
 * head, whatever day its entries belong to: an entry that is posted late is added to a day that was
 * summed before, and no entry is added twice.
 */
export const sumLedgerDays: ScheduledTask = {
  name: "sum-ledger-days",
  every: "1h",
  async run({ programId, rows, write }) {
    for (;;) {
      const [program] = await rows(HAS_GROWN, { programId });
      if (!program!.hasGrown) return;
      await write({ operation: "sumLedgerDays", run: sumSome });
    }
  },
};

// Of two workers at once, the second continues where the first ended.
const LOCK = sql.write("lock the sums of days")`
  select pg_advisory_xact_lock(hashtextextended('ledger days ' || ${"programId"}::text, 0))
`;

// One statement sees each chain and its head as of one moment.
const SUM = sql.write("sum ledger days")`
  with grown as (
    select w.member_id, w.sequence
    from wallets w left join ledger_summed s on s.member_id = w.member_id
    where w.program_id = ${"programId"} and w.sequence > coalesce(s.sequence, 0)
    order by w.member_id limit ${"limit"}
  ), summed as (
    insert into ledger_summed (member_id, program_id, sequence)
    select member_id, ${"programId"}, sequence from grown
    on conflict (member_id) do update set sequence = excluded.sequence
  ), by_issue as (
    insert into ledger_cohorts as c (program_id, cohort, month, from_account, to_account, points)
    select ${"programId"}, ${ISSUE_MONTH}, ${EFFECTIVE_MONTH}, t.from_account, t.to_account,
      sum(t.points)
    from ${UNSUMMED_OF_LOTS} and w.member_id in (select member_id from grown)
    group by 1, 2, 3, 4, 5
    on conflict (program_id, cohort, month, from_account, to_account)
      do update set points = c.points + excluded.points
  )
  insert into ledger_days as d (program_id, day, from_account, to_account, points)
  select ${"programId"}, ${EFFECTIVE_DAY}, t.from_account, t.to_account, sum(t.points)
  from ${UNSUMMED} and w.member_id in (select member_id from grown)
  group by 1, 2, 3, 4
  on conflict (program_id, day, from_account, to_account)
    do update set points = d.points + excluded.points
`;

async function sumSome({ programId, rows }: Work): Promise<void> {
  await rows(LOCK, { programId });
  await rows(SUM, { programId, limit: BATCH });
}

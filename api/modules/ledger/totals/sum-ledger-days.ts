import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import type { Work } from "../../../writes/work.ts";

/** The transfers that no day's sum holds yet, of members whose chain has grown; `$1` is the program. */
export const UNSUMMED = /* sql */ `
  wallets w
  join programs g on g.id = w.program_id
  left join ledger_summed s on s.member_id = w.member_id
  join entries e on e.member_id = w.member_id and e.sequence > coalesce(s.sequence, 0)
  join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
  where w.program_id = $1 and w.sequence > coalesce(s.sequence, 0)
`;

export const EFFECTIVE_DAY = "(e.effective_at at time zone g.time_zone)::date";

const BATCH = 500;

const GROWN = /* sql */ `
  select exists (
    select from wallets w left join ledger_summed s on s.member_id = w.member_id
    where w.program_id = $1 and w.sequence > coalesce(s.sequence, 0)
  ) as "hasGrown"
`;

/**
 * Adds what was posted since the last run to the sums of its days. A chain is summed up to its head, whatever day its
 * entries belong to: one that is posted late is added to a day that was summed long before, and none twice.
 */
export const sumLedgerDays: ScheduledTask = {
  name: "sum-ledger-days",
  every: "1h",
  async run({ programId, rows, write }) {
    for (;;) {
      const [found] = await rows<{ hasGrown: boolean }>(GROWN, [programId]);
      if (!found!.hasGrown) return;
      await write({ operation: "sumLedgerDays", run: sumSome });
    }
  },
};

// Two workers at once: the second goes on where the first was.
const LOCK = /* sql */ `select pg_advisory_xact_lock(hashtextextended('ledger days ' || $1::text, 0))`;

// One statement sees each chain and its head as of one moment.
const SUM = /* sql */ `
  with grown as (
    select w.member_id, w.sequence
    from wallets w left join ledger_summed s on s.member_id = w.member_id
    where w.program_id = $1 and w.sequence > coalesce(s.sequence, 0)
    order by w.member_id limit $2
  ), summed as (
    insert into ledger_summed (member_id, program_id, sequence)
    select member_id, $1, sequence from grown
    on conflict (member_id) do update set sequence = excluded.sequence
  )
  insert into ledger_days as d (program_id, day, from_account, to_account, points)
  select $1, ${EFFECTIVE_DAY}, t.from_account, t.to_account, sum(t.points)
  from ${UNSUMMED} and w.member_id in (select member_id from grown)
  group by 1, 2, 3, 4
  on conflict (program_id, day, from_account, to_account) do update set points = d.points + excluded.points
`;

async function sumSome(work: Work): Promise<void> {
  await work.rows(LOCK, [work.programId]);
  await work.rows(SUM, [work.programId, BATCH]);
}

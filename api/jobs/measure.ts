import { sql } from "../database/sql.ts";
import type { Statement } from "../database/sql.ts";

/** A figure of the database for who watches over it, read each time that it is asked for. */
export interface Measure {
  /** As Prometheus calls it. */
  readonly name: string;
  readonly help: string;
  /** By what its values differ; it has one value when left out. */
  readonly label?: string;
  readonly read: Statement<MeasuredValue, never>;
}

export interface MeasuredValue {
  readonly label: string | null;
  readonly value: number | null;
}

/** Whether reactions and scheduled tasks keep up. */
export const jobMeasures: readonly Measure[] = [
  {
    name: "quen_events_waiting",
    help: "Events that were not yet turned into jobs and deliveries.",
    read: sql.read<MeasuredValue>("measure events that wait")`
      select null as label, count(*)::int as value from events where dispatched_at is null
    `,
  },
  {
    name: "quen_events_oldest_seconds",
    help: "How long the oldest of these events waits.",
    // The first 48 bits of an id are the time when it was made.
    read: sql.read<MeasuredValue>("measure the oldest event that waits")`
      select null as label, coalesce(extract(epoch from clock_timestamp()) - (
        select ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0
        from events where dispatched_at is null order by id limit 1
      ), 0)::float8 as value
    `,
  },
  {
    name: "quen_jobs",
    help: "Reactions by state: waiting, active, retrying after an error, or failed in a day.",
    label: "state",
    read: sql.read<MeasuredValue>("measure the jobs of reactions")`
      select s.label, count(j.id)::int as value
      from unnest(array['created', 'active', 'retry', 'failed'],
        array['waiting', 'active', 'retrying', 'failed']) s (state, label)
      left join jobs.job j on j.name = 'reactions' and j.state = s.state::jobs.job_state
      group by s.label
    `,
  },
  {
    name: "quen_tasks_late_seconds",
    help: "How long the scheduled task waits that should have begun first.",
    read: sql.read<MeasuredValue>("measure scheduled tasks that are late")`
      select null as label, coalesce(max(extract(epoch from clock_timestamp() - start_after)), 0)
        ::float8 as value
      from jobs.job where name like 'schedule.%' and state < 'active' and start_after < now()
    `,
  },
  {
    name: "quen_tasks_failed",
    help: "Runs of scheduled tasks that failed in a day, by task.",
    label: "task",
    read: sql.read<MeasuredValue>("measure scheduled tasks that failed")`
      select substr(name, 10) as label, count(*)::int as value
      from jobs.job where name like 'schedule.%' and state = 'failed' group by name
    `,
  },
];

/** How many deliveries of a table wait, to be sent or to be sent again. */
export function measureWaiting(
  table: "approval_mails" | "messages" | "webhook_deliveries",
): Measure {
  return {
    name: `quen_${table}_waiting`,
    help: `Rows of ${table} that wait to be sent, or to be sent again after a failure.`,
    read: sql.read<MeasuredValue>(`measure what waits in ${table}`)`
      select null as label, count(*)::int as value from ${sql.raw(table)}
      where next_attempt_at is not null
    `,
  };
}

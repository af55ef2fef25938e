import packageJson from "../../../package.json" with { type: "json" };
import { sql } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import { say, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";

/** How many wait or failed, and since when; a name for each subject of the API. */
interface Standing {
  readonly count: number;
  readonly since: Date | null;
}

interface StandingRow extends Standing {
  readonly subject: Subject;
}

type Subject =
  "EVENTS" | "WEBHOOKS" | "MESSAGES" | "SCHEDULED_TASKS" | "JOBS" | "LEDGER" | "SERVER";

// An event's id begins with the time when it was made. Deliveries and mails go by the program's
// clock; the worker's queue and the request log by the real one.
const STANDINGS = sql.read<StandingRow>("look whether a program keeps up")`
  select 'EVENTS' as subject, count(*)::int as count, to_timestamp(min(
    ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)) as since
  from events where program_id = ${"programId"} and dispatched_at is null
  union all
  select 'WEBHOOKS', count(*)::int, min(created_at) from webhook_deliveries
  where program_id = ${"programId"} and next_attempt_at is not null
  union all
  select 'MESSAGES', count(*)::int, min(created_at) from messages
  where program_id = ${"programId"} and next_attempt_at is not null
  union all
  select 'SCHEDULED_TASKS', count(*)::int, min(start_after) from jobs.job
  where name like 'schedule.%' and state < 'active' and start_after < clock_timestamp()
  union all
  select 'JOBS', count(*)::int, min(ended_at) from staff_jobs
  where program_id = ${"programId"} and status = 'FAILED'
    and ended_at > ${"now"}::timestamptz - interval '1 day'
  union all
  select 'LEDGER', count(*)::int, max(taken_at) from checkpoints
  where program_id = ${"programId"}
  union all
  select 'SERVER', count(*)::int, min(answered_at) from requests
  where program_id = ${"programId"} and answered_at > clock_timestamp() - interval '1 hour'
    and 'INTERNAL_SERVER_ERROR' = any (codes)
`;

const ABOUT = sql.read<{ version: string; clock: Date; createdAt: Date }>("read the versions")`
  select current_setting('server_version') as version, clock_timestamp() as clock,
    created_at as "createdAt"
  from programs where id = ${"programId"}
`;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How each subject is judged: whether it keeps up, and what is said of it then and else. */
const JUDGED: Readonly<Record<Subject, Judgement>> = {
  EVENTS: {
    isBehind: ({ since }, { clock }) => isOlder(since, clock, MINUTE),
    fine: text("monitoring.eventsFine"),
    behind: (values) => text("monitoring.eventsBehind", values),
  },
  WEBHOOKS: {
    isBehind: ({ since }, { now }) => isOlder(since, now, 15 * MINUTE),
    fine: text("monitoring.webhooksFine"),
    behind: (values) => text("monitoring.webhooksBehind", values),
  },
  MESSAGES: {
    isBehind: ({ since }, { now }) => isOlder(since, now, 15 * MINUTE),
    fine: text("monitoring.messagesFine"),
    behind: (values) => text("monitoring.messagesBehind", values),
  },
  SCHEDULED_TASKS: {
    isBehind: ({ since }, { clock }) => isOlder(since, clock, 10 * MINUTE),
    fine: text("monitoring.tasksFine"),
    behind: (values) => text("monitoring.tasksBehind", values),
  },
  JOBS: {
    isBehind: ({ count }) => count > 0,
    fine: text("monitoring.jobsFine"),
    behind: (values) => text("monitoring.jobsBehind", values),
  },
  LEDGER: {
    // The first is taken in the night after the program was made.
    isBehind: ({ since }, { now, createdAt }) => isOlder(since ?? createdAt, now, 26 * HOUR),
    fine: text("monitoring.ledgerFine"),
    behind: (values) => text("monitoring.ledgerBehind", values),
  },
  SERVER: {
    isBehind: ({ count }) => count > 0,
    fine: text("monitoring.serverFine"),
    behind: (values) => text("monitoring.serverBehind", values),
  },
};

interface Judgement {
  isBehind(standing: Standing, times: Times): boolean;
  readonly fine: Text;
  behind(values: { readonly count: number }): Text;
}

interface Times {
  /** The program's. */
  readonly now: Date;
  /** The database's. */
  readonly clock: Date;
  readonly createdAt: Date;
}

/** Whether everything that the program needs keeps up, in the caller's language. */
export async function systemHealth({ lane, caller, now, locale }: Context) {
  const { programId } = caller;
  const [[about], standings] = await Promise.all([
    lane.rows(ABOUT, { programId }),
    lane.rows(STANDINGS, { programId, now }),
  ]);
  const { version, clock, createdAt } = about!;
  const checks = standings.map(({ subject, count, since }) => {
    const { isBehind, fine, behind } = JUDGED[subject];
    const ok = !isBehind({ count, since }, { now, clock, createdAt });
    const message = say(ok ? fine : behind({ count }), locale);
    return { subject, ok, message, count: subject === "LEDGER" ? null : count, since };
  });
  return {
    ok: checks.every((check) => check.ok),
    checkedAt: clock,
    version: packageJson.version,
    databaseVersion: version,
    checks,
  };
}

function isOlder(since: Date | null, now: Date, milliseconds: number): boolean {
  return since !== null && now.getTime() - since.getTime() > milliseconds;
}

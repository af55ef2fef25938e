import { setTimeout as sleep } from "node:timers/promises";
import type { MikroORM } from "@mikro-orm/postgresql";
import { listenOrPoll } from "../database/listen.ts";
import { transactionRows } from "../database/transaction-rows.ts";
import { sql } from "../database/sql.ts";
import type { RunStatement } from "../database/sql.ts";
import type { EventTypes } from "../writes/event.ts";
import type { Jobs } from "./jobs.ts";
import type { DomainEvent } from "../writes/event.ts";
import type { Log } from "../values/log.ts";
import { WakeablePoller } from "./wakeable-poller.ts";
import { loggableError } from "../values/errors/loggable-error.ts";

export interface DispatcherOptions {
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  /** Where to listen for events; null where nothing can be heard, `url` when left out. */
  listenUrl?: string | null;
  orm: MikroORM;
  jobs: Pick<Jobs, "add">;
  /** Gives the events to the modules' subscribers, in the transaction that dispatches them. */
  notifySubscribers?(rows: RunStatement, events: readonly DomainEvent[]): Promise<void>;
  /** Called after events were dispatched. */
  onDispatched?(): void;
  log: Log;
}

/** Is given every event once, many together: for a few statements over all of them. */
export type EventSubscriber = (
  context: {
    rows: RunStatement;
    types: EventTypes;
    /** A program's time, given the time of its test clock. */
    now(programId: string, testNow: Date | null): Date;
  },
  events: readonly DomainEvent[],
) => Promise<void>;

export interface EventsDispatcher {
  /** Polls at once, instead of at the next notification or poll. */
  wake(): void;
  stop(): Promise<void>;
}

/** `NOTIFY` here wakes every dispatcher. */
const EVENTS_CHANNEL = "quen_events";

const BATCH = 500;
const POLL_MS = 1_000;
const GATHER_MS = 100;

/**
 * Turns events into the jobs that react to them, in batches: adding jobs inside every purchase's
 * own transaction cost most of its throughput (682 a second were left).
 * Several dispatchers may run at once.
 */
export async function startEventsDispatcher(options: DispatcherOptions): Promise<EventsDispatcher> {
  const { url, listenUrl = url, log } = options;
  const poller = new WakeablePoller(POLL_MS);
  const run = async () => {
    while (!poller.isStopped) {
      poller.reset();
      const taken = await dispatchBatch(options).catch((error: unknown) => {
        const details = { error: loggableError(error) };
        log.error(details, "Events could not be dispatched; they are tried again.");
        poller.reset();
        return 0;
      });
      if (taken > 0) options.onDispatched?.();
      if (taken < BATCH) await poller.waitForWork();
      // Under load every purchase wakes the dispatcher: a little later there is a batch instead of
      // one event.
      if (taken > 0 && !poller.isStopped) await sleep(GATHER_MS);
    }
  };

  const warn = (message: string) => log.warn({}, message);
  const stopListening = await listenOrPoll({
    url: listenUrl,
    channels: [EVENTS_CHANNEL],
    onNotify: poller.wake,
    log: warn,
  });
  const running = run();

  return {
    wake: poller.wake,
    async stop() {
      poller.stop();
      await running;
      await stopListening();
    },
  };
}

const COMMIT_WITHOUT_WAIT = sql.write("commit without waiting for the disk")`
  set local synchronous_commit = off
`;

const LOCK_EVENTS = sql.write<DomainEvent>("lock events to dispatch")`
  select id, program_id as "programId", member_id as "memberId", type, payload, sequence,
    to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt"
  from events where dispatched_at is null order by id limit ${"limit"} for update skip locked
`;

const MARK_DISPATCHED = sql.write("mark events as dispatched")`
  update events set dispatched_at = clock_timestamp() where id = any(${"ids"})
`;

/**
 * Dispatches the oldest events that no other dispatcher has locked.
 * @returns the number of events.
 */
export async function dispatchBatch({
  orm,
  jobs,
  notifySubscribers,
}: Pick<DispatcherOptions, "orm" | "jobs" | "notifySubscribers">): Promise<number> {
  return orm.em.fork().transactional(async (em) => {
    const rows = transactionRows(em);
    // After a loss of power all of it is done again, so it need not wait for the disk, and
    // purchases share their wait with less. The effects of the jobs do wait, and this transaction
    // is before them in the same log.
    await rows(COMMIT_WITHOUT_WAIT, {});
    const events = await rows(LOCK_EVENTS, { limit: BATCH });
    if (events.length === 0) return 0;

    await jobs.add(em, events);
    await notifySubscribers?.(rows, events);
    const ids = events.map(({ id }) => id);
    await rows(MARK_DISPATCHED, { ids });
    return events.length;
  });
}

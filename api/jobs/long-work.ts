import type { Job, PgBoss, SendOptions } from "pg-boss";
import type { DomainEvent } from "../writes/event.ts";
import type { Log } from "../values/log.ts";
import { loggableError } from "../values/errors/loggable-error.ts";
import { QUEUE_OPTIONS } from "./schedules.ts";

/**
 * Follows an event with work that takes many transactions. It is run again when its worker ends in
 * the middle, so it goes on where it was: each of its writes must notice that it was made before.
 */
export interface LongWork {
  /** Stored with its jobs, so it never changes. */
  readonly name: string;
  run(event: DomainEvent, attempt: Attempt): Promise<void>;
}

/** One of several attempts at long work. */
export interface Attempt {
  /** Aborted when its worker ends, or is taken for dead: then it stops, and is run again. */
  readonly signal: AbortSignal;
  /** Whether nobody tries again after it. */
  readonly isLast: boolean;
}

/** Long work by the event's name. */
export type LongWorks = Readonly<Record<string, readonly LongWork[]>>;

type LongJob = { work: string; event: DomainEvent };

const QUEUE = "long-work";
const AT_ONCE = 2;
const OPTIONS = { ...QUEUE_OPTIONS, expireInSeconds: 82_800, retryDelayMax: 60 };

export interface LongWorker {
  /** Adds the work that follows these events. */
  add(events: readonly DomainEvent[], db: SendOptions["db"]): Promise<void>;
  /** Ends what runs; the next worker goes on with it. */
  stop(): void;
}

/** Starts with the long work that waits. */
export async function startLongWork(
  boss: PgBoss,
  { longWorks, log }: { readonly longWorks: LongWorks; readonly log: Log },
): Promise<LongWorker> {
  const stopping = new AbortController();
  await boss.createQueue(QUEUE, OPTIONS);
  await boss.updateQueue(QUEUE, OPTIONS);

  const run = async (job: Job<LongJob>) => {
    const { work: name, event } = job.data;
    const work = longWorks[event.type]?.find((it) => it.name === name);
    if (!work) throw new Error(`No module has the long work "${name}" any more.`);
    const signal = AbortSignal.any([job.signal, stopping.signal]);
    const isLast = job.retryCount >= OPTIONS.retryLimit;
    try {
      await work.run(event, { signal, isLast });
    } catch (error) {
      const details = { error: loggableError(error), work: name, eventId: event.id };
      if (!signal.aborted) log.error(details, "Long work failed; it is tried again later.");
      // Kept beside the job, and so without what a log leaves out.
      throw new Error(String(details.error.message), { cause: error });
    }
  };
  const options = { localConcurrency: AT_ONCE, pollingIntervalSeconds: 1 } as const;
  await boss.work<LongJob>(QUEUE, options, ([job]) => run(job!));

  return {
    async add(events, db) {
      const jobs = events.flatMap((event) =>
        (longWorks[event.type] ?? []).map(({ name }) => ({ data: { work: name, event } })),
      );
      if (jobs.length > 0) await boss.insert(QUEUE, jobs, { db });
    },
    stop: () => stopping.abort(),
  };
}

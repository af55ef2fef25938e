import { PgBoss, fromKysely } from "pg-boss";
import type { Job } from "pg-boss";
import type { Kysely, SqlEntityManager } from "@mikro-orm/postgresql";
import { transactionRows } from "../database/transaction-rows.ts";
import type { RunStatement } from "../database/sql.ts";
import type { Log } from "../values/log.ts";
import type { DomainEvent } from "../writes/event.ts";
import { dueReactions } from "./due-reactions.ts";
import { scheduleCron } from "./schedule-cron.ts";
import { JOBS_SCHEMA } from "./install-jobs.ts";

/**
 * What follows an event a moment later. Its changes and the job's completion are one transaction,
 * so it takes effect once, however often it is tried. Events may come in any order.
 */
export interface Reaction<Work> {
  /** Stored with its jobs, so it never changes. */
  name: string;
  /** Under which jobs of before were stored. */
  formerName?: string;
  run(work: Work, event: DomainEvent): Promise<void>;
  /** All events, when left out. */
  appliesTo?: EventFilter;
}

/**
 * Of events about members, returns the ids of those that a reaction applies to: for the others no job is made.
 */
export type EventFilter = (
  rows: RunStatement,
  events: readonly DomainEvent[],
) => Promise<ReadonlySet<string>>;

/** Event name → what reacts to it. */
export type Reactions<Work> = Record<string, Reaction<Work>[]>;

/** What tidies up now and then; a run that is missed or repeated must do no harm. */
export interface Schedule {
  name: string;
  /** `"15m"`, `"1h"`, `"1d"`, or a cron expression in UTC. */
  every: string;
  run(): Promise<void>;
}

export interface JobsOptions<Work> {
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  reactions: Reactions<Work>;
  schedules: Schedule[];
  /** Runs a reaction in one transaction of its own. */
  inWork(event: DomainEvent, run: (work: Work) => Promise<void>): Promise<void>;
  log: Log;
}

export interface Jobs {
  /** Adds the jobs that react to these events, in the transaction of the entity manager. */
  add(em: Transacting, events: DomainEvent[]): Promise<void>;
  stop(): Promise<void>;
}

type Transacting = Pick<SqlEntityManager, "getTransactionContext">;
type ReactionJob = { reaction: string; event: DomainEvent };

const QUEUE = "reactions";
const BATCH = 40;
const AT_ONCE = 4;
const QUEUE_OPTIONS = {
  // A job whose worker was killed is taken again after this, not after its full time.
  heartbeatSeconds: 10,
  expireInSeconds: 600,
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3_600,
  deleteAfterSeconds: 86_400,
  notify: true,
};

/** Starts working on jobs. The tables must be there: see `installJobs`. */
export async function startJobs<Work extends { em: Transacting }>(
  options: JobsOptions<Work>,
): Promise<Jobs> {
  const { reactions, schedules, log } = options;
  const boss = newBoss(options.url, log);
  await boss.start();
  await boss.createQueue(QUEUE, QUEUE_OPTIONS);
  await boss.updateQueue(QUEUE, QUEUE_OPTIONS);

  const work = {
    batchSize: BATCH,
    burstWhenBatchFull: true,
    perJobResults: true,
    // New jobs are notified; what waits for its retry is found by this.
    pollingIntervalSeconds: 0.5,
    notifyPollingIntervalSeconds: 0.5,
  } as const;
  await boss.work<ReactionJob, unknown, typeof work>(QUEUE, work, (jobs) =>
    react(boss, options, jobs),
  );
  await startSchedules(boss, schedules, log);

  return {
    async add(em, events) {
      const due = await dueReactions(transactionRows(em), reactions, events);
      const jobs = due.map(({ event, reaction }) => ({ data: { reaction: reaction.name, event } }));
      if (jobs.length > 0) await boss.insert(QUEUE, jobs, { db: transactionOf(em) });
    },
    stop: () => boss.stop({ graceful: true, timeout: 6_000 }),
  };
}

async function react<Work extends { em: Transacting }>(
  boss: PgBoss,
  options: JobsOptions<Work>,
  jobs: Job<ReactionJob>[],
) {
  const waiting = [...jobs];
  const settled: { id: string; status: "completed" | "failed"; output?: object }[] = [];
  const takeNext = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      try {
        await reactOnce(boss, options, job);
        settled.push({ id: job.id, status: "completed" });
      } catch (error) {
        const { reaction, event } = job.data;
        const what = { err: error, reaction, eventId: event.id, attempt: job.retryCount + 1 };
        options.log.error(what, "A reaction failed; it is tried again later.");
        settled.push({ id: job.id, status: "failed", output: { message: String(error) } });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  return settled;
}

async function reactOnce<Work extends { em: Transacting }>(
  boss: PgBoss,
  { reactions, inWork }: JobsOptions<Work>,
  job: Job<ReactionJob>,
): Promise<void> {
  const { event } = job.data;
  const stored = job.data.reaction;
  const reaction = reactions[event.type]?.find(
    ({ name, formerName }) => name === stored || formerName === stored,
  );
  if (!reaction) throw new Error(`No module has the reaction "${stored}" any more.`);

  await inWork(event, async (work) => {
    await reaction.run(work, event);
    // Refused when this attempt is no longer ours, after a pause that another worker took for the
    // end of us: then the effect goes too, and only the other's is committed.
    const completion = await boss.complete(QUEUE, job, null, { db: transactionOf(work.em) });
    if (!isOurs(completion)) throw new Error("Another worker has taken over this job.");
  });
}

// The published type of the answer is empty.
function isOurs(completion: object): boolean {
  return (completion as { affected: number }).affected === 1;
}

async function startSchedules(boss: PgBoss, schedules: Schedule[], log: Log): Promise<void> {
  const names = new Set(schedules.map(({ name }) => queueOf(name)));
  for (const { name } of await boss.getSchedules()) {
    if (!names.has(name)) await boss.unschedule(name);
  }
  for (const { name, every, run } of schedules) {
    const queue = queueOf(name);
    // Exclusive: while one run waits or works, no second one is added.
    await boss.createQueue(queue, { ...QUEUE_OPTIONS, policy: "exclusive", retryLimit: 2 });
    await boss.schedule(queue, scheduleCron(every), null, { missed: "once" });
    await boss.work(queue, async () => {
      log.info({ schedule: name }, "A schedule runs.");
      await run();
    });
  }
}

function queueOf(schedule: string): string {
  return `schedule.${schedule}`;
}

function newBoss(url: string, log: Log): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "quen jobs",
    schema: JOBS_SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // Whose worker was killed is found within a second of its heartbeat's end: with the defaults, within a minute.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    // Each look counts the jobs there are, so what is done is cleared away.
    maintenanceIntervalSeconds: 600,
    // Rebuilding indexes is for the tables' owner.
    reindex: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "The job queue has a problem."));
  boss.on("warning", (warning) => log.warn({ warning }, "The job queue warns."));
  return boss;
}

function transactionOf(em: Transacting) {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error("Jobs are added and completed inside a transaction only.");
  return fromKysely(transaction);
}

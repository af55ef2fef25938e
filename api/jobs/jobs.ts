import { PgBoss, fromKysely } from "pg-boss";
import type { Job } from "pg-boss";
import type { Kysely, SqlEntityManager } from "@mikro-orm/postgresql";
import { transactionRows } from "../database/transaction-rows.ts";
import type { Log } from "../values/log.ts";
import type { DomainEvent } from "../writes/event.ts";
import { JOBS_SCHEMA } from "./install-jobs.ts";
import { startLongWork } from "./long-work.ts";
import type { LongWorks } from "./long-work.ts";
import { dueReactions } from "./reactions.ts";
import type { Reactions } from "./reactions.ts";
import { queuesAfter, QUEUE_OPTIONS, startSchedules } from "./schedules.ts";
import type { Schedule } from "./schedules.ts";
import { loggableError } from "../values/errors/loggable-error.ts";

export interface JobsOptions<Work> {
  /** Where PostgreSQL is, with the application's login. */
  url: string;
  /** Where one listens for events; null where nothing can be heard, `url` when left out. */
  listenUrl?: string | null;
  reactions: Reactions<Work>;
  schedules: Schedule[];
  /** Work of many transactions; none when left out. */
  longWorks?: LongWorks;
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

/** Starts working on jobs. The tables must be there: see `installJobs`. */
export async function startJobs<Work extends { em: Transacting }>(
  options: JobsOptions<Work>,
): Promise<Jobs> {
  const { reactions, schedules } = options;
  const boss = newBoss(options);
  await boss.start();
  await boss.createQueue(QUEUE, QUEUE_OPTIONS);
  await boss.updateQueue(QUEUE, QUEUE_OPTIONS);

  const work = {
    batchSize: BATCH,
    burstWhenBatchFull: true,
    perJobResults: true,
    // New jobs are notified; those that wait for a retry are found by polling.
    pollingIntervalSeconds: 0.5,
    notifyPollingIntervalSeconds: 0.5,
  } as const;
  await boss.work<ReactionJob, unknown, typeof work>(QUEUE, work, (jobs) =>
    react(boss, options, jobs),
  );
  await startSchedules(boss, schedules);
  const longWork = await startLongWork(boss, { longWorks: {}, ...options });

  return {
    async add(em, events) {
      const due = await dueReactions(transactionRows(em), reactions, events);
      const jobs = due.map(({ event, reaction }) => ({ data: { reaction: reaction.name, event } }));
      const db = transactionOf(em);
      if (jobs.length > 0) await boss.insert(QUEUE, jobs, { db });
      for (const queue of queuesAfter(schedules, events)) await boss.send(queue, null, { db });
      await longWork.add(events, db);
    },
    stop() {
      longWork.stop();
      return boss.stop({ graceful: true, timeout: 6_000 });
    },
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
        const logged = loggableError(error);
        const attempt = job.retryCount + 1;
        const details = { error: logged, reaction, eventId: event.id, attempt };
        options.log.error(details, "A reaction failed; it is tried again later.");
        // Kept beside the job, and so without what a log leaves out.
        settled.push({ id: job.id, status: "failed", output: { message: logged.message } });
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
    // Refused when another worker has taken the job over, after a pause that it took for the end of
    // this worker: then the effect is rolled back too, and only the other's is committed.
    const completion = await boss.complete(QUEUE, job, null, { db: transactionOf(work.em) });
    if (!isCompleted(completion)) throw new Error("Another worker has taken over this job.");
  });
}

// The published type of the answer is empty.
function isCompleted(completion: object): boolean {
  return (completion as { affected: number }).affected === 1;
}

function newBoss({
  url,
  listenUrl = url,
  log,
}: Pick<JobsOptions<never>, "url" | "listenUrl" | "log">): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "quen jobs",
    schema: JOBS_SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    // Its listener takes a connection of its own pool; else it polls, twice a second.
    useListenNotify: listenUrl === url,
    // A job of a killed worker is found within a second after its last heartbeat ends; within a
    // minute by default.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    // Every poll counts all jobs, so those that are done are deleted.
    maintenanceIntervalSeconds: 600,
    // Rebuilding indexes is for the tables' owner.
    reindex: false,
  });
  boss.on("error", (error) => log.error(problemOf(error), "The job queue has a problem."));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "The job queue warns."));
  return boss;
}

function transactionOf(em: Transacting) {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error("Jobs are added and completed inside a transaction only.");
  return fromKysely(transaction);
}

function problemOf(error: unknown) {
  return { error: loggableError(error) };
}

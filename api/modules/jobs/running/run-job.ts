import { GraphQLError } from "graphql";
import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import type { LongWorkContext } from "../../../module.ts";
import { say, text } from "../../../locales/text.ts";
import { loggableError } from "../../../values/errors/loggable-error.ts";
import { encodeId } from "../../../values/id.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import type { Work } from "../../../writes/work.ts";
import { endJob } from "../end-job.ts";
import { JOB_COLUMNS } from "../job.ts";
import type { JobProblem, StoredJob } from "../job.ts";
import { storeReport } from "./job-report.ts";
import { stepOf } from "./member-steps.ts";
import { runBacktest } from "./run-backtest.ts";
import { starterNow } from "./starter.ts";

// Between two batches it is seen whether the job may go on, and how far it has come.
const BATCH = 100;
const AT_ONCE = 4;

const FIND = sql.read<StoredJob>("find a job to run")`
  select ${JOB_COLUMNS} from staff_jobs where id = ${"id"}
`;

const NEXT_MEMBERS = sql.read<{ memberId: string }>("find the next members of a job")`
  select member_id as "memberId" from staff_job_members
  where job_id = ${"id"} and status = 'WAITING' order by member_id limit ${"limit"}
`;

const PROGRESS = sql.write<{ status: string }>("write down how far a job has come")`
  with counted as (
    select count(*) filter (where status = 'DONE') as succeeded,
      count(*) filter (where status = 'REFUSED') as refused, sum(points) as points
    from staff_job_members where job_id = ${"id"} and status <> 'WAITING'
  )
  update staff_jobs j set status = 'RUNNING', started_at = coalesce(started_at, ${"now"}),
    succeeded = c.succeeded, refused = c.refused, points = c.points
  from counted c where j.id = ${"id"} and j.status in ('WAITING', 'RUNNING')
  returning j.status
`;

// Whoever stops the job waits for the members who are being written to.
const TAKE = sql.write<{ memberId: string }>("take a member of a job")`
  with running as (
    select id from staff_jobs where id = ${"jobId"} and status = 'RUNNING' for share
  )
  select member_id as "memberId" from staff_job_members
  where job_id = (select id from running) and member_id = ${"memberId"} and status = 'WAITING'
  for update
`;

const SAVE = sql.write("save what a job did to a member")`
  update staff_job_members set status = ${"status"}, entry_sequence = ${"sequence"},
    points = ${"points"}, code = ${"code"}, message = ${"message"}
  where job_id = ${"jobId"} and member_id = ${"memberId"}
`;

/**
 * Does what a job is for to each of its members who still waits, each in a write of its own, until
 * it is stopped. Who has been written to is stored with what was written, so that another worker
 * goes on where this one ends.
 */
export async function runJob(context: LongWorkContext, event: DomainEvent): Promise<void> {
  const id = String(event.payload.jobId);
  const [job] = await context.rows(FIND, { id });
  if (!job) throw new Error(`There is no job ${id}.`);
  const engine = await context.contextFor({
    programId: job.programId,
    caller: null,
    requestId: encodeId("job", id),
  });
  const running = new Running(context, job, engine);
  const problem = await running.run().catch(async (error: unknown) => {
    if (context.isLast && !context.signal.aborted) await running.end("UNEXPECTED");
    throw error;
  });
  if (problem !== "STOPPED") await running.end(problem);
}

class Running {
  constructor(
    private readonly context: LongWorkContext,
    private readonly job: StoredJob,
    /** In the name of the engine, for what is written of the job itself. */
    private readonly engine: Context,
  ) {}

  /** @returns why it can't go on; null at its end, STOPPED where somebody stopped it. */
  async run(): Promise<JobProblem | "STOPPED" | null> {
    const { context, job } = this;
    const { id } = job;
    if (job.kind === "BACKTEST_RULE") return this.#backtest();
    for (;;) {
      if (!(await this.#isRunning())) return "STOPPED";
      context.signal.throwIfAborted();
      const members = await context.rows(NEXT_MEMBERS, { id, limit: BATCH });
      if (members.length === 0) return null;
      const starter = await this.#starter();
      if (typeof starter === "string") return starter;
      await this.#writeAll(
        starter,
        members.map(({ memberId }) => memberId),
      );
    }
  }

  #backtest(): Promise<JobProblem | "STOPPED" | null> {
    return runBacktest({
      job: this.job,
      starter: async () => {
        this.context.signal.throwIfAborted();
        return this.#starter();
      },
      written: (run) => this.#written(run),
    });
  }

  async end(problem: JobProblem | null): Promise<void> {
    const { job, engine, context } = this;
    const reportId = await storeReport(engine, context, job);
    const status = problem ? "FAILED" : "DONE";
    await this.#written((work) =>
      endJob(work, job, { status, problem: problem ?? undefined, reportId }),
    );
  }

  async #isRunning(): Promise<boolean> {
    const { id } = this.job;
    const found = await this.#written((work) => work.rows(PROGRESS, { id, now: work.now }));
    if (found.length > 0) return true;
    await storeReport(this.engine, this.context, this.job);
    return false;
  }

  /** A context of whoever started it, with their present rights, or why there is none. */
  async #starter(): Promise<Context | JobProblem> {
    const { context, job } = this;
    const { programId, locale, id } = job;
    const scopes = this.engine.scopesOf("admin");
    const caller = await starterNow(context.rows, job, scopes);
    if (!caller) return "RIGHTS_LOST";
    const requestId = encodeId("job", id);
    const opening = context.contextFor({ programId, caller, locale, requestId });
    return opening.catch((error: unknown) => {
      const isClosed = error instanceof GraphQLError && error.extensions.code === "PROGRAM_CLOSED";
      if (isClosed) return "PROGRAM_CLOSED" as const;
      throw error;
    });
  }

  async #writeAll(starter: Context, memberIds: string[]): Promise<void> {
    const next = async () => {
      for (let memberId = memberIds.shift(); memberId; memberId = memberIds.shift()) {
        this.context.signal.throwIfAborted();
        await this.#tryWrite(starter, memberId);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, next));
    const failed = ended.find((it) => it.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** Who still fails at the last attempt is refused, so that the others are done. */
  async #tryWrite(starter: Context, memberId: string): Promise<void> {
    const { isLast, signal } = this.context;
    await this.#write(starter, memberId).catch(async (error: unknown) => {
      if (!isLast || signal.aborted) throw error;
      const requestId = encodeId("job", this.job.id);
      starter.log.error({ requestId, error: loggableError(error) }, "A job fails for a member.");
      const message = say(text("writes.unexpected", { requestId }), starter.locale);
      await this.#refuse(memberId, { code: "INTERNAL_SERVER_ERROR", message });
    });
  }

  async #write(starter: Context, memberId: string): Promise<void> {
    const { job } = this;
    if (job.kind === "BACKTEST_RULE") throw new Error("A backtest has no members.");
    const step = stepOf(job.kind);
    const [jobId, member] = [encodeId("job", job.id), encodeId("mem", memberId)];
    const input = { jobId, memberId: member };
    const call = { operation: step.operation, key: `${jobId}/${member}`, input };
    const written = await starter.write(call, async (work) => {
      if (!(await this.#take(work, memberId))) return null;
      const { sequence = null, points = null } = await step.run(work, job, memberId);
      await this.#save(work, memberId, { status: "DONE", sequence, points });
      return { sequence };
    });
    if (!written.done) await this.#refuse(memberId, written.userErrors[0]!);
  }

  #refuse(memberId: string, { code, message }: { code: string; message: string }): Promise<void> {
    return this.#written(async (work) => {
      if (!(await this.#take(work, memberId))) return;
      await this.#save(work, memberId, { status: "REFUSED", code, message });
    });
  }

  async #take(work: Work, memberId: string): Promise<boolean> {
    const taken = await work.rows(TAKE, { jobId: this.job.id, memberId });
    return taken.length > 0;
  }

  async #save(work: Work, memberId: string, saved: SavedStep): Promise<void> {
    const nothing = { sequence: null, points: null, code: null, message: null };
    await work.rows(SAVE, { jobId: this.job.id, memberId, ...nothing, ...saved });
  }

  async #written<Result>(run: (work: Work) => Promise<Result>): Promise<Result> {
    const written = await this.engine.write({ operation: "runJob", input: null }, run);
    if (written.done) return written.result;
    throw new Error(`runJob: ${written.userErrors[0]!.message}`);
  }
}

interface SavedStep {
  readonly status: "DONE" | "REFUSED";
  readonly sequence?: number | null;
  readonly points?: number | null;
  readonly code?: string;
  readonly message?: string;
}

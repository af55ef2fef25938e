import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { JobProblem, JobStatus, StoredJob } from "./job.ts";

/** How a job ends. */
export interface JobEnd {
  readonly status: Extract<JobStatus, "DONE" | "FAILED" | "CANCELLED">;
  readonly problem?: JobProblem;
  readonly reportId?: string | null;
}

interface Counts {
  readonly succeeded: number;
  readonly refused: number;
}

const END = sql.write<Counts>("end a job")`
  with counted as (
    select count(*) filter (where status = 'DONE') as succeeded,
      count(*) filter (where status = 'REFUSED') as refused, sum(points) as points
    from staff_job_members where job_id = ${"id"} and status <> 'WAITING'
  ), words as (
    -- Of members who were erased while it ran nothing stays that staff wrote.
    select exists (
      select from staff_job_members m
      where m.job_id = ${"id"}
        and not exists (select from member_profiles p where p.member_id = m.member_id)
    ) as are_erased
  )
  update staff_jobs j set status = ${"status"}, problem = ${"problem"}, ended_at = ${"now"},
    report_id = coalesce(${"reportId"}, report_id), refused = c.refused,
    -- A backtest has no members, and writes down itself how far it has come.
    succeeded = case when j.kind = 'BACKTEST_RULE' then j.succeeded else c.succeeded end,
    points = c.points,
    parameters = case when w.are_erased and j.parameters ? 'reason'
      then j.parameters || '{"reason": ""}' else j.parameters end
  from counted c, words w where j.id = ${"id"} and j.status in ('WAITING', 'RUNNING')
  returning j.succeeded, j.refused
`;

/** Ends a job that waits or runs, with what it has done; one that has ended stays as it is. */
export async function endJob(
  work: Work,
  { id, kind }: Pick<StoredJob, "id" | "kind">,
  { status, problem = undefined, reportId = null }: JobEnd,
): Promise<void> {
  const values = { id, status, problem: problem ?? null, reportId, now: work.now };
  const [ended] = await work.rows(END, values);
  if (!ended) return;
  work.emit({ type: "job.ended", payload: { jobId: id, kind, status, ...ended } });
}

import type { Context } from "../../graphql/context.ts";
import { Conditions, countTimed, timedRows } from "../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../graphql/timed-list.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import { reportUrl } from "../files/kept-files.ts";
import type { KeptBacktest } from "../returns/backtest-earning-rule.ts";
import type { JobKind, JobProblem, JobStatus } from "./job.ts";

export interface ListJobs extends TimedListArgs {
  readonly where?: JobFilter | null;
}

interface JobFilter {
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly mine?: boolean | null;
  readonly createdAt?: InstantRange | null;
}

interface JobRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly parameters: unknown;
  readonly result: KeptBacktest | null;
  readonly ownerId: string;
  readonly starter: string;
  readonly total: number;
  readonly succeeded: number;
  readonly refused: number;
  readonly points: number | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly problem: JobProblem | null;
  readonly reportId: string | null;
  readonly reversesId: string | null;
  readonly reversible: boolean;
}

// A report goes at its end, a little later than it is sent.
const JOBS: TimedList = {
  columns: `j.id, j.created_at as at, j.kind, j.status, j.parameters, j.result,
    j.owner_id as "ownerId",
    j.starter, j.total, j.succeeded, j.refused, j.points, j.started_at as "startedAt",
    j.ended_at as "endedAt", j.problem, j.reverses_id as "reversesId",
    (select f.id from files f where f.id = j.report_id and f.is_stored and f.ends_at > $2)
      as "reportId",
    j.kind = 'ADJUST_POINTS' and j.ended_at is not null and exists (
      select from staff_job_members m
      where m.job_id = j.id and m.entry_sequence is not null and m.reversed_in is null
    ) as reversible`,
  rows: "from staff_jobs j where j.program_id = $1 and $2::timestamptz is not null",
  at: "j.created_at",
  id: "j.id",
  prefix: "job",
};

/** A page of the program's jobs, newest first. */
export async function listJobs(context: Context, args: ListJobs) {
  const page = { args, matching: matching(context, args) };
  const { connect } = await timedRows<JobRow>(context, JOBS, page);
  return connect((row) => jobView(row, context));
}

/** How many all pages have, up to 10,000. */
export function countJobs(context: Context, args: ListJobs): Promise<number> {
  return countTimed(context, JOBS, matching(context, args));
}

/** One of the program's jobs by its public id; null when there is none. */
export async function jobByPublicId(context: Context, publicId: string) {
  const id = decodeId("job", publicId);
  return id && jobById(context, id);
}

export async function jobById(context: Context, id: string) {
  const conditions = matching(context, {}).add(id, (place) => `j.id = ${place}`);
  const page = { args: { first: 1 }, matching: conditions };
  const { rows } = await timedRows<JobRow>(context, JOBS, page);
  return rows[0] ? jobView(rows[0], context) : null;
}

function matching(context: Context, { where }: ListJobs): Conditions {
  const conditions = new Conditions(context);
  conditions.put(context.now);
  const { ownerId } = context.caller;
  return conditions
    .add(where?.kinds, (kinds) => `j.kind = any (${kinds}::text[])`)
    .add(where?.statuses, (statuses) => `j.status = any (${statuses}::text[])`)
    .add(where?.mine, (mine) => `(j.owner_id = ${conditions.put(ownerId)}::uuid) = ${mine}`)
    .within("j.created_at", where?.createdAt);
}

function jobView(row: JobRow, context: Context) {
  const { id, at, starter, ownerId, succeeded, refused, reportId, reversesId, ...rest } = row;
  return {
    ...rest,
    id: encodeId("job", id),
    createdAt: at,
    startedBy: { name: starter },
    mine: ownerId === context.caller.ownerId,
    done: succeeded + refused,
    succeeded,
    refused,
    reportUrl: reportId && reportUrl(context.publicUrl, reportId),
    reversesId: reversesId && encodeId("job", reversesId),
  };
}

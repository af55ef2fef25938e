import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import type { JobKind } from "./job.ts";

/** A job to start, and how the members that it is for are inserted. */
export interface NewJob {
  readonly kind: JobKind;
  readonly parameters: object;
  readonly reversesId?: string;
  /** @returns how many. @throws Refusal */
  insertMembers(jobId: string): Promise<number>;
}

const INSERT = sql.write("insert a job")`
  insert into staff_jobs (id, program_id, kind, parameters, status, starter_kind, starter_id,
    owner_id, starter, locale, total, created_at, reverses_id)
  values (${"id"}, ${"programId"}, ${"kind"}, ${"parameters"}, 'WAITING', ${"starterKind"},
    ${"starterId"}, ${"ownerId"}, ${"starter"}, ${"locale"}, 0, ${"now"}, ${"reversesId"})
`;

const SET_TOTAL = sql.write("set how many members a job is for")`
  update staff_jobs set total = ${"total"} where id = ${"id"}
`;

/** Starts a job: it waits for a worker when the write has committed. */
export async function insertJob(
  work: Work,
  { kind, parameters, reversesId, insertMembers }: NewJob,
): Promise<{ jobId: string; total: number }> {
  const { programId, caller, locale, now } = work;
  const jobId = uuidv7();
  await work.rows(INSERT, {
    id: jobId,
    programId,
    kind,
    parameters: JSON.stringify(parameters),
    starterKind: caller.kind,
    starterId: caller.credentialId,
    ownerId: caller.ownerId,
    starter: await callerName(work),
    locale,
    now,
    reversesId: reversesId ?? null,
  });
  const total = await insertMembers(jobId);
  await work.rows(SET_TOTAL, { id: jobId, total });
  // What staff wrote stands in the record of each member, with which erasure takes it.
  const { reason: _words, ...settled } = parameters as { reason?: string };
  work.audit({ subjectId: jobId, after: { kind, total, ...settled } });
  work.emit({ type: "job.started", payload: { jobId, kind, total } });
  return { jobId, total };
}

import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { endJob } from "./end-job.ts";
import { hasScope, scopeMissing } from "./job.ts";
import { JOB, lockJob } from "./lock-job.ts";
import { scopeOf } from "./running/member-steps.ts";

export interface CancelJob {
  /** The public id. */
  readonly id: string;
}

/**
 * Stops a job: the members who are being written to are waited for, and no others follow.
 * @throws Refusal NOT_FOUND, NOT_PENDING, SCOPE_NOT_HELD
 */
export async function cancelJob(work: Work, { id }: CancelJob): Promise<{ jobId: string }> {
  const job = await lockJob(work, id);
  const scope = scopeOf(job.kind);
  if (!hasScope(work, scope)) throw scopeMissing(scope, JOB);
  if (job.status === "CANCELLED") return { jobId: job.id };
  if (job.status === "DONE" || job.status === "FAILED") {
    throw refusal("NOT_PENDING", JOB, text("jobs.hasEnded"));
  }
  await endJob(work, job, { status: "CANCELLED" });
  work.audit({
    subjectId: job.id,
    before: { status: job.status },
    after: { status: "CANCELLED" },
  });
  return { jobId: job.id };
}

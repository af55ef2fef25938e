import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { encodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { chargePoints } from "../../access/charge-points.ts";
import { insertJob } from "../insert-job.ts";
import { hasScope, scopeMissing } from "../job.ts";
import { JOB, lockJob } from "../lock-job.ts";
import { scopeOf } from "../running/member-steps.ts";

export interface ReverseJob {
  /** The public id. */
  readonly id: string;
}

const INSERT_MEMBERS = sql.write<{ count: number }>("insert whose points a job takes back")`
  with inserted as (
    insert into staff_job_members (job_id, member_id)
    select ${"jobId"}, member_id from staff_job_members
    where job_id = ${"reversesId"} and entry_sequence is not null and reversed_in is null
    returning 1
  )
  select count(*) as count from inserted
`;

/**
 * Starts a job that takes back what another one moved.
 * @throws Refusal NOT_FOUND, NOT_PENDING, INVALID, SCOPE_NOT_HELD, ABOVE_KEY_LIMIT
 */
export async function reverseJob(work: Work, { id }: ReverseJob): Promise<{ jobId: string }> {
  const reversed = await lockJob(work, id);
  const scope = scopeOf("REVERSE_POINTS");
  if (!hasScope(work, scope)) throw scopeMissing(scope, JOB);
  if (reversed.status === "WAITING" || reversed.status === "RUNNING") {
    throw refusal("NOT_PENDING", JOB, text("jobs.notEnded"));
  }
  if (reversed.kind !== "ADJUST_POINTS") throw nothingToReverse();
  const points = -Number(reversed.parameters.points);
  const { jobId, total } = await insertJob(work, {
    kind: "REVERSE_POINTS",
    parameters: { jobId: encodeId("job", reversed.id), points },
    reversesId: reversed.id,
    async insertMembers(jobId) {
      const values = { jobId, reversesId: reversed.id };
      const [inserted] = await work.rows(INSERT_MEMBERS, values);
      return inserted!.count;
    },
  });
  if (total === 0) throw nothingToReverse();
  if (await chargePoints(work, Math.abs(points), total)) return { jobId };
  throw refusal("ABOVE_KEY_LIMIT", JOB, text("jobs.aboveLimit"));
}

function nothingToReverse() {
  return refusal("INVALID", JOB, text("jobs.nothingToReverse"));
}

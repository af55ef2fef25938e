import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { JOB_COLUMNS } from "./job.ts";
import type { StoredJob } from "./job.ts";

/** The input that names a job. */
export const JOB = ["input", "id"];

const LOCK = sql.write<StoredJob>("lock a job")`
  select ${JOB_COLUMNS} from staff_jobs
  where program_id = ${"programId"} and id = ${"id"} for update
`;

/**
 * Locks the job that an input names: what runs of it is waited for.
 * @throws Refusal NOT_FOUND
 */
export async function lockJob(work: Work, publicId: string): Promise<StoredJob> {
  const id = decodeId("job", publicId);
  const [job] = id ? await work.rows(LOCK, { programId: work.programId, id }) : [];
  if (!job) throw refusal("NOT_FOUND", JOB, text("jobs.noSuchJob"));
  return job;
}

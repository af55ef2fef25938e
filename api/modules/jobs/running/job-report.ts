import { gzipSync } from "node:zlib";
import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import type { LongWorkContext } from "../../../module.ts";
import { encodeId } from "../../../values/id.ts";
import { storeFile } from "../../files/kept-files.ts";
import type { StoredJob } from "../job.ts";

interface RefusedMember {
  readonly memberId: string;
  readonly code: string;
  readonly message: string;
}

const REFUSED = sql.read<RefusedMember>("list the members whom a job was refused for")`
  select member_id as "memberId", code, message from staff_job_members
  where job_id = ${"id"} and status = 'REFUSED' order by member_id
`;

const SET_REPORT = sql.write("add the report to a job")`
  update staff_jobs set report_id = ${"reportId"} where id = ${"id"} and report_id is null
`;

/**
 * Keeps the reasons of a job's refusals as a file: JSON Lines, a member on each.
 * @param engine a context in the name of the engine.
 * @returns its id; null where nothing was refused, or a report is there already.
 */
export async function storeReport(
  engine: Context,
  { rows, files }: Pick<LongWorkContext, "rows" | "files">,
  { id, reportId: earlier }: StoredJob,
): Promise<string | null> {
  const refused = earlier === null ? await rows(REFUSED, { id }) : [];
  if (refused.length === 0) return null;
  const lines = refused.map(({ memberId, ...reason }) => {
    return `${JSON.stringify({ memberId: encodeId("mem", memberId), ...reason })}\n`;
  });
  const bytes = gzipSync(lines.join(""));
  const file = { purpose: "JOB_REPORT", mediaType: "application/gzip", bytes } as const;
  const { id: reportId } = await storeFile(engine, files.store, file);
  await engine.write({ operation: "storeJobReport", input: null }, (work) =>
    work.rows(SET_REPORT, { id, reportId }),
  );
  return reportId;
}

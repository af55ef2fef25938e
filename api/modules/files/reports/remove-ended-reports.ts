import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { removeFromStore } from "../kept-files.ts";
import type { KeptFile } from "../kept-files.ts";

const REMOVED_AT_ONCE = 100;

// Only where they are: what is in the database need not be read.
const FIND_ENDED = sql.read<KeptFile>("find reports that have ended")`
  select id, purpose, encode(sha256, 'hex') as sha256,
    case when content is not null then ''::bytea end as content
  from files where program_id = ${"programId"} and ends_at <= ${"now"}
  order by ends_at limit ${"limit"}
`;

const REMOVE = sql.write("remove reports that have ended")`
  delete from files where program_id = ${"programId"} and id = any (${"ids"}::uuid[])
`;

/** Removes reports of imports at their end, out of their store first: rows say what is there. */
export const removeEndedReports: ScheduledTask = {
  name: "remove-ended-reports",
  every: "1h",
  async run({ programId, now, rows, write, files }) {
    for (;;) {
      const ended = await rows(FIND_ENDED, { programId, now, limit: REMOVED_AT_ONCE });
      if (ended.length === 0) return;
      for (const file of ended) await removeFromStore(file, files.store);
      const ids = ended.map(({ id }) => id);
      await write({
        operation: "removeEndedReports",
        run: async (work) => void (await work.rows(REMOVE, { programId, ids })),
      });
    }
  },
};

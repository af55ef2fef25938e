import { sql } from "../../database/sql.ts";
import type { ScheduledTask } from "../../jobs/scheduled-task.ts";

const DAYS_KEPT = 7;
const BATCH = 10_000;

// By the real clock, as they were written.
const FIND_OLD = sql.read<{ id: string }>("find old requests")`
  select id from requests where program_id = ${"programId"}
    and answered_at < clock_timestamp() - make_interval(days => ${"days"}::int)
  order by answered_at limit ${"limit"}
`;

const DELETE_THEM = sql.write("delete old requests")`
  delete from requests where id = any (${"ids"})
`;

/** Deletes, once an hour, what has been in the request log for a week. */
export const forgetOldRequests: ScheduledTask = {
  name: "forget-old-requests",
  every: "1h",
  async run({ programId, rows, write }) {
    for (;;) {
      const old = await rows(FIND_OLD, { programId, days: DAYS_KEPT, limit: BATCH });
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return;
      await write({
        operation: "forgetOldRequests",
        run: async (work) => {
          await work.rows(DELETE_THEM, { ids });
        },
      });
    }
  },
};

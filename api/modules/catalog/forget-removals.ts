import { sql } from "../../database/sql.ts";
import type { ScheduledTask } from "../../jobs/scheduled-task.ts";

const DAYS_KEPT = 90;

const FIND_OLD = sql.read("find what left the catalogs long ago")`
  select from partner_catalogs c
  join partner_catalog_items i on i.partner_id = c.partner_id and i.item is null
  where c.program_id = ${"programId"} and i.updated_at < ${"before"} limit 1
`;

const FORGET = sql.write("forget what left the catalogs long ago")`
  with gone as (
    delete from partner_catalog_items i using partner_catalogs c
    where c.program_id = ${"programId"} and i.partner_id = c.partner_id and i.item is null
      and i.updated_at < ${"before"}
    returning i.partner_id, i.change
  ), newest as (
    select partner_id, max(change) as change from gone group by partner_id
  )
  update partner_catalogs c
  set forgotten_change = greatest(c.forgotten_change, newest.change)
  from newest where c.partner_id = newest.partner_id
`;

/** Deletes, once a day, what says that an item left a catalog 90 days ago or earlier. */
export const forgetRemovals: ScheduledTask = {
  name: "forget-removals-of-catalogs",
  every: "1d",
  async run({ programId, now, rows, write }) {
    const before = new Date(now.getTime() - DAYS_KEPT * 86_400_000);
    const old = await rows(FIND_OLD, { programId, before });
    if (old.length === 0) return;
    await write({
      operation: "forgetRemovals",
      run: async (work) => void (await work.rows(FORGET, { programId, before })),
    });
  },
};

import { sql } from "../database/sql.ts";
import type { ScheduledTask } from "./scheduled-task.ts";

const BATCH = 1_000;

/**
 * A log of deliveries: rows with `id`, `program_id`, `created_at`, and `next_attempt_at` while they
 * are pending.
 */
export interface DeliveryLog {
  /** The task's name. */
  readonly name: string;
  readonly operation: string;
  readonly table: "approval_mails" | "messages" | "webhook_deliveries";
  readonly daysKept: number;
}

/** Deletes, once an hour, deliveries that were done with long ago. */
export function deleteOldDeliveries(log: DeliveryLog): ScheduledTask {
  const { name, operation, daysKept } = log;
  const table = sql.raw(log.table);
  const findOld = sql.read<{ id: string }>(`find old ${log.table}`)`
    select id from ${table}
    where program_id = ${"programId"} and created_at < ${"before"} and next_attempt_at is null
    order by created_at limit ${"limit"}
  `;
  const deleteThem = sql.write(`delete old ${log.table}`)`
    delete from ${table} where id = any (${"ids"}) and next_attempt_at is null
  `;
  return {
    name,
    every: "1h",
    async run({ programId, now, rows, write }) {
      const before = new Date(now.getTime() - daysKept * 86_400_000);
      for (;;) {
        const old = await rows(findOld, { programId, before, limit: BATCH });
        const ids = old.map(({ id }) => id);
        if (ids.length === 0) return;
        const run: Parameters<typeof write>[0]["run"] = async (work) => {
          await work.rows(deleteThem, { ids });
        };
        await write({ operation, run });
        if (ids.length < BATCH) return;
      }
    },
  };
}

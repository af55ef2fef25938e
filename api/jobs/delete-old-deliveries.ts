import type { ScheduledTask } from "./scheduled-task.ts";

const BATCH = 1_000;

/** The log of a courier: rows with `id`, `program_id`, `created_at`, and `next_attempt_at` while they wait. */
export interface DeliveryLog {
  /** The duty's name. */
  readonly name: string;
  readonly operation: string;
  readonly table: "messages" | "webhook_deliveries";
  readonly daysKept: number;
}

/** Deletes, once an hour, what a courier was done with long ago. */
export function deleteOldDeliveries({
  name,
  operation,
  table,
  daysKept,
}: DeliveryLog): ScheduledTask {
  const old = /* sql */ `
    select id from ${table}
    where program_id = $1 and created_at < $2 and next_attempt_at is null order by created_at limit $3
  `;
  const forget = /* sql */ `delete from ${table} where id = any ($1) and next_attempt_at is null`;
  return {
    ...{ name, every: "1h" },
    async run({ programId, now, rows, write }) {
      const before = new Date(now.getTime() - daysKept * 86_400_000);
      for (;;) {
        const found = await rows<{ id: string }>(old, [programId, before, BATCH]);
        const ids = found.map(({ id }) => id);
        if (ids.length === 0) return;
        await write({ operation, run: async (work) => void (await work.rows(forget, [ids])) });
        if (ids.length < BATCH) return;
      }
    },
  };
}

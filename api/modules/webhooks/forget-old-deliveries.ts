import type { Duty } from "../../work/duty.ts";

const DAYS_KEPT = 30;
const BATCH = 1_000;

const OLD = /* sql */ `
  select id from webhook_deliveries
  where program_id = $1 and created_at < $2 and next_attempt_at is null order by created_at limit $3
`;

const FORGET = /* sql */ `delete from webhook_deliveries where id = any ($1) and next_attempt_at is null`;

/** Deletes what was sent, or given up, long ago: the log of deliveries is for looking into recent trouble. */
export const forgetOldDeliveries: Duty = {
  name: "forget-old-deliveries",
  every: "1h",
  async run({ programId, now, rows, write }) {
    const before = new Date(now.getTime() - DAYS_KEPT * 86_400_000);
    for (;;) {
      const old = await rows<{ id: string }>(OLD, [programId, before, BATCH]);
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return;
      await write({
        operation: "forgetOldDeliveries",
        run: async (work) => void (await work.rows(FORGET, [ids])),
      });
      if (ids.length < BATCH) return;
    }
  },
};

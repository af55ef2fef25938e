import type { Duty } from "../../work/duty.ts";

const DAYS_KEPT = 90;
const BATCH = 1_000;

const OLD = /* sql */ `
  select id from messages
  where program_id = $1 and created_at < $2 and next_attempt_at is null order by created_at limit $3
`;

const FORGET = /* sql */ `delete from messages where id = any ($1) and next_attempt_at is null`;

/** Deletes what was sent, or not, long ago: the log is for answering who was written to lately. */
export const forgetOldMessages: Duty = {
  name: "forget-old-messages",
  every: "1h",
  async run({ programId, now, rows, write }) {
    const before = new Date(now.getTime() - DAYS_KEPT * 86_400_000);
    for (;;) {
      const old = await rows<{ id: string }>(OLD, [programId, before, BATCH]);
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return;
      await write({
        operation: "forgetOldMessages",
        run: async (work) => void (await work.rows(FORGET, [ids])),
      });
      if (ids.length < BATCH) return;
    }
  },
};

import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import type { Work } from "../../../writes/work.ts";

const BATCH = 500;

const DUE = /* sql */ `
  select 1 as due from referrals where program_id = $1 and expires_at <= $2 limit 1
`;

// Who is being moved by another write is left to the next run.
const EXPIRE = /* sql */ `
  with due as (
    select member_id, id, move, status from referrals
    where program_id = $1 and expires_at <= $2 order by expires_at limit $3 for update skip locked
  ), moved as (
    insert into referral_moves (member_id, referral_id, number, from_status, to_status, moved_at)
    select member_id, id, move + 1, status, 'EXPIRED', $2 from due
  )
  update referrals r set status = 'EXPIRED', move = r.move + 1, expires_at = null
  from due where r.member_id = due.member_id and r.id = due.id
  returning r.id
`;

/**
 * Writes down which invitations nobody followed, and which friends did not buy in time. Reads knew before: this only
 * tidies up.
 */
export const expireReferralsTask: ScheduledTask = {
  name: "expire-referrals",
  every: "15m",
  async run({ programId, now, rows, write }) {
    for (;;) {
      const [due] = await rows(DUE, [programId, now]);
      if (!due) return;
      let expired = 0;
      await write({
        operation: "expireReferrals",
        run: async (work) => void (expired = await expireReferrals(work)),
      });
      if (expired < BATCH) return;
    }
  },
};

/** @returns how many had come to their end. */
async function expireReferrals({ rows, programId, now }: Work): Promise<number> {
  return (await rows(EXPIRE, [programId, now, BATCH])).length;
}

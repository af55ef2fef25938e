import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import type { Work } from "../../../writes/work.ts";

const BATCH = 500;

const FIND_DUE = sql.read("find a referral that has expired")`
  select 1 as due from referrals
  where program_id = ${"programId"} and expires_at <= ${"now"} limit 1
`;

// A referral that another write moves now is left to the next run.
const EXPIRE_DUE = sql.write("expire referrals")`
  with due as (
    select member_id, id, move, status from referrals
    where program_id = ${"programId"} and expires_at <= ${"now"}
    order by expires_at limit ${"limit"} for update skip locked
  ), moved as (
    insert into referral_moves
      (member_id, referral_id, number, from_status, to_status, moved_at)
    select member_id, id, move + 1, status, 'EXPIRED', ${"now"} from due
  )
  update referrals r set status = 'EXPIRED', move = r.move + 1, expires_at = null
  from due where r.member_id = due.member_id and r.id = due.id
  returning r.id
`;

/**
 * Records which invitations and referrals have expired. Reads go by the clock already: this only
 * tidies up.
 */
export const expireReferralsTask: ScheduledTask = {
  name: "expire-referrals",
  every: "15m",
  async run({ programId, now, rows, write }) {
    for (;;) {
      const [due] = await rows(FIND_DUE, { programId, now });
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

/** @returns the number of referrals that were expired. */
async function expireReferrals({ rows, programId, now }: Work): Promise<number> {
  return (await rows(EXPIRE_DUE, { programId, now, limit: BATCH })).length;
}

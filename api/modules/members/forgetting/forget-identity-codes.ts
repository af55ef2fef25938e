import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";

const FIND_ENDED = sql.read("find whether codes of identities have ended")`
  select from identity_codes
  where program_id = ${"programId"} and expires_at <= ${"now"} limit 1
`;

const FORGET = sql.write("forget codes of identities")`
  delete from identity_codes where program_id = ${"programId"} and expires_at <= ${"now"}
`;

/** Deletes addresses that nobody proved to be their own; their codes cannot be used any more. */
export const forgetIdentityCodes: ScheduledTask = {
  name: "forget-identity-codes",
  every: "15m",
  async run({ programId, now, rows, write }) {
    const ended = await rows(FIND_ENDED, { programId, now });
    if (ended.length === 0) return;
    const run = async (work: Parameters<Parameters<typeof write>[0]["run"]>[0]) => {
      await work.rows(FORGET, { programId, now });
    };
    await write({ operation: "forgetIdentityCodes", run });
  },
};

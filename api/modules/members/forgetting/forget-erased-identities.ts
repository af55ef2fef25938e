import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";

const FIND_ENDED = sql.read("find whether hashes of erased identities have ended")`
  select from erased_identities
  where program_id = ${"programId"} and kept_until <= ${"now"} limit 1
`;

const FORGET = sql.write("forget hashes of erased identities")`
  delete from erased_identities where program_id = ${"programId"} and kept_until <= ${"now"}
`;

/** Deletes hashes of erased identities at their end; nothing asks for them from then on anyway. */
export const forgetErasedIdentities: ScheduledTask = {
  name: "forget-erased-identities",
  every: "1h",
  async run({ programId, now, rows, write }) {
    const ended = await rows(FIND_ENDED, { programId, now });
    if (ended.length === 0) return;
    const run = async (work: Parameters<Parameters<typeof write>[0]["run"]>[0]) => {
      await work.rows(FORGET, { programId, now });
    };
    await write({ operation: "forgetErasedIdentities", run });
  },
};

import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";
import type { ReferralStatus } from "../referral-status.ts";

interface StatusCount {
  readonly status: ReferralStatus;
  readonly count: number;
}

const COUNT_BY_STATUS = sql.read<StatusCount>("count referrals by status")`
  select case when expires_at <= ${"now"} then 'EXPIRED' else status end as status,
    count(*) as count
  from referrals where program_id = ${"programId"} group by 1 order by 1
`;

/** The number of the program's referrals in each status. */
export function referralCounts({ lane, configuration, now }: Context) {
  return lane.rows(COUNT_BY_STATUS, { programId: configuration.programId, now });
}

const COUNT_STEPS = sql.read<Record<"begun" | "joined" | "qualified" | "rewarded", number>>(
  "count how far referrals came",
)`
  select count(*) as begun, count(joined_at) as joined,
    count(*) filter (where round > 0) as qualified,
    count(*) filter (where status = 'REWARDED') as rewarded
  from referrals where program_id = ${"programId"}
`;

/** How many of the program's referrals have reached each step. */
export async function referralFunnel({ lane, configuration }: Context) {
  const [steps] = await lane.rows(COUNT_STEPS, { programId: configuration.programId });
  return steps!;
}

import { sql } from "../../../database/sql.ts";
import type { ScheduledTask, TaskContext } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import type { EachDue } from "../../../jobs/write-each-due.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { settlePrimaryStanding } from "../settle-standings.ts";

interface Due {
  readonly memberId: string;
}

const FIND_DUE_REVIEWS = sql.read<Due>("find members with a due tier review")`
  select member_id as "memberId" from tier_standings
  where program_id = ${"programId"} and next_review_at <= ${"now"}
  order by next_review_at, member_id limit ${"limit"}
`;

interface SetVersion {
  readonly setId: string;
  readonly version: number;
}

const READ_VERSIONS_IN_FORCE = sql.read<SetVersion>("read the tier set versions in force")`
  select v.tier_set_id as "setId", max(v.version) as version
  from tier_set_versions v join tier_sets s on s.id = v.tier_set_id
  where s.program_id = ${"programId"} and v.status = 'PUBLISHED' and v.in_force_from <= ${"now"}
  group by v.tier_set_id
`;

const FIND_OUTDATED = sql.read<Due>("find members whose standing is of an older version")`
  select member_id as "memberId" from tier_standings
  where tier_set_id = ${"setId"} and set_version < ${"version"} and member_id > ${"after"}
  order by member_id limit ${"limit"}
`;

const LEAST_ID = "00000000-0000-0000-0000-000000000000";

/**
 * Posts reviews that were due, and new terms, on members without a purchase since. Reads work tiers
 * out anyway: this task only makes sure that changes and events do not wait for the member's next
 * purchase.
 */
export const settleDueStandings: ScheduledTask = {
  name: "settle-due-standings",
  every: "1m",
  alsoAfter: ["tier-set.published"],
  async run(context) {
    await settleReviews(context);
    const { programId, now } = context;
    const versions = await context.rows(READ_VERSIONS_IN_FORCE, { programId, now });
    for (const version of versions) await settleOutdated(context, version);
  },
};

function settleReviews({ programId, now, rows, write }: TaskContext): Promise<void> {
  return settle({ write }, (limit) => rows(FIND_DUE_REVIEWS, { programId, now, limit }));
}

function settleOutdated(
  { rows, write }: TaskContext,
  { setId, version }: SetVersion,
): Promise<void> {
  let after = LEAST_ID;
  return settle({ write }, async (limit) => {
    const due = await rows(FIND_OUTDATED, { setId, version, after, limit });
    after = due.at(-1)?.memberId ?? after;
    return due;
  });
}

function settle(context: Pick<TaskContext, "write">, look: EachDue<Due>["look"]): Promise<void> {
  return writeEachDue(context, {
    operation: "settleDueStandings",
    look,
    async run(work, { memberId }) {
      if (await openWallet(work, memberId)) await settlePrimaryStanding(work, memberId);
    },
  });
}

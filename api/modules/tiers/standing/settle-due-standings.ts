import type { ScheduledTask, TaskContext } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import type { EachDue } from "../../../jobs/write-each-due.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { settlePrimaryStanding } from "../settle-standings.ts";

interface Due {
  readonly memberId: string;
}

const TO_REVIEW = /* sql */ `
  select member_id as "memberId" from tier_standings
  where program_id = $1 and next_review_at <= $2
  order by next_review_at, member_id limit $3
`;

const OUTDATED_SETS = /* sql */ `
  select v.tier_set_id as "setId", max(v.version) as version
  from tier_set_versions v join tier_sets s on s.id = v.tier_set_id
  where s.program_id = $1 and v.status = 'PUBLISHED' and v.in_force_from <= $2
  group by v.tier_set_id
`;

const OUTDATED = /* sql */ `
  select member_id as "memberId" from tier_standings
  where tier_set_id = $1 and set_version < $2 and member_id > $3
  order by member_id limit $4
`;

const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Posts reviews that were due, and new terms, on members that nobody touched. Tiers were right before: this only
 * tidies up, so that changes and events do not wait for the member's next purchase.
 */
export const settleDueStandings: ScheduledTask = {
  name: "settle-due-standings",
  every: "1m",
  async run(context) {
    await settleReviews(context);
    const sets = await context.rows<{ setId: string; version: number }>(OUTDATED_SETS, [
      context.programId,
      context.now,
    ]);
    for (const set of sets) await settleOutdated(context, set);
  },
};

function settleReviews({ programId, now, rows, write }: TaskContext): Promise<void> {
  return settle({ write }, (limit) => rows<Due>(TO_REVIEW, [programId, now, limit]));
}

function settleOutdated(
  { rows, write }: TaskContext,
  { setId, version }: { setId: string; version: number },
): Promise<void> {
  let after = FIRST;
  return settle({ write }, async (limit) => {
    const due = await rows<Due>(OUTDATED, [setId, version, after, limit]);
    after = due.at(-1)?.memberId ?? after;
    return due;
  });
}

function settle(context: Pick<TaskContext, "write">, look: EachDue<Due>["look"]): Promise<void> {
  return writeEachDue(context, {
    ...{ operation: "settleDueStandings", look },
    async run(work, { memberId }) {
      if (await openWallet(work, memberId)) await settlePrimaryStanding(work, memberId);
    },
  });
}

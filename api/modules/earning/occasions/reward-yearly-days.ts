import { sql } from "../../../database/sql.ts";
import type { ScheduledTask, TaskContext } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { yearlyTriggers } from "../triggers/triggers.ts";
import { openDays } from "./open-days.ts";
import { rewardDay } from "./reward-day.ts";

const HAS_RULES = sql.read<{ hasRules: boolean }>("find out if a program has yearly rules")`
  select exists (
    select from earning_rules r join earning_rule_versions v on v.rule_id = r.id
    where r.program_id = ${"programId"} and v.status = 'PUBLISHED'
      and v.definition ->> 'trigger' = any (${"triggers"}::text[])
  ) as "hasRules"
`;

/**
 * Rewards birthdays and anniversaries of joining, each once a year. It goes by days, not by when it
 * runs: after any time without running it looks through every day since, and rewards a day as of
 * that day.
 */
export const rewardYearlyDays: ScheduledTask = {
  name: "reward-yearly-days",
  every: "15m",
  async run(context) {
    const triggers = yearlyTriggers.map(({ name }) => name);
    const [row] = await context.rows(HAS_RULES, { programId: context.programId, triggers });
    if (row!.hasRules) await rewardDays(context);
  },
};

const CLOSE_DAYS = sql.write("record the day up to which yearly days are rewarded")`
  insert into earning_days (program_id, trigger, day)
  values (${"programId"}, ${"trigger"}, ${"day"})
  on conflict (program_id, trigger) do update set day = greatest(earning_days.day, excluded.day)
`;

async function rewardDays({ programId, now, rows, write }: TaskContext): Promise<void> {
  for (const { name: trigger, findDueDays } of yearlyTriggers) {
    const open = await openDays(rows, { programId, trigger }, now);
    if (!open) continue;
    const { timeZone, days, firstEnrolled } = open;
    const find = (limit: number) =>
      findDueDays(rows, { programId, timeZone, days, firstEnrolled, limit });
    await writeEachDue(
      { write },
      {
        operation: "rewardDay",
        look: async (limit) => (days.length > 0 ? find(limit) : []),
        run: (work, day) => rewardDay(work, { ...day, trigger }),
      },
    );
    // Today stays open: who joins or adds a birthday in the course of it is found by the next run.
    if (open.from === open.today) continue;
    await write({
      operation: "lookedThroughDays",
      run: async (work) => {
        await work.rows(CLOSE_DAYS, { programId, trigger, day: open.today });
      },
    });
  }
}

import type { ScheduledTask, TaskContext } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import { dueDays, openDays } from "./due-days.ts";
import { rewardDay } from "./reward-day.ts";

const HAS_RULES = /* sql */ `
  select exists (
    select from earning_rules r join earning_rule_versions v on v.rule_id = r.id
    where r.program_id = $1 and v.status = 'PUBLISHED'
      and v.definition ->> 'trigger' in ('BIRTHDAY', 'ANNIVERSARY')
  ) as "hasRules"
`;

/**
 * Rewards birthdays and anniversaries of joining, each once a year. It goes by days, not by when it runs: after any
 * time away it looks through every day since, and what a member is given, it is given as of the day itself.
 */
export const rewardYearlyDays: ScheduledTask = {
  name: "reward-yearly-days",
  every: "15m",
  async run(context) {
    const [found] = await context.rows<{ hasRules: boolean }>(HAS_RULES, [context.programId]);
    if (found!.hasRules) await rewardDays(context);
  },
};

const LOOKED_THROUGH = /* sql */ `
  insert into earning_days (program_id, trigger, day) values ($1, $2, $3)
  on conflict (program_id, trigger) do update set day = greatest(earning_days.day, excluded.day)
`;

async function rewardDays({ programId, now, rows, write }: TaskContext): Promise<void> {
  for (const trigger of ["BIRTHDAY", "ANNIVERSARY"] as const) {
    const asked = { programId, trigger };
    const open = await openDays(rows, asked, now);
    if (!open) continue;
    await writeEachDue(
      { write },
      {
        operation: "rewardDay",
        look: (limit) => dueDays(rows, asked, { open, limit }),
        run: (work, day) => rewardDay(work, { ...day, trigger }),
      },
    );
    // Today stays open: whoever joins or tells a birthday in the course of it is found by the next run.
    if (open.from === open.today) continue;
    await write({
      operation: "lookedThroughDays",
      run: async (work) => void (await work.rows(LOOKED_THROUGH, [programId, trigger, open.today])),
    });
  }
}

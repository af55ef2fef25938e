import type { PgBoss } from "pg-boss";

/** Runs regularly; a run that is missed or repeated must do no harm. */
export interface Schedule {
  name: string;
  /** `"15m"`, `"1h"`, `"1d"`, or a cron expression in UTC. */
  every: string;
  /** Types of events after which it also runs at once. */
  alsoAfter?: readonly string[];
  run(): Promise<void>;
}

export const QUEUE_OPTIONS = {
  // A job of a killed worker is taken again after this, not after its full time.
  heartbeatSeconds: 10,
  expireInSeconds: 600,
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3_600,
  deleteAfterSeconds: 86_400,
  notify: true,
};

/** Runs schedules as jobs, and removes those of earlier versions. */
export async function startSchedules(boss: PgBoss, schedules: Schedule[]): Promise<void> {
  const names = new Set(schedules.map(({ name }) => queueOf(name)));
  for (const { name } of await boss.getSchedules()) {
    if (!names.has(name)) await boss.unschedule(name);
  }
  for (const { name, every, run } of schedules) {
    const queue = queueOf(name);
    // Exclusive: while one run waits or works, no second one is added.
    await boss.createQueue(queue, { ...QUEUE_OPTIONS, policy: "exclusive", retryLimit: 2 });
    await boss.schedule(queue, scheduleCron(every), null, { missed: "once" });
    await boss.work(queue, () => run());
  }
}

/** The queues of the schedules that run at once after one of these events. */
export function queuesAfter(
  schedules: readonly Schedule[],
  events: readonly { readonly type: string }[],
): string[] {
  const types = new Set(events.map(({ type }) => type));
  return schedules
    .filter(({ alsoAfter = [] }) => alsoAfter.some((type) => types.has(type)))
    .map(({ name }) => queueOf(name));
}

function queueOf(schedule: string): string {
  return `schedule.${schedule}`;
}

const UNITS = { m: { span: 60, step: "*/N * * * *" }, h: { span: 24, step: "0 */N * * *" } };

/**
 * The cron expression (UTC) of `"15m"`, `"6h"` or `"1d"`; a cron expression stays as it is.
 * @throws Error when the interval does not divide the hour or the day evenly.
 */
export function scheduleCron(every: string): string {
  if (every.includes(" ")) return every;
  if (every === "1d") return "0 0 * * *";

  const [, digits, letter] = /^(\d+)([mh])$/.exec(every) ?? [];
  const unit = UNITS[letter as keyof typeof UNITS];
  const count = Number(digits);
  if (!unit || count < 1 || unit.span % count !== 0 || count === unit.span) {
    throw new Error(`"${every}" is no schedule: give "15m", "6h", "1d" or a cron expression.`);
  }
  return unit.step.replace("N", String(count));
}

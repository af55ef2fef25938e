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

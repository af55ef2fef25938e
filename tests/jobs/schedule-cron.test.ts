import { expect, test } from "vitest";
import { scheduleCron } from "../../api/jobs/schedules.ts";

test.for([
  ["1m", "*/1 * * * *"],
  ["15m", "*/15 * * * *"],
  ["1h", "0 */1 * * *"],
  ["6h", "0 */6 * * *"],
  ["1d", "0 0 * * *"],
  ["30 2 * * 1", "30 2 * * 1"],
])("%s is %s", ([every, cron]) => {
  expect(scheduleCron(every!)).toBe(cron);
});

test.for(["", "0m", "7m", "60m", "5h", "24h", "2d", "10s", "1.5h"])("%s is refused", (every) => {
  expect(() => scheduleCron(every)).toThrow("is no schedule");
});

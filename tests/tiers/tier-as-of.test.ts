import { expect, test } from "vitest";
import { TierHistory } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import { runDuty } from "../harness/run-duty.ts";

test("the tier of any moment is told, the same before and after reviews are posted", async () => {
  const tea = await openProgram();
  const lan = await tea.shop.enroll();
  tea.clock.advance("P1D");
  await tea.shop.buy(lan, "3000000");
  tea.clock.set("2031-06-01T00:00:00+07:00");
  const moments = [
    ...["2026-06-15T09:59:59+07:00", "2026-06-15T10:00:00+07:00", "2026-06-16T09:59:59+07:00"],
    ...["2026-06-16T10:00:00+07:00", "2028-01-30T23:59:59+07:00", "2028-01-31T00:00:00+07:00"],
    ...["2029-01-30T23:59:59+07:00", "2029-01-31T00:00:00+07:00", "2031-06-01T00:00:00+07:00"],
  ];
  const history = () =>
    Promise.all(
      moments.map(async (at) => {
        const { member } = await tea.admin.ask(TierHistory, { memberId: lan.id, at });
        return member!.tierAsOf?.name ?? null;
      }),
    );

  const before = await tea.leavesNothing(history);
  await runDuty(tea, "settle-due-standings");

  expect(before).toEqual([
    ...[null, "Member", "Member", "Gold", "Gold", "Silver", "Silver", "Member", "Member"],
  ]);
  expect(await history()).toEqual(before);
});

test("a moment of the future is refused", async () => {
  const tea = await openProgram();
  const lan = await tea.shop.enroll();
  const asked = { memberId: lan.id, at: tea.clock.in("PT1S").toISOString() };
  await expect(tea.admin.ask(TierHistory, asked)).rejects.toThrow("not known yet");
});

import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runDuty } from "../harness/run-duty.ts";

/** A program of its own, whose clock alone counts. */
async function openAlone(...plan: Parameters<typeof openProgram>) {
  const tea = await openProgram(...plan);
  for (const id of tea.scene.clocks.keys()) {
    if (id !== tea.programId) tea.scene.clocks.delete(id);
  }
  return tea;
}
const tell = (tea: TestProgram, { id }: { id: string }, birthDate: string) =>
  tea.shop.update({ member: { id }, birthDate });

test.fails("a birthday told anew brings no second gift over New Year", async () => {
  const tea = await openAlone({ rules: [] });
  await tea.admin.addRule({
    title: "Happy birthday",
    trigger: "BIRTHDAY",
    effects: [{ kind: "FIXED", points: 30 }],
  });
  const lan = await tea.shop.enroll({ birthDate: "1990-12-30" });
  tea.clock.set("2026-12-30T10:00:00+07:00");
  await runDuty(tea, "reward-yearly-days");
  await tell(tea, lan, "1990-01-03");

  tea.clock.set("2027-01-03T10:00:00+07:00");
  await runDuty(tea, "reward-yearly-days");

  expect((await tea.shop.lookUp({ id: lan.id }))!.wallet.available).toBe(30);
});

test.fails("a birthday told anew every month makes no month of it a birthday month", async () => {
  const double = {
    titles: { en: "Double in the month of your birthday" },
    conditions: { field: "birthdayMonth", operator: "=", value: true },
    effects: [{ kind: "MULTIPLIER" as const, multiplier: "2" }],
  };
  const tea = await openAlone({ tierSet: undefined, rewards: [], rules: [BASE_RATE, double] });
  const lan = await tea.shop.enroll({ birthDate: "1990-06-20" });

  const points: number[] = [];
  for (const month of ["06", "07", "08", "09"]) {
    tea.clock.set(`2026-${month}-15T10:00:00+07:00`);
    await tell(tea, lan, `1990-${month}-20`);
    points.push((await tea.shop.buy(lan, "100000")).earned.points);
  }

  expect(points).toEqual([20, 10, 10, 10]);
});

test.fails("a reward for the month of a birthday goes by the birthday told first", async () => {
  const tea = await openAlone();
  const { id } = await tea.admin.addReward({
    title: "Birthday cake",
    cost: 1,
    conditions: { field: "birthdayMonth", operator: "=", value: true },
  });
  const lan = await tea.shop.enroll({ birthDate: "1990-01-20" });
  await tea.admin.givePoints(lan, 10);
  await tell(tea, lan, "1990-06-20");

  expect((await tea.shop.tryRedeem(lan, id)).userErrors).toMatchObject([{ code: "NOT_ELIGIBLE" }]);
});

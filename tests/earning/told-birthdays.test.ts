import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";

/** A program of its own, whose clock alone counts. */
async function openAlone(...plan: Parameters<typeof openProgram>) {
  const program = await openProgram(...plan);
  for (const id of program.fixture.clocks.keys()) {
    if (id !== program.programId) program.fixture.clocks.delete(id);
  }
  return program;
}
const tell = (testProgram: TestProgram, { id }: { id: string }, birthDate: string) =>
  testProgram.shop.update({ member: { id }, birthDate });

test.fails("a birthday told anew brings no second gift over New Year", async () => {
  const testProgram = await openAlone({ rules: [] });
  await testProgram.admin.addRule({
    title: "Happy birthday",
    trigger: "BIRTHDAY",
    effects: [{ kind: "FIXED", points: 30 }],
  });
  const member = await testProgram.shop.enroll({ birthDate: "1990-12-30" });
  testProgram.clock.set("2026-12-30T10:00:00+07:00");
  await runTask(testProgram, "reward-yearly-days");
  await tell(testProgram, member, "1990-01-03");

  testProgram.clock.set("2027-01-03T10:00:00+07:00");
  await runTask(testProgram, "reward-yearly-days");

  expect((await testProgram.shop.lookUp({ id: member.id }))!.wallet.available).toBe(30);
});

test.fails("a birthday told anew every month makes no month of it a birthday month", async () => {
  const double = {
    titles: { en: "Double in the month of your birthday" },
    conditions: { field: "birthdayMonth", operator: "=", value: true },
    effects: [{ kind: "MULTIPLIER" as const, multiplier: "2" }],
  };
  const testProgram = await openAlone({
    tierSet: undefined,
    rewards: [],
    rules: [BASE_RATE, double],
  });
  const buyer = await testProgram.shop.enroll({ birthDate: "1990-06-20" });

  const points: number[] = [];
  for (const month of ["06", "07", "08", "09"]) {
    testProgram.clock.set(`2026-${month}-15T10:00:00+07:00`);
    await tell(testProgram, buyer, `1990-${month}-20`);
    points.push((await testProgram.shop.buy(buyer, "100000")).earned.points);
  }

  expect(points).toEqual([20, 10, 10, 10]);
});

test.fails("a reward for the month of a birthday goes by the birthday told first", async () => {
  const testProgram = await openAlone();
  const { id } = await testProgram.admin.addReward({
    title: "Birthday cake",
    cost: 1,
    conditions: { field: "birthdayMonth", operator: "=", value: true },
  });
  const buyer = await testProgram.shop.enroll({ birthDate: "1990-01-20" });
  await testProgram.admin.givePoints(buyer, 10);
  await tell(testProgram, buyer, "1990-06-20");

  expect((await testProgram.shop.tryRedeem(buyer, id)).userErrors).toMatchObject([
    { code: "NOT_ELIGIBLE" },
  ]);
});

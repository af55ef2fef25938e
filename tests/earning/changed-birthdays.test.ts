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
const setBirthday = (program: TestProgram, { id }: { id: string }, birthDate: string) =>
  program.shop.update({ member: { id }, birthDate });

test("a birthday changed brings no second gift over New Year", async () => {
  const program = await openAlone({ rules: [] });
  await program.admin.addRule({
    title: "Happy birthday",
    trigger: "BIRTHDAY",
    effects: [{ kind: "FIXED", points: 30 }],
  });
  const member = await program.shop.enroll({ birthDate: "1990-12-30" });
  program.clock.set("2026-12-30T10:00:00+07:00");
  await runTask(program, "reward-yearly-days");
  await setBirthday(program, member, "1990-01-03");

  program.clock.set("2027-01-03T10:00:00+07:00");
  await runTask(program, "reward-yearly-days");

  expect((await program.shop.lookUp({ id: member.id }))!.wallet.available).toBe(30);
});

test("a birthday changed every month makes no month of it a birthday month", async () => {
  const double = {
    titles: { en: "Double in the month of your birthday" },
    conditions: { field: "birthdayMonth", operator: "=", value: true },
    effects: [{ kind: "MULTIPLIER" as const, multiplier: "2" }],
  };
  const program = await openAlone({ tierSet: undefined, rewards: [], rules: [BASE_RATE, double] });
  const buyer = await program.shop.enroll({ birthDate: "1990-06-20" });

  const points: number[] = [];
  for (const month of ["06", "07", "08", "09"]) {
    program.clock.set(`2026-${month}-15T10:00:00+07:00`);
    await setBirthday(program, buyer, `1990-${month}-20`);
    points.push((await program.shop.buy(buyer, "100000")).earned.points);
  }

  expect(points).toEqual([20, 10, 10, 10]);
});

test("a reward for the month of a birthday goes by the birthday that was known first", async () => {
  const program = await openAlone();
  const { id } = await program.admin.addReward({
    title: "Birthday cake",
    cost: 1,
    conditions: { field: "birthdayMonth", operator: "=", value: true },
  });
  const buyer = await program.shop.enroll({ birthDate: "1990-01-20" });
  await program.admin.givePoints(buyer, 10);
  await setBirthday(program, buyer, "1990-06-20");

  expect((await program.shop.tryRedeem(buyer, id)).userErrors).toMatchObject([
    { code: "NOT_ELIGIBLE" },
  ]);
});

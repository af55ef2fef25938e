import { beforeAll, beforeEach, expect, test } from "vitest";
import { ChangeStaffRole, RemoveStaff, Staff, Viewer } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "./staff-fixture.ts";

let testProgram: TestProgram;
let staff: ReturnType<typeof staffOf>;
beforeAll(async () => {
  testProgram = await openProgram();
  staff = staffOf(testProgram);
});
beforeEach(() => testProgram.sql("delete from auth.rate_limits"));

const listed = async (program = testProgram) => program.admin.ask(Staff, { first: 100 });
const placeOf = async (email: string, program = testProgram) =>
  (await listed(program)).staff.nodes.find((it) => it.email === email)!;

test("who is taken off the staff can do nothing within five seconds", async () => {
  const { email, browser } = await staff.join("MANAGER");
  const { id } = await placeOf(email);

  await testProgram.admin.ask(RemoveStaff, { input: { id } });

  await expect.poll(async () => (await browser.ask(Viewer)).status, { timeout: 5_000 }).toBe(401);
  const again = await testProgram.admin.ask(RemoveStaff, { input: { id } });
  expect(again.removeStaff.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("a program keeps an owner, also when two remove each other at once", async () => {
  const coffee = await openProgram();
  const inCoffee = staffOf(coffee);
  const [one, other] = [await inCoffee.join("OWNER"), await inCoffee.join("OWNER")];
  const [oneId, otherId] = [
    (await placeOf(one.email, coffee)).id,
    (await placeOf(other.email, coffee)).id,
  ];

  const answers = await Promise.all([
    one.browser.ask(RemoveStaff, { input: { id: otherId } }),
    other.browser.ask(RemoveStaff, { input: { id: oneId } }),
  ]);

  // Who comes second either was found on the staff still, or is nobody there any more.
  const refused = answers.flatMap(({ data, errors = [] }) => [
    ...(data?.removeStaff.userErrors.map(({ code }) => code) ?? []),
    ...errors.map(({ extensions }) => extensions.code),
  ]);
  expect(refused).toHaveLength(1);
  expect(["LAST_OWNER", "UNAUTHENTICATED"]).toContain(refused[0]);
  const [last] = (await listed(coffee)).staff.nodes;
  const input = { id: last!.id };
  const removal = (await coffee.admin.ask(RemoveStaff, { input })).removeStaff;
  const change = { input: { ...input, role: "ANALYST" as const } };
  const { changeStaffRole } = await coffee.admin.ask(ChangeStaffRole, change);
  expect(removal.userErrors).toMatchObject([{ code: "LAST_OWNER" }]);
  expect(changeStaffRole.userErrors).toMatchObject([{ code: "LAST_OWNER" }]);
  expect((await listed(coffee)).staff.totalCount).toBe(1);
});

import { beforeAll, beforeEach, expect, test } from "vitest";
import { ChangeStaffRole, Staff, Viewer } from "../../client/admin.ts";
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

test("a role counts within five seconds", async () => {
  const { email, browser } = await staff.join("ANALYST");
  const { id } = await placeOf(email);

  const { changeStaffRole } = await testProgram.admin.ask(ChangeStaffRole, {
    input: { id, role: "SUPPORT" },
  });

  expect(changeStaffRole.staffMember).toMatchObject({ role: "SUPPORT" });
  const permissions = async () => (await browser.ask(Viewer)).data!.viewer.permissions;
  await expect.poll(permissions, { timeout: 5_000 }).toContain("points:write");
});

test("nobody changes their own place", async () => {
  const { email, browser } = await staff.join("OWNER");
  const { id } = await placeOf(email);

  const { data } = await browser.ask(ChangeStaffRole, { input: { id, role: "ANALYST" } });

  expect(data!.changeStaffRole.userErrors).toMatchObject([{ code: "NOT_YOURSELF" }]);
});

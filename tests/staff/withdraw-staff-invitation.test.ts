import { beforeAll, beforeEach, expect, test } from "vitest";
import { WithdrawStaffInvitation } from "../../client/admin.ts";
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

test("a newer invitation of the same address, and a withdrawal, end the one before", async () => {
  const before = await staff.invite("ANALYST", "hoa@shop.example");
  const newer = await staff.invite("SUPPORT", "hoa@shop.example");
  expect((await staff.accept(before.link!)).status).toBe(404);

  const input = { id: newer.invitation!.id };
  await testProgram.admin.ask(WithdrawStaffInvitation, { input });

  expect((await staff.accept(newer.link!)).status).toBe(404);
  const again = await testProgram.admin.ask(WithdrawStaffInvitation, { input });
  expect(again.withdrawStaffInvitation.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

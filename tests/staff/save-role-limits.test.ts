import { beforeAll, expect, test } from "vitest";
import {
  AdjustPoints,
  ApproveMovement,
  RoleLimits,
  SaveRoleLimits,
  Viewer,
} from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { staffOf } from "./staff-fixture.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

type Person = Awaited<ReturnType<ReturnType<typeof staffOf>["join"]>>["browser"];

const adjust = async (by: Person, points: number) => {
  const input = { memberId: member.id, points, reason: "Sorry", idempotencyKey: unique("") };
  return (await by.ask(AdjustPoints, { input })).data!.adjustPoints;
};

test("people of a role have its limits, each for themselves, and others approve", async () => {
  const limits = { role: "SUPPORT", pointsPerTime: 100, pointsPerDay: 150 } as const;
  const { saveRoleLimits } = await program.admin.ask(SaveRoleLimits, { input: limits });
  expect(saveRoleLimits).toMatchObject({ roleLimits: limits, userErrors: [] });
  expect((await program.admin.ask(RoleLimits)).roleLimits).toEqual([limits]);

  const staff = staffOf(program);
  const support = (await staff.join("SUPPORT")).browser;
  const manager = (await staff.join("MANAGER")).browser;
  expect((await support.ask(Viewer)).data!.viewer.limits).toEqual({
    pointsPerTime: 100,
    pointsPerDay: 150,
  });

  expect((await adjust(support, 101)).approval).toMatchObject({ status: "PENDING" });
  expect((await adjust(support, 100)).entry).toMatchObject({ points: 100 });
  const above = await adjust(support, 51);
  expect(above).toMatchObject({ entry: null, approval: { status: "PENDING" } });
  // What waits was not counted.
  expect((await adjust(support, 50)).entry).toMatchObject({ points: 50 });
  expect((await adjust(manager, 5_000)).entry).toMatchObject({ points: 5_000 });

  const input = { id: above.approval!.id, idempotencyKey: unique("") };
  const own = await support.ask(ApproveMovement, { input });
  expect(own.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  const approved = (await manager.ask(ApproveMovement, { input })).data!.approveMovement;
  expect(approved).toMatchObject({ entry: { points: 51 }, userErrors: [] });
});

test("limits that were taken away hold no more within five seconds", async () => {
  const role = "MANAGER" as const;
  await program.admin.ask(SaveRoleLimits, { input: { role, pointsPerTime: 10 } });
  const { browser } = await staffOf(program).join(role);
  expect((await adjust(browser, 11)).entry).toBeNull();

  await program.admin.ask(SaveRoleLimits, { input: { role } });
  const limits = async () => (await browser.ask(Viewer)).data!.viewer.limits;
  await expect.poll(limits, { timeout: 5_000 }).toBeNull();
  expect((await adjust(browser, 11)).entry).toMatchObject({ points: 11 });
});

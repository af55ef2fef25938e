import { beforeAll, expect, test } from "vitest";
import { RecordPartnerPayment } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test("what a partner pays it owes less, and what it is paid it owes more", async () => {
  const partner = await openPartner(program);
  expect((await partner.pay("1500")).partner!.balance!.amount).toBe("-1500");
  expect((await partner.pay("500", "PROGRAM")).partner!.balance!.amount).toBe("-1000");
  expect((await program.admin.verify()).problems).toEqual([]);
});

test("a repeated payment is recorded once", async () => {
  const { id: partnerId, ...partner } = await openPartner(program);
  const input = { partnerId, paidBy: "PARTNER", amount: "70", idempotencyKey: "paid" } as const;
  const once = () => program.admin.ask(RecordPartnerPayment, { input });
  const answers = await Promise.all([once(), once()]);
  expect(answers.map(({ recordPartnerPayment: { replayed } }) => replayed).sort()).toEqual([
    false,
    true,
  ]);
  expect(await partner.balance()).toBe(-70);
});

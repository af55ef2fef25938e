import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test("a correction moves what is owed either way, and is in the audit log", async () => {
  const partner = await openPartner(program);
  expect((await partner.adjust("120")).partner!.balance!.amount).toBe("120");
  expect((await partner.adjust("-20", "Too much")).partner!.balance!.amount).toBe("100");
  const audited = await program.sql<{ changes: object }>(
    "select changes from audit_records where operation = 'adjustPartnerBalance'",
  );
  expect(JSON.stringify(audited)).toContain('"after":-20');
  expect((await program.admin.verify()).problems).toEqual([]);
});

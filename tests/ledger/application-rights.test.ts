import { beforeAll, expect, test } from "vitest";
import { runAs } from "../database/run-as.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
  await program.shop.buy(await program.shop.enroll(), "2000000");
});

const WRITTEN_ONCE = [
  "entries",
  "transfers",
  "purchases",
  "purchase_ids",
  "returns",
  "earning_occasions",
  "event_ids",
  "tier_changes",
  "activity_expiries",
  "consents",
  "audit_records",
];
/** Written once too, of no member. */
const OF_PARTNERS = [
  "partner_entries",
  "partner_statements",
  "partner_terms_versions",
  "settlement_dispute_notes",
];
const asApplication = (statement: string) => runAs(program.fixture.database.url, statement);

test.each(
  WRITTEN_ONCE.flatMap((table) => [
    `update ${table} set member_id = member_id`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `drop table ${table} cascade`,
    `alter table ${table} disable trigger all`,
  ]),
)("the application may not: %s", async (statement) => {
  await expect(asApplication(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test.each(
  OF_PARTNERS.flatMap((table) => [
    `update ${table} set partner_id = partner_id`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]),
)("the application may not: %s", async (statement) => {
  await expect(asApplication(statement)).rejects.toThrow(/permission denied/);
});

test.each(["session_replication_role = replica", "role = quen_owner"])(
  "the application may not: set %s",
  async (setting) => {
    await expect(asApplication(`set ${setting}`)).rejects.toThrow(/permission denied/);
  },
);

test("what is written once is what the application lives by", async () => {
  for (const table of ["entries", "transfers", "purchases", "audit_records"]) {
    const [row] = await asApplication(`select count(*)::int as count from ${table}`);
    expect(row, table).toMatchObject({ count: expect.toSatisfy((count: number) => count > 0) });
  }
});

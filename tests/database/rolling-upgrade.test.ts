import { expect, test } from "vitest";
import { Members, VerifyLedger } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

/** What a process does all day: reads and writes of every kind that its statements are for. */
async function aDay({ shop, admin, memberOf }: TestProgram): Promise<void> {
  const [member, friend] = [await shop.enroll(), await shop.enroll()];
  await admin.givePoints(member, 500);
  const { purchase } = await shop.buy(member, "250000");
  await shop.takeBack(purchase, { amount: "100000" });
  const reward = await admin.addReward({ cost: 50 });
  const { redemption } = await shop.hold(member, reward.id);
  await shop.confirm(redemption);
  await admin.transfer(member, friend, { points: 10 });
  await admin.addRule();
  await admin.addPromotionCode();
  await shop.simulate("95000");
  const page = await (await memberOf(member)).page();
  expect(page.me.wallet.available).toBeGreaterThan(0);
  await admin.ask(Members, {});
  await admin.suspend(friend);
  await admin.merge(friend, member);
  expect((await admin.ask(VerifyLedger, { first: 100 })).verifyLedger.ok).toBe(true);
}

test("a process goes on after a newer version added columns and tables beneath it", async () => {
  const program = await openProgram();
  // Its statements are prepared, and its metadata is loaded.
  await aDay(program);

  const tables = await program.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'
       and table_name not in (select inhrelid::regclass::text from pg_inherits)`,
  );
  expect(tables.length).toBeGreaterThan(50);
  for (const [at, { name }] of tables.entries()) {
    await program.sql(`alter table ${name} add column added_later_${at} text not null default ''`);
    await program.sql(`alter table ${name} add column perhaps_later_${at} jsonb`);
  }
  await program.sql("create table added_later (id uuid primary key, member_id uuid)");

  await aDay(program);
});

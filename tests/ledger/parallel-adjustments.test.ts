import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { runAs } from "../database/run-as.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const parallel = <Value>(run: (at: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: 20 }, (_, at) => run(at)));

/** What a storm of takers left behind. */
interface Storm {
  readonly before: number;
  /** Whether each of the takers of 100 was answered that it had them. */
  readonly taken: readonly boolean[];
  readonly after: number;
}

/** What is wrong with it: points taken twice, or lost. */
function wrongIn({ before, taken, after }: Storm): string | null {
  const granted = taken.filter(Boolean).length * 100;
  if (granted > before) return `${granted} were given out of ${before}`;
  return before - granted === after ? null : `${before} − ${granted} left ${after}`;
}

test.each([100, 700, 1950])(
  "of 20 who take 100 out of %i at once, as many have them as there are",
  async (before) => {
    await program.admin.givePoints(member, before);

    const answers = await parallel(() => program.admin.adjust(member, -100));
    const taken = answers.map(({ entry }) => entry !== null);
    const after = (await program.shop.lookUp({ id: member.id }))!.wallet.available;

    expect(wrongIn({ before, taken, after })).toBeNull();
    expect(taken.filter(Boolean)).toHaveLength(Math.floor(before / 100));
    expect(await program.admin.verify(member)).toMatchObject({ ok: true });
  },
);

// Without this, the test above could be one that nothing fails.
test("a naive read, then write, in the same storm is caught", async () => {
  const { url, ownerUrl } = program.fixture.database;
  await runAs(
    ownerUrl,
    `create table naive_wallets (available bigint check (available >= 0));
    insert into naive_wallets values (100); grant select, update on naive_wallets to quen_app`,
  );
  const pool = new pg.Pool({ connectionString: url, max: 20 });
  const taken = await parallel(async () => {
    const { rows } = await pool.query("select available, pg_sleep(0.05) from naive_wallets");
    const left = Number(rows[0].available) - 100;
    if (left < 0) return false;
    await pool.query("update naive_wallets set available = $1", [left]);
    return true;
  });
  const { rows } = await pool.query("select available from naive_wallets");
  await pool.end();
  await runAs(ownerUrl, "drop table naive_wallets");

  expect(wrongIn({ before: 100, taken, after: Number(rows[0].available) })).toMatch(/out of 100/);
});

test("giving and taking at once leave what they add up to, in one chain", async () => {
  await program.admin.givePoints(member, 1000);

  await parallel((at) => program.admin.adjust(member, at % 2 ? 10 : -10));

  expect((await program.shop.lookUp({ id: member.id }))!.wallet.available).toBe(1000);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true, entriesChecked: 21 });
});

test("purchases, adjustments and settling meet in one wallet and lose nothing", async () => {
  await program.admin.givePoints(member, 100, { expiresAt: program.clock.in("PT1H") });
  await program.shop.buy(member, "10000");
  program.clock.advance("PT2H");

  await parallel<unknown>((at) =>
    at % 2 ? program.shop.buy(member, "10000") : program.admin.adjust(member, 5),
  );

  expect((await program.shop.lookUp({ id: member.id }))!.wallet.available).toBe(21 + 10 + 50);
  const [expired] = await program.sql<{ count: number }>(
    `select count(*)::int as count from entries
      where kind = 'EXPIRE' and member_id = '${program.uuid(member.id)}'`,
  );
  expect(expired).toEqual({ count: 1 });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

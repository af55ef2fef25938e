import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

async function open() {
  const program = await openProgram({ rules: [] });
  const buyer = await program.shop.enroll();
  const rule = await program.admin.addRule();
  program.clock.advance("PT1H");
  return { program, member: buyer, rule };
}

const earnedAt = async (program: TestProgram, member: Enrolled, placedAt: Date) =>
  (await program.shop.buy(member, "10000", { placedAt: placedAt.toISOString() })).earned.points;

async function listed(program: TestProgram, how = "") {
  const { json } = await program.admin.graphql(`{ program { earningRules${how} { id status } } }`);
  return json.data.program.earningRules;
}

test("a rule that was put away earns no more, and is listed only for who asks", async () => {
  const { program, member: buyer, rule } = await open();
  const other = await program.admin.addRule({
    title: "Other",
    effects: [{ kind: "FIXED", points: 3 }],
  });

  const { rule: archived, userErrors } = await program.admin.archiveRule(rule);

  expect(userErrors).toEqual([]);
  expect(archived).toEqual({ id: rule.id, version: 1, status: "ARCHIVED" });
  expect(await earnedAt(program, buyer, program.clock.now())).toBe(3);
  expect(await listed(program)).toEqual([{ id: other.id, status: "PUBLISHED" }]);
  expect(await listed(program, "(archived: true)")).toEqual([
    { id: other.id, status: "PUBLISHED" },
    { id: rule.id, status: "ARCHIVED" },
  ]);
  const page = await program.visitor.graphql("{ program { waysToEarn { id } } }");
  expect(page.json.data.program.waysToEarn).toEqual([{ id: other.id }]);
});

test("what was bought before goes by it, recorded late or returned late", async () => {
  const { program, member: buyer, rule } = await open();
  const { purchase } = await program.shop.buy(buyer, "10000");
  const before = program.clock.now();
  program.clock.advance("PT1H");
  await program.admin.archiveRule(rule);
  program.clock.advance("P1D");

  expect(await earnedAt(program, buyer, before)).toBe(10);
  const { reversed } = await program.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: 1 }],
  });
  expect(reversed.points).toBe(10);
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });
});

test("what was scheduled never begins, and a draft is gone with its rule", async () => {
  const { program, member: buyer, rule } = await open();
  const more = { id: rule.id, version: 1, effects: [{ kind: "FIXED" as const, points: 50 }] };
  const draft = (await program.admin.saveRule(more)).rule!;
  await program.admin.publishRule({ ...draft, at: program.clock.in("P1D").toISOString() });
  await program.admin.saveRule({ ...more, version: 2 });

  await program.admin.archiveRule(rule);

  program.clock.advance("P2D");
  expect(await earnedAt(program, buyer, program.clock.now())).toBe(0);
  await expect(program.admin.backtest(rule.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a draft can be put away before anybody earned by it", async () => {
  const { program } = await open();
  const draft = (await program.admin.saveRule({ title: "Never mind" })).rule!;

  expect((await program.admin.archiveRule(draft)).rule).toMatchObject({ status: "ARCHIVED" });
  expect(await listed(program)).toHaveLength(1);
});

test("archiving again changes nothing and emits nothing, however many try at once", async () => {
  const { program, rule } = await open();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => program.admin.archiveRule(rule)),
  );
  program.clock.advance("P1D");
  answers.push(await program.admin.archiveRule(rule));

  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const events = await program.sql(
    `select 1 from events where program_id = '${program.programId}' and type =
      'earning-rule.archived'`,
  );
  expect(events).toHaveLength(1);
});

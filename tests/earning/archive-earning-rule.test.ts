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

const earnedAt = async (testProgram: TestProgram, member: Enrolled, placedAt: Date) =>
  (await testProgram.shop.buy(member, "10000", { placedAt: placedAt.toISOString() })).earned.points;

async function listed(testProgram: TestProgram, how = "") {
  const { json } = await testProgram.admin.graphql(
    `{ program { earningRules${how} { id status } } }`,
  );
  return json.data.program.earningRules;
}

test("a rule that was put away earns no more, and is listed only for who asks", async () => {
  const { program: testProgram, member: buyer, rule } = await open();
  const other = await testProgram.admin.addRule({
    title: "Other",
    effects: [{ kind: "FIXED", points: 3 }],
  });

  const { rule: archived, userErrors } = await testProgram.admin.archiveRule(rule);

  expect(userErrors).toEqual([]);
  expect(archived).toEqual({ id: rule.id, version: 1, status: "ARCHIVED" });
  expect(await earnedAt(testProgram, buyer, testProgram.clock.now())).toBe(3);
  expect(await listed(testProgram)).toEqual([{ id: other.id, status: "PUBLISHED" }]);
  expect(await listed(testProgram, "(archived: true)")).toEqual([
    { id: other.id, status: "PUBLISHED" },
    { id: rule.id, status: "ARCHIVED" },
  ]);
  const page = await testProgram.visitor.graphql("{ program { waysToEarn { id } } }");
  expect(page.json.data.program.waysToEarn).toEqual([{ id: other.id }]);
});

test("what was bought before goes by it, recorded late or returned late", async () => {
  const { program: testProgram, member: buyer, rule } = await open();
  const { purchase } = await testProgram.shop.buy(buyer, "10000");
  const before = testProgram.clock.now();
  testProgram.clock.advance("PT1H");
  await testProgram.admin.archiveRule(rule);
  testProgram.clock.advance("P1D");

  expect(await earnedAt(testProgram, buyer, before)).toBe(10);
  const { reversed } = await testProgram.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: 1 }],
  });
  expect(reversed.points).toBe(10);
  expect(await testProgram.admin.verify(buyer)).toMatchObject({ ok: true });
});

test("what was scheduled never begins, and a draft is gone with its rule", async () => {
  const { program: testProgram, member: buyer, rule } = await open();
  const more = { id: rule.id, version: 1, effects: [{ kind: "FIXED" as const, points: 50 }] };
  const draft = (await testProgram.admin.saveRule(more)).rule!;
  await testProgram.admin.publishRule({ ...draft, at: testProgram.clock.in("P1D").toISOString() });
  await testProgram.admin.saveRule({ ...more, version: 2 });

  await testProgram.admin.archiveRule(rule);

  testProgram.clock.advance("P2D");
  expect(await earnedAt(testProgram, buyer, testProgram.clock.now())).toBe(0);
  await expect(testProgram.admin.backtest(rule.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a draft can be put away before anybody earned by it", async () => {
  const { program: testProgram } = await open();
  const draft = (await testProgram.admin.saveRule({ title: "Never mind" })).rule!;

  expect((await testProgram.admin.archiveRule(draft)).rule).toMatchObject({ status: "ARCHIVED" });
  expect(await listed(testProgram)).toHaveLength(1);
});

test("to do it again changes nothing and tells nobody, however many ask at once", async () => {
  const { program: testProgram, rule } = await open();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => testProgram.admin.archiveRule(rule)),
  );
  testProgram.clock.advance("P1D");
  answers.push(await testProgram.admin.archiveRule(rule));

  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const told = await testProgram.sql(
    `select 1 from events where program_id = '${testProgram.programId}' and type = 'earning-rule.archived'`,
  );
  expect(told).toHaveLength(1);
});

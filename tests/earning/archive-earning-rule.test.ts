import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

async function open() {
  const tea = await openProgram({ rules: [] });
  const lan = await tea.shop.enroll();
  const rule = await tea.admin.addRule();
  tea.clock.advance("PT1H");
  return { tea, lan, rule };
}

const earnedAt = async (tea: TestProgram, member: Enrolled, placedAt: Date) =>
  (await tea.shop.buy(member, "10000", { placedAt: placedAt.toISOString() })).earned.points;

async function listed(tea: TestProgram, how = "") {
  const { json } = await tea.admin.graphql(`{ program { earningRules${how} { id status } } }`);
  return json.data.program.earningRules;
}

test("a rule that was put away earns no more, and is listed only for who asks", async () => {
  const { tea, lan, rule } = await open();
  const other = await tea.admin.addRule({
    title: "Other",
    effects: [{ kind: "FIXED", points: 3 }],
  });

  const { rule: archived, userErrors } = await tea.admin.archiveRule(rule);

  expect(userErrors).toEqual([]);
  expect(archived).toEqual({ id: rule.id, version: 1, status: "ARCHIVED" });
  expect(await earnedAt(tea, lan, tea.clock.now())).toBe(3);
  expect(await listed(tea)).toEqual([{ id: other.id, status: "PUBLISHED" }]);
  expect(await listed(tea, "(archived: true)")).toEqual([
    { id: other.id, status: "PUBLISHED" },
    { id: rule.id, status: "ARCHIVED" },
  ]);
  const page = await tea.visitor.graphql("{ program { waysToEarn { id } } }");
  expect(page.json.data.program.waysToEarn).toEqual([{ id: other.id }]);
});

test("what was bought before goes by it, recorded late or returned late", async () => {
  const { tea, lan, rule } = await open();
  const { purchase } = await tea.shop.buy(lan, "10000");
  const before = tea.clock.now();
  tea.clock.advance("PT1H");
  await tea.admin.archiveRule(rule);
  tea.clock.advance("P1D");

  expect(await earnedAt(tea, lan, before)).toBe(10);
  const { reversed } = await tea.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(reversed.points).toBe(10);
  expect(await tea.admin.verify(lan)).toMatchObject({ ok: true });
});

test("what was scheduled never begins, and a draft is gone with its rule", async () => {
  const { tea, lan, rule } = await open();
  const more = { id: rule.id, version: 1, effects: [{ kind: "FIXED" as const, points: 50 }] };
  const draft = (await tea.admin.saveRule(more)).rule!;
  await tea.admin.publishRule({ ...draft, at: tea.clock.in("P1D").toISOString() });
  await tea.admin.saveRule({ ...more, version: 2 });

  await tea.admin.archiveRule(rule);

  tea.clock.advance("P2D");
  expect(await earnedAt(tea, lan, tea.clock.now())).toBe(0);
  await expect(tea.admin.backtest(rule.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a draft can be put away before anybody earned by it", async () => {
  const { tea } = await open();
  const draft = (await tea.admin.saveRule({ title: "Never mind" })).rule!;

  expect((await tea.admin.archiveRule(draft)).rule).toMatchObject({ status: "ARCHIVED" });
  expect(await listed(tea)).toHaveLength(1);
});

test("to do it again changes nothing and tells nobody, however many ask at once", async () => {
  const { tea, rule } = await open();
  const answers = await Promise.all(Array.from({ length: 20 }, () => tea.admin.archiveRule(rule)));
  tea.clock.advance("P1D");
  answers.push(await tea.admin.archiveRule(rule));

  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const told = await tea.sql(
    `select 1 from events where program_id = '${tea.programId}' and type = 'earning-rule.archived'`,
  );
  expect(told).toHaveLength(1);
});

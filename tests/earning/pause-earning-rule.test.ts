import { expect, test } from "vitest";
import { EarningRules } from "../../client/admin.ts";
import { SimulatePurchase } from "../../client/storefront.ts";
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
const statusOf = async (tea: TestProgram, id: string) =>
  (await tea.admin.ask(EarningRules)).program.earningRules.find((rule) => rule.id === id)?.status;

test("a paused rule earns nothing and says so, until it is resumed", async () => {
  const { tea, lan, rule } = await open();
  const { id, version } = rule;

  expect(await tea.admin.pauseRule(rule)).toEqual({
    ...{ rule: { id, version, status: "PAUSED" }, userErrors: [] },
  });

  expect(await statusOf(tea, id)).toBe("PAUSED");
  expect(await earnedAt(tea, lan, tea.clock.now())).toBe(0);
  const { simulatePurchase } = await tea.shop.ask(SimulatePurchase, {
    input: {
      ...{ currencyCode: "VND", total: "10000" },
      lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "10000" }],
    },
  });
  expect(simulatePurchase).toMatchObject({ points: 0, notApplied: [{ code: "PAUSED" }] });
  const page = await tea.visitor.graphql("{ program { waysToEarn { id } } }");
  expect(page.json.data.program.waysToEarn).toEqual([]);

  tea.clock.advance("PT1H");
  expect(await tea.admin.resumeRule(rule)).toEqual({
    ...{ rule: { id, version, status: "PUBLISHED" }, userErrors: [] },
  });
  expect(await earnedAt(tea, lan, tea.clock.now())).toBe(10);
});

test("late purchases go by whether the rule was paused when they were placed", async () => {
  const { tea, lan, rule } = await open();
  const before = tea.clock.ago("PT1S");
  const first = tea.clock.now();
  await tea.admin.pauseRule(rule);
  tea.clock.advance("PT1H");
  const last = tea.clock.ago("PT1S");
  const resumed = tea.clock.now();

  expect(await earnedAt(tea, lan, before)).toBe(10);
  await tea.admin.resumeRule(rule);
  tea.clock.advance("P1D");

  for (const [at, points] of [
    [before, 10],
    [first, 0],
    [last, 0],
    [resumed, 10],
  ] as const) {
    expect(await earnedAt(tea, lan, at)).toBe(points);
  }
});

test("what was earned before a pause comes back whole with a return during it", async () => {
  const { tea, lan, rule } = await open();
  const { purchase } = await tea.shop.buy(lan, "10000");
  await tea.admin.pauseRule(rule);

  const { reversed } = await tea.shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });

  expect(reversed.points).toBe(10);
  expect(await tea.admin.verify(lan)).toMatchObject({ ok: true });
});

test("an event that happens during a pause earns nothing by the rule", async () => {
  const { tea, lan } = await open();
  const reviews = await tea.admin.addRule({ trigger: "EVENT", eventName: "review" });
  await tea.admin.pauseRule(reviews);

  const { earned } = await tea.shop.recordEvent(tea.shop.event(lan));

  expect(earned!.points).toBe(0);
});

test("to do it again changes nothing and tells nobody, however many ask at once", async () => {
  const { tea, rule } = await open();
  await tea.admin.resumeRule(rule);
  for (let time = 0; time < 2; time++) {
    await Promise.all(Array.from({ length: 20 }, () => tea.admin.pauseRule(rule)));
    await Promise.all(Array.from({ length: 20 }, () => tea.admin.resumeRule(rule)));
  }

  const told = await tea.sql<{ type: string }>(
    `select type from events where program_id = '${tea.programId}'
     and type in ('earning-rule.paused', 'earning-rule.resumed') order by id`,
  );
  expect(told.map(({ type }) => type)).toEqual([
    ...["earning-rule.paused", "earning-rule.resumed"],
    ...["earning-rule.paused", "earning-rule.resumed"],
  ]);
  expect(await statusOf(tea, rule.id)).toBe("PUBLISHED");
});

test("a rule that is scheduled can be paused before its time, and a new version stays paused", async () => {
  const { tea, lan } = await open();
  const rule = await tea.admin.addRule({ title: "Later" }, tea.clock.in("P1D"));
  await tea.admin.pauseRule(rule);
  tea.clock.advance("P2D");
  expect(await statusOf(tea, rule.id)).toBe("PAUSED");

  const draft = (await tea.admin.saveRule({ id: rule.id, version: 1, title: "Later" })).rule!;
  expect((await tea.admin.publishRule(draft)).rule).toMatchObject({ version: 2, status: "PAUSED" });

  // The other rule's.
  expect(await earnedAt(tea, lan, tea.clock.now())).toBe(10);
});

test("who paused it is on record", async () => {
  const { tea, rule } = await open();
  await tea.admin.pauseRule(rule);

  const audit = await tea.sql(
    `select operation, actor_kind as actor from audit_records
     where program_id = '${tea.programId}' and subject_id = '${tea.uuid(rule.id)}' order by id desc limit 1`,
  );

  expect(audit).toEqual([{ operation: "pauseEarningRule", actor: "AUTOMATION" }]);
});

test("the database keeps a rule from being paused twice at a time", async () => {
  const { tea, rule } = await open();
  await tea.admin.pauseRule(rule);

  await expect(
    tea.sql(`insert into earning_rule_pauses values ('${tea.uuid(rule.id)}', now())`),
  ).rejects.toThrow("earning_rule_open_pauses");
});

test.each(["pause", "resume", "archive"])(
  "an admin key without the scope may not %s",
  async (verb) => {
    const tea = await openProgram();
    await tea.sql(
      `update access_keys set scopes = '{program:read}' where kind = 'ADMIN' and program_id = '${tea.programId}'`,
    );

    const { json } = await tea.admin.graphql(
      `mutation { ${verb}EarningRule(input: { id: "rule" }) { rule { id } } }`,
    );

    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  },
);

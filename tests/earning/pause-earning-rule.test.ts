import { expect, test } from "vitest";
import { EarningRules } from "../../client/admin.ts";
import { SimulatePurchase } from "../../client/storefront.ts";
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
const statusOf = async (program: TestProgram, id: string) =>
  (await program.admin.ask(EarningRules)).program.earningRules.find((rule) => rule.id === id)
    ?.status;

test("a paused rule earns nothing and says so, until it is resumed", async () => {
  const { program, member: buyer, rule } = await open();
  const { id, version } = rule;

  expect(await program.admin.pauseRule(rule)).toEqual({
    rule: { id, version, status: "PAUSED" },
    userErrors: [],
  });

  expect(await statusOf(program, id)).toBe("PAUSED");
  expect(await earnedAt(program, buyer, program.clock.now())).toBe(0);
  const { simulatePurchase } = await program.shop.ask(SimulatePurchase, {
    input: {
      currencyCode: "VND",
      total: "10000",
      lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "10000" }],
    },
  });
  expect(simulatePurchase).toMatchObject({ points: 0, notApplied: [{ code: "PAUSED" }] });
  const page = await program.visitor.graphql("{ program { waysToEarn { id } } }");
  expect(page.json.data.program.waysToEarn).toEqual([]);

  program.clock.advance("PT1H");
  expect(await program.admin.resumeRule(rule)).toEqual({
    rule: { id, version, status: "PUBLISHED" },
    userErrors: [],
  });
  expect(await earnedAt(program, buyer, program.clock.now())).toBe(10);
});

test("late purchases go by whether the rule was paused when they were placed", async () => {
  const { program, member: buyer, rule } = await open();
  const before = program.clock.ago("PT1S");
  const first = program.clock.now();
  await program.admin.pauseRule(rule);
  program.clock.advance("PT1H");
  const last = program.clock.ago("PT1S");
  const resumed = program.clock.now();

  expect(await earnedAt(program, buyer, before)).toBe(10);
  await program.admin.resumeRule(rule);
  program.clock.advance("P1D");

  for (const [at, points] of [
    [before, 10],
    [first, 0],
    [last, 0],
    [resumed, 10],
  ] as const) {
    expect(await earnedAt(program, buyer, at)).toBe(points);
  }
});

test("what was earned before a pause comes back whole with a return during it", async () => {
  const { program, member: buyer, rule } = await open();
  const { purchase } = await program.shop.buy(buyer, "10000");
  await program.admin.pauseRule(rule);

  const { reversed } = await program.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: 1 }],
  });

  expect(reversed.points).toBe(10);
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true });
});

test("an event that happens during a pause earns nothing by the rule", async () => {
  const { program, member: buyer } = await open();
  const reviews = await program.admin.addRule({ trigger: "EVENT", eventName: "review" });
  await program.admin.pauseRule(reviews);

  const { earned } = await program.shop.recordEvent(program.shop.event(buyer));

  expect(earned!.points).toBe(0);
});

test("pausing again changes nothing and emits nothing, however many try at once", async () => {
  const { program, rule } = await open();
  await program.admin.resumeRule(rule);
  for (let time = 0; time < 2; time++) {
    await Promise.all(Array.from({ length: 20 }, () => program.admin.pauseRule(rule)));
    await Promise.all(Array.from({ length: 20 }, () => program.admin.resumeRule(rule)));
  }

  const events = await program.sql<{ type: string }>(
    `select type from events where program_id = '${program.programId}'
     and type in ('earning-rule.paused', 'earning-rule.resumed') order by id`,
  );
  expect(events.map(({ type }) => type)).toEqual([
    "earning-rule.paused",
    "earning-rule.resumed",
    "earning-rule.paused",
    "earning-rule.resumed",
  ]);
  expect(await statusOf(program, rule.id)).toBe("PUBLISHED");
});

test("a scheduled rule can be paused before its time; a new version stays paused", async () => {
  const { program, member: buyer } = await open();
  const rule = await program.admin.addRule({ title: "Later" }, program.clock.in("P1D"));
  await program.admin.pauseRule(rule);
  program.clock.advance("P2D");
  expect(await statusOf(program, rule.id)).toBe("PAUSED");

  const draft = (await program.admin.saveRule({ id: rule.id, version: 1, title: "Later" })).rule!;
  expect((await program.admin.publishRule(draft)).rule).toMatchObject({
    version: 2,
    status: "PAUSED",
  });

  // The other rule's.
  expect(await earnedAt(program, buyer, program.clock.now())).toBe(10);
});

test("who paused it is on record", async () => {
  const { program, rule } = await open();
  await program.admin.pauseRule(rule);

  const audit = await program.sql(
    `select operation, actor_kind as actor from audit_records
     where program_id = '${program.programId}' and subject_id = '${program.uuid(rule.id)}' order by
     id desc limit 1`,
  );

  expect(audit).toEqual([{ operation: "pauseEarningRule", actor: "AUTOMATION" }]);
});

test("the database keeps a rule from being paused twice at a time", async () => {
  const { program, rule } = await open();
  await program.admin.pauseRule(rule);

  await expect(
    program.sql(`insert into earning_rule_pauses values ('${program.uuid(rule.id)}', now())`),
  ).rejects.toThrow("earning_rule_open_pauses");
});

test.each(["pause", "resume", "archive"])(
  "an admin key without the scope may not %s",
  async (verb) => {
    const program = await openProgram();
    await program.sql(
      `update access_keys set scopes = '{program:read}'
        where kind = 'ADMIN' and program_id = '${program.programId}'`,
    );

    const { json } = await program.admin.graphql(
      `mutation { ${verb}EarningRule(input: { id: "rule" }) { rule { id } } }`,
    );

    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  },
);

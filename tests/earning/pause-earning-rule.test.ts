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

const earnedAt = async (testProgram: TestProgram, member: Enrolled, placedAt: Date) =>
  (await testProgram.shop.buy(member, "10000", { placedAt: placedAt.toISOString() })).earned.points;
const statusOf = async (testProgram: TestProgram, id: string) =>
  (await testProgram.admin.ask(EarningRules)).program.earningRules.find((rule) => rule.id === id)
    ?.status;

test("a paused rule earns nothing and says so, until it is resumed", async () => {
  const { program: testProgram, member: buyer, rule } = await open();
  const { id, version } = rule;

  expect(await testProgram.admin.pauseRule(rule)).toEqual({
    ...{ rule: { id, version, status: "PAUSED" }, userErrors: [] },
  });

  expect(await statusOf(testProgram, id)).toBe("PAUSED");
  expect(await earnedAt(testProgram, buyer, testProgram.clock.now())).toBe(0);
  const { simulatePurchase } = await testProgram.shop.ask(SimulatePurchase, {
    input: {
      ...{ currencyCode: "VND", total: "10000" },
      lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "10000" }],
    },
  });
  expect(simulatePurchase).toMatchObject({ points: 0, notApplied: [{ code: "PAUSED" }] });
  const page = await testProgram.visitor.graphql("{ program { waysToEarn { id } } }");
  expect(page.json.data.program.waysToEarn).toEqual([]);

  testProgram.clock.advance("PT1H");
  expect(await testProgram.admin.resumeRule(rule)).toEqual({
    ...{ rule: { id, version, status: "PUBLISHED" }, userErrors: [] },
  });
  expect(await earnedAt(testProgram, buyer, testProgram.clock.now())).toBe(10);
});

test("late purchases go by whether the rule was paused when they were placed", async () => {
  const { program: testProgram, member: buyer, rule } = await open();
  const before = testProgram.clock.ago("PT1S");
  const first = testProgram.clock.now();
  await testProgram.admin.pauseRule(rule);
  testProgram.clock.advance("PT1H");
  const last = testProgram.clock.ago("PT1S");
  const resumed = testProgram.clock.now();

  expect(await earnedAt(testProgram, buyer, before)).toBe(10);
  await testProgram.admin.resumeRule(rule);
  testProgram.clock.advance("P1D");

  for (const [at, points] of [
    [before, 10],
    [first, 0],
    [last, 0],
    [resumed, 10],
  ] as const) {
    expect(await earnedAt(testProgram, buyer, at)).toBe(points);
  }
});

test("what was earned before a pause comes back whole with a return during it", async () => {
  const { program: testProgram, member: buyer, rule } = await open();
  const { purchase } = await testProgram.shop.buy(buyer, "10000");
  await testProgram.admin.pauseRule(rule);

  const { reversed } = await testProgram.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: 1 }],
  });

  expect(reversed.points).toBe(10);
  expect(await testProgram.admin.verify(buyer)).toMatchObject({ ok: true });
});

test("an event that happens during a pause earns nothing by the rule", async () => {
  const { program: testProgram, member: buyer } = await open();
  const reviews = await testProgram.admin.addRule({ trigger: "EVENT", eventName: "review" });
  await testProgram.admin.pauseRule(reviews);

  const { earned } = await testProgram.shop.recordEvent(testProgram.shop.event(buyer));

  expect(earned!.points).toBe(0);
});

test("to do it again changes nothing and tells nobody, however many ask at once", async () => {
  const { program: testProgram, rule } = await open();
  await testProgram.admin.resumeRule(rule);
  for (let time = 0; time < 2; time++) {
    await Promise.all(Array.from({ length: 20 }, () => testProgram.admin.pauseRule(rule)));
    await Promise.all(Array.from({ length: 20 }, () => testProgram.admin.resumeRule(rule)));
  }

  const told = await testProgram.sql<{ type: string }>(
    `select type from events where program_id = '${testProgram.programId}'
     and type in ('earning-rule.paused', 'earning-rule.resumed') order by id`,
  );
  expect(told.map(({ type }) => type)).toEqual([
    ...["earning-rule.paused", "earning-rule.resumed"],
    ...["earning-rule.paused", "earning-rule.resumed"],
  ]);
  expect(await statusOf(testProgram, rule.id)).toBe("PUBLISHED");
});

test("a rule that is scheduled can be paused before its time, and a new version stays paused", async () => {
  const { program: testProgram, member: buyer } = await open();
  const rule = await testProgram.admin.addRule({ title: "Later" }, testProgram.clock.in("P1D"));
  await testProgram.admin.pauseRule(rule);
  testProgram.clock.advance("P2D");
  expect(await statusOf(testProgram, rule.id)).toBe("PAUSED");

  const draft = (await testProgram.admin.saveRule({ id: rule.id, version: 1, title: "Later" }))
    .rule!;
  expect((await testProgram.admin.publishRule(draft)).rule).toMatchObject({
    version: 2,
    status: "PAUSED",
  });

  // The other rule's.
  expect(await earnedAt(testProgram, buyer, testProgram.clock.now())).toBe(10);
});

test("who paused it is on record", async () => {
  const { program: testProgram, rule } = await open();
  await testProgram.admin.pauseRule(rule);

  const audit = await testProgram.sql(
    `select operation, actor_kind as actor from audit_records
     where program_id = '${testProgram.programId}' and subject_id = '${testProgram.uuid(rule.id)}' order by id desc limit 1`,
  );

  expect(audit).toEqual([{ operation: "pauseEarningRule", actor: "AUTOMATION" }]);
});

test("the database keeps a rule from being paused twice at a time", async () => {
  const { program: testProgram, rule } = await open();
  await testProgram.admin.pauseRule(rule);

  await expect(
    testProgram.sql(
      `insert into earning_rule_pauses values ('${testProgram.uuid(rule.id)}', now())`,
    ),
  ).rejects.toThrow("earning_rule_open_pauses");
});

test.each(["pause", "resume", "archive"])(
  "an admin key without the scope may not %s",
  async (verb) => {
    const testProgram = await openProgram();
    await testProgram.sql(
      `update access_keys set scopes = '{program:read}' where kind = 'ADMIN' and program_id = '${testProgram.programId}'`,
    );

    const { json } = await testProgram.admin.graphql(
      `mutation { ${verb}EarningRule(input: { id: "rule" }) { rule { id } } }`,
    );

    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  },
);

import { expect, test } from "vitest";
import { EarningRules } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const open = () => openProgram({ rules: [] });

const gives = (points: number) => ({ effects: [{ kind: "FIXED" as const, points }] });
const pointsNow = async (testProgram: TestProgram, member: { id: string }, placedAt?: Date) =>
  (await testProgram.shop.buy(member, "10000", placedAt && { placedAt: placedAt.toISOString() }))
    .earned.points;

test("a purchase after publishing uses the new version, a late one the old", async () => {
  const testProgram = await open();
  const buyer = await testProgram.shop.enroll();
  const { id, version } = await testProgram.admin.addRule(gives(10));
  expect(await pointsNow(testProgram, buyer)).toBe(10);
  testProgram.clock.advance("PT1H");
  const before = testProgram.clock.ago("PT1S");
  const draft = (await testProgram.admin.saveRule({ id, version, ...gives(25) })).rule!;

  const { rule, userErrors } = await testProgram.admin.publishRule(draft);

  expect(userErrors).toEqual([]);
  expect(rule).toEqual({ id, version: 2, status: "PUBLISHED" });
  expect(await pointsNow(testProgram, buyer)).toBe(25);
  expect(await pointsNow(testProgram, buyer, before)).toBe(10);
  expect((await testProgram.shop.simulate("10000")).points).toBe(25);
});

test("a second server goes by a new version at its next write", async () => {
  const testProgram = await open();
  const buyer = await testProgram.shop.enroll();
  const { id, version } = await testProgram.admin.addRule(gives(10));
  const { url } = await testProgram.fixture.serve();
  const there = Object.assign(Object.create(testProgram.shop), {
    options: { server: url, audience: "storefront", credential: testProgram.keys.shop },
  }) as typeof testProgram.shop;
  await there.simulate("10000");
  const draft = (await testProgram.admin.saveRule({ id, version, ...gives(25) })).rule!;

  await testProgram.admin.publishRule(draft);

  expect((await there.buy(buyer, "10000")).earned.points).toBe(25);
});

test("a version published for later waits for its moment, and follows without a gap", async () => {
  const testProgram = await open();
  const buyer = await testProgram.shop.enroll();
  const { id, version } = await testProgram.admin.addRule(gives(10));
  const at = testProgram.clock.in("P7D");
  const draft = (await testProgram.admin.saveRule({ id, version, ...gives(25) })).rule!;

  const { rule } = await testProgram.admin.publishRule({ ...draft, at: at.toISOString() });

  expect(rule).toEqual({ id, version: 2, status: "SCHEDULED" });
  const { json } = await testProgram.admin.graphql(
    "{ program { earningRules { version status draft { version } " +
      "scheduled { version status } } } }",
  );
  expect(json.data.program.earningRules).toEqual([
    {
      version: 1,
      status: "PUBLISHED",
      draft: null,
      scheduled: { version: 2, status: "SCHEDULED" },
    },
  ]);
  expect(await pointsNow(testProgram, buyer)).toBe(10);
  testProgram.clock.set(at.toISOString());
  expect(await pointsNow(testProgram, buyer)).toBe(25);
  expect(await pointsNow(testProgram, buyer, testProgram.clock.ago("PT1S"))).toBe(10);
  const { program } = await testProgram.admin.ask(EarningRules);
  expect(program.earningRules).toMatchObject([{ version: 2, status: "PUBLISHED" }]);
});

test("a version published before another's time takes its place", async () => {
  const testProgram = await open();
  const buyer = await testProgram.shop.enroll();
  const { id, version } = await testProgram.admin.addRule(gives(10));
  const later = (await testProgram.admin.saveRule({ id, version, ...gives(25) })).rule!;
  await testProgram.admin.publishRule({ ...later, at: testProgram.clock.in("P7D").toISOString() });
  const now = (await testProgram.admin.saveRule({ id, version: 2, ...gives(40) })).rule!;

  await testProgram.admin.publishRule(now);

  expect(await pointsNow(testProgram, buyer)).toBe(40);
  testProgram.clock.advance("P8D");
  expect(await pointsNow(testProgram, buyer)).toBe(40);
});

test("a rule that is only scheduled earns from its moment on", async () => {
  const testProgram = await open();
  const buyer = await testProgram.shop.enroll();
  const rule = await testProgram.admin.addRule(gives(10), testProgram.clock.in("P1D"));

  expect(rule.status).toBe("SCHEDULED");
  expect(await pointsNow(testProgram, buyer)).toBe(0);
  testProgram.clock.advance("P1D");
  expect(await pointsNow(testProgram, buyer)).toBe(10);
});

test("publishing again under the same key answers the same and publishes once", async () => {
  const testProgram = await open();
  const draft = (await testProgram.admin.saveRule()).rule!;
  const input = { id: draft.id, version: draft.version };

  const first = await testProgram.admin.publishRule(input, "once");
  const again = await testProgram.leavesNothing(() => testProgram.admin.publishRule(input, "once"));

  expect(again).toEqual(first);
  const other = await testProgram.admin.publishRule({ ...input, version: 2 }, "once");
  expect(other.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
});

test("20 people who publish one draft at once publish it once", async () => {
  const testProgram = await open();
  const buyer = await testProgram.shop.enroll();
  const draft = (await testProgram.admin.saveRule(gives(10))).rule!;
  const input = { id: draft.id, version: draft.version };

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => testProgram.admin.publishRule(input)),
  );

  const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused).toEqual(Array(19).fill("NOTHING_TO_PUBLISH"));
  expect(await pointsNow(testProgram, buyer)).toBe(10);
});

test.each([
  ["an older version", { version: 1 }, "EDITED_MEANWHILE"],
  ["a moment that has passed", { version: 2, at: "2026-06-15T02:59:59Z" }, "IN_THE_PAST"],
])("%s is refused", async (_, input, code) => {
  const testProgram = await open();
  const { id } = (await testProgram.admin.saveRule()).rule!;
  await testProgram.admin.saveRule({ id, version: 1 });

  const { rule, userErrors } = await testProgram.leavesNothing(() =>
    testProgram.admin.publishRule({ id, ...input }),
  );

  expect(rule).toBeNull();
  expect(userErrors).toMatchObject([{ code }]);
});

test("a version that is published already is refused", async () => {
  const testProgram = await open();
  const { id, version } = await testProgram.admin.addRule();

  const { userErrors } = await testProgram.admin.publishRule({ id, version });

  expect(userErrors).toMatchObject([{ code: "NOTHING_TO_PUBLISH" }]);
});

test("an admin key without the scope may not write rules", async () => {
  const testProgram = await open();
  await testProgram.sql(
    `update access_keys set scopes = '{program:read}'
        where kind = 'ADMIN' and program_id = '${testProgram.programId}'`,
  );

  for (const mutation of ["saveEarningRule", "publishEarningRule"]) {
    const reply = await testProgram.admin.graphql(
      mutation === "saveEarningRule"
        ? `mutation { saveEarningRule(input: { title: "x", trigger: PURCHASE, effects: [] }) { rule
          { id } } }`
        : `mutation { publishEarningRule(input: { id: "x", version: 1, idempotencyKey: "k" }) { rule
          { id } } }`,
    );
    expect(reply.json.errors[0].extensions.code).toBe("FORBIDDEN");
  }
});

test("what was published is in the audit, by whom", async () => {
  const testProgram = await open();
  const { id } = await testProgram.admin.addRule();

  const audit = await testProgram.sql<{ operation: string }>(
    `select operation from audit_records where program_id = '${testProgram.programId}'
     and subject_id = '${testProgram.uuid(id)}' order by id`,
  );
  const [version] = await testProgram.sql<{ savedBy: string; publishedBy: string }>(
    `select saved_by as "savedBy", published_by as "publishedBy" from earning_rule_versions
     where rule_id = '${testProgram.uuid(id)}'`,
  );

  expect(audit.map(({ operation }) => operation)).toEqual([
    "saveEarningRule",
    "publishEarningRule",
  ]);
  expect(version).toEqual({ savedBy: "admin", publishedBy: "admin" });
});

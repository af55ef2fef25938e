import { expect, test } from "vitest";
import { EarningRules } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const open = () => openProgram({ rules: [] });

const gives = (points: number) => ({ effects: [{ kind: "FIXED" as const, points }] });
const pointsNow = async (tea: TestProgram, member: { id: string }, placedAt?: Date) =>
  (await tea.shop.buy(member, "10000", placedAt && { placedAt: placedAt.toISOString() })).earned
    .points;

test("the purchase right after publishing goes by the new version, a late one by the old", async () => {
  const tea = await open();
  const lan = await tea.shop.enroll();
  const { id, version } = await tea.admin.addRule(gives(10));
  expect(await pointsNow(tea, lan)).toBe(10);
  tea.clock.advance("PT1H");
  const before = tea.clock.ago("PT1S");
  const draft = (await tea.admin.saveRule({ id, version, ...gives(25) })).rule!;

  const { rule, userErrors } = await tea.admin.publishRule(draft);

  expect(userErrors).toEqual([]);
  expect(rule).toEqual({ id, version: 2, status: "PUBLISHED" });
  expect(await pointsNow(tea, lan)).toBe(25);
  expect(await pointsNow(tea, lan, before)).toBe(10);
  expect((await tea.shop.simulate("10000")).points).toBe(25);
});

test("a second server goes by a new version at its next write", async () => {
  const tea = await open();
  const lan = await tea.shop.enroll();
  const { id, version } = await tea.admin.addRule(gives(10));
  const { url } = await tea.scene.serve();
  const there = Object.assign(Object.create(tea.shop), {
    options: { server: url, audience: "storefront", credential: tea.keys.shop },
  }) as typeof tea.shop;
  await there.simulate("10000");
  const draft = (await tea.admin.saveRule({ id, version, ...gives(25) })).rule!;

  await tea.admin.publishRule(draft);

  expect((await there.buy(lan, "10000")).earned.points).toBe(25);
});

test("a version published for later waits for its moment, and follows without a gap", async () => {
  const tea = await open();
  const lan = await tea.shop.enroll();
  const { id, version } = await tea.admin.addRule(gives(10));
  const at = tea.clock.in("P7D");
  const draft = (await tea.admin.saveRule({ id, version, ...gives(25) })).rule!;

  const { rule } = await tea.admin.publishRule({ ...draft, at: at.toISOString() });

  expect(rule).toEqual({ id, version: 2, status: "SCHEDULED" });
  const { json } = await tea.admin.graphql(
    "{ program { earningRules { version status draft { version } scheduled { version status } } } }",
  );
  expect(json.data.program.earningRules).toEqual([
    {
      version: 1,
      status: "PUBLISHED",
      draft: null,
      scheduled: { version: 2, status: "SCHEDULED" },
    },
  ]);
  expect(await pointsNow(tea, lan)).toBe(10);
  tea.clock.set(at.toISOString());
  expect(await pointsNow(tea, lan)).toBe(25);
  expect(await pointsNow(tea, lan, tea.clock.ago("PT1S"))).toBe(10);
  const { program } = await tea.admin.ask(EarningRules);
  expect(program.earningRules).toMatchObject([{ version: 2, status: "PUBLISHED" }]);
});

test("a version published before another's time takes its place", async () => {
  const tea = await open();
  const lan = await tea.shop.enroll();
  const { id, version } = await tea.admin.addRule(gives(10));
  const later = (await tea.admin.saveRule({ id, version, ...gives(25) })).rule!;
  await tea.admin.publishRule({ ...later, at: tea.clock.in("P7D").toISOString() });
  const now = (await tea.admin.saveRule({ id, version: 2, ...gives(40) })).rule!;

  await tea.admin.publishRule(now);

  expect(await pointsNow(tea, lan)).toBe(40);
  tea.clock.advance("P8D");
  expect(await pointsNow(tea, lan)).toBe(40);
});

test("a rule that is only scheduled earns from its moment on", async () => {
  const tea = await open();
  const lan = await tea.shop.enroll();
  const rule = await tea.admin.addRule(gives(10), tea.clock.in("P1D"));

  expect(rule.status).toBe("SCHEDULED");
  expect(await pointsNow(tea, lan)).toBe(0);
  tea.clock.advance("P1D");
  expect(await pointsNow(tea, lan)).toBe(10);
});

test("publishing again under the same key answers the same and publishes once", async () => {
  const tea = await open();
  const draft = (await tea.admin.saveRule()).rule!;
  const input = { id: draft.id, version: draft.version };

  const first = await tea.admin.publishRule(input, "once");
  const again = await tea.leavesNothing(() => tea.admin.publishRule(input, "once"));

  expect(again).toEqual(first);
  const other = await tea.admin.publishRule({ ...input, version: 2 }, "once");
  expect(other.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
});

test("20 people who publish one draft at once publish it once", async () => {
  const tea = await open();
  const lan = await tea.shop.enroll();
  const draft = (await tea.admin.saveRule(gives(10))).rule!;
  const input = { id: draft.id, version: draft.version };

  const answers = await Promise.all(Array.from({ length: 20 }, () => tea.admin.publishRule(input)));

  const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused).toEqual(Array(19).fill("NOTHING_TO_PUBLISH"));
  expect(await pointsNow(tea, lan)).toBe(10);
});

test.each([
  ["an older version", { version: 1 }, "EDITED_MEANWHILE"],
  ["a moment that has passed", { version: 2, at: "2026-06-15T02:59:59Z" }, "IN_THE_PAST"],
])("%s is refused", async (_, input, code) => {
  const tea = await open();
  const { id } = (await tea.admin.saveRule()).rule!;
  await tea.admin.saveRule({ id, version: 1 });

  const { rule, userErrors } = await tea.leavesNothing(() =>
    tea.admin.publishRule({ id, ...input }),
  );

  expect(rule).toBeNull();
  expect(userErrors).toMatchObject([{ code }]);
});

test("a version that is published already is refused", async () => {
  const tea = await open();
  const { id, version } = await tea.admin.addRule();

  const { userErrors } = await tea.admin.publishRule({ id, version });

  expect(userErrors).toMatchObject([{ code: "NOTHING_TO_PUBLISH" }]);
});

test("an admin key without the scope may not write rules", async () => {
  const tea = await open();
  await tea.sql(
    `update access_keys set scopes = '{program:read}' where kind = 'ADMIN' and program_id = '${tea.programId}'`,
  );

  for (const mutation of ["saveEarningRule", "publishEarningRule"]) {
    const reply = await tea.admin.graphql(
      mutation === "saveEarningRule"
        ? `mutation { saveEarningRule(input: { title: "x", trigger: PURCHASE, effects: [] }) { rule { id } } }`
        : `mutation { publishEarningRule(input: { id: "x", version: 1, idempotencyKey: "k" }) { rule { id } } }`,
    );
    expect(reply.json.errors[0].extensions.code).toBe("FORBIDDEN");
  }
});

test("what was published is in the audit, by whom", async () => {
  const tea = await open();
  const { id } = await tea.admin.addRule();

  const audit = await tea.sql<{ operation: string }>(
    `select operation from audit_records where program_id = '${tea.programId}'
     and subject_id = '${tea.uuid(id)}' order by id`,
  );
  const [version] = await tea.sql<{ savedBy: string; publishedBy: string }>(
    `select saved_by as "savedBy", published_by as "publishedBy" from earning_rule_versions
     where rule_id = '${tea.uuid(id)}'`,
  );

  expect(audit.map(({ operation }) => operation)).toEqual([
    "saveEarningRule",
    "publishEarningRule",
  ]);
  expect(version).toEqual({ savedBy: "admin", publishedBy: "admin" });
});

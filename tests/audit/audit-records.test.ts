import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, test } from "vitest";
import {
  AdjustPoints,
  AuditLog,
  ChangeStaffRole,
  CloseMember,
  EraseMember,
  MemberAuditTrail,
  Staff,
  SuspendMember,
} from "../../client/admin.ts";
import type { AuditLogQueryVariables } from "../../client/admin.ts";
import { UpdateMember } from "../../client/storefront.ts";
import { exportKinds } from "../../api/modules/exports/export-rows.ts";
import { subjectPrefix } from "../../api/modules/audit/subject-prefix.ts";
import { rootFields } from "../access/root-field.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "../staff/staff-fixture.ts";

let program: TestProgram;
let staff: ReturnType<typeof staffOf>;
beforeAll(async () => {
  program = await openProgram();
  staff = staffOf(program);
});
beforeEach(() => program.sql("delete from auth.rate_limits"));

const listed = async (variables: AuditLogQueryVariables = {}, of = program) =>
  (await of.admin.ask(AuditLog, variables)).auditRecords;

test("the log says who changed what, when, from where, before and after", async () => {
  const { email, browser } = await staff.join("OWNER");
  const member = await program.shop.enroll({ givenName: "Hạnh", familyName: "Võ" });
  await browser.ask(SuspendMember, { input: { memberId: member.id } });

  const { totalCount, nodes } = await listed({ where: { recordId: member.id } });

  expect(totalCount).toBe(1);
  expect(nodes[0]).toMatchObject({
    operation: "suspendMember",
    recordedAt: program.clock.now().toISOString(),
    remoteAddress: expect.stringMatching(/127\.0\.0\.1|::1/) as string,
    actor: { kind: "STAFF", name: "Lan", id: await placeOf(email) },
    member: { id: member.id, displayName: "Võ Hạnh" },
    changes: [{ path: "status", before: "ACTIVE", after: "SUSPENDED" }],
  });
});

const placeOf = async (email: string) =>
  (await program.admin.ask(Staff, { first: 100 })).staff.nodes.find((it) => it.email === email)!.id;

test("it is filtered by person, time and operation, and searched without accents", async () => {
  const { email, browser } = await staff.join("SUPPORT");
  const actorId = await placeOf(email);
  const member = await program.shop.enroll({ givenName: "Quỳnh", familyName: "Đặng" });
  const points = { memberId: member.id, points: 50, reason: "Sorry", idempotencyKey: "audited" };
  await browser.ask(AdjustPoints, { input: points });
  const operations = async (variables: AuditLogQueryVariables) =>
    (await listed(variables)).nodes.map((it) => it.operation);

  expect(await operations({ where: { actorId } })).toEqual(["adjustPoints"]);
  expect(await operations({ search: "dang quynh" })).toEqual(["adjustPoints"]);
  expect(await operations({ search: "dang lan adjust" })).toEqual(["adjustPoints"]);
  const from = program.clock.now().toISOString();
  const past = { from: "2020-01-01T00:00:00Z", until: from };
  expect(await operations({ where: { actorId, recordedAt: past } })).toEqual([]);
  expect(await operations({ where: { actorId, recordedAt: { from } } })).toHaveLength(1);
  expect(await operations({ where: { actorId, operations: ["closeMember"] } })).toEqual([]);
  expect(await operations({ where: { actorId: "nobody" } })).toEqual([]);
  const [record] = (await listed({ where: { actorId } })).nodes;
  expect(record).toMatchObject({
    subjectId: expect.stringMatching(/^ent_/) as string,
    changes: [{ path: "available", before: 0, after: 50 }],
  });
});

test("pages have no gap in either order, and hold nothing of another program", async () => {
  const member = await program.shop.enroll();
  for (const n of [1, 2, 3]) {
    const input = {
      memberId: member.id,
      points: n,
      reason: "One of three",
      idempotencyKey: `${n}`,
    };
    await program.admin.ask(AdjustPoints, { input });
  }
  const where = { recordId: member.id };
  const points = async (variables: AuditLogQueryVariables) =>
    (await listed({ where, ...variables })).nodes.map((it) => it.changes[0]!.after);

  expect(await points({ first: 2 })).toEqual([6, 3]);
  expect(await points({ first: 2, offset: 2 })).toEqual([1]);
  const orderBy = { field: "RECORDED_AT", direction: "ASC" } as const;
  expect(await points({ orderBy })).toEqual([1, 3, 6]);

  const other = await openProgram();
  expect(await listed({ where }, other)).toMatchObject({ totalCount: 0, nodes: [] });
});

test("a member has its trail, and erasure leaves what was done without what it said", async () => {
  const { browser } = await staff.join("OWNER");
  const member = await program.shop.enroll({ email: "audited@example.com" });
  await program.shop.ask(UpdateMember, {
    input: { member: { id: member.id }, email: "audited-2@example.com" },
  });
  await browser.ask(SuspendMember, { input: { memberId: member.id } });
  for (const [document, idempotencyKey] of [
    [CloseMember, "close-audited"],
    [EraseMember, "erase-audited"],
  ] as const) {
    await browser.ask(document as typeof CloseMember, {
      input: { memberId: member.id, idempotencyKey },
    });
  }

  const { auditTrail } = (await program.admin.ask(MemberAuditTrail, { id: member.id })).member!;

  expect(auditTrail.map((it) => it.operation)).toEqual([
    "eraseMember",
    "closeMember",
    "suspendMember",
  ]);
  expect(auditTrail.flatMap((it) => it.changes)).toEqual([]);
});

test("who may not read the audit log reads no member's trail", async () => {
  const member = await program.shop.enroll();
  const { browser } = await staff.join("SUPPORT");
  const { data, errors } = await browser.ask(MemberAuditTrail, { id: member.id });

  expect(data).toEqual({ member: null });
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("a role and a draft are logged as they were, and a draft names the person", async () => {
  const { email } = await staff.join("ANALYST");
  const owner = await staff.join("OWNER");
  const id = await placeOf(email);
  await owner.browser.ask(ChangeStaffRole, { input: { id, role: "SUPPORT" } });
  const [changed] = (await listed({ where: { recordId: id } })).nodes;
  expect(changed!.changes).toEqual([{ path: "role", before: "ANALYST", after: "SUPPORT" }]);

  const { id: ruleId } = await program.admin.withSession(owner.browser.cookie).addRule();
  const { nodes } = await listed({ where: { recordId: ruleId } });
  expect(nodes.map((it) => it.operation)).toEqual(["publishEarningRule", "saveEarningRule"]);
  expect(nodes[1]!.changes.length).toBeGreaterThan(0);
  const [version] = await program.sql(
    `select saved_by, published_by from earning_rule_versions
     where rule_id = '${program.uuid(ruleId)}'`,
  );
  expect(version).toEqual({ saved_by: "Lan", published_by: "Lan" });
});

const BY_FILE = [
  "importMembers",
  "importPurchases",
  ...[...exportKinds.keys()].map((kind) => `export ${kind}`),
];

test("the admin has words for everything that is audited, in each language", () => {
  const operations = rootFields()
    .filter(({ api, operation }) => api === "admin" && operation === "mutation")
    .map(({ name }) => name);
  for (const locale of ["en", "vi"]) {
    const texts = JSON.parse(readFileSync(`admin/src/locales/${locale}/audit.json`, "utf8")) as {
      operations: Record<string, string>;
    };
    const audited = [...operations, ...BY_FILE];
    expect(audited.filter((name) => !(name in texts.operations))).toEqual([]);
  }
});

test("every mutation that names a record says which kind of id it has", () => {
  const operations = rootFields()
    .filter(({ api, operation }) => api === "admin" && operation === "mutation")
    .map(({ name }) => name);
  const without = operations.filter((name) => subjectPrefix(name) === null);
  // A member alone, what is known by kind and language or by its code, the clock, and limits.
  expect(without).toEqual([
    "suspendMember",
    "reactivateMember",
    "closeMember",
    "reopenMember",
    "confirmBirthDate",
    "eraseMember",
    "enrollMember",
    "updateMember",
    "saveMessageTemplate",
    "publishMessageTemplate",
    "cancelScheduledMessageTemplate",
    "discardMessageTemplateDraft",
    "revertMessageTemplate",
    "resetMessageTemplate",
    "switchMessages",
    "saveReasonCode",
    "advanceTestClock",
    "saveRoleLimits",
  ]);
});

import { beforeAll, expect, test } from "vitest";
import {
  AdjustPoints,
  AuditLog,
  CancelRedemption,
  MemberEntries,
  ReasonCodes,
  SaveReasonCode,
  SuspendMember,
} from "../../client/admin.ts";
import type { SaveReasonCodeInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const save = async (input: Partial<SaveReasonCodeInput>) => {
  const whole = { code: "LATE", translations: [{ locale: "en", name: "Late" }], ...input };
  return (await program.admin.ask(SaveReasonCode, { input: whole })).saveReasonCode;
};
const made = async () => {
  const code = unique("R")
    .replaceAll(/[^A-Za-z0-9]/g, "_")
    .toUpperCase();
  const names = [
    { locale: "vi", name: "Giao hàng trễ" },
    { locale: "en", name: "A late delivery" },
  ];
  return (await save({ code, translations: names })).reasonCode!;
};
const adjusting = (memberId: string, reasonCode: string) => ({
  input: { memberId, points: 40, reason: "Sorry", reasonCode, idempotencyKey: unique("") },
});

test("a reason is named in the reader's language, and each name is edited alone", async () => {
  const { code } = await made();
  const saved = await save({ code, version: 1, translations: [{ locale: "en", name: "Delay" }] });

  expect(saved.userErrors).toEqual([]);
  const shown = async (locale: string) =>
    (await program.admin.in(locale).ask(ReasonCodes)).program.reasonCodes.find(
      (it) => it.code === code,
    );
  expect(await shown("en")).toMatchObject({ name: "Delay", version: 2, active: true });
  expect(await shown("vi")).toMatchObject({ name: "Giao hàng trễ" });
});

test("an adjustment keeps its reason in the entry and in the audit log", async () => {
  const { code } = await made();
  const member = await program.shop.enroll();

  const { adjustPoints } = await program.admin.ask(AdjustPoints, adjusting(member.id, code));

  expect(adjustPoints.userErrors).toEqual([]);
  const reason = { code, name: "A late delivery" };
  const { entries } = (await program.admin.ask(MemberEntries, { id: member.id })).member!;
  expect(entries.nodes[0]).toMatchObject({ title: "Sorry", reason });
  const { nodes } = (await program.admin.ask(AuditLog, { where: { recordId: member.id } }))
    .auditRecords;
  expect(nodes[0]).toMatchObject({ operation: "adjustPoints", reason });
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("so do the points that a cancelled redemption gives back", async () => {
  const { code } = await made();
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  const { id } = await program.admin.addReward({ cost: 60 });
  const { redemption } = await program.shop.redeem(member, id);

  const input = { redemptionId: redemption.id, reasonCode: code, idempotencyKey: unique("") };
  const { cancelRedemption } = await program.admin.ask(CancelRedemption, { input });

  expect(cancelRedemption.userErrors).toEqual([]);
  const { entries } = (await program.admin.ask(MemberEntries, { id: member.id })).member!;
  expect(entries.nodes.map((it) => it.reason?.code ?? null)).toEqual([code, null, null]);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("what moves no points has its reason in the audit log", async () => {
  const { code } = await made();
  const member = await program.shop.enroll();
  const input = { memberId: member.id, reasonCode: code };
  await program.admin.ask(SuspendMember, { input });

  const { nodes } = (await program.admin.ask(AuditLog, { where: { recordId: member.id } }))
    .auditRecords;
  expect(nodes[0]).toMatchObject({ operation: "suspendMember", reason: { code } });
});

test("a reason that is not used any more can't be given, and keeps its name", async () => {
  const { code } = await made();
  const member = await program.shop.enroll();
  const request = adjusting(member.id, code);
  await program.admin.ask(AdjustPoints, request);
  await save({ code, version: 1, translations: [], active: false });

  const refused = await program.leavesNothing(() =>
    program.admin.ask(AdjustPoints, adjusting(member.id, code)),
  );
  expect(refused.adjustPoints.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "reasonCode"] },
  ]);
  // What was done under the same key stays done.
  const { adjustPoints } = await program.admin.ask(AdjustPoints, request);
  expect(adjustPoints).toMatchObject({ replayed: true, userErrors: [] });
  const { entries } = (await program.admin.ask(MemberEntries, { id: member.id })).member!;
  expect(entries.nodes[0]!.reason).toEqual({ code, name: "A late delivery" });
});

test("another program's reasons can't be given", async () => {
  const other = await openProgram();
  const { code } = await made();
  const member = await other.shop.enroll();
  const { adjustPoints } = await other.admin.ask(AdjustPoints, adjusting(member.id, code));
  expect(adjustPoints.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

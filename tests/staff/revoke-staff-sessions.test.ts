import { beforeAll, beforeEach, expect, test } from "vitest";
import { AuditLog, RevokeStaffSessions, Staff, StaffSessions, Viewer } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "./staff-fixture.ts";

let program: TestProgram;
let staff: ReturnType<typeof staffOf>;
beforeAll(async () => {
  program = await openProgram();
  staff = staffOf(program);
});
beforeEach(() => program.sql("delete from auth.rate_limits"));

const placeOf = async (email: string) =>
  (await program.admin.ask(Staff, { first: 100 })).staff.nodes.find((it) => it.email === email)!.id;
const sessionsOf = async (id: string) =>
  (await program.admin.ask(StaffSessions, { id })).staffSessions;
const isIn = async (browser: ReturnType<typeof staff.browser>) =>
  (await browser.ask(Viewer)).status === 200;

/** Somebody with a second browser that is signed in. */
async function withTwo() {
  const { email, browser } = await staff.join("MANAGER");
  const phone = staff.browser();
  expect((await phone.signIn(email)).status).toBe(200);
  return { id: await placeOf(email), email, laptop: browser, phone };
}

test("one session ends within five seconds, the other stays", async () => {
  const { id, laptop, phone } = await withTwo();
  const [newest] = await sessionsOf(id);
  expect(newest).toMatchObject({ id: expect.stringMatching(/^ses_/) });
  expect(await sessionsOf(id)).toHaveLength(2);

  const input = { id, sessionId: newest!.id };
  const { revokeStaffSessions } = await program.admin.ask(RevokeStaffSessions, { input });

  expect(revokeStaffSessions).toEqual({ revoked: 1, userErrors: [] });
  await expect.poll(() => isIn(phone), { timeout: 5_000 }).toBe(false);
  expect(await isIn(laptop)).toBe(true);
  expect(await sessionsOf(id)).toHaveLength(1);
});

test("all sessions end within five seconds; with the password they sign in again", async () => {
  const { id, email, laptop, phone } = await withTwo();
  const { revokeStaffSessions } = await program.admin.ask(RevokeStaffSessions, { input: { id } });

  expect(revokeStaffSessions).toEqual({ revoked: 2, userErrors: [] });
  const anyIn = async () => (await isIn(laptop)) || (await isIn(phone));
  await expect.poll(anyIn, { timeout: 5_000 }).toBe(false);
  expect(await sessionsOf(id)).toEqual([]);
  expect((await phone.signIn(email)).status).toBe(200);
  const { auditRecords } = await program.admin.ask(AuditLog, { where: { recordId: id } });
  expect(auditRecords.nodes.map(({ operation }) => operation)).toContain("revokeStaffSessions");
});

test("a session of somebody else is not ended by its id", async () => {
  const [one, other] = [await staff.join("ANALYST"), await staff.join("ANALYST")];
  const [ofOther] = await sessionsOf(await placeOf(other.email));
  const input = { id: await placeOf(one.email), sessionId: ofOther!.id };
  const { revokeStaffSessions } = await program.admin.ask(RevokeStaffSessions, { input });

  expect(revokeStaffSessions.userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "sessionId"] },
  ]);
  expect(await sessionsOf(await placeOf(other.email))).toHaveLength(1);
});

test("managers neither see nor end where others are signed in", async () => {
  const [manager, analyst] = [await staff.join("MANAGER"), await staff.join("ANALYST")];
  const id = await placeOf(analyst.email);

  const seen = await manager.browser.ask(StaffSessions, { id });
  expect(seen.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  const ended = await manager.browser.ask(RevokeStaffSessions, { input: { id } });
  expect(ended.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  expect(await sessionsOf(id)).toHaveLength(1);
});

test("another program's staff has no sessions to see", async () => {
  const other = await openProgram();
  const { email } = await staff.join("ANALYST");
  const { staffSessions } = await other.admin.ask(StaffSessions, { id: await placeOf(email) });
  expect(staffSessions).toEqual([]);
});

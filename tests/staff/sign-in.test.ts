import { beforeAll, beforeEach, expect, test } from "vitest";
import { AdjustPoints, Members, Viewer } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { codeOf, PASSWORD, staffOf } from "./staff-fixture.ts";

let testProgram: TestProgram;
let staff: ReturnType<typeof staffOf>;
beforeAll(async () => {
  testProgram = await openProgram();
  staff = staffOf(testProgram);
});
beforeEach(() => testProgram.sql("delete from auth.rate_limits"));

test("who is signed in is told who they are, in which program, and what they may do", async () => {
  const { browser, email } = await staff.join("SUPPORT");

  const { data } = await browser.ask(Viewer);

  expect(data!.viewer).toMatchObject({ name: "Lan", email, role: "SUPPORT" });
  expect(data!.viewer.permissions).toContain("members:write");
  expect(data!.viewer.permissions).not.toContain("keys:read");
  expect(data!.viewer.programs).toHaveLength(1);
});

test("a key is told the same of itself", async () => {
  const { viewer } = await testProgram.admin.ask(Viewer);

  expect(viewer).toMatchObject({ email: null, role: null });
  expect(viewer.programs).toEqual([expect.objectContaining({ id: viewer.program.id })]);
});

test("the cookie is out of reach for scripts and for other sites", async () => {
  const { email } = await staff.join("ANALYST");

  const { headers } = await staff.browser().signIn(email);

  const [cookie] = headers.getSetCookie();
  expect(cookie).toMatch(/^quen_session=/);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(headers.get("cache-control")).toBe("no-store");
});

test("a wrong password, and an address without an account, are answered alike", async () => {
  const { email } = await staff.join("ANALYST");

  const wrong = await staff.browser().signIn(email, "another long password");
  const unknown = await staff.browser().signIn("nobody@shop.example");

  expect(wrong.status).toBe(401);
  expect([unknown.status, unknown.json]).toEqual([wrong.status, wrong.json]);
});

test("a page of another site can do nothing with the session", async () => {
  const { browser } = await staff.join("OWNER");

  const forged = await browser.on("https://evil.example").ask(Viewer);
  const withoutOrigin = await browser.get("/admin/graphql?query={viewer{name}}", {
    "sec-fetch-site": "cross-site",
  });
  const own = await browser.get("/admin/graphql?query={viewer{name}}");

  expect(forged).toMatchObject({ status: 403, errors: [{ extensions: { code: "FORBIDDEN" } }] });
  expect(withoutOrigin.status).toBe(403);
  expect(own.status).toBe(200);
});

test("a session opens the admin API alone, and uploads only with the scope", async () => {
  const { browser } = await staff.join("ANALYST");

  const storefront = await browser.post("/storefront/graphql", { query: "{ __typename }" });
  const upload = await browser.post("/admin/codes", {});

  expect(storefront.status).toBe(401);
  expect([403, 404]).toContain(upload.status);
});

test("a role does what it may, and nothing else", async () => {
  const { browser } = await staff.join("ANALYST");
  const member = await testProgram.shop.enroll();

  const read = await browser.ask(Members, {});
  const input = { memberId: member.id, points: 5, reason: "Gift", idempotencyKey: "analyst" };
  const written = await browser.ask(AdjustPoints, { input });

  expect(read.data!.members.totalCount).toBeGreaterThan(0);
  expect(written.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("what somebody did is in the audit log under their place on the staff", async () => {
  const { browser } = await staff.join("SUPPORT");
  const member = await testProgram.shop.enroll();

  const input = { memberId: member.id, points: 7, reason: "Gift", idempotencyKey: "support" };
  await browser.ask(AdjustPoints, { input });

  const [record] = await testProgram.sql(
    `select actor_kind, s.role from audit_records a join staff s on s.id = a.actor_id
     where operation = 'adjustPoints' and member_id = '${testProgram.uuid(member.id)}'`,
  );
  expect(record).toEqual({ actor_kind: "STAFF", role: "SUPPORT" });
});

test("signing out here, and on other devices, ends sessions within five seconds", async () => {
  const { browser, email } = await staff.join("MANAGER");
  const phone = staff.browser();
  await phone.signIn(email);
  expect((await phone.ask(Viewer)).status).toBe(200);

  await browser.post("/admin/auth/revoke-other-sessions");
  await browser.post("/admin/auth/sign-out");

  const ended = () => expect.poll(async () => (await phone.ask(Viewer)).status, { timeout: 5_000 });
  await ended().toBe(401);
  expect((await browser.ask(Viewer)).status).toBe(401);
});

test("who was signed in days ago sees every session, and ends one of them", async () => {
  const { browser, email } = await staff.join("ANALYST");
  const phone = staff.browser();
  await phone.signIn(email);
  await testProgram.sql(
    `update auth.sessions set created_at = now() - interval '3 days' from auth.users u
     where u.id = user_id and u.email = '${email}'`,
  );
  const sessionOf = async (of: typeof phone) =>
    (await of.get("/admin/auth/get-session")).json as { session: { id: string } } | null;
  const { session } = (await sessionOf(phone))!;
  const listed = async () =>
    (await browser.get("/admin/auth/list-sessions")).json as { id: string; token: string }[];
  expect((await listed()).map(({ id }) => id)).toContain(session.id);
  expect(await listed()).toHaveLength(2);

  const { token } = (await listed()).find(({ id }) => id === session.id)!;
  await browser.post("/admin/auth/revoke-session", { token });

  expect(await sessionOf(phone)).toBeNull();
  expect(await listed()).toHaveLength(1);
  await expect.poll(async () => (await phone.ask(Viewer)).status, { timeout: 5_000 }).toBe(401);
  expect((await browser.ask(Viewer)).status).toBe(200);
});

test("nobody ends, or sees, a session of somebody else", async () => {
  const { browser } = await staff.join("OWNER");
  const other = await staff.join("ANALYST");
  const sessions = await other.browser.get("/admin/auth/list-sessions");
  const [{ id, token }] = sessions.json as [{ id: string; token: string }];

  await browser.post("/admin/auth/revoke-session", { token });
  await browser.post("/admin/auth/revoke-other-sessions");

  const own = await browser.get("/admin/auth/list-sessions");
  expect((own.json as { id: string }[]).map((it) => it.id)).not.toContain(id);
  expect((await other.browser.get("/admin/auth/list-sessions")).json).toHaveLength(1);
});

test("a code is asked for once that is switched on, and a recovery code works once", async () => {
  const { browser, email } = await staff.join("OWNER");
  const enabled = await browser.post("/admin/auth/two-factor/enable", { password: PASSWORD });
  const { totpURI, backupCodes } = enabled.json as { totpURI: string; backupCodes: string[] };
  await browser.post("/admin/auth/two-factor/verify-totp", { code: codeOf(totpURI) });

  const phone = staff.browser();
  const first = await phone.signIn(email);
  expect(first.json).toMatchObject({ twoFactorRedirect: true });
  expect((await phone.ask(Viewer)).status, "the password alone opens nothing").toBe(401);
  await phone.post("/admin/auth/two-factor/verify-totp", { code: codeOf(totpURI) });
  expect((await phone.ask(Viewer)).data!.viewer).toMatchObject({ email, twoFactorEnabled: true });

  const uses = [];
  for (let use = 0; use < 2; use++) {
    const lost = staff.browser();
    await lost.signIn(email);
    const code = { code: backupCodes[0]! };
    uses.push((await lost.post("/admin/auth/two-factor/verify-backup-code", code)).status);
  }
  expect(uses).toEqual([200, 401]);
});

test("what better-auth can do and nobody needs is missing", async () => {
  const { browser } = await staff.join("ANALYST");
  for (const path of ["sign-up/email", "delete-user", "change-email", "sign-in/social", "error"]) {
    const { status } = await browser.post(`/admin/auth/${path}`, {});
    expect(status, path).toBe(404);
  }
});

test("an address that tries passwords has to wait after ten in a minute", async () => {
  const { email } = await staff.join("ANALYST");
  const statuses = [];
  for (let tries = 0; tries < 11; tries++) {
    statuses.push((await staff.browser().signIn(email, `wrong password ${tries}`)).status);
  }

  expect(statuses.at(-1)).toBe(429);
  const { headers } = await staff.browser().signIn(email);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
});

import { beforeAll, beforeEach, expect, test } from "vitest";
import { Staff, Viewer } from "../../client/admin.ts";
import { addKey } from "../access/key-ring.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { PASSWORD, staffOf } from "./staff-fixture.ts";

let testProgram: TestProgram;
let staff: ReturnType<typeof staffOf>;
beforeAll(async () => {
  testProgram = await openProgram();
  staff = staffOf(testProgram);
});
beforeEach(() => testProgram.sql("delete from auth.rate_limits"));

const listed = async (program = testProgram) => program.admin.ask(Staff, { first: 100 });
const placeOf = async (email: string, program = testProgram) =>
  (await listed(program)).staff.nodes.find((it) => it.email === email)!;

test("an invitation's link says what it is to, works once, and ends", async () => {
  const { link, invitation } = await staff.invite("MANAGER", "Minh@Shop.Example");
  const token = link!.split("#")[1];
  const read = await staff.browser().post("/admin/auth/invitation", { token });
  const first = await staff.accept(link!, { name: "Minh" });
  const second = await staff.accept(link!);

  expect(invitation!.email).toBe("minh@shop.example");
  expect(read.json).toMatchObject({ role: "MANAGER", hasAccount: false });
  expect(first.status).toBe(200);
  expect(second).toMatchObject({ status: 404, json: { userErrors: [{ code: "ENDED" }] } });
  expect(await placeOf("minh@shop.example")).toMatchObject({ name: "Minh", role: "MANAGER" });
});

test("an invitation ends after seven days", async () => {
  const { link, invitation } = await staff.invite("ANALYST");
  const id = testProgram.uuid(invitation!.id);
  await testProgram.sql(`update staff_invitations set expires_at = now() where id = '${id}'`);

  expect((await staff.accept(link!)).json.userErrors).toMatchObject([{ code: "ENDED" }]);
});

test("a wrong name and password are refused at their fields, and the link works on", async () => {
  const { link } = await staff.invite("ANALYST");

  const { status, json } = await staff.accept(link!, { name: " ", password: "short" });

  expect(status).toBe(400);
  expect(json.userErrors.map(({ field }: { field: string[] }) => field)).toEqual([
    ["input", "name"],
    ["input", "password"],
  ]);
  expect((await staff.accept(link!)).status).toBe(200);
});

test("who has an account joins a second program by its password", async () => {
  const coffee = await openProgram();
  const { email, browser } = await staff.join("OWNER");
  const { link } = await staffOf(coffee).invite("SUPPORT", email);

  const wrong = await staff.accept(link!, { password: "not this password" });
  const joined = await staff.accept(link!, { password: PASSWORD });

  expect(wrong.json.userErrors).toMatchObject([{ code: "INVALID", field: ["input", "password"] }]);
  expect(joined.status).toBe(200);
  const { program } = await coffee.admin.ask(Viewer).then(({ viewer }) => viewer);
  const chosen = { "quen-program": program.id };
  const inCoffee = () => browser.ask(Viewer, {}, chosen);
  await expect.poll(async () => (await inCoffee()).status, { timeout: 6_000 }).toBe(200);
  const { data } = await inCoffee();
  expect(data!.viewer).toMatchObject({ role: "SUPPORT", program: { id: program.id } });
  expect(data!.viewer.programs.map(({ role }) => role)).toEqual(["OWNER", "SUPPORT"]);
});

test("a program that somebody is no staff of looks like one that does not exist", async () => {
  const coffee = await openProgram();
  const { browser } = await staff.join("OWNER");
  const { program } = (await coffee.admin.ask(Viewer)).viewer;

  const foreign = await browser.ask(Viewer, {}, { "quen-program": program.id });
  const missing = await browser.ask(Viewer, {}, { "quen-program": "prg_nothing" });

  expect(foreign.status).toBe(401);
  expect(foreign.errors).toEqual(missing.errors);
});

test("a key that may invite gives no role that may do more than itself", async () => {
  const key = await addKey(testProgram, { kind: "ADMIN", scopes: ["staff:read", "staff:write"] });
  const limited = { ...testProgram, admin: testProgram.admin.withKey(key) };

  const { userErrors } = await staffOf(limited).invite("OWNER");

  expect(userErrors).toMatchObject([{ code: "SCOPE_NOT_HELD", field: ["input", "role"] }]);
});

test("no address, and somebody who is there already, are refused at the field", async () => {
  const { email } = await staff.join("ANALYST");

  const none = await staff.invite("ANALYST", "no address");
  const again = await staff.invite("ANALYST", email);

  expect(none.userErrors).toMatchObject([{ code: "INVALID", field: ["input", "email"] }]);
  expect(again.userErrors).toMatchObject([{ code: "ALREADY_STAFF", field: ["input", "email"] }]);
});

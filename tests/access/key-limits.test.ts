import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { keysOf } from "./key-administration.ts";

let program: TestProgram;
let member: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
});

const made = (limits: { pointsPerTime?: number; pointsPerDay?: number }) =>
  keysOf(program.admin).made({
    kind: "ADMIN",
    scopes: ["points:write", "members:read", "keys:read"],
    limits,
  });
const WAITS = { entry: null, approval: { status: "PENDING" }, userErrors: [] };
const codes = (userErrors: readonly { code: string }[]) => userErrors.map(({ code }) => code);

test("a key gives and takes no more at once than its limit", async () => {
  const { secret } = await made({ pointsPerTime: 100 });
  const desk = program.admin.withKey(secret);

  expect(codes((await desk.adjust(member, 100)).userErrors)).toEqual([]);
  expect(await desk.adjust(member, 101)).toMatchObject(WAITS);
  await program.admin.givePoints(member, 500);
  expect(await desk.adjust(member, -101)).toMatchObject(WAITS);
});

test("a day's limit counts both ways, over rotations, until the day ends", async () => {
  const { id, secret } = await made({ pointsPerDay: 100 });
  const desk = program.admin.withKey(secret);
  expect(codes((await desk.adjust(member, 60)).userErrors)).toEqual([]);
  expect(codes((await desk.adjust(member, -30)).userErrors)).toEqual([]);
  expect(await desk.adjust(member, 11)).toMatchObject(WAITS);

  const rotated = await keysOf(program.admin).rotate({ id, overlap: "P1D" });
  const next = program.admin.withKey(rotated.secret!);
  expect(await next.adjust(member, 11)).toMatchObject(WAITS);
  program.clock.advance("P1D");
  expect(codes((await next.adjust(member, 100)).userErrors)).toEqual([]);
});

test("adjustments at once share the day's limit", async () => {
  const { secret } = await made({ pointsPerDay: 100 });
  const desk = program.admin.withKey(secret);
  const members = await Promise.all([1, 2, 3, 4, 5].map(() => program.shop.enroll()));

  const answers = await Promise.all(members.map((it) => desk.adjust(it, 40)));
  expect(answers.filter(({ entry }) => entry !== null)).toHaveLength(2);
});

test("limits are listed, and those that make no sense are refused", async () => {
  const { id } = await made({ pointsPerTime: 50, pointsPerDay: 200 });
  const { json } = await program.admin.graphql(
    "{ accessKeys { nodes { id limits { pointsPerTime pointsPerDay } } } }",
  );
  const found = json.data.accessKeys.nodes.find((it: { id: string }) => it.id === id);
  expect(found.limits).toEqual({ pointsPerTime: 50, pointsPerDay: 200 });

  const keys = keysOf(program.admin);
  const zero = await keys.create({ kind: "ADMIN", limits: { pointsPerTime: 0 } });
  expect(zero.userErrors).toMatchObject([{ code: "INVALID" }]);
  const shop = await keys.create({ limits: { pointsPerTime: 1 } });
  expect(shop.userErrors).toMatchObject([{ code: "INVALID", field: ["input", "limits"] }]);
});

test("nobody makes or rotates a key with looser limits than their own", async () => {
  const scopes = ["points:write", "keys:write"];
  const own = { pointsPerTime: 50, pointsPerDay: 200 };
  const { secret } = await keysOf(program.admin).made({ kind: "ADMIN", scopes, limits: own });
  const keys = keysOf(program.admin.withKey(secret));
  const make = async (limits: { pointsPerTime?: number; pointsPerDay?: number } | null) =>
    (await keys.create({ kind: "ADMIN", scopes, limits })).userErrors;

  const beyond = (field: string) => ({ code: "INVALID", field: ["input", "limits", field] });
  const both = [beyond("pointsPerTime"), beyond("pointsPerDay")];
  expect(await make(null)).toMatchObject(both);
  expect(await make({ pointsPerTime: 51, pointsPerDay: 201 })).toMatchObject(both);
  expect(await make({ pointsPerTime: 50 })).toMatchObject([beyond("pointsPerDay")]);
  expect(await make(own)).toEqual([]);
  expect((await keys.create({ kind: "ADMIN", scopes: ["keys:write"] })).userErrors).toEqual([]);

  const { id } = await keysOf(program.admin).made({ kind: "ADMIN", scopes });
  expect(codes((await keys.rotate({ id, overlap: "P1D" })).userErrors)).toEqual(["SCOPE_NOT_HELD"]);
});

import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { keysOf } from "./key-administration.ts";
import { addKey } from "./key-ring.ts";

let program: TestProgram;
let keys: ReturnType<typeof keysOf>;
beforeAll(async () => {
  program = await openProgram();
  keys = keysOf(program.admin);
});

const ENROLL = `mutation ($input: EnrollMemberInput!) {
  enrollMember(input: $input) { replayed member { id } userErrors { code } }
}`;

async function enroll(secret: string, idempotencyKey: string) {
  const input = { externalId: idempotencyKey, idempotencyKey };
  const client = program.graphqlClient("storefront", secret);
  const { json } = await client.graphql(ENROLL, { input });
  return json.errors?.[0].extensions.code ?? json.data.enrollMember;
}

/** Keys that ended are remembered by the server for some seconds. */
const FORGOTTEN_MS = 4_200;
const forgotten = () => new Promise((resolve) => setTimeout(resolve, FORGOTTEN_MS));

test("both keys work during the overlap, for one owner: a repeat stays a repeat", async () => {
  const old = await keys.made({ scopes: ["members:write"], title: "Till 7" });
  const first = await enroll(old.secret, "till-7");
  const { key, secret, previousUntil } = await keys.rotate({ id: old.id, overlap: "P1D" });

  expect(first).toMatchObject({ replayed: false });
  expect(secret).not.toBe(old.secret);
  expect(await enroll(secret!, "till-7")).toEqual({ ...first, replayed: true });
  expect(await enroll(old.secret, "till-7")).toEqual({ ...first, replayed: true });
  const { nodes } = await keys.list();
  expect(nodes.find(({ id }) => id === key!.id)).toMatchObject({
    title: "Till 7",
    scopes: ["members:write"],
    expiresAt: null,
  });
  expect(nodes.find(({ id }) => id === old.id)).toMatchObject({ expiresAt: previousUntil });
});

test("without an overlap the old key ends at once", async () => {
  const old = await keys.made({ scopes: ["members:write"] });
  const { secret } = await keys.rotate({ id: old.id, overlap: "PT0S" });

  expect(await enroll(old.secret, "old")).toBe("UNAUTHENTICATED");
  expect(await enroll(secret!, "new")).toMatchObject({ replayed: false });
});

test("a key with an end keeps it beyond no overlap, and its successor has the same", async () => {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const old = await keys.made({ expiresAt });
  const { previousUntil, key } = await keys.rotate({ id: old.id, overlap: "P2D" });

  expect(previousUntil).toBe(expiresAt);
  const { nodes } = await keys.list();
  expect(nodes.find(({ id }) => id === key!.id)).toMatchObject({ expiresAt });
});

test("of two rotations at once, one makes the successor", async () => {
  const { id } = await keys.made();
  const answers = await Promise.all([1, 2, 3].map(() => keys.rotate({ id, overlap: "P1D" })));

  expect(answers.filter(({ secret }) => secret !== null)).toHaveLength(1);
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(["ENDED", "ENDED"]);
});

test("whoever may not give a key's scopes cannot have its successor either", async () => {
  const strong = await keys.made({ kind: "ADMIN", scopes: ["points:write"] });
  const own = await addKey(program, { kind: "ADMIN", scopes: ["keys:write"] });
  const { userErrors } = await keysOf(program.admin.withKey(own)).rotate({
    id: strong.id,
    overlap: "P1D",
  });

  expect(userErrors).toMatchObject([{ code: "SCOPE_NOT_HELD", field: ["input", "id"] }]);
});

test("a key that was in use ends within five seconds of its rotation", async () => {
  const old = await keys.made({ scopes: ["members:write"] });
  await enroll(old.secret, "in use");
  await keys.rotate({ id: old.id, overlap: "PT0S" });
  await forgotten();

  expect(await enroll(old.secret, "in use")).toBe("UNAUTHENTICATED");
});

import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { keysOf } from "./key-administration.ts";

let program: TestProgram;
let keys: ReturnType<typeof keysOf>;
beforeAll(async () => {
  program = await openProgram();
  keys = keysOf(program.admin);
});

async function answer(key: string) {
  const { json } = await program.graphqlClient("storefront", key).graphql("{ program { id } }");
  return json.errors?.[0].extensions.code ?? "answered";
}

test("a revoked key is answered nothing, and stays in the list with its end", async () => {
  const { id, secret } = await keys.made();
  const { key } = await keys.revoke(id);

  expect(key!.revokedAt).not.toBeNull();
  expect(await answer(secret)).toBe("UNAUTHENTICATED");
  expect((await keys.list()).nodes.find((it) => it.id === id)).toMatchObject(key!);
});

test("revoked again it stays as it is, and a repeat is a repeat", async () => {
  const { id } = await keys.made();
  const first = await keys.revoke(id, "once");
  const again = await keys.revoke(id);
  const repeat = await keys.revoke(id, "once");

  expect(again).toMatchObject({ replayed: false, key: { revokedAt: first.key!.revokedAt } });
  expect(repeat).toMatchObject({ replayed: true, key: { revokedAt: first.key!.revokedAt } });
});

test("a key may revoke itself: it was the last thing it did", async () => {
  const scopes = ["keys:read", "keys:write"];
  const { id, secret } = await keys.made({ kind: "ADMIN", title: "Leaving", scopes });
  const own = keysOf(program.admin.withKey(secret));
  await own.revoke(id);

  const { nodes } = await keys.list();
  expect(nodes.find((key) => key.id === id)!.revokedAt).not.toBeNull();
});

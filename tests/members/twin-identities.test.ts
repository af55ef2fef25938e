import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

const OLD = "mailto:twin@tea.example";
const NOW = "twin@tea.example";

let program: TestProgram;
let old: Enrolled;
let other: Enrolled;
/** Two members, of whom an older version stored one address in two spellings. */
beforeAll(async () => {
  program = await openProgram();
  old = await program.shop.enroll();
  other = await program.shop.enroll({ email: NOW });
  await program.sql(
    `insert into member_identities (program_id, kind, value, member_id, normal_value)
     values ('${program.programId}', 'EMAIL', '${OLD}', '${program.uuid(old.id)}', '${NOW}');
     update member_profiles set email = '${OLD}' where member_id = '${program.uuid(old.id)}'`,
  );
});

const LIST = `query ($where: MemberFilter) { members(where: $where) { nodes { id } } }`;
async function listed(where: object) {
  const { json } = await program.admin.graphql(LIST, { where });
  return json.data.members.nodes.map(({ id }: { id: string }) => id).sort();
}

test("each spelling finds its member", async () => {
  expect(await program.shop.lookUp({ email: OLD })).toMatchObject({ id: old.id });
  expect(await program.shop.lookUp({ email: NOW })).toMatchObject({ id: other.id });
  expect(await program.shop.tryEnroll({ email: OLD })).toMatchObject({ member: { id: old.id } });
  expect(await program.shop.tryEnroll({ email: NOW })).toMatchObject({ member: { id: other.id } });

  await program.shop.buy(other, "50000", { member: { email: OLD } });
  expect((await program.shop.lookUp({ id: other.id }))!.wallet.available).toBe(0);
});

test("staff finds both, until one is changed", async () => {
  await program.shop.enroll({ email: "alone@tea.example" });
  expect(await listed({ sharesIdentity: true })).toEqual([old.id, other.id].sort());
  expect(await listed({ sharesIdentity: false })).toHaveLength(1);

  await program.shop.update({ member: { id: old.id }, email: "new@tea.example" });

  expect(await listed({ sharesIdentity: true })).toEqual([]);
  expect(await program.shop.lookUp({ email: OLD })).toMatchObject({ id: other.id });
});

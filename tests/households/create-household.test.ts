import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openHousehold } from "./household-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test("a household is nobody: in no list, found as no member, celebrating nothing", async () => {
  const { admin, shop, leavesNothing } = program;
  const { household } = await openHousehold(program);
  const asMember = { id: household.id.replace("hhd_", "mem_") };
  const { json } = await admin.graphql(`{ member(id: "${asMember.id}") { id }
    members(first: 100) { nodes { id } } household(id: "${asMember.id}") { id } }`);
  expect(json.data.member).toBeNull();
  expect(json.data.household).toBeNull();
  expect(json.data.members.nodes).not.toContainEqual(asMember);
  expect(await shop.lookUp(asMember)).toBeNull();
  const { userErrors } = await leavesNothing(() => admin.close(asMember));
  expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const other = (await openProgram()).admin;
  expect(await other.household(household)).toBeNull();
});

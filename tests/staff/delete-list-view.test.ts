import { beforeAll, beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "./staff-fixture.ts";
import { viewsOf } from "./views-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});
beforeEach(() => program.sql("delete from auth.rate_limits"));

test("a view is gone for everybody who saw it, also where a list opened with it", async () => {
  const staff = staffOf(program);
  const [desk, other] = [await staff.join("SUPPORT"), await staff.join("SUPPORT")];
  const id = (await viewsOf(desk).saved({ shared: true })).view!.id;
  await viewsOf(other).chosen(id);

  expect((await viewsOf(other).deleted(id)).userErrors).toMatchObject([{ code: "NOT_YOURS" }]);
  expect(await viewsOf(desk).deleted(id)).toMatchObject({ viewId: id, userErrors: [] });

  expect(await viewsOf(desk).listed()).toEqual([]);
  expect(await viewsOf(other).listed()).toEqual([]);
  expect((await viewsOf(desk).deleted(id)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

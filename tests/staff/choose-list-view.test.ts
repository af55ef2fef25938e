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

test("a list opens with one view for each person, also with a shared one", async () => {
  const staff = staffOf(program);
  const [desk, other] = [await staff.join("SUPPORT"), await staff.join("SUPPORT")];
  const first = (await viewsOf(desk).saved({ name: "A", shared: true })).view!.id;
  const second = (await viewsOf(desk).saved({ name: "B" })).view!.id;
  const chosen = async (by: typeof desk) =>
    (await viewsOf(by).listed()).filter((it) => it.chosen).map(({ name }) => name);

  expect((await viewsOf(desk).chosen(first)).view).toMatchObject({ chosen: true });
  expect((await viewsOf(other).chosen(first)).view).toMatchObject({ chosen: true });
  await viewsOf(desk).chosen(second);
  expect(await chosen(desk)).toEqual(["B"]);
  expect(await chosen(other)).toEqual(["A"]);

  // What is no more chosen takes no other's place.
  await viewsOf(desk).chosen(first, false);
  expect(await chosen(desk)).toEqual(["B"]);
  await viewsOf(desk).chosen(second, false);
  expect(await chosen(desk)).toEqual([]);
});

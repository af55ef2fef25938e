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

test("a view is its owner's alone until it is shared, and of its list alone", async () => {
  const staff = staffOf(program);
  const [desk, analyst] = [await staff.join("SUPPORT"), await staff.join("ANALYST")];
  const { view } = await viewsOf(desk).saved({ name: " Gold in Huế ", state: "tier=a&sort=-x" });
  await viewsOf(desk).saved({ name: "Everybody's", shared: true });
  await viewsOf(desk).saved({ name: "Of coupons", list: "coupons", shared: true });

  expect(view).toMatchObject({
    list: "members",
    name: "Gold in Huế",
    state: "tier=a&sort=-x",
    shared: false,
    chosen: false,
    mine: true,
    mayChange: true,
    owner: { name: "Lan" },
  });
  const seen = async (by: typeof desk) =>
    (await viewsOf(by).listed()).map(({ name, mine, mayChange }) => ({ name, mine, mayChange }));
  expect(await seen(desk)).toEqual([
    { name: "Everybody's", mine: true, mayChange: true },
    { name: "Gold in Huế", mine: true, mayChange: true },
  ]);
  expect(await seen(analyst)).toEqual([{ name: "Everybody's", mine: false, mayChange: false }]);
  expect(await seen(await staff.join("MANAGER"))).toMatchObject([{ mayChange: true }]);
});

test("a name is one person's once for a list, whatever its letters' case", async () => {
  const staff = staffOf(program);
  const [one, other] = [await staff.join("SUPPORT"), await staff.join("SUPPORT")];
  await viewsOf(one).saved({ name: "Birthdays" });

  const again = await viewsOf(one).saved({ name: "BIRTHDAYS" });

  expect(again.userErrors).toMatchObject([{ code: "NAME_TAKEN", field: ["input", "name"] }]);
  expect((await viewsOf(one).saved({ name: "Birthdays", list: "coupons" })).userErrors).toEqual([]);
  expect((await viewsOf(other).saved({ name: "Birthdays" })).userErrors).toEqual([]);
});

test("two who save one name at once get one view", async () => {
  const views = viewsOf(await staffOf(program).join("SUPPORT"));
  const saved = await Promise.all([1, 2, 3].map(() => views.saved({ name: "At once" })));

  expect(saved.filter(({ view }) => view)).toHaveLength(1);
  expect(saved.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    "NAME_TAKEN",
    "NAME_TAKEN",
  ]);
});

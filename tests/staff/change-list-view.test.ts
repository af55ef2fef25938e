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

test("a view is renamed, shared and taken back; what is left out stays", async () => {
  const staff = staffOf(program);
  const [desk, other] = [await staff.join("SUPPORT"), await staff.join("SUPPORT")];
  const id = (await viewsOf(desk).saved({ name: "Silver" })).view!.id;

  const renamed = await viewsOf(desk).changed({ id, name: "Silver and above" });
  expect(renamed.view).toMatchObject({ name: "Silver and above", state: "status=ACTIVE" });
  await viewsOf(desk).changed({ id, shared: true });
  expect(await viewsOf(other).listed()).toMatchObject([{ name: "Silver and above" }]);

  await viewsOf(other).chosen(id);
  await viewsOf(desk).changed({ id, shared: false, state: "status=CLOSED" });
  expect(await viewsOf(other).listed()).toEqual([]);
  expect(await viewsOf(desk).listed()).toMatchObject([{ state: "status=CLOSED", shared: false }]);
});

test("others change a shared view only where they lead the program", async () => {
  const staff = staffOf(program);
  const [desk, other] = [await staff.join("SUPPORT"), await staff.join("ANALYST")];
  const lead = await staff.join("MANAGER");
  const id = (await viewsOf(desk).saved({ shared: true })).view!.id;
  const own = (await viewsOf(desk).saved()).view!.id;
  const change = async (by: typeof desk, of: string) =>
    (await viewsOf(by).changed({ id: of, name: "Changed" })).userErrors.map(({ code }) => code);

  expect(await change(other, id)).toEqual(["NOT_YOURS"]);
  expect(await change(lead, id)).toEqual([]);
  expect(await change(lead, own)).toEqual(["NOT_FOUND"]);
  // It stays that of whoever saved it, whose names it is not to repeat.
  expect(await change(desk, own)).toEqual(["NAME_TAKEN"]);
});

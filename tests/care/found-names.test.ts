import { beforeAll, expect, test } from "vitest";
import { Members } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let tea: TestProgram;
beforeAll(async () => {
  tea = await openProgram();
});

test.fails.each([
  ["lokke", "Løkke"],
  ["strasse", "Straße"],
  ["obrien", "O'Brien"],
  ["lodz", "Łódź"],
])("%s finds %s", async (search, familyName) => {
  const { id } = await tea.shop.enroll({ familyName });

  const { members } = await tea.admin.ask(Members, { search });
  expect(members.nodes.map((member) => member.id)).toContain(id);
});

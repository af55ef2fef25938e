import { beforeAll, expect, test } from "vitest";
import { Members } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test.each([
  ["lokke", "Løkke"],
  ["strasse", "Straße"],
  ["obrien", "O'Brien"],
  ["lodz", "Łódź"],
])("%s finds %s", async (search, familyName) => {
  const { id } = await program.shop.enroll({ familyName });

  const { members } = await program.admin.ask(Members, { search });
  expect(members.nodes.map((member) => member.id)).toContain(id);
});

import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openHousehold } from "./household-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test("of two households joined at once a member is in one", async () => {
  const { admin, shop } = program;
  const [one, other] = [
    (await openHousehold(program)).household,
    (await openHousehold(program)).household,
  ];
  const lone = await shop.enroll();
  const answers = await Promise.all([one, other].map((into) => admin.joinHousehold(into, lone)));
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(["IN_A_HOUSEHOLD"]);
});

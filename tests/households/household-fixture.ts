import { expect } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import type { TestProgram } from "../harness/open-program.ts";

/** A household of two, the first of whom has points in two lots. */
export async function openHousehold({ admin, clock, shop }: TestProgram) {
  const [member, mai] = [await shop.enroll({ givenName: "Lan" }), await shop.enroll()];
  await admin.givePoints(member, 60, { expiresAt: clock.in("P20D") });
  await admin.givePoints(member, 40, { expiresAt: clock.in("P10D") });
  const household = (await admin.createHousehold(member)).household!;
  expect((await admin.joinHousehold(household, mai)).userErrors).toEqual([]);
  return { member, mai, household };
}

/** Gives a member's points to its household, and delivers them. */
export async function contribute(
  program: TestProgram,
  member: { readonly id: string },
  points: number,
): Promise<void> {
  expect((await program.admin.contribute(member, points)).userErrors).toEqual([]);
  await deliverEvents(program);
}

import { beforeAll, expect, test } from "vitest";
import { CloseMember, Overview } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

/** The figures of June 2026, beside those of May. */
async function june() {
  const days = { from: "2026-06-01", until: "2026-07-01", before: "2026-05-01" };
  return (await program.admin.ask(Overview, days)).program;
}

test("figures count members by what they kept, and change when something comes back", async () => {
  const { shop, admin, clock } = program;
  const [lan, mai, hoa] = [await shop.enroll(), await shop.enroll(), await shop.enroll()];
  await shop.buy(lan, "100000");
  await shop.buy(lan, "50000");
  const { purchase } = await shop.buy(mai, "30000");
  const counted = { members: 3, joined: 3, active: 2, repeat: 1, purchases: 3 };
  expect((await june()).now).toEqual({ ...counted, spent: money("180000") });
  expect((await june()).before).toEqual({
    members: 0,
    joined: 0,
    active: 0,
    repeat: 0,
    purchases: 0,
    spent: money("0"),
  });

  await shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });
  await admin.ask(CloseMember, { input: { memberId: hoa.id, idempotencyKey: "1" } });
  expect((await june()).now).toEqual({
    members: 2,
    joined: 2,
    active: 1,
    repeat: 1,
    purchases: 2,
    spent: money("150000"),
  });
  clock.advance("P30D");
  await shop.buy(mai, "10000");
  expect((await june()).now).toMatchObject({ active: 1, purchases: 2 });
});

test("points are counted in the month of the program in which they expire", async () => {
  const { shop, admin } = await openProgram();
  const member = await shop.enroll();
  // In the program's zone this is the first minute of August.
  await admin.givePoints(member, 70, { expiresAt: new Date("2026-07-31T17:01:00Z") });
  await admin.givePoints(member, 30, { expiresAt: new Date("2026-07-31T16:59:00Z") });
  const { expiringPoints } = (
    await admin.ask(Overview, {
      from: "2026-06-01",
      until: "2026-07-01",
      before: "2026-05-01",
    })
  ).program;

  expect(expiringPoints).toEqual([
    { month: "2026-07-01", points: 30 },
    { month: "2026-08-01", points: 70 },
  ]);
});

test("a time that is upside down or too long is refused", async () => {
  const asked = async (from: string, until: string) => {
    const query = `{ program { figures(from: "${from}", until: "${until}") { members } } }`;
    return (await program.admin.graphql(query)).json.errors?.[0].extensions.code;
  };
  expect(await asked("2026-07-01", "2026-07-01")).toBe("BAD_USER_INPUT");
  expect(await asked("2026-01-01", "2027-06-01")).toBe("BAD_USER_INPUT");
  expect(await asked("2026-01-01", "2027-01-01")).toBeUndefined();
});

const money = (amount: string) => ({ amount, currencyCode: "VND" });

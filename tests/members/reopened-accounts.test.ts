import { beforeAll, describe, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";

describe("the identity of a closed account", () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await openProgram();
    const gone = await program.shop.enroll({
      externalId: "gone",
      email: "gone@tea.example",
      phone: "0912345678",
    });
    await program.admin.close(gone);
  });

  test.each([
    ["the shop's id", { externalId: "gone" }],
    ["e-mail address", { email: "gone@tea.example" }],
    ["phone number", { phone: "0912345678" }],
    ["e-mail address, beside an id that is new", { externalId: "new", email: "gone@tea.example" }],
  ])("enrolls nobody by its %s", async (_what, identity) => {
    expect(await program.shop.tryEnroll(identity)).toMatchObject({
      created: false,
      member: null,
      userErrors: [{ code: "MEMBER_CLOSED" }],
    });
  });
});

describe("a member who was erased and enrolls again", () => {
  const AGAIN = { email: "again@tea.example", phone: "0912345678", birthDate: "1990-06-15" };
  const GIFT = { effects: [{ kind: "FIXED" as const, points: 30 }] };

  async function openWith(trigger: "ENROLLMENT" | "BIRTHDAY") {
    const testProgram = await openProgram({ rules: [] });
    for (const id of testProgram.fixture.clocks.keys()) {
      if (id !== testProgram.programId) testProgram.fixture.clocks.delete(id);
    }
    testProgram.clock.set("2026-06-14T10:00:00+07:00");
    await testProgram.admin.addRule({ title: "Gift", trigger, ...GIFT });
    testProgram.clock.set("2026-06-15T10:00:00+07:00");
    return testProgram;
  }
  async function pointsOfNew(testProgram: TestProgram) {
    const member = await testProgram.shop.enroll(AGAIN);
    await deliverEvents(testProgram);
    await runTask(testProgram, "reward-yearly-days");
    const { wallet } = (await testProgram.shop.lookUp({ id: member.id }))!;
    return { member, points: wallet.available };
  }

  test.each([
    ["a welcome", "ENROLLMENT" as const],
    ["a birthday gift", "BIRTHDAY" as const],
  ])("has %s once", async (_what, trigger) => {
    const testProgram = await openWith(trigger);
    const first = await pointsOfNew(testProgram);
    expect(first.points).toBe(30);
    await testProgram.admin.erase(first.member);

    expect((await pointsOfNew(testProgram)).points).toBe(0);
  });

  test("is new after the days that the program says, and nothing of it is left", async () => {
    const testProgram = await openWith("ENROLLMENT");
    const first = await pointsOfNew(testProgram);
    await testProgram.admin.erase(first.member);
    const remembered = () =>
      testProgram.sql(
        `select from erased_identities where program_id = '${testProgram.programId}'`,
      );
    expect(await remembered()).toHaveLength(3);

    testProgram.clock.advance("P365D");
    await runTask(testProgram, "forget-erased-identities");

    expect(await remembered()).toEqual([]);
    expect((await pointsOfNew(testProgram)).points).toBe(30);
  });
});

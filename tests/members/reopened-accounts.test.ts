import { beforeAll, describe, expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runDuty } from "../harness/run-duty.ts";

describe("the identity of a closed account", () => {
  let tea: TestProgram;
  beforeAll(async () => {
    tea = await openProgram();
    const gone = await tea.shop.enroll({
      externalId: "gone",
      email: "gone@tea.example",
      phone: "0912345678",
    });
    await tea.admin.close(gone);
  });

  test.fails.each([
    ["the shop's id", { externalId: "gone" }],
    ["e-mail address", { email: "gone@tea.example" }],
    ["phone number", { phone: "0912345678" }],
    ["e-mail address, beside an id that is new", { externalId: "new", email: "gone@tea.example" }],
  ])("enrolls nobody by its %s", async (_what, identity) => {
    expect(await tea.shop.tryEnroll(identity)).toMatchObject({
      created: false,
      member: null,
      userErrors: [{ code: "MEMBER_CLOSED" }],
    });
  });
});

describe("somebody who was erased and enrolls again", () => {
  const AGAIN = { email: "again@tea.example", phone: "0912345678", birthDate: "1990-06-15" };
  const GIFT = { effects: [{ kind: "FIXED" as const, points: 30 }] };

  async function openWith(trigger: "ENROLLMENT" | "BIRTHDAY") {
    const tea = await openProgram({ rules: [] });
    for (const id of tea.scene.clocks.keys()) {
      if (id !== tea.programId) tea.scene.clocks.delete(id);
    }
    tea.clock.set("2026-06-14T10:00:00+07:00");
    await tea.admin.addRule({ title: "Gift", trigger, ...GIFT });
    tea.clock.set("2026-06-15T10:00:00+07:00");
    return tea;
  }
  async function pointsOfNew(tea: TestProgram) {
    const member = await tea.shop.enroll(AGAIN);
    await deliverEvents(tea);
    await runDuty(tea, "reward-yearly-days");
    const { wallet } = (await tea.shop.lookUp({ id: member.id }))!;
    return { member, points: wallet.available };
  }

  test.fails.each([
    ["a welcome", "ENROLLMENT" as const],
    ["a birthday gift", "BIRTHDAY" as const],
  ])("has %s once", async (_what, trigger) => {
    const tea = await openWith(trigger);
    const first = await pointsOfNew(tea);
    expect(first.points).toBe(30);
    await tea.admin.erase(first.member);

    expect((await pointsOfNew(tea)).points).toBe(0);
  });
});

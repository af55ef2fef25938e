import { expect, test } from "vitest";
import { TierHistory } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";

test("the tier of any instant is the same before and after reviews are posted", async () => {
  const program = await openProgram();
  const buyer = await program.shop.enroll();
  program.clock.advance("P1D");
  await program.shop.buy(buyer, "3000000");
  program.clock.set("2031-06-01T00:00:00+07:00");
  const moments = [
    "2026-06-15T09:59:59+07:00",
    "2026-06-15T10:00:00+07:00",
    "2026-06-16T09:59:59+07:00",
    "2026-06-16T10:00:00+07:00",
    "2028-01-30T23:59:59+07:00",
    "2028-01-31T00:00:00+07:00",
    "2029-01-30T23:59:59+07:00",
    "2029-01-31T00:00:00+07:00",
    "2031-06-01T00:00:00+07:00",
  ];
  const history = () =>
    Promise.all(
      moments.map(async (at) => {
        const { member } = await program.admin.ask(TierHistory, { memberId: buyer.id, at });
        return member!.tierAsOf?.name ?? null;
      }),
    );

  const before = await program.leavesNothing(history);
  await runTask(program, "settle-due-standings");

  expect(before).toEqual([
    null,
    "Member",
    "Member",
    "Gold",
    "Gold",
    "Silver",
    "Silver",
    "Member",
    "Member",
  ]);
  expect(await history()).toEqual(before);
});

test("a moment of the future is refused", async () => {
  const testProgram = await openProgram();
  const buyer = await testProgram.shop.enroll();
  const asked = { memberId: buyer.id, at: testProgram.clock.in("PT1S").toISOString() };
  await expect(testProgram.admin.ask(TierHistory, asked)).rejects.toThrow("not known yet");
});

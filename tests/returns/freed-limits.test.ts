import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";

const capped = (per: "MEMBER" | "PROGRAM") => ({
  rules: [{ ...BASE_RATE, limits: [{ per, period: "MONTH", unit: "POINTS", max: 10 } as const] }],
});

test.each(["MEMBER", "PROGRAM"] as const)(
  "what a return takes back can be earned again within the limit per %s, and no more",
  async (per) => {
    const { shop } = await openProgram(capped(per));
    const an = await shop.enroll();
    const first = await shop.buy(an, "80000");
    const clipped = await shop.buy(an, "50000");
    expect([first.earned.points, clipped.earned.points]).toEqual([8, 2]);

    await shop.takeBack(first.purchase, { lines: [{ id: "1", quantity: "1" }] });
    const next = await shop.buy(an, "500000");

    expect(next.earned.points).toBe(8);
    expect((await shop.buy(an, "500000")).earned.points).toBe(0);
  },
);

test("a return of what lay above the limit frees nothing", async () => {
  const { shop } = await openProgram(capped("MEMBER"));
  const an = await shop.enroll();
  const bought = await shop.buy(an, "150000");
  expect(bought.earned.points).toBe(10);

  await shop.takeBack(bought.purchase, { amount: "50000" });

  expect((await shop.buy(an, "100000")).earned.points).toBe(0);
});

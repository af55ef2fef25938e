import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";

test("points that a lot says were reversed, and were not, are named", async () => {
  const { admin, shop, sql, uuid } = await openProgram();
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "800000");
  await shop.takeBack(purchase, { amount: "300000" });
  expect(await admin.verify(member)).toMatchObject({ ok: true });

  await sql(
    `update lots set reversed = reversed + 1, available = available - 1
       where member_id = '${uuid(member.id)}'`,
  );

  const { ok, problems } = await admin.verify(member);
  expect(ok).toBe(false);
  expect(problems.map(({ kind }) => kind)).toEqual([
    "BALANCE_DIFFERS",
    "LOT_DIFFERS",
    "LOT_DIFFERS",
  ]);
  expect(problems.at(-1)!.message).toContain("reversed is 31; its transfers add up to 30");
});

import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";

test("sent points stay with their receiver; the sender pays or owes the return", async () => {
  const { admin, shop, sql, uuid } = await openProgram({ tierSet: undefined, rewards: [] });
  const [member, mai] = [await shop.enroll(), await shop.enroll()];
  const { purchase } = await shop.buy(member, "800000");
  await admin.transfer(member, mai, { points: 70 });
  await admin.givePoints(member, 15);

  const { reversed } = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });

  expect(reversed).toMatchObject({ points: 100, fromAvailable: 45, toDebt: 55 });
  expect(await admin.verify(member)).toMatchObject({ ok: true, problems: [] });
  const moved = await sql(
    `select from_account, to_account, points::int from transfers
     where member_id = '${uuid(member.id)}' and 'TRANSFERRED' in (from_account, to_account) order by
     entry_sequence, position`,
  );
  expect(moved).toEqual([
    { from_account: "AVAILABLE", to_account: "TRANSFERRED", points: 70 },
    { from_account: "TRANSFERRED", to_account: "ISSUED", points: 70 },
    { from_account: "AVAILABLE", to_account: "TRANSFERRED", points: 15 },
    { from_account: "DEBT", to_account: "TRANSFERRED", points: 55 },
  ]);
});

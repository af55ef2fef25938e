import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";

test("a hold survives the return of its points: other lots hold it, or it is owed", async () => {
  const program = await openProgram({ tierSet: undefined, rewards: [] });
  const { admin, clock, shop, sql, uuid } = program;
  const reward = await admin.addReward({ cost: 100 });
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "800000", {
    lines: [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "400000" }],
  });
  const { redemption } = await shop.hold(member, reward.id);
  await admin.givePoints(member, 60, { expiresAt: clock.in("P10D") });

  const half = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(half.reversed).toMatchObject({ points: 40, fromAvailable: 40, toDebt: 0 });
  expect(half.member!.wallet).toEqual({ available: 20, pending: 0, held: 100, debt: 0 });

  const rest = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(rest.reversed).toMatchObject({ points: 60, fromAvailable: 20, toDebt: 40 });
  expect(rest.member!.wallet).toEqual({ available: 0, pending: 0, held: 100, debt: 40 });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
  const [use] = await sql(
    `select u.points::int, u.debt::int, s.points::int as paid from uses u join use_lots s on
      s.use_id = u.id
     where u.member_id = '${uuid(member.id)}' and s.points > 0`,
  );
  expect(use).toEqual({ points: 100, debt: 40, paid: 60 });

  const { userErrors } = await shop.confirm(redemption);
  expect(userErrors).toEqual([]);
  const { wallet } = (await shop.lookUp({ id: member.id }))!;
  expect(wallet).toEqual({ available: 0, pending: 0, held: 0, debt: 40 });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

test("a redemption with returned points is owed; cancelling it repays that", async () => {
  const { admin, shop } = await openProgram({ tierSet: undefined, rewards: [] });
  const reward = await admin.addReward({ cost: 100 });
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "800000");
  const { redemption } = await shop.redeem(member, reward.id);

  const { reversed } = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(reversed).toMatchObject({ points: 100, fromAvailable: 0, toDebt: 100 });
  expect((await shop.lookUp({ id: member.id }))!.wallet).toMatchObject({ available: 0, debt: 100 });
  expect((await shop.tryRedeem(member, reward.id)).userErrors).toMatchObject([
    { code: "POINTS_OWED", field: ["input", "rewardId"] },
  ]);

  expect((await shop.cancel(redemption)).member!.wallet).toEqual({ available: 0, held: 0 });
  expect((await shop.lookUp({ id: member.id }))!.wallet).toMatchObject({ available: 0, debt: 0 });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

import { expect, test } from "vitest";
import { Chance } from "../../seeds/demo/chance.ts";
import { KilledServer } from "../harness/killed-server.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { PROOF, SEED } from "../harness/random-runs.ts";
import { redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { TestClock } from "../harness/test-clock.ts";
import { openPaymentFixture } from "../payments/payment-fixture.ts";
import { StormTill } from "./storm-till.ts";
import type { Books, Storm } from "./storm-till.ts";

const CLIENTS = 30;
const MEMBERS = 40;
const CARDS = 12;
const STEPS = 5 * PROOF;
const KILLS = 2 * Math.min(PROOF, 5);
const PROMOTIONS = 9 * PROOF;

test("a storm over cards, points and codes, with kills, loses and makes nothing", async () => {
  const program = await openPaymentFixture({ tierSet: undefined, rules: [BASE_RATE] });
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => program.memberWith(300)));
  const cards = [];
  for (let at = 0; at < CARDS; at++) cards.push(await redeemedGiftCard(program, members[at]!));
  const promotion = await program.admin.addPromotionCode({
    value: "1000",
    limits: [{ per: "PROGRAM", period: "EVER", max: PROMOTIONS }],
  });
  // The servers' own clock.
  const clock = new TestClock(new Date().toISOString());
  const server = new KilledServer(program, clock);
  const pointsOf = async () => {
    const look = ({ id }: Enrolled) => server.answered((shop) => shop.lookUp({ id }));
    const wallets = (await Promise.all(members.map(look))).map((it) => it!.wallet);
    return wallets.reduce((sum, it) => sum + it.available + it.held - it.debt, 0);
  };
  const before = await pointsOf();
  const books: Books = { offCards: 0, points: 0, promotions: 0, sold: 0, purchases: 0 };
  const storm: Storm = {
    server,
    books,
    members,
    codes: cards.map(({ code }) => code),
    promotionCode: promotion.code,
    placedAt: clock.now().toISOString(),
  };

  const running = Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const till = new StormTill(storm, new Chance(`${SEED}-${client}`));
      for (let step = 0; step < STEPS; step++) await till.serve(`storm-${client}-${step}`);
    }),
  );
  for (let kill = 0; kill < KILLS; kill++) {
    const { purchases } = books;
    await expect.poll(() => books.purchases, POLL).toBeGreaterThan(purchases + 10);
    await server.killAndStart();
  }
  await running;

  expect(server.kills).toBe(KILLS);
  const [left] = await program.sql<Record<string, number>>(`
    select sum((terms ->> 'valueMinor')::bigint)::int as faces,
      sum((terms ->> 'valueMinor')::bigint)
        filter (where sold_in is not null and status <> 'VOID')::int as sold,
      sum(remaining_minor)::int as remaining, (
        select coalesce(sum(amount_minor - refunded_minor), 0)::int from coupon_uses
        where is_part and status in ('OPEN', 'RECORDED')
      ) as used, (
        select count(*)::int from coupon_uses u join purchase_ids k on k.program_id = u.program_id
          and k.source = u.source and k.external_id = u.purchase_external_id
        where u.status = 'OPEN'
      ) as open, (
        select count(*)::int from promotion_code_uses where ended_at is null
      ) as promotions, (
        select count(*)::int from coupons v join coupon_uses u on u.member_id = v.member_id
          and u.coupon_id = v.id and u.ended_at is null
        where v.status = 'VOID'
      ) as "usedAndVoid"
    from coupons where remaining_minor is not null`);
  expect(left!.remaining! + left!.used!, "what is on cards, and what was taken").toBe(left!.faces);
  expect(left!.sold ?? 0, "what was paid for cards that are kept").toBe(books.sold);
  expect(left!.used, "what the answers say was taken").toBe(books.offCards);
  expect(left!.open, "open uses of recorded purchases").toBe(0);
  expect(left!.usedAndVoid, "void cards that pay").toBe(0);
  expect(left!.promotions, "uses of the promotion code").toBe(books.promotions);
  expect(left!.promotions).toBeLessThanOrEqual(PROMOTIONS);
  const { uses } = (await program.admin.promotionCode({ id: promotion.id }))!;
  expect(uses.all, "the counter of the promotion code").toBe(books.promotions);
  expect((await pointsOf()) - before, "points").toBe(books.points);
  expect(await server.verified()).toMatchObject({ ok: true, complete: true });
});

const POLL = { timeout: 60_000, interval: 5 };

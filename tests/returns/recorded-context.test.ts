import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { lineOf } from "./lines.ts";

const HALF = { lines: [{ id: "a", quantity: 1 }] };
const shippingOnly = { lines: [lineOf("gift", 1, 0)], shipping: "30000" };
const TWO = [lineOf("a", 2, 50_000)];

test("what counted besides goods is what the purchase was recorded with", async () => {
  const earningTerms = { ...teaShop.earningTerms, includesShipping: true };
  const program = await openProgram({ rules: [BASE_RATE], tierSet: undefined, earningTerms });
  const { programId, shop, sql } = program;
  const member = await shop.enroll();
  const { earned, purchase } = await shop.buy(member, "130000", { lines: TWO, shipping: "30000" });
  expect(earned.points).toBe(13);
  await sql(
    `update earning_terms_versions set definition = definition || '{"includesShipping": false}'
     where program_id = '${programId}';
     update programs set catalog_version = catalog_version + 1 where id = '${programId}'`,
  );
  expect((await shop.buy(member, "30000", shippingOnly)).earned.points).toBe(0);

  // Delivery is kept until nothing else is.
  expect((await shop.takeBack(purchase, HALF)).reversed.points).toBe(5);
  expect((await shop.takeBack(purchase, HALF)).reversed.points).toBe(8);
});

test("points come back by the rule version that gave them", async () => {
  const program = await openProgram({ rules: [BASE_RATE], tierSet: undefined });
  const { clock, programId, shop, sql } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "100000", { lines: TWO });
  clock.advance("PT1H");
  const since = clock.now().toISOString();
  await sql(
    `insert into earning_rule_versions (rule_id, version, status, definition, saved_at, saved_by,
      published_at,
       published_by, in_force_from)
     select rule_id, version + 1, status, jsonb_set(definition, '{effects,0,points}', '5'),
     saved_at, saved_by,
       published_at, published_by, '${since}'
     from earning_rule_versions
     where rule_id in (select id from earning_rules where program_id = '${programId}');
     update programs set catalog_version = catalog_version + 1 where id = '${programId}'`,
  );
  expect((await shop.buy(member, "100000")).earned.points).toBe(50);

  expect((await shop.takeBack(purchase, HALF)).reversed.points).toBe(5);
});

test("a purchase that earned nothing returns its money and its order, no points", async () => {
  const program = await openProgram({ rules: [BASE_RATE], tierSet: undefined });
  const { admin, clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  const become = (status: string) =>
    sql(`update members set status = '${status}' where id = '${uuid(member.id)}'`);
  const placedAt = clock.ago("P2D").toISOString();
  const early = await shop.buy(member, "100000", { lines: TWO, placedAt });
  await become("SUSPENDED");
  const suspended = await shop.buy(member, "100000", { lines: TWO });
  await become("ACTIVE");
  const totals = async () =>
    (
      await sql(
        `select orders::int, spent_minor::int as spent from purchase_totals where member_id =
          '${uuid(member.id)}'`,
      )
    )[0];
  expect(await totals()).toEqual({ orders: 2, spent: 100_000 });

  for (const { purchase } of [early, suspended]) {
    expect(await shop.takeBack(purchase, HALF)).toMatchObject({
      return: { refunded: { amount: "50000" } },
      reversed: { points: 0 },
    });
  }
  expect(await totals()).toEqual({ orders: 2, spent: 50_000 });
  await shop.takeBack(early.purchase, HALF);
  expect(await totals()).toEqual({ orders: 1, spent: 50_000 });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

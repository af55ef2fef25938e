import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { CancelReturn } from "../../client/storefront.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import { teaShop } from "../harness/plans.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { unique } from "../harness/shop.ts";
import { byPoints, openPaymentFixture, PAY_WITH_POINTS } from "./payment-fixture.ts";
import type { PaymentFixture } from "./payment-fixture.ts";

let fixture: PaymentFixture;
beforeAll(async () => {
  fixture = await openPaymentFixture();
});

type Bought = { readonly externalId: string };
const QUANTITY = 4;

/** Units of 25,000 ₫ each, of which points pay some. */
async function bought(member: { id: string }, points: number): Promise<Bought> {
  const { purchase } = await fixture.shop.buy(member, String(QUANTITY * 25_000), {
    lines: [{ id: "1", sku: "TEA", quantity: String(QUANTITY), unitPrice: "25000" }],
    payments: points > 0 ? [byPoints(String(points * 100))] : [],
  });
  return purchase;
}

const takeBack = (purchase: Bought, quantity: number, externalId = unique("return")) =>
  fixture.shop.takeBack(purchase, {
    lines: [{ id: "1", quantity: String(quantity) }],
    externalId,
  });

async function cancelReturn(purchase: Bought, externalId: string) {
  const named = { source: "web", purchaseExternalId: purchase.externalId, externalId };
  const input = { ...named, idempotencyKey: unique("key") };
  return (await fixture.shop.ask(CancelReturn, { input })).cancelReturn;
}

const rowsOf = async (purchase: Bought) => {
  const returns = await fixture.sql<{ refunds: { tender: string; points: number | null }[] }>(
    `select r.result -> 'refunds' as refunds from returns r join purchases p
      on p.member_id = r.member_id and p.id = r.purchase_id
      where p.external_id = '${purchase.externalId}' order by r.number`,
  );
  return returns.map(({ refunds }) =>
    refunds.map(({ tender, points, ...row }) => ({ tender, points, ...row })),
  );
};

const entriesOf = async (member: { id: string }) =>
  (
    await fixture.sql<{ kind: string; points: number }>(
      `select kind, points::int from entries
        where member_id = '${fixture.uuid(member.id)}' and kind <> 'ADJUST' order by sequence`,
    )
  ).map(({ kind, points }) => [kind, points]);

describe("points that paid come back with what they paid", () => {
  test("by the split, before the earned ones are taken, as an entry of its own", async () => {
    const member = await fixture.memberWith(200);
    const purchase = await bought(member, 200);

    await takeBack(purchase, 2);

    expect(await rowsOf(purchase)).toMatchObject([
      [
        { tender: "POINTS", status: "GIVEN_BACK", points: 100, amountMinor: 10_000 },
        { tender: "MONEY", points: null, amountMinor: 40_000 },
      ],
    ]);
    expect(await entriesOf(member)).toEqual([
      ["REDEEM", -200],
      ["EARN", 8],
      ["REFUND", 100],
      ["RETURN", -4],
    ]);
    await takeBack(purchase, 2);
    expect(await fixture.balances(member)).toEqual([200, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("so that no debt arises that they would pay", async () => {
    const member = await fixture.memberWith(208);
    const purchase = await bought(member, 200);
    // Everything else is spent, what the purchase earned too.
    await fixture.admin.adjust(member, -16);
    const { reversed } = await takeBack(purchase, QUANTITY);

    expect(reversed).toMatchObject({ toDebt: 0 });
    expect(await fixture.balances(member)).toEqual([192, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("also what was held, and what was taken besides", async () => {
    const member = await fixture.memberWith(300);
    await fixture.shop.reserve(member, 100, { purchaseExternalId: "held-and-more" });
    const { purchase } = await fixture.shop.buy(member, "100000", {
      externalId: "held-and-more",
      payments: [byPoints("15000")],
    });
    await fixture.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });
    expect(await fixture.balances(member)).toEqual([300, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("and live to the end of the 30th day where their end has passed", async () => {
    const member = await fixture.memberWith(200, { expiresAt: fixture.clock.in("P1D") });
    const purchase = await bought(member, 200);
    const day = fixture.clock.now().getTime();
    fixture.clock.advance("P2D");

    await takeBack(purchase, QUANTITY);
    expect(await fixture.balances(member)).toEqual([200, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
    fixture.clock.advance("P30D");
    expect((await fixture.balances(member))[0]).toBe(200);
    fixture.clock.advance("P1D");
    expect(await fixture.balances(member)).toEqual([0, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
    expect(fixture.clock.now().getTime()).toBeGreaterThan(day);
  });

  test("to the account that the buyer was merged into", async () => {
    const [from, into] = [await fixture.memberWith(200), await fixture.memberWith(0)];
    const purchase = await bought(from, 200);
    await mergeSettled(fixture, from, into);
    await takeBack(purchase, QUANTITY);
    expect(await fixture.balances(into)).toEqual([200, 0]);
    expect(await fixture.admin.verify(into)).toMatchObject({ ok: true });
  });

  test("in part, and to the buyer's own account when the merge is undone", async () => {
    const [from, into] = [await fixture.memberWith(200), await fixture.memberWith(0)];
    const purchase = await bought(from, 200);
    await mergeSettled(fixture, from, into);
    await takeBack(purchase, 2);
    const [available] = await fixture.balances(into);
    await unmergeSettled(fixture, from);
    expect(await fixture.balances(into)).toEqual([0, 0]);
    expect(await fixture.balances(from)).toEqual([available, 0]);
    expect(await fixture.admin.verify(from)).toMatchObject({ ok: true, problems: [] });
    expect(await fixture.admin.verify(into)).toMatchObject({ ok: true, problems: [] });
    await takeBack(purchase, 2);
    expect(await fixture.balances(from)).toEqual([200, 0]);
  });

  test("to the program where it had paid for them", async () => {
    const forgiving = await openPaymentFixture({
      earningTerms: {
        ...teaShop.earningTerms,
        payWithPoints: PAY_WITH_POINTS,
        debt: "FORGIVE",
      },
    });
    const member = await forgiving.memberWith(0);
    const { purchase: first } = await forgiving.shop.buy(member, "2000000");
    const { purchase } = await forgiving.shop.buy(member, String(QUANTITY * 25_000), {
      lines: [{ id: "1", sku: "TEA", quantity: String(QUANTITY), unitPrice: "25000" }],
      payments: [byPoints("20000")],
    });
    await forgiving.shop.takeBack(first, { lines: [{ id: "1", quantity: 1 }] });
    expect(await forgiving.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
    for (const quantity of [1, 1, 2]) {
      await forgiving.shop.takeBack(purchase, { lines: [{ id: "1", quantity }] });
      expect(await forgiving.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
    }
    expect(await forgiving.balances(member)).toEqual([0, 0]);
  });

  test("or are written off where the account is closed", async () => {
    const member = await fixture.memberWith(200);
    const purchase = await bought(member, 200);
    await fixture.admin.close(member);
    await takeBack(purchase, QUANTITY);

    expect(await rowsOf(purchase)).toMatchObject([
      [{ tender: "POINTS", status: "WRITTEN_OFF", points: 200 }, { tender: "MONEY" }],
    ]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });
});

describe("points of a closed account that is opened again", () => {
  const reopened = async (member: { id: string }) => fixture.admin.reopen(member);

  test("are not charged again for a return that gave none back", async () => {
    const member = await fixture.memberWith(400);
    const purchase = await bought(member, 200);
    await fixture.admin.close(member);
    await takeBack(purchase, QUANTITY, "written-off-1");
    await reopened(member);
    await fixture.admin.givePoints(member, 300);

    const { charged, userErrors } = await cancelReturn(purchase, "written-off-1");

    expect(userErrors).toEqual([]);
    expect(charged).toMatchObject([
      { tender: "POINTS", amount: { amount: "20000" }, points: 0 },
      { tender: "MONEY" },
    ]);
    // What it had earned had ended with the account.
    expect(await fixture.balances(member)).toEqual([300, 0]);
    await takeBack(purchase, QUANTITY);
    expect(await fixture.balances(member)).toEqual([500, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
  });

  test("pay again for what came back while it was open, and no more", async () => {
    const member = await fixture.memberWith(400);
    const purchase = await bought(member, 200);
    await takeBack(purchase, 2, "open-1");
    await fixture.admin.close(member);
    await takeBack(purchase, 2, "written-off-2");
    await reopened(member);
    await fixture.admin.givePoints(member, 300);

    const { charged: first } = await cancelReturn(purchase, "open-1");
    expect(first).toMatchObject([{ tender: "POINTS", points: 100 }, { tender: "MONEY" }]);
    const { charged: second } = await cancelReturn(purchase, "written-off-2");
    expect(second).toMatchObject([{ tender: "POINTS", points: 0 }, { tender: "MONEY" }]);
    await takeBack(purchase, QUANTITY);
    expect(await fixture.balances(member)).toEqual([400, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
  });
});

describe("a cancelled return", () => {
  test("lets points pay again", async () => {
    const member = await fixture.memberWith(200);
    const purchase = await bought(member, 200);
    await takeBack(purchase, 2, "cancelled-1");

    const { charged, userErrors } = await cancelReturn(purchase, "cancelled-1");

    expect(userErrors).toEqual([]);
    expect(charged).toMatchObject([{ tender: "POINTS", points: 100 }, { tender: "MONEY" }]);
    expect(await fixture.balances(member)).toEqual([8, 0]);
    await takeBack(purchase, QUANTITY);
    expect(await fixture.balances(member)).toEqual([200, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("is refused when the points were used since", async () => {
    const member = await fixture.memberWith(200);
    const purchase = await bought(member, 200);
    await takeBack(purchase, QUANTITY, "cancelled-2");
    await fixture.admin.adjust(member, -1);

    expect((await cancelReturn(purchase, "cancelled-2")).userErrors).toMatchObject([
      { code: "RETURN_IN_USE", field: ["input", "externalId"] },
    ]);
    expect(await fixture.balances(member)).toEqual([199, 0]);
  });
});

// A plain model: of P points that paid G of T, ⌊P·k/G⌋ stay paid, k = ⌊G·K/T⌋, where K is what is
// kept; a point is earned for each 10,000 ₫ of what is kept and not paid with points.
test("purchases, returns and cancelled ones move points as the plain model says", async () => {
  const step = fc.record({
    what: fc.constantFrom("buy", "return", "return", "cancel"),
    which: fc.nat(5),
    points: fc.integer({ min: 2, max: 30 }).map((steps) => steps * 10),
    quantity: fc.integer({ min: 1, max: QUANTITY }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const member = await fixture.memberWith(1_000);
      const purchases: { purchase: Bought; points: number; kept: number; returns: Taken[] }[] = [];
      const expected = () =>
        purchases.reduce(
          (sum, { points, kept }) => sum - staysPaid(points, kept) + earned(points, kept),
          1_000,
        );
      for (const { what, which, points, quantity } of steps) {
        const of = purchases[which % Math.max(1, purchases.length)];
        if (what === "buy") {
          const { wallet } = (await fixture.shop.lookUp({ id: member.id }))!;
          if (wallet.available < points) continue;
          purchases.push({
            purchase: await bought(member, points),
            points,
            kept: QUANTITY,
            returns: [],
          });
        } else if (what === "return" && of && of.kept >= quantity) {
          const externalId = unique("return");
          await takeBack(of.purchase, quantity, externalId);
          of.kept -= quantity;
          of.returns.push({ externalId, quantity });
        } else if (what === "cancel" && of?.returns.length) {
          const [{ externalId, quantity: back }] = of.returns.splice(0, 1) as [Taken];
          const { userErrors } = await cancelReturn(of.purchase, externalId);
          if (userErrors.length === 0) of.kept += back;
          else expect(userErrors).toMatchObject([{ code: "RETURN_IN_USE" }]);
        }
        expect((await fixture.balances(member))[0]).toBe(expected());
      }
      expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
      for (const { purchase, kept } of purchases) if (kept > 0) await takeBack(purchase, kept);
      expect(await fixture.balances(member)).toEqual([1_000, 0]);
      expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
    }),
    randomRuns(12),
  );
}, 120_000);

interface Taken {
  readonly externalId: string;
  readonly quantity: number;
}

function staysPaid(points: number, kept: number): number {
  const minor = points * 100;
  const stays = Math.floor((minor * kept) / QUANTITY);
  return Math.floor((points * stays) / minor);
}

function earned(points: number, kept: number): number {
  const net = QUANTITY * 25_000 - points * 100;
  return Math.floor(Math.floor((net * kept) / QUANTITY) / 10_000);
}

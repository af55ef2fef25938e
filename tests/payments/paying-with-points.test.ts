import { beforeAll, describe, expect, test } from "vitest";
import { SaveEarningTerms } from "../../client/admin.ts";
import { RecordReturnByTender } from "../../client/storefront.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { teaShop } from "../harness/plans.ts";
import { byPoints, openPaymentFixture, PAY_WITH_POINTS } from "./payment-fixture.ts";
import type { PaymentFixture } from "./payment-fixture.ts";

let fixture: PaymentFixture;
beforeAll(async () => {
  fixture = await openPaymentFixture();
});

const entriesOf = async (member: { id: string }) =>
  fixture.sql<{ kind: string; points: number; source: string }>(
    `select kind, points::int, source_kind as source from entries
      where member_id = '${fixture.uuid(member.id)}' and kind <> 'ADJUST' order by sequence`,
  );

describe("a purchase that is paid with points", () => {
  test("spends them before its own are posted, and earns by the rest", async () => {
    const member = await fixture.memberWith(200);

    const { earned } = await fixture.shop.buy(member, "100000", {
      payments: [byPoints("20000"), { kind: "CARD", amount: "80000" }],
    });

    expect(earned.points).toBe(8);
    expect(await entriesOf(member)).toEqual([
      { kind: "REDEEM", points: -200, source: "PURCHASE" },
      { kind: "EARN", points: 8, source: "PURCHASE" },
    ]);
    expect(await fixture.balances(member)).toEqual([8, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("captures what its payments name, and the rest goes back", async () => {
    const member = await fixture.memberWith(100);
    await fixture.shop.reserve(member, 100, { purchaseExternalId: "captured" });

    await fixture.shop.buy(member, "50000", {
      externalId: "captured",
      payments: [byPoints("6000")],
    });

    expect(await entriesOf(member)).toEqual([
      { kind: "HOLD", points: -100, source: "RESERVATION" },
      { kind: "VOID", points: 40, source: "RESERVATION" },
      { kind: "CAPTURE", points: -60, source: "PURCHASE" },
      { kind: "EARN", points: 4, source: "PURCHASE" },
    ]);
    expect(await fixture.balances(member)).toEqual([44, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("takes what is held and the rest from what is available", async () => {
    const member = await fixture.memberWith(150);
    await fixture.shop.reserve(member, 100, { purchaseExternalId: "more" });
    await fixture.shop.buy(member, "50000", { externalId: "more", payments: [byPoints("12000")] });

    expect(await fixture.balances(member)).toEqual([33, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("without a payment by points gives back what is held for it", async () => {
    const member = await fixture.memberWith(100);
    await fixture.shop.reserve(member, 100, { purchaseExternalId: "by-card" });
    await fixture.shop.buy(member, "50000", { externalId: "by-card" });

    expect(await fixture.balances(member)).toEqual([105, 0]);
  });

  test("by another member gives back, a moment later, what the first has held", async () => {
    const [first, second] = [await fixture.memberWith(100), await fixture.memberWith(100)];
    await fixture.shop.reserve(first, 100, { purchaseExternalId: "other" });
    await fixture.shop.buy(second, "50000", { externalId: "other", payments: [byPoints("2000")] });
    await deliverEvents(fixture);

    expect(await fixture.balances(first)).toEqual([100, 0]);
    expect(await fixture.balances(second)).toEqual([84, 0]);
  });

  test("after the hold has ended spends what is available, or is not recorded", async () => {
    const member = await fixture.memberWith(100);
    await fixture.shop.reserve(member, 100, { purchaseExternalId: "late", holdFor: "PT1H" });
    fixture.clock.advance("PT1H");
    await fixture.shop.reserve(member, 50, { purchaseExternalId: "meanwhile" });

    const late = { externalId: "late", payments: [byPoints("6000")] };
    const refused = fixture.shop.purchase(member, "50000", late);
    expect((await fixture.shop.record(refused)).userErrors).toMatchObject([
      { code: "NOT_ENOUGH_POINTS", field: ["input", "payments", "0", "amount"] },
    ]);
    expect(await fixture.balances(member)).toEqual([50, 50]);
    const less = { externalId: "late", payments: [byPoints("5000")] };
    await fixture.shop.buy(member, "50000", less);
    expect(await fixture.balances(member)).toEqual([4, 50]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("is known when it comes again, and spends once, however many send it", async () => {
    const member = await fixture.memberWith(100);
    const input = fixture.shop.purchase(member, "50000", { payments: [byPoints("10000")] });
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        fixture.shop.record({ ...input, idempotencyKey: `${input.idempotencyKey}-${at % 3}` }),
      ),
    );
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await fixture.balances(member)).toEqual([4, 0]);
  });

  test("never overspends beside 14 others of the same member", async () => {
    const member = await fixture.memberWith(100);
    const payments = [byPoints("3000")];
    const all = await Promise.all(
      Array.from({ length: 15 }, () =>
        fixture.shop.record(fixture.shop.purchase(member, "9000", { payments })),
      ),
    );
    expect(all.filter(({ purchase }) => purchase)).toHaveLength(3);
    expect(await fixture.balances(member)).toEqual([10, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test.each([
    ["no multiple of the step", "2500", "2,000 ₫"],
    ["less than the minimum", "1000", "2,000 ₫"],
    ["more than the share that points may pay", "26000", "25,000 ₫"],
  ])("is refused by %s, and the message says what is possible", async (_what, amount, says) => {
    const member = await fixture.memberWith(1_000);
    const input = fixture.shop.purchase(member, "50000", { payments: [byPoints(amount)] });
    const { userErrors } = await fixture.shop.record(input);
    expect(userErrors).toMatchObject([
      { code: "INVALID", field: ["input", "payments", "0", "amount"] },
    ]);
    expect(userErrors[0]!.message).toContain(says);
    expect(await fixture.balances(member)).toEqual([1_000, 0]);
  });

  test("pays for no gift cards", async () => {
    const member = await fixture.memberWith(1_000);
    const lines = [
      { id: "1", sku: "TEA", quantity: "1", unitPrice: "20000" },
      { id: "2", sku: "CARD", quantity: "1", unitPrice: "80000", giftCard: true },
    ];
    const paid = (amount: string) =>
      fixture.shop.record(
        fixture.shop.purchase(member, "100000", { lines, payments: [byPoints(amount)] }),
      );
    expect((await paid("11000")).userErrors).toMatchObject([{ code: "INVALID" }]);
    expect((await paid("10000")).userErrors).toEqual([]);
  });

  test("is refused to a suspended member, whose purchases by card are recorded", async () => {
    const member = await fixture.memberWith(100);
    await fixture.admin.suspend(member);
    const payments = [byPoints("2000")];
    expect(
      (await fixture.shop.record(fixture.shop.purchase(member, "50000", { payments }))).userErrors,
    ).toMatchObject([{ code: "MEMBER_SUSPENDED", field: ["input", "payments", "0", "amount"] }]);
    await fixture.shop.buy(member, "50000");
  });

  test("carries the terms by which it was paid", async () => {
    const member = await fixture.memberWith(100);
    const { purchase } = await fixture.shop.buy(member, "50000", { payments: [byPoints("2000")] });
    const [row] = await fixture.sql<{ spent: unknown }>(
      `select context -> 'spent' as spent from purchases
        where id = '${fixture.uuid(purchase.id)}'`,
    );
    expect(row!.spent).toEqual({
      points: 20,
      amountMinor: 2_000,
      terms: { value: "100", step: 10, minimum: 20, maximumShare: "0.5" },
    });
  });

  test("emits what was spent", async () => {
    const member = await fixture.memberWith(100);
    await fixture.shop.buy(member, "50000", { payments: [byPoints("3000")] });
    const events = await fixture.sql<{ payload: object }>(
      `select payload from events where type = 'points.spent'
        and member_id = '${fixture.uuid(member.id)}'`,
    );
    expect(events).toMatchObject([{ payload: { points: 30 } }]);
  });
});

describe("terms that change between a reservation and its purchase", () => {
  /** 100 points that are held for a purchase, as 10,000 ₫; then the terms change. */
  async function reserved(payWithPoints: typeof PAY_WITH_POINTS | null) {
    const program = await openPaymentFixture();
    const member = await program.memberWith(200);
    const externalId = "changed";
    await program.shop.reserve(member, 100, { purchaseExternalId: externalId });
    const input = { version: 1, publish: true, payWithPoints };
    const { saveEarningTerms: saved } = await program.admin.ask(SaveEarningTerms, { input });
    expect(saved.userErrors).toEqual([]);
    const pay = (amount: string) =>
      program.shop.record(
        program.shop.purchase(member, "50000", { externalId, payments: [byPoints(amount)] }),
      );
    const proof = async () =>
      expect(await program.admin.verify(member)).toMatchObject({ ok: true });
    return { ...program, member, pay, proof };
  }

  test.each([
    ["more: fewer are captured, the rest goes back", "200", 50],
    ["less: the rest comes from what is available", "50", 200],
  ])("count where a point pays %s", async (_what, value, spent) => {
    const { balances, member, pay, proof } = await reserved({ ...PAY_WITH_POINTS, value });

    const { userErrors, earned } = await pay("10000");

    expect(userErrors).toEqual([]);
    expect(await balances(member)).toEqual([200 - spent + earned!.points, 0]);
    await proof();
  });

  test("refuse what is no multiple of their step, and leave what is held", async () => {
    const { balances, member, pay, proof } = await reserved({ ...PAY_WITH_POINTS, step: 40 });

    const { userErrors } = await pay("10000");
    expect(userErrors).toMatchObject([{ code: "INVALID" }]);
    expect(userErrors[0]!.message).toContain("8,000 ₫");
    expect(await balances(member)).toEqual([100, 100]);

    expect((await pay("8000")).userErrors).toEqual([]);
    expect(await balances(member)).toEqual([124, 0]);
    await proof();
  });

  test("give back what is held where points no longer pay; the payment is a note", async () => {
    const { balances, member, pay, proof, shop } = await reserved(null);

    expect((await pay("10000")).userErrors).toEqual([]);

    expect(await balances(member)).toEqual([204, 0]);
    const lines = [{ id: "1", quantity: 1 }];
    const input = shop.returnOf({ externalId: "changed" }, { lines });
    const { recordReturn } = await shop.ask(RecordReturnByTender, { input });
    expect(recordReturn.refunds).toMatchObject([
      { tender: "POINTS", status: "NOTED", points: null },
      { tender: "MONEY", amount: { amount: "40000" } },
    ]);
    await proof();
  });
});

describe("a payment by points is a note", () => {
  test("where the program takes no points", async () => {
    const plain = await openPaymentFixture({ earningTerms: teaShop.earningTerms });
    const member = await plain.memberWith(50);
    const { earned } = await plain.shop.buy(member, "50000", { payments: [byPoints("12345")] });

    expect(earned.points).toBe(3);
    expect(await plain.balances(member)).toEqual([53, 0]);
  });

  test("where the purchase says so", async () => {
    const member = await fixture.memberWith(50);
    await fixture.shop.buy(member, "50000", {
      payments: [byPoints("12345")],
      spendPoints: false,
    });
    expect(await fixture.balances(member)).toEqual([53, 0]);
  });

  test("in an import, unless the line says that it is to be spent", async () => {
    const member = await fixture.memberWith(100);
    const lineOf = (more: object) => {
      const { idempotencyKey: _key, ...line } = fixture.shop.purchase(member, "50000", {
        payments: [byPoints("2000")],
      });
      return JSON.stringify({ ...line, ...more });
    };
    const response = await fetch(`${fixture.fixture.url}/storefront/import/purchases`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${fixture.keys.shop}`,
        "content-type": "application/x-ndjson",
      },
      body: `${lineOf({})}\n${lineOf({ spendPoints: true })}\n`,
    });
    expect(await response.json()).toMatchObject({ recorded: 2, refused: 0 });
    expect(await fixture.balances(member)).toEqual([88, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { mergeSettled } from "../harness/settled-merge.ts";
import { byPoints, openPaymentFixture } from "./payment-fixture.ts";
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

describe("reserved points", () => {
  test("are held for a purchase until a moment, and can't be spent elsewhere", async () => {
    const member = await fixture.memberWith(100);
    const heldUntil = fixture.clock.in("P1D").toISOString();

    const reserved = await fixture.shop.reserve(member, 60);

    expect(reserved).toEqual({
      replayed: false,
      reservation: {
        id: expect.stringMatching(/^rsv_/),
        points: 60,
        amount: { amount: "6000", currencyCode: "VND" },
        heldUntil,
      },
      member: { id: member.id, wallet: { available: 40, held: 60 } },
      userErrors: [],
    });
    expect((await fixture.shop.reserve(member, 50)).userErrors).toMatchObject([
      { code: "NOT_ENOUGH_POINTS", field: ["input", "points"] },
    ]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("are replaced by other points for the same purchase: one VOID, one HOLD", async () => {
    const member = await fixture.memberWith(100);
    const purchase = { purchaseExternalId: "replaced" };
    const first = await fixture.shop.reserve(member, 60, purchase);

    const same = await fixture.shop.reserve(member, 60, purchase);
    expect(same).toEqual({ ...first, replayed: true });
    expect(await fixture.shop.reserve(member, 90, purchase)).toMatchObject({
      replayed: false,
      reservation: { points: 90 },
      member: { wallet: { available: 10, held: 90 } },
    });
    expect(await entriesOf(member)).toEqual([
      { kind: "HOLD", points: -60, source: "RESERVATION" },
      { kind: "VOID", points: 60, source: "RESERVATION" },
      { kind: "HOLD", points: -90, source: "RESERVATION" },
    ]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("go back at their moment, whether a job came by or not", async () => {
    const member = await fixture.memberWith(100);
    await fixture.shop.reserve(member, 60, { holdFor: "PT15M", purchaseExternalId: "short" });
    fixture.clock.advance("PT15M");

    expect(await fixture.balances(member)).toEqual([100, 0]);
    expect(await fixture.shop.reserve(member, 100, { purchaseExternalId: "short" })).toMatchObject({
      member: { wallet: { available: 0, held: 100 } },
    });
    expect((await entriesOf(member)).map(({ kind, source }) => [kind, source])).toEqual([
      ["HOLD", "RESERVATION"],
      ["VOID", "RESERVATION"],
      ["HOLD", "RESERVATION"],
    ]);
  });

  test("keep their lots: those that end meanwhile end when they come back", async () => {
    const member = await fixture.memberWith(50, { expiresAt: fixture.clock.in("PT1H") });
    await fixture.admin.givePoints(member, 50);
    await fixture.shop.reserve(member, 80, { purchaseExternalId: "ending", holdFor: "PT2H" });
    fixture.clock.advance("PT90M");
    expect(await fixture.balances(member)).toEqual([20, 80]);

    await fixture.shop.releaseReserved(member, "ending");
    expect(await fixture.balances(member)).toEqual([50, 0]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("never exceed the balance, however many ask at once", async () => {
    const member = await fixture.memberWith(100);
    const all = await Promise.all(
      Array.from({ length: 15 }, () => fixture.shop.reserve(member, 30)),
    );
    expect(all.filter(({ reservation }) => reservation)).toHaveLength(3);
    expect(await fixture.balances(member)).toEqual([10, 90]);
    expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
  });

  test("are one reservation for one purchase, however many ask at once", async () => {
    const member = await fixture.memberWith(100);
    const same = { purchaseExternalId: "at-once" };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => fixture.shop.reserve(member, 30, same)),
    );
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await fixture.balances(member)).toEqual([70, 30]);
  });

  test("go back when the account is merged or closed", async () => {
    const [from, into] = [await fixture.memberWith(50), await fixture.memberWith(0)];
    await fixture.shop.reserve(from, 50);
    await mergeSettled(fixture, from, into);
    expect(await fixture.balances(into)).toEqual([50, 0]);

    await fixture.shop.reserve(into, 50);
    await fixture.admin.close(into);
    expect(await fixture.balances(into)).toEqual([0, 0]);
    expect(await fixture.admin.verify(into)).toMatchObject({ ok: true });
  });

  test("are a member's own to reserve", async () => {
    const member = await fixture.memberWith(100);
    const browser = await fixture.memberOf(member);
    const reserve = (more: string) =>
      browser.graphql(`mutation { reservePoints(input: { source: "web", points: 20,
        purchaseExternalId: "own", idempotencyKey: "own${more.length}" ${more} })
        { reservation { points } userErrors { code field } } }`);
    expect((await reserve("")).json.data.reservePoints.reservation).toEqual({ points: 20 });
    expect(
      (await reserve(`, member: { id: "${member.id}" }`)).json.data.reservePoints.userErrors,
    ).toEqual([{ code: "INVALID", field: ["input", "member"] }]);
  });
});

describe("reserving is refused", () => {
  test.each([
    ["no multiple of the step", 25, {}, "INVALID", "points", "20"],
    ["below the minimum", 10, {}, "INVALID", "points", "20"],
    ["for too long", 20, { holdFor: "PT25H" }, "INVALID", "holdFor", "24"],
    ["for no time", 20, { holdFor: "PT0S" }, "INVALID", "holdFor", "24"],
    ["without a member", 20, { member: null }, "REQUIRED", "member", ""],
  ] as const)("%s", async (_what, points, more, code, field, says) => {
    const member = await fixture.memberWith(100);
    const { userErrors } = await fixture.shop.reserve(member, points, more);
    expect(userErrors).toMatchObject([{ code, field: ["input", field] }]);
    expect(userErrors[0]!.message).toContain(says);
  });

  test("for a purchase that is recorded", async () => {
    const member = await fixture.memberWith(100);
    const { purchase } = await fixture.shop.buy(member, "50000", {
      payments: [byPoints("2000")],
    });
    const { externalId: purchaseExternalId } = purchase;
    for (const { userErrors } of [
      await fixture.shop.reserve(member, 20, { purchaseExternalId }),
      await fixture.shop.releaseReserved(member, purchaseExternalId),
    ]) {
      expect(userErrors).toMatchObject([
        { code: "PURCHASE_RECORDED", field: ["input", "purchaseExternalId"] },
      ]);
    }
  });

  test("to suspended and closed members", async () => {
    const member = await fixture.memberWith(100);
    await fixture.admin.suspend(member);
    expect((await fixture.shop.reserve(member, 20)).userErrors).toMatchObject([
      { code: "MEMBER_SUSPENDED" },
    ]);
    await fixture.admin.close(member);
    expect((await fixture.shop.reserve(member, 20)).userErrors).toMatchObject([
      { code: "MEMBER_CLOSED" },
    ]);
  });
});

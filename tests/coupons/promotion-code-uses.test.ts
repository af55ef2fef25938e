import { beforeAll, describe, expect, test } from "vitest";
import { RecordPurchaseWithCoupons } from "../../client/storefront.ts";
import type { CartInput, RecordPurchaseInput } from "../../client/storefront.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let member: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture({ rules: [BASE_RATE] });
  member = await fixture.shop.enroll();
});

const vnd = (amount: number) => ({ amount: String(amount), currencyCode: "VND" });
const cartOf = (total: string, more: Partial<CartInput> = {}): CartInput => ({
  currencyCode: "VND",
  total,
  lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: total }],
  ...more,
});
/** 100,000 of tea, less 20,000 by a promotion code. */
const discounted = (code: string, more: Partial<RecordPurchaseInput> = {}) => ({
  discount: "20000",
  couponCodes: [code],
  externalId: unique("promoted"),
  lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "50000" }],
  ...more,
});
const usesOf = async (id: string) => (await fixture.admin.promotionCode({ id }))!.uses;
const statusesOf = async (id: string) =>
  (
    await fixture.sql<{ status: string }>(
      `select status from promotion_code_uses
        where promotion_code_id = '${fixture.uuid(id)}' order by used_at, id`,
    )
  ).map(({ status }) => status);

describe("a promotion code at a checkout", () => {
  test("is validated, used and recorded as a coupon, and can be used again", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({ title: "20,000 off" });

    expect(await fixture.shop.validate(code.toLowerCase(), { cart: cartOf("50000") })).toEqual({
      valid: true,
      discount: vnd(20_000),
      lines: [{ id: "1", discount: vnd(20_000) }],
      shippingDiscount: null,
      coupon: {
        id: expect.stringMatching(/^promo_/),
        code,
        title: "20,000 off",
        status: "ACTIVE",
        expiresAt: null,
        remainingValue: null,
      },
      refusal: null,
    });
    expect(
      await fixture.shop.use(code, { purchaseExternalId: "p-1", cart: cartOf("50000") }),
    ).toEqual({
      replayed: false,
      userErrors: [],
      discount: vnd(20_000),
      lines: [{ id: "1", discount: vnd(20_000) }],
      shippingDiscount: null,
      coupon: { id, status: "ACTIVE", remainingValue: null },
    });
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
    const { earned } = await fixture.shop.buy(
      member,
      "80000",
      discounted(code, { externalId: "p-1" }),
    );
    expect(earned.points).toBe(8);
    expect(await statusesOf(id)).toEqual(["RECORDED"]);
    await fixture.shop.buy(member, "80000", discounted(code));
    expect(await usesOf(id)).toEqual({ all: 2, today: 2 });
    expect(await fixture.events("promotion-code.used")).toContainEqual(
      expect.objectContaining({ purchaseExternalId: "p-1", amountMinor: 20_000 }),
    );
  });

  test("used again for the same purchase is the same use, under whatever key", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({
      kind: "PERCENT_DISCOUNT",
      percent: "10",
    });
    const purchase = { purchaseExternalId: "p-again", cart: cartOf("50000") };
    const first = await fixture.shop.use(code, { ...purchase, idempotencyKey: "promo-1" });

    const same = { ...first, replayed: true };
    expect(await fixture.shop.use(code, { ...purchase, idempotencyKey: "promo-1" })).toEqual(same);
    expect(await fixture.shop.use(code, purchase)).toEqual(same);
    expect(await fixture.shop.use(code, { ...purchase, cart: cartOf("90000") })).toMatchObject({
      userErrors: [{ code: "USE_DIFFERS" }],
    });
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });

  test("is given back when the checkout is abandoned, once", async () => {
    const { id, code } = await fixture.admin.addPromotionCode();
    await fixture.shop.use(code, { purchaseExternalId: "p-left" });

    expect(await fixture.shop.release(code, "p-left")).toMatchObject({
      replayed: false,
      coupon: { id, status: "ACTIVE" },
    });
    expect(await fixture.shop.release(code, "p-left")).toMatchObject({ replayed: true });
    expect(await fixture.shop.release(code, "p-other")).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["input", "purchaseExternalId"] }],
    });
    expect(await usesOf(id)).toEqual({ all: 0, today: 0 });
    expect(await statusesOf(id)).toEqual(["RELEASED"]);
  });

  test("is not given back once its purchase is recorded", async () => {
    const { code } = await fixture.admin.addPromotionCode();
    const { purchase } = await fixture.shop.buy(member, "80000", discounted(code));

    expect(await fixture.shop.release(code, purchase.externalId)).toMatchObject({
      userErrors: [{ code: "PURCHASE_RECORDED" }],
    });
    expect(await fixture.shop.use(code, { purchaseExternalId: "p-1" })).toMatchObject({
      userErrors: [{ code: "PURCHASE_RECORDED" }],
    });
  });

  test("comes back when nothing of the purchase is kept, not before", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "PROGRAM", period: "EVER", max: 1 }],
    });
    const { purchase } = await fixture.shop.buy(member, "80000", discounted(code));
    const half = { lines: [{ id: "1", quantity: "1" }] };

    await fixture.shop.takeBack(purchase, half);
    expect(await fixture.shop.validate(code)).toMatchObject({ valid: false });
    await fixture.shop.takeBack(purchase, half);
    expect(await statusesOf(id)).toEqual(["RESTORED"]);
    expect(await fixture.shop.validate(code)).toMatchObject({ valid: true });
    await fixture.shop.buy(member, "80000", discounted(code));
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });

  test("is adopted by the member that buys what a guest began", async () => {
    const { id, code } = await fixture.admin.addPromotionCode();
    await fixture.shop.use(code, { purchaseExternalId: "p-guest" });
    await fixture.shop.buy(member, "80000", discounted(code, { externalId: "p-guest" }));

    const [row] = await fixture.sql<{ member: string }>(
      `select member_id as member from promotion_code_uses
        where promotion_code_id = '${fixture.uuid(id)}'`,
    );
    expect(row!.member).toBe(fixture.uuid(member.id));
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });
});

describe("a promotion code is refused", () => {
  const refusals = async (code: string, more: object = {}) => {
    const validated = await fixture.shop.validate(code, more);
    const used = await fixture.shop.use(code, more);
    expect(used.userErrors.map((error) => error.code)).toEqual([validated.refusal!.code]);
    return validated.refusal!.code;
  };
  const byPurchase = async (code: string, more: Partial<RecordPurchaseInput> = {}) => {
    const input = fixture.shop.purchase(member, "80000", discounted(code, more));
    return (await fixture.shop.record(input)).userErrors.map((error) => [error.code, error.field]);
  };
  const atCode = (code: string) => [[code, ["input", "couponCodes", "0"]]];

  test("before it is published, and looks missing", async () => {
    const { promotionCode } = await fixture.admin.savePromotionCode();
    const { code, id, version } = promotionCode!;
    expect(await refusals(code)).toBe("NOT_FOUND");
    expect(await byPurchase(code)).toEqual(atCode("NOT_FOUND"));
    expect((await fixture.shop.validate(code)).coupon).toBeNull();

    const at = fixture.clock.in("P1D").toISOString();
    await fixture.admin.publishPromotionCode({ id, version, at });
    expect(await refusals(code)).toBe("NOT_FOUND");
  });

  test("before it begins, when it has ended, and when it is archived", async () => {
    const { code } = await fixture.admin.addPromotionCode({
      validFrom: fixture.clock.in("PT1H").toISOString(),
      validUntil: fixture.clock.in("PT2H").toISOString(),
    });
    const placedAt = fixture.clock.now().toISOString();
    expect(await refusals(code)).toBe("NOT_STARTED");
    expect(await byPurchase(code)).toEqual(atCode("NOT_STARTED"));
    fixture.clock.advance("PT1H");
    expect(await fixture.shop.validate(code)).toMatchObject({ valid: true });
    // A purchase counts by when it was placed.
    expect(await byPurchase(code, { placedAt })).toEqual(atCode("NOT_STARTED"));
    fixture.clock.advance("PT1H");
    expect(await refusals(code)).toBe("COUPON_EXPIRED");
    expect(await byPurchase(code)).toEqual(atCode("COUPON_EXPIRED"));

    const archived = await fixture.admin.addPromotionCode();
    await fixture.admin.archivePromotionCode(archived);
    expect(await refusals(archived.code)).toBe("COUPON_EXPIRED");
    expect(await fixture.shop.validate(archived.code)).toMatchObject({
      coupon: { status: "VOID" },
    });
  });

  test("to buyers that it is not for, guests too", async () => {
    const { code } = await fixture.admin.addPromotionCode({
      conditions: { field: "birthdayMonth", operator: "=", value: true },
    });
    const born = await fixture.shop.enroll({ birthDate: "1990-06-20" });
    expect(await refusals(code)).toBe("NOT_ELIGIBLE");
    expect(await refusals(code, { member: { id: member.id } })).toBe("NOT_ELIGIBLE");
    expect(await byPurchase(code)).toEqual(atCode("NOT_ELIGIBLE"));
    expect(await fixture.shop.use(code, { member: { id: born.id } })).toMatchObject({
      userErrors: [],
    });
  });

  test("to suspended and closed members", async () => {
    const { code } = await fixture.admin.addPromotionCode();
    const late = await fixture.shop.enroll();
    await fixture.admin.suspend(late);
    expect(await refusals(code, { member: { id: late.id } })).toBe("MEMBER_SUSPENDED");
    await fixture.admin.close(late);
    expect(await refusals(code, { member: { id: late.id } })).toBe("MEMBER_CLOSED");
  });

  test("where its terms are not met, and beside one that it does not combine with", async () => {
    const { code } = await fixture.admin.addPromotionCode({ applies: { minimumSpend: "60000" } });
    expect(await refusals(code, { cart: cartOf("59000") })).toBe("COUPON_NOT_APPLICABLE");
    const purchase = { purchaseExternalId: "p-two", cart: cartOf("60000") };
    expect(await fixture.shop.use(code, purchase)).toMatchObject({ userErrors: [] });

    const other = await fixture.admin.addPromotionCode();
    expect(await fixture.shop.use(other.code, purchase)).toMatchObject({
      userErrors: [{ code: "COUPON_NOT_COMBINABLE", field: ["input", "code"] }],
    });
    expect(await byPurchase(code, { couponCodes: [code, other.code] })).toEqual([
      ["COUPON_NOT_COMBINABLE", ["input", "couponCodes", "1"]],
    ]);
  });

  test("in parts", async () => {
    const { code } = await fixture.admin.addPromotionCode();
    expect(await fixture.shop.use(code, { amount: "5000" })).toMatchObject({
      userErrors: [{ code: "INVALID", field: ["input", "amount"] }],
    });
  });

  test("to a member that used it as often as it may, and without one", async () => {
    const { code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "MEMBER", period: "EVER", max: 1 }],
    });
    const own = await fixture.shop.enroll();
    expect(await fixture.shop.use(code)).toMatchObject({
      userErrors: [{ code: "REQUIRED", field: ["input", "member"] }],
    });
    expect((await fixture.shop.validate(code)).refusal!.code).toBe("REQUIRED");
    await fixture.shop.use(code, { member: { id: own.id }, purchaseExternalId: "p-own" });
    expect(await refusals(code, { member: { id: own.id } })).toBe("LIMIT_REACHED");
    // The checkout's own use is no second one.
    await fixture.shop.buy(own, "80000", discounted(code, { externalId: "p-own" }));
    expect(await refusals(code, { member: { id: own.id } })).toBe("LIMIT_REACHED");
  });

  test("to a member that used it up and adopts another member's checkout", async () => {
    const { code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "MEMBER", period: "EVER", max: 1 }],
    });
    const [first, second] = [await fixture.shop.enroll(), await fixture.shop.enroll()];
    await fixture.shop.use(code, { member: { id: first.id }, purchaseExternalId: "p-swap" });
    await fixture.shop.buy(second, "80000", discounted(code));

    const swapped = fixture.shop.purchase(
      second,
      "80000",
      discounted(code, { externalId: "p-swap" }),
    );
    expect((await fixture.shop.record(swapped)).userErrors).toMatchObject([
      { code: "LIMIT_REACHED", field: ["input", "couponCodes", "0"] },
    ]);
  });

  test("to a member for what merged accounts used, still counted after an erasure", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "MEMBER", period: "EVER", max: 1 }],
    });
    const [from, into] = [await fixture.shop.enroll(), await fixture.shop.enroll()];
    await fixture.shop.use(code, { member: { id: from.id } });
    await mergeSettled(fixture, from, into);
    expect(await refusals(code, { member: { id: into.id } })).toBe("LIMIT_REACHED");

    await fixture.admin.close(into);
    await fixture.admin.erase(into);
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });

  test("once it was used as often as it may be that day, till the next", async () => {
    const { code, id } = await fixture.admin.addPromotionCode({
      limits: [{ per: "PROGRAM", period: "DAY", max: 2 }],
    });
    await fixture.shop.use(code);
    await fixture.shop.buy(member, "80000", discounted(code));
    expect(await refusals(code)).toBe("LIMIT_REACHED");
    expect(await byPurchase(code)).toEqual(atCode("LIMIT_REACHED"));
    fixture.clock.advance("P1D");
    expect(await fixture.shop.use(code)).toMatchObject({ userErrors: [] });
    expect(await usesOf(id)).toEqual({ all: 3, today: 1 });
  });
});

test("a limit that is published later counts the uses before it", async () => {
  const { id, code } = await fixture.admin.addPromotionCode();
  await fixture.shop.use(code);
  const { promotionCode } = await fixture.admin.savePromotionCode({
    id,
    version: 1,
    code,
    limits: [{ per: "PROGRAM", period: "MONTH", max: 1 }],
  });
  await fixture.admin.publishPromotionCode(promotionCode!);

  expect((await fixture.shop.use(code)).userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
});

test("a code means for a checkout what it meant when it was used there", async () => {
  const { id, code } = await fixture.admin.addPromotionCode();
  await fixture.shop.use(code, { purchaseExternalId: "p-then", cart: cartOf("100000") });
  const { promotionCode } = await fixture.admin.savePromotionCode({
    id,
    version: 1,
    code,
    value: "5000",
  });
  await fixture.admin.publishPromotionCode(promotionCode!);

  const bought = await fixture.shop.buy(
    member,
    "80000",
    discounted(code, { externalId: "p-then", couponCodes: [code] }),
  );
  expect(bought.purchase.total).toEqual(vnd(80_000));
  expect((await fixture.shop.validate(code, { cart: cartOf("100000") })).discount).toEqual(
    vnd(5_000),
  );
});

describe("a purchase that is recorded", () => {
  const ONCE = { per: "PROGRAM" as const, period: "EVER" as const, max: 1 };
  const recorded = async (more: Partial<RecordPurchaseInput>) => {
    const input = fixture.shop.purchase(member, "80000", more);
    return (await fixture.shop.ask(RecordPurchaseWithCoupons, { input })).recordPurchase;
  };
  /** A checkout that uses a code, and the moment at which it is bought; then the use is over. */
  async function leftCheckout(code: string, ending: "released" | "held") {
    const externalId = unique("left");
    const use = { purchaseExternalId: externalId, cart: cartOf("100000") };
    await fixture.shop.use(code, { ...use, ...(ending === "held" && { holdFor: "PT30M" }) });
    const placedAt = fixture.clock.now().toISOString();
    fixture.clock.advance("PT30M");
    if (ending === "released") await fixture.shop.release(code, externalId);
    return discounted(code, { externalId, placedAt });
  }

  test("says which promotion codes it adopted, those that it used at once too", async () => {
    const { id, code } = await fixture.admin.addPromotionCode();
    const externalId = unique("adopting");
    await fixture.shop.use(code, { purchaseExternalId: externalId, cart: cartOf("100000") });
    const adopted = [{ id, code, amount: vnd(20_000) }];

    const bought = discounted(code, { externalId, idempotencyKey: unique("key") });
    const first = await recorded(bought);
    expect(first).toMatchObject({ adoptedCoupons: adopted, releasedCoupons: [], warnings: [] });
    expect((await recorded(bought)).adoptedCoupons).toEqual(adopted);
    expect((await recorded(discounted(code))).adoptedCoupons).toEqual(adopted);
    await fixture.admin.archivePromotionCode({ id });
    expect((await recorded(bought)).adoptedCoupons).toEqual(adopted);
  });

  test.each(["released", "held"] as const)(
    "late takes a use again that was %s after it was placed, as it was",
    async (ending) => {
      const { id, code } = await fixture.admin.addPromotionCode({ limits: [ONCE] });
      const late = await leftCheckout(code, ending);
      expect(await usesOf(id)).toEqual({ all: 0, today: 0 });
      const { promotionCode } = await fixture.admin.savePromotionCode({
        id,
        version: 1,
        code,
        value: "5000",
        limits: [ONCE],
      });
      await fixture.admin.publishPromotionCode(promotionCode!);

      expect(await recorded(late)).toMatchObject({
        adoptedCoupons: [{ id, amount: vnd(20_000) }],
        warnings: [],
        userErrors: [],
      });
      expect(await statusesOf(id)).toEqual(["RECORDED"]);
      expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
      await fixture.shop.takeBack(late, { lines: [{ id: "1", quantity: "2" }] });
      expect(await usesOf(id)).toEqual({ all: 0, today: 0 });
    },
  );

  test("late is recorded without a use that others took since, and says why", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({ limits: [ONCE] });
    const late = await leftCheckout(code, "released");
    await fixture.shop.use(code);

    for (const replayed of [false, true]) {
      expect(await recorded({ ...late, idempotencyKey: unique("late") })).toMatchObject({
        replayed,
        adoptedCoupons: [],
        warnings: [{ code: "LIMIT_REACHED", field: ["input", "couponCodes", "0"] }],
        userErrors: [],
      });
    }
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });

  test("is refused a code that its checkout gave back before it was placed", async () => {
    const { code } = await fixture.admin.addPromotionCode({ limits: [ONCE] });
    const { externalId } = await leftCheckout(code, "released");
    await fixture.shop.use(code);

    expect(await recorded(discounted(code, { externalId }))).toMatchObject({
      userErrors: [{ code: "LIMIT_REACHED", field: ["input", "couponCodes", "0"] }],
    });
  });

  test("late at once with other checkouts: the last use goes to exactly one", async () => {
    for (let round = 0; round < 4; round++) {
      const { id, code } = await fixture.admin.addPromotionCode({ limits: [ONCE] });
      const late = await leftCheckout(code, "held");
      const [sold, used] = await Promise.all([recorded(late), fixture.shop.use(code)]);

      expect(sold.userErrors).toEqual([]);
      expect(sold.adoptedCoupons.length + (used.coupon ? 1 : 0)).toBe(1);
      expect((await usesOf(id)).all).toBe(1);
    }
  });
});

describe("the last use of a promotion code goes to exactly one", () => {
  const LEFT = 5;
  // As many as an address may guess codes at once.
  const CLIENTS = 20;
  beforeAll(async () => {
    fixture = await openCouponFixture({ rules: [BASE_RATE] });
    member = await fixture.shop.enroll();
  });

  test("of 20 checkouts at once", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "PROGRAM", period: "EVER", max: LEFT }],
    });
    const all = await Promise.all(Array.from({ length: CLIENTS }, () => fixture.shop.use(code)));

    expect(all.filter(({ coupon }) => coupon)).toHaveLength(LEFT);
    const refused = all.flatMap(({ userErrors }) => userErrors);
    expect(new Set(refused.map((error) => error.code))).toEqual(new Set(["LIMIT_REACHED"]));
    expect(await usesOf(id)).toEqual({ all: LEFT, today: LEFT });
  });

  test("of 20 purchases at once, of checkouts and releases between them", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "PROGRAM", period: "DAY", max: LEFT }],
    });
    const members = await Promise.all(Array.from({ length: 10 }, () => fixture.shop.enroll()));
    const run = async (at: number) => {
      const externalId = unique("storm");
      if (at % 3 === 0) {
        await fixture.shop.use(code, { purchaseExternalId: externalId });
        return fixture.shop.release(code, externalId);
      }
      const input = discounted(code, { externalId });
      return fixture.shop.record(fixture.shop.purchase(members[at % 10]!, "80000", input));
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, at) => run(at)));

    const statuses = await statusesOf(id);
    const recorded = statuses.filter((status) => status === "RECORDED").length;
    expect(recorded).toBeLessThanOrEqual(LEFT);
    expect(statuses).not.toContain("OPEN");
    expect(await usesOf(id)).toEqual({ all: recorded, today: recorded });
    for (let at = recorded; at < LEFT; at++) {
      expect(await fixture.shop.use(code)).toMatchObject({ userErrors: [] });
    }
    expect((await fixture.shop.use(code)).userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
  });

  test("of one member's checkouts at once", async () => {
    const { code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "MEMBER", period: "EVER", max: 1 }],
    });
    const own = { member: { id: (await fixture.shop.enroll()).id } };
    const all = await Promise.all(Array.from({ length: 20 }, () => fixture.shop.use(code, own)));
    expect(all.filter(({ coupon }) => coupon)).toHaveLength(1);
  });

  test("of one guest's checkout at once, which is one use", async () => {
    const { id, code } = await fixture.admin.addPromotionCode();
    const same = { purchaseExternalId: unique("same") };
    const all = await Promise.all(Array.from({ length: 10 }, () => fixture.shop.use(code, same)));
    expect(all.filter(({ replayed, coupon }) => coupon && !replayed)).toHaveLength(1);
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });

  test("where a naive count lets too many through", async () => {
    let uses = 0;
    const naive = async () => {
      const seen = uses;
      await fixture.sql("select");
      if (seen < LEFT) uses = uses + 1;
      return seen < LEFT;
    };
    const all = await Promise.all(Array.from({ length: CLIENTS }, naive));
    expect(all.filter(Boolean).length).toBeGreaterThan(LEFT);
  });
});

describe("what is held too long", () => {
  test("counts no more from that instant on, before any job", async () => {
    const { id, code } = await fixture.admin.addPromotionCode({
      limits: [{ per: "PROGRAM", period: "EVER", max: 1 }],
    });
    await fixture.shop.use(code, { purchaseExternalId: "p-held" });
    await fixture.sql(
      `update promotion_code_uses set held_until = '${fixture.clock.in("PT1H").toISOString()}'
        where promotion_code_id = '${fixture.uuid(id)}'`,
    );
    expect((await fixture.shop.use(code)).userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
    fixture.clock.advance("PT1H");
    expect(await usesOf(id)).toEqual({ all: 0, today: 0 });
    expect(await fixture.shop.validate(code)).toMatchObject({ valid: true });
    await runTask(fixture, "release-held-promotion-codes");
    expect(await statusesOf(id)).toEqual(["RELEASED"]);
    expect(await fixture.shop.use(code)).toMatchObject({ userErrors: [] });
    expect(await usesOf(id)).toEqual({ all: 1, today: 1 });
  });
});

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";
import { randomRuns } from "../harness/random-runs.ts";

let fixture: CouponFixture;
let member: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  member = await fixture.shop.enroll();
});

type Step = readonly ["use" | "release" | "record" | "return", checkout: number, amount: number];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom("use", "use", "record", "release", "return"),
    fc.nat(3),
    fc.integer({ min: 1, max: 60_000 }),
  ) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 14 },
);

let life = 0;

test("after random uses and returns, a card holds what no use in force took", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (path) => {
      const { shop } = fixture;
      const { code, couponId } = await fixture.issue(member, { terms: giftCard });
      const prefix = `life-${++life}-`;
      const open = new Map<number, number>();
      const recorded = new Map<number, number>();
      const ended = new Set<number>();
      const used = () => [...open.values(), ...recorded.values()].reduce((sum, it) => sum + it, 0);

      for (const [step, checkout, amount] of path) {
        const id = prefix + checkout;
        const left = 100_000 - used();
        const isSettled = recorded.has(checkout) || ended.has(checkout);
        if (step === "use") {
          const { coupon } = await shop.use(code, { purchaseExternalId: id, amount: `${amount}` });
          const isSame = (open.get(checkout) ?? recorded.get(checkout)) === amount;
          const isNew = !open.has(checkout) && !isSettled && amount <= left;
          expect(coupon !== null, `${step} ${checkout} ${amount}`).toBe(isSame || isNew);
          if (coupon && !isSame) open.set(checkout, amount);
        } else if (step === "release") {
          await shop.release(code, id);
          open.delete(checkout);
        } else if (step === "record" && !isSettled) {
          // More is bought than the card pays: the rest is paid otherwise.
          const before = open.get(checkout);
          const part = before ?? Math.min(left, amount);
          const answer = await shop.record(
            shop.purchase(member, "100000", {
              externalId: id,
              couponCodes: part > 0 ? [code] : null,
              payments: part > 0 ? [{ kind: "GIFT_CARD", amount: `${part}`, reference: code }] : [],
            }),
          );
          expect(answer.userErrors).toEqual([]);
          open.delete(checkout);
          recorded.set(checkout, part);
        } else if (step === "return" && recorded.has(checkout)) {
          await shop.takeBack({ externalId: id }, { lines: [{ id: "1", quantity: "1" }] });
          recorded.delete(checkout);
          ended.add(checkout);
        }
        const [card] = await fixture.sql<{ left: number; status: string }>(
          `select remaining_minor::int as left, status from coupons where id = '${couponId}'`,
        );
        const now = 100_000 - used();
        expect(card).toEqual({ left: now, status: now === 0 ? "USED" : "ACTIVE" });
      }
    }),
    randomRuns(40),
  );
  expect(await fixture.admin.verify(member)).toMatchObject({ ok: true });
});

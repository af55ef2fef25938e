import fc from "fast-check";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import type { TestPlan } from "../harness/plans.ts";
import { unique } from "../harness/shop.ts";

/** A purchase, before it belongs to a program. */
export interface Sampled {
  who: number;
  amounts: number[];
  daysAgo: number;
  again: boolean;
}

/** Sixty purchases, good and bad. */
export const sampledPurchases = fc.array(
  fc.record({
    who: fc.nat(7),
    amounts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 }),
    daysAgo: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 40 })),
    again: fc.boolean(),
  }),
  { minLength: 60, maxLength: 60, size: "max" },
);

/**
 * A program in which members 0 to 4 can earn; 5 is suspended, 6 closed, with points of which some
 * are due, and 7 was never enrolled.
 */
export async function withMembers(plan: Partial<TestPlan>): Promise<TestProgram> {
  const program = await openProgram(plan);
  const { shop, admin, clock } = program;
  for (let who = 0; who < 7; who++) {
    const member = await shop.enroll({ externalId: `member-${who}`, phone: `090100000${who}` });
    await shop.buy(member, "250000", { externalId: `before-${who}` });
    await admin.givePoints(member, 5, { expiresAt: clock.in("P3D") });
    if (who === 5) await admin.suspend(member);
    if (who === 6) await admin.close(member);
  }
  // Waiting points become available, given ones expire: the first purchase of each settles them.
  clock.advance("P4D");
  return program;
}

/**
 * The same purchases for any program; about every other one has been sent before, or says something
 * else.
 */
export function purchasesIn(
  { clock }: TestProgram,
  sampled: readonly Sampled[],
): RecordPurchaseInput[] {
  return sampled.map(({ who, amounts, daysAgo, again }, at) => {
    const total = amounts.reduce((sum, amount) => sum + amount, 0) * 1_000;
    return {
      // By phone or by id: still the same member.
      member: at % 2 === 0 ? { externalId: `member-${who}` } : { phone: `090100000${who}` },
      source: "pos",
      externalId: again ? `order-${at % 9}` : `order-${at}`,
      idempotencyKey: unique("key"),
      currencyCode: "VND",
      channel: "store",
      locationId: `shop-${who % 2}`,
      placedAt: clock.ago(`P${Math.max(0, daysAgo)}D`).toISOString(),
      lines: amounts.map((amount, line) => ({
        id: String(line),
        sku: `SKU-${amount % 5}`,
        category: "tea",
        quantity: "1",
        unitPrice: String(amount * 1_000),
      })),
      total: String(daysAgo < 0 ? total + 1 : total),
    };
  });
}

/** Points that wait, and end soon. */
export const SLOW = {
  ...teaShop.earningTerms,
  pendingDays: 2,
  retroDays: 60,
  expiry: { kind: "AFTER_PURCHASE" as const, count: 30, unit: "DAY" as const },
};

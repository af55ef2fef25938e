import { openProgram } from "../harness/open-program.ts";
import type { TestPlan } from "../harness/plans.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";

/** A point pays 100 ₫, in steps of 10, from 20 on, half of a purchase at most. */
export const PAY_WITH_POINTS = { value: "100", step: 10, minimum: 20, maximumShare: "0.5" };

/** A program in which points pay for purchases, and a purchase earns a point for each 10,000 ₫. */
export async function openPaymentFixture(plan: Partial<TestPlan> = {}) {
  const earningTerms = { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS };
  const program = await openProgram({ earningTerms, rules: [BASE_RATE], ...plan });
  const { shop, admin } = program;

  /** A member with points that never end, if not said otherwise. */
  async function memberWith(points: number, more: { expiresAt?: Date } = {}) {
    const member = await shop.enroll();
    if (points > 0) await admin.givePoints(member, points, more);
    return member;
  }

  /** What a member can spend, and what is held. */
  async function balances(member: { id: string }): Promise<[available: number, held: number]> {
    const { wallet } = (await shop.lookUp({ id: member.id }))!;
    return [wallet.available, wallet.held];
  }

  return { ...program, memberWith, balances };
}

export type PaymentFixture = Awaited<ReturnType<typeof openPaymentFixture>>;

export const byPoints = (amount: string) => ({ kind: "POINTS" as const, amount });

import pino from "pino";
import { issueCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import type { IssueCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import type { CouponTerms } from "../../api/modules/coupons/reward-kind.ts";
import { openWallet } from "../../api/modules/ledger/open-wallet.ts";
import type { Work } from "../../api/writes/work.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { TestPlan } from "../harness/plans.ts";

interface Who {
  readonly id: string;
}

const log = pino({ level: "silent" });

export const plain: CouponTerms = {
  kind: "AMOUNT_DISCOUNT",
  titles: { vi: "Giảm 20.000 ₫", en: "20,000 ₫ off" },
  valueMinor: 20_000,
  percent: null,
  maxDiscountMinor: null,
  product: null,
};
export const giftCard: CouponTerms = {
  ...plain,
  kind: "GIFT_CARD",
  titles: { vi: "Thẻ quà tặng", en: "Gift card" },
  valueMinor: 100_000,
};

/** A program in which coupons are issued the way redemptions and referrals do it. */
export async function openCouponFixture(plan: Partial<TestPlan> = {}) {
  return couponsIn(await openProgram(plan));
}

/** The same in a program that is open. */
export function couponsIn(program: TestProgram) {
  /** Runs writes of the engine's own, under the lock of a member's wallet. */
  async function write<Result>(
    member: Who,
    run: (work: Work, memberId: string) => Promise<Result>,
  ) {
    const { programId, fixture } = program;
    const caller = { kind: "SYSTEM" as const, programId, credentialId: NOBODY, ownerId: NOBODY };
    const context = await fixture.engine.contextFor({
      caller,
      acceptLanguage: "en",
      requestId: "test",
      log,
    });
    return context.write({ operation: "test", input: null }, async (work) => {
      const memberId = program.uuid(member.id);
      await openWallet(work, memberId);
      return run(work, memberId);
    });
  }

  const tryIssue = (member: Who, more: Partial<IssueCoupon> = {}) =>
    write(member, (work, memberId) => issueCoupon(work, { ...issueOf(memberId), ...more }));

  /** Issues a coupon of 20,000 ₫ off that stays, if not said otherwise. */
  async function issue(member: Who, more: Partial<IssueCoupon> = {}) {
    const written = await tryIssue(member, more);
    if (!written.done) throw new Error(written.userErrors[0]!.code);
    return written.result;
  }

  return { ...program, write, tryIssue, issue, events: (type: string) => eventsOf(program, type) };
}

export type CouponFixture = Awaited<ReturnType<typeof openCouponFixture>>;

const NOBODY = "00000000-0000-0000-0000-000000000000";

const issueOf = (memberId: string): IssueCoupon => ({
  memberId,
  rewardId: null,
  redemptionId: null,
  terms: plain,
  codePoolId: null,
  expiresAt: null,
  reveal: true,
});

async function eventsOf({ sql, programId }: TestProgram, type: string) {
  const events = await sql<{ payload: Record<string, unknown> }>(
    `select payload from events where program_id = '${programId}' and type = '${type}' order by id`,
  );
  return events.map(({ payload }) => payload);
}

import { uuidv7 } from "uuidv7";
import { beforeAll, expect, test } from "vitest";
import { isMistyped, readCouponCode } from "../../api/modules/coupons/coupon-code.ts";
import { issueCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import { revealCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import { withdrawCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let buyer: Enrolled;
beforeAll(async () => {
  fixture = await openCouponFixture();
  buyer = await fixture.shop.enroll();
});

async function pool(codes: readonly string[]) {
  const id = uuidv7();
  await fixture.sql(`insert into code_pools (id, program_id, name, created_at, created_by)
    values ('${id}', '${fixture.programId}', 'Codes', now(), 'test')`);
  await fixture.sql(`insert into code_pool_counts (code_pool_id, shard, added)
    select '${id}', shard, case when shard = 0 then ${codes.length} else 0 end
    from generate_series(0, 15) shard`);
  for (const code of codes) {
    await fixture.sql(`insert into coupon_codes (program_id, code, shown, code_pool_id)
      values ('${fixture.programId}', '${code.replaceAll("-", "").toUpperCase()}',
        '${code}', '${id}')`);
  }
  return id;
}

const counts = async (id: string) => {
  const [row] = await fixture.sql<{ left: number; taken: number }>(
    `select (sum(added) - sum(taken))::int as left, sum(taken)::int as taken from code_pool_counts
     where code_pool_id = '${id}'`,
  );
  return row!;
};
const seenBy = async (member: Enrolled) => {
  const browser = await fixture.memberOf(member);
  const { json } = await browser.graphql("{ me { coupons { nodes { code title status } } } }");
  return json.data.me.coupons.nodes;
};

test("a generated code is the member's at once, and emitted", async () => {
  const member = await fixture.shop.enroll();
  const { couponId, code } = await fixture.issue(member);

  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  expect(isMistyped(readCouponCode(code)!)).toBe(false);
  expect(await seenBy(member)).toEqual([{ code, title: "20,000 ₫ off", status: "ACTIVE" }]);
  expect(await fixture.events("coupon.issued")).toContainEqual(
    expect.objectContaining({ couponId }),
  );
});

test("a reserved code is shown to nobody until it is revealed", async () => {
  const member = await fixture.shop.enroll();
  const { couponId, code } = await fixture.issue(member, { reveal: false });
  expect(code).toBe("");
  expect(await seenBy(member)).toEqual([]);
  expect(await fixture.events("coupon.issued")).not.toContainEqual(
    expect.objectContaining({ couponId }),
  );

  const reveal = () =>
    fixture.write(member, (work, memberId) => revealCoupon(work, { memberId, couponId }));
  const { result } = await reveal();
  expect(await seenBy(member)).toMatchObject([{ code: result!.code, status: "ACTIVE" }]);
  expect((await reveal()).result).toEqual(result);
});

test("a pool gives its codes in the order they came, and then no more", async () => {
  const codePoolId = await pool(["first-1", "SECOND-2"]);

  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("first-1");
  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("SECOND-2");
  expect(await fixture.tryIssue(buyer, { codePoolId })).toMatchObject({
    userErrors: [{ code: "NO_CODES_LEFT", message: expect.stringContaining("no codes left") }],
  });
  expect(await counts(codePoolId)).toEqual({ left: 0, taken: 2 });
});

test("of 20 members who want the last code of a pool, one gets it", async () => {
  const codePoolId = await pool(["THE-LAST"]);
  const members = await Promise.all(Array.from({ length: 20 }, () => fixture.shop.enroll()));

  const written = await Promise.all(members.map((who) => fixture.tryIssue(who, { codePoolId })));

  expect(written.filter(({ done }) => done)).toHaveLength(1);
  expect(await counts(codePoolId)).toEqual({ left: 0, taken: 1 });
  expect(await fixture.sql(`select from coupons where code = 'THE-LAST'`)).toHaveLength(1);
});

test("20 members at once get 20 codes of a pool, each another", async () => {
  const codePoolId = await pool(Array.from({ length: 20 }, (_, at) => `TWENTY-${at}`));
  const members = await Promise.all(Array.from({ length: 20 }, () => fixture.shop.enroll()));

  const issued = await Promise.all(members.map((who) => fixture.issue(who, { codePoolId })));

  expect(new Set(issued.map(({ code }) => code)).size).toBe(20);
  expect(await counts(codePoolId)).toEqual({ left: 0, taken: 20 });
});

test("a code of a pool that nobody saw goes back to it, and is the next one", async () => {
  const codePoolId = await pool(["BACK-1", "BACK-2"]);
  const member = await fixture.shop.enroll();
  const { couponId } = await fixture.issue(member, { codePoolId, reveal: false });
  const withdraw = () =>
    fixture.write(member, (work, memberId) => withdrawCoupon(work, { memberId, couponId }));

  await withdraw();
  await withdraw();

  expect(await counts(codePoolId)).toEqual({ left: 2, taken: 0 });
  expect(await seenBy(member)).toEqual([]);
  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("BACK-1");
});

test("a code that was shown is void for ever", async () => {
  const codePoolId = await pool(["SHOWN-1", "SHOWN-2"]);
  const member = await fixture.shop.enroll();
  const { couponId, code } = await fixture.issue(member, { codePoolId });

  await fixture.write(member, (work, memberId) => withdrawCoupon(work, { memberId, couponId }));

  expect(await seenBy(member)).toMatchObject([{ code, status: "VOID" }]);
  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("SHOWN-2");
});

test("a used coupon, or a gift card used in part, is not taken back", async () => {
  const { couponId } = await fixture.issue(buyer);
  const card = await fixture.issue(buyer, { terms: giftCard });
  await fixture.sql(`update coupons set status = 'USED' where id = '${couponId}'`);
  await fixture.sql(`update coupons set remaining_minor = 99999 where id = '${card.couponId}'`);

  for (const used of [couponId, card.couponId]) {
    const written = await fixture.write(buyer, (work, memberId) =>
      withdrawCoupon(work, { memberId, couponId: used }),
    );
    expect(written).toMatchObject({ done: false, userErrors: [{ code: "COUPON_USED" }] });
  }
});

test("a code stays in its pool when the write that took it fails", async () => {
  const codePoolId = await pool(["ONCE-ONLY"]);
  const failing = fixture.write(buyer, async (work, memberId) => {
    const terms = { ...giftCard };
    const none = { rewardId: null, redemptionId: null, expiresAt: null };
    await issueCoupon(work, { memberId, terms, codePoolId, reveal: true, ...none });
    throw new Error("Something else went wrong.");
  });
  await expect(failing).rejects.toThrow("went wrong");

  expect(await counts(codePoolId)).toEqual({ left: 1, taken: 0 });
  expect((await fixture.issue(buyer, { codePoolId })).code).toBe("ONCE-ONLY");
});

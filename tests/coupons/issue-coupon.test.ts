import { uuidv7 } from "uuidv7";
import { beforeAll, expect, test } from "vitest";
import { isMistyped, keptCouponCode } from "../../api/modules/coupons/coupon-code.ts";
import { issueCoupon } from "../../api/modules/coupons/issue-coupon.ts";
import { revealCoupon } from "../../api/modules/coupons/reveal-coupon.ts";
import { withdrawCoupon } from "../../api/modules/coupons/withdraw-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponScene } from "./coupon-scene.ts";
import type { CouponScene } from "./coupon-scene.ts";

let scene: CouponScene;
let lan: Enrolled;
beforeAll(async () => {
  scene = await openCouponScene();
  lan = await scene.shop.enroll();
});

async function pool(codes: readonly string[]) {
  const id = uuidv7();
  await scene.sql(`insert into code_pools (id, program_id, name, created_at, created_by)
    values ('${id}', '${scene.programId}', 'Codes', now(), 'test')`);
  await scene.sql(`insert into code_pool_counts (code_pool_id, shard, added)
    select '${id}', shard, case when shard = 0 then ${codes.length} else 0 end from generate_series(0, 15) shard`);
  for (const code of codes) {
    await scene.sql(`insert into coupon_codes (program_id, code, shown, code_pool_id)
      values ('${scene.programId}', '${code.replaceAll("-", "").toUpperCase()}', '${code}', '${id}')`);
  }
  return id;
}

const counts = async (id: string) => {
  const [row] = await scene.sql<{ left: number; taken: number }>(
    `select (sum(added) - sum(taken))::int as left, sum(taken)::int as taken from code_pool_counts
     where code_pool_id = '${id}'`,
  );
  return row!;
};
const seenBy = async (member: Enrolled) => {
  const browser = await scene.memberOf(member);
  const { json } = await browser.graphql("{ me { coupons { nodes { code title status } } } }");
  return json.data.me.coupons.nodes;
};

test("a generated code is the member's at once, and told of", async () => {
  const member = await scene.shop.enroll();
  const { couponId, code } = await scene.issue(member);

  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  expect(isMistyped(keptCouponCode(code)!)).toBe(false);
  expect(await seenBy(member)).toEqual([{ code, title: "20,000 ₫ off", status: "ACTIVE" }]);
  expect(await scene.events("coupon.issued")).toContainEqual(expect.objectContaining({ couponId }));
});

test("a reserved code is shown to nobody until it is revealed", async () => {
  const member = await scene.shop.enroll();
  const { couponId, code } = await scene.issue(member, { reveal: false });
  expect(code).toBe("");
  expect(await seenBy(member)).toEqual([]);
  expect(await scene.events("coupon.issued")).not.toContainEqual(
    expect.objectContaining({ couponId }),
  );

  const reveal = () =>
    scene.write(member, (work, memberId) => revealCoupon(work, { memberId, couponId }));
  const { result } = await reveal();
  expect(await seenBy(member)).toMatchObject([{ code: result!.code, status: "ACTIVE" }]);
  expect((await reveal()).result).toEqual(result);
});

test("a pool gives its codes in the order they came, and then no more", async () => {
  const codePoolId = await pool(["first-1", "SECOND-2"]);

  expect((await scene.issue(lan, { codePoolId })).code).toBe("first-1");
  expect((await scene.issue(lan, { codePoolId })).code).toBe("SECOND-2");
  expect(await scene.tryIssue(lan, { codePoolId })).toMatchObject({
    userErrors: [{ code: "NO_CODES_LEFT", message: expect.stringContaining("no codes left") }],
  });
  expect(await counts(codePoolId)).toEqual({ left: 0, taken: 2 });
});

test("of 20 members who want the last code of a pool, one gets it", async () => {
  const codePoolId = await pool(["THE-LAST"]);
  const members = await Promise.all(Array.from({ length: 20 }, () => scene.shop.enroll()));

  const written = await Promise.all(members.map((who) => scene.tryIssue(who, { codePoolId })));

  expect(written.filter(({ done }) => done)).toHaveLength(1);
  expect(await counts(codePoolId)).toEqual({ left: 0, taken: 1 });
  expect(await scene.sql(`select from coupons where code = 'THE-LAST'`)).toHaveLength(1);
});

test("20 members at once get 20 codes of a pool, each another", async () => {
  const codePoolId = await pool(Array.from({ length: 20 }, (_, at) => `TWENTY-${at}`));
  const members = await Promise.all(Array.from({ length: 20 }, () => scene.shop.enroll()));

  const issued = await Promise.all(members.map((who) => scene.issue(who, { codePoolId })));

  expect(new Set(issued.map(({ code }) => code)).size).toBe(20);
  expect(await counts(codePoolId)).toEqual({ left: 0, taken: 20 });
});

test("a code of a pool that nobody saw goes back to it, and is the next one", async () => {
  const codePoolId = await pool(["BACK-1", "BACK-2"]);
  const member = await scene.shop.enroll();
  const { couponId } = await scene.issue(member, { codePoolId, reveal: false });
  const withdraw = () =>
    scene.write(member, (work, memberId) => withdrawCoupon(work, { memberId, couponId }));

  await withdraw();
  await withdraw();

  expect(await counts(codePoolId)).toEqual({ left: 2, taken: 0 });
  expect(await seenBy(member)).toEqual([]);
  expect((await scene.issue(lan, { codePoolId })).code).toBe("BACK-1");
});

test("a code that was shown is void for ever", async () => {
  const codePoolId = await pool(["SHOWN-1", "SHOWN-2"]);
  const member = await scene.shop.enroll();
  const { couponId, code } = await scene.issue(member, { codePoolId });

  await scene.write(member, (work, memberId) => withdrawCoupon(work, { memberId, couponId }));

  expect(await seenBy(member)).toMatchObject([{ code, status: "VOID" }]);
  expect((await scene.issue(lan, { codePoolId })).code).toBe("SHOWN-2");
});

test("a used coupon, or a gift card used in part, is not taken back", async () => {
  const { couponId } = await scene.issue(lan);
  const card = await scene.issue(lan, { terms: giftCard });
  await scene.sql(`update coupons set status = 'USED' where id = '${couponId}'`);
  await scene.sql(`update coupons set remaining_minor = 99999 where id = '${card.couponId}'`);

  for (const used of [couponId, card.couponId]) {
    const written = await scene.write(lan, (work, memberId) =>
      withdrawCoupon(work, { memberId, couponId: used }),
    );
    expect(written).toMatchObject({ done: false, userErrors: [{ code: "COUPON_USED" }] });
  }
});

test("a code stays in its pool when the write that took it fails", async () => {
  const codePoolId = await pool(["ONCE-ONLY"]);
  const failing = scene.write(lan, async (work, memberId) => {
    const terms = { ...giftCard };
    const none = { rewardId: null, redemptionId: null, expiresAt: null };
    await issueCoupon(work, { memberId, terms, codePoolId, reveal: true, ...none });
    throw new Error("Something else went wrong.");
  });
  await expect(failing).rejects.toThrow("went wrong");

  expect(await counts(codePoolId)).toEqual({ left: 1, taken: 0 });
  expect((await scene.issue(lan, { codePoolId })).code).toBe("ONCE-ONLY");
});

import { beforeAll, expect, test } from "vitest";
import { CouponList } from "../../client/admin.ts";
import type { CouponListQueryVariables } from "../../client/admin.ts";
import type { Enrolled } from "../harness/shop.ts";
import { giftCard, openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
let lan: Enrolled;
let code: string;
beforeAll(async () => {
  fixture = await openCouponFixture();
  const { shop, clock } = fixture;
  lan = await shop.enroll({ givenName: "Lan" });
  const duc = await shop.enroll({ givenName: "Đức" });
  ({ code } = await fixture.issue(lan, { terms: giftCard, expiresAt: clock.in("P30D") }));
  await shop.use(code, { purchaseExternalId: "A-1", amount: "30000" });
  clock.advance("P1D");
  const used = await fixture.issue(duc);
  await shop.use(used.code);
  clock.advance("P1D");
  await fixture.issue(duc, { expiresAt: clock.in("P1D") });
  await fixture.issue(lan, { reveal: false });
  clock.advance("P1D");
});

const list = async (variables: CouponListQueryVariables = {}) =>
  (await fixture.admin.ask(CouponList, variables)).coupons;
const found = async (variables: CouponListQueryVariables) =>
  (await list(variables)).nodes.map((it) => `${it.member.displayName}: ${it.kind} ${it.status}`);

const EXPIRED = "Đức: AMOUNT_DISCOUNT EXPIRED";
const USED = "Đức: AMOUNT_DISCOUNT USED";
const CARD = "Lan: GIFT_CARD ACTIVE";

test("coupons are listed newest first with what is left; what is reserved is not", async () => {
  const { totalCount, nodes } = await list();

  expect(totalCount).toBe(3);
  expect(await found({})).toEqual([EXPIRED, USED, CARD]);
  expect(nodes[2]).toMatchObject({
    codeEnding: code.slice(-4),
    title: "Gift card",
    remainingValue: { amount: "70000", currencyCode: "VND" },
    issuedAt: "2026-06-15T03:00:00.000Z",
    expiresAt: "2026-07-15T03:00:00.000Z",
    member: { id: lan.id },
  });
});

test("they are found by their member, and by the whole code alone", async () => {
  expect(await found({ search: "duc" })).toEqual([EXPIRED, USED]);
  expect(await found({ search: code.toLowerCase().replaceAll("-", " ") })).toEqual([CARD]);
  expect(await found({ search: code.slice(-4) })).toEqual([]);
});

test("filters narrow them by status, kind and time", async () => {
  expect(await found({ where: { statuses: ["USED", "ACTIVE"] } })).toEqual([USED, CARD]);
  expect(await found({ where: { statuses: [] } })).toEqual([]);
  expect(await found({ where: { kinds: ["GIFT_CARD"] } })).toEqual([CARD]);
  const from = "2026-07-01T00:00:00Z";
  expect(await found({ where: { expiresAt: { from } } })).toEqual([CARD]);
  expect(await found({ where: { issuedAt: { until: "2026-06-16T00:00:00Z" } } })).toEqual([CARD]);
});

test("they are paged by number and ordered either way; another program has its own", async () => {
  const orderBy = { field: "ISSUED_AT", direction: "ASC" } as const;
  expect(await found({ orderBy, first: 2 })).toEqual([CARD, USED]);
  expect(await found({ first: 1, offset: 1 })).toEqual([USED]);
  const other = await openCouponFixture();
  expect((await other.admin.ask(CouponList, { search: code })).coupons.nodes).toEqual([]);
});

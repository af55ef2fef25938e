import { beforeAll, expect, test } from "vitest";
import { PromotionCodes } from "../../client/admin.ts";
import { openCouponFixture } from "./coupon-fixture.ts";
import type { CouponFixture } from "./coupon-fixture.ts";

let fixture: CouponFixture;
beforeAll(async () => {
  fixture = await openCouponFixture();
});

const refused = (code: string, ...field: string[]) => [
  expect.objectContaining({ code, field: ["input", ...field] }),
];

test("a promotion code is saved with everything it says, and published", async () => {
  const { admin } = fixture;
  const { promotionCode } = await admin.savePromotionCode({
    code: " Tet-2027 ",
    title: "30,000 off",
    value: "30000",
    maxDiscount: "25000",
    applies: { minimumSpend: "60000" },
    combinable: true,
    limits: [
      { per: "MEMBER", period: "EVER", max: 1 },
      { per: "PROGRAM", period: "DAY", max: 100 },
    ],
    conditions: { field: "weekday", operator: "in", value: ["MONDAY", "TUESDAY"] },
    validFrom: "2026-06-01T00:00:00Z",
    validUntil: "2026-07-01T00:00:00Z",
    translations: [{ locale: "vi", title: "Giảm 30.000" }],
  });
  const { id, version } = promotionCode!;

  expect(await admin.promotionCode({ id })).toMatchObject({
    code: "Tet-2027",
    title: "30,000 off",
    status: "DRAFT",
    kind: "AMOUNT_DISCOUNT",
    value: { amount: "30000", currencyCode: "VND" },
    maxDiscount: { amount: "25000" },
    percent: null,
    product: null,
    applies: { minimumSpend: { amount: "60000" }, lines: null, maxUnits: null },
    combinable: true,
    limits: [
      { per: "MEMBER", period: "EVER", max: 1 },
      { per: "PROGRAM", period: "DAY", max: 100 },
    ],
    conditions: { field: "weekday", operator: "in", value: ["MONDAY", "TUESDAY"] },
    validFrom: "2026-06-01T00:00:00.000Z",
    validUntil: "2026-07-01T00:00:00.000Z",
    uses: { all: 0, today: 0 },
    translations: [
      { locale: "vi", title: "Giảm 30.000" },
      { locale: "en", title: "30,000 off" },
    ],
  });
  expect(await admin.publishPromotionCode({ id, version })).toMatchObject({
    promotionCode: { id, version, status: "PUBLISHED" },
  });
});

test("promotion codes are found by code and title, without accents, in pages", async () => {
  const { admin } = await openCouponFixture();
  await admin.addPromotionCode({ code: "SUMMER-10", title: "Ten off" });
  await admin.addPromotionCode({ code: "SUMMER-20", title: "Twenty off" });
  await admin.savePromotionCode({ code: "AUTUMN", title: "Mùa thu Đà Lạt" });
  const list = async (variables: object) =>
    (await admin.ask(PromotionCodes, variables)).promotionCodes;
  const codes = async (variables: object) => (await list(variables)).nodes.map(({ code }) => code);

  expect(await codes({})).toEqual(["SUMMER-10", "SUMMER-20", "AUTUMN"]);
  expect(await codes({ search: "summer 2" })).toEqual(["SUMMER-20"]);
  expect(await codes({ search: "mua THU" })).toEqual(["AUTUMN"]);
  expect(await codes({ search: "da lat" })).toEqual(["AUTUMN"]);
  expect(await codes({ search: "ĐÀ LẠT" })).toEqual(["AUTUMN"]);
  expect(await codes({ search: "winter" })).toEqual([]);
  expect(await codes({ status: "DRAFT" })).toEqual(["AUTUMN"]);
  expect(await codes({ first: 1, offset: 1 })).toEqual(["SUMMER-20"]);
  const first = await list({ first: 2 });
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(await list({ first: 2, after: first.pageInfo.endCursor })).toMatchObject({
    totalCount: 3,
    nodes: [{ code: "AUTUMN" }],
    pageInfo: { hasNextPage: false },
  });
});

test("a code is one promotion code's at a time, however it is typed", async () => {
  const { admin } = fixture;
  const saved = await Promise.all(
    ["One-And-Only", "ONEANDONLY", "one and only"].map((code) => admin.savePromotionCode({ code })),
  );

  expect(saved.filter(({ promotionCode }) => promotionCode)).toHaveLength(1);
  const errors = saved.flatMap(({ userErrors }) => userErrors);
  expect(errors).toMatchObject([{ code: "CODE_TAKEN" }, { code: "CODE_TAKEN" }]);
});

test("a draft's code can change, and what it leaves is free; a published one's stays", async () => {
  const { admin } = fixture;
  const { promotionCode } = await admin.savePromotionCode({ code: "DRAFTED" });
  const { id } = promotionCode!;
  const renamed = await admin.savePromotionCode({ id, version: 1, code: "RENAMED" });
  expect(renamed).toMatchObject({ userErrors: [], promotionCode: { code: "RENAMED" } });

  expect(await admin.savePromotionCode({ code: "DRAFTED" })).toMatchObject({ userErrors: [] });
  expect((await admin.savePromotionCode({ code: "RENAMED" })).userErrors).toEqual(
    refused("CODE_TAKEN", "code"),
  );
  await admin.publishPromotionCode({ id, version: 2 });
  const later = await admin.savePromotionCode({ id, version: 2, code: "LATER" });
  expect(later.userErrors).toEqual(refused("INVALID", "code"));
  const same = await admin.savePromotionCode({ id, version: 2, code: "re-named" });
  expect(same).toMatchObject({ userErrors: [], promotionCode: { code: "re-named" } });
});

test("a pool's code is no promotion code, and a promotion code comes into no pool", async () => {
  const { admin } = fixture;
  await admin.addPool("CINEMA-1");
  expect((await admin.savePromotionCode({ code: "cinema 1" })).userErrors).toEqual(
    refused("CODE_TAKEN", "code"),
  );
  await admin.addPromotionCode({ code: "CINEMA-2" });
  const { id } = await admin.addPool();
  expect(await admin.addCodes(id, ["CINEMA-2"])).toMatchObject({
    report: { added: 0, duplicates: 1 },
  });
});

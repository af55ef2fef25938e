import type { ProgramPlan, RulePlan } from "../../api/engine/programs/seed-program.ts";

/** A program to test with; its keys are made for it. */
export type TestPlan = Omit<ProgramPlan, "keys">;

/** Spending from which the tiers of `teaShop` are reached, in VND. */
const THRESHOLDS = { basic: 0, silver: 1_000_000, gold: 3_000_000 } as const;

export const BASE_RATE: RulePlan = {
  titles: { vi: "Tích điểm", en: "Base rate" },
  effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: 10_000 }],
};

/**
 * A plain Vietnamese tea shop: a point for each 10,000 ₫, at once, for a year; three tiers by
 * spending in the calendar year, the upper two multiplying.
 */
export const teaShop: TestPlan = {
  names: { vi: "Tiệm trà", en: "Tea shop" },
  descriptions: { vi: "Trà ngon mỗi ngày", en: "Good tea every day" },
  pointsNames: { vi: "lá", en: "leaves" },
  currencyCode: "VND",
  countryCode: "VN",
  timeZone: "Asia/Ho_Chi_Minh",
  locales: ["vi", "en"],
  isDemo: false,
  since: new Date("2026-01-01T00:00:00+07:00"),
  earningTerms: {
    pendingDays: null,
    includesTax: false,
    includesShipping: false,
    retroDays: 0,
    expiry: { kind: "AFTER_PURCHASE", count: 1, unit: "YEAR" },
    purchasePointsMax: null,
  },
  tierSet: {
    policy: {
      metric: "SPEND",
      window: { kind: "CALENDAR_YEAR" },
      retentionShare: "1",
      downgrade: "ONE_LEVEL",
      graceDays: 30,
    },
    tiers: {
      basic: tier(1, { vi: "Thành viên", en: "Member" }, THRESHOLDS.basic, "1"),
      silver: tier(2, { vi: "Bạc", en: "Silver" }, THRESHOLDS.silver, "1.5"),
      gold: tier(3, { vi: "Vàng", en: "Gold" }, THRESHOLDS.gold, "2"),
    },
  },
  rules: [
    BASE_RATE,
    {
      titles: { vi: "Đơn đầu tiên", en: "First purchase" },
      conditions: { field: "firstPurchase", operator: "=", value: true },
      effects: [{ kind: "FIXED", points: 20 }],
    },
  ],
  partners: { cinema: "Rạp Hoa Giấy" },
  rewards: [
    {
      kind: "FREE_PRODUCT",
      cost: 50,
      titles: { vi: "Một ly trà", en: "A cup of tea" },
      descriptions: { vi: "Trà nóng hoặc đá.", en: "Hot or iced." },
      imageUrl: "https://tea.example/cup.jpg",
    },
    {
      kind: "PARTNER_VOUCHER",
      cost: 400,
      partner: "cinema",
      minTier: "silver",
      titles: { vi: "Vé xem phim", en: "A film ticket" },
      descriptions: { vi: "Một vé 2D.", en: "One 2D ticket." },
    },
  ],
  referrals: { landingUrl: "https://tea.example/r/{code}", messages: {} },
};

/** Earned points that wait two days and end thirty days after the purchase. */
export const SLOW_POINTS: TestPlan["earningTerms"] = {
  ...teaShop.earningTerms,
  pendingDays: 2,
  expiry: { kind: "AFTER_PURCHASE", count: 30, unit: "DAY" },
};

function tier(
  level: number,
  names: { vi: string; en: string },
  threshold: number,
  multiplier: string,
) {
  return {
    level,
    names,
    threshold,
    multiplier,
    color: "#3f7d4e",
    invitationOnly: false,
    benefits:
      multiplier === "1"
        ? []
        : [
            {
              kind: "MULTIPLIER",
              titles: { vi: "Nhân điểm", en: "More points" },
              value: multiplier,
            },
          ],
  };
}

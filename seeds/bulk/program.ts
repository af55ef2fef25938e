import type { Localized } from "../../api/values/localized.ts";
import type { RuleJson } from "../../api/values/conditions/read-condition.ts";
import type { ProgramPlan, RewardPlan, RulePlan } from "../../api/engine/programs/seed-program.ts";

/** What the made-up shop sells; prices in VND. */
export const MENU = [
  { sku: "CF-PHIN", title: "Cà phê phin", category: "coffee", price: 29_000 },
  { sku: "CF-SUA", title: "Cà phê sữa đá", category: "coffee", price: 35_000 },
  { sku: "CF-LATTE", title: "Latte", category: "coffee", price: 55_000 },
  { sku: "TEA-SEN", title: "Trà sen vàng", category: "tea", price: 49_000 },
  { sku: "TEA-DAO", title: "Trà đào cam sả", category: "tea", price: 52_000 },
  { sku: "CK-PHOMAI", title: "Bánh phô mai", category: "cake", price: 39_000 },
  { sku: "CK-CHUOI", title: "Bánh chuối", category: "cake", price: 32_000 },
  { sku: "BN-500", title: "Hạt rang 500 g", category: "beans", price: 215_000 },
  { sku: "BN-1000", title: "Hạt rang 1 kg", category: "beans", price: 399_000 },
] as const;

const text = (vi: string, en: string): Localized => ({ vi, en });

/** The program that the bulk seed plants: a chain's of ordinary size. */
export function bulkProgram(since: Date, keys: ProgramPlan["keys"]): ProgramPlan {
  return {
    names: text("Cà phê Đo Lường", "Yardstick Coffee"),
    descriptions: text("Chương trình thử tải.", "A program to measure with."),
    pointsNames: text("điểm", "points"),
    currencyCode: "VND",
    countryCode: "VN",
    timeZone: "Asia/Ho_Chi_Minh",
    locales: ["vi", "en"],
    isDemo: false,
    earningTerms: {
      pendingDays: 7,
      includesTax: false,
      includesShipping: false,
      retroDays: 0,
      expiry: { kind: "AFTER_PURCHASE", count: 12, unit: "MONTH", endOf: "MONTH" },
      purchasePointsMax: null,
    },
    since,
    keys,
    partners: { cinema: "Rạp Ánh Sao" },
    tierSet: {
      policy: {
        metric: "SPEND",
        window: { kind: "CALENDAR_YEAR" },
        retentionShare: "0.8",
        downgrade: "ONE_LEVEL",
        graceDays: 30,
      },
      tiers: {
        member: tier(1, { names: text("Thành viên", "Member"), threshold: 0, multiplier: "1" }),
        silver: tier(2, { names: text("Bạc", "Silver"), threshold: 600_000, multiplier: "1.1" }),
        gold: tier(3, { names: text("Vàng", "Gold"), threshold: 1_500_000, multiplier: "1.25" }),
        diamond: tier(4, {
          names: text("Kim cương", "Diamond"),
          threshold: 3_000_000,
          multiplier: "1.5",
        }),
      },
    },
    rules: RULES,
    rewards: REWARDS,
    referrals: { landingUrl: "https://coffee.example.com/join/{code}", messages: {} },
  };
}

type Ladder = { names: Localized; threshold: number; multiplier: string };

function tier(level: number, ladder: Ladder) {
  const benefit = (kind: string, titles: Localized, value: string | null) => ({
    kind,
    titles,
    value,
  });
  return {
    level,
    ...ladder,
    invitationOnly: false,
    color: ["#8c8c8c", "#a8b2bd", "#c9a227", "#5bb8d6"][level - 1]!,
    benefits: [
      benefit("GIFT", text("Quà sinh nhật", "Birthday gift"), null),
      ...(level > 1
        ? [benefit("MULTIPLIER", text("Nhân điểm", "Points multiplied"), ladder.multiplier)]
        : []),
      ...(level > 2 ? [benefit("SERVICE", text("Miễn phí cỡ lớn", "Free upsize"), "3")] : []),
    ],
  };
}

const leaf = (field: string, operator: string, value: unknown): RuleJson => ({
  field,
  operator,
  value,
});
const all = (...rules: RuleJson[]): RuleJson => ({ combinator: "and", rules });

const RULES: RulePlan[] = [
  {
    titles: text("Tích điểm", "Base rate"),
    effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: 10_000 }],
    priority: 10,
  },
  {
    titles: text("Sáng cuối tuần", "Weekend mornings"),
    conditions: all(leaf("weekday", "in", ["SATURDAY", "SUNDAY"]), leaf("time", "<", "10:00")),
    effects: [{ kind: "MULTIPLIER", multiplier: "1.3" }],
    priority: 5,
  },
  {
    titles: text("Nhân đôi điểm cho hạt rang", "Double points on beans"),
    effects: [{ kind: "MULTIPLIER", multiplier: "2", lines: leaf("category", "=", "beans") }],
    priority: 4,
  },
  {
    titles: text("Tháng sinh nhật", "Birthday month"),
    conditions: leaf("birthdayMonth", "=", true),
    effects: [{ kind: "MULTIPLIER", multiplier: "1.5" }],
    priority: 3,
  },
  {
    titles: text("Đơn đầu tiên", "First purchase"),
    conditions: leaf("firstPurchase", "=", true),
    effects: [{ kind: "FIXED", points: 20 }],
    priority: 2,
  },
];

const reward = (
  kind: RewardPlan["kind"],
  titles: Localized,
  plan: Pick<RewardPlan, "cost"> & Partial<RewardPlan>,
): RewardPlan => ({
  kind,
  titles,
  terms: text("Dùng một lần.", "For one use."),
  descriptions: text(`${titles.vi} tại mọi cửa hàng.`, `${titles.en} in every shop.`),
  imageUrl: `https://coffee.example.com/rewards/${plan.cost}.webp`,
  ...plan,
});

const REWARDS: RewardPlan[] = [
  reward("FREE_PRODUCT", text("Cà phê phin", "A drip coffee"), { cost: 30 }),
  reward("AMOUNT_DISCOUNT", text("Giảm 20.000 ₫", "20,000 ₫ off"), {
    cost: 40,
    valueMinor: 20_000,
  }),
  reward("FREE_SHIPPING", text("Miễn phí giao hàng", "Free delivery"), { cost: 50 }),
  reward("FREE_PRODUCT", text("Bánh phô mai", "A cheesecake"), { cost: 60 }),
  reward("PERCENT_DISCOUNT", text("Giảm 10 %", "10 % off"), { cost: 80, percent: "10" }),
  reward("AMOUNT_DISCOUNT", text("Giảm 50.000 ₫", "50,000 ₫ off"), {
    cost: 95,
    valueMinor: 50_000,
  }),
  reward("PARTNER_VOUCHER", text("Vé xem phim", "A cinema ticket"), {
    cost: 120,
    partner: "cinema",
  }),
  reward("FREE_PRODUCT", text("Hạt rang 500 g", "500 g of beans"), {
    cost: 200,
    minTier: "silver",
  }),
  reward("GIFT_CARD", text("Thẻ quà 100.000 ₫", "100,000 ₫ gift card"), {
    cost: 220,
    valueMinor: 100_000,
  }),
  reward("PARTNER_VOUCHER", text("Cặp vé và bắp rang", "Two tickets and popcorn"), {
    cost: 300,
    partner: "cinema",
    minTier: "silver",
  }),
  reward("EXPERIENCE", text("Lớp pha chế", "A barista class"), { cost: 500, minTier: "gold" }),
  reward("EXPERIENCE", text("Thăm nông trại", "A day at the farm"), {
    cost: 900,
    minTier: "diamond",
  }),
];

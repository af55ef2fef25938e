import type { PromotionCodePlan } from "../../api/engine/programs/seed-promotion-codes.ts";

/** Codes of posters and newsletters, which everybody may type in. */
export const promotionCodes: readonly PromotionCodePlan[] = [
  {
    code: "XINCHAO",
    kind: "AMOUNT_DISCOUNT",
    titles: {
      vi: "Giảm 30.000 ₫ cho đơn từ 150.000 ₫",
      en: "30,000 ₫ off orders from 150,000 ₫",
    },
    valueMinor: 30_000,
    applies: { minimumSpendMinor: 150_000, lines: null, maxUnits: null },
    combinable: false,
    limits: [
      { per: "MEMBER", period: "EVER", max: 1 },
      { per: "PROGRAM", period: "DAY", max: 200 },
    ],
  },
  {
    code: "SANGSOM",
    kind: "PERCENT_DISCOUNT",
    titles: {
      vi: "Sáng sớm giảm 10 %, tối đa 20.000 ₫",
      en: "10 % off early in the morning, up to 20,000 ₫",
    },
    percent: "10",
    maxDiscountMinor: 20_000,
    conditions: { field: "time", operator: "<", value: "09:00" },
    combinable: true,
  },
];

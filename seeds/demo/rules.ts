import type { RulePlan } from "../../api/engine/programs/seed-program.ts";

/** What the shop calls roasted coffee in its lines. */
export const BEANS = "beans";

/** The five ways to earn; a higher priority is shown first. */
export const rules: readonly RulePlan[] = [
  {
    titles: { vi: "Tích hạt mỗi lần mua", en: "Beans with every purchase" },
    descriptions: {
      vi: "Cứ 10.000 ₫ bạn được 1 hạt, ở mọi quán, trên ứng dụng và trên web.",
      en: "1 bean for every 10,000 ₫, in every shop, in the app and online.",
    },
    priority: 100,
    effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: 10_000 }],
  },
  {
    titles: { vi: "Cà phê hạt: gấp đôi", en: "Double beans on coffee beans" },
    descriptions: {
      vi: "Cà phê hạt và cà phê xay mang về được nhân đôi số hạt.",
      en: "Whole and ground coffee to take home earns twice as much.",
    },
    priority: 80,
    effects: [
      {
        kind: "MULTIPLIER",
        multiplier: "2",
        lines: { field: "category", operator: "=", value: BEANS },
      },
    ],
  },
  {
    titles: { vi: "Sáng cuối tuần", en: "Weekend mornings" },
    descriptions: {
      vi: "Thêm 5 hạt cho mỗi đơn từ 50.000 ₫ trước 10 giờ sáng thứ Bảy và Chủ nhật.",
      en: "5 beans more for every order from 50,000 ₫ before 10 a.m. on Saturdays and Sundays.",
    },
    priority: 60,
    conditions: {
      combinator: "and",
      rules: [
        { field: "weekday", operator: "in", value: ["SATURDAY", "SUNDAY"] },
        { field: "time", operator: "<", value: "10:00" },
        { field: "amount", operator: ">=", value: "50000" },
      ],
    },
    effects: [{ kind: "FIXED", points: 5 }],
  },
  {
    titles: { vi: "Tháng sinh nhật: gấp đôi", en: "Double beans in your birthday month" },
    descriptions: {
      vi:
        "Suốt tháng sinh nhật, mọi đơn hàng được nhân đôi số hạt. Hãy điền ngày sinh " +
        "trong hồ sơ.",
      en:
        "All through your birthday month every order earns twice as much. Just tell us " +
        "your birthday.",
    },
    priority: 40,
    conditions: { field: "birthdayMonth", operator: "=", value: true },
    effects: [{ kind: "MULTIPLIER", multiplier: "2" }],
  },
  {
    titles: { vi: "Quà chào mừng", en: "A welcome gift" },
    descriptions: {
      vi: "Đơn hàng đầu tiên được tặng thêm 20 hạt.",
      en: "Your first order brings 20 beans more.",
    },
    priority: 20,
    conditions: { field: "firstPurchase", operator: "=", value: true },
    effects: [{ kind: "FIXED", points: 20 }],
  },
];

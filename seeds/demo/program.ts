import type { Day } from "../../api/values/calendar.ts";
import type { ProgramPlan } from "../../api/engine/programs/seed-program.ts";
import { keys } from "./keys.ts";
import { partnerNames } from "./partners.ts";
import { promotionCodes } from "./promotion-codes.ts";
import { referralWords } from "./referral-words.ts";
import { rewards } from "./rewards.ts";
import { rules } from "./rules.ts";
import { tierSet } from "./tiers.ts";
import { voucherCodes } from "./voucher-codes.ts";
import { openedAt, ZONE } from "./year.ts";

/** Mộc Coffee, a chain of coffee houses, as it is on a day; it opened a year before. */
export function mocCoffee(today: Day): ProgramPlan {
  return {
    names: { vi: "Mộc Coffee", en: "Mộc Coffee" },
    descriptions: {
      vi:
        "Mỗi ly cà phê ở Mộc đều để lại vài hạt. Tích hạt khi mua tại quán, trên ứng dụng " +
        "hay trên web, đổi lấy đồ uống, quà tặng và những buổi hẹn cùng cà phê.",
      en:
        "Every cup at Mộc leaves you a few beans. Collect them in our shops, in the app " +
        "and online, and trade them for drinks, gifts and time spent with coffee.",
    },
    pointsNames: { vi: "hạt", en: "beans" },
    look: { color: "#3b2a20" },
    currencyCode: "VND",
    countryCode: "VN",
    timeZone: ZONE,
    locales: ["vi", "en"],
    isDemo: true,
    since: openedAt(today),
    earningTerms: {
      pendingDays: 3,
      expiry: { kind: "AFTER_PURCHASE", count: 6, unit: "MONTH", endOf: "MONTH" },
      includesTax: false,
      includesShipping: false,
      retroDays: 0,
      purchasePointsMax: 2_000,
      pointValue: "550",
      giftCardValidity: "P2Y",
      payWithPoints: { value: "500", step: 10, minimum: 20, maximumShare: "0.5" },
    },
    keys,
    partners: partnerNames,
    codePools: [voucherCodes.pool],
    tierSet,
    rules,
    rewards: rewards(today),
    promotionCodes,
    referrals: referralWords,
  };
}

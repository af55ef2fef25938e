// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { registerEnumType } from "type-graphql";
type Of<T> = T;

export const PartnerRewardKind = {
  AMOUNT_DISCOUNT: "AMOUNT_DISCOUNT",
  PERCENT_DISCOUNT: "PERCENT_DISCOUNT",
  FREE_PRODUCT: "FREE_PRODUCT",
  FREE_SHIPPING: "FREE_SHIPPING",
  GIFT_CARD: "GIFT_CARD",
  PARTNER_VOUCHER: "PARTNER_VOUCHER",
  EXPERIENCE: "EXPERIENCE",
} as const;
export type PartnerRewardKind = keyof typeof PartnerRewardKind;
registerEnumType(PartnerRewardKind, {
  name: "RewardKind",
  description: "The kinds of reward.",
  valuesConfig: {
    AMOUNT_DISCOUNT: { description: "An amount off a purchase." },
    PERCENT_DISCOUNT: { description: "A percentage off a purchase." },
    FREE_PRODUCT: { description: "A product for free." },
    FREE_SHIPPING: { description: "Free delivery." },
    GIFT_CARD: { description: "A card with money on it." },
    PARTNER_VOUCHER: { description: "A voucher of a partner company." },
    EXPERIENCE: { description: "Something to experience: a tasting, a workshop." },
  },
});

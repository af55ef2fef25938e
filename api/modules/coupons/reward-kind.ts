import type { Localized } from "../../values/localized.ts";

export type RewardKind =
  | "AMOUNT_DISCOUNT"
  | "PERCENT_DISCOUNT"
  | "FREE_PRODUCT"
  | "FREE_SHIPPING"
  | "GIFT_CARD"
  | "PARTNER_VOUCHER"
  | "EXPERIENCE";

/** What a coupon is for: its own copy, so that a reward that changes later changes no coupon. */
export interface CouponTerms {
  readonly kind: RewardKind;
  readonly titles: Localized;
  /** Discounts of an amount, gift cards: how much, in minor units of the program's currency. */
  readonly valueMinor: number | null;
  /** Percent discounts: a decimal string above 0, up to "100". */
  readonly percent: string | null;
  /** Percent discounts: never more than this; null for no limit. */
  readonly maxDiscountMinor: number | null;
  /** Free products: the product's SKU. */
  readonly product: string | null;
}

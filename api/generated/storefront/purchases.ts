// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  CurrencyCode,
  DateTime,
  Decimal,
  Points,
  Quantity,
  TypedCode,
} from "../../graphql/scalars.ts";
import { StorefrontCouponLineDiscount } from "./coupons.ts";
import { StorefrontExplanationLine } from "./ledger.ts";
import { StorefrontMember, StorefrontMemberBy } from "./members.ts";
import { StorefrontReward } from "./rewards.ts";
import { StorefrontBenefit, StorefrontTier } from "./tiers.ts";
import { StorefrontMoney, StorefrontPageInfo, StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

export const StorefrontLotStatus = {
  PENDING: "PENDING",
  AVAILABLE: "AVAILABLE",
  EXPIRED: "EXPIRED",
} as const;
export type StorefrontLotStatus = keyof typeof StorefrontLotStatus;
registerEnumType(StorefrontLotStatus, {
  name: "LotStatus",
  description: "Whether the points of a lot can be spent.",
  valuesConfig: {
    PENDING: { description: "Not yet." },
    AVAILABLE: { description: "Yes." },
    EXPIRED: {
      description: "Not any more: a late purchase whose points had expired when it was recorded.",
    },
  },
});

export const StorefrontPaymentKind = {
  CASH: "CASH",
  CARD: "CARD",
  TRANSFER: "TRANSFER",
  WALLET: "WALLET",
  GIFT_CARD: "GIFT_CARD",
  POINTS: "POINTS",
  CASHBACK: "CASHBACK",
} as const;
export type StorefrontPaymentKind = keyof typeof StorefrontPaymentKind;
registerEnumType(StorefrontPaymentKind, {
  name: "PaymentKind",
  description: "How a purchase was paid. What is paid with points or cashback earns nothing.",
  valuesConfig: {
    CASH: { description: "Cash." },
    CARD: { description: "A bank card." },
    TRANSFER: { description: "A bank transfer." },
    WALLET: { description: "An electronic wallet." },
    GIFT_CARD: {
      description: "A gift card; earns, since the money was paid when the card was bought.",
    },
    POINTS: { description: "Points." },
    CASHBACK: { description: "Cashback." },
  },
});

export const StorefrontRuleNotAppliedCode = {
  NOT_STARTED: "NOT_STARTED",
  ENDED: "ENDED",
  PAUSED: "PAUSED",
  WRONG_CHANNEL: "WRONG_CHANNEL",
  WRONG_LOCATION: "WRONG_LOCATION",
  NO_MATCHING_LINE: "NO_MATCHING_LINE",
  BELOW_MINIMUM: "BELOW_MINIMUM",
  CONDITION_NOT_MET: "CONDITION_NOT_MET",
  TIER_TOO_LOW: "TIER_TOO_LOW",
  NOT_IN_SEGMENT: "NOT_IN_SEGMENT",
  NOT_FIRST_PURCHASE: "NOT_FIRST_PURCHASE",
  OUTRANKED: "OUTRANKED",
  BEATEN_IN_GROUP: "BEATEN_IN_GROUP",
  EXCLUDED_BY: "EXCLUDED_BY",
  LIMIT_REACHED: "LIMIT_REACHED",
  BUDGET_SPENT: "BUDGET_SPENT",
  CONTROL_GROUP: "CONTROL_GROUP",
  MEMBER_SUSPENDED: "MEMBER_SUSPENDED",
  CONSENT_MISSING: "CONSENT_MISSING",
} as const;
export type StorefrontRuleNotAppliedCode = keyof typeof StorefrontRuleNotAppliedCode;
registerEnumType(StorefrontRuleNotAppliedCode, {
  name: "RuleNotAppliedCode",
  description: "The reasons for which an earning rule does not apply.",
  valuesConfig: {
    NOT_STARTED: { description: "It has not begun." },
    ENDED: { description: "It has ended." },
    PAUSED: { description: "It is paused." },
    WRONG_CHANNEL: { description: "It is for another channel." },
    WRONG_LOCATION: { description: "It is for another location." },
    NO_MATCHING_LINE: { description: "No line of the cart is one it is for." },
    BELOW_MINIMUM: { description: "The cart is below its minimum." },
    CONDITION_NOT_MET: { description: "Another of its conditions does not hold." },
    TIER_TOO_LOW: { description: "The member's tier is too low." },
    NOT_IN_SEGMENT: { description: "The member is not in its segment." },
    NOT_FIRST_PURCHASE: { description: "It is for the first purchase only." },
    OUTRANKED: { description: "Another rule of higher priority took its lines." },
    BEATEN_IN_GROUP: { description: "Another rule of its group gave more." },
    EXCLUDED_BY: { description: "An exclusive rule shut it out." },
    LIMIT_REACHED: { description: "The member has reached its limit." },
    BUDGET_SPENT: { description: "Its budget is spent." },
    CONTROL_GROUP: {
      description: "The member is in the group that is left without it, for comparison.",
    },
    MEMBER_SUSPENDED: { description: "The member is suspended." },
    CONSENT_MISSING: { description: "The member has not agreed to what it needs." },
  },
});

@InputType("CartLineInput", { description: "A line of a cart." })
export class StorefrontCartLineInput {
  @Field(() => String, {
    description: "The line's own id, unique within the cart; returns name it.",
  })
  id!: string;

  @Field(() => String, { description: "The product." })
  sku!: string;

  @Field(() => String, { nullable: true, description: "What the product is called." })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The category that earning rules know the product by.",
  })
  category?: string | null;

  @Field(() => Quantity, { description: "How many units." })
  quantity!: number;

  @Field(() => Decimal, { description: "The price of one unit, in the cart's currency." })
  unitPrice!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: "The whole discount of this line, what coupons take off it too.",
  })
  discount?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What of `discount` coupons take. Where no line names it and there is no `shippingDiscount`, all discounts of a\npurchase count as its coupons'.",
  })
  couponDiscount?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the line sells a gift card: it earns nothing, no coupon lowers it, and it is paid with money.",
  })
  giftCard!: boolean;
}

@InputType("PaymentInput", { description: "A part of what was paid." })
export class StorefrontPaymentInput {
  @Field(() => StorefrontPaymentKind, { description: "How it was paid." })
  kind!: Of<StorefrontPaymentKind>;

  @Field(() => Decimal, { description: "How much." })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The payment's own reference. For a card, a value that identifies it: a friend who pays with the card of the referrer\nis not rewarded.",
  })
  reference?: string | null;
}

@InputType("RecordPurchaseInput", { description: "A purchase to record." })
export class StorefrontRecordPurchaseInput {
  @Field(() => StorefrontMemberBy, {
    description: "Who bought: exactly one way to name the member.",
  })
  member!: Of<StorefrontMemberBy>;

  @Field(() => String, {
    description: "The system the purchase comes from: `web`, `till`, `shopify`…",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  externalId!: string;

  @Field(() => DateTime, { description: "When it was bought: at most five minutes ahead." })
  placedAt!: Date;

  @Field(() => [TypedCode], {
    nullable: true,
    description:
      "The coupon codes used. What a gift card paid is the payment of kind `GIFT_CARD` with its code as reference: less than\nits checkout took gives the rest back, more takes the difference. Without one it is what such payments, or no\npayments, leave for it.",
  })
  couponCodes?: string[] | null;

  @Field(() => [StorefrontPaymentInput], {
    nullable: true,
    description:
      "How it was paid, as far as known; never more than the total. Where the program's terms say that points pay, payments\nof kind `POINTS` spend the member's points: those that `reservePoints` holds for this purchase first. Elsewhere they\nare only noted.",
  })
  payments?: Of<StorefrontPaymentInput>[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether payments of kind `POINTS` spend points where the program's terms say so; if not, they are only noted. Left\nout, they do in `recordPurchase`, and don't in an import.",
  })
  spendPoints?: boolean | null;

  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it was sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [StorefrontCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<StorefrontCartLineInput>[];

  @Field(() => Decimal, { nullable: true, description: "What was taken off the whole purchase." })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "What coupons took off delivery: `shipping` is less by it.",
  })
  shippingDiscount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The tax of the purchase." })
  tax?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether prices include the tax; if not, it is added to the total.",
  })
  taxesIncluded!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: "What rounding to cash added (or took, below zero).",
  })
  rounding?: string | null;

  @Field(() => Decimal, {
    description: "What was to be paid; it must be what the lines add up to.",
  })
  total!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("SimulatePurchaseInput", { description: "The cart to simulate." })
export class StorefrontSimulatePurchaseInput {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description:
      "The member; only with a secret key. When omitted, the cart is simulated for a visitor.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it is sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [StorefrontCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<StorefrontCartLineInput>[];

  @Field(() => Decimal, { nullable: true, description: "The discount of the whole cart." })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "What coupons took off delivery: `shipping` is less by it.",
  })
  shippingDiscount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The tax of the cart." })
  tax?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether prices include the tax; if not, it is added to the total.",
  })
  taxesIncluded!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: "The amount that rounding to cash adds (negative: subtracts).",
  })
  rounding?: string | null;

  @Field(() => Decimal, { description: "The total; it must match the sum of the lines." })
  total!: string;

  @Field(() => [TypedCode], {
    nullable: true,
    description:
      "Codes to take off the cart, which is sent as it is before them. Not with a publishable key.",
  })
  couponCodes?: string[] | null;

  @Field(() => [StorefrontPaymentInput], {
    nullable: true,
    description:
      "How what is left would be paid: points and cashback earn nothing. Not with a publishable key.",
  })
  payments?: Of<StorefrontPaymentInput>[] | null;
}

@ObjectType("EarnedLot", {
  description: "Points that become available and expire together.",
  simpleResolvers: true,
})
export class StorefrontEarnedLot {
  @Field(() => Points, { description: "How many." })
  points?: number;

  @Field(() => StorefrontLotStatus, { description: "Whether they can be spent." })
  status?: Of<StorefrontLotStatus>;

  @Field(() => DateTime, { description: "When they become available." })
  availableAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which they can't be spent any more; null when they stay.",
  })
  expiresAt?: Date | null;
}

@ObjectType("EarnedPoints", { description: "What a purchase earned.", simpleResolvers: true })
export class StorefrontEarnedPoints {
  @Field(() => Points, { description: "How many points." })
  points?: number;

  @Field(() => Points, { description: "How many of them paid points that were owed, at once." })
  toDebt?: number;

  @Field(() => [StorefrontEarnedLot], {
    description: "The points by when they become available and expire.",
  })
  lots?: readonly Of<StorefrontEarnedLot>[];

  @Field(() => [StorefrontExplanationLine], {
    description: "Why this many: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];
}

@ObjectType("MemberPurchase", {
  description: "A purchase as its member sees it.",
  simpleResolvers: true,
})
export class StorefrontMemberPurchase {
  @Field(() => ID, { description: "The purchase's id (`pur_…`)." })
  id?: string;

  @Field(() => String, {
    description: "Its id in the system it comes from, such as the order's number.",
  })
  externalId?: string;

  @Field(() => String, { description: "The system it comes from." })
  source?: string;

  @Field(() => DateTime, { description: "When it was bought." })
  placedAt?: Date;

  @Field(() => String, { nullable: true, description: "Where it was sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => StorefrontMoney, { description: "What was to be paid." })
  total?: Of<StorefrontMoney>;

  @Field(() => Points, { description: "How many points it earned when it was recorded." })
  points?: number;

  @Field(() => [StorefrontExplanationLine], {
    description: "Why this many: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];

  @Field(() => [StorefrontMemberPurchaseLine], { description: "What was bought." })
  lines?: readonly Of<StorefrontMemberPurchaseLine>[];
}

@ObjectType("MemberPurchaseConnection", {
  description: "A page of a member's purchases.",
  simpleResolvers: true,
})
export class StorefrontMemberPurchaseConnection {
  @Field(() => [StorefrontMemberPurchase], { description: "The purchases." })
  nodes?: readonly Of<StorefrontMemberPurchase>[];

  @Field(() => [StorefrontMemberPurchaseEdge], { description: "The purchases with their cursors." })
  edges?: readonly Of<StorefrontMemberPurchaseEdge>[];

  @Field(() => StorefrontPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("MemberPurchaseEdge", {
  description: "A purchase and its cursor.",
  simpleResolvers: true,
})
export class StorefrontMemberPurchaseEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontMemberPurchase, { description: "The purchase." })
  node?: Of<StorefrontMemberPurchase>;
}

@ObjectType("MemberPurchaseLine", {
  description: "A line of a member's purchase.",
  simpleResolvers: true,
})
export class StorefrontMemberPurchaseLine {
  @Field(() => String, { description: "The line's own id, unique within the purchase." })
  id?: string;

  @Field(() => String, { description: "The product." })
  sku?: string;

  @Field(() => String, { nullable: true, description: "What the product is called." })
  title?: string | null;

  @Field(() => Quantity, { description: "How many units." })
  quantity?: number;

  @Field(() => StorefrontMoney, { description: "The price of one unit." })
  unitPrice?: Of<StorefrontMoney>;

  @Field(() => StorefrontMoney, { description: "The discount of the line." })
  discount?: Of<StorefrontMoney>;
}

@ObjectType("Purchase", { description: "A recorded purchase.", simpleResolvers: true })
export class StorefrontPurchase {
  @Field(() => ID, { description: "The purchase's id (`pur_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the system it comes from." })
  externalId?: string;

  @Field(() => String, { description: "The system it comes from." })
  source?: string;

  @Field(() => StorefrontMoney, { description: "What was to be paid." })
  total?: Of<StorefrontMoney>;

  @Field(() => DateTime, { description: "When it was bought." })
  placedAt?: Date;
}

@ObjectType("PurchaseCoupon", {
  description: "A coupon of a recorded purchase.",
  simpleResolvers: true,
})
export class StorefrontPurchaseCoupon {
  @Field(() => ID, {
    description: "The coupon's id (`cpn_…`), or the promotion code's (`promo_…`).",
  })
  id?: string;

  @Field(() => String, { description: "Its code." })
  code?: string;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "How much; null where that is not known, or no money.",
  })
  amount?: Of<StorefrontMoney> | null;
}

@ObjectType("PurchaseSimulation", {
  description: "The result of a simulation.",
  simpleResolvers: true,
})
export class StorefrontPurchaseSimulation {
  @Field(() => Points, { description: "How many points." })
  points?: number;

  @Field(() => [StorefrontCouponLineDiscount], {
    description:
      "What the coupon codes take off which line: send it in `recordPurchase` as part of the line's `discount`, and as its\n`couponDiscount`.",
  })
  lines?: readonly Of<StorefrontCouponLineDiscount>[];

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What they take off delivery; null for nothing. Send `shipping` less by it, and it as `shippingDiscount`.",
  })
  shippingDiscount?: Of<StorefrontMoney> | null;

  @Field(() => [StorefrontUserError], {
    description:
      "What `recordPurchase` would refuse: codes that can't be used, payments that can't be made. The points are counted\nwithout them.",
  })
  warnings?: readonly Of<StorefrontUserError>[];

  @Field(() => [StorefrontExplanationLine], {
    description: "Why this many: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];

  @Field(() => [StorefrontRuleNotApplied], {
    description: "The rules that did not apply, and why.",
  })
  notApplied?: readonly Of<StorefrontRuleNotApplied>[];

  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The tier the member would be in afterwards; null when in none, or for a visitor.",
  })
  tierAfter?: Of<StorefrontTier> | null;

  @Field(() => StorefrontSimulationUnlocks, {
    nullable: true,
    description: "What that tier would open; null when the tier would stay.",
  })
  unlocks?: Of<StorefrontSimulationUnlocks> | null;
}

@ObjectType("RecordPurchasePayload", {
  description: "The result of recording a purchase.",
  simpleResolvers: true,
})
export class StorefrontRecordPurchasePayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a purchase known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontPurchase, {
    nullable: true,
    description: "The purchase; null when it was refused.",
  })
  purchase?: Of<StorefrontPurchase> | null;

  @Field(() => StorefrontEarnedPoints, {
    nullable: true,
    description: "What it earned; null when it was refused.",
  })
  earned?: Of<StorefrontEarnedPoints> | null;

  @Field(() => [StorefrontRuleNotApplied], {
    nullable: true,
    description:
      "The rules in force that gave nothing for it, and why. Null when it was refused, and when this is the answer to a\nrepeated request: what was earned is remembered, and why other rules did not apply is not.",
  })
  notApplied?: readonly Of<StorefrontRuleNotApplied>[] | null;

  @Field(() => StorefrontTierChange, {
    nullable: true,
    description: "The change of tier it caused; null when the tier stayed.",
  })
  tierChange?: Of<StorefrontTierChange> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontPurchaseCoupon], {
    description:
      "The coupons and promotion codes that are the purchase's now: what each takes off or, of a gift card, pays; empty when it\nwas refused.",
  })
  adoptedCoupons?: readonly Of<StorefrontPurchaseCoupon>[];

  @Field(() => [StorefrontPurchaseCoupon], {
    description:
      "What checkouts took from gift cards and the purchase did not need: it is on the cards again.",
  })
  releasedCoupons?: readonly Of<StorefrontPurchaseCoupon>[];

  @Field(() => [StorefrontUserError], {
    description:
      "What was recorded all the same, and should be looked at: `COUPON_DISCOUNT_NOT_TAKEN` when the discounts are less than\nits coupons take off; at a promotion code that its checkout gave back after the purchase was placed, why it can't be\nused again, such as `LIMIT_REACHED`: it is not counted then.",
  })
  warnings?: readonly Of<StorefrontUserError>[];

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RuleNotApplied", { description: "A rule that did not apply.", simpleResolvers: true })
export class StorefrontRuleNotApplied {
  @Field(() => String, { description: "The rule's name." })
  title?: string;

  @Field(() => StorefrontRuleNotAppliedCode, { description: "Why not, for programs." })
  code?: Of<StorefrontRuleNotAppliedCode>;

  @Field(() => String, { description: "Why not, for people, in the caller's language." })
  message?: string;
}

@ObjectType("SimulationUnlocks", {
  description: "What a higher tier would open.",
  simpleResolvers: true,
})
export class StorefrontSimulationUnlocks {
  @Field(() => [StorefrontReward], {
    description: "Rewards the member could have then, and not now.",
  })
  rewards?: readonly Of<StorefrontReward>[];

  @Field(() => [StorefrontBenefit], { description: "Benefits of the tier." })
  benefits?: readonly Of<StorefrontBenefit>[];
}

@ObjectType("TierChange", { description: "A change of tier.", simpleResolvers: true })
export class StorefrontTierChange {
  @Field(() => StorefrontTier, {
    nullable: true,
    description: "The tier before; null when in none.",
  })
  from?: Of<StorefrontTier> | null;

  @Field(() => StorefrontTier, { nullable: true, description: "The tier now; null when in none." })
  to?: Of<StorefrontTier> | null;
}

@ArgsType()
export class StorefrontMemberPurchasesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontMutationRecordPurchaseArgs {
  @Field(() => StorefrontRecordPurchaseInput, { description: "The purchase." })
  input!: Of<StorefrontRecordPurchaseInput>;
}

@ArgsType()
export class StorefrontQuerySimulatePurchaseArgs {
  @Field(() => StorefrontSimulatePurchaseInput, { description: "The cart." })
  input!: Of<StorefrontSimulatePurchaseInput>;
}

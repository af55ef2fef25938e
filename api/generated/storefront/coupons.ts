// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, DateTime, Decimal, Duration, TypedCode } from "../../graphql/scalars.ts";
import { StorefrontMemberBy } from "./members.ts";
import { StorefrontCartLineInput } from "./purchases.ts";
import {
  StorefrontMoney,
  StorefrontPageInfo,
  StorefrontUserError,
  StorefrontUserErrorCode,
} from "./vocabulary.ts";
type Of<T> = T;

export const StorefrontCouponStatus = {
  ACTIVE: "ACTIVE",
  USED: "USED",
  EXPIRED: "EXPIRED",
  VOID: "VOID",
} as const;
export type StorefrontCouponStatus = keyof typeof StorefrontCouponStatus;
registerEnumType(StorefrontCouponStatus, {
  name: "CouponStatus",
  description: "Whether a coupon can be used.",
  valuesConfig: {
    ACTIVE: { description: "It can be used." },
    USED: { description: "It was used up." },
    EXPIRED: { description: "It passed its end." },
    VOID: { description: "It was voided." },
  },
});

@InputType("CartInput", { description: "A cart at checkout." })
export class StorefrontCartInput {
  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it is sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [StorefrontCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<StorefrontCartLineInput>[];

  @Field(() => Decimal, {
    nullable: true,
    description: "What is taken off the whole cart, without the coupon.",
  })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "What other coupons took off delivery already: `shipping` is less by it.",
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

  @Field(() => Decimal, {
    description: "What is to be paid, without the coupon; it must be what the lines add up to.",
  })
  total!: string;
}

@InputType("RefundCouponUseInput", { description: "The use to give back." })
export class StorefrontRefundCouponUseInput {
  @Field(() => TypedCode, {
    description: "The code as it was typed or pasted: any case, with spaces, hyphens or quotes.",
  })
  code!: string;

  @Field(() => String, { description: "The system of the purchase, as when the coupon was used." })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much goes back onto a gift card; all that the use still takes when left out. Not for other coupons.",
  })
  amount?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReleaseCouponInput", { description: "The use to release." })
export class StorefrontReleaseCouponInput {
  @Field(() => TypedCode, {
    description: "The code as it was typed or pasted: any case, with spaces, hyphens or quotes.",
  })
  code!: string;

  @Field(() => String, { description: "The system of the purchase, as when the coupon was used." })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The customer's address, of whom wrong codes are counted where no member is named. Without it they count for the key\nalone.",
  })
  shopperAddress?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("UseCouponInput", { description: "A coupon to use." })
export class StorefrontUseCouponInput {
  @Field(() => TypedCode, {
    description: "The code as it was typed or pasted: any case, with spaces, hyphens or quotes.",
  })
  code!: string;

  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description:
      "The buyer. A coupon of another member can't be used, but for gift cards: whoever has the code of one uses it.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => String, {
    description: "The system the purchase will be recorded from, as in `recordPurchase`.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system, as in `recordPurchase`." })
  purchaseExternalId!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "How much to take from a gift card, in the program's currency: at most what is left on it. Left out, as much as the\ncart needs. Not for other coupons.",
  })
  amount?: string | null;

  @Field(() => StorefrontCartInput, { nullable: true, description: "What is about to be bought." })
  cart?: Of<StorefrontCartInput> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The customer's address, of whom wrong codes are counted where no member is named. Without it they count for the key\nalone.",
  })
  shopperAddress?: string | null;

  @Field(() => Duration, {
    nullable: true,
    description:
      "How long the use is held, at most the program's `checkoutHours`: at its end it gives itself back, if its purchase was\nnot recorded. Left out, it stays: it is the sale itself, such as a guest's.",
  })
  holdFor?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ValidateCouponInput", { description: "A code to look at." })
export class StorefrontValidateCouponInput {
  @Field(() => TypedCode, {
    description: "The code as it was typed or pasted: any case, with spaces, hyphens or quotes.",
  })
  code!: string;

  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description:
      "The buyer. A coupon of another member can't be used, but for gift cards: whoever has the code of one uses it.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => StorefrontCartInput, {
    nullable: true,
    description: "The cart. Without it, a value that depends on the cart is null.",
  })
  cart?: Of<StorefrontCartInput> | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The customer's address, of whom wrong codes are counted where no member is named. Without it they count for the key\nalone.",
  })
  shopperAddress?: string | null;
}

@ObjectType("Coupon", {
  description:
    "A code that can be used at checkout: a member's coupon, or a promotion code, which many can use.",
  simpleResolvers: true,
})
export class StorefrontCoupon {
  @Field(() => ID, {
    description: "The coupon's id (`cpn_…`), or the promotion code's (`promo_…`).",
  })
  id?: string;

  @Field(() => String, { description: "The code to show or type in." })
  code?: string;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => StorefrontCouponStatus, { description: "Whether it can be used." })
  status?: Of<StorefrontCouponStatus>;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which it can't be used any more; null when it stays.",
  })
  expiresAt?: Date | null;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "What is left on a gift card; null for all others.",
  })
  remainingValue?: Of<StorefrontMoney> | null;
}

@ObjectType("CouponConnection", { description: "A page of coupons.", simpleResolvers: true })
export class StorefrontCouponConnection {
  @Field(() => [StorefrontCoupon], { description: "The coupons." })
  nodes?: readonly Of<StorefrontCoupon>[];

  @Field(() => [StorefrontCouponEdge], { description: "The coupons with their cursors." })
  edges?: readonly Of<StorefrontCouponEdge>[];

  @Field(() => StorefrontPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("CouponEdge", { description: "A coupon and its cursor.", simpleResolvers: true })
export class StorefrontCouponEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontCoupon, { description: "The coupon." })
  node?: Of<StorefrontCoupon>;
}

@ObjectType("CouponLineDiscount", {
  description: "What a coupon takes off a line.",
  simpleResolvers: true,
})
export class StorefrontCouponLineDiscount {
  @Field(() => String, { description: "The line's id in the cart." })
  id?: string;

  @Field(() => StorefrontMoney, { description: "How much." })
  discount?: Of<StorefrontMoney>;
}

@ObjectType("CouponRefusal", { description: "Why a coupon can't be used.", simpleResolvers: true })
export class StorefrontCouponRefusal {
  @Field(() => StorefrontUserErrorCode, { description: "The reason, for programs." })
  code?: Of<StorefrontUserErrorCode>;

  @Field(() => String, {
    description: "The reason and what to do next, for people, in the caller's language.",
  })
  message?: string;
}

@ObjectType("CouponValidation", { description: "What a code is good for.", simpleResolvers: true })
export class StorefrontCouponValidation {
  @Field(() => Boolean, { description: "Whether it can be used." })
  valid?: boolean;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What it takes off the cart, or pays of it. Null when it can't be used, when it takes nothing off a price (a partner's\nvoucher, an experience), and when that depends on a cart and there is none.",
  })
  discount?: Of<StorefrontMoney> | null;

  @Field(() => [StorefrontCouponLineDiscount], {
    description:
      "What of it comes off which line; empty where that is not known, and for gift cards, which pay. Send it in\n`recordPurchase` as part of the line's `discount`, and as its `couponDiscount`.",
  })
  lines?: readonly Of<StorefrontCouponLineDiscount>[];

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What of it comes off delivery; null for nothing. Send `shipping` less by it in `recordPurchase`, and it as\n`shippingDiscount`.",
  })
  shippingDiscount?: Of<StorefrontMoney> | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description:
      "The coupon; null when there is none with this code, or it is not this member's to know.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => StorefrontCouponRefusal, {
    nullable: true,
    description: "Why it can't be used; null when it can.",
  })
  refusal?: Of<StorefrontCouponRefusal> | null;
}

@ObjectType("RefundCouponUsePayload", {
  description: "The result of giving back a use.",
  simpleResolvers: true,
})
export class StorefrontRefundCouponUsePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What can be used again; null where that is not known, or no money, and when it was refused.",
  })
  refunded?: Of<StorefrontMoney> | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "The coupon as it is now; null when it was refused.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("ReleaseCouponPayload", {
  description: "The result of releasing a coupon.",
  simpleResolvers: true,
})
export class StorefrontReleaseCouponPayload {
  @Field(() => Boolean, {
    description:
      "Whether this is the answer to a repeated request, or the use was released before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "The coupon as it is now; null when it was refused.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("UseCouponPayload", {
  description: "The result of using a coupon.",
  simpleResolvers: true,
})
export class StorefrontUseCouponPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a use known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What it takes off, or pays; null where that is no money or depends on a cart, and when it was refused.",
  })
  discount?: Of<StorefrontMoney> | null;

  @Field(() => [StorefrontCouponLineDiscount], {
    nullable: true,
    description:
      "What of it comes off which line; empty where that is not known, and for gift cards, which pay; null when it was\nrefused. Send it in `recordPurchase` as part of the line's `discount`, and as its `couponDiscount`.",
  })
  lines?: readonly Of<StorefrontCouponLineDiscount>[] | null;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description:
      "What of it comes off delivery; null for nothing. Send `shipping` less by it in `recordPurchase`, and it as\n`shippingDiscount`.",
  })
  shippingDiscount?: Of<StorefrontMoney> | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "The coupon as it is now; null when it was refused.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ArgsType()
export class StorefrontMemberCouponsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => StorefrontCouponStatus, {
    nullable: true,
    description: "Only rewards in this status.",
  })
  status?: Of<StorefrontCouponStatus> | null;
}

@ArgsType()
export class StorefrontMutationUseCouponArgs {
  @Field(() => StorefrontUseCouponInput, { description: "Which code, for which purchase." })
  input!: Of<StorefrontUseCouponInput>;
}

@ArgsType()
export class StorefrontMutationReleaseCouponArgs {
  @Field(() => StorefrontReleaseCouponInput, { description: "Which code, for which purchase." })
  input!: Of<StorefrontReleaseCouponInput>;
}

@ArgsType()
export class StorefrontMutationRefundCouponUseArgs {
  @Field(() => StorefrontRefundCouponUseInput, { description: "Which code, for which purchase." })
  input!: Of<StorefrontRefundCouponUseInput>;
}

@ArgsType()
export class StorefrontQueryValidateCouponArgs {
  @Field(() => StorefrontValidateCouponInput, {
    description: "The code, and what is about to be bought.",
  })
  input!: Of<StorefrontValidateCouponInput>;
}

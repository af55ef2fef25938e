// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, InputType, registerEnumType } from "type-graphql";
import { Decimal, Quantity } from "../../graphql/scalars.ts";
type Of<T> = T;

export const PartnerPaymentKind = {
  CASH: "CASH",
  CARD: "CARD",
  TRANSFER: "TRANSFER",
  WALLET: "WALLET",
  GIFT_CARD: "GIFT_CARD",
  POINTS: "POINTS",
  CASHBACK: "CASHBACK",
} as const;
export type PartnerPaymentKind = keyof typeof PartnerPaymentKind;
registerEnumType(PartnerPaymentKind, {
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

@InputType("CartLineInput", { description: "A line of a cart." })
export class PartnerCartLineInput {
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
export class PartnerPaymentInput {
  @Field(() => PartnerPaymentKind, { description: "How it was paid." })
  kind!: Of<PartnerPaymentKind>;

  @Field(() => Decimal, { description: "How much." })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The payment's own reference. For a card, a value that identifies it: a friend who pays with the card of the referrer\nis not rewarded.",
  })
  reference?: string | null;
}

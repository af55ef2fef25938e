// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal, Points, Quantity } from "../../graphql/scalars.ts";
import { StorefrontCoupon } from "./coupons.ts";
import { StorefrontMember } from "./members.ts";
import { StorefrontTierChange } from "./purchases.ts";
import { StorefrontMoney, StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

export const StorefrontRefundStatus = {
  GIVEN_BACK: "GIVEN_BACK",
  VOIDED: "VOIDED",
  WRITTEN_OFF: "WRITTEN_OFF",
  NOTED: "NOTED",
} as const;
export type StorefrontRefundStatus = keyof typeof StorefrontRefundStatus;
registerEnumType(StorefrontRefundStatus, {
  name: "RefundStatus",
  description: "What became of a refund.",
  valuesConfig: {
    GIVEN_BACK: {
      description:
        "A gift card has it again; money is the shop's to pay out. A card whose end has passed can be used for some days more.",
    },
    VOIDED: { description: "The gift card is void and stays so: the shop decides." },
    WRITTEN_OFF: { description: "The account is closed: nobody gets the points." },
    NOTED: { description: "The program only noted the payment: it is the shop's own to settle." },
  },
});

export const StorefrontRefundTender = {
  GIFT_CARD: "GIFT_CARD",
  POINTS: "POINTS",
  CASHBACK: "CASHBACK",
  MONEY: "MONEY",
} as const;
export type StorefrontRefundTender = keyof typeof StorefrontRefundTender;
registerEnumType(StorefrontRefundTender, {
  name: "RefundTender",
  description: "How a purchase was paid.",
  valuesConfig: {
    GIFT_CARD: { description: "By a gift card of the program." },
    POINTS: { description: "With points." },
    CASHBACK: { description: "With cashback." },
    MONEY: { description: "With anything else: cash, bank cards, the shop's own vouchers." },
  },
});

export const StorefrontReturnStatus = { RECORDED: "RECORDED", CANCELLED: "CANCELLED" } as const;
export type StorefrontReturnStatus = keyof typeof StorefrontReturnStatus;
registerEnumType(StorefrontReturnStatus, {
  name: "ReturnStatus",
  description: "Whether a return holds.",
  valuesConfig: {
    RECORDED: { description: "It holds." },
    CANCELLED: { description: "It was cancelled: the order goes on." },
  },
});

@InputType("CancelReturnInput", { description: "A return to cancel." })
export class StorefrontCancelReturnInput {
  @Field(() => String, {
    description: "The system the purchase comes from, as when it was recorded.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, { description: "The return's own id in that system." })
  externalId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("IssueGiftCardInput", { description: "A gift card that was sold." })
export class StorefrontIssueGiftCardInput {
  @Field(() => String, {
    description: "The system the purchase comes from, as when it was recorded.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, { description: "The line's id in the purchase." })
  lineId!: string;

  @Field(() => Int, { defaultValue: 1, description: "Which unit of the line: 1 to its quantity." })
  unit!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RecordReturnInput", {
  description: "A return to record: lines, or an amount, or the price of delivery alone.",
})
export class StorefrontRecordReturnInput {
  @Field(() => String, {
    description: "The system the purchase comes from, as when it was recorded.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, {
    description: "The return's own id in that system; unique within the purchase.",
  })
  externalId!: string;

  @Field(() => DateTime, {
    description: "When it was returned: not before the purchase, at most five minutes ahead.",
  })
  returnedAt!: Date;

  @Field(() => [StorefrontReturnLineInput], {
    nullable: true,
    description: "The returned lines: 1 to 500 lines of the purchase, each once.",
  })
  lines?: Of<StorefrontReturnLineInput>[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "Instead of lines: a part of the price that was refunded while the goods are kept, in the purchase's\ncurrency. At most what is kept of the lines' prices after discounts, without gift cards that were bought.",
  })
  amount?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the price of delivery is refunded too, or alone; once per purchase.",
  })
  refundShipping!: boolean;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReturnLineInput", { description: "Returned units of a line." })
export class StorefrontReturnLineInput {
  @Field(() => String, { description: "The line's id in the purchase." })
  id!: string;

  @Field(() => Quantity, { description: "How many units: at most what is kept of the line." })
  quantity!: number;
}

@ObjectType("CancelReturnPayload", {
  description: "The result of cancelling a return.",
  simpleResolvers: true,
})
export class StorefrontCancelReturnPayload {
  @Field(() => Boolean, {
    description:
      "Whether this is the answer to a repeated request, or to a return that was cancelled before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontReturn, {
    nullable: true,
    description: "The return; null when it was refused.",
  })
  return?: Of<StorefrontReturn> | null;

  @Field(() => StorefrontEarnedAgain, {
    nullable: true,
    description: "What the purchase earns again; null when it was refused.",
  })
  earned?: Of<StorefrontEarnedAgain> | null;

  @Field(() => [StorefrontTenderCharge], {
    description: "What each tender pays again, in the order in which they paid; money is last.",
  })
  charged?: readonly Of<StorefrontTenderCharge>[];

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

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("EarnedAgain", {
  description: "The points of a purchase whose return was cancelled.",
  simpleResolvers: true,
})
export class StorefrontEarnedAgain {
  @Field(() => Points, {
    description:
      "How many the member has more: what the purchase earns more, less what the program had paid because of its returns.",
  })
  points?: number;
}

@ObjectType("IssueGiftCardPayload", {
  description: "The result of issuing a gift card.",
  simpleResolvers: true,
})
export class StorefrontIssueGiftCardPayload {
  @Field(() => Boolean, {
    description:
      "Whether this is the answer to a repeated request, or to a unit whose card was issued before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "The card as it is now, with its code; null when it was refused.",
  })
  coupon?: Of<StorefrontCoupon> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RecordReturnPayload", {
  description: "The result of recording a return.",
  simpleResolvers: true,
})
export class StorefrontRecordReturnPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a return known before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontReturn, {
    nullable: true,
    description: "The return; null when it was refused.",
  })
  return?: Of<StorefrontReturn> | null;

  @Field(() => StorefrontReversedPoints, {
    nullable: true,
    description: "The effect on points; null when it was refused.",
  })
  reversed?: Of<StorefrontReversedPoints> | null;

  @Field(() => StorefrontTierChange, {
    nullable: true,
    description: "The change of tier it caused; null when the tier stayed.",
  })
  tierChange?: Of<StorefrontTierChange> | null;

  @Field(() => [StorefrontTenderRefund], {
    description:
      "What it gives back, by tender, in the order in which they paid; money is last, and is all that the shop pays out.\nGift cards and money add up to `return.refunded`; points and cashback stand beside it.",
  })
  refunds?: readonly Of<StorefrontTenderRefund>[];

  @Field(() => [StorefrontRestoredCoupon], {
    description:
      "The discount coupons that can be used again, since nothing is kept of the purchase: with their old end.",
  })
  restoredCoupons?: readonly Of<StorefrontRestoredCoupon>[];

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RefundedCoupon", {
  description: "A gift card that a return put money on.",
  simpleResolvers: true,
})
export class StorefrontRefundedCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => String, {
    nullable: true,
    description: "Its code; null where the coupon was taken back.",
  })
  code?: string | null;
}

@ObjectType("RestoredCoupon", {
  description: "A coupon that a return gave back.",
  simpleResolvers: true,
})
export class StorefrontRestoredCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => String, {
    nullable: true,
    description: "Its code; null for a return of an earlier version of the engine.",
  })
  code?: string | null;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "Null. Earlier: the amount that returned to a gift card.",
    deprecationReason: "Use `refunds`. Removed after 2027-06-30.",
  })
  amount?: Of<StorefrontMoney> | null;
}

@ObjectType("Return", { description: "A recorded return.", simpleResolvers: true })
export class StorefrontReturn {
  @Field(() => ID, { description: "The return's id (`ret_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the system it comes from." })
  externalId?: string;

  @Field(() => StorefrontReturnStatus, { description: "Whether it still holds." })
  status?: Of<StorefrontReturnStatus>;

  @Field(() => StorefrontMoney, {
    description:
      "The refunded money, by gift cards too: the price of the units after all discounts, or the amount; with its share of\ntax on top of the prices and of rounding; and delivery, if it is refunded. Rounded half up, so that\nall returns of a purchase together refund exactly what was paid. What was paid with points or cashback\nis no part of it.",
  })
  refunded?: Of<StorefrontMoney>;

  @Field(() => DateTime, { description: "When it was returned." })
  returnedAt?: Date;
}

@ObjectType("ReversedPoints", {
  description: "The points a return took back, and where from; the parts add up to `points`.",
  simpleResolvers: true,
})
export class StorefrontReversedPoints {
  @Field(() => Points, { description: "How many the purchase earns less, for what is kept of it." })
  points?: number;

  @Field(() => Points, { description: "How many of them were not yet available." })
  fromPending?: number;

  @Field(() => Points, {
    description:
      "How many could be spent: the purchase's own, then others in place of what was spent of them.",
  })
  fromAvailable?: number;

  @Field(() => Points, {
    description: "How many had been spent and no other points could pay: they are owed.",
  })
  toDebt?: number;

  @Field(() => Points, { description: "How many had expired already: they cost nothing." })
  alreadyExpired?: number;

  @Field(() => Points, { description: "How many the program let go instead of having them owed." })
  forgiven?: number;
}

@ObjectType("TenderCharge", { description: "What a tender pays again.", simpleResolvers: true })
export class StorefrontTenderCharge {
  @Field(() => StorefrontRefundTender, { description: "What pays." })
  tender?: Of<StorefrontRefundTender>;

  @Field(() => StorefrontMoney, { description: "How much, in the purchase's currency." })
  amount?: Of<StorefrontMoney>;

  @Field(() => Points, {
    nullable: true,
    description:
      "The points that are taken again; null for money and gift cards, and where points were only noted.",
  })
  points?: number | null;

  @Field(() => StorefrontRefundedCoupon, {
    nullable: true,
    description: "The gift card; null for other tenders.",
  })
  coupon?: Of<StorefrontRefundedCoupon> | null;
}

@ObjectType("TenderRefund", {
  description: "What a return gives back to one tender.",
  simpleResolvers: true,
})
export class StorefrontTenderRefund {
  @Field(() => StorefrontRefundTender, { description: "What had paid." })
  tender?: Of<StorefrontRefundTender>;

  @Field(() => StorefrontRefundStatus, { description: "What became of it." })
  status?: Of<StorefrontRefundStatus>;

  @Field(() => StorefrontMoney, {
    description: "How much of what it paid, in the purchase's currency.",
  })
  amount?: Of<StorefrontMoney>;

  @Field(() => Points, {
    nullable: true,
    description:
      "The points that are given back; null for money and gift cards, and where points were only noted.",
  })
  points?: number | null;

  @Field(() => StorefrontRefundedCoupon, {
    nullable: true,
    description: "The gift card; null for other tenders.",
  })
  coupon?: Of<StorefrontRefundedCoupon> | null;
}

@ArgsType()
export class StorefrontMutationRecordReturnArgs {
  @Field(() => StorefrontRecordReturnInput, {
    description: "What was returned, and of which purchase.",
  })
  input!: Of<StorefrontRecordReturnInput>;
}

@ArgsType()
export class StorefrontMutationCancelReturnArgs {
  @Field(() => StorefrontCancelReturnInput, { description: "Which return, and of which purchase." })
  input!: Of<StorefrontCancelReturnInput>;
}

@ArgsType()
export class StorefrontMutationIssueGiftCardArgs {
  @Field(() => StorefrontIssueGiftCardInput, {
    description: "Of which purchase, and which unit of which line.",
  })
  input!: Of<StorefrontIssueGiftCardInput>;
}

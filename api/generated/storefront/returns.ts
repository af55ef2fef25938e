// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTime, Decimal, Points, Quantity } from "../../graphql/scalars.ts";
import { StorefrontMember } from "./members.ts";
import { StorefrontTierChange } from "./purchases.ts";
import { StorefrontMoney, StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("RecordReturnInput", { description: "A return to record: lines, or an amount." })
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
      "Instead of lines: a part of the price that was refunded while the goods are kept, in the purchase's\ncurrency. At most what is kept of the lines' prices after discounts.",
  })
  amount?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the price of delivery is refunded too; once per purchase.",
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

  @Field(() => [StorefrontRestoredCoupon], {
    description:
      "The coupons that can be used again, since nothing is kept of the purchase: with their old end. What a gift card had\npaid is on it again, and must not be refunded otherwise.",
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

@ObjectType("RestoredCoupon", {
  description: "A coupon that a return gave back.",
  simpleResolvers: true,
})
export class StorefrontRestoredCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "The amount that returned to a gift card; null for other coupons.",
  })
  amount?: Of<StorefrontMoney> | null;
}

@ObjectType("Return", { description: "A recorded return.", simpleResolvers: true })
export class StorefrontReturn {
  @Field(() => ID, { description: "The return's id (`ret_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the system it comes from." })
  externalId?: string;

  @Field(() => StorefrontMoney, {
    description:
      "The refunded money: the price of the units after all discounts, or the amount; with its share of tax\non top of the prices and of rounding; and delivery, if it is refunded. Rounded half up, so that\nall returns of a purchase together refund exactly what was paid. What was paid with points or cashback\nis no money and no part of it.",
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

@ArgsType()
export class StorefrontMutationRecordReturnArgs {
  @Field(() => StorefrontRecordReturnInput, {
    description: "What was returned, and of which purchase.",
  })
  input!: Of<StorefrontRecordReturnInput>;
}

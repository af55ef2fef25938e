// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { AdminCoupon } from "./coupons.ts";
import { AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("IssueCouponInput", { description: "A coupon to give." })
export class AdminIssueCouponInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  rewardId!: string;

  @Field(() => String, { description: "Why; for staff." })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("IssueCouponPayload", {
  description: "The result of giving a coupon.",
  simpleResolvers: true,
})
export class AdminIssueCouponPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminCoupon, {
    nullable: true,
    description: "The coupon; null when it was refused.",
  })
  coupon?: Of<AdminCoupon> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationIssueCouponArgs {
  @Field(() => AdminIssueCouponInput, { description: "To whom, by which reward, and why." })
  input!: Of<AdminIssueCouponInput>;
}

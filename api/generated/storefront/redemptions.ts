// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime, Duration, Points } from "../../graphql/scalars.ts";
import { StorefrontCoupon } from "./coupons.ts";
import { StorefrontMember, StorefrontMemberBy } from "./members.ts";
import { StorefrontRedemptionStatus, StorefrontReward } from "./rewards.ts";
import { StorefrontMoney, StorefrontPageInfo, StorefrontUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("CancelRedemptionInput", { description: "The redemption to cancel." })
export class StorefrontCancelRedemptionInput {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  redemptionId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ConfirmRedemptionInput", { description: "A redemption to confirm." })
export class StorefrontConfirmRedemptionInput {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  redemptionId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RedeemRewardInput", { description: "A reward to redeem." })
export class StorefrontRedeemRewardInput {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  rewardId!: string;

  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description:
      "Whose points: exactly one way to name the member. For secret keys only, which need it.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether to reserve now, and to confirm or cancel later.",
  })
  hold!: boolean;

  @Field(() => Duration, {
    nullable: true,
    description:
      "For how long to reserve, at most 30 days; an hour when left out. With `hold` only.",
  })
  holdFor?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("CancelRedemptionPayload", {
  description: "The result of cancelling a redemption.",
  simpleResolvers: true,
})
export class StorefrontCancelRedemptionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<StorefrontRedemption> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("ConfirmRedemptionPayload", {
  description: "The result of confirming a redemption.",
  simpleResolvers: true,
})
export class StorefrontConfirmRedemptionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<StorefrontRedemption> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("RedeemRewardPayload", {
  description: "The result of redeeming a reward.",
  simpleResolvers: true,
})
export class StorefrontRedeemRewardPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => StorefrontRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<StorefrontRedemption> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("Redemption", {
  description: "Points that a member spent on a reward.",
  simpleResolvers: true,
})
export class StorefrontRedemption {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  id?: string;

  @Field(() => StorefrontRedemptionStatus, { description: "How far it has come." })
  status?: Of<StorefrontRedemptionStatus>;

  @Field(() => Points, { description: "How many points it costs." })
  points?: number;

  @Field(() => StorefrontMoney, {
    nullable: true,
    description: "What is to be paid in the shop besides; null when points are enough.",
  })
  copay?: Of<StorefrontMoney> | null;

  @Field(() => String, { description: "What the reward was called, in the caller's language." })
  title?: string;

  @Field(() => StorefrontReward, {
    nullable: true,
    description: "The reward as it is now; null when it was archived.",
  })
  reward?: Of<StorefrontReward> | null;

  @Field(() => DateTime, { description: "When it was redeemed, or reserved." })
  redeemedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it has to be confirmed; null when it was redeemed at once.",
  })
  heldUntil?: Date | null;

  @Field(() => StorefrontCoupon, {
    nullable: true,
    description: "What the member got; null until it is confirmed, and when it never was.",
  })
  coupon?: Of<StorefrontCoupon> | null;
}

@ObjectType("RedemptionConnection", {
  description: "A page of redemptions.",
  simpleResolvers: true,
})
export class StorefrontRedemptionConnection {
  @Field(() => [StorefrontRedemption], { description: "The redemptions." })
  nodes?: readonly Of<StorefrontRedemption>[];

  @Field(() => [StorefrontRedemptionEdge], { description: "The redemptions with their cursors." })
  edges?: readonly Of<StorefrontRedemptionEdge>[];

  @Field(() => StorefrontPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("RedemptionEdge", {
  description: "A redemption and its cursor.",
  simpleResolvers: true,
})
export class StorefrontRedemptionEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontRedemption, { description: "The redemption." })
  node?: Of<StorefrontRedemption>;
}

@ArgsType()
export class StorefrontMemberRedemptionsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => StorefrontRedemptionStatus, {
    nullable: true,
    description: "Only rewards in this status.",
  })
  status?: Of<StorefrontRedemptionStatus> | null;
}

@ArgsType()
export class StorefrontMutationRedeemRewardArgs {
  @Field(() => StorefrontRedeemRewardInput, { description: "Which reward, and how." })
  input!: Of<StorefrontRedeemRewardInput>;
}

@ArgsType()
export class StorefrontMutationConfirmRedemptionArgs {
  @Field(() => StorefrontConfirmRedemptionInput, { description: "Which redemption." })
  input!: Of<StorefrontConfirmRedemptionInput>;
}

@ArgsType()
export class StorefrontMutationCancelRedemptionArgs {
  @Field(() => StorefrontCancelRedemptionInput, { description: "Which redemption." })
  input!: Of<StorefrontCancelRedemptionInput>;
}

// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { AdminCoupon } from "./coupons.ts";
import { AdminDateTimeRange, AdminMember } from "./members.ts";
import { AdminRedemptionStatus, AdminRewardKind } from "./rewards.ts";
import { AdminMoney, AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminRedemptionOrderField = { REDEEMED_AT: "REDEEMED_AT" } as const;
export type AdminRedemptionOrderField = keyof typeof AdminRedemptionOrderField;
registerEnumType(AdminRedemptionOrderField, {
  name: "RedemptionOrderField",
  description: "What redemptions can be ordered by.",
  valuesConfig: { REDEEMED_AT: { description: "When they were redeemed, or reserved." } },
});

@InputType("CancelRedemptionInput", { description: "The redemption to cancel." })
export class AdminCancelRedemptionInput {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  redemptionId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ConfirmRedemptionInput", { description: "The redemption to confirm." })
export class AdminConfirmRedemptionInput {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  redemptionId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("IssueCouponInput", { description: "A coupon to give." })
export class AdminIssueCouponInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  rewardId!: string;

  @Field(() => String, { description: "Why; for staff." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RedeemRewardInput", { description: "A reward to redeem." })
export class AdminRedeemRewardInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  rewardId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RedemptionFilter", { description: "Which redemptions to list." })
export class AdminRedemptionFilter {
  @Field(() => [AdminRedemptionStatus], {
    nullable: true,
    description: "Those in one of these states.",
  })
  statuses?: Of<AdminRedemptionStatus>[] | null;

  @Field(() => [AdminRewardKind], {
    nullable: true,
    description: "Those of rewards that were of one of these kinds.",
  })
  kinds?: Of<AdminRewardKind>[] | null;

  @Field(() => ID, { nullable: true, description: "Those of this reward (`rwd_…`)." })
  rewardId?: string | null;

  @Field(() => AdminDateTimeRange, {
    nullable: true,
    description: "Those that were redeemed, or reserved, within.",
  })
  redeemedAt?: Of<AdminDateTimeRange> | null;
}

@InputType("RedemptionOrder", { description: "In which order to list redemptions." })
export class AdminRedemptionOrder {
  @Field(() => AdminRedemptionOrderField, { description: "By what." })
  field!: Of<AdminRedemptionOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@ObjectType("CancelRedemptionPayload", {
  description: "The result of cancelling a redemption.",
  simpleResolvers: true,
})
export class AdminCancelRedemptionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<AdminRedemption> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ConfirmRedemptionPayload", {
  description: "The result of confirming a redemption.",
  simpleResolvers: true,
})
export class AdminConfirmRedemptionPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<AdminRedemption> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
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

@ObjectType("ProgramRedemptionConnection", {
  description: "A page of the program's redemptions.",
  simpleResolvers: true,
})
export class AdminProgramRedemptionConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminRedemption], { description: "The redemptions." })
  nodes?: readonly Of<AdminRedemption>[];

  @Field(() => [AdminRedemptionEdge], { description: "The redemptions with their cursors." })
  edges?: readonly Of<AdminRedemptionEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("RedeemRewardPayload", {
  description: "The result of redeeming a reward.",
  simpleResolvers: true,
})
export class AdminRedeemRewardPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminRedemption, {
    nullable: true,
    description: "The redemption, as it is now; null when it was refused.",
  })
  redemption?: Of<AdminRedemption> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Redemption", {
  description: "Points that a member spent on a reward.",
  simpleResolvers: true,
})
export class AdminRedemption {
  @Field(() => ID, { description: "The redemption's id (`rdm_…`)." })
  id?: string;

  @Field(() => AdminRedemptionStatus, { description: "How far it has come." })
  status?: Of<AdminRedemptionStatus>;

  @Field(() => Points, { description: "How many points it costs." })
  points?: number;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What is to be paid in the shop besides; null when points are enough.",
  })
  copay?: Of<AdminMoney> | null;

  @Field(() => String, { description: "What the reward was called, in the caller's language." })
  title?: string;

  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  rewardId?: string;

  @Field(() => AdminMember, {
    description: "Who redeemed it: the member, or the one it was merged into.",
  })
  member?: Of<AdminMember>;

  @Field(() => DateTime, { description: "When it was redeemed, or reserved." })
  redeemedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when it has to be confirmed; null when it was redeemed at once.",
  })
  heldUntil?: Date | null;

  @Field(() => AdminCoupon, {
    nullable: true,
    description: "What the member got; null until it is confirmed, and when it never was.",
  })
  coupon?: Of<AdminCoupon> | null;
}

@ObjectType("RedemptionConnection", {
  description: "A page of redemptions.",
  simpleResolvers: true,
})
export class AdminRedemptionConnection {
  @Field(() => [AdminRedemption], { description: "The redemptions." })
  nodes?: readonly Of<AdminRedemption>[];

  @Field(() => [AdminRedemptionEdge], { description: "The redemptions with their cursors." })
  edges?: readonly Of<AdminRedemptionEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("RedemptionEdge", {
  description: "A redemption and its cursor.",
  simpleResolvers: true,
})
export class AdminRedemptionEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminRedemption, { description: "The redemption." })
  node?: Of<AdminRedemption>;
}

@ArgsType()
export class AdminMemberRedemptionsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => AdminRedemptionStatus, {
    nullable: true,
    description: "Only redemptions in this status.",
  })
  status?: Of<AdminRedemptionStatus> | null;
}

@ArgsType()
export class AdminMutationIssueCouponArgs {
  @Field(() => AdminIssueCouponInput, { description: "To whom, by which reward, and why." })
  input!: Of<AdminIssueCouponInput>;
}

@ArgsType()
export class AdminMutationRedeemRewardArgs {
  @Field(() => AdminRedeemRewardInput, { description: "For whom, and which reward." })
  input!: Of<AdminRedeemRewardInput>;
}

@ArgsType()
export class AdminMutationConfirmRedemptionArgs {
  @Field(() => AdminConfirmRedemptionInput, { description: "Which redemption." })
  input!: Of<AdminConfirmRedemptionInput>;
}

@ArgsType()
export class AdminMutationCancelRedemptionArgs {
  @Field(() => AdminCancelRedemptionInput, { description: "Which redemption." })
  input!: Of<AdminCancelRedemptionInput>;
}

@ArgsType()
export class AdminQueryRedemptionsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => String, { nullable: true, description: "What to look for." })
  search?: string | null;

  @Field(() => AdminRedemptionFilter, {
    nullable: true,
    description: "Only redemptions like this.",
  })
  where?: Of<AdminRedemptionFilter> | null;

  @Field(() => AdminRedemptionOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminRedemptionOrder> | null;
}

// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTime, Duration, Points } from "../../graphql/scalars.ts";
import { StorefrontCartInput } from "./coupons.ts";
import { StorefrontMember, StorefrontMemberBy } from "./members.ts";
import { StorefrontMoney, StorefrontUserError, StorefrontUserErrorCode } from "./vocabulary.ts";
type Of<T> = T;

@InputType("ReleaseReservedPointsInput", {
  description: "The purchase whose held points to give back.",
})
export class StorefrontReleaseReservedPointsInput {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Whose points; a member token leaves it out.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => String, {
    description: "The system of the purchase, as when the points were reserved.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReservePointsInput", { description: "Points to hold for a purchase." })
export class StorefrontReservePointsInput {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Whose points; a member token leaves it out.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => String, {
    description: "The system the purchase will be recorded from, as in `recordPurchase`.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system, as in `recordPurchase`." })
  purchaseExternalId!: string;

  @Field(() => Points, { description: "How many points: a multiple of the program's step." })
  points!: number;

  @Field(() => Duration, {
    nullable: true,
    description:
      "For how long; at most, and if left out, the `checkoutHours` of the earning terms.",
  })
  holdFor?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("PointsAmount", {
  description: "Points, and the amount that they pay.",
  simpleResolvers: true,
})
export class StorefrontPointsAmount {
  @Field(() => Points, { description: "How many points." })
  points?: number;

  @Field(() => StorefrontMoney, { description: "What they pay." })
  amount?: Of<StorefrontMoney>;
}

@ObjectType("PointsReservation", {
  description: "Points that are held for a purchase.",
  simpleResolvers: true,
})
export class StorefrontPointsReservation {
  @Field(() => ID, { description: "The reservation's id (`rsv_…`)." })
  id?: string;

  @Field(() => Points, { description: "How many points are held." })
  points?: number;

  @Field(() => StorefrontMoney, { description: "What they pay." })
  amount?: Of<StorefrontMoney>;

  @Field(() => DateTime, {
    description: "The moment at which they go back unless the purchase is recorded.",
  })
  heldUntil?: Date;
}

@ObjectType("PointsToPay", {
  description: "How a member can pay for a cart with points.",
  simpleResolvers: true,
})
export class StorefrontPointsToPay {
  @Field(() => StorefrontPointsAmount, {
    nullable: true,
    description:
      "The most that can be paid with points; of 0 points where nothing can. Null where the program takes no points.",
  })
  maximum?: Of<StorefrontPointsAmount> | null;

  @Field(() => StorefrontPointsAmount, {
    nullable: true,
    description: "Points pay in multiples of this; null where the program takes no points.",
  })
  step?: Of<StorefrontPointsAmount> | null;

  @Field(() => StorefrontPointsAmount, {
    nullable: true,
    description: "The least that can be paid with points; null where the program takes no points.",
  })
  minimum?: Of<StorefrontPointsAmount> | null;

  @Field(() => StorefrontPointsUnavailable, {
    nullable: true,
    description: "Why nothing can be paid with points; null when something can.",
  })
  unavailable?: Of<StorefrontPointsUnavailable> | null;
}

@ObjectType("PointsUnavailable", {
  description: "Why nothing can be paid with points.",
  simpleResolvers: true,
})
export class StorefrontPointsUnavailable {
  @Field(() => StorefrontUserErrorCode, { description: "The reason, for programs." })
  code?: Of<StorefrontUserErrorCode>;

  @Field(() => String, {
    description: "The reason and what to do next, for people, in the caller's language.",
  })
  message?: string;
}

@ObjectType("ReleaseReservedPointsPayload", {
  description: "The result of releasing reserved points.",
  simpleResolvers: true,
})
export class StorefrontReleaseReservedPointsPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or nothing was held any more.",
  })
  replayed?: boolean;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ObjectType("ReservePointsPayload", {
  description: "The result of reserving points.",
  simpleResolvers: true,
})
export class StorefrontReservePointsPayload {
  @Field(() => Boolean, {
    description:
      "Whether this is the answer to a repeated request, or the same points were held before.",
  })
  replayed?: boolean;

  @Field(() => StorefrontPointsReservation, {
    nullable: true,
    description: "What was reserved, as it was then; null when it was refused.",
  })
  reservation?: Of<StorefrontPointsReservation> | null;

  @Field(() => StorefrontMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<StorefrontMember> | null;

  @Field(() => [StorefrontUserError], {
    description: "Why it was refused; empty when it was done.",
  })
  userErrors?: readonly Of<StorefrontUserError>[];
}

@ArgsType()
export class StorefrontMutationReservePointsArgs {
  @Field(() => StorefrontReservePointsInput, {
    description: "How many points, for which purchase.",
  })
  input!: Of<StorefrontReservePointsInput>;
}

@ArgsType()
export class StorefrontMutationReleaseReservedPointsArgs {
  @Field(() => StorefrontReleaseReservedPointsInput, { description: "For which purchase." })
  input!: Of<StorefrontReleaseReservedPointsInput>;
}

@ArgsType()
export class StorefrontQueryPointsToPayArgs {
  @Field(() => StorefrontMemberBy, {
    nullable: true,
    description: "Whose points; a member token leaves it out.",
  })
  member?: Of<StorefrontMemberBy> | null;

  @Field(() => StorefrontCartInput, {
    description: "What is about to be bought, with what its coupons took off.",
  })
  cart!: Of<StorefrontCartInput>;
}

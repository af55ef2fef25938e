// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal, JSON as JSONValue } from "../../graphql/scalars.ts";
import { AdminMember } from "./members.ts";
import { AdminMoney, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminCouponStatus = {
  ACTIVE: "ACTIVE",
  USED: "USED",
  EXPIRED: "EXPIRED",
  VOID: "VOID",
} as const;
export type AdminCouponStatus = keyof typeof AdminCouponStatus;
registerEnumType(AdminCouponStatus, {
  name: "CouponStatus",
  description: "Whether a coupon can be used.",
  valuesConfig: {
    ACTIVE: { description: "It can be used." },
    USED: { description: "It was used up." },
    EXPIRED: { description: "It passed its end." },
    VOID: { description: "It was voided." },
  },
});

export const AdminCouponUseStatus = {
  OPEN: "OPEN",
  RECORDED: "RECORDED",
  RELEASED: "RELEASED",
  RESTORED: "RESTORED",
} as const;
export type AdminCouponUseStatus = keyof typeof AdminCouponUseStatus;
registerEnumType(AdminCouponUseStatus, {
  name: "CouponUseStatus",
  description: "The state of a use of a coupon.",
  valuesConfig: {
    OPEN: { description: "Its purchase is not recorded yet." },
    RECORDED: { description: "Its purchase is recorded." },
    RELEASED: { description: "The checkout was abandoned, and the use released." },
    RESTORED: { description: "The whole purchase was returned, and the use with it." },
  },
});

@InputType("AddCodesInput", { description: "Codes to add to a pool." })
export class AdminAddCodesInput {
  @Field(() => ID, { description: "The pool's id (`pool_…`)." })
  poolId!: string;

  @Field(() => [String], {
    description:
      "1 to 10,000 codes of 4 to 64 letters A–Z, digits, dots or underscores; spaces and hyphens don't count.",
  })
  codes!: string[];

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CouponAppliesInput", { description: "What a discount applies to." })
export class AdminCouponAppliesInput {
  @Field(() => Decimal, {
    nullable: true,
    description:
      "What the lines that match must cost at least, in the program's currency, after their own discounts and before coupons.",
  })
  minimumSpend?: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description:
      "The lines that match, as rule JSON with the fields `sku`, `category`, `quantity`, `amount` and `unitAmount`.",
  })
  lines?: unknown | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many units of them are lowered, from 1, the dearest first. Not for delivery; a free product is one if left out.",
  })
  maxUnits?: number | null;
}

@InputType("CreateCodePoolInput", { description: "A code pool to open." })
export class AdminCreateCodePoolInput {
  @Field(() => String, { description: "What staff call it." })
  name!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("VoidCouponInput", { description: "The coupon to void." })
export class AdminVoidCouponInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  couponId!: string;

  @Field(() => String, { description: "Why; for staff." })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("AddCodesPayload", {
  description: "The result of adding codes.",
  simpleResolvers: true,
})
export class AdminAddCodesPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminAddedCodes, {
    nullable: true,
    description: "The result by code; null when it was refused.",
  })
  report?: Of<AdminAddedCodes> | null;

  @Field(() => AdminCodePool, {
    nullable: true,
    description: "The pool; null when it was refused.",
  })
  codePool?: Of<AdminCodePool> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("AddedCodes", { description: "The result of adding codes.", simpleResolvers: true })
export class AdminAddedCodes {
  @Field(() => Int, { description: "How many are new in the pool." })
  added?: number;

  @Field(() => Int, { description: "How many the program had already." })
  duplicates?: number;

  @Field(() => Int, { description: "How many can be no codes." })
  rejected?: number;

  @Field(() => [AdminRejectedCode], { description: "The first 1,000 of those." })
  rejections?: readonly Of<AdminRejectedCode>[];
}

@ObjectType("CodePool", {
  description: "Codes that come from elsewhere, to be given out one by one.",
  simpleResolvers: true,
})
export class AdminCodePool {
  @Field(() => ID, { description: "The pool's id (`pool_…`)." })
  id?: string;

  @Field(() => String, { description: "What staff call it." })
  name?: string;

  @Field(() => Int, { description: "How many codes are not issued yet." })
  left?: number;

  @Field(() => Int, { description: "How many codes members have." })
  taken?: number;

  @Field(() => DateTime, { description: "When it was opened." })
  createdAt?: Date;
}

@ObjectType("CodePoolConnection", { description: "A page of code pools.", simpleResolvers: true })
export class AdminCodePoolConnection {
  @Field(() => [AdminCodePool], { description: "The pools." })
  nodes?: readonly Of<AdminCodePool>[];

  @Field(() => [AdminCodePoolEdge], { description: "The pools with their cursors." })
  edges?: readonly Of<AdminCodePoolEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("CodePoolEdge", { description: "A code pool and its cursor.", simpleResolvers: true })
export class AdminCodePoolEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminCodePool, { description: "The pool." })
  node?: Of<AdminCodePool>;
}

@ObjectType("Coupon", {
  description: "A code that a member can use at checkout.",
  simpleResolvers: true,
})
export class AdminCoupon {
  @Field(() => ID, { description: "The coupon's id (`cpn_…`)." })
  id?: string;

  @Field(() => String, { description: "The code." })
  code?: string;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => AdminCouponStatus, { description: "Whether it can be used." })
  status?: Of<AdminCouponStatus>;

  @Field(() => DateTime, { description: "When the member got it." })
  issuedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which it can't be used any more; null when it stays.",
  })
  expiresAt?: Date | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What is left on a gift card; null for all others.",
  })
  remainingValue?: Of<AdminMoney> | null;

  @Field(() => AdminMember, { description: "Whose it is." })
  member?: Of<AdminMember>;

  @Field(() => [AdminCouponUse], {
    description: "Its uses, including released and returned ones, newest first: at most 100.",
  })
  uses?: readonly Of<AdminCouponUse>[];

  @Field(() => String, {
    nullable: true,
    description: "Why it was voided; null when it was not, or was voided with its redemption.",
  })
  voidReason?: string | null;
}

@ObjectType("CouponApplies", {
  description: "What a discount applies to. Lines that buy gift cards are never part of it.",
  simpleResolvers: true,
})
export class AdminCouponApplies {
  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "What the lines that match must cost at least, after their own discounts and before coupons; null for any amount.",
  })
  minimumSpend?: Of<AdminMoney> | null;

  @Field(() => JSONValue, {
    nullable: true,
    description: "The lines that match, as rule JSON over a line; null for all.",
  })
  lines?: unknown | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many units of them are lowered, the dearest first; null for all.",
  })
  maxUnits?: number | null;
}

@ObjectType("CouponConnection", { description: "A page of coupons.", simpleResolvers: true })
export class AdminCouponConnection {
  @Field(() => [AdminCoupon], { description: "The coupons." })
  nodes?: readonly Of<AdminCoupon>[];

  @Field(() => [AdminCouponEdge], { description: "The coupons with their cursors." })
  edges?: readonly Of<AdminCouponEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("CouponEdge", { description: "A coupon and its cursor.", simpleResolvers: true })
export class AdminCouponEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminCoupon, { description: "The coupon." })
  node?: Of<AdminCoupon>;
}

@ObjectType("CouponUse", { description: "A use of a coupon at a checkout.", simpleResolvers: true })
export class AdminCouponUse {
  @Field(() => String, { description: "The system of its purchase." })
  source?: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  purchaseExternalId?: string;

  @Field(() => AdminMoney, {
    nullable: true,
    description: "What it took off or paid; null when that is not known.",
  })
  amount?: Of<AdminMoney> | null;

  @Field(() => AdminCouponUseStatus, { description: "Its state." })
  status?: Of<AdminCouponUseStatus>;

  @Field(() => DateTime, { description: "When it was used." })
  usedAt?: Date;
}

@ObjectType("CreateCodePoolPayload", {
  description: "The result of creating a code pool.",
  simpleResolvers: true,
})
export class AdminCreateCodePoolPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminCodePool, {
    nullable: true,
    description: "The pool; null when it was refused.",
  })
  codePool?: Of<AdminCodePool> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RejectedCode", { description: "A text that can be no code.", simpleResolvers: true })
export class AdminRejectedCode {
  @Field(() => Int, { description: "Its place among those that were sent, from 1." })
  position?: number;

  @Field(() => String, { description: "What is wrong with it." })
  message?: string;
}

@ObjectType("VoidCouponPayload", {
  description: "The result of voiding a coupon.",
  simpleResolvers: true,
})
export class AdminVoidCouponPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminCoupon, {
    nullable: true,
    description: "The coupon, void; null when it was refused.",
  })
  coupon?: Of<AdminCoupon> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMemberCouponsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => AdminCouponStatus, { nullable: true, description: "Only rewards in this status." })
  status?: Of<AdminCouponStatus> | null;
}

@ArgsType()
export class AdminMutationCreateCodePoolArgs {
  @Field(() => AdminCreateCodePoolInput, { description: "How to call it." })
  input!: Of<AdminCreateCodePoolInput>;
}

@ArgsType()
export class AdminMutationAddCodesArgs {
  @Field(() => AdminAddCodesInput, { description: "Which codes, into which pool." })
  input!: Of<AdminAddCodesInput>;
}

@ArgsType()
export class AdminMutationVoidCouponArgs {
  @Field(() => AdminVoidCouponInput, { description: "Which coupon of which member, and why." })
  input!: Of<AdminVoidCouponInput>;
}

@ArgsType()
export class AdminQueryCouponArgs {
  @Field(() => String, { description: "The code: any case, with spaces or hyphens." })
  code!: string;
}

@ArgsType()
export class AdminQueryCodePoolsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryCodePoolArgs {
  @Field(() => ID, { description: "The pool's id (`pool_…`)." })
  id!: string;
}

// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Decimal, Points, Quantity } from "../../graphql/scalars.ts";
import { AdminSaveEarningRuleInput } from "./earning.ts";
import { AdminExplanationLine } from "./ledger.ts";
import { AdminDateTimeRange, AdminDecimalRange, AdminMember } from "./members.ts";
import { AdminReturn } from "./returns.ts";
import { AdminMoney, AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminPaymentKind = {
  CASH: "CASH",
  CARD: "CARD",
  TRANSFER: "TRANSFER",
  WALLET: "WALLET",
  GIFT_CARD: "GIFT_CARD",
  POINTS: "POINTS",
  CASHBACK: "CASHBACK",
} as const;
export type AdminPaymentKind = keyof typeof AdminPaymentKind;
registerEnumType(AdminPaymentKind, {
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

export const AdminPurchaseOrderField = { PLACED_AT: "PLACED_AT" } as const;
export type AdminPurchaseOrderField = keyof typeof AdminPurchaseOrderField;
registerEnumType(AdminPurchaseOrderField, {
  name: "PurchaseOrderField",
  description: "What purchases can be ordered by.",
  valuesConfig: { PLACED_AT: { description: "When they were made." } },
});

export const AdminRuleNotAppliedCode = {
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
export type AdminRuleNotAppliedCode = keyof typeof AdminRuleNotAppliedCode;
registerEnumType(AdminRuleNotAppliedCode, {
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

@InputType("PurchaseFilter", {
  description: "Which purchases to list: those that fit everything given.",
})
export class AdminPurchaseFilter {
  @Field(() => AdminDateTimeRange, { nullable: true, description: "Bought within." })
  placedAt?: Of<AdminDateTimeRange> | null;

  @Field(() => [String], {
    nullable: true,
    description: "Sold on one of these channels, such as `web` or `store`.",
  })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Sold at one of these shops or branches." })
  locationIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Sent by one of these systems." })
  sources?: string[] | null;

  @Field(() => AdminDecimalRange, {
    nullable: true,
    description: "With this much to be paid, in the program's currency.",
  })
  total?: Of<AdminDecimalRange> | null;
}

@InputType("PurchaseOrder", { description: "In which order to list purchases." })
export class AdminPurchaseOrder {
  @Field(() => AdminPurchaseOrderField, { description: "By what." })
  field!: Of<AdminPurchaseOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("TrialLineInput", { description: "A line of a cart to try." })
export class AdminTrialLineInput {
  @Field(() => String, { description: "The product." })
  sku!: string;

  @Field(() => String, {
    nullable: true,
    description: "The category that earning rules know the product by.",
  })
  category?: string | null;

  @Field(() => Quantity, { description: "How many units." })
  quantity!: number;

  @Field(() => Decimal, { description: "The price of one unit, in the program's currency." })
  unitPrice!: string;
}

@InputType("TryEarningRuleInput", { description: "A rule and a cart to try it on." })
export class AdminTryEarningRuleInput {
  @Field(() => AdminSaveEarningRuleInput, {
    description: "The rule as it is being written; of one that exists, with its `id`.",
  })
  rule!: Of<AdminSaveEarningRuleInput>;

  @Field(() => [AdminTrialLineInput], {
    description: "What is in the cart: 1 to 100 lines, in the program's currency, taxes included.",
  })
  lines!: Of<AdminTrialLineInput>[];

  @Field(() => String, { nullable: true, description: "Where it is sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who buys (`mem_…`); left out, a visitor without a tier.",
  })
  memberId?: string | null;
}

@ObjectType("EarningRuleTrial", {
  description: "What a cart would earn without a rule, and with it.",
  simpleResolvers: true,
})
export class AdminEarningRuleTrial {
  @Field(() => Points, { description: "The points that it earns by the rules that are live." })
  before?: number;

  @Field(() => Points, {
    nullable: true,
    description: "The points that it would earn; null when the rule can't be saved.",
  })
  after?: number | null;

  @Field(() => [AdminExplanationLine], {
    description: "Why this many: lines that add up to `after`.",
  })
  explanation?: readonly Of<AdminExplanationLine>[];

  @Field(() => [AdminRuleNotApplied], {
    description: "The rules that would give nothing, and why.",
  })
  notApplied?: readonly Of<AdminRuleNotApplied>[];

  @Field(() => [AdminUserError], {
    description: "What saving the rule would refuse; empty when it was tried.",
  })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ProgramPurchaseConnection", {
  description: "A page of the program's purchases.",
  simpleResolvers: true,
})
export class AdminProgramPurchaseConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminPurchase], { description: "The purchases." })
  nodes?: readonly Of<AdminPurchase>[];

  @Field(() => [AdminPurchaseEdge], { description: "The purchases with their cursors." })
  edges?: readonly Of<AdminPurchaseEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("Purchase", {
  description: "A recorded purchase: what was bought, what it earned, and why.",
  simpleResolvers: true,
})
export class AdminPurchase {
  @Field(() => ID, { description: "The purchase's id (`pur_…`)." })
  id?: string;

  @Field(() => AdminMember, {
    description: "Who bought: the member, or the one it was merged into.",
  })
  member?: Of<AdminMember>;

  @Field(() => String, { description: "The system it comes from." })
  source?: string;

  @Field(() => String, {
    description:
      "Its id in that system, such as the order's number; of an erased member only what stands for it.",
  })
  externalId?: string;

  @Field(() => DateTime, { description: "When it was bought." })
  placedAt?: Date;

  @Field(() => DateTime, { description: "When it was recorded." })
  recordedAt?: Date;

  @Field(() => String, { nullable: true, description: "Where it was sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => AdminMoney, { description: "What was to be paid." })
  total?: Of<AdminMoney>;

  @Field(() => AdminMoney, { description: "What counts for points and tiers, as bought." })
  base?: Of<AdminMoney>;

  @Field(() => Points, { description: "How many points it earned when it was recorded." })
  points?: number;

  @Field(() => [AdminExplanationLine], {
    description: "Why this many: lines that add up to `points`.",
  })
  explanation?: readonly Of<AdminExplanationLine>[];

  @Field(() => [AdminRuleNotApplied], {
    description:
      "The rules of that time that gave nothing for it, and why: worked out again from what was recorded with it. Empty for\nwhat was bought before the member could earn.",
  })
  notApplied?: readonly Of<AdminRuleNotApplied>[];

  @Field(() => [AdminPurchaseLine], { description: "What was bought." })
  lines?: readonly Of<AdminPurchaseLine>[];

  @Field(() => [AdminPurchasePayment], { description: "How it was paid, as far as known." })
  payments?: readonly Of<AdminPurchasePayment>[];

  @Field(() => [AdminReturn], {
    description: "What came back of it, and cancelled returns too, newest first.",
  })
  returns?: readonly Of<AdminReturn>[];

  @Field(() => Points, { description: "How many points it earns for what is kept of it now." })
  keptPoints?: number;
}

@ObjectType("PurchaseConnection", { description: "A page of purchases.", simpleResolvers: true })
export class AdminPurchaseConnection {
  @Field(() => Int, {
    description: "How many purchases there are on all pages; counted up to 10,000.",
  })
  totalCount?: number;

  @Field(() => [AdminPurchase], { description: "The purchases." })
  nodes?: readonly Of<AdminPurchase>[];

  @Field(() => [AdminPurchaseEdge], { description: "The purchases with their cursors." })
  edges?: readonly Of<AdminPurchaseEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("PurchaseEdge", { description: "A purchase and its cursor.", simpleResolvers: true })
export class AdminPurchaseEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminPurchase, { description: "The purchase." })
  node?: Of<AdminPurchase>;
}

@ObjectType("PurchaseLine", { description: "A line of a purchase.", simpleResolvers: true })
export class AdminPurchaseLine {
  @Field(() => String, { description: "The line's own id, unique within the purchase." })
  id?: string;

  @Field(() => String, { description: "The product." })
  sku?: string;

  @Field(() => String, {
    nullable: true,
    description: "What the product is called; null once the member is erased.",
  })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The category that earning rules know the product by.",
  })
  category?: string | null;

  @Field(() => Quantity, { description: "How many units." })
  quantity?: number;

  @Field(() => AdminMoney, { description: "The price of one unit." })
  unitPrice?: Of<AdminMoney>;

  @Field(() => AdminMoney, { description: "The discount of the line." })
  discount?: Of<AdminMoney>;

  @Field(() => Boolean, { description: "Whether it sold a gift card." })
  giftCard?: boolean;
}

@ObjectType("PurchasePayment", { description: "A part of what was paid.", simpleResolvers: true })
export class AdminPurchasePayment {
  @Field(() => AdminPaymentKind, { description: "How it was paid." })
  kind?: Of<AdminPaymentKind>;

  @Field(() => AdminMoney, { description: "How much." })
  amount?: Of<AdminMoney>;
}

@ObjectType("RuleNotApplied", { description: "A rule that did not apply.", simpleResolvers: true })
export class AdminRuleNotApplied {
  @Field(() => String, { description: "The rule's name." })
  title?: string;

  @Field(() => AdminRuleNotAppliedCode, { description: "Why not, for programs." })
  code?: Of<AdminRuleNotAppliedCode>;

  @Field(() => String, { description: "Why not, for people, in the caller's language." })
  message?: string;
}

@ArgsType()
export class AdminMemberPurchasesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;
}

@ArgsType()
export class AdminQueryPurchasesArgs {
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

  @Field(() => AdminPurchaseFilter, { nullable: true, description: "Only purchases like this." })
  where?: Of<AdminPurchaseFilter> | null;

  @Field(() => AdminPurchaseOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminPurchaseOrder> | null;
}

@ArgsType()
export class AdminQueryTryEarningRuleArgs {
  @Field(() => AdminTryEarningRuleInput, { description: "The rule and the cart." })
  input!: Of<AdminTryEarningRuleInput>;
}

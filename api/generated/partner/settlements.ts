// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, DateTime, Decimal, Points } from "../../graphql/scalars.ts";
import { PartnerCouponStatus } from "./coupons.ts";
import { PartnerMemberBy } from "./members.ts";
import { PartnerCartLineInput, PartnerPaymentInput } from "./purchases.ts";
import { PartnerRefundStatus, PartnerRefundTender, PartnerReturnLineInput } from "./returns.ts";
import {
  PartnerMoney,
  PartnerPageInfo,
  PartnerUserError,
  PartnerUserErrorCode,
} from "./vocabulary.ts";
type Of<T> = T;

export const PartnerPartnerFunding = { POSTPAID: "POSTPAID", PREPAID: "PREPAID" } as const;
export type PartnerPartnerFunding = keyof typeof PartnerPartnerFunding;
registerEnumType(PartnerPartnerFunding, {
  name: "PartnerFunding",
  description: "When a partner pays.",
  valuesConfig: {
    POSTPAID: { description: "After each period, by its statement." },
    PREPAID: {
      description: "In advance: a purchase whose points cost more than is left is refused.",
    },
  },
});

export const PartnerSettlementDisputeAuthor = { PARTNER: "PARTNER", PROGRAM: "PROGRAM" } as const;
export type PartnerSettlementDisputeAuthor = keyof typeof PartnerSettlementDisputeAuthor;
registerEnumType(PartnerSettlementDisputeAuthor, {
  name: "SettlementDisputeAuthor",
  description: "Who writes in a dispute.",
  valuesConfig: {
    PARTNER: { description: "The partner." },
    PROGRAM: { description: "The program." },
  },
});

export const PartnerSettlementDisputeStatus = {
  OPEN: "OPEN",
  ANSWERED: "ANSWERED",
  CLOSED: "CLOSED",
} as const;
export type PartnerSettlementDisputeStatus = keyof typeof PartnerSettlementDisputeStatus;
registerEnumType(PartnerSettlementDisputeStatus, {
  name: "SettlementDisputeStatus",
  description: "How a dispute stands.",
  valuesConfig: {
    OPEN: { description: "The partner wrote last: it waits for the program." },
    ANSWERED: { description: "The program answered; the partner can write again." },
    CLOSED: { description: "The program closed it: nothing is added any more." },
  },
});

export const PartnerSettlementLineKind = {
  PURCHASE: "PURCHASE",
  RETURN: "RETURN",
  RETURN_CANCELLED: "RETURN_CANCELLED",
  VOUCHER_USED: "VOUCHER_USED",
  VOUCHER_UNDONE: "VOUCHER_UNDONE",
  ADJUSTMENT: "ADJUSTMENT",
  PAYMENT: "PAYMENT",
} as const;
export type PartnerSettlementLineKind = keyof typeof PartnerSettlementLineKind;
registerEnumType(PartnerSettlementLineKind, {
  name: "SettlementLineKind",
  description: "What happened that moved a partner's account.",
  valuesConfig: {
    PURCHASE: { description: "A purchase." },
    RETURN: { description: "A return." },
    RETURN_CANCELLED: { description: "A return was cancelled." },
    VOUCHER_USED: { description: "A voucher was used." },
    VOUCHER_UNDONE: { description: "A use of a voucher was undone." },
    ADJUSTMENT: { description: "The program corrected what is owed." },
    PAYMENT: { description: "The partner or the program paid." },
  },
});

export const PartnerSettlementSide = { ISSUED: "ISSUED", REDEEMED: "REDEEMED" } as const;
export type PartnerSettlementSide = keyof typeof PartnerSettlementSide;
registerEnumType(PartnerSettlementSide, {
  name: "SettlementSide",
  description: "Which way points went.",
  valuesConfig: {
    ISSUED: { description: "The program issued them to members: the partner owes for them." },
    REDEEMED: {
      description: "Members redeemed them, or paid with them: the program owes for them.",
    },
  },
});

export const PartnerSettlementStatus = { OPEN: "OPEN", CLOSED: "CLOSED" } as const;
export type PartnerSettlementStatus = keyof typeof PartnerSettlementStatus;
registerEnumType(PartnerSettlementStatus, {
  name: "SettlementStatus",
  description: "Whether a settlement can still change.",
  valuesConfig: {
    OPEN: { description: "Its period runs, or is over and will be closed in a few minutes." },
    CLOSED: { description: "It never changes again." },
  },
});

@InputType("CancelReturnInput", { description: "A return to cancel." })
export class PartnerCancelReturnInput {
  @Field(() => String, {
    description: "The partner's system that the purchase comes from, as when it was recorded.",
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

@InputType("DisputeSettlementLineInput", { description: "A note against a line of a settlement." })
export class PartnerDisputeSettlementLineInput {
  @Field(() => ID, { description: "The line (`pent_…`)." })
  lineId!: string;

  @Field(() => String, {
    description: "What is wrong. Write no personal data: name the line by its own number.",
  })
  note!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RecordPartnerPurchaseInput", { description: "A purchase made at the partner." })
export class PartnerRecordPartnerPurchaseInput {
  @Field(() => PartnerMemberBy, {
    description:
      "Who bought: exactly one way to name the member, such as the number on the card or in its QR code.",
  })
  member!: Of<PartnerMemberBy>;

  @Field(() => String, {
    description:
      "The partner's system that the purchase comes from, such as `till-2`. It is the partner's own: others have theirs.",
  })
  source!: string;

  @Field(() => String, { description: "The purchase's id in that system." })
  externalId!: string;

  @Field(() => DateTime, { description: "When it was bought: at most five minutes ahead." })
  placedAt!: Date;

  @Field(() => [String], {
    nullable: true,
    description: "Not at partners: their vouchers are used by `useVoucher`.",
  })
  couponCodes?: string[] | null;

  @Field(() => [PartnerPaymentInput], {
    nullable: true,
    description:
      "How it was paid, as far as known; never more than the total. Payments of kind `POINTS` spend the member's points where\nthe program's terms and the partner's say so; the program then owes the partner for them.",
  })
  payments?: Of<PartnerPaymentInput>[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether payments of kind `POINTS` spend points; if not, they are only noted. Left out, they do.",
  })
  spendPoints?: boolean | null;

  @Field(() => CurrencyCode, { description: "The currency of all amounts." })
  currencyCode!: string;

  @Field(() => String, { nullable: true, description: "Where it was sold: `web`, `app`, `store`…" })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: "The shop or branch." })
  locationId?: string | null;

  @Field(() => [PartnerCartLineInput], { description: "The lines: 1 to 500." })
  lines!: Of<PartnerCartLineInput>[];

  @Field(() => Decimal, { nullable: true, description: "What was taken off the whole purchase." })
  discount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The price of delivery." })
  shipping?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "What coupons took off delivery: `shipping` is less by it.",
  })
  shippingDiscount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "The tax of the purchase." })
  tax?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether prices include the tax; if not, it is added to the total.",
  })
  taxesIncluded!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description: "What rounding to cash added (or took, below zero).",
  })
  rounding?: string | null;

  @Field(() => Decimal, {
    description: "What was to be paid; it must be what the lines add up to.",
  })
  total!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RecordPartnerReturnInput", {
  description: "A return to record: lines, or an amount, or the price of delivery alone.",
})
export class PartnerRecordPartnerReturnInput {
  @Field(() => String, {
    description: "The partner's system that the purchase comes from, as when it was recorded.",
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

  @Field(() => [PartnerReturnLineInput], {
    nullable: true,
    description: "The returned lines: 1 to 500 lines of the purchase, each once.",
  })
  lines?: Of<PartnerReturnLineInput>[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "Instead of lines: a part of the price that was refunded while the goods are kept, in the purchase's currency.",
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

@InputType("UndoVoucherUseInput", { description: "A use of a voucher to undo." })
export class PartnerUndoVoucherUseInput {
  @Field(() => String, {
    description: "The code as it was typed or scanned: any case, with spaces, hyphens or quotes.",
  })
  code!: string;

  @Field(() => String, { description: "The partner's system, as when it was used." })
  source!: string;

  @Field(() => String, { description: "The partner's own number for it, as when it was used." })
  reference!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("UseVoucherInput", { description: "A voucher to use." })
export class PartnerUseVoucherInput {
  @Field(() => String, {
    description: "The code as it was typed or scanned: any case, with spaces, hyphens or quotes.",
  })
  code!: string;

  @Field(() => String, { description: "The partner's system that uses it, such as `till-2`." })
  source!: string;

  @Field(() => String, { description: "The partner's own number for it, such as the receipt's." })
  reference!: string;

  @Field(() => Decimal, { nullable: true, description: "Left out: vouchers are used whole." })
  amount?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("CancelPartnerReturnPayload", {
  description: "The result of cancelling a return.",
  simpleResolvers: true,
})
export class PartnerCancelPartnerReturnPayload {
  @Field(() => Boolean, {
    description:
      "Whether this is the answer to a repeated request, or to a return that was cancelled before.",
  })
  replayed?: boolean;

  @Field(() => PartnerMoney, {
    nullable: true,
    description: "What the partner owes more; null when it was refused.",
  })
  charged?: Of<PartnerMoney> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("DisputeSettlementLinePayload", {
  description: "The result of writing a note.",
  simpleResolvers: true,
})
export class PartnerDisputeSettlementLinePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => PartnerSettlementDispute, {
    nullable: true,
    description: "The line's dispute as it is now; null when it was refused.",
  })
  dispute?: Of<PartnerSettlementDispute> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("PartnerAccount", { description: "What the partner owes.", simpleResolvers: true })
export class PartnerPartnerAccount {
  @Field(() => PartnerMoney, {
    description:
      "What it owes the program now, below zero what the program owes it, such as what is left of what was paid in advance.",
  })
  balance?: Of<PartnerMoney>;

  @Field(() => PartnerPartnerFunding, { description: "When the partner pays." })
  funding?: Of<PartnerPartnerFunding>;

  @Field(() => PartnerMoney, {
    nullable: true,
    description:
      "Below which what is left of what was paid in advance is little; null for no warning.",
  })
  warnBelow?: Of<PartnerMoney> | null;

  @Field(() => Boolean, {
    description:
      "Whether less than `warnBelow` is left. When nothing is, purchases are refused with `PREPAID_USED_UP`: pay before.",
  })
  prepaidLow?: boolean;
}

@ObjectType("PartnerEarnedPoints", { description: "What a member earned.", simpleResolvers: true })
export class PartnerPartnerEarnedPoints {
  @Field(() => Points, { description: "How many points." })
  points?: number;

  @Field(() => Points, { description: "How many of them paid points that were owed, at once." })
  toDebt?: number;
}

@ObjectType("PartnerPurchase", {
  description: "A purchase that the partner recorded.",
  simpleResolvers: true,
})
export class PartnerPartnerPurchase {
  @Field(() => ID, { description: "The purchase's id (`pur_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the partner's system." })
  externalId?: string;

  @Field(() => PartnerMoney, { description: "What was to be paid." })
  total?: Of<PartnerMoney>;

  @Field(() => DateTime, { description: "When it was bought." })
  placedAt?: Date;
}

@ObjectType("PartnerRefund", {
  description: "What a return gives back to one tender.",
  simpleResolvers: true,
})
export class PartnerPartnerRefund {
  @Field(() => PartnerRefundTender, { description: "What had paid." })
  tender?: Of<PartnerRefundTender>;

  @Field(() => PartnerRefundStatus, { description: "What became of it." })
  status?: Of<PartnerRefundStatus>;

  @Field(() => PartnerMoney, { description: "How much of what it paid." })
  amount?: Of<PartnerMoney>;

  @Field(() => Points, {
    nullable: true,
    description:
      "The points that are given back; null for money, and where points were only noted.",
  })
  points?: number | null;
}

@ObjectType("PartnerReversedPoints", {
  description: "The points that a return took back.",
  simpleResolvers: true,
})
export class PartnerPartnerReversedPoints {
  @Field(() => Points, { description: "How many the purchase earns less, for what is kept of it." })
  points?: number;
}

@ObjectType("RecordPartnerPurchasePayload", {
  description: "The result of recording a purchase.",
  simpleResolvers: true,
})
export class PartnerRecordPartnerPurchasePayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a purchase known before.",
  })
  replayed?: boolean;

  @Field(() => PartnerPartnerPurchase, {
    nullable: true,
    description: "The purchase; null when it was refused.",
  })
  purchase?: Of<PartnerPartnerPurchase> | null;

  @Field(() => PartnerPartnerEarnedPoints, {
    nullable: true,
    description: "What the member earned; null when it was refused.",
  })
  earned?: Of<PartnerPartnerEarnedPoints> | null;

  @Field(() => PartnerMoney, {
    nullable: true,
    description: "What the partner owes for the points; null when it was refused.",
  })
  charged?: Of<PartnerMoney> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("RecordPartnerReturnPayload", {
  description: "The result of recording a return.",
  simpleResolvers: true,
})
export class PartnerRecordPartnerReturnPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a return known before.",
  })
  replayed?: boolean;

  @Field(() => PartnerPartnerReversedPoints, {
    nullable: true,
    description: "What the purchase earns less; null when it was refused.",
  })
  reversed?: Of<PartnerPartnerReversedPoints> | null;

  @Field(() => PartnerMoney, {
    nullable: true,
    description: "What the partner owes less; null when it was refused.",
  })
  credited?: Of<PartnerMoney> | null;

  @Field(() => [PartnerPartnerRefund], {
    description:
      "What it gives back, by tender; money is last, and is all that the partner pays out.",
  })
  refunds?: readonly Of<PartnerPartnerRefund>[];

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("Settlement", {
  description:
    "What a partner and the program owe each other for a period. A closed one never changes: corrections are lines of the\nnext.",
  simpleResolvers: true,
})
export class PartnerSettlement {
  @Field(() => ID, { description: "The settlement's id (`stl_…`), the same once it is closed." })
  id?: string;

  @Field(() => PartnerSettlementTime, { description: "Which time it is about." })
  period?: Of<PartnerSettlementTime>;

  @Field(() => PartnerSettlementStatus, { description: "Whether it can still change." })
  status?: Of<PartnerSettlementStatus>;

  @Field(() => PartnerMoney, {
    description:
      "What the partner owed before, below zero what it was owed: the `net` of the settlement before.",
  })
  opening?: Of<PartnerMoney>;

  @Field(() => Points, {
    description:
      "How many points the partner's customers earned, less those of what they returned.",
  })
  pointsIssued?: number;

  @Field(() => Points, {
    description:
      "How many points members redeemed for vouchers that were used, or paid with, less those that were given back.",
  })
  pointsRedeemed?: number;

  @Field(() => PartnerMoney, {
    description:
      "What the partner owes for the points that were earned, less what returns credited.",
  })
  owedByPartner?: Of<PartnerMoney>;

  @Field(() => PartnerMoney, {
    description:
      "What the program owes for vouchers and points that paid, less what was undone or given back.",
  })
  owedToPartner?: Of<PartnerMoney>;

  @Field(() => PartnerMoney, {
    description:
      "Of both, what returns, cancelled returns and undone uses of vouchers moved: below zero where the partner owes less for\nthem.",
  })
  returns?: Of<PartnerMoney>;

  @Field(() => PartnerMoney, {
    description: "Corrections by the program: what the partner owes more, below zero what less.",
  })
  adjustments?: Of<PartnerMoney>;

  @Field(() => PartnerMoney, {
    description: "What was paid: below zero by the partner, above zero by the program.",
  })
  payments?: Of<PartnerMoney>;

  @Field(() => PartnerMoney, {
    description:
      "What the partner owes at the end, below zero what it is owed: `opening` + `owedByPartner` − `owedToPartner` +\n`adjustments` + `payments`.",
  })
  net?: Of<PartnerMoney>;

  @Field(() => PartnerMoney, {
    nullable: true,
    description:
      "What is to be paid, in place of all settlements before: above zero by the partner, below zero by the program. Zero where\n`net` is less than the agreed minimum either way, and where it is what a partner has paid in advance: it is carried over.\nNull while the settlement is open.",
  })
  toPay?: Of<PartnerMoney> | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed; null while it is open.",
  })
  closedAt?: Date | null;

  @Field(() => Int, { description: "How many disputes about its lines wait for the program." })
  disputesOpen?: number;
}

@ObjectType("SettlementConnection", {
  description: "A page of settlements.",
  simpleResolvers: true,
})
export class PartnerSettlementConnection {
  @Field(() => [PartnerSettlement], { description: "The settlements." })
  nodes?: readonly Of<PartnerSettlement>[];

  @Field(() => [PartnerSettlementEdge], { description: "The settlements with their cursors." })
  edges?: readonly Of<PartnerSettlementEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("SettlementDispute", {
  description:
    "What a partner says against a line of a settlement, and what the program answers. The line never changes: what was wrong is\ncorrected in the settlement that is open.",
  simpleResolvers: true,
})
export class PartnerSettlementDispute {
  @Field(() => PartnerSettlementDisputeStatus, { description: "Who has the word." })
  status?: Of<PartnerSettlementDisputeStatus>;

  @Field(() => DateTime, { description: "When the partner first wrote." })
  openedAt?: Date;

  @Field(() => [PartnerSettlementDisputeNote], {
    description: "What was written, the oldest first: at most 100 notes.",
  })
  notes?: readonly Of<PartnerSettlementDisputeNote>[];
}

@ObjectType("SettlementDisputeNote", { description: "A note of a dispute.", simpleResolvers: true })
export class PartnerSettlementDisputeNote {
  @Field(() => PartnerSettlementDisputeAuthor, { description: "Who wrote it." })
  writtenBy?: Of<PartnerSettlementDisputeAuthor>;

  @Field(() => String, { description: "What it says." })
  text?: string;

  @Field(() => DateTime, { description: "When it was written." })
  writtenAt?: Date;
}

@ObjectType("SettlementEdge", {
  description: "A settlement and its cursor.",
  simpleResolvers: true,
})
export class PartnerSettlementEdge {
  @Field(() => PartnerSettlement, { description: "The settlement." })
  node?: Of<PartnerSettlement>;

  @Field(() => String, {
    description: "Its position in the list; pass it as `after` to read on from here.",
  })
  cursor?: string;
}

@ObjectType("SettlementLine", {
  description:
    "A line of a settlement: an entry of the partner's account. It says nothing about the member.",
  simpleResolvers: true,
})
export class PartnerSettlementLine {
  @Field(() => ID, { description: "The entry's id (`pent_…`)." })
  id?: string;

  @Field(() => PartnerSettlementLineKind, { description: "What happened." })
  kind?: Of<PartnerSettlementLineKind>;

  @Field(() => PartnerSettlementSide, {
    nullable: true,
    description:
      "Whether it is about points that were earned or redeemed; null for corrections and payments.",
  })
  side?: Of<PartnerSettlementSide> | null;

  @Field(() => DateTime, { description: "When it happened, as the partner said." })
  occurredAt?: Date;

  @Field(() => DateTime, {
    description: "When it was recorded: this decides in which settlement it is.",
  })
  recordedAt?: Date;

  @Field(() => String, {
    nullable: true,
    description:
      "The partner's own number of what it is about: of the purchase, the return, or the use of a voucher. Null for corrections\nand payments, and where the member's data were erased.",
  })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the program wrote about a correction or payment.",
  })
  note?: string | null;

  @Field(() => Points, {
    description: "How many points, below zero where they were taken or given back.",
  })
  points?: number;

  @Field(() => PartnerMoney, {
    description: "What the partner owes more, below zero what it owes less.",
  })
  amount?: Of<PartnerMoney>;

  @Field(() => PartnerSettlementDispute, {
    nullable: true,
    description:
      "What the partner says against it, and what the program answers; null where nothing is.",
  })
  dispute?: Of<PartnerSettlementDispute> | null;
}

@ObjectType("SettlementLineConnection", {
  description: "A page of a settlement's lines.",
  simpleResolvers: true,
})
export class PartnerSettlementLineConnection {
  @Field(() => [PartnerSettlementLine], { description: "The lines." })
  nodes?: readonly Of<PartnerSettlementLine>[];

  @Field(() => [PartnerSettlementLineEdge], { description: "The lines with their cursors." })
  edges?: readonly Of<PartnerSettlementLineEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("SettlementLineEdge", { description: "A line and its cursor.", simpleResolvers: true })
export class PartnerSettlementLineEdge {
  @Field(() => PartnerSettlementLine, { description: "The line." })
  node?: Of<PartnerSettlementLine>;

  @Field(() => String, {
    description: "Its position in the list; pass it as `after` to read on from here.",
  })
  cursor?: string;
}

@ObjectType("SettlementTime", {
  description:
    "The time that a settlement is about: from the first moment of a calendar month or quarter, in the program's time zone, to\nthe first moment of the next.",
  simpleResolvers: true,
})
export class PartnerSettlementTime {
  @Field(() => DateTime, { description: "The first moment." })
  from?: Date;

  @Field(() => DateTime, { description: "The first moment that is no longer part of it." })
  until?: Date;
}

@ObjectType("UndoVoucherUsePayload", {
  description: "The result of undoing a use.",
  simpleResolvers: true,
})
export class PartnerUndoVoucherUsePayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or the use was undone before.",
  })
  replayed?: boolean;

  @Field(() => PartnerVoucher, {
    nullable: true,
    description: "The voucher as it is now; null when it was refused.",
  })
  coupon?: Of<PartnerVoucher> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("UseVoucherPayload", {
  description: "The result of using a voucher.",
  simpleResolvers: true,
})
export class PartnerUseVoucherPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or to a use known before.",
  })
  replayed?: boolean;

  @Field(() => PartnerVoucher, {
    nullable: true,
    description: "The voucher as it is now; null when it was refused.",
  })
  coupon?: Of<PartnerVoucher> | null;

  @Field(() => PartnerMoney, {
    nullable: true,
    description: "What the program owes the partner for it; null when it was refused.",
  })
  owed?: Of<PartnerMoney> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("Voucher", {
  description: "A voucher of the partner, as its counter sees it.",
  simpleResolvers: true,
})
export class PartnerVoucher {
  @Field(() => String, { description: "Its code." })
  code?: string;

  @Field(() => String, { description: "What it is for." })
  title?: string;

  @Field(() => PartnerCouponStatus, { description: "Whether it can be used." })
  status?: Of<PartnerCouponStatus>;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment at which it can't be used any more; null when it stays.",
  })
  expiresAt?: Date | null;
}

@ObjectType("VoucherRefusal", {
  description: "Why a voucher can't be used.",
  simpleResolvers: true,
})
export class PartnerVoucherRefusal {
  @Field(() => PartnerUserErrorCode, { description: "The reason, for programs." })
  code?: Of<PartnerUserErrorCode>;

  @Field(() => String, {
    description: "The reason and what to do next, for people, in the caller's language.",
  })
  message?: string;
}

@ObjectType("VoucherValidation", {
  description: "Whether a voucher can be used.",
  simpleResolvers: true,
})
export class PartnerVoucherValidation {
  @Field(() => Boolean, { description: "Whether it can be used." })
  valid?: boolean;

  @Field(() => PartnerVoucher, {
    nullable: true,
    description: "The voucher; null when the partner has none with this code.",
  })
  coupon?: Of<PartnerVoucher> | null;

  @Field(() => PartnerVoucherRefusal, {
    nullable: true,
    description: "Why it can't be used; null when it can.",
  })
  refusal?: Of<PartnerVoucherRefusal> | null;
}

@ArgsType()
export class PartnerMutationRecordPartnerPurchaseArgs {
  @Field(() => PartnerRecordPartnerPurchaseInput, { description: "The purchase." })
  input!: Of<PartnerRecordPartnerPurchaseInput>;
}

@ArgsType()
export class PartnerMutationRecordPartnerReturnArgs {
  @Field(() => PartnerRecordPartnerReturnInput, {
    description: "What was returned, and of which purchase.",
  })
  input!: Of<PartnerRecordPartnerReturnInput>;
}

@ArgsType()
export class PartnerMutationCancelPartnerReturnArgs {
  @Field(() => PartnerCancelReturnInput, { description: "Which return, and of which purchase." })
  input!: Of<PartnerCancelReturnInput>;
}

@ArgsType()
export class PartnerMutationUseVoucherArgs {
  @Field(() => PartnerUseVoucherInput, { description: "Which voucher, and where." })
  input!: Of<PartnerUseVoucherInput>;
}

@ArgsType()
export class PartnerMutationUndoVoucherUseArgs {
  @Field(() => PartnerUndoVoucherUseInput, { description: "Which use." })
  input!: Of<PartnerUndoVoucherUseInput>;
}

@ArgsType()
export class PartnerMutationDisputeSettlementLineArgs {
  @Field(() => PartnerDisputeSettlementLineInput, { description: "Which line, and why." })
  input!: Of<PartnerDisputeSettlementLineInput>;
}

@ArgsType()
export class PartnerQueryValidateVoucherArgs {
  @Field(() => String, {
    description: "The code as it was typed or scanned: any case, with spaces, hyphens or quotes.",
  })
  code!: string;
}

@ArgsType()
export class PartnerQuerySettlementsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 12, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class PartnerQuerySettlementArgs {
  @Field(() => ID, { description: "The settlement (`stl_…`)." })
  id!: string;
}

@ArgsType()
export class PartnerSettlementLinesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Only lines with a dispute." })
  disputed!: boolean;
}

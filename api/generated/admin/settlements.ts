// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, DateTime, Decimal, Duration, Points } from "../../graphql/scalars.ts";
import { AdminPartner } from "./partners.ts";
import { AdminMoney, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminPartnerFunding = { POSTPAID: "POSTPAID", PREPAID: "PREPAID" } as const;
export type AdminPartnerFunding = keyof typeof AdminPartnerFunding;
registerEnumType(AdminPartnerFunding, {
  name: "PartnerFunding",
  description: "When a partner pays.",
  valuesConfig: {
    POSTPAID: { description: "After each period, by its statement." },
    PREPAID: {
      description: "In advance: a purchase whose points cost more than is left is refused.",
    },
  },
});

export const AdminPartnerPayer = { PARTNER: "PARTNER", PROGRAM: "PROGRAM" } as const;
export type AdminPartnerPayer = keyof typeof AdminPartnerPayer;
registerEnumType(AdminPartnerPayer, {
  name: "PartnerPayer",
  description: "Who paid.",
  valuesConfig: {
    PARTNER: { description: "The partner paid the program." },
    PROGRAM: { description: "The program paid the partner." },
  },
});

export const AdminSettlementDisputeAuthor = { PARTNER: "PARTNER", PROGRAM: "PROGRAM" } as const;
export type AdminSettlementDisputeAuthor = keyof typeof AdminSettlementDisputeAuthor;
registerEnumType(AdminSettlementDisputeAuthor, {
  name: "SettlementDisputeAuthor",
  description: "Who writes in a dispute.",
  valuesConfig: {
    PARTNER: { description: "The partner." },
    PROGRAM: { description: "The program." },
  },
});

export const AdminSettlementDisputeStatus = {
  OPEN: "OPEN",
  ANSWERED: "ANSWERED",
  CLOSED: "CLOSED",
} as const;
export type AdminSettlementDisputeStatus = keyof typeof AdminSettlementDisputeStatus;
registerEnumType(AdminSettlementDisputeStatus, {
  name: "SettlementDisputeStatus",
  description: "How a dispute stands.",
  valuesConfig: {
    OPEN: { description: "The partner wrote last: it waits for the program." },
    ANSWERED: { description: "The program answered; the partner can write again." },
    CLOSED: { description: "The program closed it: nothing is added any more." },
  },
});

export const AdminSettlementLineKind = {
  PURCHASE: "PURCHASE",
  RETURN: "RETURN",
  RETURN_CANCELLED: "RETURN_CANCELLED",
  VOUCHER_USED: "VOUCHER_USED",
  VOUCHER_UNDONE: "VOUCHER_UNDONE",
  ADJUSTMENT: "ADJUSTMENT",
  PAYMENT: "PAYMENT",
} as const;
export type AdminSettlementLineKind = keyof typeof AdminSettlementLineKind;
registerEnumType(AdminSettlementLineKind, {
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

export const AdminSettlementPeriod = { MONTH: "MONTH", QUARTER: "QUARTER" } as const;
export type AdminSettlementPeriod = keyof typeof AdminSettlementPeriod;
registerEnumType(AdminSettlementPeriod, {
  name: "SettlementPeriod",
  description:
    "How long the periods of a partner's settlements are, in the program's time zone. A period that has begun keeps its length.",
  valuesConfig: {
    MONTH: { description: "Calendar months." },
    QUARTER: { description: "Calendar quarters." },
  },
});

export const AdminSettlementSide = { ISSUED: "ISSUED", REDEEMED: "REDEEMED" } as const;
export type AdminSettlementSide = keyof typeof AdminSettlementSide;
registerEnumType(AdminSettlementSide, {
  name: "SettlementSide",
  description: "Which way points went.",
  valuesConfig: {
    ISSUED: { description: "The program issued them to members: the partner owes for them." },
    REDEEMED: {
      description: "Members redeemed them, or paid with them: the program owes for them.",
    },
  },
});

export const AdminSettlementStatus = { OPEN: "OPEN", CLOSED: "CLOSED" } as const;
export type AdminSettlementStatus = keyof typeof AdminSettlementStatus;
registerEnumType(AdminSettlementStatus, {
  name: "SettlementStatus",
  description: "Whether a settlement can still change.",
  valuesConfig: {
    OPEN: { description: "Its period runs, or is over and will be closed in a few minutes." },
    CLOSED: { description: "It never changes again." },
  },
});

@InputType("AdjustPartnerBalanceInput", { description: "A correction of what a partner owes." })
export class AdminAdjustPartnerBalanceInput {
  @Field(() => ID, { description: "The partner (`ptn_…`)." })
  partnerId!: string;

  @Field(() => Decimal, {
    description:
      "How much more the partner owes, below zero how much less, in the program's currency.",
  })
  amount!: string;

  @Field(() => String, { description: "Why. The partner sees it." })
  note!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("AnswerSettlementDisputeInput", {
  description: "An answer to what a partner wrote against a line.",
})
export class AdminAnswerSettlementDisputeInput {
  @Field(() => ID, { description: "The line (`pent_…`)." })
  lineId!: string;

  @Field(() => String, { description: "The answer. The partner reads it." })
  note!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the dispute is closed with it: then nobody adds anything any more.",
  })
  closes!: boolean;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("CloseSettlementInput", { description: "A settlement to close." })
export class AdminCloseSettlementInput {
  @Field(() => ID, { description: "The settlement (`stl_…`)." })
  id!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("RecordPartnerPaymentInput", {
  description: "A payment between a partner and the program.",
})
export class AdminRecordPartnerPaymentInput {
  @Field(() => ID, { description: "The partner (`ptn_…`)." })
  partnerId!: string;

  @Field(() => AdminPartnerPayer, { description: "Who paid." })
  paidBy!: Of<AdminPartnerPayer>;

  @Field(() => Decimal, { description: "How much, above 0, in the program's currency." })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it was, such as the bank's reference. The partner sees it.",
  })
  note?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("SavePartnerTermsInput", { description: "Terms to agree with a partner." })
export class AdminSavePartnerTermsInput {
  @Field(() => ID, { description: "The partner (`ptn_…`)." })
  partnerId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The newest version that the caller knows; left out where there is none.",
  })
  version?: number | null;

  @Field(() => AdminPartnerFunding, { description: "When the partner pays." })
  funding!: Of<AdminPartnerFunding>;

  @Field(() => Decimal, {
    description:
      "What the partner pays for each point, in the program's currency: from 0, with at most nine decimals.",
  })
  pricePerPoint!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What the program pays for each point, with at most nine decimals; null for nothing.",
  })
  reimbursementPerPoint?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What the program pays for each voucher, in the program's currency; null: by its points.",
  })
  reimbursementPerVoucher?: string | null;

  @Field(() => Decimal, {
    defaultValue: "0",
    description: "From which net on, either way, a statement is to be paid.",
  })
  minimum!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: "Of who pays in advance: below which what is left is little; null for no warning.",
  })
  warnBelow?: string | null;

  @Field(() => AdminSettlementPeriod, {
    defaultValue: "MONTH",
    description: "How long the periods of statements are.",
  })
  period!: Of<AdminSettlementPeriod>;

  @Field(() => Duration, {
    defaultValue: "PT1H",
    description:
      "For how long the use of a voucher can be undone: at most 31 days; `PT0S` for never.",
  })
  undoWindow!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("AdjustPartnerBalancePayload", {
  description: "The result of a correction.",
  simpleResolvers: true,
})
export class AdminAdjustPartnerBalancePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPartner, {
    nullable: true,
    description: "The partner with its balance; null when it was refused.",
  })
  partner?: Of<AdminPartner> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("AnswerSettlementDisputePayload", {
  description: "The result of an answer.",
  simpleResolvers: true,
})
export class AdminAnswerSettlementDisputePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminSettlementDispute, {
    nullable: true,
    description: "The line's dispute as it is now; null when it was refused.",
  })
  dispute?: Of<AdminSettlementDispute> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CloseSettlementPayload", {
  description: "The result of closing a settlement.",
  simpleResolvers: true,
})
export class AdminCloseSettlementPayload {
  @Field(() => Boolean, {
    description: "Whether this is the answer to a repeated request, or it was closed before.",
  })
  replayed?: boolean;

  @Field(() => AdminSettlement, {
    nullable: true,
    description: "The settlement; null when it was refused.",
  })
  settlement?: Of<AdminSettlement> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PartnerTerms", {
  description: "A version of the terms that were agreed with a partner.",
  simpleResolvers: true,
})
export class AdminPartnerTerms {
  @Field(() => Int, { description: "1 for the first." })
  version?: number;

  @Field(() => AdminPartnerFunding, { description: "When the partner pays." })
  funding?: Of<AdminPartnerFunding>;

  @Field(() => Decimal, {
    description:
      "What the partner pays for each point that its customers earn, in the program's currency: any exact decimal.",
  })
  pricePerPoint?: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What the program pays the partner for each point that members redeem for its vouchers or pay with there; null: nothing,\nand members can't pay with points there.",
  })
  reimbursementPerPoint?: string | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "What the program pays the partner for each voucher that is used; null: by its points.",
  })
  reimbursementPerVoucher?: Of<AdminMoney> | null;

  @Field(() => AdminMoney, {
    description:
      "A settlement whose net is less than this either way is not to be paid: it is carried over. The terms at its end count.",
  })
  minimum?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "Below which what is left of what was paid in advance is little: both sides are warned; null for no warning.",
  })
  warnBelow?: Of<AdminMoney> | null;

  @Field(() => AdminSettlementPeriod, { description: "How long the periods of statements are." })
  period?: Of<AdminSettlementPeriod>;

  @Field(() => CurrencyCode, { description: "The currency of all amounts, the program's." })
  currencyCode?: string;

  @Field(() => Duration, { description: "For how long the use of a voucher can be undone." })
  undoWindow?: string;

  @Field(() => DateTime, { description: "Since when they are in force; until the next version." })
  inForceFrom?: Date;
}

@ObjectType("RecordPartnerPaymentPayload", {
  description: "The result of recording a payment.",
  simpleResolvers: true,
})
export class AdminRecordPartnerPaymentPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPartner, {
    nullable: true,
    description: "The partner with its balance; null when it was refused.",
  })
  partner?: Of<AdminPartner> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SavePartnerTermsPayload", {
  description: "The result of agreeing terms.",
  simpleResolvers: true,
})
export class AdminSavePartnerTermsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPartner, {
    nullable: true,
    description: "The partner with its terms; null when it was refused.",
  })
  partner?: Of<AdminPartner> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Settlement", {
  description:
    "What a partner and the program owe each other for a period. A closed one never changes: corrections are lines of the\nnext.",
  simpleResolvers: true,
})
export class AdminSettlement {
  @Field(() => ID, { description: "The settlement's id (`stl_…`), the same once it is closed." })
  id?: string;

  @Field(() => AdminSettlementTime, { description: "Which time it is about." })
  period?: Of<AdminSettlementTime>;

  @Field(() => AdminSettlementStatus, { description: "Whether it can still change." })
  status?: Of<AdminSettlementStatus>;

  @Field(() => AdminMoney, {
    description:
      "What the partner owed before, below zero what it was owed: the `net` of the settlement before.",
  })
  opening?: Of<AdminMoney>;

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

  @Field(() => AdminMoney, {
    description:
      "What the partner owes for the points that were earned, less what returns credited.",
  })
  owedByPartner?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    description:
      "What the program owes for vouchers and points that paid, less what was undone or given back.",
  })
  owedToPartner?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    description:
      "Of both, what returns, cancelled returns and undone uses of vouchers moved: below zero where the partner owes less for\nthem.",
  })
  returns?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    description: "Corrections by the program: what the partner owes more, below zero what less.",
  })
  adjustments?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    description: "What was paid: below zero by the partner, above zero by the program.",
  })
  payments?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    description:
      "What the partner owes at the end, below zero what it is owed: `opening` + `owedByPartner` − `owedToPartner` +\n`adjustments` + `payments`.",
  })
  net?: Of<AdminMoney>;

  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "What is to be paid, in place of all settlements before: above zero by the partner, below zero by the program. Zero where\n`net` is less than the agreed minimum either way, and where it is what a partner has paid in advance: it is carried over.\nNull while the settlement is open.",
  })
  toPay?: Of<AdminMoney> | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed; null while it is open.",
  })
  closedAt?: Date | null;

  @Field(() => Int, { description: "How many disputes about its lines wait for the program." })
  disputesOpen?: number;

  @Field(() => AdminPartner, { description: "With whom." })
  partner?: Of<AdminPartner>;
}

@ObjectType("SettlementConnection", {
  description: "A page of settlements.",
  simpleResolvers: true,
})
export class AdminSettlementConnection {
  @Field(() => [AdminSettlement], { description: "The settlements." })
  nodes?: readonly Of<AdminSettlement>[];

  @Field(() => [AdminSettlementEdge], { description: "The settlements with their cursors." })
  edges?: readonly Of<AdminSettlementEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("SettlementDispute", {
  description:
    "What a partner says against a line of a settlement, and what the program answers. The line never changes: what was wrong is\ncorrected in the settlement that is open.",
  simpleResolvers: true,
})
export class AdminSettlementDispute {
  @Field(() => AdminSettlementDisputeStatus, { description: "Who has the word." })
  status?: Of<AdminSettlementDisputeStatus>;

  @Field(() => DateTime, { description: "When the partner first wrote." })
  openedAt?: Date;

  @Field(() => [AdminSettlementDisputeNote], {
    description: "What was written, the oldest first: at most 100 notes.",
  })
  notes?: readonly Of<AdminSettlementDisputeNote>[];
}

@ObjectType("SettlementDisputeNote", { description: "A note of a dispute.", simpleResolvers: true })
export class AdminSettlementDisputeNote {
  @Field(() => AdminSettlementDisputeAuthor, { description: "Who wrote it." })
  writtenBy?: Of<AdminSettlementDisputeAuthor>;

  @Field(() => String, { description: "What it says." })
  text?: string;

  @Field(() => DateTime, { description: "When it was written." })
  writtenAt?: Date;
}

@ObjectType("SettlementEdge", {
  description: "A settlement and its cursor.",
  simpleResolvers: true,
})
export class AdminSettlementEdge {
  @Field(() => AdminSettlement, { description: "The settlement." })
  node?: Of<AdminSettlement>;

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
export class AdminSettlementLine {
  @Field(() => ID, { description: "The entry's id (`pent_…`)." })
  id?: string;

  @Field(() => AdminSettlementLineKind, { description: "What happened." })
  kind?: Of<AdminSettlementLineKind>;

  @Field(() => AdminSettlementSide, {
    nullable: true,
    description:
      "Whether it is about points that were earned or redeemed; null for corrections and payments.",
  })
  side?: Of<AdminSettlementSide> | null;

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

  @Field(() => AdminMoney, {
    description: "What the partner owes more, below zero what it owes less.",
  })
  amount?: Of<AdminMoney>;

  @Field(() => AdminSettlementDispute, {
    nullable: true,
    description:
      "What the partner says against it, and what the program answers; null where nothing is.",
  })
  dispute?: Of<AdminSettlementDispute> | null;
}

@ObjectType("SettlementLineConnection", {
  description: "A page of a settlement's lines.",
  simpleResolvers: true,
})
export class AdminSettlementLineConnection {
  @Field(() => [AdminSettlementLine], { description: "The lines." })
  nodes?: readonly Of<AdminSettlementLine>[];

  @Field(() => [AdminSettlementLineEdge], { description: "The lines with their cursors." })
  edges?: readonly Of<AdminSettlementLineEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("SettlementLineEdge", { description: "A line and its cursor.", simpleResolvers: true })
export class AdminSettlementLineEdge {
  @Field(() => AdminSettlementLine, { description: "The line." })
  node?: Of<AdminSettlementLine>;

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
export class AdminSettlementTime {
  @Field(() => DateTime, { description: "The first moment." })
  from?: Date;

  @Field(() => DateTime, { description: "The first moment that is no longer part of it." })
  until?: Date;
}

@ArgsType()
export class AdminMutationSavePartnerTermsArgs {
  @Field(() => AdminSavePartnerTermsInput, { description: "With whom, and what." })
  input!: Of<AdminSavePartnerTermsInput>;
}

@ArgsType()
export class AdminMutationRecordPartnerPaymentArgs {
  @Field(() => AdminRecordPartnerPaymentInput, { description: "Who paid whom, and how much." })
  input!: Of<AdminRecordPartnerPaymentInput>;
}

@ArgsType()
export class AdminMutationAdjustPartnerBalanceArgs {
  @Field(() => AdminAdjustPartnerBalanceInput, { description: "By how much, and why." })
  input!: Of<AdminAdjustPartnerBalanceInput>;
}

@ArgsType()
export class AdminMutationCloseSettlementArgs {
  @Field(() => AdminCloseSettlementInput, { description: "Which one." })
  input!: Of<AdminCloseSettlementInput>;
}

@ArgsType()
export class AdminMutationAnswerSettlementDisputeArgs {
  @Field(() => AdminAnswerSettlementDisputeInput, { description: "Which dispute, and what." })
  input!: Of<AdminAnswerSettlementDisputeInput>;
}

@ArgsType()
export class AdminQuerySettlementsArgs {
  @Field(() => ID, { description: "The partner (`ptn_…`)." })
  partnerId!: string;

  @Field(() => Int, { nullable: true, defaultValue: 12, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQuerySettlementArgs {
  @Field(() => ID, { description: "The settlement (`stl_…`)." })
  id!: string;
}

@ArgsType()
export class AdminSettlementLinesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Only lines with a dispute." })
  disputed!: boolean;
}

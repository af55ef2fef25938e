// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, DateTime, Decimal, Duration } from "../../graphql/scalars.ts";
import { AdminPartner } from "./partners.ts";
import { AdminMoney, AdminUserError } from "./vocabulary.ts";
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

export const AdminSettlementPeriod = { MONTH: "MONTH", QUARTER: "QUARTER" } as const;
export type AdminSettlementPeriod = keyof typeof AdminSettlementPeriod;
registerEnumType(AdminSettlementPeriod, {
  name: "SettlementPeriod",
  description: "How long the periods of a partner's statements are, in the program's time zone.",
  valuesConfig: {
    MONTH: { description: "Calendar months." },
    QUARTER: { description: "Calendar quarters." },
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
      "A statement whose net is less than this either way is not to be paid: it is carried over.",
  })
  minimum?: Of<AdminMoney>;

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

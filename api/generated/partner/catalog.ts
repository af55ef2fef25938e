// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { CurrencyCode, DateTime, Decimal, Locale, Points } from "../../graphql/scalars.ts";
import { PartnerRewardKind } from "./rewards.ts";
import { PartnerMoney, PartnerPageInfo, PartnerUserError } from "./vocabulary.ts";
type Of<T> = T;

export const PartnerCatalogAvailability = {
  AVAILABLE: "AVAILABLE",
  SOLD_OUT: "SOLD_OUT",
  NOT_STARTED: "NOT_STARTED",
} as const;
export type PartnerCatalogAvailability = keyof typeof PartnerCatalogAvailability;
registerEnumType(PartnerCatalogAvailability, {
  name: "CatalogAvailability",
  description: "Whether members can have an item.",
  valuesConfig: {
    AVAILABLE: { description: "They can." },
    SOLD_OUT: { description: "There is none left, or no code for it; this may change." },
    NOT_STARTED: { description: "It is not on offer yet: see `validFrom`." },
  },
});

export const PartnerCatalogChangeKind = { SAVED: "SAVED", REMOVED: "REMOVED" } as const;
export type PartnerCatalogChangeKind = keyof typeof PartnerCatalogChangeKind;
registerEnumType(PartnerCatalogChangeKind, {
  name: "CatalogChangeKind",
  description: "What happened to an item of the catalog.",
  valuesConfig: {
    SAVED: {
      description: "It is new, or was changed: keep what `item` says in place of what you have.",
    },
    REMOVED: {
      description:
        "It is no longer in the catalog, ended, put away or no longer shared: delete it.",
    },
  },
});

export const PartnerPartnerItemStatus = {
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  SENT_BACK: "SENT_BACK",
  APPROVED: "APPROVED",
  PUBLISHED: "PUBLISHED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type PartnerPartnerItemStatus = keyof typeof PartnerPartnerItemStatus;
registerEnumType(PartnerPartnerItemStatus, {
  name: "PartnerItemStatus",
  description: "How far an item has come.",
  valuesConfig: {
    DRAFT: { description: "Its partner writes it." },
    SUBMITTED: { description: "It waits for the program." },
    SENT_BACK: { description: "The program wants it changed: see `reason`." },
    APPROVED: { description: "The program approved it, and has not published it yet." },
    PUBLISHED: { description: "Members can have it, or could while it is on offer." },
    WITHDRAWN: { description: "Its partner, or the program, put it away." },
  },
});

@InputType("CatalogTranslationInput", { description: "An item's words in a language." })
export class PartnerCatalogTranslationInput {
  @Field(() => Locale, { description: "The language; one of the program's." })
  locale!: string;

  @Field(() => String, { description: "The name." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;
}

@InputType("MoneyInput", { description: "An amount of money in a currency." })
export class PartnerMoneyInput {
  @Field(() => Decimal, {
    description: "The amount, with at most the currency's own number of decimals.",
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: "The currency of the amount." })
  currencyCode!: string;
}

@InputType("SaveCatalogItemInput", { description: "An item to write as a draft." })
export class PartnerSaveCatalogItemInput {
  @Field(() => ID, { nullable: true, description: "The item to write; left out for a new one." })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: "The item's version; needed with `id`." })
  version?: number | null;

  @Field(() => PartnerRewardKind, {
    description: "What kind of reward it is to be; `PARTNER_VOUCHER`.",
  })
  kind!: Of<PartnerRewardKind>;

  @Field(() => String, {
    description:
      "The name, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is, in a sentence or two, in the caller's language.",
  })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The small print, in the caller's language.",
  })
  terms?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A picture of it: an address that begins with `https://`.",
  })
  imageUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A page to read more about it: an address that begins with `https://`.",
  })
  link?: string | null;

  @Field(() => PartnerMoneyInput, {
    nullable: true,
    description: "How much it is worth, in the program's currency.",
  })
  value?: Of<PartnerMoneyInput> | null;

  @Field(() => Points, {
    nullable: true,
    description: "How many points it should cost, from 1; the program decides.",
  })
  suggestedCost?: number | null;

  @Field(() => DateTime, { nullable: true, description: "The first moment it is on offer." })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer on offer.",
  })
  validUntil?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether its codes are yours: you upload them (`uploadVoucherCodes`). Left out, it stays as it was, at first `false`: the\nprogram makes them.",
  })
  hasOwnCodes?: boolean | null;

  @Field(() => [PartnerCatalogTranslationInput], {
    nullable: true,
    description: "Its words in the program's languages; left out, those there were stay.",
  })
  translations?: Of<PartnerCatalogTranslationInput>[] | null;
}

@InputType("SubmitCatalogItemInput", { description: "An item to write and to submit." })
export class PartnerSubmitCatalogItemInput {
  @Field(() => ID, { nullable: true, description: "The item to write; left out for a new one." })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: "The item's version; needed with `id`." })
  version?: number | null;

  @Field(() => PartnerRewardKind, {
    description: "What kind of reward it is to be; `PARTNER_VOUCHER`.",
  })
  kind!: Of<PartnerRewardKind>;

  @Field(() => String, {
    description:
      "The name, in the caller's language; `translations` in that language goes before it.",
  })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it is, in a sentence or two, in the caller's language.",
  })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The small print, in the caller's language.",
  })
  terms?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A picture of it: an address that begins with `https://`.",
  })
  imageUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A page to read more about it: an address that begins with `https://`.",
  })
  link?: string | null;

  @Field(() => PartnerMoneyInput, {
    nullable: true,
    description: "How much it is worth, in the program's currency.",
  })
  value?: Of<PartnerMoneyInput> | null;

  @Field(() => Points, {
    nullable: true,
    description: "How many points it should cost, from 1; the program decides.",
  })
  suggestedCost?: number | null;

  @Field(() => DateTime, { nullable: true, description: "The first moment it is on offer." })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer on offer.",
  })
  validUntil?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether its codes are yours: you upload them (`uploadVoucherCodes`). Left out, it stays as it was, at first `false`: the\nprogram makes them.",
  })
  hasOwnCodes?: boolean | null;

  @Field(() => [PartnerCatalogTranslationInput], {
    nullable: true,
    description: "Its words in the program's languages; left out, those there were stay.",
  })
  translations?: Of<PartnerCatalogTranslationInput>[] | null;
}

@InputType("UploadVoucherCodesInput", { description: "Codes for an item." })
export class PartnerUploadVoucherCodesInput {
  @Field(() => ID, { description: "The item (`itm_…`)." })
  itemId!: string;

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

@InputType("WithdrawCatalogItemInput", { description: "Which item to take back." })
export class PartnerWithdrawCatalogItemInput {
  @Field(() => ID, { description: "The item (`itm_…`)." })
  id!: string;

  @Field(() => Int, { description: "The item's version." })
  version!: number;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("CatalogChange", { description: "A change of the catalog.", simpleResolvers: true })
export class PartnerCatalogChange {
  @Field(() => PartnerCatalogChangeKind, { description: "What happened." })
  kind?: Of<PartnerCatalogChangeKind>;

  @Field(() => ID, { description: "The item's id (`rwd_…`)." })
  itemId?: string;

  @Field(() => PartnerCatalogItem, {
    nullable: true,
    description: "The item as it is now; null when it is gone.",
  })
  item?: Of<PartnerCatalogItem> | null;
}

@ObjectType("CatalogChanges", {
  description: "What changed in the catalog.",
  simpleResolvers: true,
})
export class PartnerCatalogChanges {
  @Field(() => String, { description: "Give it as `since` the next time." })
  cursor?: string;

  @Field(() => Boolean, {
    description: "Whether there are more changes already: ask again at once.",
  })
  hasMore?: boolean;

  @Field(() => [PartnerCatalogChange], { description: "The changes, oldest first." })
  changes?: readonly Of<PartnerCatalogChange>[];
}

@ObjectType("CatalogConnection", { description: "A page of the catalog.", simpleResolvers: true })
export class PartnerCatalogConnection {
  @Field(() => Int, { description: "How many items there are on all pages." })
  totalCount?: number;

  @Field(() => [PartnerCatalogItem], { description: "The items." })
  nodes?: readonly Of<PartnerCatalogItem>[];

  @Field(() => [PartnerCatalogItemEdge], { description: "The items with their cursors." })
  edges?: readonly Of<PartnerCatalogItemEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("CatalogItem", {
  description: "A reward, as a partner shows it.",
  simpleResolvers: true,
})
export class PartnerCatalogItem {
  @Field(() => ID, { description: "The reward's id (`rwd_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;

  @Field(() => PartnerRewardKind, { description: "What kind of reward it is." })
  kind?: Of<PartnerRewardKind>;

  @Field(() => Points, { description: "How many points it costs." })
  cost?: number;

  @Field(() => String, { nullable: true, description: "A picture of it." })
  imageUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where to read more about it; null when nowhere.",
  })
  link?: string | null;

  @Field(() => PartnerMoney, {
    nullable: true,
    description:
      "How much it is worth, where it is an amount; null for a percentage, a product or an experience.",
  })
  value?: Of<PartnerMoney> | null;

  @Field(() => PartnerCatalogAvailability, { description: "Whether members can have it now." })
  availability?: Of<PartnerCatalogAvailability>;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is on offer; null when from the beginning.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer on offer; null when it stays.",
  })
  validUntil?: Date | null;

  @Field(() => Int, { description: "Grows with every change of what is shown here." })
  version?: number;

  @Field(() => DateTime, { description: "When that last changed." })
  updatedAt?: Date;

  @Field(() => [PartnerCatalogTranslation], {
    description: "Its words in every language of the program.",
  })
  translations?: readonly Of<PartnerCatalogTranslation>[];
}

@ObjectType("CatalogItemEdge", { description: "An item and its cursor.", simpleResolvers: true })
export class PartnerCatalogItemEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => PartnerCatalogItem, { description: "The item." })
  node?: Of<PartnerCatalogItem>;
}

@ObjectType("CatalogTranslation", {
  description: "An item's words in a language.",
  simpleResolvers: true,
})
export class PartnerCatalogTranslation {
  @Field(() => Locale, { description: "The language." })
  locale?: string;

  @Field(() => String, { description: "The name." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;
}

@ObjectType("PartnerItem", {
  description:
    "An item that the partner wrote, for members of the program to redeem points for. Once the program has approved and\npublished it, it is a reward, and in the catalog.",
  simpleResolvers: true,
})
export class PartnerPartnerItem {
  @Field(() => ID, { description: "Its id (`itm_…`)." })
  id?: string;

  @Field(() => PartnerPartnerItemStatus, { description: "How far it has come." })
  status?: Of<PartnerPartnerItemStatus>;

  @Field(() => Boolean, {
    description:
      "Whether members are offered it now: as it was when it was last published, also while a change of it waits.",
  })
  isOffered?: boolean;

  @Field(() => Int, { description: "Grows with every change; changes name the one they are of." })
  version?: number;

  @Field(() => PartnerRewardKind, { description: "What kind of reward it is to be." })
  kind?: Of<PartnerRewardKind>;

  @Field(() => String, { description: "Its name, in the caller's language." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What it is, in a sentence or two." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "The small print." })
  terms?: string | null;

  @Field(() => String, { nullable: true, description: "A picture of it." })
  imageUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where to read more about it; null when nowhere.",
  })
  link?: string | null;

  @Field(() => PartnerMoney, {
    nullable: true,
    description: "How much it is worth; null when that is no amount.",
  })
  value?: Of<PartnerMoney> | null;

  @Field(() => Points, {
    nullable: true,
    description: "How many points the partner would have it cost.",
  })
  suggestedCost?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is on offer; null when from the beginning.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "The first moment it is no longer on offer; null when it stays.",
  })
  validUntil?: Date | null;

  @Field(() => Boolean, {
    description:
      "Whether its codes are the partner's, which it uploads (`uploadVoucherCodes`); otherwise the program makes them.",
  })
  hasOwnCodes?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it was sent back; null when it was not.",
  })
  reason?: string | null;

  @Field(() => [PartnerCatalogTranslation], {
    description: "Its words in every language of the program.",
  })
  translations?: readonly Of<PartnerCatalogTranslation>[];

  @Field(() => DateTime, { description: "When it was first written." })
  createdAt?: Date;

  @Field(() => DateTime, { description: "When it was last changed." })
  updatedAt?: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      "The reward that it is (`rwd_…`), which the catalog names; null before it was approved.",
  })
  rewardId?: string | null;
}

@ObjectType("PartnerItemConnection", { description: "A page of items.", simpleResolvers: true })
export class PartnerPartnerItemConnection {
  @Field(() => Int, { description: "How many items there are on all pages." })
  totalCount?: number;

  @Field(() => [PartnerPartnerItem], { description: "The items." })
  nodes?: readonly Of<PartnerPartnerItem>[];

  @Field(() => [PartnerPartnerItemEdge], { description: "The items with their cursors." })
  edges?: readonly Of<PartnerPartnerItemEdge>[];

  @Field(() => PartnerPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<PartnerPageInfo>;
}

@ObjectType("PartnerItemEdge", { description: "An item and its cursor.", simpleResolvers: true })
export class PartnerPartnerItemEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => PartnerPartnerItem, { description: "The item." })
  node?: Of<PartnerPartnerItem>;
}

@ObjectType("RejectedCode", { description: "What can't be a code.", simpleResolvers: true })
export class PartnerRejectedCode {
  @Field(() => Int, { description: "Its place among those that were sent, from 1." })
  line?: number;

  @Field(() => String, { description: "How it begins." })
  code?: string;

  @Field(() => String, { description: "Why not, in the caller's language." })
  reason?: string;
}

@ObjectType("SaveCatalogItemPayload", {
  description: "The item as it was saved, or why it was not.",
  simpleResolvers: true,
})
export class PartnerSaveCatalogItemPayload {
  @Field(() => PartnerPartnerItem, {
    nullable: true,
    description: "The item; null when it was refused.",
  })
  item?: Of<PartnerPartnerItem> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("SubmitCatalogItemPayload", {
  description: "The item as it was submitted, or why it was not.",
  simpleResolvers: true,
})
export class PartnerSubmitCatalogItemPayload {
  @Field(() => PartnerPartnerItem, {
    nullable: true,
    description: "The item; null when it was refused.",
  })
  item?: Of<PartnerPartnerItem> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("UploadVoucherCodesPayload", {
  description: "What became of codes, or why they were refused.",
  simpleResolvers: true,
})
export class PartnerUploadVoucherCodesPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "How many were added; null when the upload was refused.",
  })
  accepted?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many the program had already, or were sent twice.",
  })
  duplicates?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      "The first thousand of those: their places among the codes that were sent, from 1.",
  })
  duplicateLines?: readonly number[] | null;

  @Field(() => [PartnerRejectedCode], { nullable: true, description: "Those that can't be codes." })
  rejected?: readonly Of<PartnerRejectedCode>[] | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ObjectType("WithdrawCatalogItemPayload", {
  description: "The item as it is now, or why it was not withdrawn.",
  simpleResolvers: true,
})
export class PartnerWithdrawCatalogItemPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => PartnerPartnerItem, {
    nullable: true,
    description: "The item; null when it was refused.",
  })
  item?: Of<PartnerPartnerItem> | null;

  @Field(() => [PartnerUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<PartnerUserError>[];
}

@ArgsType()
export class PartnerMutationSaveCatalogItemArgs {
  @Field(() => PartnerSaveCatalogItemInput, { description: "The item." })
  input!: Of<PartnerSaveCatalogItemInput>;
}

@ArgsType()
export class PartnerMutationSubmitCatalogItemArgs {
  @Field(() => PartnerSubmitCatalogItemInput, { description: "The item." })
  input!: Of<PartnerSubmitCatalogItemInput>;
}

@ArgsType()
export class PartnerMutationWithdrawCatalogItemArgs {
  @Field(() => PartnerWithdrawCatalogItemInput, { description: "Which item." })
  input!: Of<PartnerWithdrawCatalogItemInput>;
}

@ArgsType()
export class PartnerMutationUploadVoucherCodesArgs {
  @Field(() => PartnerUploadVoucherCodesInput, { description: "The codes." })
  input!: Of<PartnerUploadVoucherCodesInput>;
}

@ArgsType()
export class PartnerQueryCatalogArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class PartnerQueryCatalogChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: "The `cursor` of the answer before; left out at the beginning.",
  })
  since?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 100, description: "How many: 1 to 100." })
  first!: number | null;
}

@ArgsType()
export class PartnerQueryPartnerItemsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => PartnerPartnerItemStatus, {
    nullable: true,
    description: "Only items that have come so far.",
  })
  status?: Of<PartnerPartnerItemStatus> | null;
}

@ArgsType()
export class PartnerQueryPartnerItemArgs {
  @Field(() => ID, { description: "The item (`itm_…`)." })
  id!: string;
}

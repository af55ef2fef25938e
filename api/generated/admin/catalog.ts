// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import {
  AdminReward,
  AdminRewardKind,
  AdminRewardPartner,
  AdminRewardTranslation,
} from "./rewards.ts";
import { AdminConfigurationChange } from "./tiers.ts";
import { AdminMoney, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminPartnerItemStatus = {
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  SENT_BACK: "SENT_BACK",
  APPROVED: "APPROVED",
  PUBLISHED: "PUBLISHED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type AdminPartnerItemStatus = keyof typeof AdminPartnerItemStatus;
registerEnumType(AdminPartnerItemStatus, {
  name: "PartnerItemStatus",
  description: "How far an item has come.",
  valuesConfig: {
    DRAFT: { description: "Its partner writes it, and nobody else sees it." },
    SUBMITTED: { description: "It waits for the program." },
    SENT_BACK: { description: "The program wants it changed: see `reason`." },
    APPROVED: { description: "The program approved it, and has not published it yet." },
    PUBLISHED: { description: "Members can have it, or could while it is on offer." },
    WITHDRAWN: { description: "Its partner, or the program, put it away." },
  },
});

@InputType("ApproveCatalogItemInput", { description: "Which item to approve." })
export class AdminApproveCatalogItemInput {
  @Field(() => ID, { description: "The item (`itm_…`)." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at." })
  version!: number;

  @Field(() => Points, {
    nullable: true,
    description:
      "How many points it costs, from 1; left out, as many as before, or as its partner suggests.",
  })
  cost?: number | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("SendBackCatalogItemInput", { description: "Which item to send back." })
export class AdminSendBackCatalogItemInput {
  @Field(() => ID, { description: "The item (`itm_…`)." })
  id!: string;

  @Field(() => Int, { description: "The version that was looked at." })
  version!: number;

  @Field(() => String, { description: "Why, for the partner to read." })
  reason!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ShareRewardInput", { description: "With whom to share a reward." })
export class AdminShareRewardInput {
  @Field(() => ID, { description: "The reward (`rwd_…`)." })
  id!: string;

  @Field(() => [ID], { description: "The partners (`ptn_…`)." })
  partnerIds!: string[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether it is to be shared with them; `false` ends it.",
  })
  isShared!: boolean;
}

@ObjectType("ApproveCatalogItemPayload", {
  description: "The item as it was approved, or why it was not.",
  simpleResolvers: true,
})
export class AdminApproveCatalogItemPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPartnerItem, {
    nullable: true,
    description: "The item; null when it was refused.",
  })
  item?: Of<AdminPartnerItem> | null;

  @Field(() => AdminReward, {
    nullable: true,
    description: "The reward, with the draft that is to be published; null when it was refused.",
  })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("PartnerItem", {
  description:
    "An item that a partner company wrote. Once it is approved and published, it is a reward of the partner.",
  simpleResolvers: true,
})
export class AdminPartnerItem {
  @Field(() => ID, { description: "Its id (`itm_…`)." })
  id?: string;

  @Field(() => AdminPartnerItemStatus, { description: "How far it has come." })
  status?: Of<AdminPartnerItemStatus>;

  @Field(() => Boolean, {
    description:
      "Whether members are offered it now: as it was when it was last published, also while a change of it waits.",
  })
  isOffered?: boolean;

  @Field(() => Int, { description: "Grows with every change; changes name the one they are of." })
  version?: number;

  @Field(() => AdminRewardKind, { description: "What kind of reward it is to be." })
  kind?: Of<AdminRewardKind>;

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

  @Field(() => AdminMoney, {
    nullable: true,
    description: "How much it is worth; null when that is no amount.",
  })
  value?: Of<AdminMoney> | null;

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
      "Whether its codes are the partner's, which it uploads; otherwise the program makes them.",
  })
  hasOwnCodes?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it was sent back; null when it was not.",
  })
  reason?: string | null;

  @Field(() => [AdminRewardTranslation], {
    description: "Its words in every language of the program.",
  })
  translations?: readonly Of<AdminRewardTranslation>[];

  @Field(() => DateTime, { description: "When it was first written." })
  createdAt?: Date;

  @Field(() => DateTime, { description: "When it was last changed." })
  updatedAt?: Date;

  @Field(() => AdminRewardPartner, { description: "Whose it is." })
  partner?: Of<AdminRewardPartner>;

  @Field(() => ID, {
    nullable: true,
    description: "The reward that it is (`rwd_…`); null before it was approved.",
  })
  rewardId?: string | null;

  @Field(() => [AdminConfigurationChange], {
    description:
      "How it differs from what members are offered of it now; of what was never published, everything. Paths are names of fields of `Reward`.",
  })
  changes?: readonly Of<AdminConfigurationChange>[];
}

@ObjectType("PartnerItemConnection", { description: "A page of items.", simpleResolvers: true })
export class AdminPartnerItemConnection {
  @Field(() => Int, { description: "How many items there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminPartnerItem], { description: "The items." })
  nodes?: readonly Of<AdminPartnerItem>[];

  @Field(() => [AdminPartnerItemEdge], { description: "The items with their cursors." })
  edges?: readonly Of<AdminPartnerItemEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("PartnerItemEdge", { description: "An item and its cursor.", simpleResolvers: true })
export class AdminPartnerItemEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminPartnerItem, { description: "The item." })
  node?: Of<AdminPartnerItem>;
}

@ObjectType("SendBackCatalogItemPayload", {
  description: "The item as it was sent back, or why it was not.",
  simpleResolvers: true,
})
export class AdminSendBackCatalogItemPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminPartnerItem, {
    nullable: true,
    description: "The item; null when it was refused.",
  })
  item?: Of<AdminPartnerItem> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ShareRewardPayload", {
  description: "The reward as it is shared now, or why it was not.",
  simpleResolvers: true,
})
export class AdminShareRewardPayload {
  @Field(() => AdminReward, { nullable: true, description: "The reward." })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationShareRewardArgs {
  @Field(() => AdminShareRewardInput, { description: "The reward and the partners." })
  input!: Of<AdminShareRewardInput>;
}

@ArgsType()
export class AdminMutationApproveCatalogItemArgs {
  @Field(() => AdminApproveCatalogItemInput, { description: "The item, and what it costs." })
  input!: Of<AdminApproveCatalogItemInput>;
}

@ArgsType()
export class AdminMutationSendBackCatalogItemArgs {
  @Field(() => AdminSendBackCatalogItemInput, { description: "The item, and why." })
  input!: Of<AdminSendBackCatalogItemInput>;
}

@ArgsType()
export class AdminQueryPartnerItemsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, instead of `after`: 0 to 10,000.",
  })
  offset?: number | null;

  @Field(() => AdminPartnerItemStatus, {
    nullable: true,
    description: "Only items that have come so far.",
  })
  status?: Of<AdminPartnerItemStatus> | null;

  @Field(() => ID, { nullable: true, description: "Only those of this partner (`ptn_…`)." })
  partnerId?: string | null;
}

@ArgsType()
export class AdminQueryPartnerItemArgs {
  @Field(() => ID, { description: "The item (`itm_…`)." })
  id!: string;
}

// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Locale, Points } from "../../graphql/scalars.ts";
import { PartnerRewardKind } from "./rewards.ts";
import { PartnerMoney, PartnerPageInfo } from "./vocabulary.ts";
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

// Generated from schema/ and client/operations/ by `npm run generate`; never edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocument } from "./create-client.ts";
export const CatalogChanges = `query CatalogChanges($since: String, $first: Int = 100) {
  catalogChanges(since: $since, first: $first) {
    cursor
    hasMore
    changes {
      kind
      itemId
      item {
        id
        title
        cost
        availability
        updatedAt
        version
      }
    }
  }
}` as TypedDocument<CatalogChangesQuery, CatalogChangesQueryVariables>;

export const Catalog = `query Catalog($first: Int = 50, $after: String) {
  partner {
    id
    name
    program {
      id
      name
      currencyCode
      pointsName
    }
  }
  catalog(first: $first, after: $after) {
    totalCount
    nodes {
      id
      title
      description
      kind
      cost
      imageUrl
      link
      value {
        amount
        currencyCode
      }
      availability
      validFrom
      validUntil
      terms
      updatedAt
      version
      translations {
        locale
        title
        description
        terms
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<CatalogQuery, CatalogQueryVariables>;
/** Whether members can have an item. */
export type CatalogAvailability =
  /** They can. */
  | "AVAILABLE"
  /** It is not on offer yet: see `validFrom`. */
  | "NOT_STARTED"
  /** There is none left, or no code for it; this may change. */
  | "SOLD_OUT";

/** What happened to an item of the catalog. */
export type CatalogChangeKind =
  /** It is no longer in the catalog, ended, put away or no longer shared: delete it. */
  | "REMOVED"
  /** It is new, or was changed: keep what `item` says in place of what you have. */
  | "SAVED";

/** The kinds of reward. */
export type RewardKind =
  /** An amount off a purchase. */
  | "AMOUNT_DISCOUNT"
  /** Something to experience: a tasting, a workshop. */
  | "EXPERIENCE"
  /** A product for free. */
  | "FREE_PRODUCT"
  /** Free delivery. */
  | "FREE_SHIPPING"
  /** A card with money on it. */
  | "GIFT_CARD"
  /** A voucher of a partner company. */
  | "PARTNER_VOUCHER"
  /** A percentage off a purchase. */
  | "PERCENT_DISCOUNT";

export type CatalogChangesQueryVariables = Exact<{
  since?: string | null | undefined;
  first?: number | null | undefined;
}>;

export type CatalogChangesQuery = {
  catalogChanges: {
    cursor: string;
    hasMore: boolean;
    changes: Array<{
      kind: CatalogChangeKind;
      itemId: string;
      item: {
        id: string;
        title: string;
        cost: number;
        availability: CatalogAvailability;
        updatedAt: string;
        version: number;
      } | null;
    }>;
  };
};

export type CatalogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CatalogQuery = {
  partner: {
    id: string;
    name: string;
    program: { id: string; name: string; currencyCode: string; pointsName: string };
  };
  catalog: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string;
      description: string | null;
      kind: RewardKind;
      cost: number;
      imageUrl: string | null;
      link: string | null;
      availability: CatalogAvailability;
      validFrom: string | null;
      validUntil: string | null;
      terms: string | null;
      updatedAt: string;
      version: number;
      value: { amount: string; currencyCode: string } | null;
      translations: Array<{
        locale: string;
        title: string;
        description: string | null;
        terms: string | null;
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

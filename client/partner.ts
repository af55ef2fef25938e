// Generated from schema/ and client/operations/ by `npm run generate`; never edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocument } from "./create-client.ts";
export const AccessKeys = `query AccessKeys($first: Int = 20, $after: String) {
  accessKeys(first: $first, after: $after) {
    totalCount
    nodes {
      id
      kind
      title
      scopes
      start
      createdAt
      lastUsedAt
      allowedAddresses
      costPerSecond
      expiresAt
      revokedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<AccessKeysQuery, AccessKeysQueryVariables>;

export const CreateFeedToken = `mutation CreateFeedToken($input: CreateFeedTokenInput!) {
  createFeedToken(input: $input) {
    replayed
    key {
      id
      kind
      title
      start
      expiresAt
    }
    secret
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CreateFeedTokenMutation, CreateFeedTokenMutationVariables>;

export const RevokeAccessKey = `mutation RevokeAccessKey($input: RevokeAccessKeyInput!) {
  revokeAccessKey(input: $input) {
    replayed
    key {
      id
      revokedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevokeAccessKeyMutation, RevokeAccessKeyMutationVariables>;

export const RotateAccessKey = `mutation RotateAccessKey($input: RotateAccessKeyInput!) {
  rotateAccessKey(input: $input) {
    replayed
    key {
      id
      start
    }
    secret
    previousUntil
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RotateAccessKeyMutation, RotateAccessKeyMutationVariables>;

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

export const PartnerItem = `query PartnerItem($id: ID!) {
  partnerItem(id: $id) {
    id
    status
    isOffered
    version
    kind
    title
    description
    terms
    imageUrl
    link
    value {
      amount
      currencyCode
    }
    suggestedCost
    validFrom
    validUntil
    hasOwnCodes
    reason
    rewardId
    updatedAt
    translations {
      locale
      title
      description
      terms
    }
  }
}` as TypedDocument<PartnerItemQuery, PartnerItemQueryVariables>;

export const PartnerItems =
  `query PartnerItems($first: Int = 20, $after: String, $status: PartnerItemStatus) {
  partnerItems(first: $first, after: $after, status: $status) {
    totalCount
    nodes {
      id
      status
      isOffered
      version
      kind
      title
      description
      terms
      imageUrl
      link
      value {
        amount
        currencyCode
      }
      suggestedCost
      validFrom
      validUntil
      hasOwnCodes
      reason
      rewardId
      updatedAt
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
}` as TypedDocument<PartnerItemsQuery, PartnerItemsQueryVariables>;

export const SaveCatalogItem = `mutation SaveCatalogItem($input: SaveCatalogItemInput!) {
  saveCatalogItem(input: $input) {
    item {
      id
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveCatalogItemMutation, SaveCatalogItemMutationVariables>;

export const SubmitCatalogItem = `mutation SubmitCatalogItem($input: SubmitCatalogItemInput!) {
  submitCatalogItem(input: $input) {
    item {
      id
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SubmitCatalogItemMutation, SubmitCatalogItemMutationVariables>;

export const UploadVoucherCodes = `mutation UploadVoucherCodes($input: UploadVoucherCodesInput!) {
  uploadVoucherCodes(input: $input) {
    replayed
    accepted
    duplicates
    duplicateLines
    rejected {
      line
      code
      reason
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UploadVoucherCodesMutation, UploadVoucherCodesMutationVariables>;

export const WithdrawCatalogItem =
  `mutation WithdrawCatalogItem($input: WithdrawCatalogItemInput!) {
  withdrawCatalogItem(input: $input) {
    replayed
    item {
      id
      status
      version
      reason
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<WithdrawCatalogItemMutation, WithdrawCatalogItemMutationVariables>;

export const CancelPartnerReturn = `mutation CancelPartnerReturn($input: CancelReturnInput!) {
  cancelPartnerReturn(input: $input) {
    replayed
    charged {
      amount
      currencyCode
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CancelPartnerReturnMutation, CancelPartnerReturnMutationVariables>;

export const DisputeSettlementLine =
  `mutation DisputeSettlementLine($input: DisputeSettlementLineInput!) {
  disputeSettlementLine(input: $input) {
    replayed
    dispute {
      status
      openedAt
      notes {
        writtenBy
        text
        writtenAt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DisputeSettlementLineMutation, DisputeSettlementLineMutationVariables>;

export const PartnerAccount = `query PartnerAccount {
  partnerAccount {
    balance {
      amount
      currencyCode
    }
    funding
    warnBelow {
      amount
      currencyCode
    }
    prepaidLow
  }
}` as TypedDocument<PartnerAccountQuery, PartnerAccountQueryVariables>;

export const RecordPartnerPurchase =
  `mutation RecordPartnerPurchase($input: RecordPartnerPurchaseInput!) {
  recordPartnerPurchase(input: $input) {
    replayed
    purchase {
      id
      externalId
    }
    earned {
      points
      toDebt
    }
    charged {
      amount
      currencyCode
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordPartnerPurchaseMutation, RecordPartnerPurchaseMutationVariables>;

export const RecordPartnerReturn =
  `mutation RecordPartnerReturn($input: RecordPartnerReturnInput!) {
  recordPartnerReturn(input: $input) {
    replayed
    reversed {
      points
    }
    credited {
      amount
      currencyCode
    }
    refunds {
      tender
      status
      amount {
        amount
        currencyCode
      }
      points
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordPartnerReturnMutation, RecordPartnerReturnMutationVariables>;

export const Settlement = `query Settlement($id: ID!, $after: String) {
  settlement(id: $id) {
    id
    status
    disputesOpen
    lines(first: 100, after: $after) {
      nodes {
        id
        kind
        side
        occurredAt
        recordedAt
        reference
        note
        points
        amount {
          amount
          currencyCode
        }
        dispute {
          status
          openedAt
          notes {
            writtenBy
            text
            writtenAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}` as TypedDocument<SettlementQuery, SettlementQueryVariables>;

export const Settlements = `query Settlements($first: Int = 12, $after: String) {
  settlements(first: $first, after: $after) {
    nodes {
      id
      period {
        from
        until
      }
      status
      opening {
        amount
        currencyCode
      }
      pointsIssued
      pointsRedeemed
      owedByPartner {
        amount
        currencyCode
      }
      owedToPartner {
        amount
        currencyCode
      }
      returns {
        amount
      }
      adjustments {
        amount
      }
      payments {
        amount
      }
      net {
        amount
        currencyCode
      }
      toPay {
        amount
      }
      closedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<SettlementsQuery, SettlementsQueryVariables>;

export const UndoVoucherUse = `mutation UndoVoucherUse($input: UndoVoucherUseInput!) {
  undoVoucherUse(input: $input) {
    replayed
    coupon {
      code
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UndoVoucherUseMutation, UndoVoucherUseMutationVariables>;

export const UseVoucher = `mutation UseVoucher($input: UseVoucherInput!) {
  useVoucher(input: $input) {
    replayed
    coupon {
      code
      status
    }
    owed {
      amount
      currencyCode
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UseVoucherMutation, UseVoucherMutationVariables>;

export const ValidateVoucher = `query ValidateVoucher($code: String!) {
  validateVoucher(code: $code) {
    valid
    coupon {
      code
      title
      status
      expiresAt
    }
    refusal {
      code
      message
    }
  }
}` as TypedDocument<ValidateVoucherQuery, ValidateVoucherQueryVariables>;

export const CreateWebhookEndpoint =
  `mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    endpoint {
      id
      url
      description
      eventTypes
      enabled
      disabledReason
      disabledAt
      failingSince
      previousSecretUntil
      createdAt
    }
    secret
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;

export const DeleteWebhookEndpoint =
  `mutation DeleteWebhookEndpoint($input: DeleteWebhookEndpointInput!) {
  deleteWebhookEndpoint(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;

export const ResendWebhookDelivery =
  `mutation ResendWebhookDelivery($input: ResendWebhookDeliveryInput!) {
  resendWebhookDelivery(input: $input) {
    delivery {
      id
      messageId
      eventType
      payload
      status
      nextAttemptAt
      createdAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ResendWebhookDeliveryMutation, ResendWebhookDeliveryMutationVariables>;

export const RotateWebhookSecret =
  `mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    endpoint {
      id
      url
      description
      eventTypes
      enabled
      disabledReason
      disabledAt
      failingSince
      previousSecretUntil
      createdAt
    }
    secret
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;

export const UpdateWebhookEndpoint =
  `mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) {
    endpoint {
      id
      url
      description
      eventTypes
      enabled
      disabledReason
      disabledAt
      failingSince
      previousSecretUntil
      createdAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;

export const WebhookDeliveries =
  `query WebhookDeliveries($first: Int = 20, $after: String, $endpointId: ID, $status: WebhookDeliveryStatus, $eventType: String) {
  webhookDeliveries(
    first: $first
    after: $after
    endpointId: $endpointId
    status: $status
    eventType: $eventType
  ) {
    nodes {
      id
      messageId
      eventType
      payload
      status
      nextAttemptAt
      createdAt
      endpoint {
        id
        url
      }
      attempts {
        number
        at
        tookMs
        status
        error
        response
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;

export const WebhookEndpoints = `query WebhookEndpoints($first: Int = 20, $after: String) {
  webhookEndpoints(first: $first, after: $after) {
    totalCount
    nodes {
      id
      url
      description
      eventTypes
      enabled
      disabledReason
      disabledAt
      failingSince
      previousSecretUntil
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
/** What a key opens. */
export type AccessKeyKind =
  /** The feed alone, for reading (`ft_…`). */
  | "FEED"
  /** This API, as far as its scopes reach, and the feed (`pt_…`). */
  | "PARTNER";

/** A return to cancel. */
export type CancelReturnInput = {
  /** The return's own id in that system. */
  externalId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /** The partner's system that the purchase comes from, as when it was recorded. */
  source: string;
};

/** A line of a cart. */
export type CartLineInput = {
  /** The category that earning rules know the product by. */
  category?: string | null | undefined;
  /**
   * What of `discount` coupons take. Where no line names it and there is no `shippingDiscount`, all discounts of a
   * purchase count as its coupons'.
   */
  couponDiscount?: string | null | undefined;
  /** The whole discount of this line, what coupons take off it too. */
  discount?: string | null | undefined;
  /** Whether the line sells a gift card: it earns nothing, no coupon lowers it, and it is paid with money. */
  giftCard?: boolean;
  /** The line's own id, unique within the cart; returns name it. */
  id: string;
  /** How many units. */
  quantity: number | string;
  /** The product. */
  sku: string;
  /** What the product is called. */
  title?: string | null | undefined;
  /** The price of one unit, in the cart's currency. */
  unitPrice: string;
};

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

/** An item's words in a language. */
export type CatalogTranslationInput = {
  /** What it is, in a sentence or two. */
  description?: string | null | undefined;
  /** The language; one of the program's. */
  locale: string;
  /** The small print. */
  terms?: string | null | undefined;
  /** The name. */
  title: string;
};

/** Whether a coupon can be used. */
export type CouponStatus =
  /** It can be used. */
  | "ACTIVE"
  /** It passed its end. */
  | "EXPIRED"
  /** It was used up. */
  | "USED"
  /** It was voided. */
  | "VOID";

/** A new feed token. */
export type CreateFeedTokenInput = {
  /** Until when it works; without an end when left out. */
  expiresAt?: string | null | undefined;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
  /** What it is for, such as `Shop import`: 1 to 100 characters. */
  title: string;
};

/** An endpoint to add. */
export type CreateWebhookEndpointInput = {
  /** What it is for. */
  description?: string | null | undefined;
  /** The events to send; every event that the caller can be sent when left out or empty. */
  eventTypes?: Array<string> | null | undefined;
  /** Where to send events: an https address that the Internet can reach. */
  url: string;
};

/** The endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The endpoint's id (`whe_…`). */
  id: string;
};

/** A note against a line of a settlement. */
export type DisputeSettlementLineInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The line (`pent_…`). */
  lineId: string;
  /** What is wrong. Write no personal data: name the line by its own number. */
  note: string;
};

/** One member, named in exactly one way. */
export type MemberBy = {
  /** The member's e-mail address; upper and lower case are the same. */
  email?: string | null | undefined;
  /** The shop's own id of the customer. */
  externalId?: string | null | undefined;
  /** The member's id in Quen (`mem_…`). */
  id?: string | null | undefined;
  /** The number on the member's card; spaces are ignored. */
  memberNumber?: string | null | undefined;
  /** The member's phone number, in any spelling that is valid for the program's country, or with a country code. */
  phone?: string | null | undefined;
};

/** An amount of money in a currency. */
export type MoneyInput = {
  /** The amount, with at most the currency's own number of decimals. */
  amount: string;
  /** The currency of the amount. */
  currencyCode: string;
};

/** When a partner pays. */
export type PartnerFunding =
  /** After each period, by its statement. */
  | "POSTPAID"
  /** In advance: a purchase whose points cost more than is left is refused. */
  | "PREPAID";

/** How far an item has come. */
export type PartnerItemStatus =
  /** The program approved it, and has not published it yet. */
  | "APPROVED"
  /** Its partner writes it. */
  | "DRAFT"
  /** Members can have it, or could while it is on offer. */
  | "PUBLISHED"
  /** The program wants it changed: see `reason`. */
  | "SENT_BACK"
  /** It waits for the program. */
  | "SUBMITTED"
  /** Its partner, or the program, put it away. */
  | "WITHDRAWN";

/** A part of what was paid. */
export type PaymentInput = {
  /** How much. */
  amount: string;
  /** How it was paid. */
  kind: PaymentKind;
  /**
   * The payment's own reference. For a card, a value that identifies it: a friend who pays with the card of the referrer
   * is not rewarded.
   */
  reference?: string | null | undefined;
};

/** How a purchase was paid. What is paid with points or cashback earns nothing. */
export type PaymentKind =
  /** A bank card. */
  | "CARD"
  /** Cash. */
  | "CASH"
  /** Cashback. */
  | "CASHBACK"
  /** A gift card; earns, since the money was paid when the card was bought. */
  | "GIFT_CARD"
  /** Points. */
  | "POINTS"
  /** A bank transfer. */
  | "TRANSFER"
  /** An electronic wallet. */
  | "WALLET";

/** A purchase made at the partner. */
export type RecordPartnerPurchaseInput = {
  /** Where it was sold: `web`, `app`, `store`… */
  channel?: string | null | undefined;
  /** Not at partners: their vouchers are used by `useVoucher`. */
  couponCodes?: Array<string> | null | undefined;
  /** The currency of all amounts. */
  currencyCode: string;
  /** What was taken off the whole purchase. */
  discount?: string | null | undefined;
  /** The purchase's id in that system. */
  externalId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The lines: 1 to 500. */
  lines: Array<CartLineInput>;
  /** The shop or branch. */
  locationId?: string | null | undefined;
  /** Who bought: exactly one way to name the member, such as the number on the card or in its QR code. */
  member: MemberBy;
  /**
   * How it was paid, as far as known; never more than the total. Payments of kind `POINTS` spend the member's points where
   * the program's terms and the partner's say so; the program then owes the partner for them.
   */
  payments?: Array<PaymentInput> | null | undefined;
  /** When it was bought: at most five minutes ahead. */
  placedAt: string;
  /** What rounding to cash added (or took, below zero). */
  rounding?: string | null | undefined;
  /** The price of delivery. */
  shipping?: string | null | undefined;
  /** What coupons took off delivery: `shipping` is less by it. */
  shippingDiscount?: string | null | undefined;
  /** The partner's system that the purchase comes from, such as `till-2`. It is the partner's own: others have theirs. */
  source: string;
  /** Whether payments of kind `POINTS` spend points; if not, they are only noted. Left out, they do. */
  spendPoints?: boolean | null | undefined;
  /** The tax of the purchase. */
  tax?: string | null | undefined;
  /** Whether prices include the tax; if not, it is added to the total. */
  taxesIncluded?: boolean;
  /** What was to be paid; it must be what the lines add up to. */
  total: string;
};

/** A return to record: lines, or an amount, or the price of delivery alone. */
export type RecordPartnerReturnInput = {
  /** Instead of lines: a part of the price that was refunded while the goods are kept, in the purchase's currency. */
  amount?: string | null | undefined;
  /** The return's own id in that system; unique within the purchase. */
  externalId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The returned lines: 1 to 500 lines of the purchase, each once. */
  lines?: Array<ReturnLineInput> | null | undefined;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /** Whether the price of delivery is refunded too, or alone; once per purchase. */
  refundShipping?: boolean;
  /** When it was returned: not before the purchase, at most five minutes ahead. */
  returnedAt: string;
  /** The partner's system that the purchase comes from, as when it was recorded. */
  source: string;
};

/** What became of a refund. */
export type RefundStatus =
  /** A gift card has it again; money is the shop's to pay out. A card whose end has passed can be used for some days more. */
  | "GIVEN_BACK"
  /** The program only noted the payment: it is the shop's own to settle. */
  | "NOTED"
  /** The gift card is void and stays so: the shop decides. */
  | "VOIDED"
  /** The account is closed: nobody gets the points. */
  | "WRITTEN_OFF";

/** How a purchase was paid. */
export type RefundTender =
  /** With cashback. */
  | "CASHBACK"
  /** By a gift card of the program. */
  | "GIFT_CARD"
  /** With anything else: cash, bank cards, the shop's own vouchers. */
  | "MONEY"
  /** With points. */
  | "POINTS";

/** A delivery to send again. */
export type ResendWebhookDeliveryInput = {
  /** The delivery's id (`whd_…`). */
  id: string;
};

/** Returned units of a line. */
export type ReturnLineInput = {
  /** The line's id in the purchase. */
  id: string;
  /** How many units: at most what is kept of the line. */
  quantity: number | string;
};

/** Which key ends. */
export type RevokeAccessKeyInput = {
  /** The id of the key or feed token (`key_…`). */
  id: string;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
};

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

/** Which key gets a successor. */
export type RotateAccessKeyInput = {
  /** The id of the key or feed token (`key_…`). */
  id: string;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
  /** How long the old one goes on working, such as `P1D`: at most 30 days. `PT0S` ends it at once. */
  overlap: string;
};

/** An endpoint that gets a new secret. */
export type RotateWebhookSecretInput = {
  /** The endpoint's id (`whe_…`). */
  id: string;
  /** How long the present secret goes on signing too; `PT0S` ends it at once. */
  overlap?: string | null | undefined;
};

/** An item to write as a draft. */
export type SaveCatalogItemInput = {
  /** What it is, in a sentence or two, in the caller's language. */
  description?: string | null | undefined;
  /**
   * Whether its codes are yours: you upload them (`uploadVoucherCodes`). Left out, it stays as it was, at first `false`: the
   * program makes them.
   */
  hasOwnCodes?: boolean | null | undefined;
  /** The item to write; left out for a new one. */
  id?: string | null | undefined;
  /** A picture of it: an address that begins with `https://`. */
  imageUrl?: string | null | undefined;
  /** What kind of reward it is to be; `PARTNER_VOUCHER`. */
  kind: RewardKind;
  /** A page to read more about it: an address that begins with `https://`. */
  link?: string | null | undefined;
  /** How many points it should cost, from 1; the program decides. */
  suggestedCost?: number | null | undefined;
  /** The small print, in the caller's language. */
  terms?: string | null | undefined;
  /** The name, in the caller's language; `translations` in that language goes before it. */
  title: string;
  /** Its words in the program's languages; left out, those there were stay. */
  translations?: Array<CatalogTranslationInput> | null | undefined;
  /** The first moment it is on offer. */
  validFrom?: string | null | undefined;
  /** The first moment it is no longer on offer. */
  validUntil?: string | null | undefined;
  /** How much it is worth, in the program's currency. */
  value?: MoneyInput | null | undefined;
  /** The item's version; needed with `id`. */
  version?: number | null | undefined;
};

/** Who writes in a dispute. */
export type SettlementDisputeAuthor =
  /** The partner. */
  | "PARTNER"
  /** The program. */
  | "PROGRAM";

/** How a dispute stands. */
export type SettlementDisputeStatus =
  /** The program answered; the partner can write again. */
  | "ANSWERED"
  /** The program closed it: nothing is added any more. */
  | "CLOSED"
  /** The partner wrote last: it waits for the program. */
  | "OPEN";

/** What happened that moved a partner's account. */
export type SettlementLineKind =
  /** The program corrected what is owed. */
  | "ADJUSTMENT"
  /** The partner or the program paid. */
  | "PAYMENT"
  /** A purchase. */
  | "PURCHASE"
  /** A return. */
  | "RETURN"
  /** A return was cancelled. */
  | "RETURN_CANCELLED"
  /** A use of a voucher was undone. */
  | "VOUCHER_UNDONE"
  /** A voucher was used. */
  | "VOUCHER_USED";

/** Which way points went. */
export type SettlementSide =
  /** The program issued them to members: the partner owes for them. */
  | "ISSUED"
  /** Members redeemed them, or paid with them: the program owes for them. */
  | "REDEEMED";

/** Whether a settlement can still change. */
export type SettlementStatus =
  /** It never changes again. */
  | "CLOSED"
  /** Its period runs, or is over and will be closed in a few minutes. */
  | "OPEN";

/** An item to write and to submit. */
export type SubmitCatalogItemInput = {
  /** What it is, in a sentence or two, in the caller's language. */
  description?: string | null | undefined;
  /**
   * Whether its codes are yours: you upload them (`uploadVoucherCodes`). Left out, it stays as it was, at first `false`: the
   * program makes them.
   */
  hasOwnCodes?: boolean | null | undefined;
  /** The item to write; left out for a new one. */
  id?: string | null | undefined;
  /** A picture of it: an address that begins with `https://`. */
  imageUrl?: string | null | undefined;
  /** What kind of reward it is to be; `PARTNER_VOUCHER`. */
  kind: RewardKind;
  /** A page to read more about it: an address that begins with `https://`. */
  link?: string | null | undefined;
  /** How many points it should cost, from 1; the program decides. */
  suggestedCost?: number | null | undefined;
  /** The small print, in the caller's language. */
  terms?: string | null | undefined;
  /** The name, in the caller's language; `translations` in that language goes before it. */
  title: string;
  /** Its words in the program's languages; left out, those there were stay. */
  translations?: Array<CatalogTranslationInput> | null | undefined;
  /** The first moment it is on offer. */
  validFrom?: string | null | undefined;
  /** The first moment it is no longer on offer. */
  validUntil?: string | null | undefined;
  /** How much it is worth, in the program's currency. */
  value?: MoneyInput | null | undefined;
  /** The item's version; needed with `id`. */
  version?: number | null | undefined;
};

/** A use of a voucher to undo. */
export type UndoVoucherUseInput = {
  /** The code as it was typed or scanned: any case, with spaces, hyphens or quotes. */
  code: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The partner's own number for it, as when it was used. */
  reference: string;
  /** The partner's system, as when it was used. */
  source: string;
};

/** Changes of an endpoint. */
export type UpdateWebhookEndpointInput = {
  /** What it is for. */
  description?: string | null | undefined;
  /** Whether it is sent events. */
  enabled?: boolean | null | undefined;
  /** The events to send; every event that the caller can be sent when empty. */
  eventTypes?: Array<string> | null | undefined;
  /** The endpoint's id (`whe_…`). */
  id: string;
  /** Where to send events. */
  url?: string | null | undefined;
};

/** Codes for an item. */
export type UploadVoucherCodesInput = {
  /** 1 to 10,000 codes of 4 to 64 letters A–Z, digits, dots or underscores; spaces and hyphens don't count. */
  codes: Array<string>;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The item (`itm_…`). */
  itemId: string;
};

/** A voucher to use. */
export type UseVoucherInput = {
  /** Left out: vouchers are used whole. */
  amount?: string | null | undefined;
  /** The code as it was typed or scanned: any case, with spaces, hyphens or quotes. */
  code: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The partner's own number for it, such as the receipt's. */
  reference: string;
  /** The partner's system that uses it, such as `till-2`. */
  source: string;
};

/** The reasons for which a write is refused. */
export type UserErrorCode =
  /** The key or role may move fewer points by hand, at once or in a day, and an import or a job does not wait for approval. */
  | "ABOVE_KEY_LIMIT"
  /** The person is on the program's staff already. */
  | "ALREADY_STAFF"
  /** An amount or number of points is larger than can be kept exactly. */
  | "AMOUNT_TOO_LARGE"
  /** It is archived and can't be changed. */
  | "ARCHIVED"
  /** The moment lies before the purchase. */
  | "BEFORE_PURCHASE"
  /** The code is another promotion code's or a coupon's. */
  | "CODE_TAKEN"
  /** A warning: the purchase was recorded with smaller discounts than its coupons take off. */
  | "COUPON_DISCOUNT_NOT_TAKEN"
  /** The coupon has passed its end. */
  | "COUPON_EXPIRED"
  /** A character of the code is wrong. */
  | "COUPON_MISTYPED"
  /** Nothing in the cart is what the coupon is for. */
  | "COUPON_NOT_APPLICABLE"
  /** The coupon can't be used beside another one of the same checkout. */
  | "COUPON_NOT_COMBINABLE"
  /** The coupon belongs to a redemption that is not confirmed. */
  | "COUPON_NOT_YET"
  /** The coupon is another member's. */
  | "COUPON_OF_OTHER_MEMBER"
  /** The coupon was used already. */
  | "COUPON_USED"
  /** The coupon was voided. */
  | "COUPON_VOID"
  /** The currency is not the program's. */
  | "CURRENCY_NOT_ACCEPTED"
  /** A discount is larger than what it is taken from. */
  | "DISCOUNT_TOO_LARGE"
  /** The dispute is closed. */
  | "DISPUTE_CLOSED"
  /** Two tiers have the same level. */
  | "DUPLICATE_LEVEL"
  /** Two lines of a purchase have the same id. */
  | "DUPLICATE_LINE_ID"
  /** Somebody else saved it after it was opened for editing. */
  | "EDITED_MEANWHILE"
  /** The e-mail address belongs to another member. */
  | "EMAIL_TAKEN"
  /** The reward is not on offer any more. */
  | "ENDED"
  /** The webhook endpoint is disabled or deleted. */
  | "ENDPOINT_DISABLED"
  /** The event was recorded before with other content. */
  | "EVENT_DIFFERS"
  /** Exactly one of several ways to say something must be used. */
  | "EXACTLY_ONE_REQUIRED"
  /** The external id belongs to another member. */
  | "EXTERNAL_ID_TAKEN"
  /** The grant has ended already. */
  | "GRANT_ENDED"
  /** The idempotency key was used before with another input. */
  | "IDEMPOTENCY_KEY_REUSED"
  /** The identities given belong to different members. */
  | "IDENTITIES_DIFFER"
  /** A value is not of the form it must have. */
  | "INVALID"
  /** The member belongs to a household already. */
  | "IN_A_HOUSEHOLD"
  /** The moment lies in the future. */
  | "IN_THE_FUTURE"
  /** The moment lies in the past. */
  | "IN_THE_PAST"
  /** The primary tier set stays. */
  | "IS_PRIMARY"
  /** Members or texts need the language. */
  | "LANGUAGE_IN_USE"
  /** A program keeps at least one owner. */
  | "LAST_OWNER"
  /** It was redeemed or used as often as it may be, by the member or by all. */
  | "LIMIT_REACHED"
  /** The member's account is closed. */
  | "MEMBER_CLOSED"
  /** Everything personal of the account was erased. */
  | "MEMBER_ERASED"
  /** The account was merged into another member's. */
  | "MEMBER_MERGED"
  /** The member is suspended. */
  | "MEMBER_SUSPENDED"
  /** A merge, or undoing one, has not come to its end yet. */
  | "MERGE_UNDER_WAY"
  /** The return is more than what is kept of the purchase. */
  | "MORE_THAN_KEPT"
  /** Less is left on the gift card. */
  | "MORE_THAN_REMAINING"
  /** Another view of the caller's for this list has this name. */
  | "NAME_TAKEN"
  /** An amount is below zero where it can't be. */
  | "NEGATIVE_AMOUNT"
  /** This version is published already, and there is no draft. */
  | "NOTHING_TO_PUBLISH"
  /** The program cannot do this yet: conditions on segments are refused until segments exist. */
  | "NOT_AVAILABLE"
  /** Only a sandbox program has a test clock. */
  | "NOT_A_SANDBOX"
  /** The reward or promotion code is for other members, or for another time. */
  | "NOT_ELIGIBLE"
  /** The wallet has fewer available points than this needs. */
  | "NOT_ENOUGH_POINTS"
  /** What was named does not exist, or is not the caller's to see. */
  | "NOT_FOUND"
  /** The member belongs to no household. */
  | "NOT_IN_A_HOUSEHOLD"
  /** The referral does not wait for staff. */
  | "NOT_IN_REVIEW"
  /** The account is not merged into another member's. */
  | "NOT_MERGED"
  /**
   * The movement or the item does not wait for approval: it was decided on, was not submitted, or seven days went by. Or it
   * was taken back before.
   */
  | "NOT_PENDING"
  /** It was never published. */
  | "NOT_PUBLISHED"
  /** The version is not scheduled: it has begun, or was never published for later. */
  | "NOT_SCHEDULED"
  /** The reward is not on offer yet, or the promotion code not valid yet. */
  | "NOT_STARTED"
  /** It is somebody else's: whoever made it may change it, and whoever leads the program. */
  | "NOT_YOURS"
  /** Nobody changes their own place on the staff, or approves what they asked for themselves. */
  | "NOT_YOURSELF"
  /** The pool has no codes left. */
  | "NO_CODES_LEFT"
  /** There is no draft. */
  | "NO_DRAFT"
  /** Another partner has this name or source. */
  | "PARTNER_TAKEN"
  /** The program has agreed no settlement terms with the partner yet. */
  | "PARTNER_TERMS_MISSING"
  /** The payments are more than the total. */
  | "PAYMENTS_EXCEED_TOTAL"
  /** The period of the settlement is not over yet. */
  | "PERIOD_NOT_OVER"
  /** The phone number belongs to another member. */
  | "PHONE_TAKEN"
  /** The member owes points. */
  | "POINTS_OWED"
  /** What the partner paid in advance is less than the points cost. */
  | "PREPAID_USED_UP"
  /** The program has a primary tier set already. */
  | "PRIMARY_EXISTS"
  /** The program was closed. */
  | "PROGRAM_CLOSED"
  /** The program has recorded purchases or points, so this of it does not change any more. */
  | "PROGRAM_IN_USE"
  /** The e-mail address or phone number must be proved to be the member's: `requestIdentityCode`, `confirmIdentity`. */
  | "PROOF_REQUIRED"
  /** The purchase was recorded before with other content. */
  | "PURCHASE_DIFFERS"
  /** The purchase is recorded already. */
  | "PURCHASE_RECORDED"
  /** The redemption was confirmed already. */
  | "REDEMPTION_CONFIRMED"
  /** The redemption was cancelled, or its hold has ended. */
  | "REDEMPTION_ENDED"
  /** A value that this write needs is missing. */
  | "REQUIRED"
  /** The return was recorded before with other content. */
  | "RETURN_DIFFERS"
  /** What a return gave back was used since, so it can't be cancelled. */
  | "RETURN_IN_USE"
  /** A key cannot give a scope of the admin API that it does not have itself. */
  | "SCOPE_NOT_HELD"
  /** There is none left. */
  | "SOLD_OUT"
  /** A tier needs no more than a lower one. */
  | "THRESHOLDS_NOT_RISING"
  /** Members are in the tier that is to be taken out. */
  | "TIER_IN_USE"
  /** A higher tier is needed. */
  | "TIER_TOO_LOW"
  /** An amount has more decimals than its currency. */
  | "TOO_MANY_DECIMALS"
  /** The program has as many webhook endpoints as there can be. */
  | "TOO_MANY_ENDPOINTS"
  /** Too many invitations are open for this member. */
  | "TOO_MANY_INVITATIONS"
  /** The program has as many access keys as it may have: revoke one that is not needed any more. */
  | "TOO_MANY_KEYS"
  /** The caller has as many views of this list as there can be. */
  | "TOO_MANY_VIEWS"
  /** The total is not what the lines add up to. */
  | "TOTAL_MISMATCH"
  /** The time in which it can be undone has passed. */
  | "UNDO_TOO_LATE"
  /** Nothing may be sent to this address. */
  | "URL_NOT_ALLOWED"
  /** The coupon was used for this purchase before, with another amount. */
  | "USE_DIFFERS"
  /** A list has too few or too many items. */
  | "WRONG_NUMBER_OF_ITEMS"
  /** The number of points is zero. */
  | "ZERO_POINTS";

/** How far a delivery has come. */
export type WebhookDeliveryStatus =
  /** The endpoint took it: it answered 200 to 299. */
  | "DELIVERED"
  /** It was given up; it can be sent again by hand. */
  | "FAILED"
  /** It is to be sent, or sent again. */
  | "WAITING";

/** Why an endpoint is disabled. */
export type WebhookDisabledReason =
  /** Nothing had arrived for five days. */
  | "FAILING"
  /** The receiver answered 410 (gone). */
  | "GONE"
  /** Its owner disabled it: staff, or the partner. */
  | "STAFF";

/** Which item to take back. */
export type WithdrawCatalogItemInput = {
  /** The item (`itm_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The item's version. */
  version: number;
};

export type AccessKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type AccessKeysQuery = {
  accessKeys: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: AccessKeyKind;
      title: string;
      scopes: Array<string>;
      start: string;
      createdAt: string;
      lastUsedAt: string | null;
      allowedAddresses: Array<string>;
      costPerSecond: number | null;
      expiresAt: string | null;
      revokedAt: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type CreateFeedTokenMutationVariables = Exact<{
  input: CreateFeedTokenInput;
}>;

export type CreateFeedTokenMutation = {
  createFeedToken: {
    replayed: boolean;
    secret: string | null;
    key: {
      id: string;
      kind: AccessKeyKind;
      title: string;
      start: string;
      expiresAt: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevokeAccessKeyMutationVariables = Exact<{
  input: RevokeAccessKeyInput;
}>;

export type RevokeAccessKeyMutation = {
  revokeAccessKey: {
    replayed: boolean;
    key: { id: string; revokedAt: string | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RotateAccessKeyMutationVariables = Exact<{
  input: RotateAccessKeyInput;
}>;

export type RotateAccessKeyMutation = {
  rotateAccessKey: {
    replayed: boolean;
    secret: string | null;
    previousUntil: string | null;
    key: { id: string; start: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

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

export type PartnerItemQueryVariables = Exact<{
  id: string;
}>;

export type PartnerItemQuery = {
  partnerItem: {
    id: string;
    status: PartnerItemStatus;
    isOffered: boolean;
    version: number;
    kind: RewardKind;
    title: string;
    description: string | null;
    terms: string | null;
    imageUrl: string | null;
    link: string | null;
    suggestedCost: number | null;
    validFrom: string | null;
    validUntil: string | null;
    hasOwnCodes: boolean;
    reason: string | null;
    rewardId: string | null;
    updatedAt: string;
    value: { amount: string; currencyCode: string } | null;
    translations: Array<{
      locale: string;
      title: string;
      description: string | null;
      terms: string | null;
    }>;
  } | null;
};

export type PartnerItemsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: PartnerItemStatus | null | undefined;
}>;

export type PartnerItemsQuery = {
  partnerItems: {
    totalCount: number;
    nodes: Array<{
      id: string;
      status: PartnerItemStatus;
      isOffered: boolean;
      version: number;
      kind: RewardKind;
      title: string;
      description: string | null;
      terms: string | null;
      imageUrl: string | null;
      link: string | null;
      suggestedCost: number | null;
      validFrom: string | null;
      validUntil: string | null;
      hasOwnCodes: boolean;
      reason: string | null;
      rewardId: string | null;
      updatedAt: string;
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

export type SaveCatalogItemMutationVariables = Exact<{
  input: SaveCatalogItemInput;
}>;

export type SaveCatalogItemMutation = {
  saveCatalogItem: {
    item: { id: string; status: PartnerItemStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SubmitCatalogItemMutationVariables = Exact<{
  input: SubmitCatalogItemInput;
}>;

export type SubmitCatalogItemMutation = {
  submitCatalogItem: {
    item: { id: string; status: PartnerItemStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UploadVoucherCodesMutationVariables = Exact<{
  input: UploadVoucherCodesInput;
}>;

export type UploadVoucherCodesMutation = {
  uploadVoucherCodes: {
    replayed: boolean;
    accepted: number | null;
    duplicates: number | null;
    duplicateLines: Array<number> | null;
    rejected: Array<{ line: number; code: string; reason: string }> | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type WithdrawCatalogItemMutationVariables = Exact<{
  input: WithdrawCatalogItemInput;
}>;

export type WithdrawCatalogItemMutation = {
  withdrawCatalogItem: {
    replayed: boolean;
    item: { id: string; status: PartnerItemStatus; version: number; reason: string | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelPartnerReturnMutationVariables = Exact<{
  input: CancelReturnInput;
}>;

export type CancelPartnerReturnMutation = {
  cancelPartnerReturn: {
    replayed: boolean;
    charged: { amount: string; currencyCode: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DisputeSettlementLineMutationVariables = Exact<{
  input: DisputeSettlementLineInput;
}>;

export type DisputeSettlementLineMutation = {
  disputeSettlementLine: {
    replayed: boolean;
    dispute: {
      status: SettlementDisputeStatus;
      openedAt: string;
      notes: Array<{ writtenBy: SettlementDisputeAuthor; text: string; writtenAt: string }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type PartnerAccountQueryVariables = Exact<{ [key: string]: never }>;

export type PartnerAccountQuery = {
  partnerAccount: {
    funding: PartnerFunding;
    prepaidLow: boolean;
    balance: { amount: string; currencyCode: string };
    warnBelow: { amount: string; currencyCode: string } | null;
  } | null;
};

export type RecordPartnerPurchaseMutationVariables = Exact<{
  input: RecordPartnerPurchaseInput;
}>;

export type RecordPartnerPurchaseMutation = {
  recordPartnerPurchase: {
    replayed: boolean;
    purchase: { id: string; externalId: string } | null;
    earned: { points: number; toDebt: number } | null;
    charged: { amount: string; currencyCode: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RecordPartnerReturnMutationVariables = Exact<{
  input: RecordPartnerReturnInput;
}>;

export type RecordPartnerReturnMutation = {
  recordPartnerReturn: {
    replayed: boolean;
    reversed: { points: number } | null;
    credited: { amount: string; currencyCode: string } | null;
    refunds: Array<{
      tender: RefundTender;
      status: RefundStatus;
      points: number | null;
      amount: { amount: string; currencyCode: string };
    }>;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SettlementQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type SettlementQuery = {
  settlement: {
    id: string;
    status: SettlementStatus;
    disputesOpen: number;
    lines: {
      nodes: Array<{
        id: string;
        kind: SettlementLineKind;
        side: SettlementSide | null;
        occurredAt: string;
        recordedAt: string;
        reference: string | null;
        note: string | null;
        points: number;
        amount: { amount: string; currencyCode: string };
        dispute: {
          status: SettlementDisputeStatus;
          openedAt: string;
          notes: Array<{ writtenBy: SettlementDisputeAuthor; text: string; writtenAt: string }>;
        } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type SettlementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SettlementsQuery = {
  settlements: {
    nodes: Array<{
      id: string;
      status: SettlementStatus;
      pointsIssued: number;
      pointsRedeemed: number;
      closedAt: string | null;
      period: { from: string; until: string };
      opening: { amount: string; currencyCode: string };
      owedByPartner: { amount: string; currencyCode: string };
      owedToPartner: { amount: string; currencyCode: string };
      returns: { amount: string };
      adjustments: { amount: string };
      payments: { amount: string };
      net: { amount: string; currencyCode: string };
      toPay: { amount: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type UndoVoucherUseMutationVariables = Exact<{
  input: UndoVoucherUseInput;
}>;

export type UndoVoucherUseMutation = {
  undoVoucherUse: {
    replayed: boolean;
    coupon: { code: string; status: CouponStatus } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UseVoucherMutationVariables = Exact<{
  input: UseVoucherInput;
}>;

export type UseVoucherMutation = {
  useVoucher: {
    replayed: boolean;
    coupon: { code: string; status: CouponStatus } | null;
    owed: { amount: string; currencyCode: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ValidateVoucherQueryVariables = Exact<{
  code: string;
}>;

export type ValidateVoucherQuery = {
  validateVoucher: {
    valid: boolean;
    coupon: { code: string; title: string; status: CouponStatus; expiresAt: string | null } | null;
    refusal: { code: UserErrorCode; message: string } | null;
  };
};

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;

export type CreateWebhookEndpointMutation = {
  createWebhookEndpoint: {
    secret: string | null;
    endpoint: {
      id: string;
      url: string;
      description: string;
      eventTypes: Array<string>;
      enabled: boolean;
      disabledReason: WebhookDisabledReason | null;
      disabledAt: string | null;
      failingSince: string | null;
      previousSecretUntil: string | null;
      createdAt: string;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: DeleteWebhookEndpointInput;
}>;

export type DeleteWebhookEndpointMutation = {
  deleteWebhookEndpoint: {
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ResendWebhookDeliveryMutationVariables = Exact<{
  input: ResendWebhookDeliveryInput;
}>;

export type ResendWebhookDeliveryMutation = {
  resendWebhookDelivery: {
    delivery: {
      id: string;
      messageId: string;
      eventType: string;
      payload: unknown;
      status: WebhookDeliveryStatus;
      nextAttemptAt: string | null;
      createdAt: string;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;

export type RotateWebhookSecretMutation = {
  rotateWebhookSecret: {
    secret: string | null;
    endpoint: {
      id: string;
      url: string;
      description: string;
      eventTypes: Array<string>;
      enabled: boolean;
      disabledReason: WebhookDisabledReason | null;
      disabledAt: string | null;
      failingSince: string | null;
      previousSecretUntil: string | null;
      createdAt: string;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;

export type UpdateWebhookEndpointMutation = {
  updateWebhookEndpoint: {
    endpoint: {
      id: string;
      url: string;
      description: string;
      eventTypes: Array<string>;
      enabled: boolean;
      disabledReason: WebhookDisabledReason | null;
      disabledAt: string | null;
      failingSince: string | null;
      previousSecretUntil: string | null;
      createdAt: string;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type WebhookDeliveriesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  endpointId?: string | null | undefined;
  status?: WebhookDeliveryStatus | null | undefined;
  eventType?: string | null | undefined;
}>;

export type WebhookDeliveriesQuery = {
  webhookDeliveries: {
    nodes: Array<{
      id: string;
      messageId: string;
      eventType: string;
      payload: unknown;
      status: WebhookDeliveryStatus;
      nextAttemptAt: string | null;
      createdAt: string;
      endpoint: { id: string; url: string };
      attempts: Array<{
        number: number;
        at: string;
        tookMs: number;
        status: number | null;
        error: string | null;
        response: string;
      }>;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type WebhookEndpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type WebhookEndpointsQuery = {
  webhookEndpoints: {
    totalCount: number;
    nodes: Array<{
      id: string;
      url: string;
      description: string;
      eventTypes: Array<string>;
      enabled: boolean;
      disabledReason: WebhookDisabledReason | null;
      disabledAt: string | null;
      failingSince: string | null;
      previousSecretUntil: string | null;
      createdAt: string;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

// Generated from schema/ and client/operations/ by `npm run generate`; never edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocument } from "./create-client.ts";
export const RefundCouponUse = `mutation RefundCouponUse($input: RefundCouponUseInput!) {
  refundCouponUse(input: $input) {
    replayed
    refunded {
      amount
      currencyCode
    }
    coupon {
      id
      status
      remainingValue {
        amount
        currencyCode
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RefundCouponUseMutation, RefundCouponUseMutationVariables>;

export const ReleaseCoupon = `mutation ReleaseCoupon($input: ReleaseCouponInput!) {
  releaseCoupon(input: $input) {
    replayed
    coupon {
      id
      status
      remainingValue {
        amount
        currencyCode
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ReleaseCouponMutation, ReleaseCouponMutationVariables>;

export const UseCoupon = `mutation UseCoupon($input: UseCouponInput!) {
  useCoupon(input: $input) {
    replayed
    discount {
      amount
      currencyCode
    }
    lines {
      id
      discount {
        amount
        currencyCode
      }
    }
    shippingDiscount {
      amount
      currencyCode
    }
    coupon {
      id
      status
      remainingValue {
        amount
        currencyCode
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UseCouponMutation, UseCouponMutationVariables>;

export const ValidateCoupon = `query ValidateCoupon($input: ValidateCouponInput!) {
  validateCoupon(input: $input) {
    valid
    discount {
      amount
      currencyCode
    }
    lines {
      id
      discount {
        amount
        currencyCode
      }
    }
    shippingDiscount {
      amount
      currencyCode
    }
    coupon {
      id
      code
      title
      status
      expiresAt
      remainingValue {
        amount
        currencyCode
      }
    }
    refusal {
      code
      message
    }
  }
}` as TypedDocument<ValidateCouponQuery, ValidateCouponQueryVariables>;

export const RecordEvent = `mutation RecordEvent($input: RecordEventInput!) {
  recordEvent(input: $input) {
    replayed
    event {
      id
      name
      source
      externalId
      occurredAt
    }
    earned {
      points
      toDebt
      lots {
        points
        status
        availableAt
        expiresAt
      }
      explanation {
        title
        points
      }
    }
    member {
      id
      wallet {
        available
        pending
        held
        debt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordEventMutation, RecordEventMutationVariables>;

export const EnrollMember = `mutation EnrollMember($input: EnrollMemberInput!) {
  enrollMember(input: $input) {
    created
    member {
      id
      externalId
      displayName
      memberNumber
      tier {
        id
        name
        level
      }
      wallet {
        available
        pending
      }
      referral {
        code
        url
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<EnrollMemberMutation, EnrollMemberMutationVariables>;

export const MemberHousehold = `query MemberHousehold {
  me {
    id
    wallet {
      available
    }
    household {
      id
      wallet {
        available
        pending
        expiring(within: "P60D") {
          points
          at
        }
      }
      members {
        displayName
        isSelf
        joinedAt
      }
    }
  }
}` as TypedDocument<MemberHouseholdQuery, MemberHouseholdQueryVariables>;

export const ConfirmIdentity = `mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
  confirmIdentity(input: $input) {
    member {
      id
      email
      phone
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;

export const CreateMemberToken = `mutation CreateMemberToken($input: CreateMemberTokenInput!) {
  createMemberToken(input: $input) {
    token
    expiresAt
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CreateMemberTokenMutation, CreateMemberTokenMutationVariables>;

export const LoyaltyPage = `query LoyaltyPage($rewards: Int = 20, $activity: Int = 10) {
  program {
    id
    name
    currencyCode
    pointsName
    tiers {
      id
      name
      level
      color
      threshold {
        metric
        value
      }
      benefits {
        kind
        title
        value
      }
    }
    waysToEarn {
      id
      title
      description
    }
  }
  me {
    id
    displayName
    memberNumber
    enrolledAt
    wallet {
      available
      pending
      held
      debt
      expiring(within: "P60D") {
        points
        at
      }
    }
    tier {
      id
      name
      level
      color
      benefits {
        kind
        title
        value
      }
    }
    tierProgress {
      metric
      current
      required
      remaining
      nextTier {
        id
        name
      }
      retention {
        current
        required
        remaining
        until
      }
    }
    activity(first: $activity) {
      nodes {
        id
        kind
        status
        points
        availableAfter
        occurredAt
        title
        explanation {
          title
          points
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    rewards(first: $rewards) {
      nodes {
        id
        title
        description
        kind
        cost
        imageUrl
        affordable
        unavailable {
          code
          message
        }
        partner {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    coupons(first: 5, status: ACTIVE) {
      nodes {
        id
        code
        title
        status
        expiresAt
      }
    }
    referral {
      code
      url
      invitedCount
      rewardedCount
      messages {
        channel
        text
        url
      }
      referrals(first: 5) {
        nodes {
          id
          status
          refereeName
          createdAt
        }
      }
    }
  }
}` as TypedDocument<LoyaltyPageQuery, LoyaltyPageQueryVariables>;

export const MemberLookup = `query MemberLookup($by: MemberBy!) {
  member(by: $by) {
    id
    externalId
    displayName
    memberNumber
    tier {
      id
      name
      level
    }
    wallet {
      available
      pending
      held
      debt
    }
    coupons(first: 10, status: ACTIVE) {
      nodes {
        code
        title
      }
    }
  }
}` as TypedDocument<MemberLookupQuery, MemberLookupQueryVariables>;

export const MemberPage = `query MemberPage($rewards: Int = 20, $activity: Int = 10) {
  program {
    id
    name
    currencyCode
    timeZone
    pointsName
    look {
      logoUrl
      color
      textColor
    }
  }
  me {
    id
    displayName
    memberNumber
    enrolledAt
    wallet {
      available
      pending
      held
      debt
      expiring(within: "P60D") {
        points
        at
      }
    }
    tier {
      id
      name
      level
      color
      benefits {
        kind
        title
        value
      }
    }
    tierProgress {
      metric
      current
      required
      remaining
      nextTier {
        id
        name
      }
      retention {
        current
        required
        remaining
        until
      }
    }
    activity(first: $activity) {
      nodes {
        id
        kind
        status
        points
        availableAfter
        occurredAt
        recordedAt
        source {
          kind
          externalId
        }
        title
        explanation {
          title
          points
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    rewards(first: $rewards) {
      nodes {
        id
        title
        description
        kind
        cost
        imageUrl
        affordable
        unavailable {
          code
          message
        }
        partner {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    coupons(first: 5, status: ACTIVE) {
      nodes {
        id
        code
        title
        status
        expiresAt
        remainingValue {
          amount
          currencyCode
        }
      }
    }
    waysToEarn {
      id
      title
      description
    }
    referral {
      code
      url
      invitedCount
      rewardedCount
      messages {
        channel
        text
        url
      }
      referrals(first: 5) {
        nodes {
          id
          status
          refereeName
          createdAt
        }
      }
    }
  }
}` as TypedDocument<MemberPageQuery, MemberPageQueryVariables>;

export const RequestIdentityCode =
  `mutation RequestIdentityCode($input: RequestIdentityCodeInput!) {
  requestIdentityCode(input: $input) {
    sent
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RequestIdentityCodeMutation, RequestIdentityCodeMutationVariables>;

export const UpdateMember = `mutation UpdateMember($input: UpdateMemberInput!) {
  updateMember(input: $input) {
    member {
      id
      externalId
      displayName
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UpdateMemberMutation, UpdateMemberMutationVariables>;

export const PointsToPay = `query PointsToPay($by: MemberBy, $cart: CartInput!) {
  pointsToPay(member: $by, cart: $cart) {
    maximum {
      points
      amount {
        amount
        currencyCode
      }
    }
    step {
      points
      amount {
        amount
        currencyCode
      }
    }
    minimum {
      points
      amount {
        amount
        currencyCode
      }
    }
    unavailable {
      code
      message
    }
  }
}` as TypedDocument<PointsToPayQuery, PointsToPayQueryVariables>;

export const ReleaseReservedPoints =
  `mutation ReleaseReservedPoints($input: ReleaseReservedPointsInput!) {
  releaseReservedPoints(input: $input) {
    replayed
    member {
      id
      wallet {
        available
        held
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ReleaseReservedPointsMutation, ReleaseReservedPointsMutationVariables>;

export const ReservePoints = `mutation ReservePoints($input: ReservePointsInput!) {
  reservePoints(input: $input) {
    replayed
    reservation {
      id
      points
      amount {
        amount
        currencyCode
      }
      heldUntil
    }
    member {
      id
      wallet {
        available
        held
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ReservePointsMutation, ReservePointsMutationVariables>;

export const ProgramPage = `query ProgramPage {
  program {
    id
    name
    description
    currencyCode
    pointsName
    tiers {
      id
      name
      level
      color
      threshold {
        metric
        value
      }
      benefits {
        kind
        title
        value
      }
    }
    waysToEarn {
      id
      title
      description
    }
    rewards(first: 50) {
      nodes {
        id
        title
        description
        kind
        cost
        imageUrl
        partner {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}` as TypedDocument<ProgramPageQuery, ProgramPageQueryVariables>;

export const RecordPurchaseWithCoupons =
  `mutation RecordPurchaseWithCoupons($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) {
    replayed
    purchase {
      id
      externalId
    }
    earned {
      points
    }
    adoptedCoupons {
      id
      code
      amount {
        amount
        currencyCode
      }
    }
    releasedCoupons {
      id
      code
      amount {
        amount
        currencyCode
      }
    }
    warnings {
      code
      field
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordPurchaseWithCouponsMutation, RecordPurchaseWithCouponsMutationVariables>;

export const RecordPurchase = `mutation RecordPurchase($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) {
    replayed
    purchase {
      id
      externalId
      total {
        amount
        currencyCode
      }
      placedAt
    }
    earned {
      points
      toDebt
      lots {
        points
        status
        availableAt
        expiresAt
      }
      explanation {
        title
        points
      }
    }
    tierChange {
      from {
        id
        name
        level
      }
      to {
        id
        name
        level
      }
    }
    member {
      id
      wallet {
        available
        pending
        held
        debt
      }
      tier {
        id
        name
        level
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordPurchaseMutation, RecordPurchaseMutationVariables>;

export const SimulateCheckout = `query SimulateCheckout($input: SimulatePurchaseInput!) {
  simulatePurchase(input: $input) {
    points
    lines {
      id
      discount {
        amount
        currencyCode
      }
    }
    shippingDiscount {
      amount
      currencyCode
    }
    warnings {
      code
      field
      message
    }
  }
}` as TypedDocument<SimulateCheckoutQuery, SimulateCheckoutQueryVariables>;

export const SimulatePurchase = `query SimulatePurchase($input: SimulatePurchaseInput!) {
  simulatePurchase(input: $input) {
    points
    explanation {
      title
      points
    }
    notApplied {
      title
      code
      message
    }
    tierAfter {
      id
      name
      level
    }
    unlocks {
      rewards {
        id
        title
        cost
      }
      benefits {
        kind
        title
        value
      }
    }
  }
}` as TypedDocument<SimulatePurchaseQuery, SimulatePurchaseQueryVariables>;

export const CancelRedemption = `mutation CancelRedemption($input: CancelRedemptionInput!) {
  cancelRedemption(input: $input) {
    replayed
    redemption {
      id
      status
    }
    member {
      id
      wallet {
        available
        held
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CancelRedemptionMutation, CancelRedemptionMutationVariables>;

export const ConfirmRedemption = `mutation ConfirmRedemption($input: ConfirmRedemptionInput!) {
  confirmRedemption(input: $input) {
    replayed
    redemption {
      id
      status
      coupon {
        code
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ConfirmRedemptionMutation, ConfirmRedemptionMutationVariables>;

export const RedeemReward = `mutation RedeemReward($input: RedeemRewardInput!) {
  redeemReward(input: $input) {
    replayed
    redemption {
      id
      status
      points
      heldUntil
      coupon {
        id
        code
        status
        expiresAt
      }
    }
    member {
      id
      wallet {
        available
        pending
        held
        debt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RedeemRewardMutation, RedeemRewardMutationVariables>;

export const Referrer = `query Referrer($code: String!) {
  referrer(code: $code) {
    code
    name
    welcome {
      points
      couponTitle
      minimumPurchase {
        amount
        currencyCode
      }
      days
    }
  }
}` as TypedDocument<ReferrerQuery, ReferrerQueryVariables>;

export const CancelReturn = `mutation CancelReturn($input: CancelReturnInput!) {
  cancelReturn(input: $input) {
    replayed
    return {
      id
      status
    }
    earned {
      points
    }
    charged {
      tender
      amount {
        amount
        currencyCode
      }
      points
      coupon {
        id
        code
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CancelReturnMutation, CancelReturnMutationVariables>;

export const IssueGiftCard = `mutation IssueGiftCard($input: IssueGiftCardInput!) {
  issueGiftCard(input: $input) {
    replayed
    coupon {
      id
      code
      expiresAt
      remainingValue {
        amount
        currencyCode
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<IssueGiftCardMutation, IssueGiftCardMutationVariables>;

export const RecordReturnByTender = `mutation RecordReturnByTender($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    replayed
    return {
      id
      externalId
      status
      refunded {
        amount
        currencyCode
      }
    }
    refunds {
      tender
      status
      amount {
        amount
        currencyCode
      }
      points
      coupon {
        id
        code
      }
    }
    reversed {
      points
      fromPending
      fromAvailable
      toDebt
      alreadyExpired
      forgiven
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordReturnByTenderMutation, RecordReturnByTenderMutationVariables>;

export const RecordReturn = `mutation RecordReturn($input: RecordReturnInput!) {
  recordReturn(input: $input) {
    replayed
    return {
      id
      externalId
      refunded {
        amount
        currencyCode
      }
    }
    reversed {
      points
      fromPending
      fromAvailable
      toDebt
      alreadyExpired
      forgiven
    }
    tierChange {
      from {
        id
        name
        level
      }
      to {
        id
        name
        level
      }
    }
    member {
      id
      wallet {
        available
        pending
        held
        debt
      }
      tier {
        id
        name
        level
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RecordReturnMutation, RecordReturnMutationVariables>;

export const TierStandings = `query TierStandings($by: MemberBy!) {
  program {
    tierSets {
      id
      name
      primary
      tiers {
        name
        threshold {
          metric
          value
        }
      }
    }
  }
  member(by: $by) {
    id
    tier {
      name
    }
    tierStandings {
      tierSet {
        id
        name
        primary
      }
      tier {
        name
        threshold {
          metric
        }
      }
      progress {
        metric
        current
        required
        remaining
        nextTier {
          name
        }
        retention {
          required
          until
        }
      }
    }
  }
}` as TypedDocument<TierStandingsQuery, TierStandingsQueryVariables>;
/** A postal address. */
export type AddressInput = {
  /** City or district. */
  city?: string | null | undefined;
  /** Country. */
  countryCode?: string | null | undefined;
  /** Street and house number. */
  line1?: string | null | undefined;
  /** Province or state. */
  province?: string | null | undefined;
};

/** The kinds of benefit. */
export type BenefitKind =
  /** A standing discount, given by the shop. */
  | "DISCOUNT"
  /** Free delivery, given by the shop. */
  | "FREE_SHIPPING"
  /** A gift, given by the shop. */
  | "GIFT"
  /** Purchases earn more points; applied by the program itself. */
  | "MULTIPLIER"
  /** Rewards that lower tiers can't have; applied by the program itself. */
  | "REWARD_ACCESS"
  /** A service, given by the shop: a lounge, a hotline, early access. */
  | "SERVICE";

/** The redemption to cancel. */
export type CancelRedemptionInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The redemption's id (`rdm_…`). */
  redemptionId: string;
};

/** A return to cancel. */
export type CancelReturnInput = {
  /** The return's own id in that system. */
  externalId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /** The system the purchase comes from, as when it was recorded. */
  source: string;
};

/** A cart at checkout. */
export type CartInput = {
  /** Where it is sold: `web`, `app`, `store`… */
  channel?: string | null | undefined;
  /** The currency of all amounts. */
  currencyCode: string;
  /** What is taken off the whole cart, without the coupon. */
  discount?: string | null | undefined;
  /** The lines: 1 to 500. */
  lines: Array<CartLineInput>;
  /** The shop or branch. */
  locationId?: string | null | undefined;
  /** The amount that rounding to cash adds (negative: subtracts). */
  rounding?: string | null | undefined;
  /** The price of delivery. */
  shipping?: string | null | undefined;
  /** What other coupons took off delivery already: `shipping` is less by it. */
  shippingDiscount?: string | null | undefined;
  /** The tax of the cart. */
  tax?: string | null | undefined;
  /** Whether prices include the tax; if not, it is added to the total. */
  taxesIncluded?: boolean;
  /** What is to be paid, without the coupon; it must be what the lines add up to. */
  total: string;
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

/** An e-mail address or phone number, exactly one, and the code that was sent there. */
export type ConfirmIdentityInput = {
  /** The code. */
  code: string;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** The phone number. */
  phone?: string | null | undefined;
};

/** A redemption to confirm. */
export type ConfirmRedemptionInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The redemption's id (`rdm_…`). */
  redemptionId: string;
};

/** A consent given or withdrawn. */
export type ConsentInput = {
  /** How: `email`, `sms`, `zalo`… */
  channel: string;
  /** True gives it, false withdraws it. */
  granted: boolean;
  /** What for, such as `marketing`. */
  purpose: string;
  /** Where it was said, such as `checkout` or `profile page`. */
  source: string;
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

/** Whom a token is for. */
export type CreateMemberTokenInput = {
  /** The member: exactly one way to name it. */
  member: MemberBy;
};

/** Who joins. At least one of `externalId`, `email` and `phone` is needed. */
export type EnrollMemberInput = {
  /** Where the member lives. */
  address?: AddressInput | null | undefined;
  /** The day of birth. */
  birthDate?: string | null | undefined;
  /** What the member agreed to while joining. */
  consents?: Array<ConsentInput> | null | undefined;
  /** The device the member joined on; used for checking referrals only. */
  deviceId?: string | null | undefined;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** The shop's own id of the customer. */
  externalId?: string | null | undefined;
  /** The family name, or the name of the organization. */
  familyName?: string | null | undefined;
  /** The gender, in the shop's own words. */
  gender?: string | null | undefined;
  /** The given name. */
  givenName?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second member. */
  idempotencyKey: string;
  /** What the member is interested in. */
  interests?: Array<string> | null | undefined;
  /** A person or an organization. */
  kind?: MemberKind | null | undefined;
  /** The language the member prefers; one of the program's. */
  locale?: string | null | undefined;
  /** What the member does for a living. */
  occupation?: string | null | undefined;
  /** The phone number, in any spelling valid for the program's country, or with a country code. */
  phone?: string | null | undefined;
  /** The referral code of the member who referred this one. */
  referralCode?: string | null | undefined;
};

/** What an entry of the ledger did. */
export type EntryKind =
  /** Points added or taken by the program's staff. */
  | "ADJUST"
  /** Reserved points that were spent: the redemption was confirmed, or the purchase recorded. */
  | "CAPTURE"
  /** Debt that was repaid by points that became available. */
  | "DEBT_REPAID"
  /** Points earned by a purchase or another occasion. */
  | "EARN"
  /** Points that passed their expiry. */
  | "EXPIRE"
  /** Points reserved for a reward or a purchase, until it is confirmed, cancelled or recorded, or the hold ends. */
  | "HOLD"
  /** Points that went with an account when it was merged into another. */
  | "MERGE"
  /** Points that last longer, or less long, by the member's last activity. */
  | "REDATE"
  /** Points spent on a reward, or paid for a purchase. */
  | "REDEEM"
  /** Spent points that returned to their lots: a confirmed redemption was cancelled, or a purchase returned. */
  | "REFUND"
  /** Earned points that became available. */
  | "RELEASE"
  /** Points reversed because goods or money of their purchase were returned. */
  | "RETURN"
  /** Points sent to another member, or received from one. */
  | "TRANSFER"
  /** Points that went back when a merge was undone. */
  | "UNMERGE"
  /** Reserved points that returned to their lots: all that was not spent when the hold was cancelled or ended. */
  | "VOID";

/** What kind of thing an entry of the ledger is about. */
export type EntrySourceKind =
  /** An adjustment by the program's staff. */
  | "ADJUSTMENT"
  /** An anniversary of the member's enrollment. */
  | "ANNIVERSARY"
  /** The member's birthday. */
  | "BIRTHDAY"
  /** The closing of the account. */
  | "CLOSING"
  /** The member's enrollment. */
  | "ENROLLMENT"
  /** Something the member did that is no purchase. */
  | "EVENT"
  /** The points themselves: the time came for them to become available or to expire. */
  | "LOT"
  /** A merge of two accounts, or its undoing. */
  | "MERGE"
  /** A purchase. */
  | "PURCHASE"
  /** A redemption of a reward. */
  | "REDEMPTION"
  /** A referral: a friend who was brought, or who brought the member. */
  | "REFERRAL"
  /** A reservation of points for a purchase. */
  | "RESERVATION"
  /** A return of a purchase. */
  | "RETURN"
  /** Points sent between members, or within a household. */
  | "TRANSFER";

/** How far the points of an entry have come. */
export type EntryStatus =
  /** A former reservation that was released: its points do not count. */
  | "CANCELLED"
  /** Done: the points are where the entry says. */
  | "COMPLETED"
  /** Reserved for a redemption that waits to be confirmed. */
  | "HELD"
  /** Earned, and not yet available. */
  | "PENDING";

/** A gift card that was sold. */
export type IssueGiftCardInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The line's id in the purchase. */
  lineId: string;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /** The system the purchase comes from, as when it was recorded. */
  source: string;
  /** Which unit of the line: 1 to its quantity. */
  unit?: number;
};

/** Whether the points of a lot can be spent. */
export type LotStatus =
  /** Yes. */
  | "AVAILABLE"
  /** Not any more: a late purchase whose points had expired when it was recorded. */
  | "EXPIRED"
  /** Not yet. */
  | "PENDING";

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

/** What kind of customer a member is. */
export type MemberKind =
  /** A company or another organization. */
  | "ORGANIZATION"
  /** A natural person. */
  | "PERSON";

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

/** Something a member did. */
export type RecordEventInput = {
  /** The event's id in that system. */
  externalId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Who did it: exactly one way to name the member. */
  member: MemberBy;
  /** What was done, as rules name it: `review.posted`, `newsletter.joined`… 1 to 100 characters. */
  name: string;
  /** When it happened: at most five minutes ahead. */
  occurredAt: string;
  /** The system the event comes from: `web`, `app`… */
  source: string;
};

/** A purchase to record. */
export type RecordPurchaseInput = {
  /** Where it was sold: `web`, `app`, `store`… */
  channel?: string | null | undefined;
  /**
   * The coupon codes used. What a gift card paid is the payment of kind `GIFT_CARD` with its code as reference: less than
   * its checkout took gives the rest back, more takes the difference. Without one it is what such payments, or no
   * payments, leave for it.
   */
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
  /** Who bought: exactly one way to name the member. */
  member: MemberBy;
  /**
   * How it was paid, as far as known; never more than the total. Where the program's terms say that points pay, payments
   * of kind `POINTS` spend the member's points: those that `reservePoints` holds for this purchase first. Elsewhere they
   * are only noted.
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
  /** The system the purchase comes from: `web`, `till`, `shopify`… */
  source: string;
  /**
   * Whether payments of kind `POINTS` spend points where the program's terms say so; if not, they are only noted. Left
   * out, they do in `recordPurchase`, and don't in an import.
   */
  spendPoints?: boolean | null | undefined;
  /** The tax of the purchase. */
  tax?: string | null | undefined;
  /** Whether prices include the tax; if not, it is added to the total. */
  taxesIncluded?: boolean;
  /** What was to be paid; it must be what the lines add up to. */
  total: string;
};

/** A return to record: lines, or an amount, or the price of delivery alone. */
export type RecordReturnInput = {
  /**
   * Instead of lines: a part of the price that was refunded while the goods are kept, in the purchase's
   * currency. At most what is kept of the lines' prices after discounts, without gift cards that were bought.
   */
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
  /** The system the purchase comes from, as when it was recorded. */
  source: string;
};

/** A reward to redeem. */
export type RedeemRewardInput = {
  /** Whether to reserve now, and to confirm or cancel later. */
  hold?: boolean;
  /** For how long to reserve, at most 30 days; an hour when left out. With `hold` only. */
  holdFor?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Whose points: exactly one way to name the member. For secret keys only, which need it. */
  member?: MemberBy | null | undefined;
  /** The reward's id (`rwd_…`). */
  rewardId: string;
};

/** How far a redemption has come. */
export type RedemptionStatus =
  /** It was voided. */
  | "CANCELLED"
  /** The member has the reward. */
  | "CONFIRMED"
  /** It was not confirmed in time. */
  | "ENDED"
  /** The points are reserved; it waits to be confirmed. */
  | "HELD";

/** The channels a referral can be shared on. */
export type ReferralChannel =
  /** The clipboard. */
  | "COPY"
  /** E-mail. */
  | "EMAIL"
  /** A post on Facebook. */
  | "FACEBOOK"
  /** Facebook Messenger. */
  | "MESSENGER"
  /** A text message. */
  | "SMS"
  /** Zalo. */
  | "ZALO";

/** How far a referral has come. */
export type ReferralStatus =
  /** The friend did not join or buy in time. */
  | "EXPIRED"
  /** The friend was invited. */
  | "INVITED"
  /** The program's staff is looking at it. */
  | "IN_REVIEW"
  /** The friend has joined the program. */
  | "JOINED"
  /** The friend has bought enough. */
  | "QUALIFIED"
  /** The referral was refused. */
  | "REJECTED"
  /** The rewards were reversed. */
  | "REVERSED"
  /** The rewards were given. */
  | "REWARDED";

/** The use to give back. */
export type RefundCouponUseInput = {
  /** How much goes back onto a gift card; all that the use still takes when left out. Not for other coupons. */
  amount?: string | null | undefined;
  /** The code as it was typed or pasted: any case, with spaces, hyphens or quotes. */
  code: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /** The system of the purchase, as when the coupon was used. */
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

/** The use to release. */
export type ReleaseCouponInput = {
  /** The code as it was typed or pasted: any case, with spaces, hyphens or quotes. */
  code: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /**
   * The customer's address, of whom wrong codes are counted where no member is named. Without it they count for the key
   * alone.
   */
  shopperAddress?: string | null | undefined;
  /** The system of the purchase, as when the coupon was used. */
  source: string;
};

/** The purchase whose held points to give back. */
export type ReleaseReservedPointsInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Whose points; a member token leaves it out. */
  member?: MemberBy | null | undefined;
  /** The purchase's id in that system. */
  purchaseExternalId: string;
  /** The system of the purchase, as when the points were reserved. */
  source: string;
};

/** Where to send a code: exactly one. */
export type RequestIdentityCodeInput = {
  /** The e-mail address. */
  email?: string | null | undefined;
  /** The phone number. */
  phone?: string | null | undefined;
};

/** Points to hold for a purchase. */
export type ReservePointsInput = {
  /** For how long; at most, and if left out, the `checkoutHours` of the earning terms. */
  holdFor?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Whose points; a member token leaves it out. */
  member?: MemberBy | null | undefined;
  /** How many points: a multiple of the program's step. */
  points: number;
  /** The purchase's id in that system, as in `recordPurchase`. */
  purchaseExternalId: string;
  /** The system the purchase will be recorded from, as in `recordPurchase`. */
  source: string;
};

/** Returned units of a line. */
export type ReturnLineInput = {
  /** The line's id in the purchase. */
  id: string;
  /** How many units: at most what is kept of the line. */
  quantity: number | string;
};

/** Whether a return holds. */
export type ReturnStatus =
  /** It was cancelled: the order goes on. */
  | "CANCELLED"
  /** It holds. */
  | "RECORDED";

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

/** The reasons for which a member can't have a reward. */
export type RewardUnavailableCode =
  /** It is not on offer any more. */
  | "ENDED"
  /** It was redeemed as often as it may be, by the member or by all. */
  | "LIMIT_REACHED"
  /** The member's account is closed. */
  | "MEMBER_CLOSED"
  /** The member is suspended. */
  | "MEMBER_SUSPENDED"
  /** It is for other members, or for another time; the message says which. */
  | "NOT_ELIGIBLE"
  /** The wallet has too few available points; the message says how many are missing. */
  | "NOT_ENOUGH_POINTS"
  /** It is not on offer yet; the message says from when. */
  | "NOT_STARTED"
  /** The member owes points. */
  | "POINTS_OWED"
  /** There is none left. */
  | "SOLD_OUT"
  /** A higher tier is needed. */
  | "TIER_TOO_LOW";

/** The reasons for which an earning rule does not apply. */
export type RuleNotAppliedCode =
  /** Another rule of its group gave more. */
  | "BEATEN_IN_GROUP"
  /** The cart is below its minimum. */
  | "BELOW_MINIMUM"
  /** Its budget is spent. */
  | "BUDGET_SPENT"
  /** Another of its conditions does not hold. */
  | "CONDITION_NOT_MET"
  /** The member has not agreed to what it needs. */
  | "CONSENT_MISSING"
  /** The member is in the group that is left without it, for comparison. */
  | "CONTROL_GROUP"
  /** It has ended. */
  | "ENDED"
  /** An exclusive rule shut it out. */
  | "EXCLUDED_BY"
  /** The member has reached its limit. */
  | "LIMIT_REACHED"
  /** The member is suspended. */
  | "MEMBER_SUSPENDED"
  /** It is for the first purchase only. */
  | "NOT_FIRST_PURCHASE"
  /** The member is not in its segment. */
  | "NOT_IN_SEGMENT"
  /** It has not begun. */
  | "NOT_STARTED"
  /** No line of the cart is one it is for. */
  | "NO_MATCHING_LINE"
  /** Another rule of higher priority took its lines. */
  | "OUTRANKED"
  /** It is paused. */
  | "PAUSED"
  /** The member's tier is too low. */
  | "TIER_TOO_LOW"
  /** It is for another channel. */
  | "WRONG_CHANNEL"
  /** It is for another location. */
  | "WRONG_LOCATION";

/** The cart to simulate. */
export type SimulatePurchaseInput = {
  /** Where it is sold: `web`, `app`, `store`… */
  channel?: string | null | undefined;
  /** Codes to take off the cart, which is sent as it is before them. Not with a publishable key. */
  couponCodes?: Array<string> | null | undefined;
  /** The currency of all amounts. */
  currencyCode: string;
  /** The discount of the whole cart. */
  discount?: string | null | undefined;
  /** The lines: 1 to 500. */
  lines: Array<CartLineInput>;
  /** The shop or branch. */
  locationId?: string | null | undefined;
  /** The member; only with a secret key. When omitted, the cart is simulated for a visitor. */
  member?: MemberBy | null | undefined;
  /** How what is left would be paid: points and cashback earn nothing. Not with a publishable key. */
  payments?: Array<PaymentInput> | null | undefined;
  /** The amount that rounding to cash adds (negative: subtracts). */
  rounding?: string | null | undefined;
  /** The price of delivery. */
  shipping?: string | null | undefined;
  /** What coupons took off delivery: `shipping` is less by it. */
  shippingDiscount?: string | null | undefined;
  /** The tax of the cart. */
  tax?: string | null | undefined;
  /** Whether prices include the tax; if not, it is added to the total. */
  taxesIncluded?: boolean;
  /** The total; it must match the sum of the lines. */
  total: string;
};

/** What a tier set measures of a member's kept purchases. */
export type TierMetric =
  /** The number of purchases. */
  | "ORDERS"
  /** The points earned by base rules, without bonuses and multipliers. */
  | "POINTS"
  /** The money spent that counts for the program, in its currency. */
  | "SPEND"
  /** The number of visits: a day at a place counts once. */
  | "VISITS";

/** What to change of a profile. */
export type UpdateMemberInput = {
  /** The address; given, it replaces the whole address. */
  address?: AddressInput | null | undefined;
  /** The day of birth. */
  birthDate?: string | null | undefined;
  /** Consents given or withdrawn now. Others stay as they are. */
  consents?: Array<ConsentInput> | null | undefined;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** The family name, or the name of the organization. */
  familyName?: string | null | undefined;
  /** The gender, in the shop's own words. */
  gender?: string | null | undefined;
  /** The given name. */
  givenName?: string | null | undefined;
  /** What the member is interested in; given, it replaces the whole list. */
  interests?: Array<string> | null | undefined;
  /** A person or an organization. */
  kind?: MemberKind | null | undefined;
  /** The language the member prefers; one of the program's. */
  locale?: string | null | undefined;
  /** Whose profile; only with a secret key. */
  member?: MemberBy | null | undefined;
  /** What the member does for a living. */
  occupation?: string | null | undefined;
  /** The phone number, in any spelling valid for the program's country, or with a country code. */
  phone?: string | null | undefined;
};

/** A coupon to use. */
export type UseCouponInput = {
  /**
   * How much to take from a gift card, in the program's currency: at most what is left on it. Left out, as much as the
   * cart needs. Not for other coupons.
   */
  amount?: string | null | undefined;
  /** What is about to be bought. */
  cart?: CartInput | null | undefined;
  /** The code as it was typed or pasted: any case, with spaces, hyphens or quotes. */
  code: string;
  /**
   * How long the use is held, at most the program's `checkoutHours`: at its end it gives itself back, if its purchase was
   * not recorded. Left out, it stays: it is the sale itself, such as a guest's.
   */
  holdFor?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The buyer. A coupon of another member can't be used, but for gift cards: whoever has the code of one uses it. */
  member?: MemberBy | null | undefined;
  /** The purchase's id in that system, as in `recordPurchase`. */
  purchaseExternalId: string;
  /**
   * The customer's address, of whom wrong codes are counted where no member is named. Without it they count for the key
   * alone.
   */
  shopperAddress?: string | null | undefined;
  /** The system the purchase will be recorded from, as in `recordPurchase`. */
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

/** A code to look at. */
export type ValidateCouponInput = {
  /** The cart. Without it, a value that depends on the cart is null. */
  cart?: CartInput | null | undefined;
  /** The code as it was typed or pasted: any case, with spaces, hyphens or quotes. */
  code: string;
  /** The buyer. A coupon of another member can't be used, but for gift cards: whoever has the code of one uses it. */
  member?: MemberBy | null | undefined;
  /**
   * The customer's address, of whom wrong codes are counted where no member is named. Without it they count for the key
   * alone.
   */
  shopperAddress?: string | null | undefined;
};

export type RefundCouponUseMutationVariables = Exact<{
  input: RefundCouponUseInput;
}>;

export type RefundCouponUseMutation = {
  refundCouponUse: {
    replayed: boolean;
    refunded: { amount: string; currencyCode: string } | null;
    coupon: {
      id: string;
      status: CouponStatus;
      remainingValue: { amount: string; currencyCode: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ReleaseCouponMutationVariables = Exact<{
  input: ReleaseCouponInput;
}>;

export type ReleaseCouponMutation = {
  releaseCoupon: {
    replayed: boolean;
    coupon: {
      id: string;
      status: CouponStatus;
      remainingValue: { amount: string; currencyCode: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UseCouponMutationVariables = Exact<{
  input: UseCouponInput;
}>;

export type UseCouponMutation = {
  useCoupon: {
    replayed: boolean;
    discount: { amount: string; currencyCode: string } | null;
    lines: Array<{ id: string; discount: { amount: string; currencyCode: string } }> | null;
    shippingDiscount: { amount: string; currencyCode: string } | null;
    coupon: {
      id: string;
      status: CouponStatus;
      remainingValue: { amount: string; currencyCode: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ValidateCouponQueryVariables = Exact<{
  input: ValidateCouponInput;
}>;

export type ValidateCouponQuery = {
  validateCoupon: {
    valid: boolean;
    discount: { amount: string; currencyCode: string } | null;
    lines: Array<{ id: string; discount: { amount: string; currencyCode: string } }>;
    shippingDiscount: { amount: string; currencyCode: string } | null;
    coupon: {
      id: string;
      code: string;
      title: string;
      status: CouponStatus;
      expiresAt: string | null;
      remainingValue: { amount: string; currencyCode: string } | null;
    } | null;
    refusal: { code: UserErrorCode; message: string } | null;
  };
};

export type RecordEventMutationVariables = Exact<{
  input: RecordEventInput;
}>;

export type RecordEventMutation = {
  recordEvent: {
    replayed: boolean;
    event: {
      id: string;
      name: string;
      source: string;
      externalId: string;
      occurredAt: string;
    } | null;
    earned: {
      points: number;
      toDebt: number;
      lots: Array<{
        points: number;
        status: LotStatus;
        availableAt: string;
        expiresAt: string | null;
      }>;
      explanation: Array<{ title: string; points: number }>;
    } | null;
    member: {
      id: string;
      wallet: { available: number; pending: number; held: number; debt: number };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type EnrollMemberMutationVariables = Exact<{
  input: EnrollMemberInput;
}>;

export type EnrollMemberMutation = {
  enrollMember: {
    created: boolean;
    member: {
      id: string;
      externalId: string | null;
      displayName: string;
      memberNumber: string;
      tier: { id: string; name: string; level: number } | null;
      wallet: { available: number; pending: number };
      referral: { code: string; url: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MemberHouseholdQueryVariables = Exact<{ [key: string]: never }>;

export type MemberHouseholdQuery = {
  me: {
    id: string;
    wallet: { available: number };
    household: {
      id: string;
      wallet: {
        available: number;
        pending: number;
        expiring: Array<{ points: number; at: string }>;
      };
      members: Array<{ displayName: string; isSelf: boolean; joinedAt: string }>;
    } | null;
  } | null;
};

export type ConfirmIdentityMutationVariables = Exact<{
  input: ConfirmIdentityInput;
}>;

export type ConfirmIdentityMutation = {
  confirmIdentity: {
    member: { id: string; email: string | null; phone: string | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CreateMemberTokenMutationVariables = Exact<{
  input: CreateMemberTokenInput;
}>;

export type CreateMemberTokenMutation = {
  createMemberToken: {
    token: string | null;
    expiresAt: string | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type LoyaltyPageQueryVariables = Exact<{
  rewards?: number | null | undefined;
  activity?: number | null | undefined;
}>;

export type LoyaltyPageQuery = {
  program: {
    id: string;
    name: string;
    currencyCode: string;
    pointsName: string;
    tiers: Array<{
      id: string;
      name: string;
      level: number;
      color: string;
      threshold: { metric: TierMetric; value: string } | null;
      benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
    }>;
    waysToEarn: Array<{ id: string; title: string; description: string }>;
  };
  me: {
    id: string;
    displayName: string;
    memberNumber: string;
    enrolledAt: string;
    wallet: {
      available: number;
      pending: number;
      held: number;
      debt: number;
      expiring: Array<{ points: number; at: string }>;
    };
    tier: {
      id: string;
      name: string;
      level: number;
      color: string;
      benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
    } | null;
    tierProgress: {
      metric: TierMetric;
      current: string;
      required: string | null;
      remaining: string | null;
      nextTier: { id: string; name: string } | null;
      retention: { current: string; required: string; remaining: string; until: string } | null;
    } | null;
    activity: {
      nodes: Array<{
        id: string;
        kind: EntryKind;
        status: EntryStatus;
        points: number;
        availableAfter: number;
        occurredAt: string;
        title: string;
        explanation: Array<{ title: string; points: number }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    rewards: {
      nodes: Array<{
        id: string;
        title: string;
        description: string | null;
        kind: RewardKind;
        cost: number;
        imageUrl: string | null;
        affordable: boolean | null;
        unavailable: { code: RewardUnavailableCode; message: string } | null;
        partner: { id: string; name: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    coupons: {
      nodes: Array<{
        id: string;
        code: string;
        title: string;
        status: CouponStatus;
        expiresAt: string | null;
      }>;
    };
    referral: {
      code: string;
      url: string;
      invitedCount: number;
      rewardedCount: number;
      messages: Array<{ channel: ReferralChannel; text: string; url: string }>;
      referrals: {
        nodes: Array<{
          id: string;
          status: ReferralStatus;
          refereeName: string | null;
          createdAt: string;
        }>;
      };
    } | null;
  } | null;
};

export type MemberLookupQueryVariables = Exact<{
  by: MemberBy;
}>;

export type MemberLookupQuery = {
  member: {
    id: string;
    externalId: string | null;
    displayName: string;
    memberNumber: string;
    tier: { id: string; name: string; level: number } | null;
    wallet: { available: number; pending: number; held: number; debt: number };
    coupons: { nodes: Array<{ code: string; title: string }> };
  } | null;
};

export type MemberPageQueryVariables = Exact<{
  rewards?: number | null | undefined;
  activity?: number | null | undefined;
}>;

export type MemberPageQuery = {
  program: {
    id: string;
    name: string;
    currencyCode: string;
    timeZone: string;
    pointsName: string;
    look: { logoUrl: string | null; color: string | null; textColor: string | null };
  };
  me: {
    id: string;
    displayName: string;
    memberNumber: string;
    enrolledAt: string;
    wallet: {
      available: number;
      pending: number;
      held: number;
      debt: number;
      expiring: Array<{ points: number; at: string }>;
    };
    tier: {
      id: string;
      name: string;
      level: number;
      color: string;
      benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
    } | null;
    tierProgress: {
      metric: TierMetric;
      current: string;
      required: string | null;
      remaining: string | null;
      nextTier: { id: string; name: string } | null;
      retention: { current: string; required: string; remaining: string; until: string } | null;
    } | null;
    activity: {
      nodes: Array<{
        id: string;
        kind: EntryKind;
        status: EntryStatus;
        points: number;
        availableAfter: number;
        occurredAt: string;
        recordedAt: string;
        title: string;
        source: { kind: EntrySourceKind; externalId: string | null };
        explanation: Array<{ title: string; points: number }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    rewards: {
      nodes: Array<{
        id: string;
        title: string;
        description: string | null;
        kind: RewardKind;
        cost: number;
        imageUrl: string | null;
        affordable: boolean | null;
        unavailable: { code: RewardUnavailableCode; message: string } | null;
        partner: { id: string; name: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    coupons: {
      nodes: Array<{
        id: string;
        code: string;
        title: string;
        status: CouponStatus;
        expiresAt: string | null;
        remainingValue: { amount: string; currencyCode: string } | null;
      }>;
    };
    waysToEarn: Array<{ id: string; title: string; description: string }>;
    referral: {
      code: string;
      url: string;
      invitedCount: number;
      rewardedCount: number;
      messages: Array<{ channel: ReferralChannel; text: string; url: string }>;
      referrals: {
        nodes: Array<{
          id: string;
          status: ReferralStatus;
          refereeName: string | null;
          createdAt: string;
        }>;
      };
    } | null;
  } | null;
};

export type RequestIdentityCodeMutationVariables = Exact<{
  input: RequestIdentityCodeInput;
}>;

export type RequestIdentityCodeMutation = {
  requestIdentityCode: {
    sent: boolean;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;

export type UpdateMemberMutation = {
  updateMember: {
    member: { id: string; externalId: string | null; displayName: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type PointsToPayQueryVariables = Exact<{
  by?: MemberBy | null | undefined;
  cart: CartInput;
}>;

export type PointsToPayQuery = {
  pointsToPay: {
    maximum: { points: number; amount: { amount: string; currencyCode: string } } | null;
    step: { points: number; amount: { amount: string; currencyCode: string } } | null;
    minimum: { points: number; amount: { amount: string; currencyCode: string } } | null;
    unavailable: { code: UserErrorCode; message: string } | null;
  };
};

export type ReleaseReservedPointsMutationVariables = Exact<{
  input: ReleaseReservedPointsInput;
}>;

export type ReleaseReservedPointsMutation = {
  releaseReservedPoints: {
    replayed: boolean;
    member: { id: string; wallet: { available: number; held: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ReservePointsMutationVariables = Exact<{
  input: ReservePointsInput;
}>;

export type ReservePointsMutation = {
  reservePoints: {
    replayed: boolean;
    reservation: {
      id: string;
      points: number;
      heldUntil: string;
      amount: { amount: string; currencyCode: string };
    } | null;
    member: { id: string; wallet: { available: number; held: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ProgramPageQueryVariables = Exact<{ [key: string]: never }>;

export type ProgramPageQuery = {
  program: {
    id: string;
    name: string;
    description: string | null;
    currencyCode: string;
    pointsName: string;
    tiers: Array<{
      id: string;
      name: string;
      level: number;
      color: string;
      threshold: { metric: TierMetric; value: string } | null;
      benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
    }>;
    waysToEarn: Array<{ id: string; title: string; description: string }>;
    rewards: {
      nodes: Array<{
        id: string;
        title: string;
        description: string | null;
        kind: RewardKind;
        cost: number;
        imageUrl: string | null;
        partner: { id: string; name: string } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
};

export type RecordPurchaseWithCouponsMutationVariables = Exact<{
  input: RecordPurchaseInput;
}>;

export type RecordPurchaseWithCouponsMutation = {
  recordPurchase: {
    replayed: boolean;
    purchase: { id: string; externalId: string } | null;
    earned: { points: number } | null;
    adoptedCoupons: Array<{
      id: string;
      code: string;
      amount: { amount: string; currencyCode: string } | null;
    }>;
    releasedCoupons: Array<{
      id: string;
      code: string;
      amount: { amount: string; currencyCode: string } | null;
    }>;
    warnings: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RecordPurchaseMutationVariables = Exact<{
  input: RecordPurchaseInput;
}>;

export type RecordPurchaseMutation = {
  recordPurchase: {
    replayed: boolean;
    purchase: {
      id: string;
      externalId: string;
      placedAt: string;
      total: { amount: string; currencyCode: string };
    } | null;
    earned: {
      points: number;
      toDebt: number;
      lots: Array<{
        points: number;
        status: LotStatus;
        availableAt: string;
        expiresAt: string | null;
      }>;
      explanation: Array<{ title: string; points: number }>;
    } | null;
    tierChange: {
      from: { id: string; name: string; level: number } | null;
      to: { id: string; name: string; level: number } | null;
    } | null;
    member: {
      id: string;
      wallet: { available: number; pending: number; held: number; debt: number };
      tier: { id: string; name: string; level: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SimulateCheckoutQueryVariables = Exact<{
  input: SimulatePurchaseInput;
}>;

export type SimulateCheckoutQuery = {
  simulatePurchase: {
    points: number;
    lines: Array<{ id: string; discount: { amount: string; currencyCode: string } }>;
    shippingDiscount: { amount: string; currencyCode: string } | null;
    warnings: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SimulatePurchaseQueryVariables = Exact<{
  input: SimulatePurchaseInput;
}>;

export type SimulatePurchaseQuery = {
  simulatePurchase: {
    points: number;
    explanation: Array<{ title: string; points: number }>;
    notApplied: Array<{ title: string; code: RuleNotAppliedCode; message: string }>;
    tierAfter: { id: string; name: string; level: number } | null;
    unlocks: {
      rewards: Array<{ id: string; title: string; cost: number }>;
      benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
    } | null;
  };
};

export type CancelRedemptionMutationVariables = Exact<{
  input: CancelRedemptionInput;
}>;

export type CancelRedemptionMutation = {
  cancelRedemption: {
    replayed: boolean;
    redemption: { id: string; status: RedemptionStatus } | null;
    member: { id: string; wallet: { available: number; held: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ConfirmRedemptionMutationVariables = Exact<{
  input: ConfirmRedemptionInput;
}>;

export type ConfirmRedemptionMutation = {
  confirmRedemption: {
    replayed: boolean;
    redemption: { id: string; status: RedemptionStatus; coupon: { code: string } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RedeemRewardMutationVariables = Exact<{
  input: RedeemRewardInput;
}>;

export type RedeemRewardMutation = {
  redeemReward: {
    replayed: boolean;
    redemption: {
      id: string;
      status: RedemptionStatus;
      points: number;
      heldUntil: string | null;
      coupon: { id: string; code: string; status: CouponStatus; expiresAt: string | null } | null;
    } | null;
    member: {
      id: string;
      wallet: { available: number; pending: number; held: number; debt: number };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ReferrerQueryVariables = Exact<{
  code: string;
}>;

export type ReferrerQuery = {
  referrer: {
    code: string;
    name: string | null;
    welcome: {
      points: number;
      couponTitle: string | null;
      days: number;
      minimumPurchase: { amount: string; currencyCode: string };
    };
  } | null;
};

export type CancelReturnMutationVariables = Exact<{
  input: CancelReturnInput;
}>;

export type CancelReturnMutation = {
  cancelReturn: {
    replayed: boolean;
    return: { id: string; status: ReturnStatus } | null;
    earned: { points: number } | null;
    charged: Array<{
      tender: RefundTender;
      points: number | null;
      amount: { amount: string; currencyCode: string };
      coupon: { id: string; code: string | null } | null;
    }>;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type IssueGiftCardMutationVariables = Exact<{
  input: IssueGiftCardInput;
}>;

export type IssueGiftCardMutation = {
  issueGiftCard: {
    replayed: boolean;
    coupon: {
      id: string;
      code: string;
      expiresAt: string | null;
      remainingValue: { amount: string; currencyCode: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RecordReturnByTenderMutationVariables = Exact<{
  input: RecordReturnInput;
}>;

export type RecordReturnByTenderMutation = {
  recordReturn: {
    replayed: boolean;
    return: {
      id: string;
      externalId: string;
      status: ReturnStatus;
      refunded: { amount: string; currencyCode: string };
    } | null;
    refunds: Array<{
      tender: RefundTender;
      status: RefundStatus;
      points: number | null;
      amount: { amount: string; currencyCode: string };
      coupon: { id: string; code: string | null } | null;
    }>;
    reversed: {
      points: number;
      fromPending: number;
      fromAvailable: number;
      toDebt: number;
      alreadyExpired: number;
      forgiven: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RecordReturnMutationVariables = Exact<{
  input: RecordReturnInput;
}>;

export type RecordReturnMutation = {
  recordReturn: {
    replayed: boolean;
    return: {
      id: string;
      externalId: string;
      refunded: { amount: string; currencyCode: string };
    } | null;
    reversed: {
      points: number;
      fromPending: number;
      fromAvailable: number;
      toDebt: number;
      alreadyExpired: number;
      forgiven: number;
    } | null;
    tierChange: {
      from: { id: string; name: string; level: number } | null;
      to: { id: string; name: string; level: number } | null;
    } | null;
    member: {
      id: string;
      wallet: { available: number; pending: number; held: number; debt: number };
      tier: { id: string; name: string; level: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type TierStandingsQueryVariables = Exact<{
  by: MemberBy;
}>;

export type TierStandingsQuery = {
  program: {
    tierSets: Array<{
      id: string;
      name: string | null;
      primary: boolean;
      tiers: Array<{ name: string; threshold: { metric: TierMetric; value: string } | null }>;
    }>;
  };
  member: {
    id: string;
    tier: { name: string } | null;
    tierStandings: Array<{
      tierSet: { id: string; name: string | null; primary: boolean };
      tier: { name: string; threshold: { metric: TierMetric } | null } | null;
      progress: {
        metric: TierMetric;
        current: string;
        required: string | null;
        remaining: string | null;
        nextTier: { name: string } | null;
        retention: { required: string; until: string } | null;
      };
    }>;
  } | null;
};

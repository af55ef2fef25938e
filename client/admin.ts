// Generated from schema/ and client/operations/ by `npm run generate`; never edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocument } from "./create-client.ts";
export const AdjustPoints = `mutation AdjustPoints($input: AdjustPointsInput!) {
  adjustPoints(input: $input) {
    replayed
    entry {
      id
      points
      availableAfter
    }
    member {
      id
      wallet {
        available
        debt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<AdjustPointsMutation, AdjustPointsMutationVariables>;

export const EarningRules = `query EarningRules {
  program {
    id
    earningRules {
      id
      title
      status
      version
      priority
      bestOfGroup
      exclusive
      trigger
      conditions
      effects {
        kind
        points
        per {
          amount
          currencyCode
        }
        wholeSteps
        multiplier
        lines
      }
      limits {
        per
        period
        unit
        max
      }
      validFrom
      validUntil
      sentence
    }
  }
}` as TypedDocument<EarningRulesQuery, EarningRulesQueryVariables>;

export const GrantTier = `mutation GrantTier($input: GrantTierInput!) {
  grantTier(input: $input) {
    replayed
    grant {
      id
      tier {
        id
        name
      }
      until
      inForce
      reason
      grantedAt
      grantedBy {
        name
      }
    }
    member {
      id
      tier {
        id
        name
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<GrantTierMutation, GrantTierMutationVariables>;

export const Members =
  `query Members($first: Int, $after: String, $offset: Int, $search: String, $where: MemberFilter, $orderBy: MemberOrder) {
  members(
    first: $first
    after: $after
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      externalId
      displayName
      email
      memberNumber
      enrolledAt
      status
      tier {
        id
        name
      }
      wallet {
        available
        pending
        debt
      }
      totalSpent {
        amount
        currencyCode
      }
      lastPurchaseAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<MembersQuery, MembersQueryVariables>;

export const PreviewTierSet = `query PreviewTierSet($input: PreviewTierSetInput!) {
  previewTierSet(input: $input) {
    up
    down
    stay
    moves {
      from {
        id
        name
      }
      to {
        id
        name
      }
      members
      averageSpend {
        amount
        currencyCode
      }
    }
    sample(first: 10) {
      member {
        id
        displayName
      }
      from {
        name
      }
      to {
        name
      }
    }
  }
}` as TypedDocument<PreviewTierSetQuery, PreviewTierSetQueryVariables>;

export const PublishTierSet = `mutation PublishTierSet($input: PublishTierSetInput!) {
  publishTierSet(input: $input) {
    tierSet {
      id
      version
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<PublishTierSetMutation, PublishTierSetMutationVariables>;

export const RevertTierSet = `mutation RevertTierSet($input: RevertTierSetInput!) {
  revertTierSet(input: $input) {
    tierSet {
      id
      draft {
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertTierSetMutation, RevertTierSetMutationVariables>;

export const RevokeTierGrant = `mutation RevokeTierGrant($input: RevokeTierGrantInput!) {
  revokeTierGrant(input: $input) {
    replayed
    grant {
      id
      inForce
      revokedAt
    }
    member {
      id
      tier {
        id
        name
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevokeTierGrantMutation, RevokeTierGrantMutationVariables>;

export const SaveTierSet = `mutation SaveTierSet($input: SaveTierSetInput!) {
  saveTierSet(input: $input) {
    tierSet {
      id
      draft {
        version
      }
    }
    changes {
      path
      before
      after
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveTierSetMutation, SaveTierSetMutationVariables>;

export const TierHistory = `query TierHistory($memberId: ID!, $at: DateTime!) {
  member(id: $memberId) {
    id
    tierAsOf(at: $at) {
      id
      name
    }
    tierGrants {
      id
      tier {
        id
        name
      }
      until
      inForce
      reason
      revokedAt
    }
  }
}` as TypedDocument<TierHistoryQuery, TierHistoryQueryVariables>;

export const Tiers = `query Tiers {
  program {
    id
    tierSet {
      id
      version
      status
      policy {
        metric
        window {
          kind
          days
        }
        retentionShare
        downgrade
        graceDays
      }
      tiers {
        id
        name
        level
        color
        invitationOnly
        threshold {
          metric
          value
        }
        multiplier
        benefits {
          kind
          title
          value
        }
        memberCount
        translations {
          locale
          name
        }
      }
      draft {
        version
        savedAt
        savedBy {
          name
        }
      }
      history(first: 10) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}` as TypedDocument<TiersQuery, TiersQueryVariables>;

export const VerifyLedger = `query VerifyLedger($memberId: ID, $first: Int = 1000, $after: String) {
  verifyLedger(memberId: $memberId, first: $first, after: $after) {
    ok
    complete
    cursor
    membersChecked
    entriesChecked
    problems {
      memberId
      entryId
      kind
      message
    }
  }
}` as TypedDocument<VerifyLedgerQuery, VerifyLedgerQueryVariables>;
/** Points to give or take. */
export type AdjustPointsInput = {
  /** The first moment at which given points can't be spent any more; left out, the program's own expiry holds. */
  expiresAt?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** How many: above zero gives, below zero takes. */
  points: number;
  /** Why; the member sees it. */
  reason: string;
};

/** Something that members of a tier enjoy. */
export type BenefitInput = {
  /** What kind of benefit it is. */
  kind: BenefitKind;
  /** The benefit in words, in the caller's language. */
  title: string;
  /** How much it is, where that is a number. */
  value?: string | null | undefined;
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

/** A stretch of time. */
export type DateTimeRange = {
  /** At this moment or later. */
  from?: string | null | undefined;
  /** Before this moment. */
  until?: string | null | undefined;
};

/** A range of amounts. */
export type DecimalRange = {
  /** At most. */
  max?: string | null | undefined;
  /** At least. */
  min?: string | null | undefined;
};

/** The kinds of effect. */
export type EarningEffectKind =
  /** A number of points. */
  | "FIXED"
  /** A multiple of the base points. */
  | "MULTIPLIER"
  /** Points for each amount spent: the base. */
  | "PER_AMOUNT";

/** The time over which a limit holds, in the program's time zone. */
export type EarningLimitPeriod =
  /** The day. */
  | "DAY"
  /** For ever. */
  | "EVER"
  /** The calendar month. */
  | "MONTH"
  /** Each purchase. */
  | "PURCHASE"
  /** The week, from Monday. */
  | "WEEK"
  /** The calendar year. */
  | "YEAR";

/** For whom a limit holds. */
export type EarningLimitScope =
  /** Each member on its own. */
  | "MEMBER"
  /** The whole program: a budget. */
  | "PROGRAM";

/** What a limit counts. */
export type EarningLimitUnit =
  /** Points. */
  | "POINTS"
  /** How often the rule applied. */
  | "TIMES";

/** How far an earning rule has come. */
export type EarningRuleStatus =
  /** Put away. */
  | "ARCHIVED"
  /** Written, and not live. */
  | "DRAFT"
  /** Live, and paused for now. */
  | "PAUSED"
  /** Live. */
  | "PUBLISHED"
  /** Published for a later moment. */
  | "SCHEDULED";

/** What sets an earning rule off. */
export type EarningTrigger =
  /** The day the member joined, every year. */
  | "ANNIVERSARY"
  /** The member's birthday. */
  | "BIRTHDAY"
  /** Joining the program. */
  | "ENROLLMENT"
  /** An event of the shop's own. */
  | "EVENT"
  /** A purchase. */
  | "PURCHASE";

/** A tier to give to a member. */
export type GrantTierInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why; for staff. */
  reason: string;
  /** The tier's id (`tier_…`). */
  tierId: string;
  /** The day on which it ends: it holds until 00:00 of that day. For good when left out. */
  until?: string | null | undefined;
};

/** The kinds of things that can be wrong in a ledger. */
export type LedgerProblemKind =
  /** A balance is not what its transfers add up to. */
  | "BALANCE_DIFFERS"
  /** An entry is missing from the chain, or one was inserted. */
  | "CHAIN_BROKEN"
  /** Points are owed beside points that can be spent. */
  | "DEBT_BESIDE_AVAILABLE"
  /** An entry does not have the hash its content makes: it was changed. */
  | "ENTRY_CHANGED"
  /** The chain ends before or after its recorded head. */
  | "HEAD_DIFFERS"
  /** A lot is not what its transfers add up to. */
  | "LOT_DIFFERS";

/** Which members to list: those that fit everything given. */
export type MemberFilter = {
  /** Points that can be spent now. */
  available?: PointsRange | null | undefined;
  /** Joined within. */
  enrolledAt?: DateTimeRange | null | undefined;
  /** Last bought within. */
  lastPurchaseAt?: DateTimeRange | null | undefined;
  /** In one of these states. */
  statuses?: Array<MemberStatus> | null | undefined;
  /** In one of these tiers. */
  tierIds?: Array<string> | null | undefined;
  /** Spent since joining, in the program's currency. */
  totalSpent?: DecimalRange | null | undefined;
};

/** In which order to list members. */
export type MemberOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: MemberOrderField;
};

/** What members can be ordered by. */
export type MemberOrderField =
  /** Their available points. */
  | "AVAILABLE"
  /** Their name. */
  | "DISPLAY_NAME"
  /** When they joined. */
  | "ENROLLED_AT"
  /** When they last bought; members who never did come last. */
  | "LAST_PURCHASE_AT"
  /** What they spent since joining. */
  | "TOTAL_SPENT";

/** Whether a member takes part in the program. */
export type MemberStatus =
  /** Takes part: earns and spends. */
  | "ACTIVE"
  /** Left the program for good. */
  | "CLOSED"
  /** Paused by the program: neither earns nor spends until it is lifted. */
  | "SUSPENDED";

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest, A first. */
  | "ASC"
  /** Largest, latest, Z first. */
  | "DESC";

/** A range of points. */
export type PointsRange = {
  /** At most. */
  max?: number | null | undefined;
  /** At least. */
  min?: number | null | undefined;
};

/** A tier set to be tried out. */
export type PreviewTierSetInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** How members would move between the tiers; what is left out is as it is now. */
  policy?: TierPolicyInput | null | undefined;
  /** All tiers of the set. */
  tiers: Array<TierInput>;
};

/** Which draft to publish. */
export type PublishTierSetInput = {
  /** From when on members live by it; now when left out. */
  at?: string | null | undefined;
  /** The set's id (`tst_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The draft's version. */
  version: number;
};

/** Which version to go back to. */
export type RevertTierSetInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** The version to make a draft of. */
  toVersion: number;
};

/** A grant to end. */
export type RevokeTierGrantInput = {
  /** The grant's id (`tgr_…`). */
  grantId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
};

/** A tier set to be saved as a draft. */
export type SaveTierSetInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** How members move between the tiers; what is left out stays. */
  policy?: TierPolicyInput | null | undefined;
  /** All tiers of the set. */
  tiers: Array<TierInput>;
  /** The newest version there was when editing began: the draft's, or else the set's. */
  version: number;
};

/** What happens to a member who does not keep a tier. */
export type TierDowngrade =
  /** Nothing: a tier once reached is kept. */
  | "NONE"
  /** One level down, never below what the member qualifies for. */
  | "ONE_LEVEL"
  /** Down to the tier the member qualifies for. */
  | "TO_QUALIFIED";

/** A tier, as it is to be. */
export type TierInput = {
  /** What its members enjoy; all of it, where it is given. */
  benefits?: Array<BenefitInput> | null | undefined;
  /** The color it is shown in, as `#rrggbb`. */
  color?: string | null | undefined;
  /** The tier's id (`tier_…`); left out for a new one. */
  id?: string | null | undefined;
  /** Whether members come into it by a grant only; `false` for a new tier. */
  invitationOnly?: boolean | null | undefined;
  /** Its rank: 1 or more, each once; higher is better. */
  level: number;
  /** The factor by which its members' base points are multiplied, from `"1"`. */
  multiplier?: string | null | undefined;
  /** Its name, in the caller's language. */
  name: string;
  /** What a member must reach, in the policy's metric; more for a higher level. Not for tiers by invitation. */
  threshold?: string | null | undefined;
  /** Its name in every language; all of them, where they are given. */
  translations?: Array<TierTranslationInput> | null | undefined;
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

/** How members move between tiers; what is left out stays as it is. */
export type TierPolicyInput = {
  /** What happens to a member who does not keep a tier. */
  downgrade?: TierDowngrade | null | undefined;
  /** How many days a member has after the period to still keep the tier: 0 to 365. */
  graceDays?: number | null | undefined;
  /** What is measured. When it changes, every tier's threshold must be given. */
  metric?: TierMetric | null | undefined;
  /** The share of a tier's threshold that keeps it, from `"0"` to `"1"`. */
  retentionShare?: string | null | undefined;
  /** Over which time. */
  window?: TierWindowInput | null | undefined;
};

/** Whether a tier set is live. */
export type TierSetStatus =
  /** Never published: nobody is in its tiers. */
  | "DRAFT"
  /** Published: members live by it. */
  | "PUBLISHED";

/** A tier's words in a language. */
export type TierTranslationInput = {
  /** The language; one of the program's. */
  locale: string;
  /** The name. */
  name: string;
};

/** The time over which is measured. */
export type TierWindowInput = {
  /** The number of days of a rolling window, 1 to 3,660; for no other kind. */
  days?: number | null | undefined;
  /** What kind of window. */
  kind: TierWindowKind;
};

/** The kinds of window. */
export type TierWindowKind =
  /** The calendar year. */
  | "CALENDAR_YEAR"
  /** The year that begins with the day of enrollment. */
  | "ENROLLMENT_YEAR"
  /** Everything since joining. */
  | "LIFETIME"
  /** The last days, today included. */
  | "ROLLING_DAYS";

/** The reasons for which a write is refused. */
export type UserErrorCode =
  /** An amount or number of points is larger than can be kept exactly. */
  | "AMOUNT_TOO_LARGE"
  /** The currency is not the program's. */
  | "CURRENCY_NOT_ACCEPTED"
  /** A discount is larger than what it is taken from. */
  | "DISCOUNT_TOO_LARGE"
  /** Two tiers have the same level. */
  | "DUPLICATE_LEVEL"
  /** Two lines of a purchase have the same id. */
  | "DUPLICATE_LINE_ID"
  /** Somebody else saved it after it was opened for editing. */
  | "EDITED_MEANWHILE"
  /** The e-mail address belongs to another member. */
  | "EMAIL_TAKEN"
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
  /** The moment lies in the future. */
  | "IN_THE_FUTURE"
  /** The moment lies in the past. */
  | "IN_THE_PAST"
  /** The member's account is closed. */
  | "MEMBER_CLOSED"
  /** The member is suspended. */
  | "MEMBER_SUSPENDED"
  /** An amount is below zero where it can't be. */
  | "NEGATIVE_AMOUNT"
  /** This version is published already, and there is no draft. */
  | "NOTHING_TO_PUBLISH"
  /** The wallet has fewer available points than this needs. */
  | "NOT_ENOUGH_POINTS"
  /** What was named does not exist, or is not the caller's to see. */
  | "NOT_FOUND"
  /** The payments are more than the total. */
  | "PAYMENTS_EXCEED_TOTAL"
  /** The phone number belongs to another member. */
  | "PHONE_TAKEN"
  /** The purchase was recorded before with other content. */
  | "PURCHASE_DIFFERS"
  /** A value that this write needs is missing. */
  | "REQUIRED"
  /** A tier needs no more than a lower one. */
  | "THRESHOLDS_NOT_RISING"
  /** Members are in the tier that is to be taken out. */
  | "TIER_IN_USE"
  /** An amount has more decimals than its currency. */
  | "TOO_MANY_DECIMALS"
  /** Too many invitations are open for this member. */
  | "TOO_MANY_INVITATIONS"
  /** The total is not what the lines add up to. */
  | "TOTAL_MISMATCH"
  /** A list has too few or too many items. */
  | "WRONG_NUMBER_OF_ITEMS"
  /** The number of points is zero. */
  | "ZERO_POINTS";

export type AdjustPointsMutationVariables = Exact<{
  input: AdjustPointsInput;
}>;

export type AdjustPointsMutation = {
  adjustPoints: {
    replayed: boolean;
    entry: { id: string; points: number; availableAfter: number } | null;
    member: { id: string; wallet: { available: number; debt: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type EarningRulesQueryVariables = Exact<{ [key: string]: never }>;

export type EarningRulesQuery = {
  program: {
    id: string;
    earningRules: Array<{
      id: string;
      title: string;
      status: EarningRuleStatus;
      version: number;
      priority: number;
      bestOfGroup: string | null;
      exclusive: boolean;
      trigger: EarningTrigger;
      conditions: unknown;
      validFrom: string | null;
      validUntil: string | null;
      sentence: string;
      effects: Array<{
        kind: EarningEffectKind;
        points: number | null;
        wholeSteps: boolean | null;
        multiplier: string | null;
        lines: unknown;
        per: { amount: string; currencyCode: string } | null;
      }>;
      limits: Array<{
        per: EarningLimitScope;
        period: EarningLimitPeriod;
        unit: EarningLimitUnit;
        max: number;
      }>;
    }>;
  };
};

export type GrantTierMutationVariables = Exact<{
  input: GrantTierInput;
}>;

export type GrantTierMutation = {
  grantTier: {
    replayed: boolean;
    grant: {
      id: string;
      until: string | null;
      inForce: boolean;
      reason: string;
      grantedAt: string;
      tier: { id: string; name: string };
      grantedBy: { name: string };
    } | null;
    member: { id: string; tier: { id: string; name: string } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MembersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: MemberFilter | null | undefined;
  orderBy?: MemberOrder | null | undefined;
}>;

export type MembersQuery = {
  members: {
    totalCount: number;
    nodes: Array<{
      id: string;
      externalId: string | null;
      displayName: string;
      email: string | null;
      memberNumber: string;
      enrolledAt: string;
      status: MemberStatus;
      lastPurchaseAt: string | null;
      tier: { id: string; name: string } | null;
      wallet: { available: number; pending: number; debt: number };
      totalSpent: { amount: string; currencyCode: string };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type PreviewTierSetQueryVariables = Exact<{
  input: PreviewTierSetInput;
}>;

export type PreviewTierSetQuery = {
  previewTierSet: {
    up: number;
    down: number;
    stay: number;
    moves: Array<{
      members: number;
      from: { id: string; name: string } | null;
      to: { id: string; name: string } | null;
      averageSpend: { amount: string; currencyCode: string };
    }>;
    sample: Array<{
      member: { id: string; displayName: string };
      from: { name: string } | null;
      to: { name: string } | null;
    }>;
  };
};

export type PublishTierSetMutationVariables = Exact<{
  input: PublishTierSetInput;
}>;

export type PublishTierSetMutation = {
  publishTierSet: {
    tierSet: { id: string; version: number; status: TierSetStatus } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevertTierSetMutationVariables = Exact<{
  input: RevertTierSetInput;
}>;

export type RevertTierSetMutation = {
  revertTierSet: {
    tierSet: { id: string; draft: { version: number } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevokeTierGrantMutationVariables = Exact<{
  input: RevokeTierGrantInput;
}>;

export type RevokeTierGrantMutation = {
  revokeTierGrant: {
    replayed: boolean;
    grant: { id: string; inForce: boolean; revokedAt: string | null } | null;
    member: { id: string; tier: { id: string; name: string } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SaveTierSetMutationVariables = Exact<{
  input: SaveTierSetInput;
}>;

export type SaveTierSetMutation = {
  saveTierSet: {
    tierSet: { id: string; draft: { version: number } | null } | null;
    changes: Array<{ path: string; before: unknown; after: unknown }> | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type TierHistoryQueryVariables = Exact<{
  memberId: string;
  at: string;
}>;

export type TierHistoryQuery = {
  member: {
    id: string;
    tierAsOf: { id: string; name: string } | null;
    tierGrants: Array<{
      id: string;
      until: string | null;
      inForce: boolean;
      reason: string;
      revokedAt: string | null;
      tier: { id: string; name: string };
    }>;
  } | null;
};

export type TiersQueryVariables = Exact<{ [key: string]: never }>;

export type TiersQuery = {
  program: {
    id: string;
    tierSet: {
      id: string;
      version: number;
      status: TierSetStatus;
      policy: {
        metric: TierMetric;
        retentionShare: string;
        downgrade: TierDowngrade;
        graceDays: number;
        window: { kind: TierWindowKind; days: number | null };
      };
      tiers: Array<{
        id: string;
        name: string;
        level: number;
        color: string;
        invitationOnly: boolean;
        multiplier: string;
        memberCount: number;
        threshold: { metric: TierMetric; value: string } | null;
        benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
        translations: Array<{ locale: string; name: string }>;
      }>;
      draft: { version: number; savedAt: string; savedBy: { name: string } } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
    } | null;
  };
};

export type VerifyLedgerQueryVariables = Exact<{
  memberId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type VerifyLedgerQuery = {
  verifyLedger: {
    ok: boolean;
    complete: boolean;
    cursor: string | null;
    membersChecked: number;
    entriesChecked: number;
    problems: Array<{
      memberId: string;
      entryId: string | null;
      kind: LedgerProblemKind;
      message: string;
    }>;
  };
};

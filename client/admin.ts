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

export const AdvanceTestClock = `mutation AdvanceTestClock($input: AdvanceTestClockInput!) {
  advanceTestClock(input: $input) {
    replayed
    program {
      id
      sandbox
      testNow
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<AdvanceTestClockMutation, AdvanceTestClockMutationVariables>;

export const AsOf = `query AsOf($memberId: ID!, $at: DateTime!) {
  member(id: $memberId) {
    id
    walletAsOf(at: $at) {
      available
      pending
      held
      debt
    }
    tierAsOf(at: $at) {
      id
      name
    }
  }
}` as TypedDocument<AsOfQuery, AsOfQueryVariables>;

export const BacktestEarningRule = `query BacktestEarningRule($input: BacktestEarningRuleInput!) {
  backtestEarningRule(input: $input) {
    complete
    purchasesAvailable
    purchases
    pointsBefore
    pointsAfter
    cost {
      amount
      currencyCode
    }
    gainers
    losers
    sample {
      member {
        id
        displayName
      }
      purchaseExternalId
      before
      after
    }
  }
}` as TypedDocument<BacktestEarningRuleQuery, BacktestEarningRuleQueryVariables>;

export const CloseMember = `mutation CloseMember($input: CloseMemberInput!) {
  closeMember(input: $input) {
    replayed
    member {
      id
      status
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
}` as TypedDocument<CloseMemberMutation, CloseMemberMutationVariables>;

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

export const EraseMember = `mutation EraseMember($input: EraseMemberInput!) {
  eraseMember(input: $input) {
    replayed
    member {
      id
      status
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
}` as TypedDocument<EraseMemberMutation, EraseMemberMutationVariables>;

export const ExportMember = `query ExportMember($memberId: ID!) {
  exportMember(memberId: $memberId)
}` as TypedDocument<ExportMemberQuery, ExportMemberQueryVariables>;

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

export const MessageTemplates = `query MessageTemplates($kind: MessageKind, $locale: Locale) {
  messageTemplates(kind: $kind, locale: $locale) {
    kind
    locale
    purpose
    enabled
    version
    builtIn {
      subject
      html
      text
    }
    published {
      subject
      html
      text
    }
    draft {
      subject
      html
      text
    }
    variables {
      name
      description
      example
    }
  }
}` as TypedDocument<MessageTemplatesQuery, MessageTemplatesQueryVariables>;

export const Messages =
  `query Messages($first: Int, $after: String, $memberId: ID, $kind: MessageKind, $status: MessageStatus) {
  messages(
    first: $first
    after: $after
    memberId: $memberId
    kind: $kind
    status: $status
  ) {
    nodes {
      id
      kind
      memberId
      test
      status
      skippedFor
      error
      createdAt
      sentAt
      nextAttemptAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<MessagesQuery, MessagesQueryVariables>;

export const PreviewMessage = `query PreviewMessage($input: PreviewMessageInput!) {
  previewMessage(input: $input) {
    subject
    html
    text
    userErrors {
      field
      message
      code
    }
  }
}` as TypedDocument<PreviewMessageQuery, PreviewMessageQueryVariables>;

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

export const PublishEarningRule = `mutation PublishEarningRule($input: PublishEarningRuleInput!) {
  publishEarningRule(input: $input) {
    rule {
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
}` as TypedDocument<PublishEarningRuleMutation, PublishEarningRuleMutationVariables>;

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

export const ReactivateMember = `mutation ReactivateMember($input: ReactivateMemberInput!) {
  reactivateMember(input: $input) {
    member {
      id
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ReactivateMemberMutation, ReactivateMemberMutationVariables>;

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

export const ResetMessageTemplate =
  `mutation ResetMessageTemplate($input: ResetMessageTemplateInput!) {
  resetMessageTemplate(input: $input) {
    template {
      kind
      locale
      purpose
      enabled
      version
      builtIn {
        subject
        html
        text
      }
      published {
        subject
        html
        text
      }
      draft {
        subject
        html
        text
      }
      variables {
        name
        description
        example
      }
    }
    userErrors {
      field
      message
      code
    }
  }
}` as TypedDocument<ResetMessageTemplateMutation, ResetMessageTemplateMutationVariables>;

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

export const SaveEarningRule = `mutation SaveEarningRule($input: SaveEarningRuleInput!) {
  saveEarningRule(input: $input) {
    rule {
      id
      status
      version
      sentence
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveEarningRuleMutation, SaveEarningRuleMutationVariables>;

export const SaveMessageTemplate =
  `mutation SaveMessageTemplate($input: SaveMessageTemplateInput!) {
  saveMessageTemplate(input: $input) {
    template {
      kind
      locale
      purpose
      enabled
      version
      builtIn {
        subject
        html
        text
      }
      published {
        subject
        html
        text
      }
      draft {
        subject
        html
        text
      }
      variables {
        name
        description
        example
      }
    }
    userErrors {
      field
      message
      code
    }
  }
}` as TypedDocument<SaveMessageTemplateMutation, SaveMessageTemplateMutationVariables>;

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

export const SendTestMessage = `mutation SendTestMessage($input: SendTestMessageInput!) {
  sendTestMessage(input: $input) {
    message {
      id
      kind
      memberId
      test
      status
      skippedFor
      error
      createdAt
      sentAt
      nextAttemptAt
    }
    userErrors {
      field
      message
      code
    }
  }
}` as TypedDocument<SendTestMessageMutation, SendTestMessageMutationVariables>;

export const SendTestWebhook = `mutation SendTestWebhook($input: SendTestWebhookInput!) {
  sendTestWebhook(input: $input) {
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
}` as TypedDocument<SendTestWebhookMutation, SendTestWebhookMutationVariables>;

export const SuspendMember = `mutation SuspendMember($input: SuspendMemberInput!) {
  suspendMember(input: $input) {
    member {
      id
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SuspendMemberMutation, SuspendMemberMutationVariables>;

export const SwitchMessages = `mutation SwitchMessages($input: SwitchMessagesInput!) {
  switchMessages(input: $input) {
    templates {
      kind
      locale
      enabled
    }
    userErrors {
      field
      message
      code
    }
  }
}` as TypedDocument<SwitchMessagesMutation, SwitchMessagesMutationVariables>;

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

export const TransferPoints = `mutation TransferPoints($input: TransferPointsInput!) {
  transferPoints(input: $input) {
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
}` as TypedDocument<TransferPointsMutation, TransferPointsMutationVariables>;

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
  eventTypes {
    name
    description
    version
    example
  }
}` as TypedDocument<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
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
  /** Why; the member sees it. The ledger keeps it for ever, so write nothing personal. */
  reason: string;
};

/** How far to advance a test clock: give exactly one of `to` and `by`. */
export type AdvanceTestClockInput = {
  /** By this much: days and longer are days of the program's time zone. */
  by?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** To this moment; it can't lie before what the clock shows. */
  to?: string | null | undefined;
};

/** Which draft to try, and on which purchases. */
export type BacktestEarningRuleInput = {
  /** At most so many, the newest. */
  first?: number;
  /** Purchases placed from this moment on. */
  from: string;
  /** The rule whose draft is tried (`rule_…`). */
  ruleId: string;
  /** Purchases placed before this moment. */
  until: string;
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

/** Whose account to close. */
export type CloseMemberInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
};

/** An endpoint to add. */
export type CreateWebhookEndpointInput = {
  /** What it is for. */
  description?: string | null | undefined;
  /** The events to send; every event when left out or empty. */
  eventTypes?: Array<string> | null | undefined;
  /** Where to send events: an https address that the Internet can reach. */
  url: string;
};

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

/** An endpoint to put away. */
export type DeleteWebhookEndpointInput = {
  /** The endpoint's id (`whe_…`). */
  id: string;
};

/** What a rule is to give. */
export type EarningEffectInput = {
  /** What kind of effect it is. */
  kind: EarningEffectKind;
  /** Which lines it is for, as rule JSON; left out when all. */
  lines?: unknown;
  /** By which factor base points are multiplied, from 1 to 100; for `MULTIPLIER`. */
  multiplier?: string | null | undefined;
  /** For each of which amount the points are given; for `PER_AMOUNT`. */
  per?: MoneyInput | null | undefined;
  /** How many points: for each amount, or in all. */
  points?: number | null | undefined;
  /** Whether only whole amounts count; for `PER_AMOUNT`. */
  wholeSteps?: boolean | null | undefined;
};

/** The kinds of effect. */
export type EarningEffectKind =
  /** A number of points. */
  | "FIXED"
  /** A multiple of the base points. */
  | "MULTIPLIER"
  /** Points for each amount spent: the base. */
  | "PER_AMOUNT";

/** How much a rule may give. */
export type EarningLimitInput = {
  /** The most it may be, from 1. */
  max: number;
  /** Whether it holds for each member or for the program. */
  per: EarningLimitScope;
  /** Over which time. */
  period: EarningLimitPeriod;
  /** What is counted. */
  unit: EarningLimitUnit;
};

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

/** A rule's words in a language. */
export type EarningRuleTranslationInput = {
  /** What it gives and when, in the program's own words; left out, the rule's sentence is used. */
  description?: string | null | undefined;
  /** The language; one of the program's. */
  locale: string;
  /** The name. */
  title: string;
};

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

/** Whom to erase. */
export type EraseMemberInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
};

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
  /** The chain does not hold the head that was signed, or the signed checkpoint itself was changed. */
  | "CHECKPOINT_DIFFERS"
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

/** The words of an e-mail, as Liquid templates. */
export type MessageContentInput = {
  /** What stands in the e-mail, as HTML. */
  html: string;
  /** The subject. */
  subject: string;
  /** The same as plain text. */
  text: string;
};

/** What an e-mail is sent for. */
export type MessageKind =
  /** A member was given a coupon. */
  | "COUPON_ISSUED"
  /** Points will expire soon. */
  | "POINTS_EXPIRING"
  /** A friend whom a member brought earned it a reward. */
  | "REFERRAL_REWARDED"
  /** A member reached a higher tier. */
  | "TIER_REACHED"
  /** A customer became a member. */
  | "WELCOME";

/** On what ground an e-mail is sent. */
export type MessagePurpose =
  /** Sent only with the member's consent to `marketing` by `email`, and with a way to unsubscribe. */
  | "MARKETING"
  /** It answers what the member did, or tells of a loss: sent without consent. */
  | "SERVICE";

/** Why an e-mail was not sent. */
export type MessageSkipReason =
  /** The member is suspended, or the account is closed. */
  | "NOT_ACTIVE"
  /** The member has no e-mail address. */
  | "NO_ADDRESS"
  /** The member has not agreed to marketing by e-mail. */
  | "NO_CONSENT"
  /** It is true no longer: the points are spent, the coupon is used, the tier is another. */
  | "OUTDATED"
  /** It was switched off. */
  | "SWITCHED_OFF";

/** How far an e-mail has come. */
export type MessageStatus =
  /** The mail server refused it, or it was tried for two days. */
  | "FAILED"
  /** The mail server took it. */
  | "SENT"
  /** It was not to be sent: see `skippedFor`. */
  | "SKIPPED"
  /** It is to be sent, or sent again. */
  | "WAITING";

/** Whether one kind of e-mail is sent. */
export type MessageSwitchInput = {
  /** Whether it is sent. */
  enabled: boolean;
  /** Which. */
  kind: MessageKind;
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount. */
  amount: string;
  /** Its currency. */
  currencyCode: string;
};

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

/** An e-mail to look at. */
export type PreviewMessageInput = {
  /** With these words; the draft, or else what is sent, when left out. */
  content?: MessageContentInput | null | undefined;
  /** What it is for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** To this member (`mem_…`); somebody made up when left out. */
  memberId?: string | null | undefined;
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
export type PublishEarningRuleInput = {
  /** From when it holds; left out, from now. */
  at?: string | null | undefined;
  /** The rule's id (`rule_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The draft's version. */
  version: number;
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

/** Who takes part again. */
export type ReactivateMemberInput = {
  /** The member's id (`mem_…`). */
  memberId: string;
};

/** A delivery to send again. */
export type ResendWebhookDeliveryInput = {
  /** The delivery's id (`whd_…`). */
  id: string;
};

/** An e-mail that goes back to its built-in words. */
export type ResetMessageTemplateInput = {
  /** What it is for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** Its version as it was looked at. */
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

/** An endpoint that gets a new secret. */
export type RotateWebhookSecretInput = {
  /** The endpoint's id (`whe_…`). */
  id: string;
  /** How long the present secret goes on signing too; `PT0S` ends it at once. */
  overlap?: string | null | undefined;
};

/**
 * An earning rule to write. Conditions and filters are rule JSON: `{ combinator, not?, rules }` around
 * `{ field, operator, value }`.
 */
export type SaveEarningRuleInput = {
  /** The group of which only the rule that gives most counts. */
  bestOfGroup?: string | null | undefined;
  /** When it applies; left out when always. */
  conditions?: unknown;
  /** What it gives: 1 to 20. Only a purchase has amounts and lines; other triggers give `FIXED` points. */
  effects: Array<EarningEffectInput>;
  /** The name of the events that set it off; for `EVENT` only. */
  eventName?: string | null | undefined;
  /** Whether it shuts out other bonuses and multipliers. */
  exclusive?: boolean;
  /** The rule to write a draft for; left out for a new rule. */
  id?: string | null | undefined;
  /** How much it may give; counted from the moment a limit is published. The limits of a group's rules are the group's. */
  limits?: Array<EarningLimitInput> | null | undefined;
  /** Which rule goes first where only one can: the highest. */
  priority?: number;
  /** The name, in the caller's language; `translations` in that language goes before it. */
  title: string;
  /** Its words in the program's languages; left out, those of the version that was edited stay. */
  translations?: Array<EarningRuleTranslationInput> | null | undefined;
  /** What sets it off. */
  trigger: EarningTrigger;
  /** The first moment it is valid. */
  validFrom?: string | null | undefined;
  /** The first moment it is no longer valid. */
  validUntil?: string | null | undefined;
  /** The version that was edited, the draft's if there is one; needed with `id`. */
  version?: number | null | undefined;
};

/** An e-mail whose words are changed. */
export type SaveMessageTemplateInput = {
  /** The words; the draft there is when left out. */
  content?: MessageContentInput | null | undefined;
  /** What it is for. */
  kind: MessageKind;
  /** In which language: one of the program's. */
  locale: string;
  /** Whether it is sent from now on; it is kept as a draft if not. */
  publish?: boolean | null | undefined;
  /** Its version when editing began; 0 when it was never changed. */
  version: number;
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

/** A test. */
export type SendTestMessageInput = {
  /** What it is for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** To which address. It is forgotten when the test was sent. */
  to: string;
};

/** A test for an endpoint. */
export type SendTestWebhookInput = {
  /** The kind of event whose example is sent. */
  eventType: string;
  /** The endpoint's id (`whe_…`). */
  id: string;
};

/** Whom to pause. */
export type SuspendMemberInput = {
  /** The member's id (`mem_…`). */
  memberId: string;
};

/** Which kinds of e-mail are sent. */
export type SwitchMessagesInput = {
  /** Each kind once. */
  switches: Array<MessageSwitchInput>;
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

/** Points to send from one member to another. */
export type TransferPointsInput = {
  /** Whose points (`mem_…`). */
  fromMemberId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** How many, above zero. */
  points: number;
  /** Who receives them (`mem_…`). */
  toMemberId: string;
};

/** Changes of an endpoint. */
export type UpdateWebhookEndpointInput = {
  /** What it is for. */
  description?: string | null | undefined;
  /** Whether it is sent events. */
  enabled?: boolean | null | undefined;
  /** The events to send; every event when empty. */
  eventTypes?: Array<string> | null | undefined;
  /** The endpoint's id (`whe_…`). */
  id: string;
  /** Where to send events. */
  url?: string | null | undefined;
};

/** The reasons for which a write is refused. */
export type UserErrorCode =
  /** An amount or number of points is larger than can be kept exactly. */
  | "AMOUNT_TOO_LARGE"
  /** It was put away and can't be changed. */
  | "ARCHIVED"
  /** The moment lies before the purchase. */
  | "BEFORE_PURCHASE"
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
  /** The webhook endpoint is disabled or was put away. */
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
  /** The moment lies in the future. */
  | "IN_THE_FUTURE"
  /** The moment lies in the past. */
  | "IN_THE_PAST"
  /** The member's account is closed. */
  | "MEMBER_CLOSED"
  /** The member is suspended. */
  | "MEMBER_SUSPENDED"
  /** More is given back than is kept of the purchase. */
  | "MORE_THAN_KEPT"
  /** An amount is below zero where it can't be. */
  | "NEGATIVE_AMOUNT"
  /** This version is published already, and there is no draft. */
  | "NOTHING_TO_PUBLISH"
  /** Only a sandbox program has a test clock. */
  | "NOT_A_SANDBOX"
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
  /** The return was recorded before with other content. */
  | "RETURN_DIFFERS"
  /** A tier needs no more than a lower one. */
  | "THRESHOLDS_NOT_RISING"
  /** Members are in the tier that is to be taken out. */
  | "TIER_IN_USE"
  /** An amount has more decimals than its currency. */
  | "TOO_MANY_DECIMALS"
  /** The program has as many webhook endpoints as there can be. */
  | "TOO_MANY_ENDPOINTS"
  /** Too many invitations are open for this member. */
  | "TOO_MANY_INVITATIONS"
  /** The total is not what the lines add up to. */
  | "TOTAL_MISMATCH"
  /** Nothing may be sent to this address. */
  | "URL_NOT_ALLOWED"
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
  /** It answered 410: nobody is there any more. */
  | "GONE"
  /** Staff disabled it. */
  | "STAFF";

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

export type AdvanceTestClockMutationVariables = Exact<{
  input: AdvanceTestClockInput;
}>;

export type AdvanceTestClockMutation = {
  advanceTestClock: {
    replayed: boolean;
    program: { id: string; sandbox: boolean; testNow: string | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type AsOfQueryVariables = Exact<{
  memberId: string;
  at: string;
}>;

export type AsOfQuery = {
  member: {
    id: string;
    walletAsOf: { available: number; pending: number; held: number; debt: number };
    tierAsOf: { id: string; name: string } | null;
  } | null;
};

export type BacktestEarningRuleQueryVariables = Exact<{
  input: BacktestEarningRuleInput;
}>;

export type BacktestEarningRuleQuery = {
  backtestEarningRule: {
    complete: boolean;
    purchasesAvailable: number;
    purchases: number;
    pointsBefore: number;
    pointsAfter: number;
    gainers: number;
    losers: number;
    cost: { amount: string; currencyCode: string } | null;
    sample: Array<{
      purchaseExternalId: string;
      before: number;
      after: number;
      member: { id: string; displayName: string };
    }>;
  };
};

export type CloseMemberMutationVariables = Exact<{
  input: CloseMemberInput;
}>;

export type CloseMemberMutation = {
  closeMember: {
    replayed: boolean;
    member: {
      id: string;
      status: MemberStatus;
      wallet: { available: number; pending: number; held: number; debt: number };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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

export type EraseMemberMutationVariables = Exact<{
  input: EraseMemberInput;
}>;

export type EraseMemberMutation = {
  eraseMember: {
    replayed: boolean;
    member: {
      id: string;
      status: MemberStatus;
      wallet: { available: number; pending: number; held: number; debt: number };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ExportMemberQueryVariables = Exact<{
  memberId: string;
}>;

export type ExportMemberQuery = { exportMember: unknown };

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

export type MessageTemplatesQueryVariables = Exact<{
  kind?: MessageKind | null | undefined;
  locale?: string | null | undefined;
}>;

export type MessageTemplatesQuery = {
  messageTemplates: Array<{
    kind: MessageKind;
    locale: string;
    purpose: MessagePurpose;
    enabled: boolean;
    version: number;
    builtIn: { subject: string; html: string; text: string };
    published: { subject: string; html: string; text: string } | null;
    draft: { subject: string; html: string; text: string } | null;
    variables: Array<{ name: string; description: string; example: string }>;
  }>;
};

export type MessagesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  memberId?: string | null | undefined;
  kind?: MessageKind | null | undefined;
  status?: MessageStatus | null | undefined;
}>;

export type MessagesQuery = {
  messages: {
    nodes: Array<{
      id: string;
      kind: MessageKind;
      memberId: string | null;
      test: boolean;
      status: MessageStatus;
      skippedFor: MessageSkipReason | null;
      error: string | null;
      createdAt: string;
      sentAt: string | null;
      nextAttemptAt: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type PreviewMessageQueryVariables = Exact<{
  input: PreviewMessageInput;
}>;

export type PreviewMessageQuery = {
  previewMessage: {
    subject: string | null;
    html: string | null;
    text: string | null;
    userErrors: Array<{ field: Array<string>; message: string; code: UserErrorCode }>;
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

export type PublishEarningRuleMutationVariables = Exact<{
  input: PublishEarningRuleInput;
}>;

export type PublishEarningRuleMutation = {
  publishEarningRule: {
    rule: { id: string; status: EarningRuleStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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

export type ReactivateMemberMutationVariables = Exact<{
  input: ReactivateMemberInput;
}>;

export type ReactivateMemberMutation = {
  reactivateMember: {
    member: { id: string; status: MemberStatus } | null;
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

export type ResetMessageTemplateMutationVariables = Exact<{
  input: ResetMessageTemplateInput;
}>;

export type ResetMessageTemplateMutation = {
  resetMessageTemplate: {
    template: {
      kind: MessageKind;
      locale: string;
      purpose: MessagePurpose;
      enabled: boolean;
      version: number;
      builtIn: { subject: string; html: string; text: string };
      published: { subject: string; html: string; text: string } | null;
      draft: { subject: string; html: string; text: string } | null;
      variables: Array<{ name: string; description: string; example: string }>;
    } | null;
    userErrors: Array<{ field: Array<string>; message: string; code: UserErrorCode }>;
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

export type SaveEarningRuleMutationVariables = Exact<{
  input: SaveEarningRuleInput;
}>;

export type SaveEarningRuleMutation = {
  saveEarningRule: {
    rule: { id: string; status: EarningRuleStatus; version: number; sentence: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SaveMessageTemplateMutationVariables = Exact<{
  input: SaveMessageTemplateInput;
}>;

export type SaveMessageTemplateMutation = {
  saveMessageTemplate: {
    template: {
      kind: MessageKind;
      locale: string;
      purpose: MessagePurpose;
      enabled: boolean;
      version: number;
      builtIn: { subject: string; html: string; text: string };
      published: { subject: string; html: string; text: string } | null;
      draft: { subject: string; html: string; text: string } | null;
      variables: Array<{ name: string; description: string; example: string }>;
    } | null;
    userErrors: Array<{ field: Array<string>; message: string; code: UserErrorCode }>;
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

export type SendTestMessageMutationVariables = Exact<{
  input: SendTestMessageInput;
}>;

export type SendTestMessageMutation = {
  sendTestMessage: {
    message: {
      id: string;
      kind: MessageKind;
      memberId: string | null;
      test: boolean;
      status: MessageStatus;
      skippedFor: MessageSkipReason | null;
      error: string | null;
      createdAt: string;
      sentAt: string | null;
      nextAttemptAt: string | null;
    } | null;
    userErrors: Array<{ field: Array<string>; message: string; code: UserErrorCode }>;
  };
};

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;

export type SendTestWebhookMutation = {
  sendTestWebhook: {
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

export type SuspendMemberMutationVariables = Exact<{
  input: SuspendMemberInput;
}>;

export type SuspendMemberMutation = {
  suspendMember: {
    member: { id: string; status: MemberStatus } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SwitchMessagesMutationVariables = Exact<{
  input: SwitchMessagesInput;
}>;

export type SwitchMessagesMutation = {
  switchMessages: {
    templates: Array<{ kind: MessageKind; locale: string; enabled: boolean }> | null;
    userErrors: Array<{ field: Array<string>; message: string; code: UserErrorCode }>;
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

export type TransferPointsMutationVariables = Exact<{
  input: TransferPointsInput;
}>;

export type TransferPointsMutation = {
  transferPoints: {
    replayed: boolean;
    entry: { id: string; points: number; availableAfter: number } | null;
    member: { id: string; wallet: { available: number; debt: number } } | null;
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
      memberId: string | null;
      entryId: string | null;
      kind: LedgerProblemKind;
      message: string;
    }>;
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
  eventTypes: Array<{ name: string; description: string; version: number; example: unknown }>;
};

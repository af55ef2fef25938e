// Generated from schema/ and client/operations/ by `npm run generate`; never edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
import type { TypedDocument } from "./create-client.ts";
export const AccessKeyScopes = `query AccessKeyScopes($kind: AccessKeyKind!) {
  accessKeyScopes(kind: $kind)
}` as TypedDocument<AccessKeyScopesQuery, AccessKeyScopesQueryVariables>;

export const AccessKeys = `query AccessKeys($first: Int = 20, $after: String, $offset: Int) {
  accessKeys(first: $first, after: $after, offset: $offset) {
    totalCount
    nodes {
      id
      kind
      title
      scopes
      origins
      start
      createdAt
      lastUsedAt
      allowedAddresses
      costPerSecond
      expiresAt
      revokedAt
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
}` as TypedDocument<AccessKeysQuery, AccessKeysQueryVariables>;

export const CreateAccessKey = `mutation CreateAccessKey($input: CreateAccessKeyInput!) {
  createAccessKey(input: $input) {
    replayed
    key {
      id
      kind
      title
      scopes
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
}` as TypedDocument<CreateAccessKeyMutation, CreateAccessKeyMutationVariables>;

export const LimitAccessKey = `mutation LimitAccessKey($input: LimitAccessKeyInput!) {
  limitAccessKey(input: $input) {
    replayed
    key {
      id
      allowedAddresses
      costPerSecond
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<LimitAccessKeyMutation, LimitAccessKeyMutationVariables>;

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

export const FirstSteps = `query FirstSteps {
  program {
    id
    firstSteps {
      step
      done
    }
  }
}` as TypedDocument<FirstStepsQuery, FirstStepsQueryVariables>;

export const Overview = `query Overview($from: Date!, $until: Date!, $before: Date!) {
  program {
    id
    owedNow: liability {
      ...Owed
    }
    owedBefore: liability(at: $from) {
      ...Owed
    }
    now: figures(from: $from, until: $until) {
      ...ProgramFigures
    }
    before: figures(from: $before, until: $from) {
      ...ProgramFigures
    }
    pointsNow: ledgerTotals(from: $from, until: $until) {
      movements {
        issued
        reversed
        redeemed
      }
      days {
        date
        movements {
          issued
          redeemed
        }
      }
    }
    pointsBefore: ledgerTotals(from: $before, until: $from) {
      movements {
        issued
        reversed
        redeemed
      }
    }
    expiringPoints {
      month
      points
    }
    tierSet {
      id
      tiers {
        id
        name
        level
        color
        memberCount
      }
    }
  }
}

fragment ProgramFigures on ProgramFigures {
  members
  joined
  active
  repeat
  purchases
  spent {
    amount
    currencyCode
  }
}

fragment Owed on Liability {
  points
  breakage
  amount {
    amount
    currencyCode
  }
}` as TypedDocument<OverviewQuery, OverviewQueryVariables>;

export const AuditLog =
  `query AuditLog($first: Int, $offset: Int, $search: String, $where: AuditFilter, $orderBy: AuditOrder) {
  auditRecords(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      recordedAt
      operation
      subjectId
      remoteAddress
      requestId
      reason {
        code
        name
      }
      actor {
        kind
        id
        name
      }
      member {
        id
        displayName
      }
      changes {
        path
        before
        after
      }
    }
  }
}` as TypedDocument<AuditLogQuery, AuditLogQueryVariables>;

export const MemberAuditTrail = `query MemberAuditTrail($id: ID!, $first: Int = 10) {
  member(id: $id) {
    id
    auditTrail(first: $first) {
      id
      recordedAt
      operation
      subjectId
      remoteAddress
      requestId
      reason {
        code
        name
      }
      actor {
        kind
        id
        name
      }
      changes {
        path
        before
        after
      }
    }
  }
}` as TypedDocument<MemberAuditTrailQuery, MemberAuditTrailQueryVariables>;

export const AddMemberNote = `mutation AddMemberNote($input: AddMemberNoteInput!) {
  addMemberNote(input: $input) {
    replayed
    note {
      id
      text
      pinned
      author {
        name
      }
      createdAt
      changedAt
      mayChange
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<AddMemberNoteMutation, AddMemberNoteMutationVariables>;

export const AdjustPoints = `mutation AdjustPoints($input: AdjustPointsInput!) {
  adjustPoints(input: $input) {
    replayed
    entry {
      id
      points
      availableAfter
    }
    approval {
      id
      status
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

export const Approvals =
  `query Approvals($first: Int, $offset: Int, $where: ApprovalFilter, $orderBy: ApprovalOrder) {
  approvals(first: $first, offset: $offset, where: $where, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      status
      kind
      points
      reason
      reasonCode {
        code
        name
      }
      requestedBy {
        name
      }
      requestedAt
      expiresAt
      decidedBy {
        name
      }
      decidedAt
      note
      mine
      member {
        id
        displayName
        memberNumber
      }
    }
  }
}` as TypedDocument<ApprovalsQuery, ApprovalsQueryVariables>;

export const ApproveMovement = `mutation ApproveMovement($input: ApproveMovementInput!) {
  approveMovement(input: $input) {
    replayed
    approval {
      id
      status
      decidedBy {
        name
      }
      decidedAt
    }
    entry {
      id
      points
      availableAfter
    }
    member {
      id
      wallet {
        available
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ApproveMovementMutation, ApproveMovementMutationVariables>;

export const ChangeMemberNote = `mutation ChangeMemberNote($input: ChangeMemberNoteInput!) {
  changeMemberNote(input: $input) {
    note {
      id
      text
      pinned
      author {
        name
      }
      createdAt
      changedAt
      mayChange
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ChangeMemberNoteMutation, ChangeMemberNoteMutationVariables>;

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

export const ConfirmBirthDate = `mutation ConfirmBirthDate($input: ConfirmBirthDateInput!) {
  confirmBirthDate(input: $input) {
    member {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ConfirmBirthDateMutation, ConfirmBirthDateMutationVariables>;

export const DeclineMovement = `mutation DeclineMovement($input: DeclineMovementInput!) {
  declineMovement(input: $input) {
    replayed
    approval {
      id
      status
      note
      decidedBy {
        name
      }
      decidedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DeclineMovementMutation, DeclineMovementMutationVariables>;

export const DeleteMemberNote = `mutation DeleteMemberNote($input: DeleteMemberNoteInput!) {
  deleteMemberNote(input: $input) {
    member {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DeleteMemberNoteMutation, DeleteMemberNoteMutationVariables>;

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

export const MemberMerges = `query MemberMerges($memberId: ID!) {
  member(id: $memberId) {
    id
    status
    merge {
      id
      status
      into {
        id
        displayName
      }
      startedAt
      mergedAt
    }
    mergedAccounts {
      id
      status
      member {
        id
        displayName
      }
      startedAt
      mergedAt
      unmergedAt
    }
  }
}` as TypedDocument<MemberMergesQuery, MemberMergesQueryVariables>;

export const MemberNotes = `query MemberNotes($id: ID!, $first: Int = 100) {
  member(id: $id) {
    id
    notes(first: $first) {
      id
      text
      pinned
      author {
        name
      }
      createdAt
      changedAt
      mayChange
    }
  }
}` as TypedDocument<MemberNotesQuery, MemberNotesQueryVariables>;

export const MergeMembers = `mutation MergeMembers($input: MergeMembersInput!) {
  mergeMembers(input: $input) {
    replayed
    merge {
      id
      status
      member {
        id
        status
      }
      into {
        id
      }
      startedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<MergeMembersMutation, MergeMembersMutationVariables>;

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

export const ReopenMember = `mutation ReopenMember($input: ReopenMemberInput!) {
  reopenMember(input: $input) {
    replayed
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
}` as TypedDocument<ReopenMemberMutation, ReopenMemberMutationVariables>;

export const ReverseAdjustment = `mutation ReverseAdjustment($input: ReverseAdjustmentInput!) {
  reverseAdjustment(input: $input) {
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
}` as TypedDocument<ReverseAdjustmentMutation, ReverseAdjustmentMutationVariables>;

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

export const TransferPoints = `mutation TransferPoints($input: TransferPointsInput!) {
  transferPoints(input: $input) {
    replayed
    entry {
      id
      points
      availableAfter
    }
    approval {
      id
      status
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

export const UnmergeMembers = `mutation UnmergeMembers($input: UnmergeMembersInput!) {
  unmergeMembers(input: $input) {
    replayed
    merge {
      id
      status
      member {
        id
        status
      }
      into {
        id
      }
      startedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UnmergeMembersMutation, UnmergeMembersMutationVariables>;

export const WaitingApprovals = `query WaitingApprovals {
  approvals(first: 1, where: {statuses: [PENDING]}) {
    totalCount
  }
}` as TypedDocument<WaitingApprovalsQuery, WaitingApprovalsQueryVariables>;

export const ApproveCatalogItem = `mutation ApproveCatalogItem($input: ApproveCatalogItemInput!) {
  approveCatalogItem(input: $input) {
    replayed
    item {
      id
      status
      version
      reason
    }
    reward {
      id
      status
      version
      cost
      draft {
        version
        cost
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ApproveCatalogItemMutation, ApproveCatalogItemMutationVariables>;

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
    updatedAt
    translations {
      locale
      title
      description
      terms
    }
    partner {
      id
      name
    }
    rewardId
    changes {
      path
      before
      after
    }
  }
}` as TypedDocument<PartnerItemQuery, PartnerItemQueryVariables>;

export const PartnerItems =
  `query PartnerItems($first: Int = 20, $after: String, $offset: Int, $status: PartnerItemStatus, $partnerId: ID) {
  partnerItems(
    first: $first
    after: $after
    offset: $offset
    status: $status
    partnerId: $partnerId
  ) {
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
      updatedAt
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
}` as TypedDocument<PartnerItemsQuery, PartnerItemsQueryVariables>;

export const SendBackCatalogItem =
  `mutation SendBackCatalogItem($input: SendBackCatalogItemInput!) {
  sendBackCatalogItem(input: $input) {
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
}` as TypedDocument<SendBackCatalogItemMutation, SendBackCatalogItemMutationVariables>;

export const ShareReward = `mutation ShareReward($input: ShareRewardInput!) {
  shareReward(input: $input) {
    reward {
      id
      sharedWith {
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
}` as TypedDocument<ShareRewardMutation, ShareRewardMutationVariables>;

export const WaitingItems = `query WaitingItems {
  partnerItems(first: 1, status: SUBMITTED) {
    totalCount
  }
}` as TypedDocument<WaitingItemsQuery, WaitingItemsQueryVariables>;

export const AddCodes = `mutation AddCodes($input: AddCodesInput!) {
  addCodes(input: $input) {
    replayed
    report {
      added
      duplicates
      duplicatePositions
      rejected
      rejections {
        position
        message
      }
      warning
    }
    codePool {
      id
      name
      left
      taken
      createdAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<AddCodesMutation, AddCodesMutationVariables>;

export const ArchivePromotionCode =
  `mutation ArchivePromotionCode($input: ArchivePromotionCodeInput!) {
  archivePromotionCode(input: $input) {
    promotionCode {
      id
      code
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ArchivePromotionCodeMutation, ArchivePromotionCodeMutationVariables>;

export const CancelScheduledPromotionCode =
  `mutation CancelScheduledPromotionCode($input: CancelScheduledPromotionCodeInput!) {
  cancelScheduledPromotionCode(input: $input) {
    replayed
    promotionCode {
      id
      code
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    CancelScheduledPromotionCodeMutation,
    CancelScheduledPromotionCodeMutationVariables
  >;

export const CodePoolPage = `query CodePoolPage($id: ID!) {
  codePool(id: $id) {
    id
    name
    left
    taken
    createdAt
  }
  program {
    id
    rewards(first: 100) {
      nodes {
        id
        title
        status
        codePoolId
        draft {
          codePoolId
        }
      }
    }
  }
}` as TypedDocument<CodePoolPageQuery, CodePoolPageQueryVariables>;

export const CodePools = `query CodePools($first: Int, $after: String) {
  codePools(first: $first, after: $after) {
    nodes {
      id
      name
      left
      taken
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<CodePoolsQuery, CodePoolsQueryVariables>;

export const CouponList =
  `query CouponList($first: Int = 20, $offset: Int, $search: String, $where: CouponFilter, $orderBy: CouponOrder) {
  coupons(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      codeEnding
      title
      kind
      status
      issuedAt
      expiresAt
      remainingValue {
        amount
        currencyCode
      }
      voidReason
      member {
        id
        displayName
        memberNumber
      }
    }
  }
}` as TypedDocument<CouponListQuery, CouponListQueryVariables>;

export const Coupon = `query Coupon($code: String!) {
  coupon(code: $code) {
    id
    code
    title
    status
    issuedAt
    expiresAt
    remainingValue {
      amount
      currencyCode
    }
    member {
      id
      displayName
    }
    uses {
      source
      purchaseExternalId
      amount {
        amount
        currencyCode
      }
      status
      usedAt
    }
    issuedBy
    issueReason
    voidReason
  }
}` as TypedDocument<CouponQuery, CouponQueryVariables>;

export const CreateCodePool = `mutation CreateCodePool($input: CreateCodePoolInput!) {
  createCodePool(input: $input) {
    replayed
    codePool {
      id
      name
      left
      taken
      createdAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CreateCodePoolMutation, CreateCodePoolMutationVariables>;

export const DiscardPromotionCodeDraft =
  `mutation DiscardPromotionCodeDraft($input: DiscardPromotionCodeDraftInput!) {
  discardPromotionCodeDraft(input: $input) {
    promotionCode {
      id
      code
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DiscardPromotionCodeDraftMutation, DiscardPromotionCodeDraftMutationVariables>;

export const PromotionCodeEditor = `query PromotionCodeEditor($id: ID!) {
  promotionCode(id: $id) {
    ...EditedPromotionCode
    uses {
      all
      today
    }
    draft {
      ...EditedPromotionCode
    }
    scheduled {
      version
      inForceFrom
    }
    history(first: 20) {
      nodes {
        version
        publishedAt
        publishedBy {
          name
        }
        inForceFrom
        cancelled
        changes {
          path
          before
          after
        }
      }
    }
  }
}

fragment EditedPromotionCode on PromotionCode {
  id
  code
  title
  status
  version
  kind
  value {
    amount
    currencyCode
  }
  percent
  maxDiscount {
    amount
    currencyCode
  }
  product
  applies {
    minimumSpend {
      amount
      currencyCode
    }
    lines
    maxUnits
  }
  combinable
  conditions
  limits {
    per
    period
    max
  }
  validFrom
  validUntil
  savedAt
  savedBy {
    name
  }
  translations {
    locale
    title
  }
}` as TypedDocument<PromotionCodeEditorQuery, PromotionCodeEditorQueryVariables>;

export const PromotionCodeList =
  `query PromotionCodeList($first: Int!, $offset: Int, $search: String, $status: PromotionCodeStatus) {
  promotionCodes(first: $first, offset: $offset, search: $search, status: $status) {
    totalCount
    nodes {
      id
      code
      title
      status
      version
      kind
      value {
        amount
        currencyCode
      }
      percent
      product
      validFrom
      validUntil
      uses {
        all
        today
      }
      draft {
        version
      }
      scheduled {
        version
        inForceFrom
      }
    }
  }
}` as TypedDocument<PromotionCodeListQuery, PromotionCodeListQueryVariables>;

export const PromotionCode = `query PromotionCode($id: ID!) {
  promotionCode(id: $id) {
    id
    code
    title
    status
    version
    kind
    value {
      amount
      currencyCode
    }
    percent
    maxDiscount {
      amount
      currencyCode
    }
    product
    applies {
      minimumSpend {
        amount
        currencyCode
      }
      lines
      maxUnits
    }
    combinable
    conditions
    limits {
      per
      period
      max
    }
    validFrom
    validUntil
    uses {
      all
      today
    }
    translations {
      locale
      title
    }
    draft {
      version
      code
      title
    }
    scheduled {
      version
      code
      title
    }
    history(first: 20) {
      nodes {
        version
        publishedAt
        publishedBy {
          name
        }
        inForceFrom
        cancelled
        changes {
          path
          before
          after
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}` as TypedDocument<PromotionCodeQuery, PromotionCodeQueryVariables>;

export const PromotionCodes =
  `query PromotionCodes($first: Int = 20, $after: String, $offset: Int, $search: String, $status: PromotionCodeStatus) {
  promotionCodes(
    first: $first
    after: $after
    offset: $offset
    search: $search
    status: $status
  ) {
    totalCount
    nodes {
      id
      code
      title
      status
      version
      uses {
        all
        today
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<PromotionCodesQuery, PromotionCodesQueryVariables>;

export const PublishPromotionCode =
  `mutation PublishPromotionCode($input: PublishPromotionCodeInput!) {
  publishPromotionCode(input: $input) {
    replayed
    promotionCode {
      id
      code
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<PublishPromotionCodeMutation, PublishPromotionCodeMutationVariables>;

export const RevertPromotionCode =
  `mutation RevertPromotionCode($input: RevertPromotionCodeInput!) {
  revertPromotionCode(input: $input) {
    promotionCode {
      id
      code
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertPromotionCodeMutation, RevertPromotionCodeMutationVariables>;

export const SavePromotionCode = `mutation SavePromotionCode($input: SavePromotionCodeInput!) {
  savePromotionCode(input: $input) {
    promotionCode {
      id
      code
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SavePromotionCodeMutation, SavePromotionCodeMutationVariables>;

export const VoidCoupon = `mutation VoidCoupon($input: VoidCouponInput!) {
  voidCoupon(input: $input) {
    replayed
    coupon {
      id
      code
      status
      voidReason
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<VoidCouponMutation, VoidCouponMutationVariables>;

export const ArchiveEarningRule = `mutation ArchiveEarningRule($input: ArchiveEarningRuleInput!) {
  archiveEarningRule(input: $input) {
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
}` as TypedDocument<ArchiveEarningRuleMutation, ArchiveEarningRuleMutationVariables>;

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

export const CancelScheduledEarningRule =
  `mutation CancelScheduledEarningRule($input: CancelScheduledEarningRuleInput!) {
  cancelScheduledEarningRule(input: $input) {
    replayed
    rule {
      id
      status
      version
      draft {
        id
        version
      }
      scheduled {
        id
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    CancelScheduledEarningRuleMutation,
    CancelScheduledEarningRuleMutationVariables
  >;

export const DiscardEarningRuleDraft =
  `mutation DiscardEarningRuleDraft($input: DiscardEarningRuleDraftInput!) {
  discardEarningRuleDraft(input: $input) {
    rule {
      id
      status
      version
      draft {
        id
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DiscardEarningRuleDraftMutation, DiscardEarningRuleDraftMutationVariables>;

export const EarningRuleEditor = `query EarningRuleEditor($id: ID!) {
  program {
    id
    earningRule(id: $id) {
      ...EditedRule
      draft {
        ...EditedRule
      }
      scheduled {
        version
        inForceFrom
      }
      history(first: 20) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}

fragment EditedRule on EarningRule {
  id
  title
  status
  version
  priority
  bestOfGroup
  exclusive
  trigger
  eventName
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
    used
  }
  validFrom
  validUntil
  savedAt
  savedBy {
    name
  }
  sentence
  translations {
    locale
    title
    description
  }
}` as TypedDocument<EarningRuleEditorQuery, EarningRuleEditorQueryVariables>;

export const EarningRuleList = `query EarningRuleList($archived: Boolean!) {
  program {
    id
    earningRules(archived: $archived) {
      ...ListedRule
      draft {
        ...ListedRule
      }
      scheduled {
        version
        inForceFrom
      }
    }
  }
}

fragment ListedRule on EarningRule {
  id
  title
  status
  version
  priority
  bestOfGroup
  exclusive
  trigger
  eventName
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
    used
  }
  validFrom
  validUntil
  savedAt
  savedBy {
    name
  }
  sentence
  translations {
    locale
    title
    description
  }
}` as TypedDocument<EarningRuleListQuery, EarningRuleListQueryVariables>;

export const EarningRuleVersions = `query EarningRuleVersions($first: Int, $after: String) {
  program {
    id
    earningRules(archived: true) {
      id
      title
      status
      version
      draft {
        version
        title
      }
      scheduled {
        version
        title
      }
      history(first: $first, after: $after) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}` as TypedDocument<EarningRuleVersionsQuery, EarningRuleVersionsQueryVariables>;

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

export const OffersToFind = `query OffersToFind($search: String) {
  program {
    id
    earningRules {
      id
      title
    }
    rewards(first: 5, search: $search) {
      nodes {
        id
        title
      }
    }
  }
}` as TypedDocument<OffersToFindQuery, OffersToFindQueryVariables>;

export const PauseEarningRule = `mutation PauseEarningRule($input: PauseEarningRuleInput!) {
  pauseEarningRule(input: $input) {
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
}` as TypedDocument<PauseEarningRuleMutation, PauseEarningRuleMutationVariables>;

export const PreviewEarningRule = `query PreviewEarningRule($input: SaveEarningRuleInput!) {
  previewEarningRule(input: $input) {
    sentences {
      locale
      sentence
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<PreviewEarningRuleQuery, PreviewEarningRuleQueryVariables>;

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

export const ResumeEarningRule = `mutation ResumeEarningRule($input: ResumeEarningRuleInput!) {
  resumeEarningRule(input: $input) {
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
}` as TypedDocument<ResumeEarningRuleMutation, ResumeEarningRuleMutationVariables>;

export const RevertEarningRule = `mutation RevertEarningRule($input: RevertEarningRuleInput!) {
  revertEarningRule(input: $input) {
    rule {
      id
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertEarningRuleMutation, RevertEarningRuleMutationVariables>;

export const RuleFields = `query RuleFields($about: RuleSubject!) {
  program {
    id
    ruleFields(about: $about) {
      ...RuleFieldParts
      lineFields {
        ...RuleFieldParts
      }
    }
  }
}

fragment RuleFieldParts on RuleField {
  name
  label
  type
  operators {
    name
    label
  }
  choices {
    value
    label
  }
  min
  max
  notAvailable
}` as TypedDocument<RuleFieldsQuery, RuleFieldsQueryVariables>;

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

export const EnrollMember = `mutation EnrollMember($input: EnrollMemberInput!) {
  enrollMember(input: $input) {
    created
    replayed
    member {
      id
      displayName
      memberNumber
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<EnrollMemberMutation, EnrollMemberMutationVariables>;

export const ContributeToHousehold =
  `mutation ContributeToHousehold($input: ContributeToHouseholdInput!) {
  contributeToHousehold(input: $input) {
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
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ContributeToHouseholdMutation, ContributeToHouseholdMutationVariables>;

export const CreateHousehold = `mutation CreateHousehold($input: CreateHouseholdInput!) {
  createHousehold(input: $input) {
    household {
      id
      wallet {
        available
        pending
      }
      members {
        member {
          id
        }
        joinedAt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CreateHouseholdMutation, CreateHouseholdMutationVariables>;

export const Household = `query Household($id: ID!) {
  household(id: $id) {
    id
    createdAt
    wallet {
      available
      pending
      held
      debt
    }
    members {
      member {
        id
        displayName
        tier {
          id
          name
        }
      }
      joinedAt
    }
    entries {
      nodes {
        kind
        points
        title
      }
    }
  }
}` as TypedDocument<HouseholdQuery, HouseholdQueryVariables>;

export const JoinHousehold = `mutation JoinHousehold($input: JoinHouseholdInput!) {
  joinHousehold(input: $input) {
    household {
      id
      wallet {
        available
        pending
      }
      members {
        member {
          id
        }
        joinedAt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<JoinHouseholdMutation, JoinHouseholdMutationVariables>;

export const LeaveHousehold = `mutation LeaveHousehold($input: LeaveHouseholdInput!) {
  leaveHousehold(input: $input) {
    replayed
    household {
      id
      wallet {
        available
        pending
      }
      members {
        member {
          id
        }
        joinedAt
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<LeaveHouseholdMutation, LeaveHouseholdMutationVariables>;

export const CloseProgram = `mutation CloseProgram($input: CloseProgramInput!) {
  closeProgram(input: $input) {
    replayed
    program {
      id
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CloseProgramMutation, CloseProgramMutationVariables>;

export const CreateProgram = `mutation CreateProgram($input: CreateProgramInput!) {
  createProgram(input: $input) {
    replayed
    program {
      id
      name
      currencyCode
      timeZone
    }
    keys {
      kind
      id
      secret
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CreateProgramMutation, CreateProgramMutationVariables>;

export const Programs = `query Programs($first: Int = 20, $after: String) {
  programs(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      currencyCode
      timeZone
      status
      sandboxOf {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<ProgramsQuery, ProgramsQueryVariables>;

export const BacktestJobs = `query BacktestJobs {
  jobs(first: 20, where: {kinds: [BACKTEST_RULE]}) {
    nodes {
      id
      status
      startedBy {
        name
      }
      parameters
      total
      done
      createdAt
      endedAt
      problem
      backtest {
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
    }
  }
}` as TypedDocument<BacktestJobsQuery, BacktestJobsQueryVariables>;

export const BulkActionPreview = `query BulkActionPreview($input: BulkActionInput!) {
  bulkActionPreview(input: $input) {
    members
    points
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<BulkActionPreviewQuery, BulkActionPreviewQueryVariables>;

export const CancelJob = `mutation CancelJob($input: CancelJobInput!) {
  cancelJob(input: $input) {
    job {
      id
      kind
      status
      total
      done
      succeeded
      refused
      points
      endedAt
      reversible
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CancelJobMutation, CancelJobMutationVariables>;

export const Job = `query Job($id: ID!) {
  job(id: $id) {
    id
    kind
    status
    startedBy {
      name
    }
    mine
    parameters
    total
    done
    succeeded
    refused
    points
    createdAt
    startedAt
    endedAt
    problem
    reportUrl
    reversesId
    reversible
  }
}` as TypedDocument<JobQuery, JobQueryVariables>;

export const Jobs = `query Jobs($first: Int, $offset: Int, $where: JobFilter, $orderBy: JobOrder) {
  jobs(first: $first, offset: $offset, where: $where, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      kind
      status
      startedBy {
        name
      }
      mine
      parameters
      total
      done
      succeeded
      refused
      points
      createdAt
      startedAt
      endedAt
      problem
      reportUrl
      reversesId
      reversible
    }
  }
}` as TypedDocument<JobsQuery, JobsQueryVariables>;

export const ReverseJob = `mutation ReverseJob($input: ReverseJobInput!) {
  reverseJob(input: $input) {
    replayed
    job {
      id
      kind
      status
      total
      done
      succeeded
      refused
      points
      reversesId
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ReverseJobMutation, ReverseJobMutationVariables>;

export const RunningJobs = `query RunningJobs {
  jobs(first: 100, where: {mine: true, statuses: [WAITING, RUNNING]}) {
    totalCount
    nodes {
      id
      done
      total
    }
  }
}` as TypedDocument<RunningJobsQuery, RunningJobsQueryVariables>;

export const StartBulkAction = `mutation StartBulkAction($input: StartBulkActionInput!) {
  startBulkAction(input: $input) {
    replayed
    job {
      id
      kind
      status
      total
      done
      succeeded
      refused
      points
      mine
      reversible
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<StartBulkActionMutation, StartBulkActionMutationVariables>;

export const StartEarningRuleBacktest =
  `mutation StartEarningRuleBacktest($input: StartEarningRuleBacktestInput!) {
  startEarningRuleBacktest(input: $input) {
    replayed
    job {
      id
      kind
      status
      total
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<StartEarningRuleBacktestMutation, StartEarningRuleBacktestMutationVariables>;

export const EntryList =
  `query EntryList($first: Int = 20, $offset: Int, $search: String, $where: ProgramEntryFilter, $orderBy: EntryOrder) {
  entries(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      kind
      status
      points
      availableAfter
      occurredAt
      recordedAt
      title
      source {
        kind
      }
      reason {
        code
        name
      }
      member {
        id
        displayName
        memberNumber
      }
    }
  }
}` as TypedDocument<EntryListQuery, EntryListQueryVariables>;

export const LedgerProof = `query LedgerProof($first: Int = 200, $after: String) {
  verifyLedger(first: $first, after: $after) {
    ok
    complete
    cursor
    membersChecked
    entriesChecked
    batchesChecked
    unsealed
    problems {
      memberId
      kind
      message
    }
    checkpoint {
      day
      takenAt
      members
      root
    }
  }
}` as TypedDocument<LedgerProofQuery, LedgerProofQueryVariables>;

export const LedgerTotals = `query LedgerTotals($from: Date!, $until: Date!) {
  program {
    id
    balances {
      ...PointsBalances
    }
    ledgerTotals(from: $from, until: $until) {
      opening {
        ...PointsBalances
      }
      movements {
        ...LedgerMovements
      }
      closing {
        ...PointsBalances
      }
      days {
        date
        movements {
          ...LedgerMovements
        }
        balances {
          ...PointsBalances
        }
      }
    }
  }
}

fragment PointsBalances on PointsBalances {
  available
  pending
  held
  debt
  outstanding
}

fragment LedgerMovements on LedgerMovements {
  issued
  reversed
  redeemed
  expired
  adjusted
  transferred
  other
}` as TypedDocument<LedgerTotalsQuery, LedgerTotalsQueryVariables>;

export const Liability = `query Liability($at: Date) {
  program {
    id
    liability(at: $at) {
      points
      debt
      pointValue
      breakage
      amount {
        amount
        currencyCode
      }
    }
  }
}` as TypedDocument<LiabilityQuery, LiabilityQueryVariables>;

export const MemberEntries =
  `query MemberEntries($id: ID!, $first: Int, $offset: Int, $where: EntryFilter) {
  member(id: $id) {
    id
    entries(first: $first, offset: $offset, where: $where) {
      totalCount
      nodes {
        id
        kind
        status
        points
        availableAfter
        occurredAt
        title
        reason {
          code
          name
        }
        source {
          kind
          id
          externalId
        }
        explanation {
          title
          points
        }
      }
    }
  }
}` as TypedDocument<MemberEntriesQuery, MemberEntriesQueryVariables>;

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

export const MemberList =
  `query MemberList($first: Int, $offset: Int, $search: String, $where: MemberFilter, $orderBy: MemberOrder) {
  members(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      displayName
      email
      phone
      memberNumber
      externalId
      enrolledAt
      status
      tier {
        id
        name
        color
      }
      wallet {
        available
        pending
      }
      totalSpent {
        amount
        currencyCode
      }
      lastPurchaseAt
    }
  }
}` as TypedDocument<MemberListQuery, MemberListQueryVariables>;

export const Member = `query Member($id: ID!) {
  member(id: $id) {
    id
    displayName
    status
    email
    phone
    memberNumber
    externalId
    kind
    givenName
    familyName
    birthDate
    gender
    locale
    occupation
    interests
    profileVersion
    address {
      line1
      city
      province
      countryCode
    }
    consents {
      purpose
      channel
      granted
      source
      recordedAt
    }
    consentHistory(first: 50) {
      purpose
      channel
      granted
      source
      wording
      recordedAt
    }
    enrolledAt
    lastPurchaseAt
    totalSpent {
      amount
      currencyCode
    }
    tier {
      id
      name
      color
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
    tierGrants {
      id
      inForce
      until
      reason
      grantedAt
      grantedBy {
        name
      }
      tier {
        id
        name
        color
      }
    }
    wallet {
      available
      pending
      held
      debt
    }
    expiringPoints(within: "P365D") {
      points
      at
    }
    coupons(first: 100) {
      nodes {
        id
        code
        title
        status
        issuedAt
        expiresAt
        remainingValue {
          amount
          currencyCode
        }
      }
    }
    merge {
      id
      status
      into {
        id
        displayName
      }
    }
    mergedAccounts {
      id
      status
      startedAt
      member {
        id
        displayName
        memberNumber
      }
    }
    notes(first: 100) {
      id
      text
      pinned
      author {
        name
      }
      createdAt
      changedAt
      mayChange
    }
    household {
      id
      members {
        member {
          id
          displayName
        }
      }
    }
  }
}` as TypedDocument<MemberQuery, MemberQueryVariables>;

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

export const UpdateMember = `mutation UpdateMember($input: UpdateMemberInput!) {
  updateMember(input: $input) {
    member {
      id
      displayName
      givenName
      familyName
      email
      phone
      birthDate
      profileVersion
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UpdateMemberMutation, UpdateMemberMutationVariables>;

export const CancelScheduledMessageTemplate =
  `mutation CancelScheduledMessageTemplate($input: CancelScheduledMessageTemplateInput!) {
  cancelScheduledMessageTemplate(input: $input) {
    replayed
    template {
      kind
      locale
      version
      published {
        subject
      }
      draft {
        subject
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    CancelScheduledMessageTemplateMutation,
    CancelScheduledMessageTemplateMutationVariables
  >;

export const DiscardMessageTemplateDraft =
  `mutation DiscardMessageTemplateDraft($input: DiscardMessageTemplateDraftInput!) {
  discardMessageTemplateDraft(input: $input) {
    template {
      kind
      locale
      version
      published {
        subject
      }
      draft {
        subject
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    DiscardMessageTemplateDraftMutation,
    DiscardMessageTemplateDraftMutationVariables
  >;

export const MessageCount = `query MessageCount($from: DateTime!, $until: DateTime!) {
  messages(first: 1, where: {createdAt: {from: $from, until: $until}}) {
    totalCount
  }
}` as TypedDocument<MessageCountQuery, MessageCountQueryVariables>;

export const MessageList =
  `query MessageList($first: Int = 20, $offset: Int, $search: String, $where: MessageFilter, $orderBy: MessageOrder) {
  messages(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      kind
      test
      status
      skippedFor
      error
      createdAt
      sentAt
      nextAttemptAt
      member {
        id
        displayName
      }
    }
  }
}` as TypedDocument<MessageListQuery, MessageListQueryVariables>;

export const MessageTemplateEditor = `query MessageTemplateEditor($kind: MessageKind!) {
  messageTemplates(kind: $kind) {
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
    savedAt
    savedBy {
      name
    }
    scheduled {
      version
      inForceFrom
    }
    variables {
      name
      description
      example
    }
    history(first: 20) {
      nodes {
        version
        publishedAt
        publishedBy {
          name
        }
        inForceFrom
        cancelled
        changes {
          path
          before
          after
        }
      }
    }
  }
}` as TypedDocument<MessageTemplateEditorQuery, MessageTemplateEditorQueryVariables>;

export const MessageTemplateList = `query MessageTemplateList {
  messageTemplates {
    kind
    locale
    purpose
    enabled
    version
    builtIn {
      subject
    }
    published {
      subject
    }
    draft {
      subject
    }
    scheduled {
      version
      inForceFrom
    }
  }
}` as TypedDocument<MessageTemplateListQuery, MessageTemplateListQueryVariables>;

export const MessageTemplateVersions =
  `query MessageTemplateVersions($kind: MessageKind, $locale: Locale, $first: Int, $after: String) {
  messageTemplates(kind: $kind, locale: $locale) {
    kind
    locale
    version
    published {
      subject
    }
    draft {
      subject
    }
    scheduled {
      version
      inForceFrom
      content {
        subject
      }
    }
    history(first: $first, after: $after) {
      nodes {
        version
        publishedAt
        publishedBy {
          name
        }
        inForceFrom
        cancelled
        changes {
          path
          before
          after
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}` as TypedDocument<MessageTemplateVersionsQuery, MessageTemplateVersionsQueryVariables>;

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

export const PublishMessageTemplate =
  `mutation PublishMessageTemplate($input: PublishMessageTemplateInput!) {
  publishMessageTemplate(input: $input) {
    replayed
    template {
      kind
      locale
      version
      published {
        subject
      }
      draft {
        subject
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<PublishMessageTemplateMutation, PublishMessageTemplateMutationVariables>;

export const ResendMessage = `mutation ResendMessage($input: ResendMessageInput!) {
  resendMessage(input: $input) {
    message {
      id
      status
      nextAttemptAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ResendMessageMutation, ResendMessageMutationVariables>;

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

export const RevertMessageTemplate =
  `mutation RevertMessageTemplate($input: RevertMessageTemplateInput!) {
  revertMessageTemplate(input: $input) {
    template {
      kind
      locale
      version
      published {
        subject
      }
      draft {
        subject
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertMessageTemplateMutation, RevertMessageTemplateMutationVariables>;

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

export const RequestLog =
  `query RequestLog($first: Int = 20, $offset: Int, $search: String, $where: RequestFilter, $orderBy: RequestOrder) {
  requests(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      requestId
      answeredAt
      api
      operation
      isWrite
      method
      status
      codes
      milliseconds
      callerKind
      key {
        id
        name
      }
    }
  }
}` as TypedDocument<RequestLogQuery, RequestLogQueryVariables>;

export const SystemHealth = `query SystemHealth {
  systemHealth {
    ok
    checkedAt
    version
    databaseVersion
    checks {
      subject
      ok
      message
      count
      since
    }
  }
}` as TypedDocument<SystemHealthQuery, SystemHealthQueryVariables>;

export const PartnerList = `query PartnerList($first: Int = 20, $offset: Int, $search: String) {
  partners(first: $first, offset: $offset, search: $search) {
    totalCount
    nodes {
      id
      name
      status
      source
      version
    }
  }
}` as TypedDocument<PartnerListQuery, PartnerListQueryVariables>;

export const PartnerPage = `query PartnerPage($id: ID!) {
  partner(id: $id) {
    id
    name
    status
    source
    version
    balance {
      amount
      currencyCode
    }
    prepaidLow
    terms {
      version
      funding
      pricePerPoint
      reimbursementPerPoint
      reimbursementPerVoucher {
        amount
        currencyCode
      }
      minimum {
        amount
        currencyCode
      }
      warnBelow {
        amount
        currencyCode
      }
      period
      currencyCode
      undoWindow
      inForceFrom
    }
  }
  settlements(partnerId: $id, first: 100) {
    nodes {
      id
      period {
        from
        until
      }
      status
      owedByPartner {
        amount
        currencyCode
      }
      owedToPartner {
        amount
        currencyCode
      }
      net {
        amount
        currencyCode
      }
      toPay {
        amount
        currencyCode
      }
      closedAt
      disputesOpen
    }
  }
}` as TypedDocument<PartnerPageQuery, PartnerPageQueryVariables>;

export const Partners =
  `query Partners($first: Int = 20, $after: String, $offset: Int, $search: String) {
  partners(first: $first, after: $after, offset: $offset, search: $search) {
    totalCount
    nodes {
      id
      name
      status
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<PartnersQuery, PartnersQueryVariables>;

export const SavePartner = `mutation SavePartner($input: SavePartnerInput!) {
  savePartner(input: $input) {
    partner {
      id
      name
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SavePartnerMutation, SavePartnerMutationVariables>;

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

export const CancelScheduledEarningTerms =
  `mutation CancelScheduledEarningTerms($input: CancelScheduledEarningTermsInput!) {
  cancelScheduledEarningTerms(input: $input) {
    replayed
    program {
      id
      earningTerms {
        version
        draft {
          version
        }
        scheduled {
          version
          inForceFrom
        }
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    CancelScheduledEarningTermsMutation,
    CancelScheduledEarningTermsMutationVariables
  >;

export const DiscardEarningTermsDraft =
  `mutation DiscardEarningTermsDraft($input: DiscardEarningTermsDraftInput!) {
  discardEarningTermsDraft(input: $input) {
    program {
      id
      earningTerms {
        version
        draft {
          version
        }
        scheduled {
          version
          inForceFrom
        }
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DiscardEarningTermsDraftMutation, DiscardEarningTermsDraftMutationVariables>;

export const EarningTermsEditor = `query EarningTermsEditor {
  program {
    id
    earningTerms {
      ...EditedEarningTerms
      draft {
        ...EditedEarningTerms
      }
      scheduled {
        version
        inForceFrom
      }
      history(first: 50) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          cancelled
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}

fragment EditedEarningTerms on EarningTerms {
  version
  savedAt
  savedBy {
    name
  }
  pendingDays
  expiry {
    kind
    count
    unit
    endOf
    lastDay
  }
  includesTax
  includesShipping
  retroDays
  purchasePointsMax
  debt
  pointValue
  payWithPoints {
    value
    step
    minimum
    maximumShare
  }
  checkoutHours
  refundDays
  erasedIdentityDays
  giftCardValidity
}` as TypedDocument<EarningTermsEditorQuery, EarningTermsEditorQueryVariables>;

export const EarningTermsVersions = `query EarningTermsVersions($first: Int, $after: String) {
  program {
    id
    earningTerms {
      version
      retroDays
      draft {
        version
        retroDays
      }
      scheduled {
        version
        retroDays
        inForceFrom
      }
      history(first: $first, after: $after) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}` as TypedDocument<EarningTermsVersionsQuery, EarningTermsVersionsQueryVariables>;

export const EarningTerms = `query EarningTerms {
  program {
    id
    earningTerms {
      version
      pendingDays
      expiry {
        kind
        count
        unit
        endOf
        lastDay
      }
      includesTax
      includesShipping
      retroDays
      purchasePointsMax
      debt
      pointValue
      payWithPoints {
        value
        step
        minimum
        maximumShare
      }
      checkoutHours
      refundDays
      erasedIdentityDays
      giftCardValidity
    }
  }
}` as TypedDocument<EarningTermsQuery, EarningTermsQueryVariables>;

export const PointValue = `query PointValue {
  program {
    id
    currencyCode
    earningTerms {
      version
      pointValue
      draft {
        version
        pointValue
      }
      history(first: 100) {
        nodes {
          version
          inForceFrom
          cancelled
          publishedBy {
            name
          }
          changes {
            path
            after
          }
        }
      }
    }
  }
}` as TypedDocument<PointValueQuery, PointValueQueryVariables>;

export const ProgramSettings = `query ProgramSettings {
  program {
    id
    version
    inUse
    currencyCode
    timeZone
    defaultLocale
    locales
    look {
      logoUrl
      color
      textColor
    }
    translations {
      locale
      name
      pointsName
      description
    }
  }
}` as TypedDocument<ProgramSettingsQuery, ProgramSettingsQueryVariables>;

export const Program = `query Program {
  program {
    id
    name
    currencyCode
    pointsName
    timeZone
    defaultLocale
    locales
    sandbox
    testNow
  }
}` as TypedDocument<ProgramQuery, ProgramQueryVariables>;

export const PublishEarningTerms =
  `mutation PublishEarningTerms($input: PublishEarningTermsInput!) {
  publishEarningTerms(input: $input) {
    replayed
    program {
      id
      earningTerms {
        version
        draft {
          version
        }
        scheduled {
          version
          inForceFrom
        }
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<PublishEarningTermsMutation, PublishEarningTermsMutationVariables>;

export const ReasonCodes = `query ReasonCodes {
  program {
    id
    reasonCodes {
      code
      name
      active
      version
      translations {
        locale
        name
      }
    }
  }
}` as TypedDocument<ReasonCodesQuery, ReasonCodesQueryVariables>;

export const RevertEarningTerms = `mutation RevertEarningTerms($input: RevertEarningTermsInput!) {
  revertEarningTerms(input: $input) {
    program {
      id
      earningTerms {
        version
        draft {
          version
        }
        scheduled {
          version
          inForceFrom
        }
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertEarningTermsMutation, RevertEarningTermsMutationVariables>;

export const SaveEarningTerms = `mutation SaveEarningTerms($input: SaveEarningTermsInput!) {
  saveEarningTerms(input: $input) {
    program {
      id
      earningTerms {
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveEarningTermsMutation, SaveEarningTermsMutationVariables>;

export const SaveReasonCode = `mutation SaveReasonCode($input: SaveReasonCodeInput!) {
  saveReasonCode(input: $input) {
    reasonCode {
      code
      name
      active
      version
      translations {
        locale
        name
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveReasonCodeMutation, SaveReasonCodeMutationVariables>;

export const UpdateProgram = `mutation UpdateProgram($input: UpdateProgramInput!) {
  updateProgram(input: $input) {
    program {
      id
      name
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<UpdateProgramMutation, UpdateProgramMutationVariables>;

export const MemberPurchases = `query MemberPurchases($id: ID!, $first: Int, $offset: Int) {
  member(id: $id) {
    id
    purchases(first: $first, offset: $offset) {
      totalCount
      nodes {
        id
        source
        externalId
        placedAt
        channel
        locationId
        total {
          amount
          currencyCode
        }
        points
        keptPoints
        explanation {
          title
          points
        }
        notApplied {
          title
          code
          message
        }
        lines {
          id
          sku
          title
          category
          quantity
          unitPrice {
            amount
            currencyCode
          }
          giftCard
        }
        payments {
          kind
          amount {
            amount
            currencyCode
          }
        }
        returns {
          id
          externalId
          status
          refunded {
            amount
            currencyCode
          }
          points
          returnedAt
        }
      }
    }
  }
}` as TypedDocument<MemberPurchasesQuery, MemberPurchasesQueryVariables>;

export const PurchaseList =
  `query PurchaseList($first: Int = 20, $offset: Int, $search: String, $where: PurchaseFilter, $orderBy: PurchaseOrder) {
  purchases(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      source
      externalId
      placedAt
      channel
      locationId
      total {
        amount
        currencyCode
      }
      points
      keptPoints
      member {
        id
        displayName
        memberNumber
      }
    }
  }
}` as TypedDocument<PurchaseListQuery, PurchaseListQueryVariables>;

export const TryEarningRule = `query TryEarningRule($input: TryEarningRuleInput!) {
  tryEarningRule(input: $input) {
    before
    after
    explanation {
      title
      points
    }
    notApplied {
      title
      code
      message
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<TryEarningRuleQuery, TryEarningRuleQueryVariables>;

export const CancelRedemption = `mutation CancelRedemption($input: CancelRedemptionInput!) {
  cancelRedemption(input: $input) {
    replayed
    redemption {
      id
      status
      points
      coupon {
        code
      }
    }
    member {
      id
      wallet {
        available
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
      points
      coupon {
        code
      }
    }
    member {
      id
      wallet {
        available
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ConfirmRedemptionMutation, ConfirmRedemptionMutationVariables>;

export const IssueCoupon = `mutation IssueCoupon($input: IssueCouponInput!) {
  issueCoupon(input: $input) {
    replayed
    coupon {
      id
      code
      title
      status
      issuedAt
      expiresAt
      issuedBy
      issueReason
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<IssueCouponMutation, IssueCouponMutationVariables>;

export const MemberRedemptions = `query MemberRedemptions($id: ID!, $first: Int, $after: String) {
  member(id: $id) {
    id
    redemptions(first: $first, after: $after) {
      nodes {
        id
        title
        status
        points
        copay {
          amount
          currencyCode
        }
        redeemedAt
        heldUntil
        coupon {
          id
          code
          status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}` as TypedDocument<MemberRedemptionsQuery, MemberRedemptionsQueryVariables>;

export const RedeemReward = `mutation RedeemReward($input: RedeemRewardInput!) {
  redeemReward(input: $input) {
    replayed
    redemption {
      id
      status
      points
      coupon {
        code
      }
    }
    member {
      id
      wallet {
        available
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RedeemRewardMutation, RedeemRewardMutationVariables>;

export const RedemptionList =
  `query RedemptionList($first: Int = 20, $offset: Int, $search: String, $where: RedemptionFilter, $orderBy: RedemptionOrder) {
  redemptions(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      title
      rewardId
      status
      points
      copay {
        amount
        currencyCode
      }
      redeemedAt
      heldUntil
      coupon {
        id
        status
      }
      member {
        id
        displayName
        memberNumber
      }
    }
  }
}` as TypedDocument<RedemptionListQuery, RedemptionListQueryVariables>;

export const ApproveReferral = `mutation ApproveReferral($input: ApproveReferralInput!) {
  approveReferral(input: $input) {
    replayed
    referral {
      id
      status
      reasons
      note
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ApproveReferralMutation, ApproveReferralMutationVariables>;

export const CancelScheduledReferralProgram =
  `mutation CancelScheduledReferralProgram($input: CancelScheduledReferralProgramInput!) {
  cancelScheduledReferralProgram(input: $input) {
    replayed
    referralProgram {
      version
      status
      draft {
        version
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    CancelScheduledReferralProgramMutation,
    CancelScheduledReferralProgramMutationVariables
  >;

export const DiscardReferralProgramDraft =
  `mutation DiscardReferralProgramDraft($input: DiscardReferralProgramDraftInput!) {
  discardReferralProgramDraft(input: $input) {
    referralProgram {
      version
      status
      draft {
        version
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<
    DiscardReferralProgramDraftMutation,
    DiscardReferralProgramDraftMutationVariables
  >;

export const MemberReferral = `query MemberReferral($id: ID!) {
  member(id: $id) {
    id
    referral {
      code
      url
      invitedCount
      rewardedCount
      referrer {
        id
        displayName
      }
      referrals(first: 50) {
        id
        status
        refereeName
        createdAt
      }
    }
  }
}` as TypedDocument<MemberReferralQuery, MemberReferralQueryVariables>;

export const PreviewReferralMessages =
  `query PreviewReferralMessages($input: PreviewReferralMessagesInput!) {
  previewReferralMessages(input: $input) {
    channel
    text
    url
  }
}` as TypedDocument<PreviewReferralMessagesQuery, PreviewReferralMessagesQueryVariables>;

export const PublishReferralProgram =
  `mutation PublishReferralProgram($input: PublishReferralProgramInput!) {
  publishReferralProgram(input: $input) {
    replayed
    referralProgram {
      version
      status
      inForceFrom
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<PublishReferralProgramMutation, PublishReferralProgramMutationVariables>;

export const ReferralFunnel = `query ReferralFunnel {
  program {
    id
    referralFunnel {
      begun
      joined
      qualified
      rewarded
    }
    referralCounts {
      status
      count
    }
  }
}` as TypedDocument<ReferralFunnelQuery, ReferralFunnelQueryVariables>;

export const ReferralList =
  `query ReferralList($first: Int = 20, $offset: Int, $search: String, $where: ReferralFilter, $orderBy: ReferralOrder) {
  referrals(
    first: $first
    offset: $offset
    search: $search
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
    nodes {
      id
      status
      reasons
      note
      createdAt
      joinedAt
      referrer {
        id
        displayName
      }
      referee {
        id
        displayName
      }
    }
  }
}` as TypedDocument<ReferralListQuery, ReferralListQueryVariables>;

export const ReferralProgramEditor = `query ReferralProgramEditor {
  program {
    id
    referralProgram {
      ...EditedReferralProgram
      endedAt
      draft {
        ...EditedReferralProgram
      }
      scheduled {
        version
        inForceFrom
      }
      history(first: 20) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          cancelled
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}

fragment EditedReferralProgram on ReferralProgram {
  version
  status
  savedAt
  savedBy {
    name
  }
  landingUrl
  invitationDays
  qualificationDays
  minimumBase {
    amount
    currencyCode
  }
  returnDays
  referrerOffer {
    ...EditedReferralOffer
  }
  refereeOffer {
    ...EditedReferralOffer
  }
  cap {
    max
    period
  }
  budget {
    unit
    max
    period
  }
  joinsPerDayMax
  messages {
    channel
    locale
    subject
    text
  }
}

fragment EditedReferralOffer on ReferralOffer {
  points
  coupon {
    kind
    title
    translations {
      locale
      title
    }
    value {
      amount
      currencyCode
    }
    percent
    maxDiscount {
      amount
      currencyCode
    }
    product
    applies {
      minimumSpend {
        amount
        currencyCode
      }
      lines
      maxUnits
    }
    combinable
    days
  }
}` as TypedDocument<ReferralProgramEditorQuery, ReferralProgramEditorQueryVariables>;

export const ReferralProgramHistory = `query ReferralProgramHistory($first: Int, $after: String) {
  program {
    id
    referralProgram {
      version
      history(first: $first, after: $after) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}` as TypedDocument<ReferralProgramHistoryQuery, ReferralProgramHistoryQueryVariables>;

export const ReferralProgram = `query ReferralProgram {
  program {
    referralProgram {
      ...Terms
      inForceFrom
      scheduled {
        ...Terms
        inForceFrom
      }
      draft {
        ...Terms
      }
    }
    referralCounts {
      status
      count
    }
  }
}

fragment Terms on ReferralProgram {
  version
  status
  landingUrl
  invitationDays
  qualificationDays
  minimumBase {
    amount
    currencyCode
  }
  returnDays
  referrerOffer {
    ...Offer
  }
  refereeOffer {
    ...Offer
  }
  cap {
    max
    period
  }
  budget {
    unit
    max
    period
  }
  joinsPerDayMax
  messages {
    channel
    locale
    subject
    text
  }
}

fragment Offer on ReferralOffer {
  points
  coupon {
    kind
    title
    translations {
      locale
      title
    }
    value {
      amount
      currencyCode
    }
    percent
    maxDiscount {
      amount
      currencyCode
    }
    product
    days
  }
}` as TypedDocument<ReferralProgramQuery, ReferralProgramQueryVariables>;

export const ReferralsInReview =
  `query ReferralsInReview($first: Int, $after: String, $offset: Int) {
  referralsInReview(first: $first, after: $after, offset: $offset) {
    totalCount
    nodes {
      id
      status
      reasons
      createdAt
      joinedAt
      referrer {
        id
        displayName
      }
      referee {
        id
        displayName
        email
        phone
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` as TypedDocument<ReferralsInReviewQuery, ReferralsInReviewQueryVariables>;

export const RejectReferral = `mutation RejectReferral($input: RejectReferralInput!) {
  rejectReferral(input: $input) {
    replayed
    referral {
      id
      status
      reasons
      note
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RejectReferralMutation, RejectReferralMutationVariables>;

export const RevertReferralProgram =
  `mutation RevertReferralProgram($input: RevertReferralProgramInput!) {
  revertReferralProgram(input: $input) {
    referralProgram {
      version
      status
      draft {
        version
      }
      scheduled {
        version
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertReferralProgramMutation, RevertReferralProgramMutationVariables>;

export const SaveReferralProgram =
  `mutation SaveReferralProgram($input: SaveReferralProgramInput!) {
  saveReferralProgram(input: $input) {
    referralProgram {
      version
      status
      draft {
        version
        landingUrl
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveReferralProgramMutation, SaveReferralProgramMutationVariables>;

export const SwitchReferralProgram =
  `mutation SwitchReferralProgram($input: SwitchReferralProgramInput!) {
  switchReferralProgram(input: $input) {
    referralProgram {
      version
      status
      endedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SwitchReferralProgramMutation, SwitchReferralProgramMutationVariables>;

export const ArchiveReward = `mutation ArchiveReward($input: ArchiveRewardInput!) {
  archiveReward(input: $input) {
    reward {
      id
      status
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ArchiveRewardMutation, ArchiveRewardMutationVariables>;

export const CancelScheduledReward =
  `mutation CancelScheduledReward($input: CancelScheduledRewardInput!) {
  cancelScheduledReward(input: $input) {
    replayed
    reward {
      id
      status
      version
      draft {
        id
        version
      }
      scheduled {
        id
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CancelScheduledRewardMutation, CancelScheduledRewardMutationVariables>;

export const ChangeRewardStock = `mutation ChangeRewardStock($input: ChangeRewardStockInput!) {
  changeRewardStock(input: $input) {
    replayed
    reward {
      id
      stock
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ChangeRewardStockMutation, ChangeRewardStockMutationVariables>;

export const DiscardRewardDraft = `mutation DiscardRewardDraft($input: DiscardRewardDraftInput!) {
  discardRewardDraft(input: $input) {
    reward {
      id
      status
      version
      draft {
        id
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DiscardRewardDraftMutation, DiscardRewardDraftMutationVariables>;

export const MemberRewards = `query MemberRewards($id: ID!) {
  member(id: $id) {
    id
    rewards(first: 100) {
      nodes {
        id
        title
        cost
        copay {
          amount
          currencyCode
        }
        validUntil
        affordable
        unavailable
      }
    }
  }
}` as TypedDocument<MemberRewardsQuery, MemberRewardsQueryVariables>;

export const PublishReward = `mutation PublishReward($input: PublishRewardInput!) {
  publishReward(input: $input) {
    reward {
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
}` as TypedDocument<PublishRewardMutation, PublishRewardMutationVariables>;

export const RevertReward = `mutation RevertReward($input: RevertRewardInput!) {
  revertReward(input: $input) {
    reward {
      id
      title
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevertRewardMutation, RevertRewardMutationVariables>;

export const RewardEditor = `query RewardEditor($id: ID!) {
  program {
    id
    reward(id: $id) {
      ...EditedReward
      sharedWith {
        id
        name
      }
      draft {
        ...EditedReward
      }
      scheduled {
        version
        inForceFrom
      }
      history(first: 20) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}

fragment EditedReward on Reward {
  id
  title
  description
  terms
  status
  version
  kind
  cost
  copay {
    amount
    currencyCode
  }
  value {
    amount
    currencyCode
  }
  percent
  maxDiscount {
    amount
    currencyCode
  }
  product
  applies {
    minimumSpend {
      amount
      currencyCode
    }
    lines
    maxUnits
  }
  combinable
  imageUrl
  link
  minTier {
    id
    name
  }
  partner {
    id
    name
  }
  conditions
  limits {
    per
    period
    max
  }
  validFrom
  validUntil
  couponValidity
  codePoolId
  stock
  redemptions
  savedAt
  savedBy {
    name
  }
  translations {
    locale
    title
    description
    terms
  }
}` as TypedDocument<RewardEditorQuery, RewardEditorQueryVariables>;

export const RewardHistory = `query RewardHistory($id: ID!, $first: Int, $after: String) {
  program {
    id
    reward(id: $id) {
      id
      history(first: $first, after: $after) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}` as TypedDocument<RewardHistoryQuery, RewardHistoryQueryVariables>;

export const RewardList =
  `query RewardList($first: Int!, $offset: Int, $search: String, $status: RewardStatus, $kinds: [RewardKind!]) {
  program {
    id
    rewards(
      first: $first
      offset: $offset
      search: $search
      status: $status
      kinds: $kinds
    ) {
      totalCount
      nodes {
        id
        title
        status
        version
        kind
        cost
        imageUrl
        validFrom
        validUntil
        stock
        redemptions
        minTier {
          id
          name
        }
        draft {
          version
        }
        scheduled {
          version
          inForceFrom
        }
      }
    }
  }
}` as TypedDocument<RewardListQuery, RewardListQueryVariables>;

export const Reward = `query Reward($id: ID!) {
  program {
    id
    reward(id: $id) {
      ...RewardForStaff
      draft {
        ...RewardForStaff
      }
      scheduled {
        ...RewardForStaff
      }
    }
  }
}

fragment RewardForStaff on Reward {
  id
  title
  description
  terms
  status
  version
  kind
  cost
  copay {
    amount
    currencyCode
  }
  value {
    amount
    currencyCode
  }
  percent
  maxDiscount {
    amount
    currencyCode
  }
  product
  applies {
    minimumSpend {
      amount
      currencyCode
    }
    lines
    maxUnits
  }
  combinable
  imageUrl
  link
  minTier {
    id
    name
  }
  partner {
    id
    name
  }
  conditions
  limits {
    per
    period
    max
  }
  validFrom
  validUntil
  couponValidity
  codePoolId
  stock
  redemptions
  translations {
    locale
    title
    description
    terms
  }
}` as TypedDocument<RewardQuery, RewardQueryVariables>;

export const Rewards = `query Rewards($first: Int, $after: String, $status: RewardStatus) {
  program {
    id
    rewards(first: $first, after: $after, status: $status) {
      nodes {
        id
        title
        status
        version
        kind
        cost
        imageUrl
        validFrom
        validUntil
        stock
        redemptions
        minTier {
          id
          name
        }
        partner {
          id
          name
        }
        draft {
          id
          version
        }
        scheduled {
          id
          version
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}` as TypedDocument<RewardsQuery, RewardsQueryVariables>;

export const SaveReward = `mutation SaveReward($input: SaveRewardInput!) {
  saveReward(input: $input) {
    reward {
      id
      title
      kind
      cost
      stock
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveRewardMutation, SaveRewardMutationVariables>;

export const AdjustPartnerBalance =
  `mutation AdjustPartnerBalance($input: AdjustPartnerBalanceInput!) {
  adjustPartnerBalance(input: $input) {
    replayed
    partner {
      id
      balance {
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
}` as TypedDocument<AdjustPartnerBalanceMutation, AdjustPartnerBalanceMutationVariables>;

export const AnswerSettlementDispute =
  `mutation AnswerSettlementDispute($input: AnswerSettlementDisputeInput!) {
  answerSettlementDispute(input: $input) {
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
}` as TypedDocument<AnswerSettlementDisputeMutation, AnswerSettlementDisputeMutationVariables>;

export const CloseSettlement = `mutation CloseSettlement($input: CloseSettlementInput!) {
  closeSettlement(input: $input) {
    replayed
    settlement {
      id
      status
      net {
        amount
        currencyCode
      }
      toPay {
        amount
        currencyCode
      }
      closedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CloseSettlementMutation, CloseSettlementMutationVariables>;

export const RecordPartnerPayment =
  `mutation RecordPartnerPayment($input: RecordPartnerPaymentInput!) {
  recordPartnerPayment(input: $input) {
    replayed
    partner {
      id
      balance {
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
}` as TypedDocument<RecordPartnerPaymentMutation, RecordPartnerPaymentMutationVariables>;

export const SavePartnerTerms = `mutation SavePartnerTerms($input: SavePartnerTermsInput!) {
  savePartnerTerms(input: $input) {
    replayed
    partner {
      id
      name
      balance {
        amount
        currencyCode
      }
      terms {
        version
        funding
        pricePerPoint
        reimbursementPerPoint
        reimbursementPerVoucher {
          amount
          currencyCode
        }
        minimum {
          amount
          currencyCode
        }
        warnBelow {
          amount
          currencyCode
        }
        period
        currencyCode
        undoWindow
        inForceFrom
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SavePartnerTermsMutation, SavePartnerTermsMutationVariables>;

export const SettlementPage = `query SettlementPage($id: ID!) {
  settlement(id: $id) {
    id
    partner {
      id
      name
    }
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
      currencyCode
    }
    adjustments {
      amount
      currencyCode
    }
    payments {
      amount
      currencyCode
    }
    net {
      amount
      currencyCode
    }
    toPay {
      amount
      currencyCode
    }
    closedAt
    disputesOpen
    lines(first: 100, disputed: true) {
      nodes {
        id
        kind
        reference
        occurredAt
        amount {
          amount
          currencyCode
        }
        dispute {
          status
          notes {
            writtenBy
            text
            writtenAt
          }
        }
      }
    }
  }
}` as TypedDocument<SettlementPageQuery, SettlementPageQueryVariables>;

export const PartnerSettlement = `query PartnerSettlement($id: ID!, $after: String) {
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
}` as TypedDocument<PartnerSettlementQuery, PartnerSettlementQueryVariables>;

export const PartnerSettlements =
  `query PartnerSettlements($partnerId: ID!, $first: Int = 12, $after: String) {
  settlements(partnerId: $partnerId, first: $first, after: $after) {
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
}` as TypedDocument<PartnerSettlementsQuery, PartnerSettlementsQueryVariables>;

export const AddListView = `mutation AddListView($input: AddListViewInput!) {
  addListView(input: $input) {
    replayed
    view {
      id
      list
      name
      state
      shared
      chosen
      mine
      mayChange
      owner {
        name
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<AddListViewMutation, AddListViewMutationVariables>;

export const ChangeListView = `mutation ChangeListView($input: ChangeListViewInput!) {
  changeListView(input: $input) {
    view {
      id
      list
      name
      state
      shared
      chosen
      mine
      mayChange
      owner {
        name
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ChangeListViewMutation, ChangeListViewMutationVariables>;

export const ChangeStaffRole = `mutation ChangeStaffRole($input: ChangeStaffRoleInput!) {
  changeStaffRole(input: $input) {
    staffMember {
      id
      name
      email
      role
      twoFactorEnabled
      createdAt
      lastSeenAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ChangeStaffRoleMutation, ChangeStaffRoleMutationVariables>;

export const ChooseListView = `mutation ChooseListView($input: ChooseListViewInput!) {
  chooseListView(input: $input) {
    view {
      id
      list
      name
      state
      shared
      chosen
      mine
      mayChange
      owner {
        name
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ChooseListViewMutation, ChooseListViewMutationVariables>;

export const DeleteListView = `mutation DeleteListView($input: DeleteListViewInput!) {
  deleteListView(input: $input) {
    viewId
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<DeleteListViewMutation, DeleteListViewMutationVariables>;

export const InviteStaff = `mutation InviteStaff($input: InviteStaffInput!) {
  inviteStaff(input: $input) {
    invitation {
      id
      email
      role
      expiresAt
    }
    link
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<InviteStaffMutation, InviteStaffMutationVariables>;

export const ListViews = `query ListViews($list: String!) {
  listViews(list: $list) {
    id
    list
    name
    state
    shared
    chosen
    mine
    mayChange
    owner {
      name
    }
  }
}` as TypedDocument<ListViewsQuery, ListViewsQueryVariables>;

export const RemoveStaff = `mutation RemoveStaff($input: RemoveStaffInput!) {
  removeStaff(input: $input) {
    staffMemberId
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RemoveStaffMutation, RemoveStaffMutationVariables>;

export const RevokeStaffSessions =
  `mutation RevokeStaffSessions($input: RevokeStaffSessionsInput!) {
  revokeStaffSessions(input: $input) {
    revoked
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<RevokeStaffSessionsMutation, RevokeStaffSessionsMutationVariables>;

export const RoleLimits = `query RoleLimits {
  roleLimits {
    role
    pointsPerTime
    pointsPerDay
  }
}` as TypedDocument<RoleLimitsQuery, RoleLimitsQueryVariables>;

export const SaveRoleLimits = `mutation SaveRoleLimits($input: SaveRoleLimitsInput!) {
  saveRoleLimits(input: $input) {
    roleLimits {
      role
      pointsPerTime
      pointsPerDay
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveRoleLimitsMutation, SaveRoleLimitsMutationVariables>;

export const SaveViewerMails = `mutation SaveViewerMails($input: SaveViewerMailsInput!) {
  saveViewerMails(input: $input) {
    viewer {
      mails {
        approvals
        locale
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<SaveViewerMailsMutation, SaveViewerMailsMutationVariables>;

export const StaffInvitations = `query StaffInvitations {
  staffInvitations {
    id
    email
    role
    createdAt
    expiresAt
  }
}` as TypedDocument<StaffInvitationsQuery, StaffInvitationsQueryVariables>;

export const StaffSessions = `query StaffSessions($id: ID!) {
  staffSessions(id: $id) {
    id
    createdAt
    lastSeenAt
    remoteAddress
    userAgent
  }
}` as TypedDocument<StaffSessionsQuery, StaffSessionsQueryVariables>;

export const Staff = `query Staff($first: Int = 20, $after: String, $offset: Int) {
  staff(first: $first, after: $after, offset: $offset) {
    totalCount
    nodes {
      id
      name
      email
      role
      twoFactorEnabled
      createdAt
      lastSeenAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  staffInvitations {
    id
    email
    role
    createdAt
    expiresAt
  }
}` as TypedDocument<StaffQuery, StaffQueryVariables>;

export const ViewerMails = `query ViewerMails {
  viewer {
    mails {
      approvals
      locale
    }
  }
}` as TypedDocument<ViewerMailsQuery, ViewerMailsQueryVariables>;

export const Viewer = `query Viewer {
  viewer {
    name
    email
    role
    permissions
    limits {
      pointsPerTime
      pointsPerDay
    }
    twoFactorEnabled
    program {
      id
      name
      currencyCode
      pointsName
      timeZone
      defaultLocale
      locales
      sandbox
      testNow
    }
    programs {
      id
      name
      role
    }
  }
}` as TypedDocument<ViewerQuery, ViewerQueryVariables>;

export const WithdrawStaffInvitation =
  `mutation WithdrawStaffInvitation($input: WithdrawStaffInvitationInput!) {
  withdrawStaffInvitation(input: $input) {
    invitationId
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<WithdrawStaffInvitationMutation, WithdrawStaffInvitationMutationVariables>;

export const ArchiveTierSet = `mutation ArchiveTierSet($input: ArchiveTierSetInput!) {
  archiveTierSet(input: $input) {
    tierSet {
      id
      status
      archivedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<ArchiveTierSetMutation, ArchiveTierSetMutationVariables>;

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

export const CancelScheduledTierSet =
  `mutation CancelScheduledTierSet($input: CancelScheduledTierSetInput!) {
  cancelScheduledTierSet(input: $input) {
    replayed
    tierSet {
      id
      status
      version
      draft {
        version
      }
      scheduled {
        version
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}` as TypedDocument<CancelScheduledTierSetMutation, CancelScheduledTierSetMutationVariables>;

export const DiscardTierSetDraft =
  `mutation DiscardTierSetDraft($input: DiscardTierSetDraftInput!) {
  discardTierSetDraft(input: $input) {
    tierSet {
      id
      status
      version
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
}` as TypedDocument<DiscardTierSetDraftMutation, DiscardTierSetDraftMutationVariables>;

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

export const TierCounts = `query TierCounts {
  program {
    id
    tierSet {
      id
      tiers {
        id
        name
        level
        memberCount
      }
    }
  }
}` as TypedDocument<TierCountsQuery, TierCountsQueryVariables>;

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

export const TierNames = `query TierNames {
  program {
    id
    tierSet {
      id
      tiers {
        id
        name
        level
        color
      }
    }
  }
}` as TypedDocument<TierNamesQuery, TierNamesQueryVariables>;

export const TierSetEditor = `query TierSetEditor {
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
          value
        }
        multiplier
        memberCount
        benefits {
          kind
          title
          value
        }
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
            value
          }
          multiplier
          benefits {
            kind
            title
            value
          }
          translations {
            locale
            name
          }
        }
      }
      scheduled {
        version
        inForceFrom
      }
      history(first: 20) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}` as TypedDocument<TierSetEditorQuery, TierSetEditorQueryVariables>;

export const TierSetVersions = `query TierSetVersions($first: Int, $after: String) {
  program {
    id
    tierSets(archived: true) {
      id
      name
      status
      version
      draft {
        version
        name
      }
      scheduled {
        version
        name
        inForceFrom
      }
      history(first: $first, after: $after) {
        nodes {
          version
          publishedAt
          publishedBy {
            name
          }
          inForceFrom
          cancelled
          changes {
            path
            before
            after
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}` as TypedDocument<TierSetVersionsQuery, TierSetVersionsQueryVariables>;

export const TierSets = `query TierSets {
  program {
    id
    tierSets {
      id
      name
      primary
      version
      status
      translations {
        locale
        name
      }
      tiers {
        id
        name
        level
        threshold {
          metric
          value
        }
        memberCount
      }
      draft {
        version
        name
      }
      history(first: 10) {
        nodes {
          version
          changes {
            path
            before
            after
          }
        }
      }
    }
  }
}` as TypedDocument<TierSetsQuery, TierSetsQueryVariables>;

export const TierStandings = `query TierStandings($memberId: ID!, $at: DateTime!, $tierSetId: ID) {
  member(id: $memberId) {
    id
    tierAsOf(at: $at, tierSetId: $tierSetId) {
      name
    }
    tierStandings {
      tierSet {
        id
        primary
      }
      tier {
        name
        threshold {
          metric
        }
      }
    }
    tierGrants {
      id
      inForce
      tier {
        name
      }
    }
  }
}` as TypedDocument<TierStandingsQuery, TierStandingsQueryVariables>;

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

export const WebhookDeliveryList =
  `query WebhookDeliveryList($first: Int = 20, $offset: Int, $where: WebhookDeliveryFilter, $orderBy: WebhookDeliveryOrder) {
  webhookDeliveries(
    first: $first
    offset: $offset
    where: $where
    orderBy: $orderBy
  ) {
    totalCount
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
  }
}` as TypedDocument<WebhookDeliveryListQuery, WebhookDeliveryListQueryVariables>;

export const WebhookEndpoints =
  `query WebhookEndpoints($first: Int = 20, $after: String, $offset: Int) {
  webhookEndpoints(first: $first, after: $after, offset: $offset) {
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
  eventTypes {
    name
    description
    version
    example
  }
}` as TypedDocument<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
/** Who uses a key, and so which API it opens. */
export type AccessKeyKind =
  /** Back-office automation, for this API (`ak_…`). */
  | "ADMIN"
  /** Tools of a partner company that read `GET /partner/feed`, and nothing else: a feed token (`ft_…`). */
  | "FEED"
  /** A partner company, for the partner API (`pt_…`). */
  | "PARTNER"
  /** Browsers of visitors, for public data of the storefront API (`pk_…`). */
  | "PUBLISHABLE"
  /** Servers and tills, for the storefront API (`sk_…`). It must never reach a browser. */
  | "SECRET";

/** How many points may be moved by hand with a key: given, taken or sent. Above that somebody else has to approve it. */
export type AccessKeyLimitsInput = {
  /** In a day of the program, to and from all members; any number when left out. */
  pointsPerDay?: number | null | undefined;
  /** At once, to or from one member; any number when left out. */
  pointsPerTime?: number | null | undefined;
};

/** Codes to add to a pool. */
export type AddCodesInput = {
  /** 1 to 10,000 codes of 4 to 64 letters A–Z, digits, dots or underscores; spaces and hyphens don't count. */
  codes: Array<string>;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The pool's id (`pool_…`). */
  poolId: string;
};

/** A view to save. */
export type AddListViewInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Of which list: its name in small letters and hyphens, such as `members`. */
  list: string;
  /** Its name. */
  name: string;
  /** Whether the whole staff sees it. */
  shared?: boolean | null | undefined;
  /**
   * What the list says of itself, for the page that opens it to read. The engine keeps it as it is: write no member's name
   * or address into it, which would outlive their erasure.
   */
  state: string;
};

/** A note to write. */
export type AddMemberNoteInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Whether it stands before all others. */
  pinned?: boolean | null | undefined;
  /** What it says; it may have several lines. */
  text: string;
};

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

/** A correction of what a partner owes. */
export type AdjustPartnerBalanceInput = {
  /** How much more the partner owes, below zero how much less, in the program's currency. */
  amount: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Why. The partner sees it. */
  note: string;
  /** The partner (`ptn_…`). */
  partnerId: string;
};

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
  /** The reason; the member sees it. The ledger keeps it permanently, so write nothing personal. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
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

/** An answer to what a partner wrote against a line. */
export type AnswerSettlementDisputeInput = {
  /** Whether the dispute is closed with it: then nobody adds anything any more. */
  closes?: boolean;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The line (`pent_…`). */
  lineId: string;
  /** The answer. The partner reads it. */
  note: string;
};

/** Which movements to list: those that fit everything given. */
export type ApprovalFilter = {
  /** In one of these states. */
  statuses?: Array<ApprovalStatus> | null | undefined;
};

/** What kind of movement waits for approval. */
export type ApprovalKind =
  /** Points given or taken: `adjustPoints`. */
  | "ADJUSTMENT"
  /** Points sent to another member: `transferPoints`. */
  | "TRANSFER";

/** In which order to list movements. */
export type ApprovalOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: ApprovalOrderField;
};

/** What movements can be ordered by. */
export type ApprovalOrderField =
  /** When they were asked for. */
  "REQUESTED_AT";

/** Whether a movement waits for approval, and what became of it. */
export type ApprovalStatus =
  /** It was approved, and made at once. */
  | "APPROVED"
  /** It was declined. */
  | "DECLINED"
  /** Nobody decided in seven days. */
  | "EXPIRED"
  /** It waits. */
  | "PENDING";

/** Which item to approve. */
export type ApproveCatalogItemInput = {
  /** How many points it costs, from 1; left out, as many as before, or as its partner suggests. */
  cost?: number | null | undefined;
  /** The item (`itm_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The version that was looked at. */
  version: number;
};

/** Which movement to approve. */
export type ApproveMovementInput = {
  /** The approval's id (`apr_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
};

/** Which referral to let go on. */
export type ApproveReferralInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The referral's id (`ref_…`). */
  referralId: string;
};

/** The rule to archive. */
export type ArchiveEarningRuleInput = {
  /** The rule's id (`rule_…`). */
  id: string;
  /** The version that was looked at; left out, it is archived whatever was saved since. */
  version?: number | null | undefined;
};

/** The promotion code to archive. */
export type ArchivePromotionCodeInput = {
  /** The promotion code's id (`promo_…`). */
  id: string;
  /** The version that was looked at; left out, it is archived whatever was saved since. */
  version?: number | null | undefined;
};

/** The reward to archive. */
export type ArchiveRewardInput = {
  /** The reward's id (`rwd_…`). */
  id: string;
  /** The version that was looked at; left out, it is archived whatever was saved since. */
  version?: number | null | undefined;
};

/** The tier set to archive. */
export type ArchiveTierSetInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** The version that was looked at; left out, it is archived whatever was saved since. */
  version?: number | null | undefined;
};

/** What kinds of callers the audit log has. */
export type AuditActorKind =
  /** A key of the admin API. */
  | "AUTOMATION"
  /** Whoever runs the installation. */
  | "OPERATOR"
  /** A partner company, with its key. */
  | "PARTNER"
  /** Somebody who was signed in. */
  | "STAFF";

/** Which records to list: those that fit everything given. */
export type AuditFilter = {
  /** By this person (`stf_…`) or key (`key_…`). */
  actorId?: string | null | undefined;
  /** By these kinds of callers. */
  actorKinds?: Array<AuditActorKind> | null | undefined;
  /** One of these mutations. */
  operations?: Array<string> | null | undefined;
  /** About this record: any id that the API gives, such as `mem_…` or `rwd_…`. */
  recordId?: string | null | undefined;
  /** Within. */
  recordedAt?: DateTimeRange | null | undefined;
};

/** In which order to list records. */
export type AuditOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: AuditOrderField;
};

/** What records can be ordered by. */
export type AuditOrderField =
  /** When they were made. */
  "RECORDED_AT";

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

/** Which members, and what is done to them: `memberIds` or `matching`, and exactly one of the actions. */
export type BulkActionInput = {
  /** Gives each of them points, or takes some. */
  adjustPoints?: BulkAdjustPointsInput | null | undefined;
  /** Gives each of them a tier. */
  grantTier?: BulkGrantTierInput | null | undefined;
  /** Gives each of them a coupon of a reward. */
  issueCoupon?: BulkIssueCouponInput | null | undefined;
  /** All members who match. */
  matching?: MemberSelectionInput | null | undefined;
  /** These members (`mem_…`). */
  memberIds?: Array<string> | null | undefined;
  /** Lets each of them take part again. */
  reactivateMember?: BulkStatusInput | null | undefined;
  /** Pauses each of them. */
  suspendMember?: BulkStatusInput | null | undefined;
};

/** Points to give to each member, or to take. */
export type BulkAdjustPointsInput = {
  /** The first moment at which given points can't be spent any more; left out, the program's own expiry holds. */
  expiresAt?: string | null | undefined;
  /** How many for each: above zero gives, below zero takes. */
  points: number;
  /** The reason; members see it. The ledger keeps it permanently, so write nothing personal. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** A tier for each member. */
export type BulkGrantTierInput = {
  /** Why; it is kept with each grant. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
  /** The tier (`tier_…`). */
  tierId: string;
  /** The first day on which it does not hold any more, in the program's time zone; without one it has no end. */
  until?: string | null | undefined;
};

/** A coupon for each member. */
export type BulkIssueCouponInput = {
  /** Why; it is kept with each coupon. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
  /** The reward whose coupon it is (`rwd_…`). */
  rewardId: string;
};

/** Why members are paused, or take part again. */
export type BulkStatusInput = {
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** Which job to stop. */
export type CancelJobInput = {
  /** The job's id (`job_…`). */
  id: string;
};

/** The redemption to cancel. */
export type CancelRedemptionInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
  /** The redemption's id (`rdm_…`). */
  redemptionId: string;
};

/** Which scheduled version to cancel. */
export type CancelScheduledEarningRuleInput = {
  /** The rule's id (`rule_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The scheduled version. */
  version: number;
};

/** Which scheduled version to cancel. */
export type CancelScheduledEarningTermsInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The scheduled version. */
  version: number;
};

/** Which scheduled version to cancel. */
export type CancelScheduledMessageTemplateInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** What it is sent for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** The scheduled version. */
  version: number;
};

/** Which scheduled version to cancel. */
export type CancelScheduledPromotionCodeInput = {
  /** The promotion code's id (`promo_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The scheduled version. */
  version: number;
};

/** Which scheduled version to cancel. */
export type CancelScheduledReferralProgramInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The scheduled version. */
  version: number;
};

/** Which scheduled version to cancel. */
export type CancelScheduledRewardInput = {
  /** The reward's id (`rwd_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The scheduled version. */
  version: number;
};

/** Which scheduled version to cancel. */
export type CancelScheduledTierSetInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The scheduled version. */
  version: number;
};

/** What to change of a view. */
export type ChangeListViewInput = {
  /** The view's id (`view_…`). */
  id: string;
  /** Its name; as it was when left out. */
  name?: string | null | undefined;
  /** Whether the whole staff sees it; as it was when left out. */
  shared?: boolean | null | undefined;
  /** What the list says of itself; as it was when left out. */
  state?: string | null | undefined;
};

/** What to change of a note. */
export type ChangeMemberNoteInput = {
  /** The note's id (`note_…`). */
  id: string;
  /** Whether it stands before all others; as it was when left out. */
  pinned?: boolean | null | undefined;
  /** What it says; as it was when left out. */
  text?: string | null | undefined;
};

/** How to change a reward's stock: give exactly one of `by`, `to` and `unlimited`. */
export type ChangeRewardStockInput = {
  /** By so many more, or fewer below zero. */
  by?: number | null | undefined;
  /** The reward's id (`rwd_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** To this number. */
  to?: number | null | undefined;
  /** `true`: or without a limit. */
  unlimited?: boolean | null | undefined;
};

/** Who gets which role. */
export type ChangeStaffRoleInput = {
  /** The id of their place on the staff (`stf_…`). */
  id: string;
  /** What they may do from now on. */
  role: StaffRole;
};

/** With which view a list opens. */
export type ChooseListViewInput = {
  /** Whether the list opens with it for the caller. */
  chosen: boolean;
  /** The view's id (`view_…`). */
  id: string;
};

/** Whose account to close. */
export type CloseMemberInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why; it stands in the audit log, until the member is erased. */
  reason?: string | null | undefined;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** Which program to close. */
export type CloseProgramInput = {
  /** The program's id (`prg_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Why, for whoever looks at the list later: 1 to 500 characters. */
  reason: string;
};

/** A settlement to close. */
export type CloseSettlementInput = {
  /** The settlement (`stl_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
};

/** Whose date of birth counts at once. */
export type ConfirmBirthDateInput = {
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why, such as what proof was shown; for the program's own records. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** The redemption to confirm. */
export type ConfirmRedemptionInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The redemption's id (`rdm_…`). */
  redemptionId: string;
};

/** Whether a member agrees to something. */
export type ConsentFilter = {
  /** How: `email`, `sms`, `zalo`… */
  channel: string;
  /** True: who agrees now. False: who refused, took it back, or never said. */
  granted?: boolean;
  /** What for, such as `marketing`. */
  purpose: string;
};

/** Points to give to a household. */
export type ContributeToHouseholdInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Whose points (`mem_…`). */
  memberId: string;
  /** How many, above zero. */
  points: number;
};

/** A range of counts. */
export type CountRange = {
  /** At most. */
  max?: number | null | undefined;
  /** At least. */
  min?: number | null | undefined;
};

/** What a discount applies to. */
export type CouponAppliesInput = {
  /** The lines that match, as rule JSON with the fields `sku`, `category`, `quantity`, `amount` and `unitAmount`. */
  lines?: unknown;
  /** How many units of them are lowered, from 1, the dearest first. Not for delivery; a free product is one if left out. */
  maxUnits?: number | null | undefined;
  /** What the lines that match must cost at least, in the program's currency, after their own discounts and before coupons. */
  minimumSpend?: string | null | undefined;
};

/** Which coupons to list. */
export type CouponFilter = {
  /** Those that expire within. */
  expiresAt?: DateTimeRange | null | undefined;
  /** Those that members got within. */
  issuedAt?: DateTimeRange | null | undefined;
  /** Those of one of these kinds. */
  kinds?: Array<RewardKind> | null | undefined;
  /** Those in one of these states. */
  statuses?: Array<CouponStatus> | null | undefined;
};

/** In which order to list coupons. */
export type CouponOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: CouponOrderField;
};

/** What coupons can be ordered by. */
export type CouponOrderField =
  /** When members got them. */
  "ISSUED_AT";

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

/** The state of a use of a coupon. */
export type CouponUseStatus =
  /** Its purchase is not recorded yet. */
  | "OPEN"
  /** Its purchase is recorded. */
  | "RECORDED"
  /** The checkout was abandoned, and the use released. */
  | "RELEASED"
  /** The whole purchase was returned, and the use with it. */
  | "RESTORED";

/** A new access key. */
export type CreateAccessKeyInput = {
  /**
   * From which addresses it may be used, such as `203.0.113.7` or `2001:db8::/32`, at most 50: for all but publishable keys.
   * From any when left out.
   */
  allowedAddresses?: Array<string> | null | undefined;
  /**
   * How much cost a second may be asked for with it, from 1: for `SECRET`, `ADMIN` and `PARTNER` keys. As much as the
   * installation allows (`KEY_RATE`) when left out.
   */
  costPerSecond?: number | null | undefined;
  /** Until when it works; without an end when left out. */
  expiresAt?: string | null | undefined;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
  /** Who uses it. */
  kind: AccessKeyKind;
  /** How many points may be given or taken by hand with it: for `ADMIN` keys. */
  limits?: AccessKeyLimitsInput | null | undefined;
  /** From which pages browsers may use it, such as `https://shop.example`: for publishable keys only. */
  origins?: Array<string> | null | undefined;
  /** The company it is for (`ptn_…`): for partner keys and feed tokens. */
  partnerId?: string | null | undefined;
  /** What it may do: for `SECRET` and `ADMIN` keys at least one scope, for `PARTNER` keys any, for the others none. */
  scopes?: Array<string>;
  /** What it is for, such as `Web shop`: 1 to 100 characters. */
  title: string;
};

/** A code pool to open. */
export type CreateCodePoolInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** What staff call it. */
  name: string;
};

/** Who makes a household. */
export type CreateHouseholdInput = {
  /** Its first member (`mem_…`). */
  memberId: string;
};

/** A new program. */
export type CreateProgramInput = {
  /** Where phone numbers without a prefix are from, such as `VN`; found by the first language when left out. */
  countryCode?: string | null | undefined;
  /** The currency of its purchases. */
  currencyCode?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The languages it speaks, as tags such as `vi`; the first is the default. At most 10. */
  locales?: Array<string> | null | undefined;
  /** Its name, in each of its languages until they differ: 1 to 100 characters. */
  name?: string | null | undefined;
  /** From which pages browsers may use its publishable key, such as `https://shop.example`. */
  origins?: Array<string> | null | undefined;
  /** What it calls its points: 1 to 100 characters. */
  pointsName?: string | null | undefined;
  /** The program that it is a sandbox of (`prg_…`): what is left out below is that program's. */
  sandboxOf?: string | null | undefined;
  /** What it begins with; a sandbox begins with its program's configuration instead. */
  template?: ProgramTemplate;
  /** The IANA time zone in which its days begin and end. */
  timeZone?: string | null | undefined;
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

/** A stretch of time. */
export type DateTimeRange = {
  /** At this moment or later. */
  from?: string | null | undefined;
  /** Before this moment. */
  until?: string | null | undefined;
};

/** What happens to reversed points that were already spent. */
export type DebtPolicy =
  /** The program pays them at once. */
  | "FORGIVE"
  /** The member owes them: what is earned next repays them first. */
  | "REPAY";

/** A range of amounts. */
export type DecimalRange = {
  /** At most. */
  max?: string | null | undefined;
  /** At least. */
  min?: string | null | undefined;
};

/** Which movement to decline. */
export type DeclineMovementInput = {
  /** The approval's id (`apr_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Why, for whoever asked. */
  note?: string | null | undefined;
};

/** Which view to delete. */
export type DeleteListViewInput = {
  /** The view's id (`view_…`). */
  id: string;
};

/** Which note to delete. */
export type DeleteMemberNoteInput = {
  /** The note's id (`note_…`). */
  id: string;
};

/** The endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The endpoint's id (`whe_…`). */
  id: string;
};

/** Which draft to discard. */
export type DiscardEarningRuleDraftInput = {
  /** The rule's id (`rule_…`). */
  id: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to discard. */
export type DiscardEarningTermsDraftInput = {
  /** The draft's version. */
  version: number;
};

/** Which draft to discard. */
export type DiscardMessageTemplateDraftInput = {
  /** What it is sent for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to discard. */
export type DiscardPromotionCodeDraftInput = {
  /** The promotion code's id (`promo_…`). */
  id: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to discard. */
export type DiscardReferralProgramDraftInput = {
  /** The draft's version. */
  version: number;
};

/** Which draft to discard. */
export type DiscardRewardDraftInput = {
  /** The reward's id (`rwd_…`). */
  id: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to discard. */
export type DiscardTierSetDraftInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** The draft's version. */
  version: number;
};

/** A kind of discount. */
export type DiscountKind =
  /** An amount off. */
  | "AMOUNT_DISCOUNT"
  /** A product for free. */
  | "FREE_PRODUCT"
  /** Delivery for free. */
  | "FREE_SHIPPING"
  /** A percentage off. */
  | "PERCENT_DISCOUNT";

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

/** Whom a limit applies to. */
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

/** Who joins. At least one of `externalId`, `email` and `phone` is needed. */
export type EnrollMemberInput = {
  /** Where the member lives. */
  address?: AddressInput | null | undefined;
  /** The day of birth. */
  birthDate?: string | null | undefined;
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
  /** A person or an organization. */
  kind?: MemberKind | null | undefined;
  /** The language the member prefers; one of the program's. */
  locale?: string | null | undefined;
  /** The phone number, in any spelling valid for the program's country, or with a country code. */
  phone?: string | null | undefined;
  /** The referral code of the member who referred this one. */
  referralCode?: string | null | undefined;
};

/** Which entries to list: those that fit everything given. */
export type EntryFilter = {
  /** Of one of these kinds. */
  kinds?: Array<EntryKind> | null | undefined;
  /** Happened within. */
  occurredAt?: DateTimeRange | null | undefined;
  /** About one of these kinds of things. */
  sourceKinds?: Array<EntrySourceKind> | null | undefined;
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

/** In which order to list entries. */
export type EntryOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: EntryOrderField;
};

/** What entries can be ordered by. */
export type EntryOrderField =
  /** When they were recorded. */
  "RECORDED_AT";

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

/** Whom to erase. */
export type EraseMemberInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
};

/** What a new program needs. */
export type FirstStepKind =
  /** A second person has joined the staff. */
  | "COLLEAGUE"
  /** An earning rule is published: without one nobody earns points. */
  | "EARNING_RULE"
  /** The first member has enrolled. */
  | "MEMBER"
  /** The first purchase is recorded. */
  | "PURCHASE"
  /** A reward is published: without one there is nothing to redeem points for. */
  | "REWARD"
  /** The shop's backend has used its secret key. */
  | "SHOP"
  /** The tiers are published. */
  | "TIERS";

/** A tier to give to a member. */
export type GrantTierInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why; for staff. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
  /** The tier's id (`tier_…`). */
  tierId: string;
  /** The day on which it ends: it holds until 00:00 of that day. For good when left out. */
  until?: string | null | undefined;
};

/** What has to keep up. */
export type HealthSubject =
  /** Events of the program become webhooks, mails and what follows them. */
  | "EVENTS"
  /** Jobs that staff started end well. */
  | "JOBS"
  /** The ledger has a signed checkpoint of every day. */
  | "LEDGER"
  /** Mails are sent. */
  | "MESSAGES"
  /** What is due at set times is done: expiry, tiers, settlements. */
  | "SCHEDULED_TASKS"
  /** Requests are answered without errors of the server. */
  | "SERVER"
  /** Webhooks are delivered. */
  | "WEBHOOKS";

/** Whom to invite. */
export type InviteStaffInput = {
  /** Their e-mail address. */
  email: string;
  /** What they may do. */
  role: StaffRole;
};

/** A coupon to give. */
export type IssueCouponInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why; for staff. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
  /** The reward's id (`rwd_…`). */
  rewardId: string;
};

/** Which jobs to list: those that fit everything given. */
export type JobFilter = {
  /** Asked for within. */
  createdAt?: DateTimeRange | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<JobKind> | null | undefined;
  /** True: those that the caller started. False: all others. */
  mine?: boolean | null | undefined;
  /** In one of these states. */
  statuses?: Array<JobStatus> | null | undefined;
};

/** What a job does. */
export type JobKind =
  /** Gives members points, or takes some. */
  | "ADJUST_POINTS"
  /** Tries a rule's draft on past purchases. */
  | "BACKTEST_RULE"
  /** Gives members a tier. */
  | "GRANT_TIER"
  /** Gives members a coupon of a reward. */
  | "ISSUE_COUPON"
  /** Lets suspended members take part again. */
  | "REACTIVATE_MEMBER"
  /** Takes back what another job moved. */
  | "REVERSE_POINTS"
  /** Pauses members. */
  | "SUSPEND_MEMBER";

/** In which order to list jobs. */
export type JobOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: JobOrderField;
};

/** What jobs can be ordered by. */
export type JobOrderField =
  /** When they were asked for. */
  "CREATED_AT";

/** Why a job stopped before its end. */
export type JobProblem =
  /** The draft that was to be tried was changed, published or discarded since. */
  | "DRAFT_CHANGED"
  /** The program was closed. */
  | "PROGRAM_CLOSED"
  /** Whoever started it may not do this any more: the role, the key or its limits have changed. */
  | "RIGHTS_LOST"
  /** An error that is in the log of the server, after several attempts. */
  | "UNEXPECTED";

/** Whether a job waits or runs, and what became of it. */
export type JobStatus =
  /** Somebody stopped it. */
  | "CANCELLED"
  /** It went to its end. */
  | "DONE"
  /** It stopped before its end: `problem` says why. */
  | "FAILED"
  /** It runs. */
  | "RUNNING"
  /** It waits for a worker. */
  | "WAITING";

/** Who joins which household. */
export type JoinHouseholdInput = {
  /** The household (`hhd_…`). */
  householdId: string;
  /** Who joins (`mem_…`). */
  memberId: string;
};

/** Who leaves its household. */
export type LeaveHouseholdInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Who leaves (`mem_…`). */
  memberId: string;
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
  /**
   * What a member has beside points, such as a purchase, a redemption or a tier, is not what the ledger or another record
   * of it says.
   */
  | "DOCUMENT_DIFFERS"
  /** Points become available or expire before the wallet says that anything is due. */
  | "DUE_DIFFERS"
  /** An entry does not have the hash its content makes: it was changed. */
  | "ENTRY_CHANGED"
  /** The chain ends before or after its recorded head. */
  | "HEAD_DIFFERS"
  /** A lot is not what its transfers add up to. */
  | "LOT_DIFFERS"
  /** What arrived by a merge is not what left the chain that was merged, or names another end of it. */
  | "MERGE_DIFFERS"
  /**
   * A record that is written once, such as a purchase, a coupon or an audit record, is not the one that was sealed, is gone,
   * or was not written by the server; or a sealed batch itself was changed.
   */
  | "RECORD_DIFFERS"
  /** What spent points is not what lots and debt pay for it, or a lot pays another number than was spent of it. */
  | "USE_DIFFERS";

/** From where a key may be used, and how much. */
export type LimitAccessKeyInput = {
  /**
   * From which addresses it may be used, such as `203.0.113.7` or `2001:db8::/32`, at most 50: for all but publishable keys.
   * From any when left out.
   */
  allowedAddresses?: Array<string> | null | undefined;
  /**
   * How much cost a second may be asked for with it, from 1: for `SECRET`, `ADMIN` and `PARTNER` keys. As much as the
   * installation allows (`KEY_RATE`) when left out.
   */
  costPerSecond?: number | null | undefined;
  /** The key's id (`key_…`). */
  id: string;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
};

/** Which members to list: those that fit everything given. */
export type MemberFilter = {
  /** Points that can be spent now. */
  available?: PointsRange | null | undefined;
  /**
   * Who meets this today, as rule JSON over `tierLevel`, `age`, `birthdayMonth`, `daysEnrolled` and `locale`: what a rule's
   * conditions ask of a member. What is unknown meets only `!=` and `notIn`.
   */
  condition?: unknown;
  /** What the member agrees to, or does not, now. */
  consent?: ConsentFilter | null | undefined;
  /** Joined within. */
  enrolledAt?: DateTimeRange | null | undefined;
  /** Who has points that can be spent and expire within this time, at most a year. */
  expiringWithin?: string | null | undefined;
  /** Of one of these genders, as the shop writes them. */
  genders?: Array<string> | null | undefined;
  /** Persons, organizations or both. */
  kinds?: Array<MemberKind> | null | undefined;
  /** Last bought within. */
  lastPurchaseAt?: DateTimeRange | null | undefined;
  /** How many purchases were made, less those that came back whole. */
  orders?: CountRange | null | undefined;
  /** Who lives in a city or province whose name holds this; accents and case don't matter. */
  place?: string | null | undefined;
  /** True: whom another member brought. False: all others. */
  referred?: boolean | null | undefined;
  /**
   * True: members of whom another member has the e-mail address or phone number, in the spelling of today: an older
   * version took both. Both are listed; merge them, or change one.
   */
  sharesIdentity?: boolean | null | undefined;
  /** In one of these states. */
  statuses?: Array<MemberStatus> | null | undefined;
  /** In one of these tiers. */
  tierIds?: Array<string> | null | undefined;
  /** Spent since joining, in the program's currency. */
  totalSpent?: DecimalRange | null | undefined;
};

/** What kind of customer a member is. */
export type MemberKind =
  /** A company or another organization. */
  | "ORGANIZATION"
  /** A natural person. */
  | "PERSON";

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

/** The same as in the list of members: all whom `members` finds by it. */
export type MemberSelectionInput = {
  /** What to look for. */
  search?: string | null | undefined;
  /** Only members like this; all when left out. */
  where?: MemberFilter | null | undefined;
};

/** Whether a member takes part in the program. */
export type MemberStatus =
  /** Takes part: earns and spends. */
  | "ACTIVE"
  /** Left the program for good. */
  | "CLOSED"
  /** Paused by the program: neither earns nor spends until it is lifted. */
  | "SUSPENDED";

/** Which account to merge into whose. */
export type MergeMembersInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member it is merged into (`mem_…`). */
  intoMemberId: string;
  /** The account to merge, which is closed by it (`mem_…`). */
  memberId: string;
};

/** How far a merge has come. */
export type MergeStatus =
  /** Done. */
  | "MERGED"
  /** Its points have left the account and will arrive in a moment. */
  | "MERGING"
  /** Undone. */
  | "UNMERGED"
  /** Its points are on their way back. */
  | "UNMERGING";

/** The words of an e-mail, as Liquid templates. */
export type MessageContentInput = {
  /** The body of the e-mail, as HTML. */
  html: string;
  /** The subject. */
  subject: string;
  /** The same as plain text. */
  text: string;
};

/** Which messages to list. What is left out does not matter. */
export type MessageFilter = {
  /** Those whose event happened within. */
  createdAt?: DateTimeRange | null | undefined;
  /** Those of these kinds. */
  kinds?: Array<MessageKind> | null | undefined;
  /** Those to this member (`mem_…`). */
  memberId?: string | null | undefined;
  /** Those that stand like this. */
  statuses?: Array<MessageStatus> | null | undefined;
};

/** What an e-mail is sent for. */
export type MessageKind =
  /** A member was given a coupon. */
  | "COUPON_ISSUED"
  /** A member proves an e-mail address; sent to that address. */
  | "IDENTITY_CODE"
  /** Points will expire soon. */
  | "POINTS_EXPIRING"
  /** A referral earned the member a reward. */
  | "REFERRAL_REWARDED"
  /** A member reached a higher tier. */
  | "TIER_REACHED"
  /** A customer enrolled. */
  | "WELCOME";

/** In which order to list messages. */
export type MessageOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: MessageOrderField;
};

/** What messages can be ordered by. */
export type MessageOrderField =
  /** When the event happened. */
  "CREATED_AT";

/** On what ground an e-mail is sent. */
export type MessagePurpose =
  /** Sent only with the member's consent to `marketing` by `email`, and with a way to unsubscribe. */
  | "MARKETING"
  /** It answers an action of the member, or warns of a loss: sent without consent. */
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
  /** Its partner writes it, and nobody else sees it. */
  | "DRAFT"
  /** Members can have it, or could while it is on offer. */
  | "PUBLISHED"
  /** The program wants it changed: see `reason`. */
  | "SENT_BACK"
  /** It waits for the program. */
  | "SUBMITTED"
  /** Its partner, or the program, put it away. */
  | "WITHDRAWN";

/** Who paid. */
export type PartnerPayer =
  /** The partner paid the program. */
  | "PARTNER"
  /** The program paid the partner. */
  | "PROGRAM";

/** Whether a program works with a partner. */
export type PartnerStatus =
  /** It does. */
  | "ACTIVE"
  /** It did: what happened with it stays, and its keys open nothing. */
  | "ARCHIVED";

/** Which rule is to be paused. */
export type PauseEarningRuleInput = {
  /** The rule's id (`rule_…`). */
  id: string;
};

/** How members are to pay with points. */
export type PayWithPointsInput = {
  /** The share of a purchase that points may pay, above 0 to 1; of gift cards that are bought, none. */
  maximumShare?: string;
  /** The fewest points to pay with. */
  minimum?: number;
  /** In which steps points pay: 10 pays with 10, 20, 30 … */
  step?: number;
  /** The amount that one point pays, in the program's currency. A step must come to a whole amount of it. */
  value: string;
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

/** When points are to end. */
export type PointsExpiryInput = {
  /** How many units after the purchase or the last activity, 1 to 3,660; for no other kind. */
  count?: number | null | undefined;
  /** To the end of which period the last valid day is moved; for no other kind. */
  endOf?: PointsExpiryPeriod | null | undefined;
  /** By which rule. */
  kind: PointsExpiryKind;
  /** The last valid day, of a fixed date; for no other kind. */
  lastDay?: string | null | undefined;
  /** Of what; for no other kind. */
  unit?: PointsExpiryUnit | null | undefined;
};

/** By which rule points end. */
export type PointsExpiryKind =
  /**
   * Some time after the member's last activity: a redemption that was not cancelled, or a purchase of which something is
   * kept. Points last longer with each.
   */
  | "AFTER_ACTIVITY"
  /** Some time after the purchase or whatever else they were earned by. */
  | "AFTER_PURCHASE"
  /** All after the same day. */
  | "FIXED_DATE"
  /** Never. */
  | "NONE";

/** A period to whose end points last. */
export type PointsExpiryPeriod =
  /** The calendar month. */
  | "MONTH"
  /** The calendar quarter. */
  | "QUARTER"
  /** The calendar year. */
  | "YEAR";

/** What the time that points last is counted in. */
export type PointsExpiryUnit =
  /** Days. */
  | "DAY"
  /** Months; the 31st becomes the last day of a shorter one. */
  | "MONTH"
  /** Years. */
  | "YEAR";

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
  /** For this member (`mem_…`); a sample member when omitted. */
  memberId?: string | null | undefined;
};

/** Words to try. */
export type PreviewReferralMessagesInput = {
  /** The page a friend lands on, with `{code}` where the member's code goes. */
  landingUrl: string;
  /** The language to try them in; the caller's when left out. */
  locale?: string | null | undefined;
  /** The program's own words. */
  messages?: Array<ReferralWordsInput>;
  /** How many points the friend gets. */
  points?: number;
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

/** Which entries of a program to list: those that fit everything given. */
export type ProgramEntryFilter = {
  /** Of one of these kinds. */
  kinds?: Array<EntryKind> | null | undefined;
  /** Done by hand for one of these reasons: the program's codes. */
  reasonCodes?: Array<string> | null | undefined;
  /** Recorded within. */
  recordedAt?: DateTimeRange | null | undefined;
  /** About one of these kinds of things. */
  sourceKinds?: Array<EntrySourceKind> | null | undefined;
};

/** How a program is to look. */
export type ProgramLookInput = {
  /** Its color, as `#rrggbb`. */
  color?: string | null | undefined;
  /** Its logo: an address that begins with `https://`, or that of a picture uploaded by `POST /admin/files`. */
  logoUrl?: string | null | undefined;
};

/** Whether a program is in use. */
export type ProgramStatus =
  /** It was closed: its keys open nothing, and its data is kept. */
  | "CLOSED"
  /** It is in use. */
  | "OPEN";

/** What a new program begins with. */
export type ProgramTemplate =
  /** Points for every purchase, a welcome gift, and two discounts as rewards. */
  | "POINTS"
  /** The same with three tiers by spending in a calendar year. */
  | "TIERED"
  /** A point for every day with a purchase, and the tenth for free. */
  | "VISITS";

/** What a program is called in one of its languages; what is left out stays. */
export type ProgramTranslationInput = {
  /** What it is about; null takes it away. */
  description?: string | null | undefined;
  /** The language: one that the program speaks. */
  locale: string;
  /** Its name: 1 to 100 characters. */
  name?: string | null | undefined;
  /** What it calls its points: 1 to 100 characters. */
  pointsName?: string | null | undefined;
};

/** How far a promotion code has come. */
export type PromotionCodeStatus =
  /** Put away. */
  | "ARCHIVED"
  /** Written, and not live. */
  | "DRAFT"
  /** Live. */
  | "PUBLISHED"
  /** Published for a later moment. */
  | "SCHEDULED";

/** A promotion code's words in a language. */
export type PromotionCodeTranslationInput = {
  /** The language; one of the program's. */
  locale: string;
  /** What it is for. */
  title: string;
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

/** Which draft of the terms to publish. */
export type PublishEarningTermsInput = {
  /** From when on they hold; now when left out. */
  at?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The draft's version. */
  version: number;
};

/** Which draft of a template to publish. */
export type PublishMessageTemplateInput = {
  /** From when on it is sent; now when left out. */
  at?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** What it is sent for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to publish. */
export type PublishPromotionCodeInput = {
  /** From when it can be used; left out, from now. */
  at?: string | null | undefined;
  /** The promotion code's id (`promo_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to publish. */
export type PublishReferralProgramInput = {
  /** From when on friends join by it; now when left out. */
  at?: string | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The draft's version. */
  version: number;
};

/** Which draft to publish. */
export type PublishRewardInput = {
  /** From when members can have it; left out, from now. */
  at?: string | null | undefined;
  /** The reward's id (`rwd_…`). */
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

/** Which purchases to list: those that fit everything given. */
export type PurchaseFilter = {
  /** Sold on one of these channels, such as `web` or `store`. */
  channels?: Array<string> | null | undefined;
  /** Sold at one of these shops or branches. */
  locationIds?: Array<string> | null | undefined;
  /** Bought within. */
  placedAt?: DateTimeRange | null | undefined;
  /** Sent by one of these systems. */
  sources?: Array<string> | null | undefined;
  /** With this much to be paid, in the program's currency. */
  total?: DecimalRange | null | undefined;
};

/** In which order to list purchases. */
export type PurchaseOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: PurchaseOrderField;
};

/** What purchases can be ordered by. */
export type PurchaseOrderField =
  /** When they were made. */
  "PLACED_AT";

/** Who takes part again. */
export type ReactivateMemberInput = {
  /** The member's id (`mem_…`). */
  memberId: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** What a reason is to be called in one of the program's languages. */
export type ReasonCodeTranslationInput = {
  /** The language: one that the program speaks. */
  locale: string;
  /** Its name: 1 to 100 characters. */
  name: string;
};

/** A payment between a partner and the program. */
export type RecordPartnerPaymentInput = {
  /** How much, above 0, in the program's currency. */
  amount: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** What it was, such as the bank's reference. The partner sees it. */
  note?: string | null | undefined;
  /** Who paid. */
  paidBy: PartnerPayer;
  /** The partner (`ptn_…`). */
  partnerId: string;
};

/** A reward to redeem. */
export type RedeemRewardInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** The reward's id (`rwd_…`). */
  rewardId: string;
};

/** Which redemptions to list. */
export type RedemptionFilter = {
  /** Those of rewards that were of one of these kinds. */
  kinds?: Array<RewardKind> | null | undefined;
  /** Those that were redeemed, or reserved, within. */
  redeemedAt?: DateTimeRange | null | undefined;
  /** Those of this reward (`rwd_…`). */
  rewardId?: string | null | undefined;
  /** Those in one of these states. */
  statuses?: Array<RedemptionStatus> | null | undefined;
};

/** In which order to list redemptions. */
export type RedemptionOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: RedemptionOrderField;
};

/** What redemptions can be ordered by. */
export type RedemptionOrderField =
  /** When they were redeemed, or reserved. */
  "REDEEMED_AT";

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

/** How much the program is to give at most. */
export type ReferralBudgetInput = {
  /** The most it may be, from 1. */
  max: number;
  /** Over which time. */
  period: ReferralPeriod;
  /** What is counted. */
  unit: ReferralBudgetUnit;
};

/** What a budget of referrals counts. */
export type ReferralBudgetUnit =
  /** Points. */
  | "POINTS"
  /** Rewards, each side's as one. */
  | "TIMES";

/** How many rewards one member is to get at most. */
export type ReferralCapInput = {
  /** The most rewards, from 1. */
  max: number;
  /** Over which time. */
  period: ReferralPeriod;
};

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

/** A coupon to give. */
export type ReferralCouponInput = {
  /** What a discount applies to, asked of prices after line discounts and before coupons; left out, everything. */
  applies?: CouponAppliesInput | null | undefined;
  /** Whether a discount can be used beside other coupons in one checkout; left out, it can't. */
  combinable?: boolean | null | undefined;
  /** The days after its own on which it can be used: 1 to 3,660; left out, for good. */
  days?: number | null | undefined;
  /** What it is for. */
  kind: ReferralCouponKind;
  /** The most that a discount takes off. */
  maxDiscount?: MoneyInput | null | undefined;
  /** How many percent are taken off, above 0 up to 100; for a percentage. */
  percent?: string | null | undefined;
  /** The product's SKU; for a free product. */
  product?: string | null | undefined;
  /** Its name, in the caller's language; `translations` in that language goes before it. */
  title: string;
  /** Its name in the program's languages. */
  translations?: Array<ReferralCouponTranslationInput> | null | undefined;
  /** How much is taken off, or is on the gift card; for those. */
  value?: MoneyInput | null | undefined;
};

/** What a referral's coupon can be for. */
export type ReferralCouponKind =
  /** An amount off. */
  | "AMOUNT_DISCOUNT"
  /** A product for free. */
  | "FREE_PRODUCT"
  /** Delivery for free. */
  | "FREE_SHIPPING"
  /** A gift card, which can be used in parts. */
  | "GIFT_CARD"
  /** A percentage off. */
  | "PERCENT_DISCOUNT";

/** A coupon's name in a language. */
export type ReferralCouponTranslationInput = {
  /** The language; one of the program's. */
  locale: string;
  /** The name. */
  title: string;
};

/** Which referrals to list. What is left out does not matter. */
export type ReferralFilter = {
  /** Those that began within. */
  createdAt?: DateTimeRange | null | undefined;
  /** Those with one of these against them. */
  reasons?: Array<ReferralReason> | null | undefined;
  /** Those that this member (`mem_…`) began. */
  referrerId?: string | null | undefined;
  /** Those in one of these states. */
  statuses?: Array<ReferralStatus> | null | undefined;
};

/** What one side is to get: points, a coupon, both or nothing. */
export type ReferralOfferInput = {
  /** The coupon. */
  coupon?: ReferralCouponInput | null | undefined;
  /** How many points. */
  points?: number;
};

/** In which order to list referrals. */
export type ReferralOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: ReferralOrderField;
};

/** What referrals can be ordered by. */
export type ReferralOrderField =
  /** When they began. */
  "CREATED_AT";

/** The time over which a limit of referrals holds, in the program's time zone. */
export type ReferralPeriod =
  /** The day. */
  | "DAY"
  /** For ever. */
  | "EVER"
  /** The calendar month. */
  | "MONTH"
  /** The week, from Monday. */
  | "WEEK"
  /** The calendar year. */
  | "YEAR";

/** Whether members live by a version of the terms. */
export type ReferralProgramStatus =
  /** Written, and not in force. */
  | "DRAFT"
  /** It was in force, and would be, but is switched off. */
  | "ENDED"
  /** In force. */
  | "PUBLISHED"
  /** Published for a later moment. */
  | "SCHEDULED";

/** What speaks against a referral. */
export type ReferralReason =
  /** The friend was a customer before. */
  | "PRIOR_CUSTOMER"
  /** The friend paid with a card of the referrer's. */
  | "SAME_CARD"
  /** The friend's e-mail address reaches the referrer's mailbox. */
  | "SAME_EMAIL"
  /** The friend has the referrer's phone number. */
  | "SAME_PHONE"
  /** The friend lives where the referrer does, or another of its friends. */
  | "SHARED_ADDRESS"
  /** Another member uses the friend's device. */
  | "SHARED_DEVICE"
  /** Staff refused it. */
  | "STAFF"
  /** More friends of the referrer joined within 24 hours than is usual. */
  | "VELOCITY";

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

/** Words for a channel in a language. */
export type ReferralWordsInput = {
  /** The channel. */
  channel: ReferralChannel;
  /** The language; one of the program's. */
  locale: string;
  /** The subject; for e-mail only. */
  subject?: string | null | undefined;
  /** The text; the link is put at its end where it has none. */
  text: string;
};

/** Which referral to refuse. */
export type RejectReferralInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Why, for other staff to read. */
  reason: string;
  /** The referral's id (`ref_…`). */
  referralId: string;
};

/** Who is taken off the staff. */
export type RemoveStaffInput = {
  /** The id of their place on the staff (`stf_…`). */
  id: string;
};

/** Which account to open again. */
export type ReopenMemberInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why; for the program's own records. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** The doors through which requests come. */
export type RequestApi =
  /** The GraphQL API for the back office. */
  | "ADMIN"
  /** Imports, exports, feeds and uploads over plain HTTP. */
  | "HTTP"
  /** The GraphQL API for partner companies. */
  | "PARTNER"
  /** The GraphQL API for storefronts. */
  | "STOREFRONT";

/** What kinds of callers the request log has. */
export type RequestCallerKind =
  /** A program with a key of the admin API. */
  | "AUTOMATION"
  /** The shop's server, with a secret key. */
  | "BACKEND"
  /** A page with a member's token. */
  | "MEMBER"
  /** A partner company. */
  | "PARTNER"
  /** Somebody who is signed in to the admin. */
  | "STAFF"
  /** A page with a publishable key. */
  | "VISITOR";

/** Which requests to list: those that fit everything given. */
export type RequestFilter = {
  /** Answered within. */
  answeredAt?: DateTimeRange | null | undefined;
  /** Through one of these doors. */
  apis?: Array<RequestApi> | null | undefined;
  /** From one of these kinds of callers. */
  callerKinds?: Array<RequestCallerKind> | null | undefined;
  /** Refused with one of these codes. */
  codes?: Array<string> | null | undefined;
  /** Those that were refused or failed, or those that were not. */
  failed?: boolean | null | undefined;
  /** With this key (`key_…`). */
  keyId?: string | null | undefined;
};

/** In which order to list requests. */
export type RequestOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: RequestOrderField;
};

/** What requests can be ordered by. */
export type RequestOrderField =
  /** When they were answered. */
  "ANSWERED_AT";

/** A message to send again. */
export type ResendMessageInput = {
  /** The message's id (`mail_…`). */
  id: string;
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

/** Which rule is to be resumed. */
export type ResumeEarningRuleInput = {
  /** The rule's id (`rule_…`). */
  id: string;
};

/** Whether a return holds. */
export type ReturnStatus =
  /** It was cancelled: the order goes on. */
  | "CANCELLED"
  /** It holds. */
  | "RECORDED";

/** An adjustment to take back. */
export type ReverseAdjustmentInput = {
  /** The id of the entry that the adjustment made (`ent_…`). */
  entryId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
};

/** Which job's movements to take back. */
export type ReverseJobInput = {
  /** The job's id (`job_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
};

/** Which version to go back to. */
export type RevertEarningRuleInput = {
  /** The rule's id (`rule_…`). */
  id: string;
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one. */
  version: number;
};

/** Which version to go back to. */
export type RevertEarningTermsInput = {
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one. */
  version: number;
};

/** Which version to go back to. */
export type RevertMessageTemplateInput = {
  /** What it is sent for. */
  kind: MessageKind;
  /** In which language. */
  locale: string;
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one. */
  version: number;
};

/** Which version to go back to. */
export type RevertPromotionCodeInput = {
  /** The promotion code's id (`promo_…`). */
  id: string;
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one. */
  version: number;
};

/** Which version to go back to. */
export type RevertReferralProgramInput = {
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one. */
  version: number;
};

/** Which version to go back to. */
export type RevertRewardInput = {
  /** The reward's id (`rwd_…`). */
  id: string;
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one. */
  version: number;
};

/** Which version to go back to. */
export type RevertTierSetInput = {
  /** The set's id (`tst_…`). */
  id: string;
  /** The version to make a draft of. */
  toVersion: number;
  /** The version that was looked at, the draft's if there is one; left out, any draft is replaced. */
  version?: number | null | undefined;
};

/** Which key ends. */
export type RevokeAccessKeyInput = {
  /** The key's id (`key_…`). */
  id: string;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
};

/** Whose sessions to revoke. */
export type RevokeStaffSessionsInput = {
  /** The id of their place on the staff (`stf_…`). */
  id: string;
  /** Which session (`ses_…`); all of them when left out. */
  sessionId?: string | null | undefined;
};

/** A grant to end. */
export type RevokeTierGrantInput = {
  /** The grant's id (`tgr_…`). */
  grantId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
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

/** How often a reward can be redeemed. */
export type RewardLimitInput = {
  /** How many times at most, from 1. */
  max: number;
  /** Whether it holds for each member or for all together. */
  per: RewardLimitScope;
  /** Over which time. */
  period: RewardLimitPeriod;
};

/** The time over which a reward's limit holds, in the program's time zone. */
export type RewardLimitPeriod =
  /** The day. */
  | "DAY"
  /** For ever. */
  | "EVER"
  /** The calendar month. */
  | "MONTH"
  /** The week, from Monday. */
  | "WEEK"
  /** The calendar year. */
  | "YEAR";

/** Whom a limit of a reward applies to. */
export type RewardLimitScope =
  /** Each member on its own. */
  | "MEMBER"
  /** All members together. */
  | "PROGRAM";

/** How far a reward has come. */
export type RewardStatus =
  /** Put away. */
  | "ARCHIVED"
  /** Written, and not live. */
  | "DRAFT"
  /** Live. */
  | "PUBLISHED"
  /** Published for a later moment. */
  | "SCHEDULED";

/** A reward's words in a language. */
export type RewardTranslationInput = {
  /** What it is, in a sentence or two. */
  description?: string | null | undefined;
  /** The language; one of the program's. */
  locale: string;
  /** The small print. */
  terms?: string | null | undefined;
  /** The name. */
  title: string;
};

/** Which key gets a successor. */
export type RotateAccessKeyInput = {
  /** The key's id (`key_…`). */
  id: string;
  /** Makes a retry return the first answer. */
  idempotencyKey: string;
  /** How long the old key goes on working, such as `P1D`: at most 30 days. `PT0S` ends it at once. */
  overlap: string;
};

/** An endpoint that gets a new secret. */
export type RotateWebhookSecretInput = {
  /** The endpoint's id (`whe_…`). */
  id: string;
  /** How long the present secret goes on signing too; `PT0S` ends it at once. */
  overlap?: string | null | undefined;
};

/** The kinds of value that a condition compares. */
export type RuleFieldType =
  /** True or false. */
  | "BOOLEAN"
  /** One of `choices`. */
  | "CHOICE"
  /** A day: `2026-12-31`. */
  | "DATE"
  /** A filter over lines; null for any line. */
  | "LINES"
  /** What the lines that a filter chooses come to: `{ amount, lines }`. */
  | "LINES_AMOUNT"
  /** How many units the lines that a filter chooses have: `{ units, lines }`. */
  | "LINES_UNITS"
  /** An amount in the program's currency, as a decimal string. */
  | "MONEY"
  /** A whole number. */
  | "NUMBER"
  /** A number of units, with up to three decimals. */
  | "QUANTITY"
  /** A list of texts. */
  | "SET"
  /** A text of 1 to 255 characters. */
  | "TEXT"
  /** A time of day: `07:30`. */
  | "TIME";

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

/** What a condition is about. */
export type RuleSubject =
  /** A moment at which a member can have something: a reward, or points of another trigger than a purchase. */
  | "MOMENT"
  /** A purchase, and the moment at which it is placed. */
  | "PURCHASE";

/**
 * An earning rule to write. Conditions and filters are rule JSON: `{ combinator, not?, rules }` around
 * `{ field, operator, value }`. A filter over lines asks `sku`, `category`, `quantity`, `amount` and `unitAmount`.
 *
 * Of a purchase, a condition asks `amount` and `units` of the whole; `lines` (`contains`, `doesNotContain`, `dearestIs`,
 * `dearestIsNot` with a filter); what the lines that a filter chooses come to together, as `linesAmount` with
 * `{ amount, lines }` or `linesUnits` with `{ units, lines }`; `channel`, `locationId`, `partner` (the id of the partner
 * where it was made, `ptn_…`; the program's own shops have none) and `firstPurchase`. After a return, minimums and `contains`
 * are asked again, of what is kept.
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
  /** The version that was edited: the draft's if there is one, else any that is shown; needed with `id`. */
  version?: number | null | undefined;
};

/** Terms to be saved; what is left out stays as it is. */
export type SaveEarningTermsInput = {
  /** For how many hours a checkout may hold points and coupons, at most: 1 to 720. */
  checkoutHours?: number | null | undefined;
  /** What becomes of points that a return takes back and that were spent. */
  debt?: DebtPolicy | null | undefined;
  /**
   * For how many days keyed hashes of an erased member's identities stay, so that welcome, birthday and referral are not
   * had again: 0 to 3,660.
   */
  erasedIdentityDays?: number | null | undefined;
  /** When points end. */
  expiry?: PointsExpiryInput | null | undefined;
  /**
   * For how long gift cards that are sold can be used, from the day they are issued, up to ten years: P1Y, P6M; null: they
   * have no end. Cards that were issued keep theirs.
   */
  giftCardValidity?: string | null | undefined;
  /** Whether delivery earns too. */
  includesShipping?: boolean | null | undefined;
  /** Whether separate tax earns too. */
  includesTax?: boolean | null | undefined;
  /** How members pay with points; null: they can't, and payments by points are only noted. */
  payWithPoints?: PayWithPointsInput | null | undefined;
  /** How many whole days points wait after the day of the purchase, 0 to 3,660; null: available at once. */
  pendingDays?: number | null | undefined;
  /**
   * What a point costs the program when it is redeemed, in the program's currency, above zero: "0.015", "550"; null: it is
   * not said. Liability and the cost of a backtest go by it, and nothing that members get.
   */
  pointValue?: string | null | undefined;
  /**
   * Whether they hold from now on; they are kept as a draft if not. Say it: the default is deprecated and will be `false`,
   * as it is for everything else that has drafts.
   */
  publish?: boolean | null | undefined;
  /** The most points one purchase can earn, above zero; null: no limit. */
  purchasePointsMax?: number | null | undefined;
  /** For how many days after a return what it gives back can be used, where its own end has passed: 1 to 3660. */
  refundDays?: number | null | undefined;
  /** How many days before enrollment a purchase may have been placed and still earn, 0 to 3,660. */
  retroDays?: number | null | undefined;
  /** The version that was edited: the draft's if there is one, else any that is shown. */
  version: number;
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

/** A partner to add or to edit; what is left out stays. */
export type SavePartnerInput = {
  /** The partner to edit (`ptn_…`); left out for a new one. */
  id?: string | null | undefined;
  /** The company's name: 1 to 100 characters. */
  name: string;
  /** The `source` that purchases made there are recorded under; null takes it away. */
  source?: string | null | undefined;
  /** Whether the program works with it. */
  status?: PartnerStatus | null | undefined;
  /** The version that was edited; needed with `id`. */
  version?: number | null | undefined;
};

/** Terms to agree with a partner. */
export type SavePartnerTermsInput = {
  /** When the partner pays. */
  funding: PartnerFunding;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** From which net on, either way, a statement is to be paid. */
  minimum?: string;
  /** The partner (`ptn_…`). */
  partnerId: string;
  /** How long the periods of statements are. */
  period?: SettlementPeriod;
  /** What the partner pays for each point, in the program's currency: from 0, with at most nine decimals. */
  pricePerPoint: string;
  /** What the program pays for each point, with at most nine decimals; null for nothing. */
  reimbursementPerPoint?: string | null | undefined;
  /** What the program pays for each voucher, in the program's currency; null: by its points. */
  reimbursementPerVoucher?: string | null | undefined;
  /** For how long the use of a voucher can be undone: at most 31 days; `PT0S` for never. */
  undoWindow?: string;
  /** The newest version that the caller knows; left out where there is none. */
  version?: number | null | undefined;
  /** Of who pays in advance: below which what is left is little; null for no warning. */
  warnBelow?: string | null | undefined;
};

/**
 * A promotion code to write. Conditions are rule JSON: `{ combinator, not?, rules }` around `{ field, operator, value }`,
 * with the fields `weekday`, `time`, `date`, `tierLevel`, `birthdayMonth`, `age`, `daysEnrolled` and `locale`; guests meet
 * no condition about a member.
 */
export type SavePromotionCodeInput = {
  /** What it applies to; the whole cart when left out. */
  applies?: CouponAppliesInput | null | undefined;
  /** The code: 4 to 64 letters A–Z, digits, dots or underscores. Case, spaces and hyphens don't matter when it is typed. */
  code: string;
  /** Whether other discounts may be used in the same checkout; not when left out. */
  combinable?: boolean | null | undefined;
  /** Who can use it, and when; left out when everybody always. */
  conditions?: unknown;
  /** The promotion code to write a draft for; left out for a new one. */
  id?: string | null | undefined;
  /** What kind of discount it is. */
  kind: DiscountKind;
  /**
   * How often it can be used, at most one for each kind and time. A limit for each member needs to know the buyer: guests
   * can't use the code.
   */
  limits?: Array<RewardLimitInput> | null | undefined;
  /** The most it takes off, in the program's currency. */
  maxDiscount?: string | null | undefined;
  /** How many percent, above 0 and up to 100, with at most two decimals; for `PERCENT_DISCOUNT`, which needs it. */
  percent?: string | null | undefined;
  /** The product's SKU; for `FREE_PRODUCT`, which needs it. */
  product?: string | null | undefined;
  /** What it is for, in the caller's language; `translations` in that language goes before it. */
  title: string;
  /** Its words in the program's languages; left out, those of the version that was edited stay. */
  translations?: Array<PromotionCodeTranslationInput> | null | undefined;
  /** The first moment it can be used. */
  validFrom?: string | null | undefined;
  /** The first moment it can no longer be used. */
  validUntil?: string | null | undefined;
  /** How much, in the program's currency; `AMOUNT_DISCOUNT` needs it. */
  value?: string | null | undefined;
  /** The version that was edited: the draft's if there is one, else any that is shown; needed with `id`. */
  version?: number | null | undefined;
};

/** A reason to add or to edit. */
export type SaveReasonCodeInput = {
  /** Whether it can be given; true for a new one, and as it was for others, if left out. */
  active?: boolean | null | undefined;
  /** Its code, such as `LATE_DELIVERY`: 1 to 40 letters A–Z, digits and `_`, a letter first. */
  code: string;
  /** Its names; those in languages that are left out stay. */
  translations: Array<ReasonCodeTranslationInput>;
  /** The version that was edited, as `ReasonCode.version` shows it; left out for a new one. */
  version?: number | null | undefined;
};

/** The terms of the referral program. */
export type SaveReferralProgramInput = {
  /** How much the program gives at most, to both sides together; left out for no limit. */
  budget?: ReferralBudgetInput | null | undefined;
  /** How many rewards one member gets at most for bringing friends; left out for no limit. */
  cap?: ReferralCapInput | null | undefined;
  /** The days after its own on which an invitation can be followed: 1 to 365. */
  invitationDays?: number;
  /** How many friends of one member may join within 24 hours before staff look at the next: 1 to 1,000. */
  joinsPerDayMax?: number;
  /** The page a friend lands on, with `{code}` where the member's code goes: `https://shop.example/join/{code}`. */
  landingUrl: string;
  /**
   * The program's own words; a channel without any has the engine's, in English and Vietnamese. Liquid templates that
   * know `url`, `code`, `name` (the member's), `program` and `points` (the friend's), and `if`, `unless`, `case`,
   * `assign`; no loops and no files.
   */
  messages?: Array<ReferralWordsInput>;
  /** The base amount that one purchase must keep; left out, any purchase counts. */
  minimumBase?: MoneyInput | null | undefined;
  /** The days after joining on which a purchase counts: 1 to 365. */
  qualificationDays?: number;
  /** What the friend gets. */
  refereeOffer: ReferralOfferInput;
  /** The reward of the referrer. */
  referrerOffer: ReferralOfferInput;
  /** The days after that purchase on which goods can come back, rewards being pending: 0 to 365; left out, they are available at once. */
  returnDays?: number | null | undefined;
  /** The version that was edited: the draft's if there is one, else any that is shown; left out for the first. */
  version?: number | null | undefined;
};

/**
 * A reward to write. Conditions are rule JSON: `{ combinator, not?, rules }` around `{ field, operator, value }`, with the
 * fields `weekday`, `time`, `date`, `tierLevel`, `birthdayMonth`, `age`, `daysEnrolled` and `locale`. Conditions on
 * `segment` are refused until there are segments.
 */
export type SaveRewardInput = {
  /** What a discount's coupons apply to, asked of prices after line discounts and before coupons; left out, everything. */
  applies?: CouponAppliesInput | null | undefined;
  /** The pool to take its codes from (`pool_…`); left out, they are generated. */
  codePoolId?: string | null | undefined;
  /** Whether a discount's coupons can be used beside others in one checkout; left out, they can't. */
  combinable?: boolean | null | undefined;
  /** Who can have it, and when; left out when everybody always. */
  conditions?: unknown;
  /** What is to be paid in the shop besides. */
  copay?: MoneyInput | null | undefined;
  /** How many points it costs, from 1. */
  cost: number;
  /** How long its coupon is valid, at most ten years; without an end when omitted. */
  couponValidity?: string | null | undefined;
  /** What it is, in a sentence or two, in the caller's language. */
  description?: string | null | undefined;
  /** The reward to write a draft for; left out for a new reward. */
  id?: string | null | undefined;
  /** A picture of it: an address that begins with `https://`, or that of a picture uploaded by `POST /admin/files`. */
  imageUrl?: string | null | undefined;
  /** What kind of reward it is. */
  kind: RewardKind;
  /** How often it can be redeemed, at most one for each kind and time; those for all count from when they are published. */
  limits?: Array<RewardLimitInput> | null | undefined;
  /** A page to read more about it: an address that begins with `https://`. */
  link?: string | null | undefined;
  /** The most a discount takes off, in the program's currency: of an amount, a percentage, a product or delivery. */
  maxDiscount?: string | null | undefined;
  /** The lowest tier that can have it (`tier_…`). */
  minTierId?: string | null | undefined;
  /** The partner company that gives it (`ptn_…`); for `PARTNER_VOUCHER`. */
  partnerId?: string | null | undefined;
  /** How many percent, above 0 and up to 100, with at most two decimals; for `PERCENT_DISCOUNT`, which needs it. */
  percent?: string | null | undefined;
  /**
   * The product's SKU; for `FREE_PRODUCT`. Left out, any of the lines that it applies to is free; without those either, the
   * shop alone knows the product.
   */
  product?: string | null | undefined;
  /** The stock; without a limit when omitted. Only before the reward is published; use `changeRewardStock` afterwards. */
  stock?: number | null | undefined;
  /** The small print, in the caller's language. */
  terms?: string | null | undefined;
  /** The name, in the caller's language; `translations` in that language goes before it. */
  title: string;
  /** Its words in the program's languages; left out, those of the version that was edited stay. */
  translations?: Array<RewardTranslationInput> | null | undefined;
  /** The first moment it is on offer. */
  validFrom?: string | null | undefined;
  /** The first moment it is no longer on offer. */
  validUntil?: string | null | undefined;
  /** How much, in the program's currency; `AMOUNT_DISCOUNT` and `GIFT_CARD` need it, `PARTNER_VOUCHER` may have it. */
  value?: string | null | undefined;
  /** The version that was edited: the draft's if there is one, else any that is shown; needed with `id`. */
  version?: number | null | undefined;
};

/** How many points people with a role are to be able to move by hand. */
export type SaveRoleLimitsInput = {
  /** Each person in a day of the program; any number when left out. */
  pointsPerDay?: number | null | undefined;
  /** At once, to or from one member; any number when left out. */
  pointsPerTime?: number | null | undefined;
  /** Which role. */
  role: StaffRole;
};

/** A tier set to be saved as a draft. */
export type SaveTierSetInput = {
  /** The set's id (`tst_…`); left out for a new set. */
  id?: string | null | undefined;
  /** What it is called, in the caller's language; what is left out stays. */
  name?: string | null | undefined;
  /** How members move between the tiers; what is left out stays. A new set says its metric and window. */
  policy?: TierPolicyInput | null | undefined;
  /** Whether the set gives members their tier; said once, when it is new. Left out, the first set does. */
  primary?: boolean | null | undefined;
  /** All tiers of the set. */
  tiers: Array<TierInput>;
  /** The version that was edited: the draft's if there is one, else any that is shown. None for a new set. */
  version?: number | null | undefined;
};

/** What the caller wants to be written to about. */
export type SaveViewerMailsInput = {
  /** Whether an e-mail is sent when a movement of points waits for approval. */
  approvals: boolean;
  /** The language of these e-mails, `en` or `vi`; null: the program's. */
  locale?: string | null | undefined;
};

/** Which item to send back. */
export type SendBackCatalogItemInput = {
  /** The item (`itm_…`). */
  id: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Why, for the partner to read. */
  reason: string;
  /** The version that was looked at. */
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

/** How long the periods of a partner's settlements are, in the program's time zone. A period that has begun keeps its length. */
export type SettlementPeriod =
  /** Calendar months. */
  | "MONTH"
  /** Calendar quarters. */
  | "QUARTER";

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

/** With whom to share a reward. */
export type ShareRewardInput = {
  /** The reward (`rwd_…`). */
  id: string;
  /** Whether it is to be shared with them; `false` ends it. */
  isShared?: boolean;
  /** The partners (`ptn_…`). */
  partnerIds: Array<string>;
};

/** What somebody on the staff may do in a program. */
export type StaffRole =
  /** Reads everything but keys; changes nothing. */
  | "ANALYST"
  /** Everything but keys and staff. */
  | "MANAGER"
  /** Everything, keys and staff too. */
  | "OWNER"
  /** Looks after partners. */
  | "PARTNER_MANAGER"
  /** Looks after members: their data, points and coupons. */
  | "SUPPORT";

/** Which members, what is done to them, and the key. */
export type StartBulkActionInput = {
  /** Gives each of them points, or takes some. */
  adjustPoints?: BulkAdjustPointsInput | null | undefined;
  /** Gives each of them a tier. */
  grantTier?: BulkGrantTierInput | null | undefined;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** Gives each of them a coupon of a reward. */
  issueCoupon?: BulkIssueCouponInput | null | undefined;
  /** All members who match. */
  matching?: MemberSelectionInput | null | undefined;
  /** These members (`mem_…`). */
  memberIds?: Array<string> | null | undefined;
  /** Lets each of them take part again. */
  reactivateMember?: BulkStatusInput | null | undefined;
  /** Pauses each of them. */
  suspendMember?: BulkStatusInput | null | undefined;
};

/** A draft to try as a job, the purchases, and the key. */
export type StartEarningRuleBacktestInput = {
  /** Purchases placed from this moment on. */
  from: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The rule whose draft is tried (`rule_…`). */
  ruleId: string;
  /** Purchases placed before this moment. */
  until: string;
};

/** Whom to pause. */
export type SuspendMemberInput = {
  /** The member's id (`mem_…`). */
  memberId: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** Which kinds of e-mail are sent. */
export type SwitchMessagesInput = {
  /** Each kind once. */
  switches: Array<MessageSwitchInput>;
};

/** Whether the referral program is active. */
export type SwitchReferralProgramInput = {
  /** `false` ends it, `true` starts it again. */
  active: boolean;
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
  /** Archived: no member is in its tiers any more. */
  | "ARCHIVED"
  /** Never published: no member is in its tiers. */
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
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
  /** Who receives them (`mem_…`). */
  toMemberId: string;
};

/** A line of a cart to try. */
export type TrialLineInput = {
  /** The category that earning rules know the product by. */
  category?: string | null | undefined;
  /** How many units. */
  quantity: number | string;
  /** The product. */
  sku: string;
  /** The price of one unit, in the program's currency. */
  unitPrice: string;
};

/** A rule and a cart to try it on. */
export type TryEarningRuleInput = {
  /** Where it is sold: `web`, `app`, `store`… */
  channel?: string | null | undefined;
  /** What is in the cart: 1 to 100 lines, in the program's currency, taxes included. */
  lines: Array<TrialLineInput>;
  /** The shop or branch. */
  locationId?: string | null | undefined;
  /** Who buys (`mem_…`); left out, a visitor without a tier. */
  memberId?: string | null | undefined;
  /** The rule as it is being written; of one that exists, with its `id`. */
  rule: SaveEarningRuleInput;
};

/** Which merge to undo. */
export type UnmergeMembersInput = {
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The account that was merged (`mem_…`). */
  memberId: string;
};

/** What to change of a profile. */
export type UpdateMemberInput = {
  /** The address; given, it replaces the whole address. */
  address?: AddressInput | null | undefined;
  /** The day of birth. */
  birthDate?: string | null | undefined;
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
  /** The member's id (`mem_…`). */
  memberId: string;
  /** What the member does for a living. */
  occupation?: string | null | undefined;
  /** The phone number, in any spelling valid for the program's country, or with a country code. */
  phone?: string | null | undefined;
  /**
   * The `profileVersion` that was read before editing: refused with `EDITED_MEANWHILE` once somebody else changed the
   * profile. Left out, what is given replaces whatever is there.
   */
  profileVersion?: number | null | undefined;
};

/** A program's new names, languages and look; what is left out stays. */
export type UpdateProgramInput = {
  /** The currency of its purchases; it stays once something was recorded. */
  currencyCode?: string | null | undefined;
  /** The language answers come in when `Accept-Language` names none of them. */
  defaultLocale?: string | null | undefined;
  /** What it is about, in the caller's language; null takes it away. */
  description?: string | null | undefined;
  /** The languages it speaks, 1 to 10: texts in the first are shown to readers of other languages. */
  locales?: Array<string> | null | undefined;
  /** How it looks; null takes its look away. */
  look?: ProgramLookInput | null | undefined;
  /** Its name, in the caller's language: 1 to 100 characters. */
  name?: string | null | undefined;
  /** What it calls its points, in the caller's language: 1 to 100 characters. */
  pointsName?: string | null | undefined;
  /** The IANA time zone of its days; it stays once something was recorded. */
  timeZone?: string | null | undefined;
  /** The same in other languages. */
  translations?: Array<ProgramTranslationInput> | null | undefined;
  /** The version that was edited, as `Program.version` shows it. */
  version: number;
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

/** The coupon to void. */
export type VoidCouponInput = {
  /** The coupon's id (`cpn_…`). */
  couponId: string;
  /** A key of the caller's choosing; the same key again gives the same answer and no second effect. */
  idempotencyKey: string;
  /** The member's id (`mem_…`). */
  memberId: string;
  /** Why; for staff. */
  reason: string;
  /** The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done. */
  reasonCode?: string | null | undefined;
};

/** Which deliveries to list. What is left out does not matter. */
export type WebhookDeliveryFilter = {
  /** Those whose event happened within. */
  createdAt?: DateTimeRange | null | undefined;
  /** Those to one of these endpoints (`whe_…`). */
  endpointIds?: Array<string> | null | undefined;
  /** Those of these kinds of events. */
  eventTypes?: Array<string> | null | undefined;
  /** Those that stand like this. */
  statuses?: Array<WebhookDeliveryStatus> | null | undefined;
};

/** In which order to list deliveries. */
export type WebhookDeliveryOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: WebhookDeliveryOrderField;
};

/** What deliveries can be ordered by. */
export type WebhookDeliveryOrderField =
  /** When the event happened. */
  "CREATED_AT";

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

/** Which invitation to withdraw. */
export type WithdrawStaffInvitationInput = {
  /** The invitation's id (`inv_…`). */
  id: string;
};

export type AccessKeyScopesQueryVariables = Exact<{
  kind: AccessKeyKind;
}>;

export type AccessKeyScopesQuery = { accessKeyScopes: Array<string> };

export type AccessKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;

export type AccessKeysQuery = {
  accessKeys: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: AccessKeyKind;
      title: string;
      scopes: Array<string>;
      origins: Array<string>;
      start: string;
      createdAt: string;
      lastUsedAt: string | null;
      allowedAddresses: Array<string>;
      costPerSecond: number | null;
      expiresAt: string | null;
      revokedAt: string | null;
      partner: { id: string; name: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type CreateAccessKeyMutationVariables = Exact<{
  input: CreateAccessKeyInput;
}>;

export type CreateAccessKeyMutation = {
  createAccessKey: {
    replayed: boolean;
    secret: string | null;
    key: {
      id: string;
      kind: AccessKeyKind;
      title: string;
      scopes: Array<string>;
      start: string;
      expiresAt: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type LimitAccessKeyMutationVariables = Exact<{
  input: LimitAccessKeyInput;
}>;

export type LimitAccessKeyMutation = {
  limitAccessKey: {
    replayed: boolean;
    key: { id: string; allowedAddresses: Array<string>; costPerSecond: number | null } | null;
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

export type FirstStepsQueryVariables = Exact<{ [key: string]: never }>;

export type FirstStepsQuery = {
  program: { id: string; firstSteps: Array<{ step: FirstStepKind; done: boolean }> };
};

export type OverviewQueryVariables = Exact<{
  from: string;
  until: string;
  before: string;
}>;

export type OverviewQuery = {
  program: {
    id: string;
    owedNow: {
      points: number;
      breakage: string | null;
      amount: { amount: string; currencyCode: string } | null;
    };
    owedBefore: {
      points: number;
      breakage: string | null;
      amount: { amount: string; currencyCode: string } | null;
    };
    now: {
      members: number;
      joined: number;
      active: number;
      repeat: number;
      purchases: number;
      spent: { amount: string; currencyCode: string };
    };
    before: {
      members: number;
      joined: number;
      active: number;
      repeat: number;
      purchases: number;
      spent: { amount: string; currencyCode: string };
    };
    pointsNow: {
      movements: { issued: number; reversed: number; redeemed: number };
      days: Array<{ date: string; movements: { issued: number; redeemed: number } }>;
    };
    pointsBefore: { movements: { issued: number; reversed: number; redeemed: number } };
    expiringPoints: Array<{ month: string; points: number }>;
    tierSet: {
      id: string;
      tiers: Array<{ id: string; name: string; level: number; color: string; memberCount: number }>;
    } | null;
  };
};

export type ProgramFiguresFragment = {
  members: number;
  joined: number;
  active: number;
  repeat: number;
  purchases: number;
  spent: { amount: string; currencyCode: string };
};

export type OwedFragment = {
  points: number;
  breakage: string | null;
  amount: { amount: string; currencyCode: string } | null;
};

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: AuditFilter | null | undefined;
  orderBy?: AuditOrder | null | undefined;
}>;

export type AuditLogQuery = {
  auditRecords: {
    totalCount: number;
    nodes: Array<{
      id: string;
      recordedAt: string;
      operation: string;
      subjectId: string | null;
      remoteAddress: string | null;
      requestId: string;
      reason: { code: string; name: string } | null;
      actor: { kind: AuditActorKind; id: string | null; name: string };
      member: { id: string; displayName: string } | null;
      changes: Array<{ path: string; before: unknown; after: unknown }>;
    }>;
  };
};

export type MemberAuditTrailQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;

export type MemberAuditTrailQuery = {
  member: {
    id: string;
    auditTrail: Array<{
      id: string;
      recordedAt: string;
      operation: string;
      subjectId: string | null;
      remoteAddress: string | null;
      requestId: string;
      reason: { code: string; name: string } | null;
      actor: { kind: AuditActorKind; id: string | null; name: string };
      changes: Array<{ path: string; before: unknown; after: unknown }>;
    }>;
  } | null;
};

export type AddMemberNoteMutationVariables = Exact<{
  input: AddMemberNoteInput;
}>;

export type AddMemberNoteMutation = {
  addMemberNote: {
    replayed: boolean;
    note: {
      id: string;
      text: string;
      pinned: boolean;
      createdAt: string;
      changedAt: string | null;
      mayChange: boolean;
      author: { name: string };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type AdjustPointsMutationVariables = Exact<{
  input: AdjustPointsInput;
}>;

export type AdjustPointsMutation = {
  adjustPoints: {
    replayed: boolean;
    entry: { id: string; points: number; availableAfter: number } | null;
    approval: { id: string; status: ApprovalStatus } | null;
    member: { id: string; wallet: { available: number; debt: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ApprovalsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  where?: ApprovalFilter | null | undefined;
  orderBy?: ApprovalOrder | null | undefined;
}>;

export type ApprovalsQuery = {
  approvals: {
    totalCount: number;
    nodes: Array<{
      id: string;
      status: ApprovalStatus;
      kind: ApprovalKind;
      points: number;
      reason: string;
      requestedAt: string;
      expiresAt: string;
      decidedAt: string | null;
      note: string | null;
      mine: boolean;
      reasonCode: { code: string; name: string } | null;
      requestedBy: { name: string };
      decidedBy: { name: string } | null;
      member: { id: string; displayName: string; memberNumber: string };
    }>;
  };
};

export type ApproveMovementMutationVariables = Exact<{
  input: ApproveMovementInput;
}>;

export type ApproveMovementMutation = {
  approveMovement: {
    replayed: boolean;
    approval: {
      id: string;
      status: ApprovalStatus;
      decidedAt: string | null;
      decidedBy: { name: string } | null;
    } | null;
    entry: { id: string; points: number; availableAfter: number } | null;
    member: { id: string; wallet: { available: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ChangeMemberNoteMutationVariables = Exact<{
  input: ChangeMemberNoteInput;
}>;

export type ChangeMemberNoteMutation = {
  changeMemberNote: {
    note: {
      id: string;
      text: string;
      pinned: boolean;
      createdAt: string;
      changedAt: string | null;
      mayChange: boolean;
      author: { name: string };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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

export type ConfirmBirthDateMutationVariables = Exact<{
  input: ConfirmBirthDateInput;
}>;

export type ConfirmBirthDateMutation = {
  confirmBirthDate: {
    member: { id: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DeclineMovementMutationVariables = Exact<{
  input: DeclineMovementInput;
}>;

export type DeclineMovementMutation = {
  declineMovement: {
    replayed: boolean;
    approval: {
      id: string;
      status: ApprovalStatus;
      note: string | null;
      decidedAt: string | null;
      decidedBy: { name: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DeleteMemberNoteMutationVariables = Exact<{
  input: DeleteMemberNoteInput;
}>;

export type DeleteMemberNoteMutation = {
  deleteMemberNote: {
    member: { id: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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

export type MemberMergesQueryVariables = Exact<{
  memberId: string;
}>;

export type MemberMergesQuery = {
  member: {
    id: string;
    status: MemberStatus;
    merge: {
      id: string;
      status: MergeStatus;
      startedAt: string;
      mergedAt: string | null;
      into: { id: string; displayName: string };
    } | null;
    mergedAccounts: Array<{
      id: string;
      status: MergeStatus;
      startedAt: string;
      mergedAt: string | null;
      unmergedAt: string | null;
      member: { id: string; displayName: string };
    }>;
  } | null;
};

export type MemberNotesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
}>;

export type MemberNotesQuery = {
  member: {
    id: string;
    notes: Array<{
      id: string;
      text: string;
      pinned: boolean;
      createdAt: string;
      changedAt: string | null;
      mayChange: boolean;
      author: { name: string };
    }>;
  } | null;
};

export type MergeMembersMutationVariables = Exact<{
  input: MergeMembersInput;
}>;

export type MergeMembersMutation = {
  mergeMembers: {
    replayed: boolean;
    merge: {
      id: string;
      status: MergeStatus;
      startedAt: string;
      member: { id: string; status: MemberStatus };
      into: { id: string };
    } | null;
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

export type ReopenMemberMutationVariables = Exact<{
  input: ReopenMemberInput;
}>;

export type ReopenMemberMutation = {
  reopenMember: {
    replayed: boolean;
    member: { id: string; status: MemberStatus } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ReverseAdjustmentMutationVariables = Exact<{
  input: ReverseAdjustmentInput;
}>;

export type ReverseAdjustmentMutation = {
  reverseAdjustment: {
    replayed: boolean;
    entry: { id: string; points: number; availableAfter: number } | null;
    member: { id: string; wallet: { available: number; debt: number } } | null;
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

export type TransferPointsMutationVariables = Exact<{
  input: TransferPointsInput;
}>;

export type TransferPointsMutation = {
  transferPoints: {
    replayed: boolean;
    entry: { id: string; points: number; availableAfter: number } | null;
    approval: { id: string; status: ApprovalStatus } | null;
    member: { id: string; wallet: { available: number; debt: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UnmergeMembersMutationVariables = Exact<{
  input: UnmergeMembersInput;
}>;

export type UnmergeMembersMutation = {
  unmergeMembers: {
    replayed: boolean;
    merge: {
      id: string;
      status: MergeStatus;
      startedAt: string;
      member: { id: string; status: MemberStatus };
      into: { id: string };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type WaitingApprovalsQueryVariables = Exact<{ [key: string]: never }>;

export type WaitingApprovalsQuery = { approvals: { totalCount: number } };

export type ApproveCatalogItemMutationVariables = Exact<{
  input: ApproveCatalogItemInput;
}>;

export type ApproveCatalogItemMutation = {
  approveCatalogItem: {
    replayed: boolean;
    item: { id: string; status: PartnerItemStatus; version: number; reason: string | null } | null;
    reward: {
      id: string;
      status: RewardStatus;
      version: number;
      cost: number;
      draft: { version: number; cost: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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
    updatedAt: string;
    rewardId: string | null;
    value: { amount: string; currencyCode: string } | null;
    translations: Array<{
      locale: string;
      title: string;
      description: string | null;
      terms: string | null;
    }>;
    partner: { id: string; name: string };
    changes: Array<{ path: string; before: unknown; after: unknown }>;
  } | null;
};

export type PartnerItemsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
  status?: PartnerItemStatus | null | undefined;
  partnerId?: string | null | undefined;
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
      updatedAt: string;
      value: { amount: string; currencyCode: string } | null;
      partner: { id: string; name: string };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SendBackCatalogItemMutationVariables = Exact<{
  input: SendBackCatalogItemInput;
}>;

export type SendBackCatalogItemMutation = {
  sendBackCatalogItem: {
    replayed: boolean;
    item: { id: string; status: PartnerItemStatus; version: number; reason: string | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ShareRewardMutationVariables = Exact<{
  input: ShareRewardInput;
}>;

export type ShareRewardMutation = {
  shareReward: {
    reward: { id: string; sharedWith: Array<{ id: string; name: string }> } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type WaitingItemsQueryVariables = Exact<{ [key: string]: never }>;

export type WaitingItemsQuery = { partnerItems: { totalCount: number } };

export type AddCodesMutationVariables = Exact<{
  input: AddCodesInput;
}>;

export type AddCodesMutation = {
  addCodes: {
    replayed: boolean;
    report: {
      added: number;
      duplicates: number;
      duplicatePositions: Array<number>;
      rejected: number;
      warning: string | null;
      rejections: Array<{ position: number; message: string }>;
    } | null;
    codePool: { id: string; name: string; left: number; taken: number; createdAt: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ArchivePromotionCodeMutationVariables = Exact<{
  input: ArchivePromotionCodeInput;
}>;

export type ArchivePromotionCodeMutation = {
  archivePromotionCode: {
    promotionCode: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelScheduledPromotionCodeMutationVariables = Exact<{
  input: CancelScheduledPromotionCodeInput;
}>;

export type CancelScheduledPromotionCodeMutation = {
  cancelScheduledPromotionCode: {
    replayed: boolean;
    promotionCode: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CodePoolPageQueryVariables = Exact<{
  id: string;
}>;

export type CodePoolPageQuery = {
  codePool: { id: string; name: string; left: number; taken: number; createdAt: string } | null;
  program: {
    id: string;
    rewards: {
      nodes: Array<{
        id: string;
        title: string;
        status: RewardStatus;
        codePoolId: string | null;
        draft: { codePoolId: string | null } | null;
      }>;
    };
  };
};

export type CodePoolsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CodePoolsQuery = {
  codePools: {
    nodes: Array<{ id: string; name: string; left: number; taken: number; createdAt: string }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type CouponListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: CouponFilter | null | undefined;
  orderBy?: CouponOrder | null | undefined;
}>;

export type CouponListQuery = {
  coupons: {
    totalCount: number;
    nodes: Array<{
      id: string;
      codeEnding: string;
      title: string;
      kind: RewardKind;
      status: CouponStatus;
      issuedAt: string;
      expiresAt: string | null;
      voidReason: string | null;
      remainingValue: { amount: string; currencyCode: string } | null;
      member: { id: string; displayName: string; memberNumber: string };
    }>;
  };
};

export type CouponQueryVariables = Exact<{
  code: string;
}>;

export type CouponQuery = {
  coupon: {
    id: string;
    code: string;
    title: string;
    status: CouponStatus;
    issuedAt: string;
    expiresAt: string | null;
    issuedBy: string | null;
    issueReason: string | null;
    voidReason: string | null;
    remainingValue: { amount: string; currencyCode: string } | null;
    member: { id: string; displayName: string };
    uses: Array<{
      source: string;
      purchaseExternalId: string;
      status: CouponUseStatus;
      usedAt: string;
      amount: { amount: string; currencyCode: string } | null;
    }>;
  } | null;
};

export type CreateCodePoolMutationVariables = Exact<{
  input: CreateCodePoolInput;
}>;

export type CreateCodePoolMutation = {
  createCodePool: {
    replayed: boolean;
    codePool: { id: string; name: string; left: number; taken: number; createdAt: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardPromotionCodeDraftMutationVariables = Exact<{
  input: DiscardPromotionCodeDraftInput;
}>;

export type DiscardPromotionCodeDraftMutation = {
  discardPromotionCodeDraft: {
    promotionCode: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type PromotionCodeEditorQueryVariables = Exact<{
  id: string;
}>;

export type PromotionCodeEditorQuery = {
  promotionCode: {
    id: string;
    code: string;
    title: string;
    status: PromotionCodeStatus;
    version: number;
    kind: DiscountKind;
    percent: string | null;
    product: string | null;
    combinable: boolean;
    conditions: unknown;
    validFrom: string | null;
    validUntil: string | null;
    savedAt: string;
    uses: { all: number; today: number };
    draft: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
      kind: DiscountKind;
      percent: string | null;
      product: string | null;
      combinable: boolean;
      conditions: unknown;
      validFrom: string | null;
      validUntil: string | null;
      savedAt: string;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
      applies: {
        lines: unknown;
        maxUnits: number | null;
        minimumSpend: { amount: string; currencyCode: string } | null;
      } | null;
      limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
      savedBy: { name: string };
      translations: Array<{ locale: string; title: string }>;
    } | null;
    scheduled: { version: number; inForceFrom: string | null } | null;
    history: {
      nodes: Array<{
        version: number;
        publishedAt: string;
        inForceFrom: string;
        cancelled: boolean;
        publishedBy: { name: string };
        changes: Array<{ path: string; before: unknown; after: unknown }>;
      }>;
    };
    value: { amount: string; currencyCode: string } | null;
    maxDiscount: { amount: string; currencyCode: string } | null;
    applies: {
      lines: unknown;
      maxUnits: number | null;
      minimumSpend: { amount: string; currencyCode: string } | null;
    } | null;
    limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
    savedBy: { name: string };
    translations: Array<{ locale: string; title: string }>;
  } | null;
};

export type EditedPromotionCodeFragment = {
  id: string;
  code: string;
  title: string;
  status: PromotionCodeStatus;
  version: number;
  kind: DiscountKind;
  percent: string | null;
  product: string | null;
  combinable: boolean;
  conditions: unknown;
  validFrom: string | null;
  validUntil: string | null;
  savedAt: string;
  value: { amount: string; currencyCode: string } | null;
  maxDiscount: { amount: string; currencyCode: string } | null;
  applies: {
    lines: unknown;
    maxUnits: number | null;
    minimumSpend: { amount: string; currencyCode: string } | null;
  } | null;
  limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
  savedBy: { name: string };
  translations: Array<{ locale: string; title: string }>;
};

export type PromotionCodeListQueryVariables = Exact<{
  first: number;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  status?: PromotionCodeStatus | null | undefined;
}>;

export type PromotionCodeListQuery = {
  promotionCodes: {
    totalCount: number;
    nodes: Array<{
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
      kind: DiscountKind;
      percent: string | null;
      product: string | null;
      validFrom: string | null;
      validUntil: string | null;
      value: { amount: string; currencyCode: string } | null;
      uses: { all: number; today: number };
      draft: { version: number } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
    }>;
  };
};

export type PromotionCodeQueryVariables = Exact<{
  id: string;
}>;

export type PromotionCodeQuery = {
  promotionCode: {
    id: string;
    code: string;
    title: string;
    status: PromotionCodeStatus;
    version: number;
    kind: DiscountKind;
    percent: string | null;
    product: string | null;
    combinable: boolean;
    conditions: unknown;
    validFrom: string | null;
    validUntil: string | null;
    value: { amount: string; currencyCode: string } | null;
    maxDiscount: { amount: string; currencyCode: string } | null;
    applies: {
      lines: unknown;
      maxUnits: number | null;
      minimumSpend: { amount: string; currencyCode: string } | null;
    } | null;
    limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
    uses: { all: number; today: number };
    translations: Array<{ locale: string; title: string }>;
    draft: { version: number; code: string; title: string } | null;
    scheduled: { version: number; code: string; title: string } | null;
    history: {
      nodes: Array<{
        version: number;
        publishedAt: string;
        inForceFrom: string;
        cancelled: boolean;
        publishedBy: { name: string };
        changes: Array<{ path: string; before: unknown; after: unknown }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
};

export type PromotionCodesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  status?: PromotionCodeStatus | null | undefined;
}>;

export type PromotionCodesQuery = {
  promotionCodes: {
    totalCount: number;
    nodes: Array<{
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
      uses: { all: number; today: number };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type PublishPromotionCodeMutationVariables = Exact<{
  input: PublishPromotionCodeInput;
}>;

export type PublishPromotionCodeMutation = {
  publishPromotionCode: {
    replayed: boolean;
    promotionCode: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevertPromotionCodeMutationVariables = Exact<{
  input: RevertPromotionCodeInput;
}>;

export type RevertPromotionCodeMutation = {
  revertPromotionCode: {
    promotionCode: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SavePromotionCodeMutationVariables = Exact<{
  input: SavePromotionCodeInput;
}>;

export type SavePromotionCodeMutation = {
  savePromotionCode: {
    promotionCode: {
      id: string;
      code: string;
      title: string;
      status: PromotionCodeStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type VoidCouponMutationVariables = Exact<{
  input: VoidCouponInput;
}>;

export type VoidCouponMutation = {
  voidCoupon: {
    replayed: boolean;
    coupon: { id: string; code: string; status: CouponStatus; voidReason: string | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ArchiveEarningRuleMutationVariables = Exact<{
  input: ArchiveEarningRuleInput;
}>;

export type ArchiveEarningRuleMutation = {
  archiveEarningRule: {
    rule: { id: string; status: EarningRuleStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
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

export type CancelScheduledEarningRuleMutationVariables = Exact<{
  input: CancelScheduledEarningRuleInput;
}>;

export type CancelScheduledEarningRuleMutation = {
  cancelScheduledEarningRule: {
    replayed: boolean;
    rule: {
      id: string;
      status: EarningRuleStatus;
      version: number;
      draft: { id: string; version: number } | null;
      scheduled: { id: string; version: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardEarningRuleDraftMutationVariables = Exact<{
  input: DiscardEarningRuleDraftInput;
}>;

export type DiscardEarningRuleDraftMutation = {
  discardEarningRuleDraft: {
    rule: {
      id: string;
      status: EarningRuleStatus;
      version: number;
      draft: { id: string; version: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type EarningRuleEditorQueryVariables = Exact<{
  id: string;
}>;

export type EarningRuleEditorQuery = {
  program: {
    id: string;
    earningRule: {
      id: string;
      title: string;
      status: EarningRuleStatus;
      version: number;
      priority: number;
      bestOfGroup: string | null;
      exclusive: boolean;
      trigger: EarningTrigger;
      eventName: string | null;
      conditions: unknown;
      validFrom: string | null;
      validUntil: string | null;
      savedAt: string;
      sentence: string;
      draft: {
        id: string;
        title: string;
        status: EarningRuleStatus;
        version: number;
        priority: number;
        bestOfGroup: string | null;
        exclusive: boolean;
        trigger: EarningTrigger;
        eventName: string | null;
        conditions: unknown;
        validFrom: string | null;
        validUntil: string | null;
        savedAt: string;
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
          used: number | null;
        }>;
        savedBy: { name: string };
        translations: Array<{ locale: string; title: string; description: string | null }>;
      } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
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
        used: number | null;
      }>;
      savedBy: { name: string };
      translations: Array<{ locale: string; title: string; description: string | null }>;
    } | null;
  };
};

export type EditedRuleFragment = {
  id: string;
  title: string;
  status: EarningRuleStatus;
  version: number;
  priority: number;
  bestOfGroup: string | null;
  exclusive: boolean;
  trigger: EarningTrigger;
  eventName: string | null;
  conditions: unknown;
  validFrom: string | null;
  validUntil: string | null;
  savedAt: string;
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
    used: number | null;
  }>;
  savedBy: { name: string };
  translations: Array<{ locale: string; title: string; description: string | null }>;
};

export type EarningRuleListQueryVariables = Exact<{
  archived: boolean;
}>;

export type EarningRuleListQuery = {
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
      eventName: string | null;
      conditions: unknown;
      validFrom: string | null;
      validUntil: string | null;
      savedAt: string;
      sentence: string;
      draft: {
        id: string;
        title: string;
        status: EarningRuleStatus;
        version: number;
        priority: number;
        bestOfGroup: string | null;
        exclusive: boolean;
        trigger: EarningTrigger;
        eventName: string | null;
        conditions: unknown;
        validFrom: string | null;
        validUntil: string | null;
        savedAt: string;
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
          used: number | null;
        }>;
        savedBy: { name: string };
        translations: Array<{ locale: string; title: string; description: string | null }>;
      } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
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
        used: number | null;
      }>;
      savedBy: { name: string };
      translations: Array<{ locale: string; title: string; description: string | null }>;
    }>;
  };
};

export type ListedRuleFragment = {
  id: string;
  title: string;
  status: EarningRuleStatus;
  version: number;
  priority: number;
  bestOfGroup: string | null;
  exclusive: boolean;
  trigger: EarningTrigger;
  eventName: string | null;
  conditions: unknown;
  validFrom: string | null;
  validUntil: string | null;
  savedAt: string;
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
    used: number | null;
  }>;
  savedBy: { name: string };
  translations: Array<{ locale: string; title: string; description: string | null }>;
};

export type EarningRuleVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type EarningRuleVersionsQuery = {
  program: {
    id: string;
    earningRules: Array<{
      id: string;
      title: string;
      status: EarningRuleStatus;
      version: number;
      draft: { version: number; title: string } | null;
      scheduled: { version: number; title: string } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    }>;
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

export type OffersToFindQueryVariables = Exact<{
  search?: string | null | undefined;
}>;

export type OffersToFindQuery = {
  program: {
    id: string;
    earningRules: Array<{ id: string; title: string }>;
    rewards: { nodes: Array<{ id: string; title: string }> };
  };
};

export type PauseEarningRuleMutationVariables = Exact<{
  input: PauseEarningRuleInput;
}>;

export type PauseEarningRuleMutation = {
  pauseEarningRule: {
    rule: { id: string; status: EarningRuleStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type PreviewEarningRuleQueryVariables = Exact<{
  input: SaveEarningRuleInput;
}>;

export type PreviewEarningRuleQuery = {
  previewEarningRule: {
    sentences: Array<{ locale: string; sentence: string }>;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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

export type ResumeEarningRuleMutationVariables = Exact<{
  input: ResumeEarningRuleInput;
}>;

export type ResumeEarningRuleMutation = {
  resumeEarningRule: {
    rule: { id: string; status: EarningRuleStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevertEarningRuleMutationVariables = Exact<{
  input: RevertEarningRuleInput;
}>;

export type RevertEarningRuleMutation = {
  revertEarningRule: {
    rule: { id: string; title: string; status: EarningRuleStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RuleFieldsQueryVariables = Exact<{
  about: RuleSubject;
}>;

export type RuleFieldsQuery = {
  program: {
    id: string;
    ruleFields: Array<{
      name: string;
      label: string;
      type: RuleFieldType;
      min: number | null;
      max: number | null;
      notAvailable: string | null;
      lineFields: Array<{
        name: string;
        label: string;
        type: RuleFieldType;
        min: number | null;
        max: number | null;
        notAvailable: string | null;
        operators: Array<{ name: string; label: string }>;
        choices: Array<{ value: string; label: string }>;
      }>;
      operators: Array<{ name: string; label: string }>;
      choices: Array<{ value: string; label: string }>;
    }>;
  };
};

export type RuleFieldPartsFragment = {
  name: string;
  label: string;
  type: RuleFieldType;
  min: number | null;
  max: number | null;
  notAvailable: string | null;
  operators: Array<{ name: string; label: string }>;
  choices: Array<{ value: string; label: string }>;
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

export type EnrollMemberMutationVariables = Exact<{
  input: EnrollMemberInput;
}>;

export type EnrollMemberMutation = {
  enrollMember: {
    created: boolean;
    replayed: boolean;
    member: { id: string; displayName: string; memberNumber: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ContributeToHouseholdMutationVariables = Exact<{
  input: ContributeToHouseholdInput;
}>;

export type ContributeToHouseholdMutation = {
  contributeToHousehold: {
    replayed: boolean;
    entry: { id: string; points: number; availableAfter: number } | null;
    member: { id: string; wallet: { available: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CreateHouseholdMutationVariables = Exact<{
  input: CreateHouseholdInput;
}>;

export type CreateHouseholdMutation = {
  createHousehold: {
    household: {
      id: string;
      wallet: { available: number; pending: number };
      members: Array<{ joinedAt: string; member: { id: string } }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type HouseholdQueryVariables = Exact<{
  id: string;
}>;

export type HouseholdQuery = {
  household: {
    id: string;
    createdAt: string;
    wallet: { available: number; pending: number; held: number; debt: number };
    members: Array<{
      joinedAt: string;
      member: { id: string; displayName: string; tier: { id: string; name: string } | null };
    }>;
    entries: { nodes: Array<{ kind: EntryKind; points: number; title: string }> };
  } | null;
};

export type JoinHouseholdMutationVariables = Exact<{
  input: JoinHouseholdInput;
}>;

export type JoinHouseholdMutation = {
  joinHousehold: {
    household: {
      id: string;
      wallet: { available: number; pending: number };
      members: Array<{ joinedAt: string; member: { id: string } }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type LeaveHouseholdMutationVariables = Exact<{
  input: LeaveHouseholdInput;
}>;

export type LeaveHouseholdMutation = {
  leaveHousehold: {
    replayed: boolean;
    household: {
      id: string;
      wallet: { available: number; pending: number };
      members: Array<{ joinedAt: string; member: { id: string } }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CloseProgramMutationVariables = Exact<{
  input: CloseProgramInput;
}>;

export type CloseProgramMutation = {
  closeProgram: {
    replayed: boolean;
    program: { id: string; status: ProgramStatus } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;

export type CreateProgramMutation = {
  createProgram: {
    replayed: boolean;
    program: { id: string; name: string; currencyCode: string; timeZone: string } | null;
    keys: Array<{ kind: AccessKeyKind; id: string; secret: string | null }> | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ProgramsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ProgramsQuery = {
  programs: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      currencyCode: string;
      timeZone: string;
      status: ProgramStatus;
      sandboxOf: { id: string; name: string } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type BacktestJobsQueryVariables = Exact<{ [key: string]: never }>;

export type BacktestJobsQuery = {
  jobs: {
    nodes: Array<{
      id: string;
      status: JobStatus;
      parameters: unknown;
      total: number;
      done: number;
      createdAt: string;
      endedAt: string | null;
      problem: JobProblem | null;
      startedBy: { name: string };
      backtest: {
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
      } | null;
    }>;
  };
};

export type BulkActionPreviewQueryVariables = Exact<{
  input: BulkActionInput;
}>;

export type BulkActionPreviewQuery = {
  bulkActionPreview: {
    members: number;
    points: number | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;

export type CancelJobMutation = {
  cancelJob: {
    job: {
      id: string;
      kind: JobKind;
      status: JobStatus;
      total: number;
      done: number;
      succeeded: number;
      refused: number;
      points: number | null;
      endedAt: string | null;
      reversible: boolean;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type JobQueryVariables = Exact<{
  id: string;
}>;

export type JobQuery = {
  job: {
    id: string;
    kind: JobKind;
    status: JobStatus;
    mine: boolean;
    parameters: unknown;
    total: number;
    done: number;
    succeeded: number;
    refused: number;
    points: number | null;
    createdAt: string;
    startedAt: string | null;
    endedAt: string | null;
    problem: JobProblem | null;
    reportUrl: string | null;
    reversesId: string | null;
    reversible: boolean;
    startedBy: { name: string };
  } | null;
};

export type JobsQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  where?: JobFilter | null | undefined;
  orderBy?: JobOrder | null | undefined;
}>;

export type JobsQuery = {
  jobs: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: JobKind;
      status: JobStatus;
      mine: boolean;
      parameters: unknown;
      total: number;
      done: number;
      succeeded: number;
      refused: number;
      points: number | null;
      createdAt: string;
      startedAt: string | null;
      endedAt: string | null;
      problem: JobProblem | null;
      reportUrl: string | null;
      reversesId: string | null;
      reversible: boolean;
      startedBy: { name: string };
    }>;
  };
};

export type ReverseJobMutationVariables = Exact<{
  input: ReverseJobInput;
}>;

export type ReverseJobMutation = {
  reverseJob: {
    replayed: boolean;
    job: {
      id: string;
      kind: JobKind;
      status: JobStatus;
      total: number;
      done: number;
      succeeded: number;
      refused: number;
      points: number | null;
      reversesId: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RunningJobsQueryVariables = Exact<{ [key: string]: never }>;

export type RunningJobsQuery = {
  jobs: { totalCount: number; nodes: Array<{ id: string; done: number; total: number }> };
};

export type StartBulkActionMutationVariables = Exact<{
  input: StartBulkActionInput;
}>;

export type StartBulkActionMutation = {
  startBulkAction: {
    replayed: boolean;
    job: {
      id: string;
      kind: JobKind;
      status: JobStatus;
      total: number;
      done: number;
      succeeded: number;
      refused: number;
      points: number | null;
      mine: boolean;
      reversible: boolean;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type StartEarningRuleBacktestMutationVariables = Exact<{
  input: StartEarningRuleBacktestInput;
}>;

export type StartEarningRuleBacktestMutation = {
  startEarningRuleBacktest: {
    replayed: boolean;
    job: { id: string; kind: JobKind; status: JobStatus; total: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type EntryListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: ProgramEntryFilter | null | undefined;
  orderBy?: EntryOrder | null | undefined;
}>;

export type EntryListQuery = {
  entries: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: EntryKind;
      status: EntryStatus;
      points: number;
      availableAfter: number;
      occurredAt: string;
      recordedAt: string;
      title: string;
      source: { kind: EntrySourceKind };
      reason: { code: string; name: string } | null;
      member: { id: string; displayName: string; memberNumber: string };
    }>;
  };
};

export type LedgerProofQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type LedgerProofQuery = {
  verifyLedger: {
    ok: boolean;
    complete: boolean;
    cursor: string | null;
    membersChecked: number;
    entriesChecked: number;
    batchesChecked: number;
    unsealed: number | null;
    problems: Array<{ memberId: string | null; kind: LedgerProblemKind; message: string }>;
    checkpoint: { day: string; takenAt: string; members: number; root: string } | null;
  };
};

export type LedgerTotalsQueryVariables = Exact<{
  from: string;
  until: string;
}>;

export type LedgerTotalsQuery = {
  program: {
    id: string;
    balances: {
      available: number;
      pending: number;
      held: number;
      debt: number;
      outstanding: number;
    };
    ledgerTotals: {
      opening: {
        available: number;
        pending: number;
        held: number;
        debt: number;
        outstanding: number;
      };
      movements: {
        issued: number;
        reversed: number;
        redeemed: number;
        expired: number;
        adjusted: number;
        transferred: number;
        other: number;
      };
      closing: {
        available: number;
        pending: number;
        held: number;
        debt: number;
        outstanding: number;
      };
      days: Array<{
        date: string;
        movements: {
          issued: number;
          reversed: number;
          redeemed: number;
          expired: number;
          adjusted: number;
          transferred: number;
          other: number;
        };
        balances: {
          available: number;
          pending: number;
          held: number;
          debt: number;
          outstanding: number;
        };
      }>;
    };
  };
};

export type PointsBalancesFragment = {
  available: number;
  pending: number;
  held: number;
  debt: number;
  outstanding: number;
};

export type LedgerMovementsFragment = {
  issued: number;
  reversed: number;
  redeemed: number;
  expired: number;
  adjusted: number;
  transferred: number;
  other: number;
};

export type LiabilityQueryVariables = Exact<{
  at?: string | null | undefined;
}>;

export type LiabilityQuery = {
  program: {
    id: string;
    liability: {
      points: number;
      debt: number;
      pointValue: string | null;
      breakage: string | null;
      amount: { amount: string; currencyCode: string } | null;
    };
  };
};

export type MemberEntriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  where?: EntryFilter | null | undefined;
}>;

export type MemberEntriesQuery = {
  member: {
    id: string;
    entries: {
      totalCount: number;
      nodes: Array<{
        id: string;
        kind: EntryKind;
        status: EntryStatus;
        points: number;
        availableAfter: number;
        occurredAt: string;
        title: string;
        reason: { code: string; name: string } | null;
        source: { kind: EntrySourceKind; id: string | null; externalId: string | null };
        explanation: Array<{ title: string; points: number }>;
      }>;
    };
  } | null;
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

export type MemberListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: MemberFilter | null | undefined;
  orderBy?: MemberOrder | null | undefined;
}>;

export type MemberListQuery = {
  members: {
    totalCount: number;
    nodes: Array<{
      id: string;
      displayName: string;
      email: string | null;
      phone: string | null;
      memberNumber: string;
      externalId: string | null;
      enrolledAt: string;
      status: MemberStatus;
      lastPurchaseAt: string | null;
      tier: { id: string; name: string; color: string } | null;
      wallet: { available: number; pending: number };
      totalSpent: { amount: string; currencyCode: string };
    }>;
  };
};

export type MemberQueryVariables = Exact<{
  id: string;
}>;

export type MemberQuery = {
  member: {
    id: string;
    displayName: string;
    status: MemberStatus;
    email: string | null;
    phone: string | null;
    memberNumber: string;
    externalId: string | null;
    kind: MemberKind;
    givenName: string | null;
    familyName: string | null;
    birthDate: string | null;
    gender: string | null;
    locale: string | null;
    occupation: string | null;
    interests: Array<string>;
    profileVersion: number;
    enrolledAt: string;
    lastPurchaseAt: string | null;
    address: {
      line1: string | null;
      city: string | null;
      province: string | null;
      countryCode: string | null;
    } | null;
    consents: Array<{
      purpose: string;
      channel: string;
      granted: boolean;
      source: string;
      recordedAt: string;
    }>;
    consentHistory: Array<{
      purpose: string;
      channel: string;
      granted: boolean;
      source: string;
      wording: string | null;
      recordedAt: string;
    }>;
    totalSpent: { amount: string; currencyCode: string };
    tier: { id: string; name: string; color: string } | null;
    tierProgress: {
      metric: TierMetric;
      current: string;
      required: string | null;
      remaining: string | null;
      nextTier: { id: string; name: string } | null;
      retention: { current: string; required: string; remaining: string; until: string } | null;
    } | null;
    tierGrants: Array<{
      id: string;
      inForce: boolean;
      until: string | null;
      reason: string;
      grantedAt: string;
      grantedBy: { name: string };
      tier: { id: string; name: string; color: string };
    }>;
    wallet: { available: number; pending: number; held: number; debt: number };
    expiringPoints: Array<{ points: number; at: string }>;
    coupons: {
      nodes: Array<{
        id: string;
        code: string;
        title: string;
        status: CouponStatus;
        issuedAt: string;
        expiresAt: string | null;
        remainingValue: { amount: string; currencyCode: string } | null;
      }>;
    };
    merge: { id: string; status: MergeStatus; into: { id: string; displayName: string } } | null;
    mergedAccounts: Array<{
      id: string;
      status: MergeStatus;
      startedAt: string;
      member: { id: string; displayName: string; memberNumber: string };
    }>;
    notes: Array<{
      id: string;
      text: string;
      pinned: boolean;
      createdAt: string;
      changedAt: string | null;
      mayChange: boolean;
      author: { name: string };
    }>;
    household: {
      id: string;
      members: Array<{ member: { id: string; displayName: string } }>;
    } | null;
  } | null;
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

export type UpdateMemberMutationVariables = Exact<{
  input: UpdateMemberInput;
}>;

export type UpdateMemberMutation = {
  updateMember: {
    member: {
      id: string;
      displayName: string;
      givenName: string | null;
      familyName: string | null;
      email: string | null;
      phone: string | null;
      birthDate: string | null;
      profileVersion: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelScheduledMessageTemplateMutationVariables = Exact<{
  input: CancelScheduledMessageTemplateInput;
}>;

export type CancelScheduledMessageTemplateMutation = {
  cancelScheduledMessageTemplate: {
    replayed: boolean;
    template: {
      kind: MessageKind;
      locale: string;
      version: number;
      published: { subject: string } | null;
      draft: { subject: string } | null;
      scheduled: { version: number; inForceFrom: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardMessageTemplateDraftMutationVariables = Exact<{
  input: DiscardMessageTemplateDraftInput;
}>;

export type DiscardMessageTemplateDraftMutation = {
  discardMessageTemplateDraft: {
    template: {
      kind: MessageKind;
      locale: string;
      version: number;
      published: { subject: string } | null;
      draft: { subject: string } | null;
      scheduled: { version: number; inForceFrom: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MessageCountQueryVariables = Exact<{
  from: string;
  until: string;
}>;

export type MessageCountQuery = { messages: { totalCount: number } };

export type MessageListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: MessageFilter | null | undefined;
  orderBy?: MessageOrder | null | undefined;
}>;

export type MessageListQuery = {
  messages: {
    totalCount: number;
    nodes: Array<{
      id: string;
      kind: MessageKind;
      test: boolean;
      status: MessageStatus;
      skippedFor: MessageSkipReason | null;
      error: string | null;
      createdAt: string;
      sentAt: string | null;
      nextAttemptAt: string | null;
      member: { id: string; displayName: string } | null;
    }>;
  };
};

export type MessageTemplateEditorQueryVariables = Exact<{
  kind: MessageKind;
}>;

export type MessageTemplateEditorQuery = {
  messageTemplates: Array<{
    kind: MessageKind;
    locale: string;
    purpose: MessagePurpose;
    enabled: boolean;
    version: number;
    savedAt: string | null;
    builtIn: { subject: string; html: string; text: string };
    published: { subject: string; html: string; text: string } | null;
    draft: { subject: string; html: string; text: string } | null;
    savedBy: { name: string } | null;
    scheduled: { version: number; inForceFrom: string } | null;
    variables: Array<{ name: string; description: string; example: string }>;
    history: {
      nodes: Array<{
        version: number;
        publishedAt: string;
        inForceFrom: string;
        cancelled: boolean;
        publishedBy: { name: string };
        changes: Array<{ path: string; before: unknown; after: unknown }>;
      }>;
    };
  }>;
};

export type MessageTemplateListQueryVariables = Exact<{ [key: string]: never }>;

export type MessageTemplateListQuery = {
  messageTemplates: Array<{
    kind: MessageKind;
    locale: string;
    purpose: MessagePurpose;
    enabled: boolean;
    version: number;
    builtIn: { subject: string };
    published: { subject: string } | null;
    draft: { subject: string } | null;
    scheduled: { version: number; inForceFrom: string } | null;
  }>;
};

export type MessageTemplateVersionsQueryVariables = Exact<{
  kind?: MessageKind | null | undefined;
  locale?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type MessageTemplateVersionsQuery = {
  messageTemplates: Array<{
    kind: MessageKind;
    locale: string;
    version: number;
    published: { subject: string } | null;
    draft: { subject: string } | null;
    scheduled: { version: number; inForceFrom: string; content: { subject: string } | null } | null;
    history: {
      nodes: Array<{
        version: number;
        publishedAt: string;
        inForceFrom: string;
        cancelled: boolean;
        publishedBy: { name: string };
        changes: Array<{ path: string; before: unknown; after: unknown }>;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  }>;
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

export type PublishMessageTemplateMutationVariables = Exact<{
  input: PublishMessageTemplateInput;
}>;

export type PublishMessageTemplateMutation = {
  publishMessageTemplate: {
    replayed: boolean;
    template: {
      kind: MessageKind;
      locale: string;
      version: number;
      published: { subject: string } | null;
      draft: { subject: string } | null;
      scheduled: { version: number; inForceFrom: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ResendMessageMutationVariables = Exact<{
  input: ResendMessageInput;
}>;

export type ResendMessageMutation = {
  resendMessage: {
    message: { id: string; status: MessageStatus; nextAttemptAt: string | null } | null;
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

export type RevertMessageTemplateMutationVariables = Exact<{
  input: RevertMessageTemplateInput;
}>;

export type RevertMessageTemplateMutation = {
  revertMessageTemplate: {
    template: {
      kind: MessageKind;
      locale: string;
      version: number;
      published: { subject: string } | null;
      draft: { subject: string } | null;
      scheduled: { version: number; inForceFrom: string } | null;
    } | null;
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

export type SwitchMessagesMutationVariables = Exact<{
  input: SwitchMessagesInput;
}>;

export type SwitchMessagesMutation = {
  switchMessages: {
    templates: Array<{ kind: MessageKind; locale: string; enabled: boolean }> | null;
    userErrors: Array<{ field: Array<string>; message: string; code: UserErrorCode }>;
  };
};

export type RequestLogQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: RequestFilter | null | undefined;
  orderBy?: RequestOrder | null | undefined;
}>;

export type RequestLogQuery = {
  requests: {
    totalCount: number;
    nodes: Array<{
      id: string;
      requestId: string;
      answeredAt: string;
      api: RequestApi;
      operation: string | null;
      isWrite: boolean;
      method: string;
      status: number;
      codes: Array<string>;
      milliseconds: number;
      callerKind: RequestCallerKind;
      key: { id: string; name: string } | null;
    }>;
  };
};

export type SystemHealthQueryVariables = Exact<{ [key: string]: never }>;

export type SystemHealthQuery = {
  systemHealth: {
    ok: boolean;
    checkedAt: string;
    version: string;
    databaseVersion: string;
    checks: Array<{
      subject: HealthSubject;
      ok: boolean;
      message: string;
      count: number | null;
      since: string | null;
    }>;
  };
};

export type PartnerListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
}>;

export type PartnerListQuery = {
  partners: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      status: PartnerStatus;
      source: string | null;
      version: number;
    }>;
  };
};

export type PartnerPageQueryVariables = Exact<{
  id: string;
}>;

export type PartnerPageQuery = {
  partner: {
    id: string;
    name: string;
    status: PartnerStatus;
    source: string | null;
    version: number;
    prepaidLow: boolean;
    balance: { amount: string; currencyCode: string } | null;
    terms: Array<{
      version: number;
      funding: PartnerFunding;
      pricePerPoint: string;
      reimbursementPerPoint: string | null;
      period: SettlementPeriod;
      currencyCode: string;
      undoWindow: string;
      inForceFrom: string;
      reimbursementPerVoucher: { amount: string; currencyCode: string } | null;
      minimum: { amount: string; currencyCode: string };
      warnBelow: { amount: string; currencyCode: string } | null;
    }>;
  } | null;
  settlements: {
    nodes: Array<{
      id: string;
      status: SettlementStatus;
      closedAt: string | null;
      disputesOpen: number;
      period: { from: string; until: string };
      owedByPartner: { amount: string; currencyCode: string };
      owedToPartner: { amount: string; currencyCode: string };
      net: { amount: string; currencyCode: string };
      toPay: { amount: string; currencyCode: string } | null;
    }>;
  };
};

export type PartnersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
}>;

export type PartnersQuery = {
  partners: {
    totalCount: number;
    nodes: Array<{ id: string; name: string; status: PartnerStatus }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SavePartnerMutationVariables = Exact<{
  input: SavePartnerInput;
}>;

export type SavePartnerMutation = {
  savePartner: {
    partner: { id: string; name: string; status: PartnerStatus; version: number } | null;
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

export type CancelScheduledEarningTermsMutationVariables = Exact<{
  input: CancelScheduledEarningTermsInput;
}>;

export type CancelScheduledEarningTermsMutation = {
  cancelScheduledEarningTerms: {
    replayed: boolean;
    program: {
      id: string;
      earningTerms: {
        version: number;
        draft: { version: number } | null;
        scheduled: { version: number; inForceFrom: string | null } | null;
      };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardEarningTermsDraftMutationVariables = Exact<{
  input: DiscardEarningTermsDraftInput;
}>;

export type DiscardEarningTermsDraftMutation = {
  discardEarningTermsDraft: {
    program: {
      id: string;
      earningTerms: {
        version: number;
        draft: { version: number } | null;
        scheduled: { version: number; inForceFrom: string | null } | null;
      };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type EarningTermsEditorQueryVariables = Exact<{ [key: string]: never }>;

export type EarningTermsEditorQuery = {
  program: {
    id: string;
    earningTerms: {
      version: number;
      savedAt: string;
      pendingDays: number | null;
      includesTax: boolean;
      includesShipping: boolean;
      retroDays: number;
      purchasePointsMax: number | null;
      debt: DebtPolicy;
      pointValue: string | null;
      checkoutHours: number;
      refundDays: number;
      erasedIdentityDays: number;
      giftCardValidity: string | null;
      draft: {
        version: number;
        savedAt: string;
        pendingDays: number | null;
        includesTax: boolean;
        includesShipping: boolean;
        retroDays: number;
        purchasePointsMax: number | null;
        debt: DebtPolicy;
        pointValue: string | null;
        checkoutHours: number;
        refundDays: number;
        erasedIdentityDays: number;
        giftCardValidity: string | null;
        savedBy: { name: string };
        expiry: {
          kind: PointsExpiryKind;
          count: number | null;
          unit: PointsExpiryUnit | null;
          endOf: PointsExpiryPeriod | null;
          lastDay: string | null;
        };
        payWithPoints: {
          value: string;
          step: number;
          minimum: number;
          maximumShare: string;
        } | null;
      } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
      savedBy: { name: string };
      expiry: {
        kind: PointsExpiryKind;
        count: number | null;
        unit: PointsExpiryUnit | null;
        endOf: PointsExpiryPeriod | null;
        lastDay: string | null;
      };
      payWithPoints: { value: string; step: number; minimum: number; maximumShare: string } | null;
    };
  };
};

export type EditedEarningTermsFragment = {
  version: number;
  savedAt: string;
  pendingDays: number | null;
  includesTax: boolean;
  includesShipping: boolean;
  retroDays: number;
  purchasePointsMax: number | null;
  debt: DebtPolicy;
  pointValue: string | null;
  checkoutHours: number;
  refundDays: number;
  erasedIdentityDays: number;
  giftCardValidity: string | null;
  savedBy: { name: string };
  expiry: {
    kind: PointsExpiryKind;
    count: number | null;
    unit: PointsExpiryUnit | null;
    endOf: PointsExpiryPeriod | null;
    lastDay: string | null;
  };
  payWithPoints: { value: string; step: number; minimum: number; maximumShare: string } | null;
};

export type EarningTermsVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type EarningTermsVersionsQuery = {
  program: {
    id: string;
    earningTerms: {
      version: number;
      retroDays: number;
      draft: { version: number; retroDays: number } | null;
      scheduled: { version: number; retroDays: number; inForceFrom: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  };
};

export type EarningTermsQueryVariables = Exact<{ [key: string]: never }>;

export type EarningTermsQuery = {
  program: {
    id: string;
    earningTerms: {
      version: number;
      pendingDays: number | null;
      includesTax: boolean;
      includesShipping: boolean;
      retroDays: number;
      purchasePointsMax: number | null;
      debt: DebtPolicy;
      pointValue: string | null;
      checkoutHours: number;
      refundDays: number;
      erasedIdentityDays: number;
      giftCardValidity: string | null;
      expiry: {
        kind: PointsExpiryKind;
        count: number | null;
        unit: PointsExpiryUnit | null;
        endOf: PointsExpiryPeriod | null;
        lastDay: string | null;
      };
      payWithPoints: { value: string; step: number; minimum: number; maximumShare: string } | null;
    };
  };
};

export type PointValueQueryVariables = Exact<{ [key: string]: never }>;

export type PointValueQuery = {
  program: {
    id: string;
    currencyCode: string;
    earningTerms: {
      version: number;
      pointValue: string | null;
      draft: { version: number; pointValue: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; after: unknown }>;
        }>;
      };
    };
  };
};

export type ProgramSettingsQueryVariables = Exact<{ [key: string]: never }>;

export type ProgramSettingsQuery = {
  program: {
    id: string;
    version: number;
    inUse: boolean;
    currencyCode: string;
    timeZone: string;
    defaultLocale: string;
    locales: Array<string>;
    look: { logoUrl: string | null; color: string | null; textColor: string | null };
    translations: Array<{
      locale: string;
      name: string | null;
      pointsName: string | null;
      description: string | null;
    }>;
  };
};

export type ProgramQueryVariables = Exact<{ [key: string]: never }>;

export type ProgramQuery = {
  program: {
    id: string;
    name: string;
    currencyCode: string;
    pointsName: string;
    timeZone: string;
    defaultLocale: string;
    locales: Array<string>;
    sandbox: boolean;
    testNow: string | null;
  };
};

export type PublishEarningTermsMutationVariables = Exact<{
  input: PublishEarningTermsInput;
}>;

export type PublishEarningTermsMutation = {
  publishEarningTerms: {
    replayed: boolean;
    program: {
      id: string;
      earningTerms: {
        version: number;
        draft: { version: number } | null;
        scheduled: { version: number; inForceFrom: string | null } | null;
      };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ReasonCodesQueryVariables = Exact<{ [key: string]: never }>;

export type ReasonCodesQuery = {
  program: {
    id: string;
    reasonCodes: Array<{
      code: string;
      name: string;
      active: boolean;
      version: number;
      translations: Array<{ locale: string; name: string | null }>;
    }>;
  };
};

export type RevertEarningTermsMutationVariables = Exact<{
  input: RevertEarningTermsInput;
}>;

export type RevertEarningTermsMutation = {
  revertEarningTerms: {
    program: {
      id: string;
      earningTerms: {
        version: number;
        draft: { version: number } | null;
        scheduled: { version: number; inForceFrom: string | null } | null;
      };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SaveEarningTermsMutationVariables = Exact<{
  input: SaveEarningTermsInput;
}>;

export type SaveEarningTermsMutation = {
  saveEarningTerms: {
    program: { id: string; earningTerms: { version: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SaveReasonCodeMutationVariables = Exact<{
  input: SaveReasonCodeInput;
}>;

export type SaveReasonCodeMutation = {
  saveReasonCode: {
    reasonCode: {
      code: string;
      name: string;
      active: boolean;
      version: number;
      translations: Array<{ locale: string; name: string | null }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type UpdateProgramMutationVariables = Exact<{
  input: UpdateProgramInput;
}>;

export type UpdateProgramMutation = {
  updateProgram: {
    program: { id: string; name: string; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MemberPurchasesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;

export type MemberPurchasesQuery = {
  member: {
    id: string;
    purchases: {
      totalCount: number;
      nodes: Array<{
        id: string;
        source: string;
        externalId: string;
        placedAt: string;
        channel: string | null;
        locationId: string | null;
        points: number;
        keptPoints: number;
        total: { amount: string; currencyCode: string };
        explanation: Array<{ title: string; points: number }>;
        notApplied: Array<{ title: string; code: RuleNotAppliedCode; message: string }>;
        lines: Array<{
          id: string;
          sku: string;
          title: string | null;
          category: string | null;
          quantity: string;
          giftCard: boolean;
          unitPrice: { amount: string; currencyCode: string };
        }>;
        payments: Array<{ kind: PaymentKind; amount: { amount: string; currencyCode: string } }>;
        returns: Array<{
          id: string;
          externalId: string;
          status: ReturnStatus;
          points: number;
          returnedAt: string;
          refunded: { amount: string; currencyCode: string };
        }>;
      }>;
    };
  } | null;
};

export type PurchaseListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: PurchaseFilter | null | undefined;
  orderBy?: PurchaseOrder | null | undefined;
}>;

export type PurchaseListQuery = {
  purchases: {
    totalCount: number;
    nodes: Array<{
      id: string;
      source: string;
      externalId: string;
      placedAt: string;
      channel: string | null;
      locationId: string | null;
      points: number;
      keptPoints: number;
      total: { amount: string; currencyCode: string };
      member: { id: string; displayName: string; memberNumber: string };
    }>;
  };
};

export type TryEarningRuleQueryVariables = Exact<{
  input: TryEarningRuleInput;
}>;

export type TryEarningRuleQuery = {
  tryEarningRule: {
    before: number;
    after: number | null;
    explanation: Array<{ title: string; points: number }>;
    notApplied: Array<{ title: string; code: RuleNotAppliedCode; message: string }>;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelRedemptionMutationVariables = Exact<{
  input: CancelRedemptionInput;
}>;

export type CancelRedemptionMutation = {
  cancelRedemption: {
    replayed: boolean;
    redemption: {
      id: string;
      status: RedemptionStatus;
      points: number;
      coupon: { code: string } | null;
    } | null;
    member: { id: string; wallet: { available: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ConfirmRedemptionMutationVariables = Exact<{
  input: ConfirmRedemptionInput;
}>;

export type ConfirmRedemptionMutation = {
  confirmRedemption: {
    replayed: boolean;
    redemption: {
      id: string;
      status: RedemptionStatus;
      points: number;
      coupon: { code: string } | null;
    } | null;
    member: { id: string; wallet: { available: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type IssueCouponMutationVariables = Exact<{
  input: IssueCouponInput;
}>;

export type IssueCouponMutation = {
  issueCoupon: {
    replayed: boolean;
    coupon: {
      id: string;
      code: string;
      title: string;
      status: CouponStatus;
      issuedAt: string;
      expiresAt: string | null;
      issuedBy: string | null;
      issueReason: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MemberRedemptionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type MemberRedemptionsQuery = {
  member: {
    id: string;
    redemptions: {
      nodes: Array<{
        id: string;
        title: string;
        status: RedemptionStatus;
        points: number;
        redeemedAt: string;
        heldUntil: string | null;
        copay: { amount: string; currencyCode: string } | null;
        coupon: { id: string; code: string; status: CouponStatus } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
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
      coupon: { code: string } | null;
    } | null;
    member: { id: string; wallet: { available: number } } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RedemptionListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: RedemptionFilter | null | undefined;
  orderBy?: RedemptionOrder | null | undefined;
}>;

export type RedemptionListQuery = {
  redemptions: {
    totalCount: number;
    nodes: Array<{
      id: string;
      title: string;
      rewardId: string;
      status: RedemptionStatus;
      points: number;
      redeemedAt: string;
      heldUntil: string | null;
      copay: { amount: string; currencyCode: string } | null;
      coupon: { id: string; status: CouponStatus } | null;
      member: { id: string; displayName: string; memberNumber: string };
    }>;
  };
};

export type ApproveReferralMutationVariables = Exact<{
  input: ApproveReferralInput;
}>;

export type ApproveReferralMutation = {
  approveReferral: {
    replayed: boolean;
    referral: {
      id: string;
      status: ReferralStatus;
      reasons: Array<ReferralReason>;
      note: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelScheduledReferralProgramMutationVariables = Exact<{
  input: CancelScheduledReferralProgramInput;
}>;

export type CancelScheduledReferralProgramMutation = {
  cancelScheduledReferralProgram: {
    replayed: boolean;
    referralProgram: {
      version: number;
      status: ReferralProgramStatus;
      draft: { version: number } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardReferralProgramDraftMutationVariables = Exact<{
  input: DiscardReferralProgramDraftInput;
}>;

export type DiscardReferralProgramDraftMutation = {
  discardReferralProgramDraft: {
    referralProgram: {
      version: number;
      status: ReferralProgramStatus;
      draft: { version: number } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MemberReferralQueryVariables = Exact<{
  id: string;
}>;

export type MemberReferralQuery = {
  member: {
    id: string;
    referral: {
      code: string;
      url: string;
      invitedCount: number;
      rewardedCount: number;
      referrer: { id: string; displayName: string } | null;
      referrals: Array<{
        id: string;
        status: ReferralStatus;
        refereeName: string | null;
        createdAt: string;
      }>;
    } | null;
  } | null;
};

export type PreviewReferralMessagesQueryVariables = Exact<{
  input: PreviewReferralMessagesInput;
}>;

export type PreviewReferralMessagesQuery = {
  previewReferralMessages: Array<{ channel: ReferralChannel; text: string; url: string }>;
};

export type PublishReferralProgramMutationVariables = Exact<{
  input: PublishReferralProgramInput;
}>;

export type PublishReferralProgramMutation = {
  publishReferralProgram: {
    replayed: boolean;
    referralProgram: {
      version: number;
      status: ReferralProgramStatus;
      inForceFrom: string | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ReferralFunnelQueryVariables = Exact<{ [key: string]: never }>;

export type ReferralFunnelQuery = {
  program: {
    id: string;
    referralFunnel: { begun: number; joined: number; qualified: number; rewarded: number };
    referralCounts: Array<{ status: ReferralStatus; count: number }>;
  };
};

export type ReferralListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  where?: ReferralFilter | null | undefined;
  orderBy?: ReferralOrder | null | undefined;
}>;

export type ReferralListQuery = {
  referrals: {
    totalCount: number;
    nodes: Array<{
      id: string;
      status: ReferralStatus;
      reasons: Array<ReferralReason>;
      note: string | null;
      createdAt: string;
      joinedAt: string | null;
      referrer: { id: string; displayName: string };
      referee: { id: string; displayName: string } | null;
    }>;
  };
};

export type ReferralProgramEditorQueryVariables = Exact<{ [key: string]: never }>;

export type ReferralProgramEditorQuery = {
  program: {
    id: string;
    referralProgram: {
      endedAt: string | null;
      version: number;
      status: ReferralProgramStatus;
      savedAt: string;
      landingUrl: string;
      invitationDays: number;
      qualificationDays: number;
      returnDays: number | null;
      joinsPerDayMax: number;
      draft: {
        version: number;
        status: ReferralProgramStatus;
        savedAt: string;
        landingUrl: string;
        invitationDays: number;
        qualificationDays: number;
        returnDays: number | null;
        joinsPerDayMax: number;
        savedBy: { name: string };
        minimumBase: { amount: string; currencyCode: string };
        referrerOffer: {
          points: number;
          coupon: {
            kind: ReferralCouponKind;
            title: string;
            percent: string | null;
            product: string | null;
            combinable: boolean;
            days: number | null;
            translations: Array<{ locale: string; title: string }>;
            value: { amount: string; currencyCode: string } | null;
            maxDiscount: { amount: string; currencyCode: string } | null;
            applies: {
              lines: unknown;
              maxUnits: number | null;
              minimumSpend: { amount: string; currencyCode: string } | null;
            } | null;
          } | null;
        };
        refereeOffer: {
          points: number;
          coupon: {
            kind: ReferralCouponKind;
            title: string;
            percent: string | null;
            product: string | null;
            combinable: boolean;
            days: number | null;
            translations: Array<{ locale: string; title: string }>;
            value: { amount: string; currencyCode: string } | null;
            maxDiscount: { amount: string; currencyCode: string } | null;
            applies: {
              lines: unknown;
              maxUnits: number | null;
              minimumSpend: { amount: string; currencyCode: string } | null;
            } | null;
          } | null;
        };
        cap: { max: number; period: ReferralPeriod } | null;
        budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
        messages: Array<{
          channel: ReferralChannel;
          locale: string;
          subject: string | null;
          text: string;
        }>;
      } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
      savedBy: { name: string };
      minimumBase: { amount: string; currencyCode: string };
      referrerOffer: {
        points: number;
        coupon: {
          kind: ReferralCouponKind;
          title: string;
          percent: string | null;
          product: string | null;
          combinable: boolean;
          days: number | null;
          translations: Array<{ locale: string; title: string }>;
          value: { amount: string; currencyCode: string } | null;
          maxDiscount: { amount: string; currencyCode: string } | null;
          applies: {
            lines: unknown;
            maxUnits: number | null;
            minimumSpend: { amount: string; currencyCode: string } | null;
          } | null;
        } | null;
      };
      refereeOffer: {
        points: number;
        coupon: {
          kind: ReferralCouponKind;
          title: string;
          percent: string | null;
          product: string | null;
          combinable: boolean;
          days: number | null;
          translations: Array<{ locale: string; title: string }>;
          value: { amount: string; currencyCode: string } | null;
          maxDiscount: { amount: string; currencyCode: string } | null;
          applies: {
            lines: unknown;
            maxUnits: number | null;
            minimumSpend: { amount: string; currencyCode: string } | null;
          } | null;
        } | null;
      };
      cap: { max: number; period: ReferralPeriod } | null;
      budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
      messages: Array<{
        channel: ReferralChannel;
        locale: string;
        subject: string | null;
        text: string;
      }>;
    } | null;
  };
};

export type EditedReferralProgramFragment = {
  version: number;
  status: ReferralProgramStatus;
  savedAt: string;
  landingUrl: string;
  invitationDays: number;
  qualificationDays: number;
  returnDays: number | null;
  joinsPerDayMax: number;
  savedBy: { name: string };
  minimumBase: { amount: string; currencyCode: string };
  referrerOffer: {
    points: number;
    coupon: {
      kind: ReferralCouponKind;
      title: string;
      percent: string | null;
      product: string | null;
      combinable: boolean;
      days: number | null;
      translations: Array<{ locale: string; title: string }>;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
      applies: {
        lines: unknown;
        maxUnits: number | null;
        minimumSpend: { amount: string; currencyCode: string } | null;
      } | null;
    } | null;
  };
  refereeOffer: {
    points: number;
    coupon: {
      kind: ReferralCouponKind;
      title: string;
      percent: string | null;
      product: string | null;
      combinable: boolean;
      days: number | null;
      translations: Array<{ locale: string; title: string }>;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
      applies: {
        lines: unknown;
        maxUnits: number | null;
        minimumSpend: { amount: string; currencyCode: string } | null;
      } | null;
    } | null;
  };
  cap: { max: number; period: ReferralPeriod } | null;
  budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
  messages: Array<{
    channel: ReferralChannel;
    locale: string;
    subject: string | null;
    text: string;
  }>;
};

export type EditedReferralOfferFragment = {
  points: number;
  coupon: {
    kind: ReferralCouponKind;
    title: string;
    percent: string | null;
    product: string | null;
    combinable: boolean;
    days: number | null;
    translations: Array<{ locale: string; title: string }>;
    value: { amount: string; currencyCode: string } | null;
    maxDiscount: { amount: string; currencyCode: string } | null;
    applies: {
      lines: unknown;
      maxUnits: number | null;
      minimumSpend: { amount: string; currencyCode: string } | null;
    } | null;
  } | null;
};

export type ReferralProgramHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ReferralProgramHistoryQuery = {
  program: {
    id: string;
    referralProgram: {
      version: number;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } | null;
  };
};

export type ReferralProgramQueryVariables = Exact<{ [key: string]: never }>;

export type ReferralProgramQuery = {
  program: {
    referralProgram: {
      inForceFrom: string | null;
      version: number;
      status: ReferralProgramStatus;
      landingUrl: string;
      invitationDays: number;
      qualificationDays: number;
      returnDays: number | null;
      joinsPerDayMax: number;
      scheduled: {
        inForceFrom: string | null;
        version: number;
        status: ReferralProgramStatus;
        landingUrl: string;
        invitationDays: number;
        qualificationDays: number;
        returnDays: number | null;
        joinsPerDayMax: number;
        minimumBase: { amount: string; currencyCode: string };
        referrerOffer: {
          points: number;
          coupon: {
            kind: ReferralCouponKind;
            title: string;
            percent: string | null;
            product: string | null;
            days: number | null;
            translations: Array<{ locale: string; title: string }>;
            value: { amount: string; currencyCode: string } | null;
            maxDiscount: { amount: string; currencyCode: string } | null;
          } | null;
        };
        refereeOffer: {
          points: number;
          coupon: {
            kind: ReferralCouponKind;
            title: string;
            percent: string | null;
            product: string | null;
            days: number | null;
            translations: Array<{ locale: string; title: string }>;
            value: { amount: string; currencyCode: string } | null;
            maxDiscount: { amount: string; currencyCode: string } | null;
          } | null;
        };
        cap: { max: number; period: ReferralPeriod } | null;
        budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
        messages: Array<{
          channel: ReferralChannel;
          locale: string;
          subject: string | null;
          text: string;
        }>;
      } | null;
      draft: {
        version: number;
        status: ReferralProgramStatus;
        landingUrl: string;
        invitationDays: number;
        qualificationDays: number;
        returnDays: number | null;
        joinsPerDayMax: number;
        minimumBase: { amount: string; currencyCode: string };
        referrerOffer: {
          points: number;
          coupon: {
            kind: ReferralCouponKind;
            title: string;
            percent: string | null;
            product: string | null;
            days: number | null;
            translations: Array<{ locale: string; title: string }>;
            value: { amount: string; currencyCode: string } | null;
            maxDiscount: { amount: string; currencyCode: string } | null;
          } | null;
        };
        refereeOffer: {
          points: number;
          coupon: {
            kind: ReferralCouponKind;
            title: string;
            percent: string | null;
            product: string | null;
            days: number | null;
            translations: Array<{ locale: string; title: string }>;
            value: { amount: string; currencyCode: string } | null;
            maxDiscount: { amount: string; currencyCode: string } | null;
          } | null;
        };
        cap: { max: number; period: ReferralPeriod } | null;
        budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
        messages: Array<{
          channel: ReferralChannel;
          locale: string;
          subject: string | null;
          text: string;
        }>;
      } | null;
      minimumBase: { amount: string; currencyCode: string };
      referrerOffer: {
        points: number;
        coupon: {
          kind: ReferralCouponKind;
          title: string;
          percent: string | null;
          product: string | null;
          days: number | null;
          translations: Array<{ locale: string; title: string }>;
          value: { amount: string; currencyCode: string } | null;
          maxDiscount: { amount: string; currencyCode: string } | null;
        } | null;
      };
      refereeOffer: {
        points: number;
        coupon: {
          kind: ReferralCouponKind;
          title: string;
          percent: string | null;
          product: string | null;
          days: number | null;
          translations: Array<{ locale: string; title: string }>;
          value: { amount: string; currencyCode: string } | null;
          maxDiscount: { amount: string; currencyCode: string } | null;
        } | null;
      };
      cap: { max: number; period: ReferralPeriod } | null;
      budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
      messages: Array<{
        channel: ReferralChannel;
        locale: string;
        subject: string | null;
        text: string;
      }>;
    } | null;
    referralCounts: Array<{ status: ReferralStatus; count: number }>;
  };
};

export type TermsFragment = {
  version: number;
  status: ReferralProgramStatus;
  landingUrl: string;
  invitationDays: number;
  qualificationDays: number;
  returnDays: number | null;
  joinsPerDayMax: number;
  minimumBase: { amount: string; currencyCode: string };
  referrerOffer: {
    points: number;
    coupon: {
      kind: ReferralCouponKind;
      title: string;
      percent: string | null;
      product: string | null;
      days: number | null;
      translations: Array<{ locale: string; title: string }>;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
    } | null;
  };
  refereeOffer: {
    points: number;
    coupon: {
      kind: ReferralCouponKind;
      title: string;
      percent: string | null;
      product: string | null;
      days: number | null;
      translations: Array<{ locale: string; title: string }>;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
    } | null;
  };
  cap: { max: number; period: ReferralPeriod } | null;
  budget: { unit: ReferralBudgetUnit; max: number; period: ReferralPeriod } | null;
  messages: Array<{
    channel: ReferralChannel;
    locale: string;
    subject: string | null;
    text: string;
  }>;
};

export type OfferFragment = {
  points: number;
  coupon: {
    kind: ReferralCouponKind;
    title: string;
    percent: string | null;
    product: string | null;
    days: number | null;
    translations: Array<{ locale: string; title: string }>;
    value: { amount: string; currencyCode: string } | null;
    maxDiscount: { amount: string; currencyCode: string } | null;
  } | null;
};

export type ReferralsInReviewQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;

export type ReferralsInReviewQuery = {
  referralsInReview: {
    totalCount: number;
    nodes: Array<{
      id: string;
      status: ReferralStatus;
      reasons: Array<ReferralReason>;
      createdAt: string;
      joinedAt: string | null;
      referrer: { id: string; displayName: string };
      referee: {
        id: string;
        displayName: string;
        email: string | null;
        phone: string | null;
      } | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type RejectReferralMutationVariables = Exact<{
  input: RejectReferralInput;
}>;

export type RejectReferralMutation = {
  rejectReferral: {
    replayed: boolean;
    referral: {
      id: string;
      status: ReferralStatus;
      reasons: Array<ReferralReason>;
      note: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevertReferralProgramMutationVariables = Exact<{
  input: RevertReferralProgramInput;
}>;

export type RevertReferralProgramMutation = {
  revertReferralProgram: {
    referralProgram: {
      version: number;
      status: ReferralProgramStatus;
      draft: { version: number } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SaveReferralProgramMutationVariables = Exact<{
  input: SaveReferralProgramInput;
}>;

export type SaveReferralProgramMutation = {
  saveReferralProgram: {
    referralProgram: {
      version: number;
      status: ReferralProgramStatus;
      draft: { version: number; landingUrl: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SwitchReferralProgramMutationVariables = Exact<{
  input: SwitchReferralProgramInput;
}>;

export type SwitchReferralProgramMutation = {
  switchReferralProgram: {
    referralProgram: {
      version: number;
      status: ReferralProgramStatus;
      endedAt: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ArchiveRewardMutationVariables = Exact<{
  input: ArchiveRewardInput;
}>;

export type ArchiveRewardMutation = {
  archiveReward: {
    reward: { id: string; status: RewardStatus } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CancelScheduledRewardMutationVariables = Exact<{
  input: CancelScheduledRewardInput;
}>;

export type CancelScheduledRewardMutation = {
  cancelScheduledReward: {
    replayed: boolean;
    reward: {
      id: string;
      status: RewardStatus;
      version: number;
      draft: { id: string; version: number } | null;
      scheduled: { id: string; version: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ChangeRewardStockMutationVariables = Exact<{
  input: ChangeRewardStockInput;
}>;

export type ChangeRewardStockMutation = {
  changeRewardStock: {
    replayed: boolean;
    reward: { id: string; stock: number | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardRewardDraftMutationVariables = Exact<{
  input: DiscardRewardDraftInput;
}>;

export type DiscardRewardDraftMutation = {
  discardRewardDraft: {
    reward: {
      id: string;
      status: RewardStatus;
      version: number;
      draft: { id: string; version: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type MemberRewardsQueryVariables = Exact<{
  id: string;
}>;

export type MemberRewardsQuery = {
  member: {
    id: string;
    rewards: {
      nodes: Array<{
        id: string;
        title: string;
        cost: number;
        validUntil: string | null;
        affordable: boolean;
        unavailable: string | null;
        copay: { amount: string; currencyCode: string } | null;
      }>;
    };
  } | null;
};

export type PublishRewardMutationVariables = Exact<{
  input: PublishRewardInput;
}>;

export type PublishRewardMutation = {
  publishReward: {
    reward: { id: string; status: RewardStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevertRewardMutationVariables = Exact<{
  input: RevertRewardInput;
}>;

export type RevertRewardMutation = {
  revertReward: {
    reward: { id: string; title: string; status: RewardStatus; version: number } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RewardEditorQueryVariables = Exact<{
  id: string;
}>;

export type RewardEditorQuery = {
  program: {
    id: string;
    reward: {
      id: string;
      title: string;
      description: string | null;
      terms: string | null;
      status: RewardStatus;
      version: number;
      kind: RewardKind;
      cost: number;
      percent: string | null;
      product: string | null;
      combinable: boolean;
      imageUrl: string | null;
      link: string | null;
      conditions: unknown;
      validFrom: string | null;
      validUntil: string | null;
      couponValidity: string | null;
      codePoolId: string | null;
      stock: number | null;
      redemptions: number;
      savedAt: string;
      sharedWith: Array<{ id: string; name: string }>;
      draft: {
        id: string;
        title: string;
        description: string | null;
        terms: string | null;
        status: RewardStatus;
        version: number;
        kind: RewardKind;
        cost: number;
        percent: string | null;
        product: string | null;
        combinable: boolean;
        imageUrl: string | null;
        link: string | null;
        conditions: unknown;
        validFrom: string | null;
        validUntil: string | null;
        couponValidity: string | null;
        codePoolId: string | null;
        stock: number | null;
        redemptions: number;
        savedAt: string;
        copay: { amount: string; currencyCode: string } | null;
        value: { amount: string; currencyCode: string } | null;
        maxDiscount: { amount: string; currencyCode: string } | null;
        applies: {
          lines: unknown;
          maxUnits: number | null;
          minimumSpend: { amount: string; currencyCode: string } | null;
        } | null;
        minTier: { id: string; name: string } | null;
        partner: { id: string; name: string } | null;
        limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
        savedBy: { name: string };
        translations: Array<{
          locale: string;
          title: string;
          description: string | null;
          terms: string | null;
        }>;
      } | null;
      scheduled: { version: number; inForceFrom: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
      copay: { amount: string; currencyCode: string } | null;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
      applies: {
        lines: unknown;
        maxUnits: number | null;
        minimumSpend: { amount: string; currencyCode: string } | null;
      } | null;
      minTier: { id: string; name: string } | null;
      partner: { id: string; name: string } | null;
      limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
      savedBy: { name: string };
      translations: Array<{
        locale: string;
        title: string;
        description: string | null;
        terms: string | null;
      }>;
    } | null;
  };
};

export type EditedRewardFragment = {
  id: string;
  title: string;
  description: string | null;
  terms: string | null;
  status: RewardStatus;
  version: number;
  kind: RewardKind;
  cost: number;
  percent: string | null;
  product: string | null;
  combinable: boolean;
  imageUrl: string | null;
  link: string | null;
  conditions: unknown;
  validFrom: string | null;
  validUntil: string | null;
  couponValidity: string | null;
  codePoolId: string | null;
  stock: number | null;
  redemptions: number;
  savedAt: string;
  copay: { amount: string; currencyCode: string } | null;
  value: { amount: string; currencyCode: string } | null;
  maxDiscount: { amount: string; currencyCode: string } | null;
  applies: {
    lines: unknown;
    maxUnits: number | null;
    minimumSpend: { amount: string; currencyCode: string } | null;
  } | null;
  minTier: { id: string; name: string } | null;
  partner: { id: string; name: string } | null;
  limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
  savedBy: { name: string };
  translations: Array<{
    locale: string;
    title: string;
    description: string | null;
    terms: string | null;
  }>;
};

export type RewardHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type RewardHistoryQuery = {
  program: {
    id: string;
    reward: {
      id: string;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    } | null;
  };
};

export type RewardListQueryVariables = Exact<{
  first: number;
  offset?: number | null | undefined;
  search?: string | null | undefined;
  status?: RewardStatus | null | undefined;
  kinds?: Array<RewardKind> | RewardKind | null | undefined;
}>;

export type RewardListQuery = {
  program: {
    id: string;
    rewards: {
      totalCount: number;
      nodes: Array<{
        id: string;
        title: string;
        status: RewardStatus;
        version: number;
        kind: RewardKind;
        cost: number;
        imageUrl: string | null;
        validFrom: string | null;
        validUntil: string | null;
        stock: number | null;
        redemptions: number;
        minTier: { id: string; name: string } | null;
        draft: { version: number } | null;
        scheduled: { version: number; inForceFrom: string | null } | null;
      }>;
    };
  };
};

export type RewardQueryVariables = Exact<{
  id: string;
}>;

export type RewardQuery = {
  program: {
    id: string;
    reward: {
      id: string;
      title: string;
      description: string | null;
      terms: string | null;
      status: RewardStatus;
      version: number;
      kind: RewardKind;
      cost: number;
      percent: string | null;
      product: string | null;
      combinable: boolean;
      imageUrl: string | null;
      link: string | null;
      conditions: unknown;
      validFrom: string | null;
      validUntil: string | null;
      couponValidity: string | null;
      codePoolId: string | null;
      stock: number | null;
      redemptions: number;
      draft: {
        id: string;
        title: string;
        description: string | null;
        terms: string | null;
        status: RewardStatus;
        version: number;
        kind: RewardKind;
        cost: number;
        percent: string | null;
        product: string | null;
        combinable: boolean;
        imageUrl: string | null;
        link: string | null;
        conditions: unknown;
        validFrom: string | null;
        validUntil: string | null;
        couponValidity: string | null;
        codePoolId: string | null;
        stock: number | null;
        redemptions: number;
        copay: { amount: string; currencyCode: string } | null;
        value: { amount: string; currencyCode: string } | null;
        maxDiscount: { amount: string; currencyCode: string } | null;
        applies: {
          lines: unknown;
          maxUnits: number | null;
          minimumSpend: { amount: string; currencyCode: string } | null;
        } | null;
        minTier: { id: string; name: string } | null;
        partner: { id: string; name: string } | null;
        limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
        translations: Array<{
          locale: string;
          title: string;
          description: string | null;
          terms: string | null;
        }>;
      } | null;
      scheduled: {
        id: string;
        title: string;
        description: string | null;
        terms: string | null;
        status: RewardStatus;
        version: number;
        kind: RewardKind;
        cost: number;
        percent: string | null;
        product: string | null;
        combinable: boolean;
        imageUrl: string | null;
        link: string | null;
        conditions: unknown;
        validFrom: string | null;
        validUntil: string | null;
        couponValidity: string | null;
        codePoolId: string | null;
        stock: number | null;
        redemptions: number;
        copay: { amount: string; currencyCode: string } | null;
        value: { amount: string; currencyCode: string } | null;
        maxDiscount: { amount: string; currencyCode: string } | null;
        applies: {
          lines: unknown;
          maxUnits: number | null;
          minimumSpend: { amount: string; currencyCode: string } | null;
        } | null;
        minTier: { id: string; name: string } | null;
        partner: { id: string; name: string } | null;
        limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
        translations: Array<{
          locale: string;
          title: string;
          description: string | null;
          terms: string | null;
        }>;
      } | null;
      copay: { amount: string; currencyCode: string } | null;
      value: { amount: string; currencyCode: string } | null;
      maxDiscount: { amount: string; currencyCode: string } | null;
      applies: {
        lines: unknown;
        maxUnits: number | null;
        minimumSpend: { amount: string; currencyCode: string } | null;
      } | null;
      minTier: { id: string; name: string } | null;
      partner: { id: string; name: string } | null;
      limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
      translations: Array<{
        locale: string;
        title: string;
        description: string | null;
        terms: string | null;
      }>;
    } | null;
  };
};

export type RewardForStaffFragment = {
  id: string;
  title: string;
  description: string | null;
  terms: string | null;
  status: RewardStatus;
  version: number;
  kind: RewardKind;
  cost: number;
  percent: string | null;
  product: string | null;
  combinable: boolean;
  imageUrl: string | null;
  link: string | null;
  conditions: unknown;
  validFrom: string | null;
  validUntil: string | null;
  couponValidity: string | null;
  codePoolId: string | null;
  stock: number | null;
  redemptions: number;
  copay: { amount: string; currencyCode: string } | null;
  value: { amount: string; currencyCode: string } | null;
  maxDiscount: { amount: string; currencyCode: string } | null;
  applies: {
    lines: unknown;
    maxUnits: number | null;
    minimumSpend: { amount: string; currencyCode: string } | null;
  } | null;
  minTier: { id: string; name: string } | null;
  partner: { id: string; name: string } | null;
  limits: Array<{ per: RewardLimitScope; period: RewardLimitPeriod; max: number }>;
  translations: Array<{
    locale: string;
    title: string;
    description: string | null;
    terms: string | null;
  }>;
};

export type RewardsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: RewardStatus | null | undefined;
}>;

export type RewardsQuery = {
  program: {
    id: string;
    rewards: {
      nodes: Array<{
        id: string;
        title: string;
        status: RewardStatus;
        version: number;
        kind: RewardKind;
        cost: number;
        imageUrl: string | null;
        validFrom: string | null;
        validUntil: string | null;
        stock: number | null;
        redemptions: number;
        minTier: { id: string; name: string } | null;
        partner: { id: string; name: string } | null;
        draft: { id: string; version: number } | null;
        scheduled: { id: string; version: number } | null;
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
};

export type SaveRewardMutationVariables = Exact<{
  input: SaveRewardInput;
}>;

export type SaveRewardMutation = {
  saveReward: {
    reward: {
      id: string;
      title: string;
      kind: RewardKind;
      cost: number;
      stock: number | null;
      status: RewardStatus;
      version: number;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type AdjustPartnerBalanceMutationVariables = Exact<{
  input: AdjustPartnerBalanceInput;
}>;

export type AdjustPartnerBalanceMutation = {
  adjustPartnerBalance: {
    replayed: boolean;
    partner: { id: string; balance: { amount: string; currencyCode: string } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type AnswerSettlementDisputeMutationVariables = Exact<{
  input: AnswerSettlementDisputeInput;
}>;

export type AnswerSettlementDisputeMutation = {
  answerSettlementDispute: {
    replayed: boolean;
    dispute: {
      status: SettlementDisputeStatus;
      openedAt: string;
      notes: Array<{ writtenBy: SettlementDisputeAuthor; text: string; writtenAt: string }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type CloseSettlementMutationVariables = Exact<{
  input: CloseSettlementInput;
}>;

export type CloseSettlementMutation = {
  closeSettlement: {
    replayed: boolean;
    settlement: {
      id: string;
      status: SettlementStatus;
      closedAt: string | null;
      net: { amount: string; currencyCode: string };
      toPay: { amount: string; currencyCode: string } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RecordPartnerPaymentMutationVariables = Exact<{
  input: RecordPartnerPaymentInput;
}>;

export type RecordPartnerPaymentMutation = {
  recordPartnerPayment: {
    replayed: boolean;
    partner: { id: string; balance: { amount: string; currencyCode: string } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SavePartnerTermsMutationVariables = Exact<{
  input: SavePartnerTermsInput;
}>;

export type SavePartnerTermsMutation = {
  savePartnerTerms: {
    replayed: boolean;
    partner: {
      id: string;
      name: string;
      balance: { amount: string; currencyCode: string } | null;
      terms: Array<{
        version: number;
        funding: PartnerFunding;
        pricePerPoint: string;
        reimbursementPerPoint: string | null;
        period: SettlementPeriod;
        currencyCode: string;
        undoWindow: string;
        inForceFrom: string;
        reimbursementPerVoucher: { amount: string; currencyCode: string } | null;
        minimum: { amount: string; currencyCode: string };
        warnBelow: { amount: string; currencyCode: string } | null;
      }>;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SettlementPageQueryVariables = Exact<{
  id: string;
}>;

export type SettlementPageQuery = {
  settlement: {
    id: string;
    status: SettlementStatus;
    pointsIssued: number;
    pointsRedeemed: number;
    closedAt: string | null;
    disputesOpen: number;
    partner: { id: string; name: string };
    period: { from: string; until: string };
    opening: { amount: string; currencyCode: string };
    owedByPartner: { amount: string; currencyCode: string };
    owedToPartner: { amount: string; currencyCode: string };
    returns: { amount: string; currencyCode: string };
    adjustments: { amount: string; currencyCode: string };
    payments: { amount: string; currencyCode: string };
    net: { amount: string; currencyCode: string };
    toPay: { amount: string; currencyCode: string } | null;
    lines: {
      nodes: Array<{
        id: string;
        kind: SettlementLineKind;
        reference: string | null;
        occurredAt: string;
        amount: { amount: string; currencyCode: string };
        dispute: {
          status: SettlementDisputeStatus;
          notes: Array<{ writtenBy: SettlementDisputeAuthor; text: string; writtenAt: string }>;
        } | null;
      }>;
    };
  } | null;
};

export type PartnerSettlementQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type PartnerSettlementQuery = {
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

export type PartnerSettlementsQueryVariables = Exact<{
  partnerId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type PartnerSettlementsQuery = {
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

export type AddListViewMutationVariables = Exact<{
  input: AddListViewInput;
}>;

export type AddListViewMutation = {
  addListView: {
    replayed: boolean;
    view: {
      id: string;
      list: string;
      name: string;
      state: string;
      shared: boolean;
      chosen: boolean;
      mine: boolean;
      mayChange: boolean;
      owner: { name: string };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ChangeListViewMutationVariables = Exact<{
  input: ChangeListViewInput;
}>;

export type ChangeListViewMutation = {
  changeListView: {
    view: {
      id: string;
      list: string;
      name: string;
      state: string;
      shared: boolean;
      chosen: boolean;
      mine: boolean;
      mayChange: boolean;
      owner: { name: string };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ChangeStaffRoleMutationVariables = Exact<{
  input: ChangeStaffRoleInput;
}>;

export type ChangeStaffRoleMutation = {
  changeStaffRole: {
    staffMember: {
      id: string;
      name: string;
      email: string;
      role: StaffRole;
      twoFactorEnabled: boolean;
      createdAt: string;
      lastSeenAt: string | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ChooseListViewMutationVariables = Exact<{
  input: ChooseListViewInput;
}>;

export type ChooseListViewMutation = {
  chooseListView: {
    view: {
      id: string;
      list: string;
      name: string;
      state: string;
      shared: boolean;
      chosen: boolean;
      mine: boolean;
      mayChange: boolean;
      owner: { name: string };
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DeleteListViewMutationVariables = Exact<{
  input: DeleteListViewInput;
}>;

export type DeleteListViewMutation = {
  deleteListView: {
    viewId: string | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;

export type InviteStaffMutation = {
  inviteStaff: {
    link: string | null;
    invitation: { id: string; email: string; role: StaffRole; expiresAt: string } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ListViewsQueryVariables = Exact<{
  list: string;
}>;

export type ListViewsQuery = {
  listViews: Array<{
    id: string;
    list: string;
    name: string;
    state: string;
    shared: boolean;
    chosen: boolean;
    mine: boolean;
    mayChange: boolean;
    owner: { name: string };
  }>;
};

export type RemoveStaffMutationVariables = Exact<{
  input: RemoveStaffInput;
}>;

export type RemoveStaffMutation = {
  removeStaff: {
    staffMemberId: string | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RevokeStaffSessionsMutationVariables = Exact<{
  input: RevokeStaffSessionsInput;
}>;

export type RevokeStaffSessionsMutation = {
  revokeStaffSessions: {
    revoked: number | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type RoleLimitsQueryVariables = Exact<{ [key: string]: never }>;

export type RoleLimitsQuery = {
  roleLimits: Array<{ role: StaffRole; pointsPerTime: number | null; pointsPerDay: number | null }>;
};

export type SaveRoleLimitsMutationVariables = Exact<{
  input: SaveRoleLimitsInput;
}>;

export type SaveRoleLimitsMutation = {
  saveRoleLimits: {
    roleLimits: {
      role: StaffRole;
      pointsPerTime: number | null;
      pointsPerDay: number | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type SaveViewerMailsMutationVariables = Exact<{
  input: SaveViewerMailsInput;
}>;

export type SaveViewerMailsMutation = {
  saveViewerMails: {
    viewer: { mails: { approvals: boolean; locale: string | null } | null } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type StaffInvitationsQueryVariables = Exact<{ [key: string]: never }>;

export type StaffInvitationsQuery = {
  staffInvitations: Array<{
    id: string;
    email: string;
    role: StaffRole;
    createdAt: string;
    expiresAt: string;
  }>;
};

export type StaffSessionsQueryVariables = Exact<{
  id: string;
}>;

export type StaffSessionsQuery = {
  staffSessions: Array<{
    id: string;
    createdAt: string;
    lastSeenAt: string;
    remoteAddress: string | null;
    userAgent: string | null;
  }>;
};

export type StaffQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
}>;

export type StaffQuery = {
  staff: {
    totalCount: number;
    nodes: Array<{
      id: string;
      name: string;
      email: string;
      role: StaffRole;
      twoFactorEnabled: boolean;
      createdAt: string;
      lastSeenAt: string | null;
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  staffInvitations: Array<{
    id: string;
    email: string;
    role: StaffRole;
    createdAt: string;
    expiresAt: string;
  }>;
};

export type ViewerMailsQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerMailsQuery = {
  viewer: { mails: { approvals: boolean; locale: string | null } | null };
};

export type ViewerQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerQuery = {
  viewer: {
    name: string;
    email: string | null;
    role: StaffRole | null;
    permissions: Array<string>;
    twoFactorEnabled: boolean | null;
    limits: { pointsPerTime: number | null; pointsPerDay: number | null } | null;
    program: {
      id: string;
      name: string;
      currencyCode: string;
      pointsName: string;
      timeZone: string;
      defaultLocale: string;
      locales: Array<string>;
      sandbox: boolean;
      testNow: string | null;
    };
    programs: Array<{ id: string; name: string; role: StaffRole | null }>;
  };
};

export type WithdrawStaffInvitationMutationVariables = Exact<{
  input: WithdrawStaffInvitationInput;
}>;

export type WithdrawStaffInvitationMutation = {
  withdrawStaffInvitation: {
    invitationId: string | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type ArchiveTierSetMutationVariables = Exact<{
  input: ArchiveTierSetInput;
}>;

export type ArchiveTierSetMutation = {
  archiveTierSet: {
    tierSet: { id: string; status: TierSetStatus; archivedAt: string | null } | null;
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

export type CancelScheduledTierSetMutationVariables = Exact<{
  input: CancelScheduledTierSetInput;
}>;

export type CancelScheduledTierSetMutation = {
  cancelScheduledTierSet: {
    replayed: boolean;
    tierSet: {
      id: string;
      status: TierSetStatus;
      version: number;
      draft: { version: number } | null;
      scheduled: { version: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
  };
};

export type DiscardTierSetDraftMutationVariables = Exact<{
  input: DiscardTierSetDraftInput;
}>;

export type DiscardTierSetDraftMutation = {
  discardTierSetDraft: {
    tierSet: {
      id: string;
      status: TierSetStatus;
      version: number;
      draft: { version: number } | null;
    } | null;
    userErrors: Array<{ code: UserErrorCode; field: Array<string>; message: string }>;
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

export type TierCountsQueryVariables = Exact<{ [key: string]: never }>;

export type TierCountsQuery = {
  program: {
    id: string;
    tierSet: {
      id: string;
      tiers: Array<{ id: string; name: string; level: number; memberCount: number }>;
    } | null;
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

export type TierNamesQueryVariables = Exact<{ [key: string]: never }>;

export type TierNamesQuery = {
  program: {
    id: string;
    tierSet: {
      id: string;
      tiers: Array<{ id: string; name: string; level: number; color: string }>;
    } | null;
  };
};

export type TierSetEditorQueryVariables = Exact<{ [key: string]: never }>;

export type TierSetEditorQuery = {
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
        threshold: { value: string } | null;
        benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
        translations: Array<{ locale: string; name: string }>;
      }>;
      draft: {
        version: number;
        savedAt: string;
        savedBy: { name: string };
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
          threshold: { value: string } | null;
          benefits: Array<{ kind: BenefitKind; title: string; value: string | null }>;
          translations: Array<{ locale: string; name: string }>;
        }>;
      } | null;
      scheduled: { version: number; inForceFrom: string } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
    } | null;
  };
};

export type TierSetVersionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TierSetVersionsQuery = {
  program: {
    id: string;
    tierSets: Array<{
      id: string;
      name: string | null;
      status: TierSetStatus;
      version: number;
      draft: { version: number; name: string | null } | null;
      scheduled: { version: number; name: string | null; inForceFrom: string } | null;
      history: {
        nodes: Array<{
          version: number;
          publishedAt: string;
          inForceFrom: string;
          cancelled: boolean;
          publishedBy: { name: string };
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    }>;
  };
};

export type TierSetsQueryVariables = Exact<{ [key: string]: never }>;

export type TierSetsQuery = {
  program: {
    id: string;
    tierSets: Array<{
      id: string;
      name: string | null;
      primary: boolean;
      version: number;
      status: TierSetStatus;
      translations: Array<{ locale: string; name: string }>;
      tiers: Array<{
        id: string;
        name: string;
        level: number;
        memberCount: number;
        threshold: { metric: TierMetric; value: string } | null;
      }>;
      draft: { version: number; name: string | null } | null;
      history: {
        nodes: Array<{
          version: number;
          changes: Array<{ path: string; before: unknown; after: unknown }>;
        }>;
      };
    }>;
  };
};

export type TierStandingsQueryVariables = Exact<{
  memberId: string;
  at: string;
  tierSetId?: string | null | undefined;
}>;

export type TierStandingsQuery = {
  member: {
    id: string;
    tierAsOf: { name: string } | null;
    tierStandings: Array<{
      tierSet: { id: string; primary: boolean };
      tier: { name: string; threshold: { metric: TierMetric } | null } | null;
    }>;
    tierGrants: Array<{ id: string; inForce: boolean; tier: { name: string } }>;
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

export type WebhookDeliveryListQueryVariables = Exact<{
  first?: number | null | undefined;
  offset?: number | null | undefined;
  where?: WebhookDeliveryFilter | null | undefined;
  orderBy?: WebhookDeliveryOrder | null | undefined;
}>;

export type WebhookDeliveryListQuery = {
  webhookDeliveries: {
    totalCount: number;
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
  };
};

export type WebhookEndpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offset?: number | null | undefined;
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
  eventTypes: Array<{ name: string; description: string; version: number; example: unknown }>;
};

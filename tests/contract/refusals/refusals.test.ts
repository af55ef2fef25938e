import { beforeAll, describe, expect, test } from "vitest";
import { Kind } from "graphql";
import type { FieldDefinitionNode } from "graphql";
import { sdlOf } from "../../../api/engine/sdl.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import {
  createAccessKey,
  createFeedToken,
  limitAccessKey,
  revokeAccessKey,
  rotateAccessKey,
} from "./access.ts";
import {
  changeStaffRole,
  inviteStaff,
  removeStaff,
  revokeStaffSessions,
  saveViewerMails,
  withdrawStaffInvitation,
} from "./staff.ts";
import { approveMovement, declineMovement, saveRoleLimits } from "./approvals.ts";
import {
  advanceTestClock,
  closeMember,
  confirmBirthDate,
  eraseMember,
  reopenMember,
  reactivateMember,
  suspendMember,
  transferPoints,
} from "./care.ts";
import {
  addCodes,
  createCodePool,
  refundCouponUse,
  releaseCoupon,
  useCoupon,
  voidCoupon,
} from "./coupons.ts";
import {
  cancelScheduledMessageTemplate,
  discardMessageTemplateDraft,
  publishMessageTemplate,
  resetMessageTemplate,
  resendMessage,
  revertMessageTemplate,
  saveMessageTemplate,
  sendTestMessage,
  switchMessages,
} from "./messages.ts";
import { cancelJob, reverseJob, startBulkAction, startEarningRuleBacktest } from "./jobs.ts";
import { closeProgram, createProgram } from "./installation.ts";
import {
  savePartner,
  saveReasonCode,
  shareReward,
  updateProgram,
} from "./programs-and-partners.ts";
import {
  approveCatalogItem,
  saveCatalogItem,
  sendBackCatalogItem,
  submitCatalogItem,
  uploadVoucherCodes,
  withdrawCatalogItem,
} from "./partner-items.ts";
import {
  adjustPartnerBalance,
  answerSettlementDispute,
  cancelPartnerReturn,
  closeSettlement,
  disputeSettlementLine,
  recordPartnerPayment,
  recordPartnerPurchase,
  recordPartnerReturn,
  savePartnerTerms,
  undoVoucherUse,
  useVoucher,
} from "./settlements.ts";
import { recordEvent } from "./record-event.ts";
import {
  archiveEarningRule,
  cancelScheduledEarningRule,
  discardEarningRuleDraft,
  pauseEarningRule,
  publishEarningRule,
  resumeEarningRule,
  revertEarningRule,
  saveEarningRule,
} from "./earning-rules.ts";
import {
  cancelScheduledEarningTerms,
  discardEarningTermsDraft,
  publishEarningTerms,
  revertEarningTerms,
  saveEarningTerms,
} from "./earning-terms.ts";
import {
  confirmIdentity,
  createMemberToken,
  enrollMember,
  requestIdentityCode,
  updateMember,
} from "./members.ts";
import { reverseAdjustment } from "./adjustments.ts";
import { adjustPoints, recordInvitation } from "./points-and-invitations.ts";
import {
  archivePromotionCode,
  cancelScheduledPromotionCode,
  discardPromotionCodeDraft,
  publishPromotionCode,
  revertPromotionCode,
  savePromotionCode,
} from "./promotion-codes.ts";
import { recordPurchase } from "./record-purchase.ts";
import { cancelReturn } from "./cancel-return.ts";
import { issueGiftCard, returnOfUsedCard } from "./gift-cards.ts";
import { recordReturn } from "./record-return.ts";
import { payingWithPoints, releaseReservedPoints, reservePoints } from "./payments.ts";
import {
  contributeToHousehold,
  createHousehold,
  eraseMerged,
  reopenMerged,
  joinHousehold,
  leaveHousehold,
  mergeMembers,
  cancelUnderWay,
  returnUnderWay,
  unmergeMembers,
} from "./pooling.ts";
import { cancelRedemption, confirmRedemption, issueCoupon, redeemReward } from "./redemptions.ts";
import {
  archiveReward,
  cancelScheduledReward,
  changeRewardStock,
  discardRewardDraft,
  publishReward,
  revertReward,
  saveReward,
} from "./rewards.ts";
import { openRefusalFixture, fixtureIn } from "./refusal-fixture.ts";
import {
  approveReferral,
  cancelScheduledReferralProgram,
  discardReferralProgramDraft,
  publishReferralProgram,
  switchReferralProgram,
  rejectReferral,
  revertReferralProgram,
  saveReferralProgram,
} from "./referrals.ts";
import {
  cancelScheduledTierSet,
  discardTierSetDraft,
  grantTier,
  publishTierSet,
  revertTierSet,
  archiveTierSet,
  revokeTierGrant,
  saveTierSet,
} from "./tier-sets.ts";
import { addListView, changeListView, chooseListView, deleteListView } from "./list-views.ts";
import { addMemberNote, changeMemberNote, deleteMemberNote } from "./notes.ts";
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  resendWebhookDelivery,
  rotateWebhookSecret,
  sendTestWebhook,
  updateWebhookEndpoint,
} from "./webhooks.ts";
import type { RefusalCase, RefusalFixture, UserError } from "./refusal-fixture.ts";

const REFUSALS: Record<string, readonly RefusalCase[]> = {
  recordPurchase: [...recordPurchase, ...payingWithPoints],
  enrollMember,
  updateMember,
  createMemberToken,
  requestIdentityCode,
  confirmIdentity,
  adjustPoints,
  reverseAdjustment,
  approveMovement,
  declineMovement,
  saveRoleLimits,
  startBulkAction,
  startEarningRuleBacktest,
  cancelJob,
  reverseJob,
  addMemberNote,
  changeMemberNote,
  deleteMemberNote,
  addListView,
  changeListView,
  chooseListView,
  deleteListView,
  recordInvitation,
  recordReturn: [...recordReturn, returnOfUsedCard, returnUnderWay],
  cancelReturn: [...cancelReturn, cancelUnderWay],
  issueGiftCard,
  suspendMember,
  reactivateMember,
  closeMember,
  eraseMember: [...eraseMember, eraseMerged],
  reopenMember: [...reopenMember, reopenMerged],
  confirmBirthDate,
  transferPoints,
  advanceTestClock,
  pauseEarningRule,
  resumeEarningRule,
  archiveEarningRule,
  publishEarningTerms,
  cancelScheduledEarningTerms,
  discardEarningTermsDraft,
  revertEarningTerms,
  cancelScheduledEarningRule,
  discardEarningRuleDraft,
  revertEarningRule,
  recordEvent,
  saveEarningRule,
  publishEarningRule,
  saveEarningTerms,
  mergeMembers,
  unmergeMembers,
  createHousehold,
  joinHousehold,
  leaveHousehold,
  contributeToHousehold,
  reservePoints,
  releaseReservedPoints,
  useCoupon,
  releaseCoupon,
  refundCouponUse,
  createCodePool,
  addCodes,
  voidCoupon,
  savePromotionCode,
  publishPromotionCode,
  cancelScheduledPromotionCode,
  discardPromotionCodeDraft,
  revertPromotionCode,
  archivePromotionCode,
  saveReward,
  publishReward,
  archiveReward,
  changeRewardStock,
  cancelScheduledReward,
  discardRewardDraft,
  revertReward,
  redeemReward,
  confirmRedemption,
  cancelRedemption,
  issueCoupon,
  saveTierSet,
  publishTierSet,
  revertTierSet,
  archiveTierSet,
  grantTier,
  revokeTierGrant,
  createProgram,
  closeProgram,
  updateProgram,
  savePartner,
  saveReasonCode,
  shareReward,
  saveCatalogItem,
  submitCatalogItem,
  withdrawCatalogItem,
  uploadVoucherCodes,
  adjustPartnerBalance,
  answerSettlementDispute,
  cancelPartnerReturn,
  closeSettlement,
  disputeSettlementLine,
  recordPartnerPayment,
  recordPartnerPurchase,
  recordPartnerReturn,
  savePartnerTerms,
  undoVoucherUse,
  useVoucher,
  approveCatalogItem,
  sendBackCatalogItem,
  createAccessKey,
  createFeedToken,
  rotateAccessKey,
  limitAccessKey,
  revokeAccessKey,
  inviteStaff,
  withdrawStaffInvitation,
  changeStaffRole,
  removeStaff,
  revokeStaffSessions,
  saveViewerMails,
  createWebhookEndpoint,
  updateWebhookEndpoint,
  rotateWebhookSecret,
  deleteWebhookEndpoint,
  sendTestWebhook,
  resendWebhookDelivery,
  cancelScheduledTierSet,
  discardTierSetDraft,
  saveReferralProgram,
  publishReferralProgram,
  switchReferralProgram,
  cancelScheduledReferralProgram,
  discardReferralProgramDraft,
  revertReferralProgram,
  approveReferral,
  rejectReferral,
  saveMessageTemplate,
  resetMessageTemplate,
  switchMessages,
  sendTestMessage,
  resendMessage,
  publishMessageTemplate,
  cancelScheduledMessageTemplate,
  discardMessageTemplateDraft,
  revertMessageTemplate,
};

let program: TestProgram;
let fixture: RefusalFixture;
beforeAll(async () => {
  ({ program, fixture } = await openRefusalFixture());
});

describe.each(Object.entries(REFUSALS))("%s", (_mutation, cases) => {
  test.each(cases)("answers $code at [$field] when $when, and writes nothing", async (refused) => {
    const [en, vi] = await program.leavesNothing(async () => [
      await refused.send(fixture),
      await refused.send(fixtureIn(fixture, "vi")),
    ]);

    const field = ["input", ...refused.field.split(".").filter(Boolean)];
    for (const { userErrors, ...rest } of [en!, vi!]) {
      expect(userErrors).toEqual([
        { code: refused.code, field: atLeast(field), message: expect.any(String) },
      ]);
      const shown = Object.values(rest).filter((value) => typeof value === "object" && value);
      expect(shown.flat()).toEqual([]);
    }
    expectTwoLanguages(en!.userErrors[0]!, vi!.userErrors[0]!);
  });
});

// A refusal that no single input is to blame for has no field, or the input as a whole.
const atLeast = (field: string[]) => (field.length > 1 ? field : expect.toSatisfy(isWhole));
const isWhole = (field: string[]) => field.length === 0 || field.join() === "input";

const VIETNAMESE = /[ăâđêôơư\p{M}]/iu;

function expectTwoLanguages(en: UserError, vi: UserError): void {
  expect(en.message).toMatch(/^[A-Z].*\.$/);
  // What is quoted is in its own language.
  expect(en.message.replaceAll(/“[^”]*”/g, "")).not.toMatch(VIETNAMESE);
  expect(vi.message.normalize("NFD")).toMatch(VIETNAMESE);
}

test("every refusal that a mutation's description lists is shown here, and no other", () => {
  // Where two APIs have a mutation, it is one write: each lists what its own callers can meet.
  const byName = Map.groupBy(mutations(), (field) => field.name.value);
  const listed = [...byName].map(([name, fields]) => [
    name,
    [...new Set(fields.flatMap(codesIn))].sort(),
  ]);
  const shown = Object.entries(REFUSALS).map(([mutation, cases]) => [
    mutation,
    [...new Set(cases.map(({ code }) => code))].sort(),
  ]);

  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(listed));
});

function codesIn({ description }: FieldDefinitionNode): string[] {
  return [...(description?.value ?? "").matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, code]) => code!);
}

function* mutations(): Generator<FieldDefinitionNode> {
  for (const audience of ["storefront", "admin", "partner"] as const) {
    for (const type of sdlOf(audience).document.definitions) {
      const isType =
        type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION;
      if (isType && type.name.value === "Mutation") yield* type.fields ?? [];
    }
  }
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  AdminCancelScheduledEarningTermsInput,
  AdminCancelScheduledEarningTermsPayload,
  AdminDiscardEarningTermsDraftInput,
  AdminDiscardEarningTermsDraftPayload,
  AdminPublishEarningTermsInput,
  AdminPublishEarningTermsPayload,
  AdminRevertEarningTermsInput,
  AdminRevertEarningTermsPayload,
  AdminSaveEarningTermsInput,
  AdminSaveEarningTermsPayload,
  AdminEarningTerms,
  AdminEarningTermsHistoryArgs,
  AdminProgram,
} from "../../generated/admin/programs.ts";
import { AdminConfigurationVersionConnection } from "../../generated/admin/versions.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { fieldChanges } from "../../configuration/field-changes.ts";
import { versionHistory } from "../../versioning/history.ts";
import { scheduledAt, draftOf } from "../../versioning/version.ts";
import { majorUnits } from "../../values/money.ts";
import { programForStaff } from "./admin.ts";
import {
  checkoutHoursOf,
  earningTermsSnapshot,
  earningTermsVersionAt,
  refundDaysOf,
  erasedIdentityDaysOf,
  giftCardValidityOf,
  pointValueOf,
} from "./earning-terms.ts";
import type { EarningTerms, EarningTermsVersion } from "./earning-terms.ts";
import { earningTermsVersions, saveEarningTerms } from "./earning-terms-versions.ts";
import { programSnapshot } from "./program.ts";

@Resolver(() => AdminProgram)
export class EarningTermsOfProgram {
  @FieldResolver()
  earningTerms(@Ctx() { configuration, now }: Context) {
    const versions = configuration.part(earningTermsSnapshot);
    const [draft, scheduled = null] = [draftOf(versions), ...scheduledAt(versions, now)];
    const { currencyCode } = configuration.part(programSnapshot);
    return {
      ...termsVersion(earningTermsVersionAt(configuration, now), currencyCode),
      draft: draft && termsVersion(draft, currencyCode),
      scheduled: scheduled && termsVersion(scheduled, currencyCode),
    };
  }
}

@Resolver(() => AdminEarningTerms)
export class HistoryOfEarningTerms {
  @FieldResolver(() => AdminConfigurationVersionConnection)
  history(
    @Args(() => AdminEarningTermsHistoryArgs) args: AdminEarningTermsHistoryArgs,
    @Ctx() { configuration }: Context,
  ) {
    const { currencyCode } = configuration.part(programSnapshot);
    const fields = (version: EarningTermsVersion | null) =>
      version ? termsFields(version.definition, currencyCode) : {};
    return versionHistory(configuration.part(earningTermsSnapshot), args, (before, after) =>
      fieldChanges(fields(before), fields(after)),
    );
  }
}

@Resolver()
export class EarningTermsWrites {
  @Mutation(() => AdminSaveEarningTermsPayload)
  saveEarningTerms(
    @Arg("input", () => AdminSaveEarningTermsInput) input: AdminSaveEarningTermsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveEarningTerms",
      input,
      write: saveEarningTerms,
      show: showProgram,
    });
  }

  @Mutation(() => AdminPublishEarningTermsPayload)
  publishEarningTerms(
    @Arg("input", () => AdminPublishEarningTermsInput) input: AdminPublishEarningTermsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishEarningTerms",
      input,
      write: earningTermsVersions.publishDraft,
      show: showProgram,
    });
  }

  @Mutation(() => AdminCancelScheduledEarningTermsPayload)
  cancelScheduledEarningTerms(
    @Arg("input", () => AdminCancelScheduledEarningTermsInput)
    input: AdminCancelScheduledEarningTermsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledEarningTerms",
      input,
      write: earningTermsVersions.cancelScheduled,
      show: showProgram,
    });
  }

  @Mutation(() => AdminDiscardEarningTermsDraftPayload)
  discardEarningTermsDraft(
    @Arg("input", () => AdminDiscardEarningTermsDraftInput)
    input: AdminDiscardEarningTermsDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardEarningTermsDraft",
      input,
      write: earningTermsVersions.discardDraft,
      show: showProgram,
    });
  }

  @Mutation(() => AdminRevertEarningTermsPayload)
  revertEarningTerms(
    @Arg("input", () => AdminRevertEarningTermsInput) input: AdminRevertEarningTermsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertEarningTerms",
      input,
      write: earningTermsVersions.revert,
      show: showProgram,
    });
  }
}

function showProgram(_written: object, context: Context) {
  return { program: programForStaff(context) };
}

function termsVersion(of: EarningTermsVersion, currencyCode: string) {
  const { version, savedAt, savedBy, inForceFrom, definition } = of;
  const fields = termsFields(definition, currencyCode);
  const saved = { savedAt, savedBy: { name: savedBy } };
  return { version, ...saved, inForceFrom, ...fields, draft: null, scheduled: null };
}

/** What a version of the terms says, field by field. */
function termsFields(terms: EarningTerms, currencyCode: string) {
  const { pendingDays, expiry, includesTax, includesShipping, retroDays } = terms;
  const { purchasePointsMax, debt = "REPAY" } = terms;
  const pointValue = pointValueOf(terms);
  const plain = { count: null, unit: null, endOf: null, lastDay: null };
  return {
    pendingDays,
    expiry: { ...plain, ...expiry },
    includesTax,
    includesShipping,
    retroDays,
    purchasePointsMax,
    debt,
    pointValue: pointValue && majorUnits(pointValue, currencyCode),
    payWithPoints: terms.payWithPoints ?? null,
    checkoutHours: checkoutHoursOf(terms),
    refundDays: refundDaysOf(terms),
    erasedIdentityDays: erasedIdentityDaysOf(terms),
    giftCardValidity: giftCardValidityOf(terms),
  };
}

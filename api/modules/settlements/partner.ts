import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  PartnerCancelPartnerReturnPayload,
  PartnerCancelReturnInput,
  PartnerQueryValidateVoucherArgs,
  PartnerRecordPartnerPurchaseInput,
  PartnerRecordPartnerPurchasePayload,
  PartnerRecordPartnerReturnInput,
  PartnerRecordPartnerReturnPayload,
  PartnerUndoVoucherUseInput,
  PartnerUndoVoucherUsePayload,
  PartnerUseVoucherInput,
  PartnerUseVoucherPayload,
  PartnerVoucherValidation,
} from "../../generated/partner/settlements.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { say } from "../../locales/text.ts";
import { encodeId } from "../../values/id.ts";
import { moneyView } from "../../values/money.ts";
import type { Work } from "../../writes/work.ts";
import type { WriteCall, Written } from "../../writes/write-context.ts";
import { countGuesses } from "../coupons/count-guesses.ts";
import { couponView, memberCoupon } from "../coupons/member-coupons.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { recordPartnerPurchase } from "./record-partner-purchase.ts";
import type { RecordedPartnerPurchase } from "./record-partner-purchase.ts";
import { cancelPartnerReturn, recordPartnerReturn } from "./record-partner-return.ts";
import type { RecordedPartnerReturn } from "./record-partner-return.ts";
import { undoVoucherUse } from "./vouchers/undo-voucher-use.ts";
import { useVoucher } from "./vouchers/use-voucher.ts";
import { validateVoucher } from "./vouchers/validate-voucher.ts";

/** What a partner sells to members, and takes back. */
@Resolver()
export class PurchasesOfPartner {
  @Mutation(() => PartnerRecordPartnerPurchasePayload)
  recordPartnerPurchase(
    @Arg("input", () => PartnerRecordPartnerPurchaseInput)
    input: PartnerRecordPartnerPurchaseInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "recordPartnerPurchase",
      input,
      write: recordPartnerPurchase,
      show: (recorded) => describedPurchase(recorded, input.externalId, context),
    });
  }

  @Mutation(() => PartnerRecordPartnerReturnPayload)
  async recordPartnerReturn(
    @Arg("input", () => PartnerRecordPartnerReturnInput) input: PartnerRecordPartnerReturnInput,
    @Ctx() context: Context,
  ) {
    const answer = await answerMutation(context, {
      operation: "recordPartnerReturn",
      input,
      write: recordPartnerReturn,
      show: (recorded) => describedReturn(recorded, context),
    });
    return { refunds: [], ...answer };
  }

  @Mutation(() => PartnerCancelPartnerReturnPayload)
  cancelPartnerReturn(
    @Arg("input", () => PartnerCancelReturnInput) input: PartnerCancelReturnInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelPartnerReturn",
      input,
      write: cancelPartnerReturn,
      show: ({ chargedMinor }) => ({ charged: money(chargedMinor, context) }),
    });
  }
}

/** A partner's vouchers at its counter. */
@Resolver()
export class VouchersOfPartner {
  @Query(() => PartnerVoucherValidation)
  async validateVoucher(
    @Args(() => PartnerQueryValidateVoucherArgs) { code }: PartnerQueryValidateVoucherArgs,
    @Ctx() context: Context,
  ) {
    const validated = await countGuesses(context, { codes: [code] }, () =>
      validateVoucher(context, code),
    );
    const { voucher, refusal } = validated;
    return {
      valid: refusal === null,
      coupon: voucher && (await voucherNow(voucher, context)),
      refusal: refusal && { code: refusal.code, message: say(refusal.message, context.locale) },
    };
  }

  @Mutation(() => PartnerUseVoucherPayload)
  useVoucher(
    @Arg("input", () => PartnerUseVoucherInput) input: PartnerUseVoucherInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "useVoucher",
      input,
      write: useVoucher,
      execute: guardedBy(context, input),
      show: async ({ owedMinor, ...used }) => ({
        coupon: await voucherNow(used, context),
        owed: money(owedMinor, context),
      }),
    });
  }

  @Mutation(() => PartnerUndoVoucherUsePayload)
  undoVoucherUse(
    @Arg("input", () => PartnerUndoVoucherUseInput) input: PartnerUndoVoucherUseInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "undoVoucherUse",
      input,
      write: undoVoucherUse,
      execute: guardedBy(context, input),
      show: async (undone) => ({ coupon: await voucherNow(undone, context) }),
    });
  }
}

/** Runs a write that names a code, and counts codes that do not exist. */
function guardedBy(context: Context, { code }: { readonly code: string }) {
  return <Result>(call: WriteCall, run: (work: Work) => Promise<Result>) =>
    countGuesses<Written<Result>>(context, { codes: [code] }, () => context.write(call, run));
}

async function voucherNow(
  { memberId, couponId }: { readonly memberId: string; readonly couponId: string },
  context: Context,
) {
  const member = new MemberReading(memberId, context);
  const row = await member.part(memberCoupon, { couponId });
  return row && couponView(row, member);
}

function describedPurchase(
  { recorded, chargedMinor }: RecordedPartnerPurchase,
  externalId: string,
  context: Context,
) {
  const { purchaseId, totalMinor, placedAt, points, toDebt } = recorded;
  return {
    purchase: {
      id: encodeId("pur", purchaseId),
      externalId,
      total: money(totalMinor, context)!,
      placedAt: new Date(placedAt),
    },
    earned: { points, toDebt },
    charged: money(chargedMinor, context),
  };
}

function describedReturn({ recorded, creditedMinor }: RecordedPartnerReturn, context: Context) {
  const { reversed, refunds = [] } = recorded;
  return {
    reversed: { points: reversed.points },
    credited: money(creditedMinor, context),
    refunds: refunds.map(({ tender, status, amountMinor, points }) => ({
      tender,
      status,
      amount: money(amountMinor, context)!,
      points,
    })),
  };
}

function money(minor: number, { configuration }: Context) {
  return moneyView(minor, configuration.part(programSnapshot).currencyCode);
}

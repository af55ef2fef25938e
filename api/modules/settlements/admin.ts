import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { AdminPartner } from "../../generated/admin/partners.ts";
import {
  AdminAdjustPartnerBalanceInput,
  AdminAdjustPartnerBalancePayload,
  AdminPartnerTerms,
  AdminRecordPartnerPaymentInput,
  AdminRecordPartnerPaymentPayload,
  AdminSavePartnerTermsInput,
  AdminSavePartnerTermsPayload,
} from "../../generated/admin/settlements.ts";
import { AdminMoney } from "../../generated/admin/vocabulary.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { moneyView } from "../../values/money.ts";
import { decodeId } from "../../values/id.ts";
import { partnerView, partnersSnapshot } from "../partners/partner-company.ts";
import { programSnapshot } from "../programs/program.ts";
import { adjustPartnerBalance } from "./adjust-partner-balance.ts";
import { recordPartnerPayment } from "./record-partner-payment.ts";
import { accountOf, balanceOf, termsOf } from "./terms/partner-terms.ts";
import { savePartnerTerms } from "./terms/save-partner-terms.ts";

@Resolver(() => AdminPartner)
export class SettlementOfPartner {
  @FieldResolver(() => [AdminPartnerTerms])
  terms(@Root() { id }: ShownPartner, @Ctx() context: Context) {
    return termsOf(context, decodeId("ptn", id)!);
  }

  @FieldResolver(() => AdminMoney, { nullable: true })
  async balance(@Root() { id }: ShownPartner, @Ctx() { lane, configuration }: Context) {
    const minor = await balanceOf(lane.rows, decodeId("ptn", id)!);
    return moneyView(minor, configuration.part(programSnapshot).currencyCode);
  }

  @FieldResolver(() => Boolean)
  async prepaidLow(@Root() { id }: ShownPartner, @Ctx() context: Context) {
    const account = await accountOf(context, decodeId("ptn", id)!);
    return account?.prepaidLow === true;
  }
}

interface ShownPartner {
  readonly id: string;
}

@Resolver()
export class SettlementWrites {
  @Mutation(() => AdminSavePartnerTermsPayload)
  savePartnerTerms(
    @Arg("input", () => AdminSavePartnerTermsInput) input: AdminSavePartnerTermsInput,
    @Ctx() context: Context,
  ) {
    const operation = "savePartnerTerms";
    return answerMutation(context, { operation, input, write: savePartnerTerms, show });
  }

  @Mutation(() => AdminRecordPartnerPaymentPayload)
  recordPartnerPayment(
    @Arg("input", () => AdminRecordPartnerPaymentInput) input: AdminRecordPartnerPaymentInput,
    @Ctx() context: Context,
  ) {
    const operation = "recordPartnerPayment";
    return answerMutation(context, { operation, input, write: recordPartnerPayment, show });
  }

  @Mutation(() => AdminAdjustPartnerBalancePayload)
  adjustPartnerBalance(
    @Arg("input", () => AdminAdjustPartnerBalanceInput) input: AdminAdjustPartnerBalanceInput,
    @Ctx() context: Context,
  ) {
    const operation = "adjustPartnerBalance";
    return answerMutation(context, { operation, input, write: adjustPartnerBalance, show });
  }
}

function show({ partnerId }: { readonly partnerId: string }, { configuration }: Context) {
  return { partner: partnerView(configuration.part(partnersSnapshot).get(partnerId)!) };
}

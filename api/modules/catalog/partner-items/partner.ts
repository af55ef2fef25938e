import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  PartnerPartnerItem,
  PartnerPartnerItemConnection,
  PartnerQueryPartnerItemArgs,
  PartnerQueryPartnerItemsArgs,
  PartnerSaveCatalogItemInput,
  PartnerSaveCatalogItemPayload,
  PartnerSubmitCatalogItemInput,
  PartnerSubmitCatalogItemPayload,
  PartnerUploadVoucherCodesInput,
  PartnerUploadVoucherCodesPayload,
  PartnerWithdrawCatalogItemInput,
  PartnerWithdrawCatalogItemPayload,
} from "../../../generated/partner/catalog.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { say, text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { itemById, listItems } from "./list-items.ts";
import { uploadVoucherCodes } from "./upload-voucher-codes.ts";
import { saveCatalogItem, submitCatalogItem, withdrawCatalogItem } from "./save-catalog-item.ts";

/** A partner's own items, in its hands. */
@Resolver()
export class ItemsOfPartner {
  @Query(() => PartnerPartnerItemConnection)
  partnerItems(
    @Args(() => PartnerQueryPartnerItemsArgs) args: PartnerQueryPartnerItemsArgs,
    @Ctx() context: Context,
  ) {
    return listItems(context, args);
  }

  @Query(() => PartnerPartnerItem, { nullable: true })
  partnerItem(
    @Args(() => PartnerQueryPartnerItemArgs) { id }: PartnerQueryPartnerItemArgs,
    @Ctx() context: Context,
  ) {
    return itemById(context, decodeId("itm", id));
  }

  @Mutation(() => PartnerSaveCatalogItemPayload)
  saveCatalogItem(
    @Arg("input", () => PartnerSaveCatalogItemInput) input: PartnerSaveCatalogItemInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveCatalogItem",
      input,
      write: saveCatalogItem,
      show: showItem,
    });
  }

  @Mutation(() => PartnerSubmitCatalogItemPayload)
  submitCatalogItem(
    @Arg("input", () => PartnerSubmitCatalogItemInput) input: PartnerSubmitCatalogItemInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "submitCatalogItem",
      input,
      write: submitCatalogItem,
      show: showItem,
    });
  }

  @Mutation(() => PartnerWithdrawCatalogItemPayload)
  withdrawCatalogItem(
    @Arg("input", () => PartnerWithdrawCatalogItemInput) input: PartnerWithdrawCatalogItemInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "withdrawCatalogItem",
      input,
      write: withdrawCatalogItem,
      show: showItem,
    });
  }

  @Mutation(() => PartnerUploadVoucherCodesPayload)
  uploadVoucherCodes(
    @Arg("input", () => PartnerUploadVoucherCodesInput) input: PartnerUploadVoucherCodesInput,
    @Ctx() context: Context,
  ) {
    const reason = say(text("coupons.notACode"), context.locale);
    return answerMutation(context, {
      operation: "uploadVoucherCodes",
      input,
      write: uploadVoucherCodes,
      show: ({ rejected, ...counts }) => ({
        ...counts,
        rejected: rejected.map((code) => ({ ...code, reason })),
      }),
    });
  }
}

/** What a write made of an item. */
export async function showItem({ itemId }: { readonly itemId: string }, context: Context) {
  return { item: await itemById(context, itemId) };
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminApproveCatalogItemInput,
  AdminApproveCatalogItemPayload,
  AdminPartnerItem,
  AdminPartnerItemConnection,
  AdminQueryPartnerItemArgs,
  AdminQueryPartnerItemsArgs,
  AdminSendBackCatalogItemInput,
  AdminSendBackCatalogItemPayload,
} from "../../../generated/admin/catalog.ts";
import { AdminRewardPartner } from "../../../generated/admin/rewards.ts";
import { AdminConfigurationChange } from "../../../generated/admin/tiers.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId } from "../../../values/id.ts";
import { partnersSnapshot, partnerView } from "../../partners/partner-company.ts";
import { rewardChanges, rewardNow } from "../../rewards/admin.ts";
import { liveReward } from "../../rewards/rewards-snapshot.ts";
import { approveCatalogItem, ofItem, sendBackCatalogItem } from "./approve-catalog-item.ts";
import { itemById, listItems } from "./list-items.ts";
import type { ItemView } from "./list-items.ts";
import { showItem } from "./partner.ts";

@Resolver()
export class ItemsForStaff {
  @Query(() => AdminPartnerItemConnection)
  partnerItems(
    @Args(() => AdminQueryPartnerItemsArgs) args: AdminQueryPartnerItemsArgs,
    @Ctx() context: Context,
  ) {
    return listItems(context, args);
  }

  @Query(() => AdminPartnerItem, { nullable: true })
  partnerItem(
    @Args(() => AdminQueryPartnerItemArgs) { id }: AdminQueryPartnerItemArgs,
    @Ctx() context: Context,
  ) {
    return itemById(context, decodeId("itm", id));
  }

  @Mutation(() => AdminApproveCatalogItemPayload)
  approveCatalogItem(
    @Arg("input", () => AdminApproveCatalogItemInput) input: AdminApproveCatalogItemInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "approveCatalogItem",
      input,
      write: approveCatalogItem,
      show: async (approved, fresh) => {
        const { item } = await showItem(approved, fresh);
        return { item, reward: await rewardNow(item!.stored.rewardId!, fresh) };
      },
    });
  }

  @Mutation(() => AdminSendBackCatalogItemPayload)
  sendBackCatalogItem(
    @Arg("input", () => AdminSendBackCatalogItemInput) input: AdminSendBackCatalogItemInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "sendBackCatalogItem",
      input,
      write: sendBackCatalogItem,
      show: showItem,
    });
  }
}

@Resolver(() => AdminPartnerItem)
export class ItemForStaff {
  @FieldResolver(() => AdminRewardPartner)
  partner(@Root() { stored }: ItemView, @Ctx() { configuration }: Context) {
    return partnerView(configuration.part(partnersSnapshot).get(stored.partnerId)!);
  }

  @FieldResolver(() => [AdminConfigurationChange])
  changes(@Root() { stored: { rewardId, content } }: ItemView, @Ctx() context: Context) {
    const { configuration, now } = context;
    const live = rewardId ? liveReward(configuration, rewardId, now) : null;
    return rewardChanges({ live, definition: ofItem(content, live ?? content) }, context);
  }
}

import { Args, Ctx, Query, Resolver } from "type-graphql";
import {
  PartnerCatalogChanges,
  PartnerCatalogConnection,
  PartnerQueryCatalogArgs,
  PartnerQueryCatalogChangesArgs,
} from "../../generated/partner/catalog.ts";
import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import { callingPartnerId } from "../partners/partner-company.ts";
import { catalogChanges } from "./catalog-changes.ts";
import { itemView } from "./items/catalog-views.ts";
import { readItems } from "./items/read-catalog.ts";

@Resolver()
export class CatalogQueries {
  @Query(() => PartnerCatalogConnection)
  async catalog(
    @Args(() => PartnerQueryCatalogArgs) args: PartnerQueryCatalogArgs,
    @Ctx() context: Context,
  ) {
    const page = pageOf(args, ([id]) => decodeId("rwd", String(id)));
    const place = {
      partnerId: callingPartnerId(context.caller),
      after: page.from,
      limit: page.limit,
    };
    const { totalCount, rows } = await readItems(context, place);
    const connection = connectionOf(rows, page, {
      cursor: ({ rewardId }) => [encodeId("rwd", rewardId)],
      node: (row) => itemView(row, context.locale),
    });
    return { totalCount, ...connection };
  }

  @Query(() => PartnerCatalogChanges)
  catalogChanges(
    @Args(() => PartnerQueryCatalogChangesArgs) args: PartnerQueryCatalogChangesArgs,
    @Ctx() context: Context,
  ) {
    return catalogChanges(context, args);
  }
}

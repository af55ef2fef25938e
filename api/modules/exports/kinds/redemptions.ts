import { encodeId } from "../../../values/id.ts";
import { listRedemptions } from "../../redemptions/list-redemptions.ts";
import type { ListRedemptions } from "../../redemptions/list-redemptions.ts";
import type { ExportKind } from "../export-kind.ts";
import { exportOfList, memberColumns } from "../export-of-list.ts";

const redemptions = exportOfList({
  types: { where: "RedemptionFilter", orderBy: "RedemptionOrder" },
  columns: [
    "id",
    "rewardId",
    "title",
    "points",
    "copay.amount",
    "status",
    "redeemedAt",
    "heldUntil",
    ...memberColumns,
  ],
  list: (context, choice) => listRedemptions(context, choice as ListRedemptions),
  memberOf: ({ owner }) => owner,
  lineOf: ({ row: { rewardId }, owner: _, ...redemption }) => ({
    ...redemption,
    rewardId: encodeId("rwd", rewardId),
  }),
});

/** What members redeemed their points for, newest first; the codes that they got are not in it. */
export const redemptionExport: ExportKind<string> = {
  name: "redemptions",
  scopes: ["members:read", "program:write"],
  columns: redemptions.columns,
  page: (context, after) => redemptions.page(context, {}, after),
  listed: redemptions,
};

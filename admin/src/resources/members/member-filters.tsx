import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TierNames } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import {
  ChoiceFilter,
  DayRangeFilter,
  NumberRangeFilter,
} from "../../components/listing/filters.tsx";
import type { Listing } from "../../components/listing/use-listing.ts";

/** Whom the list shows: by tier, status, days and figures. */
export function MemberFilters({ listing }: { listing: Listing<unknown> }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["tier-names", i18n.language],
    queryFn: () => api.query(TierNames),
  });
  const tiers = data?.program.tierSet?.tiers ?? [];
  const statuses = ["ACTIVE", "SUSPENDED", "CLOSED"] as const;
  return (
    <>
      <ChoiceFilter
        name="tier"
        label={t("members.columns.tier")}
        listing={listing}
        choices={tiers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceFilter
        name="status"
        label={t("members.columns.status")}
        listing={listing}
        choices={statuses.map((value) => ({ value, label: t(`members.status.${value}`) }))}
      />
      <NumberRangeFilter name="points" label={t("members.columns.available")} listing={listing} />
      <NumberRangeFilter name="spent" label={t("members.columns.spent")} listing={listing} />
      <DayRangeFilter name="bought" label={t("members.columns.lastPurchase")} listing={listing} />
      <DayRangeFilter name="joined" label={t("members.columns.joined")} listing={listing} />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TierNames } from "../../../../client/admin.ts";
import { Button } from "antd";
import { useState } from "react";
import { api } from "../../api.ts";
import {
  ChoiceFilter,
  DayRangeFilter,
  NumberRangeFilter,
  OneOfFilter,
  TextFilter,
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
  const [isMore, setIsMore] = useState(false);
  const hasMore = MORE.some((name) =>
    Object.keys(listing.filters).some((it) => it.startsWith(name)),
  );
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
      {isMore || hasMore ? (
        <MoreFilters listing={listing} />
      ) : (
        <Button type="text" onClick={() => setIsMore(true)}>
          {t("members.filters.more")}
        </Button>
      )}
    </>
  );
}

const MORE = ["orders", "kind", "place", "email", "expiring", "referred", "birthday"];
const HORIZONS = ["P7D", "P30D", "P90D"] as const;

/** What marketing asks more often than support. */
function MoreFilters({ listing }: { listing: Listing<unknown> }) {
  const { t } = useTranslation();
  const yesNo = (name: "email" | "referred") =>
    (["yes", "no"] as const).map((value) => ({
      value,
      label: t(`members.filters.${name}.${value}`),
    }));
  return (
    <>
      <NumberRangeFilter name="orders" label={t("members.filters.orders")} listing={listing} />
      <OneOfFilter
        name="expiring"
        label={t("members.filters.expiring.label")}
        listing={listing}
        choices={HORIZONS.map((value) => ({
          value,
          label: t(`members.filters.expiring.${value}`),
        }))}
      />
      <OneOfFilter
        name="email"
        label={t("members.filters.email.label")}
        listing={listing}
        choices={yesNo("email")}
      />
      <OneOfFilter
        name="birthday"
        label={t("members.filters.birthday.label")}
        listing={listing}
        choices={[{ value: "month", label: t("members.filters.birthday.month") }]}
      />
      <OneOfFilter
        name="referred"
        label={t("members.filters.referred.label")}
        listing={listing}
        choices={yesNo("referred")}
      />
      <ChoiceFilter
        name="kind"
        label={t("members.filters.kind.label")}
        listing={listing}
        choices={(["PERSON", "ORGANIZATION"] as const).map((value) => ({
          value,
          label: t(`members.filters.kind.${value}`),
        }))}
      />
      <TextFilter name="place" label={t("members.filters.place")} listing={listing} />
    </>
  );
}

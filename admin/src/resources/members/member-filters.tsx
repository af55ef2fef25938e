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
import { rangeOf } from "../../components/listing/views/view-state.ts";
import type { FilterChoices } from "../../components/listing/views/view-state.ts";

const STATUSES = ["ACTIVE", "SUSPENDED", "CLOSED"] as const;
const HORIZONS = ["P7D", "P30D", "P90D"] as const;
const YES_NO = ["yes", "no"] as const;
const KINDS = ["PERSON", "ORGANIZATION"] as const;

/** What the address of the list may say; null until the tiers are known. */
export function useFilterChoices(): FilterChoices | null {
  const tiers = useTiers();
  if (!tiers) return null;
  return {
    tier: tiers.map(({ id }) => id),
    status: STATUSES,
    expiring: HORIZONS,
    email: YES_NO,
    referred: YES_NO,
    birthday: ["month"],
    kind: KINDS,
    place: "any",
    ...Object.assign({}, ...["points", "spent", "bought", "joined", "orders"].map(rangeOf)),
  };
}

function useTiers() {
  const { i18n } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ["tier-names", i18n.language],
    queryFn: () => api.query(TierNames),
  });
  // Without their names the list can still be read.
  return data || isError ? (data?.program.tierSet?.tiers ?? []) : undefined;
}

/** Whom the list shows: by tier, status, days and figures. */
export function MemberFilters({ listing }: { listing: Listing<unknown> }) {
  const { t } = useTranslation();
  const tiers = useTiers() ?? [];
  const [isMore, setIsMore] = useState(false);
  const hasMore = MORE.some((name) =>
    Object.keys(listing.filters).some((it) => it.startsWith(name)),
  );
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
        choices={STATUSES.map((value) => ({ value, label: t(`members.status.${value}`) }))}
      />
      <NumberRangeFilter name="points" label={t("members.columns.available")} listing={listing} />
      <NumberRangeFilter name="spent" label={t("members.columns.spent")} listing={listing} />
      <DayRangeFilter name="bought" label={t("members.columns.lastPurchase")} listing={listing} />
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

const MORE = ["joined", "orders", "kind", "place", "email", "expiring", "referred", "birthday"];

/** What marketing asks more often than support. */
function MoreFilters({ listing }: { listing: Listing<unknown> }) {
  const { t } = useTranslation();
  const yesNo = (name: "email" | "referred") =>
    YES_NO.map((value) => ({
      value,
      label: t(`members.filters.${name}.${value}`),
    }));
  return (
    <>
      <DayRangeFilter name="joined" label={t("members.columns.joined")} listing={listing} />
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
        choices={KINDS.map((value) => ({
          value,
          label: t(`members.filters.kind.${value}`),
        }))}
      />
      <TextFilter name="place" label={t("members.filters.place")} listing={listing} />
    </>
  );
}

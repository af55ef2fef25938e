import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RewardList } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ChoiceFilter, DayRangeFilter, OneOfFilter } from "../../components/listing/filters.tsx";
import type { Filters, Listing } from "../../components/listing/use-listing.ts";
import { daysOf } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import type { FilterChoices } from "../../components/listing/views/view-state.ts";
import { KINDS } from "../rewards/reward-form.ts";

const STATUSES = ["HELD", "CONFIRMED", "CANCELLED", "ENDED"] as const;

/** What the address of the list may say. */
export const REDEMPTION_CHOICES: FilterChoices = {
  status: STATUSES,
  kind: KINDS,
  reward: "any",
  ...rangeOf("redeemed"),
};

/** The API's filter for what the address says. */
export function redemptionWhere(filters: Filters, startOfDay: (day: string) => string) {
  return {
    statuses: filters.status?.split(","),
    kinds: filters.kind?.split(","),
    rewardId: filters.reward,
    redeemedAt: daysOf(filters, "redeemed", startOfDay),
  };
}

interface RedemptionFiltersProps {
  readonly listing: Pick<Listing<unknown>, "filters" | "change">;
}

/** What the list of redemptions can be narrowed by. */
export function RedemptionFilters({ listing }: RedemptionFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceFilter
        name="status"
        label={t("redemptions.columns.status")}
        listing={listing}
        choices={STATUSES.map((value) => ({
          value,
          label: t(`memberPage.rewards.status.${value}`),
        }))}
      />
      <RewardFilter listing={listing} />
      <ChoiceFilter
        name="kind"
        label={t("redemptions.columns.kind")}
        listing={listing}
        choices={KINDS.map((value) => ({ value, label: t(`rewards.kinds.${value}`) }))}
      />
      <DayRangeFilter
        name="redeemed"
        label={t("redemptions.columns.redeemedAt")}
        listing={listing}
      />
    </>
  );
}

/** One of the program's rewards, archived ones too; nothing while there is none. */
function RewardFilter({ listing }: RedemptionFiltersProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["reward-choices", i18n.language],
    queryFn: () => api.query(RewardList, { first: 100 }),
  });
  const rewards = data?.program.rewards.nodes ?? [];
  if (rewards.length === 0) return null;
  return (
    <OneOfFilter
      name="reward"
      label={t("redemptions.columns.reward")}
      listing={listing}
      choices={rewards.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

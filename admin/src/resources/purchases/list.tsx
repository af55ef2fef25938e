import { Empty, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PurchaseListQuery } from "../../../../client/admin.ts";
import {
  DayRangeFilter,
  NumberRangeFilter,
  TextFilter,
} from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import type { Filters, Listing } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import type { FilterChoices } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";
import { MemberName } from "../members/member-name.tsx";

type Row = PurchaseListQuery["purchases"]["nodes"][number];

/** What the address of the list may say. */
const CHOICES: FilterChoices = {
  channel: "any",
  location: "any",
  source: "any",
  ...rangeOf("placed"),
  ...rangeOf("total"),
};

/** Every purchase of the program; each leads to its member, where it is explained. */
export function PurchasePage() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const listing = useListing<Row>({
    resource: "purchases",
    where: (filters) => purchaseWhere(filters, startOfDay),
  });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t("purchases.title")} text={t("purchases.text")} />
      <ListingView<Row>
        listing={listing}
        label={t("purchases.title")}
        searchLabel={t("purchases.search")}
        head={{
          key: "order",
          title: t("purchases.columns.order"),
          render: ({ externalId, member }) => (
            <Link to={`/members/${member.id}?tab=purchases`} style={{ overflowWrap: "anywhere" }}>
              {externalId}
            </Link>
          ),
        }}
        columns={columns}
        views={CHOICES}
        filters={<PurchaseFilters listing={listing} />}
        empty={
          <Empty description={t("purchases.empty.title")}>
            <Typography.Text type="secondary">{t("purchases.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

/** The API's filter for what the address says. */
function purchaseWhere(filters: Filters, startOfDay: (day: string) => string) {
  const only = (text: string | undefined) => (text ? [text] : undefined);
  const { "total-from": min, "total-to": max } = filters;
  return {
    channels: only(filters.channel),
    locationIds: only(filters.location),
    sources: only(filters.source),
    placedAt: daysOf(filters, "placed", startOfDay),
    total: min || max ? { min: min || null, max: max || null } : undefined,
  };
}

function PurchaseFilters({ listing }: { listing: Pick<Listing<unknown>, "filters" | "change"> }) {
  const { t } = useTranslation();
  return (
    <>
      <DayRangeFilter name="placed" label={t("purchases.columns.placedAt")} listing={listing} />
      <NumberRangeFilter name="total" label={t("purchases.columns.total")} listing={listing} />
      <TextFilter name="channel" label={t("purchases.columns.channel")} listing={listing} />
      <TextFilter name="location" label={t("purchases.columns.location")} listing={listing} />
      <TextFilter name="source" label={t("purchases.columns.source")} listing={listing} />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { dateTime, money, number } = useFormats();
  return [
    {
      key: "member",
      title: t("purchases.columns.member"),
      render: ({ member }) => <MemberName member={member} />,
    },
    {
      key: "total",
      title: t("purchases.columns.total"),
      isNumber: true,
      render: ({ total }) => money(total),
    },
    {
      key: "points",
      title: t("purchases.columns.points"),
      isNumber: true,
      render: ({ points, keptPoints }) => (
        <>
          {number(points)}
          {keptPoints !== points && (
            <SecondaryLine>
              {t("memberPage.purchases.keeps", { shown: number(keptPoints) })}
            </SecondaryLine>
          )}
        </>
      ),
    },
    {
      key: "channel",
      title: t("purchases.columns.channel"),
      render: ({ channel, locationId, source }) => (
        <>
          {channel ?? source}
          {locationId && <SecondaryLine>{locationId}</SecondaryLine>}
        </>
      ),
    },
    {
      key: "placedAt",
      title: t("purchases.columns.placedAt"),
      sort: "PLACED_AT",
      isNumber: true,
      render: ({ placedAt }) => dateTime(placedAt),
    },
  ];
}

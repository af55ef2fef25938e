import { useQuery } from "@tanstack/react-query";
import { Empty, Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Partners } from "../../../../client/admin.ts";
import type { PartnerItemsQuery, PartnerItemStatus } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { OneOfFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { RewardPicture } from "../rewards/reward-card.tsx";
import "../rewards/rewards.css";

type Row = PartnerItemsQuery["partnerItems"]["nodes"][number];

const COLORS: Record<PartnerItemStatus, string> = {
  DRAFT: "default",
  SUBMITTED: "warning",
  SENT_BACK: "error",
  APPROVED: "processing",
  PUBLISHED: "success",
  WITHDRAWN: "default",
};
const STATUSES = ["SUBMITTED", "SENT_BACK", "APPROVED", "PUBLISHED", "WITHDRAWN"] as const;

/** How far an item has come. */
export function ItemTag({ status }: { status: PartnerItemStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status]}>
      {t(`items.status.${status}`)}
    </Tag>
  );
}

/** What partner companies would offer members, and what became of it. */
export function ItemList() {
  const { t } = useTranslation();
  const listing = useListing<Row>({
    resource: "items",
    where: ({ status, partner }) => ({ status, partnerId: partner }),
  });
  const { data: known } = useQuery({
    queryKey: ["partners-to-choose"],
    queryFn: () => api.query(Partners, { first: 100 }),
  });
  const partners = known?.partners.nodes ?? [];
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t("items.title")} text={t("items.text")} />
      <ListingView<Row>
        listing={listing}
        label={t("items.title")}
        head={{
          key: "title",
          title: t("items.columns.item"),
          render: ({ id, title, kind, imageUrl }) => (
            <Flex gap={12} align="center">
              <RewardPicture url={imageUrl ?? null} size={44} />
              <div style={{ minWidth: 0 }}>
                <Link to={`/items/${id}`}>{title}</Link>
                <SecondaryLine>{t(`rewards.kinds.${kind}`)}</SecondaryLine>
              </div>
            </Flex>
          ),
        }}
        columns={columns}
        pathOf={({ id }) => `/items/${id}`}
        views={{ status: STATUSES, partner: "any" }}
        filters={
          <>
            <OneOfFilter
              name="status"
              label={t("items.columns.status")}
              listing={listing}
              choices={STATUSES.map((value) => ({ value, label: t(`items.status.${value}`) }))}
            />
            <OneOfFilter
              name="partner"
              label={t("items.columns.partner")}
              listing={listing}
              choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        }
        empty={
          <Empty description={t("items.empty.title")}>
            <Typography.Text type="secondary">{t("items.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const { pointsName } = useProgram();
  return [
    {
      key: "partner",
      title: t("items.columns.partner"),
      render: ({ partner }) => partner.name,
    },
    {
      key: "status",
      title: t("items.columns.status"),
      render: ({ status }) => <ItemTag status={status} />,
    },
    {
      key: "suggested",
      title: t("items.columns.suggested"),
      isNumber: true,
      render: ({ suggestedCost }) =>
        suggestedCost == null ? "–" : `${number(suggestedCost)} ${pointsName}`,
    },
    {
      key: "updated",
      title: t("items.columns.updated"),
      isNumber: true,
      render: ({ updatedAt }) => dateTime(updatedAt),
    },
  ];
}

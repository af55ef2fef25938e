import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { RewardListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ChoiceFilter, OneOfFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { KINDS } from "./reward-form.ts";
import { RewardPicture } from "./reward-card.tsx";
import "./rewards.css";

type Row = RewardListQuery["program"]["rewards"]["nodes"][number];

const STATUSES = ["PUBLISHED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

/** What members can have for their points. */
export function RewardList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("rewards:write") === true;
  const listing = useListing<Row>({
    resource: "rewards",
    where: ({ status, kind }) => ({ status, kinds: kind?.split(",") }),
  });
  const columns = useColumns();
  const add = () => void navigate("/rewards/new");
  return (
    <>
      <PageHeader
        title={t("rewards.title")}
        text={t("rewards.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={add}>
              {t("rewards.add")}
            </Button>
          )
        }
      />
      <ListingView<Row>
        listing={listing}
        label={t("rewards.title")}
        searchLabel={t("rewards.search")}
        head={{
          key: "title",
          title: t("rewards.columns.reward"),
          render: ({ id, title, kind, imageUrl }) => (
            <Flex gap={12} align="center">
              <RewardPicture url={imageUrl ?? null} size={44} />
              <div style={{ minWidth: 0 }}>
                <Link to={`/rewards/${id}`}>{title}</Link>
                <SecondaryLine>{t(`rewards.kinds.${kind}`)}</SecondaryLine>
              </div>
            </Flex>
          ),
        }}
        columns={columns}
        pathOf={({ id }) => `/rewards/${id}`}
        views={{ status: STATUSES, kind: KINDS }}
        filters={
          <>
            <OneOfFilter
              name="status"
              label={t("rewards.columns.status")}
              listing={listing}
              choices={STATUSES.map((value) => ({ value, label: t(`versions.status.${value}`) }))}
            />
            <ChoiceFilter
              name="kind"
              label={t("rewards.fields.kind")}
              listing={listing}
              choices={KINDS.map((value) => ({ value, label: t(`rewards.kinds.${value}`) }))}
            />
          </>
        }
        empty={
          <Empty description={t("rewards.empty.title")}>
            <p>{t("rewards.empty.text")}</p>
            {mayEdit && (
              <Button type="primary" onClick={add}>
                {t("rewards.empty.button")}
              </Button>
            )}
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { pointsName } = useProgram();
  return [
    {
      key: "status",
      title: t("rewards.columns.status"),
      render: ({ status, draft, scheduled }) => (
        <>
          <StatusTag status={status} />
          {draft && <Tag bordered={false}>{t("versions.hasDraft")}</Tag>}
          {scheduled && <Tag bordered={false}>{t("versions.hasScheduled")}</Tag>}
        </>
      ),
    },
    {
      key: "cost",
      title: t("rewards.columns.cost"),
      isNumber: true,
      render: ({ cost }) => `${number(cost)} ${pointsName}`,
    },
    {
      key: "stock",
      title: t("rewards.fields.stock"),
      isNumber: true,
      render: ({ stock }) =>
        stock == null ? t("rewards.unlimited") : t("rewards.left", { count: number(stock) }),
    },
    {
      key: "redemptions",
      title: t("rewards.columns.redemptions"),
      isNumber: true,
      render: ({ redemptions }) => t("rewards.redeemed", { count: number(redemptions) }),
    },
  ];
}

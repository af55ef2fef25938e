import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { PromotionCodeListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { OneOfFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import type { Formats } from "../../formats.ts";
import { useFormats } from "../../program.tsx";

type Row = PromotionCodeListQuery["promotionCodes"]["nodes"][number];

const STATUSES = ["PUBLISHED", "SCHEDULED", "DRAFT", "ARCHIVED"] as const;

/** One code that many can use: all of them. */
export function PromotionList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("promotions:write") === true;
  const listing = useListing<Row>({
    resource: "promotions",
    where: ({ status }) => ({ status }),
  });
  const columns = useColumns();
  const add = () => void navigate("/promotions/new");
  return (
    <>
      <PageHeader
        title={t("promotions.title")}
        text={t("promotions.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={add}>
              {t("promotions.add")}
            </Button>
          )
        }
      />
      <ListingView<Row>
        listing={listing}
        label={t("promotions.title")}
        searchLabel={t("promotions.search")}
        head={{
          key: "code",
          title: t("promotions.columns.code"),
          render: ({ id, code, title }) => (
            <>
              <Link to={`/promotions/${id}`} className="number">
                {code}
              </Link>
              <SecondaryLine>{title}</SecondaryLine>
            </>
          ),
        }}
        columns={columns}
        pathOf={({ id }) => `/promotions/${id}`}
        views={{ status: STATUSES }}
        filters={
          <OneOfFilter
            name="status"
            label={t("promotions.columns.status")}
            listing={listing}
            choices={STATUSES.map((value) => ({ value, label: t(`versions.status.${value}`) }))}
          />
        }
        empty={
          <Empty description={t("promotions.empty.title")}>
            <p>{t("promotions.empty.text")}</p>
            {mayEdit && (
              <Button type="primary" onClick={add}>
                {t("promotions.empty.button")}
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
  const formats = useFormats();
  const { number } = formats;
  return [
    {
      key: "status",
      title: t("promotions.columns.status"),
      render: ({ status, draft, scheduled }) => (
        <>
          <StatusTag status={status} />
          {draft && <Tag bordered={false}>{t("versions.hasDraft")}</Tag>}
          {scheduled && <Tag bordered={false}>{t("versions.hasScheduled")}</Tag>}
        </>
      ),
    },
    {
      key: "discount",
      title: t("promotions.columns.discount"),
      render: (row) => discountOf(row, { t, formats }),
    },
    {
      key: "validity",
      title: t("promotions.columns.validity"),
      render: (row) => validityOf(row, { t, formats }),
    },
    {
      key: "today",
      title: t("promotions.columns.today"),
      isNumber: true,
      render: ({ uses }) => number(uses.today),
    },
    {
      key: "all",
      title: t("promotions.columns.all"),
      isNumber: true,
      render: ({ uses }) => number(uses.all),
    },
  ];
}

interface Words {
  readonly t: TFunction;
  readonly formats: Formats;
}

function discountOf({ kind, value, percent, product }: Row, { t, formats }: Words): string {
  return t(`promotions.discounts.${kind}`, {
    amount: value && formats.money(value),
    percent,
    product,
  });
}

function validityOf({ validFrom, validUntil }: Row, { t, formats }: Words): string {
  const parts = [
    validFrom && t("promotions.from", { at: formats.dateTime(validFrom) }),
    validUntil && t("promotions.until", { at: formats.dateTime(validUntil) }),
  ];
  return parts.filter(Boolean).join(" ") || t("promotions.anyTime");
}

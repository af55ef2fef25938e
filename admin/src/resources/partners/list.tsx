import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PartnerListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { PartnerDialog } from "./partner-dialog.tsx";

export type Partner = PartnerListQuery["partners"]["nodes"][number];

/** The companies that the program works with. */
export function PartnerList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("partners:write") === true;
  const [edited, setEdited] = useState<{ partner: Partner | null } | null>(null);
  const listing = useListing<Partner>({ resource: "partners", where: () => undefined });
  const columns = useColumns();
  const edit = (partner: Partner) => (
    <Button size="small" onClick={() => setEdited({ partner })}>
      {t("partners.edit.menu")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("partners.title")}
        text={t("partners.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setEdited({ partner: null })}>
              {t("partners.add.menu")}
            </Button>
          )
        }
      />
      <ListingView<Partner>
        listing={listing}
        label={t("partners.title")}
        searchLabel={t("partners.search")}
        head={{
          key: "name",
          title: t("partners.columns.name"),
          render: ({ id, name }) => <Link to={`/partners/${id}`}>{name}</Link>,
        }}
        pathOf={({ id }) => `/partners/${id}`}
        columns={columns}
        actions={mayEdit && edit}
        empty={
          <Empty description={t("partners.empty.title")}>
            <Typography.Text type="secondary">{t("partners.empty.text")}</Typography.Text>
          </Empty>
        }
      />
      {edited && <PartnerDialog partner={edited.partner} close={() => setEdited(null)} />}
    </>
  );
}

function useColumns(): Column<Partner>[] {
  const { t } = useTranslation();
  return [
    {
      key: "source",
      title: t("partners.columns.source"),
      render: ({ source }) => source ?? "–",
    },
    {
      key: "status",
      title: t("partners.columns.status"),
      render: ({ status }) => (
        <Tag bordered={false} color={status === "ACTIVE" ? "success" : "default"}>
          {t(`partners.status.${status}`)}
        </Tag>
      ),
    },
  ];
}

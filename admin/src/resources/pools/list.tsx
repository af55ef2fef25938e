import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { CreateCodePool } from "../../../../client/admin.ts";
import type { CodePoolsQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { OneOfFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { StockTag } from "./pool-stock.tsx";

type Row = CodePoolsQuery["codePools"]["nodes"][number];

/** Codes that come from elsewhere, to be given out one by one. */
export function PoolList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("codes:write") === true;
  const [isCreating, setIsCreating] = useState(false);
  const listing = useListing<Row>({ resource: "pools", where: ({ stock }) => ({ stock }) });
  const columns = useColumns();
  const add = () => setIsCreating(true);
  return (
    <>
      <PageHeader
        title={t("pools.title")}
        text={t("pools.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={add}>
              {t("pools.create.menu")}
            </Button>
          )
        }
      />
      <ListingView<Row>
        listing={listing}
        label={t("pools.title")}
        searchLabel={t("pools.search")}
        head={{
          key: "name",
          title: t("pools.columns.name"),
          render: ({ id, name, left, taken }) => (
            <Flex gap={8} wrap align="center">
              <div>
                <Link to={`/pools/${id}`}>{name}</Link>
              </div>
              <StockTag left={left} taken={taken} />
            </Flex>
          ),
        }}
        columns={columns}
        pathOf={({ id }) => `/pools/${id}`}
        filters={
          <OneOfFilter
            name="stock"
            label={t("pools.columns.left")}
            listing={listing}
            choices={(["some", "none"] as const).map((value) => ({
              value,
              label: t(`pools.filter.${value}`),
            }))}
          />
        }
        empty={
          <Empty description={t("pools.empty.title")}>
            <p>{t("pools.empty.text")}</p>
            {mayEdit && (
              <Button type="primary" onClick={add}>
                {t("pools.empty.button")}
              </Button>
            )}
          </Empty>
        }
      />
      {isCreating && <CreateDialog close={() => setIsCreating(false)} />}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  return [
    {
      key: "left",
      title: t("pools.columns.left"),
      isNumber: true,
      render: ({ left }) => number(left),
    },
    {
      key: "taken",
      title: t("pools.columns.taken"),
      isNumber: true,
      render: ({ taken }) => number(taken),
    },
    {
      key: "all",
      title: t("pools.columns.all"),
      isNumber: true,
      render: ({ left, taken }) => number(left + taken),
    },
    {
      key: "createdAt",
      title: t("pools.columns.createdAt"),
      isNumber: true,
      render: ({ createdAt }) => date(createdAt),
    },
  ];
}

function CreateDialog({ close }: { close(): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useWrite(CreateCodePool, {
    onDone: ({ createCodePool }) => void navigate(`/pools/${createCodePool.codePool!.id}`),
  });
  return (
    <ActionDialog<{ name: string }>
      title={t("pools.create.menu")}
      text={t("pools.create.text")}
      submit={t("pools.create.submit")}
      done={t("pools.create.done")}
      run={create}
      close={close}
    >
      <Form.Item name="name" label={t("pools.columns.name")} rules={[{ required: true }]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
    </ActionDialog>
  );
}

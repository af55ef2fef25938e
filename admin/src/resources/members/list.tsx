import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Typography } from "antd";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import type { MemberListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { lazyPage } from "../../components/lazy-page.ts";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { useFormats } from "../../program.tsx";
import { BulkActions } from "./bulk-actions.tsx";
import { ExportList } from "./export-list.tsx";
import { MemberFilters, useFilterChoices } from "./member-filters.tsx";
import { MemberName, MemberStatus } from "./member-name.tsx";
import { memberWhere } from "./member-where.ts";
import { TierName } from "./tier-name.tsx";

const EnrollDialog = lazyPage(
  async () => (await import("./actions/profile-dialogs.tsx")).EnrollDialog,
);

type Row = MemberListQuery["members"]["nodes"][number];

/** Every member, to be found by half a name. */
export function MemberList() {
  const { t } = useTranslation();
  const { number, startOfDay } = useFormats();
  const listing = useListing<Row>({
    resource: "members",
    where: (filters) => memberWhere(filters, startOfDay),
  });
  const { total, search } = listing;
  const { data: viewer } = useGetIdentity<Viewer>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const mayDoToMany = viewer?.permissions.includes("jobs:write") === true;
  const whom = {
    ids: ticked,
    search,
    where: memberWhere(listing.filters, startOfDay),
    count: ticked.length || (total ?? 0),
  };
  return (
    <>
      <PageHeader
        title={t("members.title")}
        actions={
          <>
            {mayDoToMany && <BulkActions whom={whom} untick={() => setTicked([])} />}
            <ImportLink />
            <ExportList listing={listing} />
            <Enroll />
          </>
        }
        text={
          total === null ? "\u00a0" : t("members.count", { count: total, shown: number(total) })
        }
      />
      <ListingView<Row>
        listing={listing}
        label={t("members.title")}
        searchLabel={t("members.search")}
        head={{
          key: "name",
          title: t("members.columns.name"),
          sort: "DISPLAY_NAME",
          render: (row) => <MemberName member={row} />,
        }}
        columns={useColumns()}
        pathOf={({ id }) => `/members/${id}`}
        selection={
          mayDoToMany && {
            ids: ticked,
            choose: setTicked,
            nameOf: ({ displayName }) => t("members.tick", { name: displayName }),
          }
        }
        card={(row) => <MemberCard row={row} />}
        filters={<MemberFilters listing={listing} />}
        views={useFilterChoices()}
        empty={
          <Empty description={t("members.empty.title")}>
            <Typography.Text type="secondary">{t("members.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

const IMPORTING = ["members:write", "points:write", "tiers:write"];

function ImportLink() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const navigate = useNavigate();
  if (!IMPORTING.every((scope) => viewer?.permissions.includes(scope))) return null;
  return (
    <Button onClick={() => void navigate("/members/import")}>{t("members.importMembers")}</Button>
  );
}

function Enroll() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  // The palette asks for it by the address.
  const [parameters, setParameters] = useSearchParams();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isOpened || parameters.has("enroll");
  const close = () => {
    setIsOpened(false);
    // Who was enrolled is on another page by now.
    const next = new URLSearchParams(location.search);
    if (!next.has("enroll")) return;
    next.delete("enroll");
    setParameters(next, { replace: true });
  };
  if (!viewer?.permissions.includes("members:write")) return null;
  return (
    <>
      <Button type="primary" onClick={() => setIsOpened(true)}>
        {t("members.enrollMember")}
      </Button>
      <Suspense>{isOpen && <EnrollDialog close={close} />}</Suspense>
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { date, money, number } = useFormats();
  const day = (instant: string | null | undefined) => (instant ? date(instant) : "–");
  return [
    {
      key: "tier",
      title: t("members.columns.tier"),
      render: ({ tier }) => <TierName tier={tier} />,
    },
    {
      key: "available",
      title: t("members.columns.available"),
      sort: "AVAILABLE",
      isNumber: true,
      render: ({ wallet }) => number(wallet.available),
    },
    {
      key: "pending",
      title: t("members.columns.pending"),
      isNumber: true,
      isExtra: true,
      render: ({ wallet }) => number(wallet.pending),
    },
    {
      key: "spent",
      title: t("members.columns.spent"),
      sort: "TOTAL_SPENT",
      isNumber: true,
      render: ({ totalSpent }) => money(totalSpent),
    },
    {
      key: "lastPurchase",
      title: t("members.columns.lastPurchase"),
      sort: "LAST_PURCHASE_AT",
      isNumber: true,
      render: ({ lastPurchaseAt }) => day(lastPurchaseAt),
    },
    {
      key: "joined",
      title: t("members.columns.joined"),
      sort: "ENROLLED_AT",
      isNumber: true,
      render: ({ enrolledAt }) => day(enrolledAt),
    },
    {
      key: "card",
      title: t("members.columns.card"),
      isExtra: true,
      render: ({ memberNumber }) => <span className="number">{memberNumber}</span>,
    },
    {
      key: "externalId",
      title: t("members.columns.externalId"),
      isExtra: true,
      render: ({ externalId }) => externalId ?? "–",
    },
    {
      key: "status",
      title: t("members.columns.status"),
      render: ({ status }) => <MemberStatus status={status} />,
    },
  ];
}

/** A member's figures on phones. */
function MemberCard({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  return (
    <Flex justify="space-between" align="end" gap={12} wrap>
      <Flex vertical gap={4}>
        <TierName tier={row.tier} />
        <span className="number">
          {t("members.points", {
            count: row.wallet.available,
            shown: number(row.wallet.available),
          })}
        </span>
      </Flex>
      <Flex vertical gap={4} align="end">
        {row.status !== "ACTIVE" && <MemberStatus status={row.status} />}
        <Typography.Text type="secondary" className="number">
          {money(row.totalSpent)}
        </Typography.Text>
      </Flex>
    </Flex>
  );
}

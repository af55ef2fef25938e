import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ApprovalsQuery, ApprovalStatus } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ChoiceFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";
import { DecisionDialog } from "./decision-dialog.tsx";

export type ApprovalRow = ApprovalsQuery["approvals"]["nodes"][number];

const COLORS: Record<ApprovalStatus, string> = {
  PENDING: "warning",
  APPROVED: "success",
  DECLINED: "error",
  EXPIRED: "default",
};
const STATUSES = Object.keys(COLORS) as ApprovalStatus[];

/** The movements of points that wait for a second person, and what became of others. */
export function ApprovalList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayDecide = viewer?.permissions.includes("approvals:write") === true;
  const [open, setOpen] = useState<{ action: "approve" | "decline"; row: ApprovalRow } | null>(
    null,
  );
  const listing = useListing<ApprovalRow>({
    resource: "approvals",
    where: (filters) => ({ statuses: filters.status?.split(",") }),
  });
  const columns = useColumns();
  const actions = (row: ApprovalRow) =>
    row.status === "PENDING" && (
      <Flex gap={8} wrap align="center">
        {row.mine ? (
          <Typography.Text type="secondary">{t("approvals.mine")}</Typography.Text>
        ) : (
          <Button size="small" type="primary" onClick={() => setOpen({ action: "approve", row })}>
            {t("approvals.approve.menu")}
          </Button>
        )}
        <Button size="small" onClick={() => setOpen({ action: "decline", row })}>
          {t("approvals.decline.menu")}
        </Button>
      </Flex>
    );
  return (
    <>
      <PageHeader title={t("approvals.title")} text={t("approvals.text")} />
      <ListingView<ApprovalRow>
        listing={listing}
        label={t("approvals.title")}
        head={{
          key: "member",
          title: t("approvals.columns.member"),
          render: ({ member }) => (
            <div>
              <Link to={`/members/${member.id}`} style={{ fontWeight: 600 }}>
                {member.displayName}
              </Link>
              <SecondaryLine>{member.memberNumber}</SecondaryLine>
            </div>
          ),
        }}
        columns={columns}
        actions={mayDecide && actions}
        filters={
          <ChoiceFilter
            name="status"
            label={t("approvals.columns.status")}
            listing={listing}
            choices={STATUSES.map((value) => ({ value, label: t(`approvals.status.${value}`) }))}
          />
        }
        empty={
          <Empty description={t("approvals.empty.title")}>
            <Typography.Text type="secondary">{t("approvals.empty.text")}</Typography.Text>
          </Empty>
        }
      />
      {open && <DecisionDialog {...open} close={() => setOpen(null)} />}
    </>
  );
}

function useColumns(): Column<ApprovalRow>[] {
  const { t } = useTranslation();
  const { signed, number, dateTime } = useFormats();
  return [
    {
      key: "points",
      title: t("approvals.columns.points"),
      render: ({ kind, points }) => (
        <span className="number" style={{ fontWeight: 600 }}>
          {kind === "ADJUSTMENT"
            ? signed(points)
            : `${t("approvals.kind.TRANSFER")} ${number(points)}`}
        </span>
      ),
    },
    {
      key: "reason",
      title: t("approvals.columns.reason"),
      render: ({ reason, reasonCode }) => (
        <div style={{ maxWidth: 320, overflowWrap: "anywhere" }}>
          {reason || reasonCode?.name || "–"}
          {reason && reasonCode && reasonCode.name !== reason && (
            <SecondaryLine>{reasonCode.name}</SecondaryLine>
          )}
        </div>
      ),
    },
    {
      key: "by",
      title: t("approvals.columns.by"),
      render: ({ requestedBy, requestedAt }) => (
        <div>
          {requestedBy.name}
          <SecondaryLine>{dateTime(requestedAt)}</SecondaryLine>
        </div>
      ),
    },
    {
      key: "status",
      title: t("approvals.columns.status"),
      render: (row) => (
        <div>
          <Tag bordered={false} color={COLORS[row.status]}>
            {t(`approvals.status.${row.status}`)}
          </Tag>
          <SecondaryLine>
            {row.status === "PENDING" && t("approvals.until", { date: dateTime(row.expiresAt) })}
            {row.decidedBy &&
              row.decidedAt &&
              t("approvals.decided", { name: row.decidedBy.name, date: dateTime(row.decidedAt) })}
            {row.note && ` · ${row.note}`}
          </SecondaryLine>
        </div>
      ),
    },
  ];
}
